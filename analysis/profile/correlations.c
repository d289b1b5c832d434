/* Pearson, Spearman and Kendall of every pair of numeric columns, and which pairs to look
 * at first.
 *
 * Spearman is Pearson of the midranks. Complete columns are ranked once; pairs with
 * missing cells are ranked again among their own rows. */

#include "analysis/profile/correlations.h"

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/significance.h"
#include "analysis/profile/rank-pairs.h"
#include "analysis/table/workers.h"

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
  EdaPairSums  sums;
  EdaRankPair *ranked; /* p × p, only above the diagonal */
} Work;

static void
work_clear (Work *self)
{
  for (guint i = 0; i < self->p; i++)
    eda_variable_clear (&self->variables[i]);
  g_free (self->variables);
  eda_pair_sums_clear (&self->sums);
  g_free (self->ranked);
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

#define N_MATRICES 17

static double **
get_matrix (EdaCorrelations *self, guint i)
{
  double **const all[N_MATRICES]
      = { &self->n,          &self->r,           &self->r_t, &self->r_p,   &self->r_q,
          &self->ci_low,     &self->ci_high,     &self->rho, &self->rho_p, &self->rho_q,
          &self->rho_ci_low, &self->rho_ci_high, &self->tau, &self->tau_p, &self->tau_q,
          &self->tau_ci_low, &self->tau_ci_high };

  return all[i];
}

static EdaCorrelations *
correlations_new_undefined (const EdaColumnProfile *const *columns,
                            guint                          n_columns,
                            gboolean                       all_pairs)
{
  EdaCorrelations *self = g_new0 (EdaCorrelations, 1);

  self->columns = g_new (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      if (!columns[i]->numeric)
        continue;
      if (!all_pairs && self->p == EDA_PAIRWISE_COLUMNS)
        self->left_out++;
      else
        self->columns[self->p++] = i;
    }
  for (guint i = 0; i < N_MATRICES; i++)
    *get_matrix (self, i) = new_matrix (self->p);
  return self;
}

typedef struct
{
  const EdaCorrelations         *self;
  Work                          *work;
  const EdaColumnProfile *const *columns;
} Preparing;

static gboolean
prepare_variable (gsize i, guint worker, gpointer data)
{
  const Preparing        *all = data;
  const EdaColumnProfile *column = all->columns[all->self->columns[i]];

  (void)worker;
  eda_variable_init (&all->work->variables[i], column->column, column->ranks);
  return TRUE;
}

static gboolean
prepare_variables (Work                          *work,
                   const EdaCorrelations         *self,
                   const EdaColumnProfile *const *columns,
                   const EdaContext              *context,
                   GError                       **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Comparing columns", 0);
  Preparing   all = { self, work, columns };

  return eda_workers_run (eda_workers_count (work->n_rows * work->p * sizeof (double)),
                          work->p,
                          prepare_variable,
                          &all,
                          &reporter,
                          work->n_rows,
                          error);
}

static void
set_both (double *matrix, guint p, guint i, guint j, double value)
{
  matrix[(gsize)i * p + j] = matrix[(gsize)j * p + i] = value;
}

/* Fisher's z with the standard error @se: an interval that stays within −1..1. */
static void
set_interval (double *low, double *high, guint p, guint i, guint j, double r, double se)
{
  set_both (low, p, i, j, tanh (atanh (r) - Z_975 * se));
  set_both (high, p, i, j, tanh (atanh (r) + Z_975 * se));
}

static void
measure_pair (EdaCorrelations *self, const Work *work, guint i, guint j)
{
  guint              p = self->p;
  const EdaRankPair *ranked = &work->ranked[(gsize)i * p + j];
  const EdaKendall  *kendall = &ranked->kendall;
  gboolean complete = work->variables[i].complete && work->variables[j].complete;
  gsize    n;
  double   r = eda_pair_sums_get_r (&work->sums, work->variables, i, j, &n);
  double   rho = complete ? eda_pair_sums_get_rank_r (&work->sums, work->variables, i, j)
                          : ranked->rho;

  set_both (self->n, p, i, j, (double)n);
  set_both (self->r, p, i, j, r);
  set_both (self->r_t, p, i, j, eda_correlation_t (r, n));
  set_both (self->r_p, p, i, j, eda_correlation_p (r, n));
  set_both (self->rho, p, i, j, rho);
  set_both (self->rho_p, p, i, j, eda_correlation_p (rho, n));
  set_both (self->tau, p, i, j, kendall->tau);
  set_both (self->tau_p, p, i, j, kendall->p);
  set_both (self->tau_ci_low, p, i, j, kendall->ci_low);
  set_both (self->tau_ci_high, p, i, j, kendall->ci_high);
  if (n > 3)
    {
      double se = 1 / sqrt ((double)n - 3);

      set_interval (self->ci_low, self->ci_high, p, i, j, r, se);
      se *= sqrt (1 + rho * rho / 2);
      set_interval (self->rho_ci_low, self->rho_ci_high, p, i, j, rho, se);
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

static gboolean
is_cheap_for_kendall (gsize n_rows, guint p)
{
  double n = (double)n_rows;

  return (double)p * (p - 1) / 2 * n * log2 (n + 1) <= EDA_KENDALL_WORK;
}

static void
measure_pairs (EdaCorrelations *self, const Work *work)
{
  for (guint i = 0; i < self->p; i++)
    {
      gsize diagonal = (gsize)i * self->p + i;

      self->n[diagonal] = (double)work->variables[i].n;
      self->r[diagonal] = self->rho[diagonal] = self->tau[diagonal] = 1;
      for (guint j = i + 1; j < self->p; j++)
        measure_pair (self, work, i, j);
    }
}

EdaCorrelations *
eda_correlations_new (const EdaColumnProfile *const *columns,
                      guint                          n_columns,
                      gsize                          n_rows,
                      gboolean                       all_pairs,
                      const EdaContext              *context,
                      GError                       **error)
{
  g_autoptr (EdaCorrelations) self
      = correlations_new_undefined (columns, n_columns, all_pairs);
  g_auto (Work) work = { 0 };

  if (self->p == 0)
    return g_steal_pointer (&self);
  work.n_rows = n_rows;
  work.p = self->p;
  work.variables = g_new0 (EdaVariable, self->p);
  work.ranked = g_new (EdaRankPair, (gsize)self->p * self->p);
  self->with_tau = all_pairs || is_cheap_for_kendall (work.n_rows, self->p);
  if (!prepare_variables (&work, self, columns, context, error)
      || !eda_pair_sums_gather (
          &work.sums, work.variables, self->p, work.n_rows, context, error)
      || !eda_rank_pairs_measure (work.variables,
                                  self->p,
                                  work.n_rows,
                                  self->with_tau,
                                  work.ranked,
                                  context,
                                  error))
    return NULL;

  measure_pairs (self, &work);
  adjust (self->r_p, self->r_q, self->p);
  adjust (self->rho_p, self->rho_q, self->p);
  adjust (self->tau_p, self->tau_q, self->p);
  return g_steal_pointer (&self);
}

void
eda_correlations_free (EdaCorrelations *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  for (guint i = 0; i < N_MATRICES; i++)
    g_free (*get_matrix (self, i));
  g_free (self);
}

const char *
eda_correlations_name_shape (const EdaCorrelations *self, guint i, guint j)
{
  gsize  cell = (gsize)i * self->p + j;
  double r = fabs (self->r[cell]), rho = fabs (self->rho[cell]);
  double q = isnan (r) || rho > r ? self->rho_q[cell] : self->r_q[cell];

  if (!(fmax (r, rho) >= NO_SHAPE && q < ALPHA))
    return "none";
  return rho - r >= MONOTONE_GAIN ? "monotone" : "linear";
}

static EdaPair
describe_pair (const EdaCorrelations *self, gsize n_rows, guint i, guint j)
{
  gsize  cell = (gsize)i * self->p + j;
  double r = fabs (self->r[cell]), rho = fabs (self->rho[cell]);
  double strength = fmax (r, rho); /* fmax: a NaN loses */

  return (EdaPair){ i,
                    j,
                    strength * self->n[cell] / (double)n_rows,
                    isnan (r) || rho > r,
                    eda_correlations_name_shape (self, i, j) };
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
