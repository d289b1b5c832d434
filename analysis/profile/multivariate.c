/* The numeric columns all at once, over the rows that are complete in them. */

#include "analysis/profile/multivariate.h"

#include "analysis/kernels/gram.h"
#include "analysis/kernels/mcd.h"
#include "analysis/kernels/multivariate.h"
#include "analysis/kernels/principal.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/significance.h"
#include "analysis/kernels/sort.h"

#include <math.h>

#define CODES 4 /* so many whole numbers, each of several rows, are labels */
#define FEWEST_ROWS 3
#define FAR_ROWS_SHOWN 10
#define ROWS_PER_COLUMN 5 /* fewer rows a column are too few for a robust estimate */
#define ROUNDS 100
#define WIDE 100 /* columns from which fewer rounds do */
#define ROUNDS_WIDE 20
#define NO_EIGENVALUE 1e-10

typedef struct
{
  const EdaColumnProfile *const *columns;
  gsize                          n_rows;
  guint32                       *rows; /* the complete ones */
  double                        *z;    /* n_complete × stride, standardised */
  gsize                          stride;
  guint64                        seed;
} Work;

static void
work_clear (Work *self)
{
  g_free (self->rows);
  g_free (self->z);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* A few whole numbers that each stand for a group of rows: 0 and 1, years, sizes. */
static gboolean
is_code (const EdaColumnProfile *column)
{
  if (eda_column_get_storage (column->column) != EDA_STORAGE_INTEGER
      || !column->has_levels || column->n_levels > CODES)
    return FALSE;
  for (guint i = 0; i < column->n_levels; i++)
    if (column->levels[i].count < 2)
      return FALSE;
  return TRUE;
}

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return column->numeric && column->n_finite > 0 && column->min < column->max
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER
         && !is_code (column);
}

static gboolean
is_complete (const EdaMultivariate *self, const Work *work, gsize row)
{
  for (guint k = 0; k < self->p; k++)
    if (!isfinite (eda_column_get_number (work->columns[self->columns[k]]->column, row)))
      return FALSE;
  return TRUE;
}

static gboolean
find_rows (EdaMultivariate *self, Work *work, const EdaContext *context, GError **error)
{
  work->rows = g_new (guint32, work->n_rows);
  for (gsize row = 0; row < work->n_rows; row++)
    {
      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      if (is_complete (self, work, row))
        work->rows[self->n_complete++] = (guint32)row;
    }
  return TRUE;
}

static void
read_complete (const EdaMultivariate *self, const Work *work, guint k, double out[])
{
  const EdaColumn *column = work->columns[self->columns[k]]->column;

  for (gsize i = 0; i < self->n_complete; i++)
    out[i] = eda_column_get_number (column, work->rows[i]);
}

static gboolean
varies (const double x[], gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (x[i] != x[0])
      return TRUE;
  return FALSE;
}

/* Columns that do not vary among the complete rows go; the others are standardised. */
static void
standardise (EdaMultivariate *self, Work *work)
{
  gsize              n = self->n_complete;
  g_autofree double *x = g_new (double, n *MAX (self->p, 1));
  g_autofree double *centres = g_new (double, 2 * self->p + 1);
  guint              p = 0;

  for (guint k = 0; k < self->p; k++)
    {
      read_complete (self, work, k, x + p * n);
      if (varies (x + p * n, n))
        self->columns[p++] = self->columns[k];
    }
  self->p = p;
  work->stride = eda_gram_stride (p);
  work->z = g_new (double, n * work->stride);
  eda_standardise (x, n, p, centres, centres + p, work->z);
}

static void
find_components (EdaMultivariate *self, const Work *work)
{
  gsize              p = self->p, size = p * p, rounds = p > WIDE ? ROUNDS_WIDE : ROUNDS;
  g_autofree double *room = g_new (double, 2 * size + p * (rounds + 1));

  self->eigenvalues = g_new (double, p);
  self->loadings = g_new (double, size);
  self->noise = g_new (double, p);
  if (!eda_principal_components (self->correlation, p, self->eigenvalues, self->loadings))
    g_error ("no memory for %" G_GSIZE_FORMAT " components", p);
  eda_parallel_analysis (self->n_complete, p, rounds, work->seed, self->noise, room);
  while (self->n_components < p
         && self->eigenvalues[self->n_components] > self->noise[self->n_components])
    self->n_components++;
  for (gsize i = 0; i < p; i++)
    for (gsize k = 0; k < p; k++)
      self->loadings[i * p + k] *= sqrt (MAX (self->eigenvalues[k], 0));
}

/* Bartlett's (1951) test that nothing is correlated with anything. */
static void
test_sphericity (EdaMultivariate *self, double log_det)
{
  double p = self->p;

  self->sphericity_df = p * (p - 1) / 2;
  self->sphericity_chi2 = -((double)self->n_complete - 1 - (2 * p + 5) / 6) * log_det;
  self->sphericity_p = eda_chi_square_p (self->sphericity_chi2, self->sphericity_df);
}

/* From the inverse correlation matrix. */
static void
find_collinearity (EdaMultivariate *self, const double inverse[])
{
  gsize p = self->p;

  self->vif = g_new (double, p);
  self->partial = g_new (double, p *p);
  for (gsize i = 0; i < p; i++)
    {
      self->vif[i] = inverse[i * p + i];
      for (gsize j = 0; j < p; j++)
        self->partial[i * p + j]
            = i == j
                  ? 1
                  : -inverse[i * p + j] / sqrt (inverse[i * p + i] * inverse[j * p + j]);
    }
}

