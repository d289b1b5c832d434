/* Step 5, Categories: how are the groups filled, and do they go together? A group of
 * blocks for each column with levels, then the cross-tabs that are least like chance. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/contingency.h"
#include "analysis/steps/correspondence-blocks.h"
#include "analysis/steps/crosstab-blocks.h"
#include "analysis/steps/layer-blocks.h"
#include "analysis/steps/lumping.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/pareto-figure.h"
#include "analysis/steps/polish-blocks.h"
#include "analysis/steps/group-blocks.h"
#include "analysis/steps/step.h"
#include "analysis/steps/table-measures.h"

#define PARETO_FEWEST 6 /* levels: of fewer, each share with its interval */
#define LEVELS_SHOWN 12
#define LEVELS_IN_FACTS 100
#define TABS_SHOWN 3
#define COLUMNS_SHOWN 40 /* groups of blocks; more only lengthen the page */
#define ALPHA 0.05

typedef struct
{
  const GPtrArray    *columns; /* EdaColumnProfile */
  const EdaCrosstabs *tabs;
  const EdaLayers    *layers;

  const EdaGroupComparisons *comparisons;
  EdaPolished                polished;
  GStringChunk              *pad;
  EdaResult                 *result;
} Categories;

/* Text and boolean categories that repeat, and numbers that look like codes. */
static gboolean
is_shown (const EdaColumnProfile *column)
{
  if (column->numeric)
    return eda_column_is_grouping (column, EDA_GROUPING_LEVELS);
  return eda_column_is_category (column) && column->distinct >= 2
         && 2 * column->distinct <= column->n;
}

/* @covered: values of this row and of those above it. */
static void
add_count_row (EdaGrid *grid, const char *name, gsize count, gsize covered, gsize n)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, name);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, count);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, (double)count / n);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, (double)covered / n);
}

static void
add_level_row (EdaGrid *grid, const char *name, gsize count, gsize covered, gsize n)
{
  double low, high;

  eda_wilson (count, n, &low, &high);
  add_count_row (grid, name, count, covered, n);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, low);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, high);
}

static EdaGrid *
new_level_grid (const Categories *self, const EdaColumnProfile *column)
{
  static const char *const titles[]
      = { "Level", "Count", "Share", "Cumulative", "95 % from", "95 % to", NULL };
  g_autofree char *caption
      = g_strdup_printf ("%s, n = %s%s",
                         eda_column_profile_get_name (column),
                         eda_say (self->pad, EDA_ROLE_COUNT, column->n),
                         column->missing > 0 ? " present" : "");
  EdaGrid *grid = eda_grid_new (caption, titles);
  guint    shown = MIN (column->n_levels, LEVELS_SHOWN);
  gsize    covered = 0;

  for (guint i = 0; i < shown; i++)
    {
      const EdaLevel *level = &column->levels[i];

      covered += level->count;
      add_level_row (grid,
                     eda_say_level (self->pad, level->value),
                     level->count,
                     covered,
                     column->n);
    }
  if (shown < column->distinct)
    {
      g_autofree char *rest = g_strdup_printf (
          "and %s more", eda_say (self->pad, EDA_ROLE_COUNT, column->distinct - shown));

      add_count_row (grid, rest, column->n - covered, column->n, column->n);
    }
  eda_grid_set_note (grid, "Shares of the values present, with Wilson’s interval.");
  return grid;
}

/* Shares with their intervals: which levels could just as well be equally frequent? */
static EdaFigure *
new_share_figure (const Categories *self, const EdaColumnProfile *column)
{
  g_autofree char *title
      = g_strdup_printf ("Shares of %s", eda_column_profile_get_name (column));
  const char *names[LEVELS_SHOWN], *levels[LEVELS_SHOWN];
  double      shares[LEVELS_SHOWN], highest = 0;
  guint       n = MIN (column->n_levels, LEVELS_SHOWN);
  EdaFigure  *figure;
  EdaLayer   *lines;

  for (guint i = 0; i < n; i++)
    {
      levels[i] = column->levels[i].value;
      names[i] = eda_say_level (self->pad, levels[i]);
      shares[i] = 100.0 * column->levels[i].count / column->n;
    }
  figure = eda_figure_new_bars (title, "Per cent", names, shares, NULL, n);
  eda_axis_bind_levels (&figure->y, eda_column_profile_get_name (column), levels, n);
  ((EdaLayer *)figure->layers->pdata[0])->soft = TRUE;
  lines = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 3 * (gsize)n);
  for (guint i = 0; i < n; i++)
    {
      double low, high;

      eda_wilson (column->levels[i].count, column->n, &low, &high);
      lines->x[3 * i] = 100 * low;
      lines->x[3 * i + 1] = 100 * high;
      lines->y[3 * i] = lines->y[3 * i + 1] = i;
      lines->x[3 * i + 2] = lines->y[3 * i + 2] = NAN;
      highest = MAX (highest, 100 * high);
    }
  figure->x.high = MIN (highest * 1.04, 100);
  figure->x.tick_high = NAN;
  eda_figure_set_subtitle (figure,
                           "n = %s · line: 95 %% interval (Wilson)%s",
                           eda_say (self->pad, EDA_ROLE_COUNT, column->n),
                           n < column->distinct ? " · the 12 most frequent levels" : "");
  eda_figure_set_alt (figure,
                      "Bars of the shares of %s; %s leads with %s.",
                      eda_say_count (self->pad, column->distinct, "level", NULL),
                      eda_say_quoted (self->pad, levels[0]),
                      eda_say (self->pad, EDA_ROLE_SHARE, shares[0] / 100));
  return figure;
}

