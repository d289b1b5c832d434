/* Pearson and Spearman of every pair of numeric columns, and which pairs to look at
 * first.
 *
 * Spearman is Pearson of the midranks. Complete columns are ranked once; pairs with
 * missing cells are ranked again among their own rows. */

#include "analysis/profile/correlations.h"

#include "analysis/kernels/significance.h"
#include "analysis/profile/pair-sums.h"

#include <math.h>

#define MONOTONE_GAIN                                                                    \
  0.1 /* |rho| − |r| from which the relation is called monotone, not linear */
#define NO_SHAPE 0.1 /* both coefficients below: no relation to name */
#define ALPHA 0.05
#define Z_975 1.959963984540054 /* normal quantile of 0.975 */

typedef struct
{
  gsize        n_rows;
  guint        p;
  EdaVariable *variables;
  EdaPairSums *sums;            /* p × p, only above the diagonal */
  double      *ranks1, *ranks2; /* n_rows: of one pair */
} Work;

static void
work_clear (Work *self)
{
  for (guint i = 0; i < self->p; i++)
    eda_variable_clear (&self->variables[i]);
  g_free (self->variables);
  g_free (self->sums);
  g_free (self->ranks1);
  g_free (self->ranks2);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static double *
new_matrix (guint p)
{
  gsize   size = (gsize)p * p;
  double *matrix = g_new (double, size);

  for (gsize i = 0; i < size; i++)
    matrix[i] = NAN;
  return matrix;
}

static EdaCorrelations *
correlations_new_undefined (EdaTable *table, gboolean all_pairs)
{
  EdaCorrelations *self = g_new0 (EdaCorrelations, 1);
  guint            n_columns = eda_table_get_n_columns (table);

  self->columns = g_new (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      if (!eda_column_is_numeric (eda_table_get_column (table, i)))
        continue;
      if (!all_pairs && self->p == EDA_PAIRWISE_COLUMNS)
        self->left_out++;
      else
        self->columns[self->p++] = i;
    }
  self->n = new_matrix (self->p);
  self->r = new_matrix (self->p);
  self->r_p = new_matrix (self->p);
  self->r_q = new_matrix (self->p);
  self->ci_low = new_matrix (self->p);
  self->ci_high = new_matrix (self->p);
  self->rho = new_matrix (self->p);
  self->rho_p = new_matrix (self->p);
  self->rho_q = new_matrix (self->p);
  return self;
}

static gboolean
prepare_variables (Work                  *work,
                   const EdaCorrelations *self,
                   EdaTable              *table,
                   const EdaContext      *context,
                   GError               **error)
{
  gboolean all_complete = TRUE;

  for (guint i = 0; i < work->p; i++)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      eda_variable_init (&work->variables[i],
                         eda_table_get_column (table, self->columns[i]));
      all_complete = all_complete && work->variables[i].complete;
    }
  for (guint i = 0; i < work->p; i++)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      work->variables[i].ranks
          = eda_column_ranks_new (work->variables[i].column, !all_complete);
    }
  if (!all_complete)
    {
      work->ranks1 = g_new (double, work->n_rows);
      work->ranks2 = g_new (double, work->n_rows);
    }
  return TRUE;
}

/* @n: rows where both have a value */
static double
rank_again (Work *work, const EdaVariable *v1, const EdaVariable *v2, gsize n)
{
  double squares1, squares2, rho;

  if (n < 2)
    return NAN;
  eda_column_ranks_fill_pair (v1->ranks, v2->ranks, n, work->ranks1);
  eda_column_ranks_fill_pair (v2->ranks, v1->ranks, n, work->ranks2);
  squares1 = eda_dot (work->ranks1, work->ranks1, work->n_rows);
  squares2 = eda_dot (work->ranks2, work->ranks2, work->n_rows);
  if (squares1 == 0 || squares2 == 0)
    return NAN;
  rho = eda_dot (work->ranks1, work->ranks2, work->n_rows);
  rho = rho / sqrt (squares1) / sqrt (squares2);
  return CLAMP (rho, -1, 1);
}

static void
set_both (double *matrix, guint p, guint i, guint j, double value)
{
  matrix[(gsize)i * p + j] = matrix[(gsize)j * p + i] = value;
}

/* The t test of no correlation; (1 - r) (1 + r) keeps the digits that 1 - r² would lose.
 */
static double
test_r (double r, gsize n)
{
  double df = (double)n - 2;

  return n < 3 ? NAN : eda_student_p (r * sqrt (df / ((1 - r) * (1 + r))), df);
}

