/* Step 2, Missing Data: what is not there, and do the gaps have a pattern? */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/missing-figures.h"
#include "analysis/steps/step.h"

#define PATTERNS_SHOWN 20
#define COLUMNS_SHOWN 100
#define ROW_KINDS_SHOWN 20
#define PHI_FACTS_COLUMNS 200 /* a matrix of 40 000 numbers */

typedef struct
{
  const GPtrArray      *columns; /* EdaColumnProfile */
  const EdaMissingness *found;
  gsize                 n_rows;
  gboolean              all_pairs;
  GStringChunk         *pad;
} Missing;

static const EdaColumnProfile *
find_emptiest (const Missing *self, guint *n_gappy)
{
  const EdaColumnProfile *emptiest = NULL;

  *n_gappy = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];

      *n_gappy += column->missing > 0;
      if (column->missing > 0
          && (emptiest == NULL || column->missing > emptiest->missing))
        emptiest = column;
    }
  return emptiest;
}

static const char *
say_complete (const Missing *self)
{
  gsize            complete = self->found->rows_complete;
  g_autofree char *text = NULL;

  if (complete == 0)
    return "No row is complete.";
  text = g_strdup_printf (
      "%s (%s) %s complete.",
      eda_say_count (self->pad, complete, "row", NULL),
      eda_say (self->pad, EDA_ROLE_SHARE, (double)complete / (double)self->n_rows),
      complete == 1 ? "is" : "are");
  return g_string_chunk_insert (self->pad, text);
}

static void
add_opening (const Missing *self, EdaResult *result)
{
  double                  cells = (double)self->n_rows * self->columns->len;
  guint                   n_gappy;
  const EdaColumnProfile *emptiest = find_emptiest (self, &n_gappy);

  if (cells == 0)
    eda_result_add_text (
        result, "missing/opening", "There are no cells, so none can be missing.");
  else if (emptiest == NULL)
    eda_result_add_text (
        result,
        "missing/opening",
        "Nothing is missing: all %s of the table are filled. Look out for "
        "values that only stand for a gap, such as −99, 9999 or “unknown”.",
        eda_say_count (self->pad, (guint64)cells, "cell", NULL));
  else
    eda_result_add_text (
        result,
        "missing/opening",
        "%s of %s (%s) %s missing, in %s of %s. %s has the most gaps: %s of %s (%s). %s",
        eda_say (self->pad, EDA_ROLE_COUNT, self->found->cells_missing),
        eda_say_count (self->pad, (guint64)cells, "cell", NULL),
        eda_say (self->pad, EDA_ROLE_SHARE, self->found->cells_missing / cells),
        self->found->cells_missing == 1 ? "is" : "are",
        eda_say (self->pad, EDA_ROLE_COUNT, n_gappy),
        eda_say_count (self->pad, self->columns->len, "column", NULL),
        eda_column_profile_get_name (emptiest),
        eda_say (self->pad, EDA_ROLE_COUNT, emptiest->missing),
        eda_say_count (self->pad, self->n_rows, "row", NULL),
        eda_say (self->pad, EDA_ROLE_SHARE, (double)emptiest->missing / self->n_rows),
        say_complete (self));
  eda_result_set_summary (
      result,
      "%s missing · %s",
      self->found->cells_missing == 0
          ? "no cell"
          : eda_say_count (self->pad, self->found->cells_missing, "cell", NULL),
      self->found->rows_complete == 0
          ? "no complete row"
          : eda_say_count (self->pad, self->found->rows_complete, "complete row", NULL));
}

static void
add_by_column (const Missing *self, EdaResult *result)
{
  static const char *const titles[] = { "Column", "Missing", "Share", "Present", NULL };
  EdaGrid                 *grid = eda_grid_new ("Gaps by column", titles);

  for (guint i = 0; i < self->columns->len && eda_grid_get_n_rows (grid) < COLUMNS_SHOWN;
       i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];

      if (column->missing == 0)
        continue;
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_profile_get_name (column));
      eda_grid_add_number (grid, EDA_ROLE_COUNT, column->missing);
      eda_grid_add_number (grid, EDA_ROLE_SHARE, (double)column->missing / self->n_rows);
      if (column->missing > 0.4 * self->n_rows)
        eda_grid_set_tone (grid, EDA_TONE_WARN);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, column->n);
    }
  eda_grid_set_note (grid,
                     eda_grid_get_n_rows (grid) == COLUMNS_SHOWN
                         ? "The first 100 columns with gaps, in table order."
                         : "Columns without gaps are left out.");
  eda_result_take_figure (
      result, "missing/bars", eda_missing_new_bars (self->columns, self->n_rows));
  eda_result_take_grid (result, "missing/columns", grid);
}

