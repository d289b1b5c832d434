/* Principal components: GSL's symmetric eigenproblem, with signs settled, and Horn's
 * parallel analysis. */
#include "analysis/kernels/principal.h"

#include <math.h>

#include <gsl/gsl_eigen.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"

/* An eigenvector may point either way; here its largest element is positive. */
static void
settle_sign (gsl_matrix *vectors, size_t k)
{
  size_t largest = 0;

  for (size_t i = 1; i < vectors->size1; i++)
    if (fabs (gsl_matrix_get (vectors, i, k))
        > fabs (gsl_matrix_get (vectors, largest, k)) * (1 + 1e-9))
      largest = i;
  if (gsl_matrix_get (vectors, largest, k) >= 0)
    return;
  for (size_t i = 0; i < vectors->size1; i++)
    gsl_matrix_set (vectors, i, k, -gsl_matrix_get (vectors, i, k));
}

int
eda_principal_components (const double correlation[],
                          size_t       p,
                          double       values[],
                          double       vectors[])
{
  gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc (p);
  gsl_matrix                *matrix = gsl_matrix_alloc (p, p);
  gsl_vector_view            value_view = gsl_vector_view_array (values, p);
  gsl_matrix_view            vector_view = gsl_matrix_view_array (vectors, p, p);
  const int                  fine = work != NULL && matrix != NULL;

  if (fine)
    {
      for (size_t i = 0; i < p * p; i++)
        matrix->data[i] = correlation[i];
      gsl_eigen_symmv (matrix, &value_view.vector, &vector_view.matrix, work);
      gsl_eigen_symmv_sort (
          &value_view.vector, &vector_view.matrix, GSL_EIGEN_SORT_VAL_DESC);
      for (size_t k = 0; k < p; k++)
        settle_sign (&vector_view.matrix, k);
    }
  if (matrix != NULL)
    gsl_matrix_free (matrix);
  if (work != NULL)
    gsl_eigen_symmv_free (work);
  return fine;
}

/* Root of a chi-square with @df degrees of freedom (Wilson & Hilferty 1931 for many, a
 * sum of squares for few). */
static double
draw_chi (size_t df, uint64_t *state)
{
  double sum = 0;

  if (df > 60)
    {
      const double part = 2 / (9 * (double)df);
      const double root = 1 - part + eda_random_normal (state) * sqrt (part);

      return sqrt ((double)df * root * root * root);
    }
  for (size_t i = 0; i < df; i++)
    {
      const double x = eda_random_normal (state);

      sum += x * x;
    }
  return sqrt (sum);
}

/* A correlation matrix of @n rows of noise: T Tᵀ, scaled to a diagonal of ones. */
static void
draw_correlation (size_t n, size_t p, uint64_t *state, double lower[], double out[])
{
  for (size_t i = 0; i < p; i++)
    for (size_t j = 0; j < p; j++)
      lower[i * p + j] = j > i    ? 0.0
                         : j == i ? draw_chi (n - 1 - i, state)
                                  : eda_random_normal (state);
  for (size_t i = 0; i < p; i++)
    for (size_t j = 0; j <= i; j++)
      {
        double sum = 0;

        for (size_t k = 0; k <= j; k++)
          sum += lower[i * p + k] * lower[j * p + k];
        out[i * p + j] = sum;
      }
  for (size_t i = 0; i < p; i++)
    for (size_t j = 0; j < i; j++)
      out[i * p + j] = out[j * p + i]
          = out[i * p + j] / sqrt (out[i * p + i] * out[j * p + j]);
  for (size_t i = 0; i < p; i++)
    out[i * p + i] = 1;
}

static void
sort_descending (double x[], size_t n)
{
  eda_sort (x, n);
  for (size_t i = 0; i < n / 2; i++)
    {
      const double kept = x[i];

      x[i] = x[n - 1 - i];
      x[n - 1 - i] = kept;
    }
}

void
eda_parallel_analysis (
    size_t n, size_t p, size_t rounds, uint64_t seed, double quantiles[], double work[])
{
  double                   *lower = work, *matrix = work + p * p;
  double                   *values = matrix + p * p, *drawn = values + p;
  gsl_eigen_symm_workspace *eigen = n > p ? gsl_eigen_symm_alloc (p) : NULL;

  for (size_t k = 0; k < p; k++)
    quantiles[k] = NAN;
  if (eigen == NULL)
    return;
  for (size_t round = 0; round < rounds; round++)
    {
      gsl_matrix_view view = gsl_matrix_view_array (matrix, p, p);
      gsl_vector_view value_view = gsl_vector_view_array (values, p);

      draw_correlation (n, p, &seed, lower, matrix);
      gsl_eigen_symm (&view.matrix, &value_view.vector, eigen);
      sort_descending (values, p);
      for (size_t k = 0; k < p; k++)
        drawn[k * rounds + round] = values[k];
    }
  gsl_eigen_symm_free (eigen);
  for (size_t k = 0; k < p; k++)
    {
      eda_sort (drawn + k * rounds, rounds);
      quantiles[k] = eda_quantile (drawn + k * rounds, rounds, 0.95);
    }
}
