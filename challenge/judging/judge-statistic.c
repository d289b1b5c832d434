/* Means, medians and their like: of a column, of two, of groups. */

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/resample.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/judge.h"

#define MIN_VALUES 3

static double
measure (const double sorted[], gsize n, gconstpointer data)
{
  const EdaTerm   *term = data;
  const EdaMoments moments = eda_moments (sorted, n);

  if (n == 0)
    return NAN;
  switch (term->function)
    {
    case EDA_FUNCTION_MEAN:
      return moments.mean;
    case EDA_FUNCTION_MEDIAN:
      return eda_quantile (sorted, n, 0.5);
    case EDA_FUNCTION_SD:
      return moments.sd;
    case EDA_FUNCTION_IQR:
      return eda_quantile (sorted, n, 0.75) - eda_quantile (sorted, n, 0.25);
    case EDA_FUNCTION_CV:
      return moments.mean != 0 ? moments.sd / moments.mean : NAN;
    case EDA_FUNCTION_MIN:
      return sorted[0];
    case EDA_FUNCTION_MAX:
      return sorted[n - 1];
    case EDA_FUNCTION_SKEW:
      return moments.skewness_G1;
    case EDA_FUNCTION_KURTOSIS:
      return moments.kurtosis_G2;
    case EDA_FUNCTION_QUANTILE:
      return eda_quantile (sorted, n, term->quantile);
    case EDA_FUNCTION_NONE:
    case EDA_FUNCTION_MISSING:
    case EDA_FUNCTION_DISTINCT:
    case EDA_FUNCTION_RARE:
    case EDA_FUNCTION_DUPLICATES:
    case EDA_FUNCTION_SHARE:
    case EDA_FUNCTION_ZEROS:
    case EDA_FUNCTION_OUTLIERS:
      break;
    }
  return NAN;
}

static const char *
name_of (EdaFunction function)
{
  static const char *const names[] = {
    [EDA_FUNCTION_MEAN] = "the mean",
    [EDA_FUNCTION_MEDIAN] = "the median",
    [EDA_FUNCTION_SD] = "the standard deviation",
    [EDA_FUNCTION_IQR] = "the interquartile range",
    [EDA_FUNCTION_CV] = "the coefficient of variation",
    [EDA_FUNCTION_MIN] = "the smallest value",
    [EDA_FUNCTION_MAX] = "the largest value",
    [EDA_FUNCTION_SKEW] = "the skewness G₁",
    [EDA_FUNCTION_KURTOSIS] = "the excess kurtosis G₂",
    [EDA_FUNCTION_QUANTILE] = "the quantile",
  };

  return names[function];
}

/* Values of the term, ascending; NULL after a VOID ending. */
static double *
read_term (EdaJudge *self, const EdaTerm *term, gsize *n)
{
  g_autofree double *x = eda_judge_read_numbers (self, term->column, term->transform);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups = NULL;
  int                level;

  if (x == NULL)
    return NULL;
  if (term->given != NULL)
    {
      groups = eda_judge_read_groups (self, term->given, &labels);
      if (groups == NULL
          || (level = eda_judge_find_level (self, term->given, labels, term->given_level))
                 < 0)
        return NULL;
      for (gsize at = 0; at < self->n_rows; at++)
        if (groups[at] != level)
          x[at] = NAN;
    }
  *n = eda_judge_sort_present (x, self->n_rows);
  if (*n >= MIN_VALUES || (*n > 0 && self->claim->kind == EDA_CLAIM_EXTREME_VALUE))
    return g_steal_pointer (&x);
  eda_judge_void (self,
                  "%s has %" G_GSIZE_FORMAT " values here, and %d are needed",
                  term->column,
                  *n,
                  MIN_VALUES);
  return NULL;
}

static EdaRole
role_of (EdaFunction function)
{
  return function == EDA_FUNCTION_CV || function == EDA_FUNCTION_SKEW
                 || function == EDA_FUNCTION_KURTOSIS
             ? EDA_ROLE_STATISTIC
             : EDA_ROLE_VALUE;
}

