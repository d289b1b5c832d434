/* Of all pairs of groupings of a number the one whose effects are largest is taken, if
 * every cell of the two is filled. */

#include "analysis/steps/polish-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"

#define MIN_CELL 3
#define WORTH 0.01 /* omega² of the ranks */
#define SMALL                                                                            \
  0.1 /* of the larger range of effects: what adds up but for so much adds up */

typedef struct
{
  const EdaGroupComparison *rows, *columns;
  double                    score;
} Candidate;

static gboolean
is_grouping (const EdaColumnProfile *column)
{
  return column->n_levels == column->distinct && column->n_levels >= 2
         && column->n_levels <= EDA_POLISH_LEVELS
         && eda_column_is_grouping (column, EDA_POLISH_LEVELS);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  return one->rows != two->rows
             ? (one->rows > two->rows) - (one->rows < two->rows)
             : (one->columns > two->columns) - (one->columns < two->columns);
}

/* Pairs of comparisons of one number; the larger effect stands in the rows. */
static GArray *
list_candidates (const EdaGroupComparisons *found, const GPtrArray *columns)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < found->n; i++)
    for (guint j = 0; j < found->n; j++)
      {
        const EdaGroupComparison *a = &found->list[i], *b = &found->list[j];
        Candidate                 pair = { a, b, a->rank_omega2 + b->rank_omega2 };

        if (i != j && a->value_column == b->value_column && b->rank_omega2 >= WORTH
            && (a->rank_omega2 > b->rank_omega2
                || (a->rank_omega2 == b->rank_omega2 && i < j))
            && is_grouping (columns->pdata[a->by_column])
            && is_grouping (columns->pdata[b->by_column])
            && eda_column_is_measure (columns->pdata[a->value_column]))
          g_array_append_val (list, pair);
      }
  g_array_sort (list, compare_candidates);
  return list;
}

/* The values of each cell; FALSE when one has too few. */
static gboolean
measure_cells (EdaPolished *self)
{
  gsize      n_rows = eda_column_get_n_rows (self->value->column);
  guint      n_cells = self->n_rows * self->n_columns;
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  gboolean   filled = TRUE;

  for (guint k = 0; k < n_cells; k++)
    g_ptr_array_add (cells, g_array_new (FALSE, FALSE, sizeof (double)));
  for (gsize row = 0; row < n_rows; row++)
    {
      double value = eda_column_get_number (self->value->column, row);
      gint32 i = eda_column_profile_get_level_at (self->rows, row);
      gint32 j = eda_column_profile_get_level_at (self->columns, row);

      if (isfinite (value) && i >= 0 && j >= 0)
        g_array_append_val ((GArray *)cells->pdata[(guint)i * self->n_columns + (guint)j],
                            value);
    }
  self->n = 0;
  for (guint k = 0; k < n_cells; k++)
    {
      GArray *cell = cells->pdata[k];

      filled = filled && cell->len >= MIN_CELL;
      self->n += cell->len;
      eda_sort ((double *)cell->data, cell->len);
      self->medians[k] = eda_quantile ((double *)cell->data, cell->len, 0.5);
    }
  g_ptr_array_unref (cells);
  return filled;
}

EdaPolished
eda_polished_find (const EdaGroupComparisons *found, const GPtrArray *columns)
{
  g_autoptr (GArray) list = list_candidates (found, columns);

  for (guint i = 0; i < list->len; i++)
    {
      const Candidate *pair = &g_array_index (list, Candidate, i);
      EdaPolished      self = { .value = columns->pdata[pair->rows->value_column],
                                .rows = columns->pdata[pair->rows->by_column],
                                .columns = columns->pdata[pair->columns->by_column] };
      double           work[EDA_POLISH_LEVELS];

      self.n_rows = self.rows->n_levels;
      self.n_columns = self.columns->n_levels;
      if (!measure_cells (&self))
        continue;
      self.fit = eda_median_polish (self.medians,
                                    self.n_rows,
                                    self.n_columns,
                                    self.row_effects,
                                    self.column_effects,
                                    self.residuals,
                                    work);
      return self;
    }
  return (EdaPolished){ .value = NULL };
}

static double
range_of (const double x[], guint n)
{
  double low = x[0], high = x[0];

  for (guint i = 1; i < n; i++)
    {
      low = MIN (low, x[i]);
      high = MAX (high, x[i]);
    }
  return high - low;
}

static guint
find_largest (const EdaPolished *self)
{
  guint largest = 0;

  for (guint k = 1; k < self->n_rows * self->n_columns; k++)
    if (fabs (self->residuals[k]) > fabs (self->residuals[largest]))
      largest = k;
  return largest;
}

