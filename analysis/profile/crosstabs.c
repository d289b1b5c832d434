/* Two-way tables of every pair of columns with few levels: a quick pass over the rows
 * each. */

#include "analysis/profile/crosstabs.h"

#include "analysis/kernels/significance.h"
#include "analysis/profile/crosstab-counts.h"

#include <math.h>

/* Places of the levels that occur, and their texts. */
typedef struct
{
  guint  places[EDA_FACTOR_MAX_LEVELS];
  guint  n;
  double scores[EDA_FACTOR_MAX_LEVELS];
  char **texts;
} Side;

static void
side_init (Side             *self,
           const EdaFactor  *factor,
           EdaCrosstabCounts counts,
           gboolean          is_row,
           guint             n_other)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  self->n = 0;
  for (guint place = 0; place < factor->n; place++)
    {
      guint64 sum = 0;

      for (guint k = 0; k < n_other; k++)
        sum += is_row ? counts[place][k] : counts[k][place];
      if (sum == 0)
        continue;
      self->scores[self->n] = factor->scores[place];
      self->places[self->n++] = place;
      g_strv_builder_add (texts, factor->levels[place]);
    }
  self->texts = g_strv_builder_end (texts);
}

static void
crosstab_fill (EdaCrosstab      *self,
               const EdaFactor  *rows,
               const EdaFactor  *columns,
               EdaCrosstabCounts counts)
{
  Side  row_side, column_side;
  gsize size;

  side_init (&row_side, rows, counts, TRUE, columns->n);
  side_init (&column_side, columns, counts, FALSE, rows->n);
  self->row_column = rows->index;
  self->column_column = columns->index;
  self->n_rows = row_side.n;
  self->n_columns = column_side.n;
  self->row_levels = row_side.texts;
  self->column_levels = column_side.texts;

  size = (gsize)self->n_rows * self->n_columns;
  self->observed = g_new0 (double, size + 1); /* never NULL */
  self->expected = g_new0 (double, size + 1);
  self->pearson = g_new0 (double, size + 1);
  self->adjusted = g_new0 (double, size + 1);
  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->n_columns; j++)
      self->observed[i * self->n_columns + j]
          = (double)counts[row_side.places[i]][column_side.places[j]];
  self->test = eda_contingency (self->observed,
                                self->n_rows,
                                self->n_columns,
                                self->expected,
                                self->pearson,
                                self->adjusted);
  self->trend = eda_linear_by_linear (
      self->observed, self->n_rows, self->n_columns, row_side.scores, column_side.scores);
  self->measures = eda_crosstab_measures (
      self->observed,
      &self->test,
      &(EdaCrosstabSide){
          (const char *const *)self->row_levels, row_side.scores, self->n_rows },
      &(EdaCrosstabSide){ (const char *const *)self->column_levels,
                          column_side.scores,
                          self->n_columns });
  self->q = NAN;
}

/* Where chi-square is unsafe. The same tables are drawn whatever else the report holds.
 */
static void
simulate (EdaCrosstabs     *self,
          EdaCrosstab      *tab,
          gboolean          all_pairs,
          const EdaContext *context)
{
  gsize size = tab->n_rows + 2 * (gsize)tab->n_columns + (gsize)tab->test.n + 1;
  g_autofree double *work = NULL;

  if (!all_pairs && self->n_simulated == EDA_SIMULATED_CROSSTABS)
    {
      self->not_simulated++;
      return;
    }
  self->n_simulated++;
  work = g_new (double, size);
  tab->simulated_p
      = eda_fisher_simulated (tab->observed,
                              tab->n_rows,
                              tab->n_columns,
                              EDA_SIMULATED_TABLES,
                              context != NULL ? context->seed : EDA_DEFAULT_SEED,
                              work);
  tab->method = EDA_CROSSTAB_SIMULATION;
}