static void
collect_far_rows (EdaFarRows *self, const Work *work, const double d2[], gsize n, gsize p)
{
  g_autofree size_t *order = g_new (size_t, n);

  self->known = TRUE;
  self->cutoff_975 = eda_chi_square_quantile (0.975, (double)p);
  self->cutoff_999 = eda_chi_square_quantile (0.999, (double)p);
  for (gsize i = 0; i < n; i++)
    {
      self->count_975 += d2[i] > self->cutoff_975;
      self->count_999 += d2[i] > self->cutoff_999;
    }
  self->n_rows
      = (guint)MIN (CLAMP (self->count_999, FAR_ROWS_SHOWN, EDA_FAR_ROWS_KEPT), n);
  self->rows = g_new (EdaFarRow, self->n_rows);
  eda_sort_order (d2, n, order);
  for (guint k = 0; k < self->n_rows; k++)
    self->rows[k] = (EdaFarRow){ work->rows[order[n - 1 - k]], d2[order[n - 1 - k]] };
}

/* Rows for the robust estimate: all, or a random sample in their order. */
static double *
sample_rows (EdaMultivariate *self, const Work *work)
{
  gsize   n = self->n_complete, m = MIN (n, EDA_ROBUST_ROWS);
  guint64 state = work->seed;
  double *rows = g_new (double, m * work->stride);

  for (gsize i = 0, seen = 0; i < m; seen++)
    if ((double)(n - seen) * eda_random_share (&state) < (double)(m - i))
      memcpy (rows + i++ * work->stride,
              work->z + seen * work->stride,
              work->stride * sizeof (double));
  self->robust_n = m;
  return rows;
}

static void
find_robust (EdaMultivariate *self, const Work *work, double d2[])
{
  gsize              p = self->p, n = self->n_complete;
  g_autofree double *rows = NULL;
  g_autofree double *centre = g_new (double, p);
  g_autofree double *lower = g_new (double, p *p);
  g_autofree double *room = NULL;
  EdaMcd             mcd;

  if (p > EDA_ROBUST_COLUMNS || n < ROWS_PER_COLUMN * p)
    return;
  rows = sample_rows (self, work);
  room = g_new (double, eda_mcd_work_size (self->robust_n, p));
  mcd = eda_mcd (rows, self->robust_n, p, work->stride, work->seed, centre, lower, room);
  if (!mcd.found)
    return;
  eda_mahalanobis (work->z, n, p, work->stride, centre, lower, d2);
  collect_far_rows (&self->robust, work, d2, n, p);
}

/* What needs an invertible correlation matrix. */
static void
find_distances (EdaMultivariate *self, const Work *work)
{
  gsize              p = self->p, n = self->n_complete;
  double             smallest = self->eigenvalues[p - 1];
  g_autofree double *lower = g_memdup2 (self->correlation, p * p * sizeof (double));
  g_autofree double *inverse = g_new (double, p *p);
  g_autofree double *centre = g_new0 (double, p);
  g_autofree double *d2 = g_new (double, n);

  self->singular
      = !(smallest > NO_EIGENVALUE * self->eigenvalues[0]) || !eda_cholesky (lower, p);
  if (self->singular)
    return;
  self->condition_number = sqrt (self->eigenvalues[0] / smallest);
  test_sphericity (self, eda_cholesky_log_det (lower, p));
  eda_cholesky_invert (lower, p, inverse);
  find_collinearity (self, inverse);
  eda_mahalanobis (work->z, n, p, work->stride, centre, lower, d2);
  collect_far_rows (&self->classical, work, d2, n, p);
  find_robust (self, work, d2);
}

EdaMultivariate *
eda_multivariate_new (const EdaColumnProfile *const *columns,
                      guint                          n_columns,
                      gsize                          n_rows,
                      const EdaContext              *context,
                      GError                       **error)
{
  g_autoptr (EdaMultivariate) self = g_new0 (EdaMultivariate, 1);
  g_auto (Work) work = { columns, n_rows, NULL, NULL, 0, EDA_DEFAULT_SEED };
  g_autofree double *sums = NULL;

  if (context != NULL)
    work.seed = context->seed;
  self->condition_number = self->sphericity_chi2 = NAN;
  self->sphericity_df = self->sphericity_p = NAN;
  self->columns = g_new (guint, n_columns + 1);
  for (guint i = 0; i < n_columns && self->p < EDA_MULTIVARIATE_COLUMNS; i++)
    if (takes_part (columns[i]))
      self->columns[self->p++] = i;
  if (!find_rows (self, &work, context, error))
    return NULL;
  if (self->n_complete >= FEWEST_ROWS)
    standardise (self, &work);
  if (self->p < 2 || self->n_complete < FEWEST_ROWS)
    {
      self->p = 0;
      return g_steal_pointer (&self);
    }
  self->correlation = g_new (double, self->p * self->p);
  sums = g_new (double, work.stride *work.stride);
  eda_correlation_matrix (work.z, self->n_complete, self->p, sums, self->correlation);
  find_components (self, &work);
  if (!eda_context_check (context, error))
    return NULL;
  find_distances (self, &work);
  self->complete = g_steal_pointer (&work.rows);
  return g_steal_pointer (&self);
}

void
eda_multivariate_free (EdaMultivariate *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self->complete);
  g_free (self->correlation);
  g_free (self->eigenvalues);
  g_free (self->loadings);
  g_free (self->noise);
  g_free (self->vif);
  g_free (self->partial);
  g_free (self->classical.rows);
  g_free (self->robust.rows);
  g_free (self);
}