static void
add_column (const Categories *self, const EdaColumnProfile *column)
{
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *grid_key = g_strconcat ("categories/", name, "/levels", NULL);
  g_autofree char *figure_key = g_strconcat ("categories/", name, "/shares", NULL);
  g_autofree char *lumping_key = g_strconcat ("categories/", name, "/lumping", NULL);
  EdaGrid         *lumping = column->numeric ? NULL : eda_lumping_new_grid (column);

  eda_result_begin_group (self->result, name);
  eda_result_take_figure (self->result,
                          figure_key,
                          column->distinct >= PARETO_FEWEST
                              ? eda_pareto_new_figure (column, LEVELS_SHOWN)
                              : new_share_figure (self, column));
  eda_result_take_grid (self->result, grid_key, new_level_grid (self, column));
  if (lumping != NULL)
    eda_result_take_grid (self->result, lumping_key, lumping);
}

/* Without categories the step still has an answer: how many different values each column
 * takes. */
static void
add_distinct_bars (const Categories *self)
{
  const char *names[EDA_FIGURE_MAX_NAMES], *texts[EDA_FIGURE_MAX_NAMES];
  double      counts[EDA_FIGURE_MAX_NAMES];
  guint       n = MIN (self->columns->len, EDA_FIGURE_MAX_NAMES);
  EdaFigure  *figure;

  for (guint i = 0; i < n; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];

      names[i] = eda_column_profile_get_name (column);
      counts[i] = (double)column->distinct;
      texts[i] = eda_say (self->pad, EDA_ROLE_COUNT, counts[i]);
    }
  if (n == 0)
    return;
  figure = eda_figure_new_bars (
      "Different values in each column", "Different values", names, counts, texts, n);
  figure->x.whole_numbers = TRUE;
  eda_figure_set_subtitle (figure,
                           "n = %s%s · a category repeats few values over many rows",
                           eda_say_count (self->pad, self->columns->len, "column", NULL),
                           n < self->columns->len ? ", the first 30 shown" : "");
  eda_figure_set_alt (figure, "Bars of the number of different values in each column.");
  eda_result_take_figure (self->result, "categories/distinct", figure);
}

static void
add_columns (const Categories *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (is_shown (self->columns->pdata[i]))
      {
        g_ptr_array_add (shown, self->columns->pdata[i]);
        g_ptr_array_add (names,
                         (gpointer)eda_column_profile_get_name (self->columns->pdata[i]));
      }
  if (shown->len == 0)
    {
      eda_result_add_text (
          self->result,
          "categories/opening",
          "No column holds categories: none repeats a small set of values over "
          "many rows.");
      eda_result_set_summary (self->result, "no categories");
      add_distinct_bars (self);
      return;
    }
  eda_result_add_text (self->result,
                       "categories/opening",
                       "%s %s the rows into groups: %s.%s",
                       eda_say_count (self->pad, shown->len, "column", NULL),
                       shown->len == 1 ? "puts" : "put",
                       eda_say_list (self->pad, names, 12),
                       shown->len > COLUMNS_SHOWN ? " The first 40 are shown." : "");
  eda_result_set_summary (self->result,
                          "%s with groups",
                          eda_say_count (self->pad, shown->len, "column", NULL));
  for (guint i = 0; i < MIN (shown->len, COLUMNS_SHOWN); i++)
    add_column (self, shown->pdata[i]);
  eda_result_begin_group (self->result, NULL);
}

