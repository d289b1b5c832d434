/* Tests of normality for any number of values.
 *
 * The distances want log Φ(z), log Φ(−z) and Φ(z) of every value. Sorted values lie close
 * together, so each stretch of 1/128 SD shares one Taylor expansion: seven terms leave an
 * error below 1e-18, and a million values cost a thousand logarithms. */
#include "analysis/kernels/normality.h"

#include <gsl/gsl_sf_erf.h>

#include "analysis/kernels/compensated.h"

#define TERMS 6
#define REACH (1.0 / 256) /* to either side of the middle */
#define BLOCK 128
#define LANES 4
#define ROOT_2PI 2.50662827463100050242

/* log Φ(z); either tail keeps its digits. */
static double
log_phi (double z)
{
  return z > 0 ? log1p (-erfc (z * M_SQRT1_2) / 2)
               : gsl_sf_log_erfc (-z * M_SQRT1_2) - M_LN2;
}

/* Taylor coefficients of log Φ at @z. The first derivative is the ratio r = φ/Φ, and
 * r' = −r (z + r) gives the others by Leibniz' rule. */
static void
expand_log_phi (double z, double out[TERMS])
{
  double r[TERMS - 1], u[TERMS - 1]; /* derivatives of r and of z + r */
  double factorial = 1;

  out[0] = log_phi (z);
  r[0] = exp (-z * z / 2 - out[0]) / ROOT_2PI;
  u[0] = z + r[0];
  for (int k = 0; k + 1 < TERMS - 1; k++)
    {
      double sum = 0, binomial = 1;

      for (int j = 0; j <= k; j++)
        {
          sum += binomial * r[j] * u[k - j];
          binomial = binomial * (k - j) / (j + 1);
        }
      r[k + 1] = -sum;
      u[k + 1] = r[k + 1] + (k == 0 ? 1 : 0);
    }

  for (int k = 1; k < TERMS; k++)
    {
      factorial *= k;
      out[k] = r[k - 1] / factorial;
    }
}

/* Taylor coefficients of Φ at @z: φ^(k+1) = −z φ^(k) − k φ^(k−1). */
static void
expand_phi (double z, double out[TERMS])
{
  double before = 0, derivative = exp (-z * z / 2) / ROOT_2PI, factorial = 1;

  out[0] = erfc (-z * M_SQRT1_2) / 2;
  for (int k = 1; k < TERMS; k++)
    {
      const double next = -z * derivative - (k - 1) * before;

      factorial *= k;
      out[k] = derivative / factorial;
      before = derivative;
      derivative = next;
    }
}

static inline double
evaluate (const double coefficients[TERMS], double d)
{
  double sum = coefficients[TERMS - 1];

  for (int k = TERMS - 1; k-- > 0;)
    sum = sum * d + coefficients[k];
  return sum;
}

typedef struct
{
  double z; /* the middle: the stretch is z ± REACH */
  double below[TERMS], above[TERMS],
      share[TERMS]; /* log Φ(z + d), log Φ(−z − d), Φ(z + d) */
} Stretch;

static void
start_stretch (Stretch *self, double first)
{
  self->z = first + REACH;
  expand_log_phi (self->z, self->below);
  expand_log_phi (-self->z, self->above);
  for (int k = 1; k < TERMS; k += 2)
    self->above[k] = -self->above[k];
  expand_phi (self->z, self->share);
}

/* Distances from the middle of the stretch of the values from sorted[at] on; how many are
 * inside it. */
static size_t
fill_block (const Stretch    *stretch,
            const double      sorted[],
            const EdaMoments *moments,
            size_t            at,
            double            d[BLOCK])
{
  const size_t rest = moments->n - at;
  size_t       n = rest < BLOCK ? rest : BLOCK;

  for (size_t i = 0; i < n; i++)
    d[i] = eda_moments_standardise (moments, sorted[at + i]) - stretch->z;
  while (n > 1 && d[n - 1] > REACH)
    n--;

  return n;
}

/* The part of Anderson and Darling's sum that the block adds; @at: rank of its first
 * value, from 0, of @total. */