static void
measure_pair (EdaCorrelations *self, Work *work, guint i, guint j)
{
  guint              p = self->p;
  const EdaVariable *v1 = &work->variables[i];
  const EdaVariable *v2 = &work->variables[j];
  const EdaPairSums *sums = &work->sums[(gsize)i * p + j];
  gboolean           complete = v1->complete && v2->complete;
  gsize              n;
  double             r = eda_pair_sums_get_r (sums, v1, v2, &n);
  double             rho
      = complete ? eda_pair_sums_get_rho (sums, v1, v2) : rank_again (work, v1, v2, n);

  set_both (self->n, p, i, j, (double)n);
  set_both (self->r, p, i, j, r);
  set_both (self->r_p, p, i, j, test_r (r, n));
  set_both (self->rho, p, i, j, rho);
  set_both (self->rho_p, p, i, j, test_r (rho, n));
  if (n > 3)
    {
      double half = Z_975 / sqrt ((double)n - 3); /* of Fisher's z */

      set_both (self->ci_low, p, i, j, tanh (atanh (r) - half));
      set_both (self->ci_high, p, i, j, tanh (atanh (r) + half));
    }
}

/* q over the pairs above the diagonal. */
static void
adjust (const double *p_values, double *q_values, guint p)
{
  gsize              n = (gsize)p * (p - 1) / 2, k = 0;
  g_autofree double *from = g_new (double, n);
  g_autofree double *to = g_new (double, n);
  g_autofree size_t *order = g_new (size_t, n);

  for (guint i = 0; i < p; i++)
    for (guint j = i + 1; j < p; j++)
      from[k++] = p_values[(gsize)i * p + j];
  eda_adjust_bh (from, n, to, order);
  k = 0;
  for (guint i = 0; i < p; i++)
    for (guint j = i + 1; j < p; j++)
      set_both (q_values, p, i, j, to[k++]);
}

EdaCorrelations *
eda_correlations_new (EdaTable         *table,
                      gboolean          all_pairs,
                      const EdaContext *context,
                      GError          **error)
{
  g_autoptr (EdaCorrelations) self = NULL;
  g_auto (Work) work = { 0 };

  g_return_val_if_fail (table != NULL, NULL);

  self = correlations_new_undefined (table, all_pairs);
  if (self->p == 0)
    return g_steal_pointer (&self);
  work.n_rows = eda_table_get_n_rows (table);
  work.p = self->p;
  work.variables = g_new0 (EdaVariable, self->p);
  work.sums = g_new0 (EdaPairSums, (gsize)self->p * self->p);
  if (!prepare_variables (&work, self, table, context, error)
      || !eda_pair_sums_gather (
          work.variables, self->p, work.n_rows, work.sums, context, error))
    return NULL;

  for (guint i = 0; i < self->p; i++)
    {
      gsize diagonal = (gsize)i * self->p + i;

      self->n[diagonal] = (double)work.variables[i].n;
      self->r[diagonal] = self->rho[diagonal] = 1;
      for (guint j = i + 1; j < self->p; j++)
        {
          if (!eda_context_check (context, error))
            return NULL;
          measure_pair (self, &work, i, j);
        }
    }
  adjust (self->r_p, self->r_q, self->p);
  adjust (self->rho_p, self->rho_q, self->p);
  return g_steal_pointer (&self);
}

void
eda_correlations_free (EdaCorrelations *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self->n);
  g_free (self->r);
  g_free (self->r_p);
  g_free (self->r_q);
  g_free (self->ci_low);
  g_free (self->ci_high);
  g_free (self->rho);
  g_free (self->rho_p);
  g_free (self->rho_q);
  g_free (self);
}

static EdaPair
describe_pair (const EdaCorrelations *self, gsize n_rows, guint i, guint j)
{
  gsize    cell = (gsize)i * self->p + j;
  double   r = fabs (self->r[cell]);
  double   rho = fabs (self->rho[cell]);
  double   strength = fmax (r, rho); /* fmax: a NaN loses */
  gboolean by_rank = isnan (r) || rho > r;
  double   q = by_rank ? self->rho_q[cell] : self->r_q[cell];
  EdaPair  pair = { i, j, strength * self->n[cell] / (double)n_rows, by_rank, "linear" };

  if (!(strength >= NO_SHAPE && q < ALPHA))
    pair.shape = "none";
  else if (rho - r >= MONOTONE_GAIN)
    pair.shape = "monotone";
  return pair;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const EdaPair *one = a;
  const EdaPair *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  if (one->i != two->i)
    return one->i < two->i ? -1 : 1;
  return (one->j > two->j) - (one->j < two->j);
}

EdaPair *
eda_correlations_rank (const EdaCorrelations *self, gsize n_rows, guint max, guint *n_out)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (EdaPair));

  g_return_val_if_fail (self != NULL && n_out != NULL, NULL);

  for (guint i = 0; i < self->p; i++)
    for (guint j = i + 1; j < self->p; j++)
      {
        EdaPair pair = describe_pair (self, n_rows, i, j);

        if (!isnan (pair.score))
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  *n_out = MIN (pairs->len, max);
  return (EdaPair *)g_array_steal (pairs, NULL);
}