static int
compare_tabs (gconstpointer a, gconstpointer b)
{
  const EdaCrosstab *left = *(const EdaCrosstab *const *)a;
  const EdaCrosstab *right = *(const EdaCrosstab *const *)b;
  double x = left->test.cramers_v_corrected, y = right->test.cramers_v_corrected;

  if (x != y)
    return x > y ? -1 : 1;
  return left < right ? -1 : left > right; /* table order */
}

/* Tables worth a look: two columns of groups, q < .05; strongest first. */
static GPtrArray *
rank_tabs (const Categories *self)
{
  GPtrArray *ranked = g_ptr_array_new ();

  for (guint i = 0; i < self->tabs->n_tabs; i++)
    {
      EdaCrosstab *tab = &self->tabs->tabs[i];

      if (tab->q < ALPHA && tab->test.cramers_v_corrected > 0
          && eda_column_is_grouping (self->columns->pdata[tab->row_column],
                                     EDA_GROUPING_LEVELS)
          && eda_column_is_grouping (self->columns->pdata[tab->column_column],
                                     EDA_GROUPING_LEVELS))
        g_ptr_array_add (ranked, tab);
    }
  g_ptr_array_sort (ranked, compare_tabs);
  return ranked;
}

static EdaCrosstabView
view_tab (const Categories *self, const EdaCrosstab *tab)
{
  return (EdaCrosstabView){
    tab,
    eda_column_profile_get_name (self->columns->pdata[tab->row_column]),
    eda_column_profile_get_name (self->columns->pdata[tab->column_column]),
  };
}

static void
add_test_grid (const Categories *self, const GPtrArray *ranked)
{
  static const char *const titles[]
      = { "Column", "With", "n", "χ²", "df", "p", "q", "V", "V corrected", "Note", NULL };
  EdaGrid *grid = eda_grid_new ("Cross-tabs furthest from independence", titles);

  for (guint i = 0; i < MIN (ranked->len, 10); i++)
    {
      EdaCrosstabView       view = view_tab (self, ranked->pdata[i]);
      const EdaContingency *test = &view.tab->test;

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, view.row_name);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, view.column_name);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, test->n);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, test->chi2);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, test->df);
      eda_grid_add_number (grid, EDA_ROLE_P, test->p);
      eda_grid_add_number (grid, EDA_ROLE_P, view.tab->q);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, test->cramers_v);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, test->cramers_v_corrected);
      eda_grid_add_text (grid, test->sparse ? "sparse" : "");
      if (test->sparse)
        eda_grid_set_tone (grid, EDA_TONE_WARN);
    }
  eda_grid_set_note (
      grid,
      "V corrected: Bergsma (2013). q corrects p for the number of tables. Sparse: "
      "more than 20 % of the cells expect fewer than 5 rows, or one less than 1.");
  eda_result_take_grid (self->result, "categories/tests", grid);
}

static void
add_tab (const Categories *self, const EdaCrosstab *tab)
{
  EdaCrosstabView  view = view_tab (self, tab);
  g_autofree char *group = g_strdup_printf ("%s × %s", view.row_name, view.column_name);
  g_autofree char *key
      = g_strdup_printf ("categories/%s+%s", view.row_name, view.column_name);
  g_autofree char *text_key = g_strconcat (key, "/text", NULL);
  g_autofree char *grid_key = g_strconcat (key, "/counts", NULL);
  g_autofree char *measures_key = g_strconcat (key, "/measures", NULL);
  g_autofree char *effect_key = g_strconcat (key, "/effect", NULL);
  g_autofree char *words = eda_crosstab_describe (&view);
  g_autofree char *effect = eda_table_measures_describe (&view);
  g_autofree char *map_key = g_strconcat (key, "/map", NULL);
  EdaFigure       *map;

  eda_result_begin_group (self->result, group);
  eda_result_add_text (self->result, text_key, "%s", words);
  eda_result_take_figure (self->result, key, eda_crosstab_new_figure (&view));
  eda_result_take_grid (self->result, grid_key, eda_crosstab_new_grid (&view));
  eda_result_add_text (self->result, effect_key, "%s", effect);
  eda_result_take_grid (self->result, measures_key, eda_table_measures_new_grid (&view));
  map = eda_correspondence_new_figure (&view);
  if (map != NULL)
    eda_result_take_figure (self->result, map_key, map);
}