static void
judge_extreme (EdaJudge *self, double left, double right, gsize n)
{
  const EdaClaim     *claim = self->claim;
  const gboolean      pair = claim->right.function != EDA_FUNCTION_NONE;
  const EdaConfirming region = pair ? eda_confirming_of_difference (&claim->region)
                                    : eda_confirming_of_region (&claim->region, 0);

  eda_judge_fact (self,
                  pair ? "the difference of the extremes"
                       : name_of (claim->left.function),
                  EDA_ROLE_VALUE,
                  pair ? left - right : left,
                  n,
                  &region);
}

static gboolean
find_interval (
    EdaJudge *self, const EdaTerm *term, const double *x, gsize n, EdaInterval *ci)
{
  g_autofree double *replicates = NULL;

  if (term->function == EDA_FUNCTION_MEAN)
    {
      const EdaMoments moments = eda_moments (x, n);
      const double     half = eda_mean_half_width (moments.sd, n, EDA_LIMIT_LEVEL);

      *ci = (EdaInterval){ moments.mean - half, moments.mean + half };
      return TRUE;
    }
  if (term->function == EDA_FUNCTION_MEDIAN || term->function == EDA_FUNCTION_QUANTILE)
    {
      *ci = eda_interval_quantile (x,
                                   n,
                                   term->function == EDA_FUNCTION_MEDIAN ? 0.5
                                                                         : term->quantile,
                                   EDA_LIMIT_LEVEL);
      return TRUE;
    }
  replicates = g_new (double, EDA_LIMIT_REPLICATES);
  if (!eda_judge_resample (self, x, n, measure, term, EDA_LIMIT_REPLICATES, replicates))
    return FALSE;
  *ci = eda_resample_interval (replicates, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL);
  return TRUE;
}

static void
judge_one (EdaJudge *self, const double *x, gsize n)
{
  const EdaClaim *claim = self->claim;
  const EdaTerm  *term = &claim->left;
  EdaRegion       asked = claim->region;
  EdaConfirming   region;
  EdaMeasured     measured = { name_of (term->function),
                               role_of (term->function),
                               measure (x, n, term),
                               NAN,
                               NAN,
                               n,
                               NAN };
  EdaInterval     ci;

  /* no interval is a point */
  if (asked.compare == EDA_COMPARE_EQUAL)
    asked.compare = EDA_COMPARE_ABOUT;
  region = eda_confirming_of_region (&asked, 0);
  if (claim->region.compare == EDA_COMPARE_NOT_EQUAL)
    {
      asked.compare = EDA_COMPARE_ABOUT;
      region = eda_confirming_of_region (&asked, 0);
      region = eda_confirming_not (&region);
    }
  if (!find_interval (self, term, x, n, &ci))
    return;
  measured.low = ci.low;
  measured.high = ci.high;
  eda_judge_interval (self, &measured, &region);
}

/* Two statistics of the same rows. */
typedef struct
{
  const EdaTerm *terms[2];
  const double  *values[2]; /* in row order */
  gsize         *order[2];  /* rows ascending by value */
  double        *sample;
} Paired;

static double
difference_of_rows (const guint32 counts[], gsize n, gpointer data)
{
  const Paired *self = data;
  double        found[2];

  for (int side = 0; side < 2; side++)
    {
      gsize at = 0;

      for (gsize i = 0; i < n; i++)
        for (guint32 k = counts[self->order[side][i]]; k > 0; k--)
          self->sample[at++] = self->values[side][self->order[side][i]];
      found[side] = measure (self->sample, n, self->terms[side]);
    }
  return found[0] - found[1];
}

