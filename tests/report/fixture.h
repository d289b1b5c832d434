/* A small table and hand-made results, so that these tests speak of the report alone. */
#pragma once

#include <string.h>

#include "analysis/steps/step.h"
#include "report/render.h"

typedef struct
{
  EdaProfile *profile;
  GPtrArray  *results; /* one for each analysis of the registry, empty at first */
} Fixture;

static EdaColumn *
fixture_new_column (const char *name, guint position)
{
  const EdaColumnSpec spec = { (char *)name,
                               position,
                               EDA_STORAGE_REAL,
                               EDA_TYPE_REAL,
                               (char *)"numbers with a point",
                               3 };
  double             *numbers = g_new0 (double, 3);

  numbers[0] = 1.5;
  numbers[1] = 2.5;
  numbers[2] = 4.25;
  return eda_column_new_numbers (&spec, numbers);
}

static EdaTable *
fixture_new_table (const char *file, const char *column)
{
  EdaSourceInfo *source = eda_source_info_new ();
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  source->name = g_strdup (file);
  source->sha256 = g_strdup ("9f2c");
  source->bytes = 123;
  source->encoding = g_strdup ("UTF-8");
  source->delimiter = ';';
  source->quote = '\0';
  source->decimal = ',';
  source->header = TRUE;
  eda_load_note_add (source->rejected, 7, 0, "%s", "5 fields instead of 1");
  eda_load_note_add (source->repairs, 9, 1, "%s", "a stray quote kept as text");
  g_ptr_array_add (columns, fixture_new_column (column, 1));
  return eda_table_new (source, columns, 3);
}

static void
fixture_init (Fixture *self, const char *file, const char *column)
{
  g_autoptr (EdaTable) table = fixture_new_table (file, column);
  guint n;

  eda_analyses (&n);
  self->profile = eda_profile_new (table, NULL);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_result_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->results, eda_result_new ());
}

static void
fixture_clear (Fixture *self)
{
  eda_profile_unref (self->profile);
  g_ptr_array_unref (self->results);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* The result of the analysis that leads @step; borrowed. */
static inline EdaResult *
fixture_get (const Fixture *self, guint step)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (analyses[i]->id, eda_step_get (step)->id))
      return self->results->pdata[i];
  g_assert_not_reached ();
}

static inline void
fixture_add_finding (const Fixture *self,
                     const char    *id,
                     guint          step,
                     EdaSeverity    severity,
                     const char    *text)
{
  const char *const columns[] = { "price", NULL };
  EdaFinding       *finding = eda_finding_new (id, "skewed", step, severity, columns);

  eda_finding_set_evidence (finding, "skewness (G1)", 2.5, 1, 500);
  eda_finding_set_text (finding, "%s", text);
  eda_finding_set_advice (finding, "The mean is pulled.", "Look at the histogram.");
  eda_result_take_finding (fixture_get (self, step), finding);
}

static inline EdaFigure *
fixture_new_bars (const char *title)
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 2);

  bars->x2[0] = bars->x[1] = 1;
  bars->x2[1] = 2;
  bars->y[0] = 1;
  bars->y[1] = 0.5;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "price", 0, 2);
  eda_figure_set_alt (figure, "Two bars.");
  return figure;
}

/* Something of every kind, under the name @text everywhere. */
static inline void
fixture_fill (const Fixture *fixture, const char *text)
{
  const char *const titles[] = { text, "mean", NULL };
  EdaResult        *result = fixture_get (fixture, 3);
  EdaGrid          *grid = eda_grid_new (text, titles);

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, text);
  eda_grid_add_number (grid, EDA_ROLE_VALUE, 1234.5);
  eda_grid_set_note (grid, text);
  eda_result_set_summary (result, "%s", text);
  eda_result_add_text (result, "distributions/text", "%s", text);
  eda_result_begin_group (result, text);
  eda_result_take_figure (result, "distributions/figure", fixture_new_bars (text));
  eda_result_take_grid (result, "distributions/grid", grid);
  eda_result_begin_group (result, NULL);
  fixture_add_finding (fixture, "AD1", 3, EDA_SEVERITY_WARN, text);
  eda_result_add_coverage (result, text, titles, FALSE, "%s", text);
}

static inline char *
fixture_render (const Fixture *self, const char *format)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  const EdaReport  report
      = { .profile = self->profile,
          .results = self->results,
          .seed = 42,
          .command = "eda-batch report sales.csv",
          .figures = &eda_figures };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = eda_report_format_find (format)->render (&report, &context, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