static void
add_tabs (const Categories *self)
{
  g_autoptr (GPtrArray) ranked = rank_tabs (self);

  if (ranked->len == 0)
    {
      if (self->tabs->n_tabs > 0)
        eda_result_add_text (
            self->result,
            "categories/independent",
            "No two columns of groups are tied more than chance explains (%s "
            "looked at, q ≥ 0.05).",
            eda_say_count (self->pad, self->tabs->n_tabs, "pair", NULL));
      return;
    }
  add_test_grid (self, ranked);
  for (guint i = 0; i < MIN (ranked->len, TABS_SHOWN); i++)
    add_tab (self, ranked->pdata[i]);
  eda_result_begin_group (self->result, NULL);
}

static void
add_level_facts (EdaFacts *facts, const EdaColumnProfile *column)
{
  EdaFacts *levels;
  gsize     covered = 0;

  if (!column->has_levels || column->n_levels == 0)
    return;
  levels = eda_facts_add_list (facts, "levels");
  for (guint i = 0; i < MIN (column->n_levels, LEVELS_IN_FACTS); i++)
    {
      EdaFacts *level = eda_facts_add_object (levels, NULL);
      double    ci95[2];

      eda_facts_add_text (level, "value", column->levels[i].value);
      eda_facts_add_count (level, "count", column->levels[i].count);
      eda_wilson (column->levels[i].count, column->n, &ci95[0], &ci95[1]);
      eda_facts_add_numbers (level, "share_ci95", ci95, 2);
      covered += column->levels[i].count;
      eda_facts_add_number (level, "cumulative_share", (double)covered / column->n);
    }
  eda_facts_add_count (facts, "levels_total", column->distinct);
  eda_facts_add_number (facts, "entropy", column->entropy);
  eda_facts_add_number (facts, "gini", column->gini);
  eda_facts_add_number (facts, "imbalance", column->imbalance);
  eda_facts_add_text (facts, "mode", column->mode);
  eda_facts_add_count (facts, "mode_count", column->levels[0].count);
  eda_lumping_add_facts (facts, column);
}

static void
add_facts (const Categories *self)
{
  EdaFacts *facts = eda_result_get_facts (self->result);
  EdaFacts *columns = eda_facts_add_list (facts, "columns");
  EdaFacts *categories, *tabs;

  for (guint i = 0; i < self->columns->len; i++)
    add_level_facts (eda_facts_add_object (columns, NULL), self->columns->pdata[i]);
  categories = eda_facts_add_object (facts, "categories");
  tabs = eda_facts_add_list (categories, "crosstabs");
  for (guint i = 0; i < self->tabs->n_tabs; i++)
    {
      EdaCrosstabView view = view_tab (self, &self->tabs->tabs[i]);

      eda_crosstab_add_facts (tabs, &view);
    }
  eda_layers_add_facts (categories, self->layers, self->columns);
  eda_group_comparisons_add_facts (categories, self->comparisons, self->columns);
  eda_polished_add_facts (categories, &self->polished);
  if (self->comparisons->left_out > 0)
    eda_result_add_coverage (self->result,
                             "group comparisons",
                             NULL,
                             TRUE,
                             "the first %u numeric columns by the first %u groupings, %u "
                             "pairs left out; --all-pairs computes every pair",
                             self->comparisons->n_values,
                             self->comparisons->n_factors,
                             self->comparisons->left_out);
  if (self->tabs->not_simulated > 0)
    eda_result_add_coverage (self->result,
                             "simulated p of sparse cross-tabs",
                             NULL,
                             TRUE,
                             "the first %u only, %u left out; --all-pairs computes all",
                             self->tabs->n_simulated,
                             self->tabs->not_simulated);
  if (self->tabs->left_out > 0)
    eda_result_add_coverage (
        self->result,
        "cross-tabs",
        NULL,
        TRUE,
        "the first %u columns with levels only, %u left out; --all-pairs "
        "computes every pair",
        self->tabs->n_columns,
        self->tabs->left_out);
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
  Categories self = { .columns = columns, .pad = pad, .result = result };

  if (columns == NULL)
    return FALSE;
  self.tabs = eda_profile_get_crosstabs (profile, context, error);
  self.layers
      = self.tabs != NULL ? eda_profile_get_layers (profile, context, error) : NULL;
  self.comparisons = self.layers != NULL
                         ? eda_profile_get_group_comparisons (profile, context, error)
                         : NULL;
  if (self.comparisons == NULL)
    return FALSE;

  self.polished = eda_polished_find (self.comparisons, columns);
  add_columns (&self);
  add_tabs (&self);
  eda_layers_add_blocks (result, self.layers, columns);
  eda_group_comparisons_add_blocks (result, self.comparisons, columns);
  eda_polished_add_blocks (result, &self.polished);
  add_facts (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_categories = { "categories", N_ ("Categories"), 5, run };