static void
add_words (EdaResult *result, const EdaPolished *self)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint       k = find_largest (self);
  double      rows = range_of (self->row_effects, self->n_rows);
  double      columns = range_of (self->column_effects, self->n_columns);
  const char *left = eda_say (pad, EDA_ROLE_VALUE, fabs (self->residuals[k]));

  if (fabs (self->residuals[k]) <= SMALL * MAX (rows, columns))
    eda_result_add_text (result,
                         "categories/polish/text",
                         "%s and %s add up for %s: the median of each of their cells is "
                         "a common value plus "
                         "an effect of either, to within %s (n = %s).",
                         eda_column_profile_get_name (self->rows),
                         eda_column_profile_get_name (self->columns),
                         eda_column_profile_get_name (self->value),
                         left,
                         eda_say (pad, EDA_ROLE_COUNT, self->n));
  else
    eda_result_add_text (
        result,
        "categories/polish/text",
        "%s and %s do not simply add up for %s: the median of %s with %s is %s %s than a "
        "common value plus an effect of either (n = %s). The one effect may hang on the "
        "other.",
        eda_column_profile_get_name (self->rows),
        eda_column_profile_get_name (self->columns),
        eda_column_profile_get_name (self->value),
        eda_say_quoted (pad, self->rows->levels[k / self->n_columns].value),
        eda_say_quoted (pad, self->columns->levels[k % self->n_columns].value),
        left,
        self->residuals[k] > 0 ? "higher" : "lower",
        eda_say (pad, EDA_ROLE_COUNT, self->n));
}

static void
add_effects (EdaGrid                *grid,
             const EdaColumnProfile *column,
             const double            effects[],
             guint                   n)
{
  for (guint i = 0; i < n; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_profile_get_name (column));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, column->levels[i].value);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, effects[i]);
    }
}

void
eda_polished_add_blocks (EdaResult *result, const EdaPolished *self)
{
  static const char *const titles[] = { "Part", "Level", "Effect on the median", NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  g_autofree char *caption = NULL;
  EdaGrid         *grid;

  if (self->value == NULL)
    return;
  eda_result_begin_group (result, "Two groupings at once");
  add_words (result, self);
  caption = g_strdup_printf ("Median polish of %s, n = %s",
                             eda_column_profile_get_name (self->value),
                             eda_say (pad, EDA_ROLE_COUNT, (double)self->n));
  grid = eda_grid_new (caption, titles);
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "common value");
  eda_grid_add_text (grid, "");
  eda_grid_add_number (grid, EDA_ROLE_VALUE, self->fit.common);
  add_effects (grid, self->rows, self->row_effects, self->n_rows);
  add_effects (grid, self->columns, self->column_effects, self->n_columns);
  eda_grid_set_note (
      grid,
      "Tukey’s median polish of the medians of all pairs of levels: a few odd "
      "cells do not move the effects.");
  eda_result_take_grid (result, "categories/polish", grid);
  eda_result_begin_group (result, NULL);
}

static void
add_levels (EdaFacts *facts, const char *key, const EdaColumnProfile *column)
{
  EdaFacts *levels = eda_facts_add_list (facts, key);

  for (guint i = 0; i < column->n_levels; i++)
    eda_facts_add_text (levels, NULL, column->levels[i].value);
}

void
eda_polished_add_facts (EdaFacts *facts, const EdaPolished *self)
{
  EdaFacts *object;

  if (self->value == NULL)
    {
      eda_facts_add_null (facts, "median_polish");
      return;
    }
  object = eda_facts_add_object (facts, "median_polish");
  eda_facts_add_text (object, "value", eda_column_profile_get_name (self->value));
  eda_facts_add_text (object, "row", eda_column_profile_get_name (self->rows));
  eda_facts_add_text (object, "column", eda_column_profile_get_name (self->columns));
  eda_facts_add_count (object, "n", (gint64)self->n);
  add_levels (object, "row_levels", self->rows);
  add_levels (object, "column_levels", self->columns);
  eda_facts_add_matrix (object, "medians", self->medians, self->n_rows, self->n_columns);
  eda_facts_add_number (object, "common", self->fit.common);
  eda_facts_add_numbers (object, "row_effects", self->row_effects, self->n_rows);
  eda_facts_add_numbers (object, "column_effects", self->column_effects, self->n_columns);
  eda_facts_add_matrix (
      object, "residuals", self->residuals, self->n_rows, self->n_columns);
}