static void
add_by_row (const Missing *self, EdaResult *result)
{
  static const char *const titles[]
      = { "Cells missing in the row", "Rows", "Share", NULL };
  EdaGrid *grid = eda_grid_new ("Gaps by row", titles);

  for (guint k = 0;
       k <= self->columns->len && eda_grid_get_n_rows (grid) < ROW_KINDS_SHOWN;
       k++)
    {
      gsize rows = self->found->missing_per_row_counts[k];

      if (rows == 0)
        continue;
      eda_grid_add_row (grid);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, k);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, rows);
      eda_grid_add_number (grid, EDA_ROLE_SHARE, (double)rows / self->n_rows);
    }
  if (eda_grid_get_n_rows (grid) == ROW_KINDS_SHOWN)
    eda_grid_set_note (grid, "The 20 smallest numbers of gaps that occur.");
  eda_result_take_grid (result, "missing/rows", grid);
}

static const char *
say_pattern (const Missing *self, const EdaMissingPattern *pattern)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (pattern->n_columns == 0)
    return "nothing (complete)";
  for (guint i = 0; i < pattern->n_columns; i++)
    g_ptr_array_add (names,
                     (gpointer)eda_column_profile_get_name (
                         self->columns->pdata[pattern->columns[i]]));
  return eda_say_list (self->pad, names, 8);
}

static void
add_patterns (const Missing *self, EdaResult *result)
{
  static const char *const titles[]
      = { "Missing together", "Columns", "Rows", "Share", NULL };
  guint      shown = MIN (self->found->n_patterns, PATTERNS_SHOWN);
  EdaGrid   *grid = eda_grid_new ("Patterns: which gaps occur in the same row", titles);
  EdaFigure *figure = eda_missing_new_upset (self->columns, self->found, self->n_rows);

  for (guint i = 0; i < shown; i++)
    {
      const EdaMissingPattern *pattern = &self->found->patterns[i];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, say_pattern (self, pattern));
      eda_grid_add_number (grid, EDA_ROLE_COUNT, pattern->n_columns);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, pattern->rows);
      eda_grid_add_number (grid, EDA_ROLE_SHARE, (double)pattern->rows / self->n_rows);
    }
  if (shown < self->found->patterns_total)
    {
      g_autofree char *note = g_strdup_printf (
          "The %u most frequent of %s.",
          shown,
          eda_say_count (self->pad, self->found->patterns_total, "pattern", NULL));

      eda_grid_set_note (grid, note);
    }
  if (figure != NULL)
    eda_result_take_figure (result, "missing/upset", figure);
  eda_result_take_grid (result, "missing/patterns", grid);
}

/* The pair whose gaps go together most, in words. */
static void
add_phi (const Missing *self, EdaResult *result)
{
  guint p = self->found->n_phi, first = 0, second = 1;

  if (p < 2)
    {
      eda_result_add_coverage (result,
                               "nullity correlation",
                               NULL,
                               FALSE,
                               "needs two columns with some cells missing, has %u",
                               p);
      return;
    }
  for (guint i = 0; i < p; i++)
    for (guint j = i + 1; j < p; j++)
      if (self->found->phi[(gsize)i * p + j]
          > self->found->phi[(gsize)first * p + second])
        first = i, second = j;

  const char *a = eda_column_profile_get_name (
      self->columns->pdata[self->found->phi_columns[first]]);
  const char *b = eda_column_profile_get_name (
      self->columns->pdata[self->found->phi_columns[second]]);
  double phi = self->found->phi[(gsize)first * p + second];

  if (phi >= 0.3)
    eda_result_add_text (result,
                         "missing/together",
                         "The gaps of %s and %s go together most (%s): %s. Ask what "
                         "the two share: one form, one device, one source.",
                         a,
                         b,
                         eda_say_equals (self->pad, "phi", EDA_ROLE_COEFFICIENT, phi),
                         phi >= 1 ? "they are always missing together"
                         : phi >= 0.9
                             ? "where one is missing, the other nearly always is too"
                             : "where one is missing, the other is missing more often "
                               "than elsewhere");
  else
    eda_result_add_text (
        result,
        "missing/together",
        "No two columns tend to be missing together; the closest are %s and %s "
        "(%s).",
        a,
        b,
        eda_say_equals (self->pad, "phi", EDA_ROLE_COEFFICIENT, phi));
  eda_result_take_figure (
      result, "missing/phi", eda_missing_new_phi (self->columns, self->found));
}

