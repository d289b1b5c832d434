/* The Shapiro–Wilk test of normality.
 *
 * W is the squared correlation of the sorted values with the weights below, which are
 * nearly the expected order statistics of a normal sample. 1 - W is computed rather than
 * W, because W itself is so near 1 that its digits would be lost. Names of constants as
 * in the paper. */
#include "analysis/kernels/shapiro-wilk.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_poly.h>

#include "analysis/kernels/moments.h"

#define LENGTH(array) ((int)(sizeof array / sizeof array[0]))
#define POLYNOMIAL(coefficients, at)                                                     \
  gsl_poly_eval (coefficients, LENGTH (coefficients), at)

static const double C1[] = { 0.0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056 };
static const double C2[] = { 0.0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633 };
static const double C3[] = { 0.544, -0.39978, 0.025054, -6.714e-4 };
static const double C4[] = { 1.3822, -0.77857, 0.062767, -0.0020322 };
static const double C5[] = { -1.5861, -0.31082, -0.083751, 0.0038915 };
static const double C6[] = { -0.4803, -0.082676, 0.0030302 };
static const double G[] = { -2.273, 0.459 };

/* @a: weights of the upper half, from the largest value inwards. */
static void
set_weights (size_t n, double a[])
{
  const size_t half = n / 2;
  const double r = 1 / sqrt ((double)n);
  double       squares = 0;

  for (size_t i = 0; i < half; i++)
    {
      a[i] = gsl_cdf_ugaussian_Qinv (((double)i + 0.625) / ((double)n + 0.25));
      squares += 2 * a[i] * a[i];
    }

  /* the outermost one or two are approximated, the others follow from Σ a² = 1 */
  const double m1 = a[0], m2 = half > 1 ? a[1] : 0.0;
  const double root = sqrt (squares);
  const double a1 = m1 / root + POLYNOMIAL (C1, r);
  const double a2 = n > 5 ? m2 / root + POLYNOMIAL (C2, r) : 0.0;
  const double inner = n > 5 ? m2 * m2 : 0.0;
  const double scale
      = sqrt ((squares - 2 * m1 * m1 - 2 * inner) / (1 - 2 * a1 * a1 - 2 * a2 * a2));

  for (size_t i = n > 5 ? 2 : 1; i < half; i++)
    a[i] /= scale;
  a[0] = a1;
  if (n > 5)
    a[1] = a2;
}

/* 1 - W */
static double
lack_of_fit (const double sorted[], size_t n, const double a[])
{
  const EdaCentre centre = eda_centre (sorted, n);
  double          weights = 0, squares = 0, products = 0;

  for (size_t i = 0; i < n; i++)
    {
      const size_t from_end = i < n - 1 - i ? i : n - 1 - i;
      const double sign = i == n - 1 - i ? 0.0 : i < n - 1 - i ? -1.0 : 1.0;
      const double weight = sign == 0 ? 0.0 : sign * a[from_end];
      const double x = eda_centre_deviation (&centre, sorted[i]);

      weights += weight * weight;
      squares += x * x;
      products += weight * x;
    }

  const double root = sqrt (weights * squares);
  return (root - products) * (root + products) / (weights * squares);
}

/* Royston's normalising transformation of 1 - W. */
static double
p_of_lack (double lack, size_t n)
{
  const double size = (double)n, log_n = log (size);
  double       y = log (lack);

  if (n == 3)
    return fmax (0.0, 6 / M_PI * (asin (sqrt (1 - lack)) - asin (sqrt (0.75))));
  if (n > 11)
    return gsl_cdf_gaussian_Q (y - POLYNOMIAL (C5, log_n), exp (POLYNOMIAL (C6, log_n)));

  const double gamma = POLYNOMIAL (G, size);
  if (y >= gamma)
    return 0.0; /* smaller than the approximation can tell */

  y = -log (gamma - y);
  return gsl_cdf_gaussian_Q (y - POLYNOMIAL (C3, size), exp (POLYNOMIAL (C4, size)));
}

EdaTest
eda_shapiro_wilk (const double sorted[], size_t n, double weights[])
{
  if (n < EDA_SHAPIRO_WILK_MIN || n > EDA_SHAPIRO_WILK_MAX || sorted[0] == sorted[n - 1])
    return EDA_TEST_UNDEFINED;

  if (n == 3)
    weights[0] = M_SQRT1_2;
  else
    set_weights (n, weights);

  const double lack = lack_of_fit (sorted, n, weights);
  return (EdaTest){ 1 - lack, p_of_lack (lack, n) };
}