static double
sum_block (const Stretch *stretch, const double d[], size_t n, double at, double total)
{
  double sums[LANES] = { 0 };

  for (size_t i = 0; i < n; i++)
    {
      const double rank = at + (double)i;

      sums[i % LANES] += (2 * rank + 1) * evaluate (stretch->below, d[i])
                         + (2 * (total - rank) - 1) * evaluate (stretch->above, d[i]);
    }

  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/* The largest gap of the two distribution functions. Between its first and last value the
 * block cannot have a larger one than @bound, so most blocks need no closer look. */
static double
widen_gap (const Stretch *stretch,
           const double   d[],
           size_t         n,
           double         at,
           double         total,
           double         gap)
{
  const double first = evaluate (stretch->share, d[0]);
  const double last = evaluate (stretch->share, d[n - 1]);
  const double bound = fmax ((at + (double)n) / total - first, last - at / total);

  if (bound <= gap)
    return gap;

  for (size_t i = 0; i < n; i++)
    {
      const double rank = at + (double)i, share = evaluate (stretch->share, d[i]);

      gap = fmax (gap, fmax ((rank + 1) / total - share, share - rank / total));
    }

  return gap;
}

/* Stephens' p, table 4.9 of D'Agostino & Stephens; its last piece ends at 10. */
static double
p_of_anderson_darling (double a2, double n)
{
  const double a = a2 * (1 + 0.75 / n + 2.25 / (n * n));

  if (a < 0.2)
    return 1 - exp (-13.436 + 101.14 * a - 223.73 * a * a);
  if (a < 0.34)
    return 1 - exp (-8.318 + 42.796 * a - 59.938 * a * a);
  if (a < 0.6)
    return exp (0.9177 - 4.279 * a - 1.38 * a * a);

  const double held = fmin (a, 10);
  return exp (1.2937 - 5.709 * held + 0.0186 * held * held);
}

/* Stephens' (1974) p, for those above 0.1. */
static double
p_of_common_gap (double gap, double n)
{
  const double k = (sqrt (n) - 0.01 + 0.85 / sqrt (n)) * gap;
  const double k2 = k * k, k3 = k2 * k, k4 = k2 * k2;

  if (k <= 0.302)
    return 1;
  if (k <= 0.5)
    return 2.76773 - 19.828315 * k + 80.709644 * k2 - 138.55152 * k3 + 81.218052 * k4;
  if (k <= 0.9)
    return -4.901232 + 40.662806 * k - 97.490286 * k2 + 94.029866 * k3 - 32.355711 * k4;
  if (k <= 1.31)
    return 6.198765 - 19.558097 * k + 23.186922 * k2 - 12.234627 * k3 + 2.423045 * k4;
  return 0;
}

static double
p_of_lilliefors (double gap, double n)
{
  const double size = fmin (n, 100);
  const double d = n > 100 ? gap * pow (n / 100, 0.49) : gap;
  const double p
      = exp (-7.01256 * d * d * (size + 2.78019) + 2.99587 * d * sqrt (size + 2.78019)
             - 0.122119 + 0.974598 / sqrt (size) + 1.67997 / size);

  return p > 0.1 ? p_of_common_gap (gap, n) : p;
}

EdaNormalDistance
eda_normal_distance (const double sorted[], const EdaMoments *moments)
{
  EdaNormalDistance self = { EDA_TEST_UNDEFINED, EDA_TEST_UNDEFINED };
  const double      n = (double)moments->n;
  Stretch           stretch = { .z = -INFINITY };
  EdaSum            sum = { 0.0, 0.0 };
  double            gap = 0, d[BLOCK];

  if (moments->n < 5 || !(moments->spread > 0))
    return self;

  for (size_t at = 0, block; at < moments->n; at += block)
    {
      const double z = eda_moments_standardise (moments, sorted[at]);

      if (z > stretch.z + REACH)
        start_stretch (&stretch, z);
      block = fill_block (&stretch, sorted, moments, at, d);
      eda_sum_add (&sum, sum_block (&stretch, d, block, (double)at, n));
      gap = widen_gap (&stretch, d, block, (double)at, n, gap);
    }

  self.lilliefors = (EdaTest){ gap, p_of_lilliefors (gap, n) };
  if (moments->n < 8)
    return self;

  const double a2 = -n - eda_sum_get (&sum) / n;
  self.anderson_darling = (EdaTest){ a2, p_of_anderson_darling (a2, n) };
  return self;
}

EdaTest
eda_jarque_bera (const EdaMoments *moments)
{
  const double g1 = moments->skewness_g1, g2 = moments->kurtosis_g2;
  const double jb = (double)moments->n / 6 * (g1 * g1 + g2 * g2 / 4);

  return (EdaTest){ jb, exp (-jb / 2) };
}

/* Normal score of √b1 (D'Agostino 1970). */
static double
score_of_skewness (double g1, double n)
{
  const double y = g1 * sqrt ((n + 1) * (n + 3) / (6 * (n - 2)));
  const double beta2 = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3)
                       / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
  const double w2 = sqrt (2 * (beta2 - 1)) - 1;

  return asinh (y / sqrt (2 / (w2 - 1))) / sqrt (log (w2) / 2);
}

/* Normal score of b2 (Anscombe & Glynn 1983). NaN for values in two heaps without tails.
 */
static double
score_of_kurtosis (double g2, double n)
{
  const double mean = 3 * (n - 1) / (n + 1);
  const double variance
      = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
  const double x = (g2 + 3 - mean) / sqrt (variance);
  const double root_beta1 = 6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9))
                            * sqrt (6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
  const double a
      = 6 + 8 / root_beta1 * (2 / root_beta1 + sqrt (1 + 4 / (root_beta1 * root_beta1)));
  const double cube = (1 - 2 / a) / (1 + x * sqrt (2 / (a - 4)));

  if (!(cube > 0))
    return NAN; /* flatter than the transformation reaches */
  return (1 - 2 / (9 * a) - cbrt (cube)) / sqrt (2 / (9 * a));
}

EdaTest
eda_dagostino_k2 (const EdaMoments *moments)
{
  const double n = (double)moments->n;

  if (moments->n < 20 || !(moments->spread > 0))
    return EDA_TEST_UNDEFINED;

  const double z1 = score_of_skewness (moments->skewness_g1, n);
  const double z2 = score_of_kurtosis (moments->kurtosis_g2, n);
  const double k2 = z1 * z1 + z2 * z2;

  return (EdaTest){ k2, exp (-k2 / 2) };
}