static void
add_pattern_facts (const Missing *self, EdaFacts *facts)
{
  EdaFacts *list = eda_facts_add_list (facts, "patterns");

  for (guint i = 0; i < self->found->n_patterns; i++)
    {
      const EdaMissingPattern *pattern = &self->found->patterns[i];
      EdaFacts                *object = eda_facts_add_object (list, NULL);
      EdaFacts                *names = eda_facts_add_list (object, "columns");

      for (guint k = 0; k < pattern->n_columns; k++)
        eda_facts_add_text (
            names,
            NULL,
            eda_column_profile_get_name (self->columns->pdata[pattern->columns[k]]));
      eda_facts_add_count (object, "rows", pattern->rows);
    }
}

/* How many rows have how many gaps; numbers that do not occur are left out. */
static void
add_row_facts (const Missing *self, EdaFacts *facts)
{
  EdaFacts *list = eda_facts_add_list (facts, "rows_by_gaps");

  for (guint k = 0; k <= self->columns->len; k++)
    {
      EdaFacts *object;

      if (self->found->missing_per_row_counts[k] == 0)
        continue;
      object = eda_facts_add_object (list, NULL);
      eda_facts_add_count (object, "missing", k);
      eda_facts_add_count (
          object, "rows", (gint64)self->found->missing_per_row_counts[k]);
    }
}

static void
add_phi_facts (const Missing *self, EdaFacts *facts)
{
  guint     p = self->found->n_phi;
  guint     kept = self->all_pairs ? p : MIN (p, PHI_FACTS_COLUMNS);
  EdaFacts *object = eda_facts_add_object (facts, "nullity_phi");
  EdaFacts *names = eda_facts_add_list (object, "columns");
  EdaFacts *rows = eda_facts_add_list (object, "phi");

  for (guint i = 0; i < kept; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[self->found->phi_columns[i]];

      eda_facts_add_text (names, NULL, eda_column_profile_get_name (column));
      eda_facts_add_numbers (rows, NULL, self->found->phi + (gsize)i * p, kept);
    }
}

static void
add_facts (const Missing *self, EdaResult *result)
{
  EdaFacts *facts = eda_facts_add_object (eda_result_get_facts (result), "missingness");

  eda_facts_add_count (facts, "rows_complete", self->found->rows_complete);
  eda_facts_add_count (facts, "cells_missing", self->found->cells_missing);
  add_pattern_facts (self, facts);
  add_row_facts (self, facts);
  add_phi_facts (self, facts);
  if (self->found->n_patterns < self->found->patterns_total)
    eda_result_add_coverage (result,
                             "missing patterns",
                             NULL,
                             TRUE,
                             "the %u most frequent of %u patterns are listed",
                             self->found->n_patterns,
                             self->found->patterns_total);
  if (!self->all_pairs && self->found->n_phi > PHI_FACTS_COLUMNS)
    eda_result_add_coverage (
        result,
        "nullity correlation",
        NULL,
        TRUE,
        "of %u columns with gaps the first %u are compared and the first %d listed; "
        "--all-pairs takes them all",
        self->found->n_phi + self->found->phi_left_out,
        self->found->n_phi,
        PHI_FACTS_COLUMNS);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  Missing self = { columns,
                   NULL,
                   eda_table_get_n_rows (eda_profile_get_table (profile)),
                   eda_profile_get_options (profile)->all_pairs,
                   pad };

  if (columns == NULL)
    return FALSE;
  self.found = eda_profile_get_missingness (profile, context, error);
  if (self.found == NULL)
    return FALSE;

  add_opening (&self, result);
  if (self.n_rows > 0 && columns->len > 0)
    eda_result_take_figure (result,
                            "missing/matrix",
                            eda_missing_new_matrix (columns, self.found, self.n_rows));
  if (self.found->cells_missing > 0)
    {
      add_by_column (&self, result);
      add_by_row (&self, result);
      add_patterns (&self, result);
      add_phi (&self, result);
    }
  add_facts (&self, result);
  return TRUE;
}

const EdaAnalysis eda_analysis_missing = { "missing", N_ ("Missing Data"), 2, run };