static void
test_exactly (EdaCrosstabs     *self,
              EdaCrosstab      *tab,
              gboolean          all_pairs,
              const EdaContext *context)
{
  tab->fisher = (EdaFisher){ NAN, NAN, NAN, NAN };
  tab->yates = tab->yates_p = tab->simulated_p = NAN;
  if (tab->n_rows < 2 || tab->n_columns < 2)
    return;
  if (tab->n_rows == 2 && tab->n_columns == 2)
    {
      tab->fisher = eda_fisher_2x2 (tab->observed);
      tab->yates = eda_yates_chi2 (tab->observed, &tab->yates_p);
      if (tab->test.sparse)
        tab->method = EDA_CROSSTAB_FISHER;
    }
  else if (tab->test.sparse)
    simulate (self, tab, all_pairs, context);
}

static void
adjust (EdaCrosstabs *self)
{
  g_autofree double *p = g_new (double, self->n_tabs);
  g_autofree double *q = g_new (double, self->n_tabs);
  g_autofree size_t *order = g_new (size_t, self->n_tabs);

  for (guint i = 0; i < self->n_tabs; i++)
    p[i] = self->tabs[i].test.p;
  eda_adjust_bh (p, self->n_tabs, q, order);
  for (guint i = 0; i < self->n_tabs; i++)
    self->tabs[i].q = q[i];
}

/* Every pair of factors, in table order. */
static EdaFactorPair *
list_pairs (const EdaFactors *factors, guint *n)
{
  EdaFactorPair *pairs = g_new (EdaFactorPair, (gsize)factors->n * (factors->n - 1) / 2);

  *n = 0;
  for (guint i = 0; i < factors->n; i++)
    for (guint j = i + 1; j < factors->n; j++)
      pairs[(*n)++] = (EdaFactorPair){ &factors->list[i], &factors->list[j] };
  return pairs;
}

static gboolean
add_tabs (EdaCrosstabs     *self,
          const EdaFactors *factors,
          const EdaContext *context,
          GError          **error)
{
  guint                         n;
  g_autofree EdaFactorPair     *pairs = list_pairs (factors, &n);
  g_autofree EdaCrosstabCounts *counts
      = g_new (EdaCrosstabCounts, MIN (n, EDA_CROSSTAB_BATCH));

  self->tabs = g_new0 (EdaCrosstab, n);
  for (guint first = 0; first < n; first += EDA_CROSSTAB_BATCH)
    {
      guint size = MIN (EDA_CROSSTAB_BATCH, n - first);

      if (!eda_crosstab_counts_gather (
              pairs + first, size, factors->n_rows, counts, context, error))
        return FALSE;
      for (guint k = 0; k < size; k++)
        {
          EdaCrosstab *tab = &self->tabs[self->n_tabs++];

          crosstab_fill (tab, pairs[first + k].rows, pairs[first + k].columns, counts[k]);
          test_exactly (self, tab, factors->all_pairs, context);
        }
    }
  return TRUE;
}

EdaCrosstabs *
eda_crosstabs_new (const EdaFactors *factors, const EdaContext *context, GError **error)
{
  g_autoptr (EdaCrosstabs) self = g_new0 (EdaCrosstabs, 1);

  self->n_columns = factors->n;
  self->left_out = factors->left_out;
  self->columns = g_new (guint, factors->n);
  for (guint i = 0; i < factors->n; i++)
    self->columns[i] = factors->list[i].index;
  if (factors->n >= 2 && !add_tabs (self, factors, context, error))
    return NULL;
  adjust (self);
  return g_steal_pointer (&self);
}

void
eda_crosstabs_free (EdaCrosstabs *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_tabs; i++)
    {
      EdaCrosstab *tab = &self->tabs[i];

      g_strfreev (tab->row_levels);
      g_strfreev (tab->column_levels);
      g_free (tab->observed);
      g_free (tab->expected);
      g_free (tab->pearson);
      g_free (tab->adjusted);
    }
  g_free (self->columns);
  g_free (self->tabs);
  g_free (self);
}