static void
judge_paired (EdaJudge *self)
{
  const EdaClaim     *claim = self->claim;
  const EdaConfirming region = eda_confirming_of_difference (&claim->region);
  g_autofree double  *x
      = eda_judge_read_numbers (self, claim->left.column, EDA_TRANSFORM_NONE);
  g_autofree double *y
      = x == NULL
            ? NULL
            : eda_judge_read_numbers (self, claim->right.column, EDA_TRANSFORM_NONE);
  g_autofree gsize   *places = NULL, *order_x = NULL, *order_y = NULL;
  g_autofree double  *sample = NULL, *replicates = NULL;
  g_autofree guint32 *once = NULL;
  EdaMeasured         measured
      = { "the difference of the two statistics", EDA_ROLE_VALUE, NAN, NAN, NAN, 0, NAN };
  gsize n;

  if (y == NULL)
    return;
  measured.n = eda_judge_keep_pairs (x, y, self->n_rows);
  n = eda_judge_thin (self, measured.n, &places);
  for (gsize i = 0; i < n; i++)
    {
      x[i] = x[places[i]];
      y[i] = y[places[i]];
    }
  order_x = g_new (gsize, n + 1);
  order_y = g_new (gsize, n + 1);
  sample = g_new (double, n + 1);
  once = g_new (guint32, n + 1);
  replicates = g_new (double, EDA_LIMIT_REPLICATES);
  eda_sort_order (x, n, order_x);
  eda_sort_order (y, n, order_y);
  for (gsize i = 0; i < n; i++)
    once[i] = 1;
  {
    Paired state
        = { { &claim->left, &claim->right }, { x, y }, { order_x, order_y }, sample };
    EdaInterval ci;

    measured.estimate = difference_of_rows (once, n, &state);
    if (n >= MIN_VALUES
        && !eda_judge_resample_rows (
            self, n, difference_of_rows, &state, EDA_LIMIT_REPLICATES, replicates))
      return;
    ci = n >= MIN_VALUES
             ? eda_resample_interval (replicates, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL)
             : (EdaInterval){ NAN, NAN };
    measured.low = ci.low;
    measured.high = ci.high;
  }
  eda_judge_interval (self, &measured, &region);
}

/* Two samples that have no row in common. */
static void
judge_groups (EdaJudge *self, const double *x, gsize n, const double *y, gsize m)
{
  const EdaClaim     *claim = self->claim;
  const EdaConfirming region = eda_confirming_of_difference (&claim->region);
  EdaMeasured         measured = { "the difference between the groups",
                                   EDA_ROLE_VALUE,
                                   measure (x, n, &claim->left) - measure (y, m, &claim->right),
                                   NAN,
                                   NAN,
                                   n + m,
                                   NAN };
  EdaInterval         ci;

  if (claim->left.function == EDA_FUNCTION_MEAN
      && claim->right.function == EDA_FUNCTION_MEAN)
    {
      const EdaMoments a = eda_moments (x, n), b = eda_moments (y, m);

      ci = eda_interval_mean_difference (
          a.mean, a.sd, n, b.mean, b.sd, m, EDA_LIMIT_LEVEL);
    }
  else
    {
      g_autofree double *one = g_new (double, EDA_LIMIT_REPLICATES);
      g_autofree double *two = g_new (double, EDA_LIMIT_REPLICATES);

      if (!eda_judge_resample (
              self, x, n, measure, &claim->left, EDA_LIMIT_REPLICATES, one)
          || !eda_judge_resample (
              self, y, m, measure, &claim->right, EDA_LIMIT_REPLICATES, two))
        return;
      for (guint i = 0; i < EDA_LIMIT_REPLICATES; i++)
        one[i] -= two[i];
      ci = eda_resample_interval (one, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL);
    }
  measured.low = ci.low;
  measured.high = ci.high;
  eda_judge_interval (self, &measured, &region);
}

void
eda_judge_statistic (EdaJudge *self)
{
  const EdaClaim    *claim = self->claim;
  const gboolean     pair = claim->right.function != EDA_FUNCTION_NONE;
  gsize              n = 0, m = 0;
  g_autofree double *x = NULL, *y = NULL;

  if (claim->kind == EDA_CLAIM_STATISTICS)
    {
      judge_paired (self);
      return;
    }
  x = read_term (self, &claim->left, &n);
  if (x != NULL && pair)
    y = read_term (self, &claim->right, &m);
  if (x == NULL || (pair && y == NULL))
    return;
  if (claim->kind == EDA_CLAIM_EXTREME_VALUE)
    judge_extreme (
        self, measure (x, n, &claim->left), pair ? measure (y, m, &claim->right) : 0, n);
  else if (pair)
    judge_groups (self, x, n, y, m);
  else
    judge_one (self, x, n);
}
