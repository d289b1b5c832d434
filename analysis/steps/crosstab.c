/* One cross-table of two chosen columns: shares of a row, a column or all, a mosaic, and
 * how far the two are from independence. A cell of the notebook. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/profile/crosstabs.h"
#include "analysis/steps/correspondence-blocks.h"
#include "analysis/steps/crosstab-blocks.h"
#include "analysis/steps/step.h"
#include "analysis/steps/table-measures.h"
#include "analysis/table/param-columns.h"

#define LEVEL_STORAGES                                                                   \
  (1 << EDA_STORAGE_BOOLEAN | 1 << EDA_STORAGE_TEXT | 1 << EDA_STORAGE_INTEGER           \
   | 1 << EDA_STORAGE_REAL)

static const EdaParamChoice shares[] = { { "rows", "Of each row" },
                                         { "columns", "Of each column" },
                                         { "all", "Of all" },
                                         { NULL, NULL } };

static const EdaParamSpec params[] = {
  { .key = "rows",
    .title = N_ ("Rows"),
    .help = N_ ("A column with 2 to 20 levels that repeat."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = LEVEL_STORAGES },
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Another such column."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = LEVEL_STORAGES },
  { .key = "percent",
    .title = N_ ("Percentages"),
    .help = N_ ("What makes 100 %."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "rows",
    .choices = shares },
  { NULL },
};

/* What a share is a share of. */
typedef enum
{
  OF_ROW,
  OF_COLUMN,
  OF_ALL,
} Whole;

static Whole
get_whole (const EdaParams *chosen)
{
  const char *id = eda_param_get_text (&params[2], chosen);

  if (g_str_equal (id, shares[1].id))
    return OF_COLUMN;
  return g_str_equal (id, shares[2].id) ? OF_ALL : OF_ROW;
}

static double
sum_row (const EdaCrosstab *tab, guint i)
{
  double sum = 0;

  for (guint j = 0; j < tab->n_columns; j++)
    sum += tab->observed[i * tab->n_columns + j];
  return sum;
}

static double
sum_column (const EdaCrosstab *tab, guint j)
{
  double sum = 0;

  for (guint i = 0; i < tab->n_rows; i++)
    sum += tab->observed[i * tab->n_columns + j];
  return sum;
}

static double
get_share (const EdaCrosstab *tab, guint i, guint j, Whole whole)
{
  double count = tab->observed[i * tab->n_columns + j];

  switch (whole)
    {
    case OF_ROW:
      return count / sum_row (tab, i);
    case OF_COLUMN:
      return count / sum_column (tab, j);
    case OF_ALL:
      return count / tab->test.n;
    }
  g_assert_not_reached ();
}

static EdaGrid *
new_share_grid (const EdaCrosstabView *view, Whole whole)
{
  static const char *const wholes[] = { "each row", "each column", "all" };
  const EdaCrosstab       *tab = view->tab;
  g_autofree char *caption = g_strdup_printf ("%s (rows) by %s (columns): per cent of %s",
                                              view->row_name,
                                              view->column_name,
                                              wholes[whole]);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  EdaGrid *grid;

  g_ptr_array_add (titles, (gpointer)view->row_name);
  for (guint j = 0; j < tab->n_columns; j++)
    g_ptr_array_add (titles, tab->column_levels[j]);
  g_ptr_array_add (titles, (gpointer) "n");
  g_ptr_array_add (titles, NULL);
  grid = eda_grid_new (caption, (const char *const *)titles->pdata);
  for (guint i = 0; i < tab->n_rows; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, tab->row_levels[i]);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      for (guint j = 0; j < tab->n_columns; j++)
        eda_grid_add_number (grid, EDA_ROLE_SHARE, get_share (tab, i, j, whole));
      eda_grid_add_number (grid, EDA_ROLE_COUNT, sum_row (tab, i));
    }
  eda_grid_set_note (grid, "Of the rows that have both values.");
  return grid;
}

/* Where no table can be made, why. */
static void
say_what_is_needed (EdaResult *result, const EdaColumnProfile *const sides[2])
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const char *names[] = { eda_column_profile_get_name (sides[0]),
                          eda_column_profile_get_name (sides[1]),
                          NULL };

  eda_result_set_summary (result, "no table of %s by %s", names[0], names[1]);
  eda_result_add_text (result,
                       "crosstab/needs",
                       "A cross-table needs two different columns, each with 2 to 20 "
                       "levels that repeat (of a "
                       "number 2 to 10, five rows each), in rows that have both. %s has "
                       "%s in %s, %s has %s in "
                       "%s.",
                       names[0],
                       eda_say_count (pad, sides[0]->distinct, "different value", NULL),
                       eda_say_count (pad, sides[0]->n, "row", NULL),
                       names[1],
                       eda_say_count (pad, sides[1]->distinct, "different value", NULL),
                       eda_say_count (pad, sides[1]->n, "row", NULL));
  eda_result_add_coverage (
      result, "cross-table", names, FALSE, "needs two columns of 2 to 20 levels");
}

static void
add_table (EdaResult *result, const EdaCrosstabView *view, Whole whole)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autofree char *words = eda_crosstab_describe (view);
  g_autofree char *effect = eda_table_measures_describe (view);
  EdaFigure       *map;
  EdaFacts        *facts = eda_facts_add_list (eda_result_get_facts (result), "crosstab");

  eda_result_set_summary (
      result,
      "%s by %s: %s, n = %s",
      view->row_name,
      view->column_name,
      eda_say_equals (
          pad, "corrected V", EDA_ROLE_COEFFICIENT, view->tab->test.cramers_v_corrected),
      eda_say (pad, EDA_ROLE_COUNT, view->tab->test.n));
  eda_result_add_text (result, "crosstab/text", "%s", words);
  eda_result_take_grid (result, "crosstab/shares", new_share_grid (view, whole));
  eda_result_take_figure (result, "crosstab/figure", eda_crosstab_new_figure (view));
  eda_result_take_grid (result, "crosstab/counts", eda_crosstab_new_grid (view));
  eda_result_add_text (result, "crosstab/effect", "%s", effect);
  eda_result_take_grid (result, "crosstab/measures", eda_table_measures_new_grid (view));
  map = eda_correspondence_new_figure (view);
  if (map != NULL)
    eda_result_take_figure (result, "crosstab/map", map);
  eda_crosstab_add_facts (facts, view);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  EdaTable               *table = eda_profile_get_table (profile);
  const EdaColumnProfile *sides[2];
  g_autoptr (EdaFactors) factors = NULL;
  g_autoptr (EdaCrosstabs) found = NULL;

  for (guint i = 0; i < 2; i++)
    {
      int index = eda_params_get_column (chosen, params[i].key, table);

      sides[i] = eda_profile_get_column (profile, (guint)index, context, error);
      if (sides[i] == NULL)
        return FALSE;
    }
  factors
      = eda_factors_new (sides, 2, eda_table_get_n_rows (table), TRUE, context, error);
  found = factors != NULL ? eda_crosstabs_new (factors, context, error) : NULL;
  if (found == NULL)
    return FALSE;
  if (sides[0] == sides[1] || found->n_tabs == 0
      || MIN (found->tabs[0].n_rows, found->tabs[0].n_columns) < 2)
    say_what_is_needed (result, sides);
  else
    add_table (result,
               &(EdaCrosstabView){ &found->tabs[0],
                                   eda_column_profile_get_name (sides[0]),
                                   eda_column_profile_get_name (sides[1]) },
               get_whole (chosen));
  return TRUE;
}

const EdaAnalysis eda_analysis_crosstab
    = { "crosstab", N_ ("Cross-Table"), 5, run, params };
