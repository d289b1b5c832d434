/* Least squares: coefficients, R² and r. The model of a set is known by its name. */

#include <stdio.h>
#include <string.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/least-squares.h"
#include "tests/reference/nist.h"

typedef struct
{
  const char *name; /* the set's name begins so */
  guint       degree;
  gboolean    intercept;
} Model;

/* Others: a plane in all the other columns. */
static const Model polynomials[] = {
  { "Norris", 1, TRUE }, { "NoInt", 1, FALSE },  { "Pontius", 2, TRUE },
  { "Filip", 10, TRUE }, { "Wampler", 5, TRUE },
};

static const Model *
find_model (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (polynomials); i++)
    if (g_str_has_prefix (name, polynomials[i].name))
      return &polynomials[i];
  return NULL;
}

static EdaLeastSquares
fit_plane (
    EdaTable *table, const double *y, gsize n, double *coefficients, double *errors)
{
  guint                  p = eda_table_get_n_columns (table);
  g_autofree EdaDouble2 *design = g_new (EdaDouble2, n * p);
  g_autofree EdaDouble2 *right = g_new (EdaDouble2, n);
  guint                  k = 1;

  for (guint column = 0; column < p; column++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, column));
      gsize       n_rows;

      if (g_str_equal (name, "y"))
        continue;
      g_autofree double *x = nist_read_column (table, name, &n_rows);
      for (gsize row = 0; row < n; row++)
        design[row * p + k] = eda_d2 (x[row]);
      k++;
    }
  for (gsize row = 0; row < n; row++)
    {
      design[row * p] = eda_d2 (1.0);
      right[row] = eda_d2 (y[row]);
    }
  return eda_least_squares (design, right, n, p, TRUE, coefficients, errors);
}

static EdaLeastSquares
fit_polynomial (const Model  *model,
                const double *x,
                const double *y,
                gsize         n,
                double       *coefficients,
                double       *errors)
{
  g_autofree EdaDouble2 *design = g_new (EdaDouble2, n * (model->degree + 1));
  g_autofree EdaDouble2 *work = g_new (EdaDouble2, n);

  return eda_polynomial (
      x, y, n, model->degree, model->intercept, design, work, coefficients, errors);
}

void
nist_print_regression (EdaTable *table)
{
  const Model       *model = find_model (eda_table_get_source (table)->name);
  double             coefficients[EDA_LEAST_SQUARES_MAX], errors[EDA_LEAST_SQUARES_MAX];
  gsize              n;
  g_autofree double *y = nist_read_column (table, "y", &n);
  g_autofree double *x = model != NULL ? nist_read_column (table, "x", &n) : NULL;
  EdaLeastSquares    fit = model != NULL
                               ? fit_polynomial (model, x, y, n, coefficients, errors)
                               : fit_plane (table, y, n, coefficients, errors);
  guint              first = model == NULL || model->intercept ? 0 : 1;

  printf ("{\"coefficients\": {");
  for (guint k = 0; k < fit.rank; k++)
    printf ("%s\"B%u\": %.17g", k > 0 ? ", " : "", first + k, coefficients[k]);
  printf ("}, \"r_squared\": %.17g", fit.r_squared);
  if (model != NULL && model->degree == 1 && model->intercept)
    printf (", \"pearson_r\": %.17g", eda_pearson (x, y, n).r);
  printf ("}\n");
}
