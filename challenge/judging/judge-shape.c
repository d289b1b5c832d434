/* Shapes of one numeric column. */

#include <math.h>

#include "analysis/kernels/clear-modes.h"
#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/kde.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/quantile-gap.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/resample.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/judge.h"

#define MIN_VALUES 8
#define PILE_PARTS 150 /* of the range: how wide the bin beside a limit is */

typedef struct
{
  const double *x; /* ascending */
  gsize         n;
} Values;

static double
measure_skew (const double sorted[], gsize n, gconstpointer data)
{
  double skew, tail;

  eda_l_moments (sorted, n, &skew, &tail);
  return skew;
}

static double
measure_tail (const double sorted[], gsize n, gconstpointer data)
{
  double skew, tail;

  eda_l_moments (sorted, n, &skew, &tail);
  return tail;
}

static double
measure_gap (const double sorted[], gsize n, gconstpointer data)
{
  return eda_quantile_gap (sorted, n, (EdaGapShape)GPOINTER_TO_INT (data));
}

static gboolean
measure_by_percentile (EdaJudge          *self,
                       const Values      *values,
                       const char        *name,
                       EdaSortedStatistic statistic,
                       EdaMeasured       *measured)
{
  g_autofree double *replicates = g_new (double, EDA_LIMIT_REPLICATES);
  EdaInterval        ci;

  if (!eda_judge_resample (
          self, values->x, values->n, statistic, NULL, EDA_LIMIT_REPLICATES, replicates))
    return FALSE;
  ci = eda_resample_interval (replicates, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL);
  *measured = (EdaMeasured){ name,
                             EDA_ROLE_COEFFICIENT,
                             statistic (values->x, values->n, NULL),
                             ci.low,
                             ci.high,
                             values->n,
                             NAN };
  return TRUE;
}

/* The replicates are farther from the shape than the sample is, so only their spread
 * counts. */
static gboolean
measure_fit (EdaJudge     *self,
             const Values *values,
             const char   *name,
             EdaGapShape   shape,
             EdaMeasured  *measured)
{
  g_autofree double *replicates = g_new (double, EDA_LIMIT_REPLICATES);
  const double       gap = eda_quantile_gap (values->x, values->n, shape);
  double             half;

  if (!eda_judge_resample (self,
                           values->x,
                           values->n,
                           measure_gap,
                           GINT_TO_POINTER ((int)shape),
                           EDA_LIMIT_REPLICATES,
                           replicates))
    return FALSE;
  half = eda_normal_half_width (EDA_LIMIT_LEVEL)
         * eda_resample_spread (replicates, EDA_LIMIT_REPLICATES);
  *measured = (EdaMeasured){
    name, EDA_ROLE_COEFFICIENT, gap, fmax (0, gap - half), gap + half, values->n, NAN
  };
  return TRUE;
}

/* "not" swaps what confirms. */
static void
judge_region (EdaJudge *self, const EdaMeasured *measured, EdaConfirming region)
{
  if (self->claim->negated)
    region = eda_confirming_not (&region);
  eda_judge_interval (self, measured, &region);
}

static void
judge_skew (EdaJudge *self, const Values *values)
{
  const EdaClaim *claim = self->claim;
  const double    from
      = claim->degree == EDA_DEGREE_STRONGLY ? EDA_LIMIT_STRONG_SKEW : EDA_LIMIT_SKEW;
  EdaConfirming region = eda_confirming_between (-EDA_LIMIT_SKEW, EDA_LIMIT_SKEW);
  EdaMeasured   measured;

  if (claim->shape == EDA_SHAPE_RIGHT_SKEWED)
    region = eda_confirming_above (from, TRUE);
  else if (claim->shape == EDA_SHAPE_LEFT_SKEWED)
    region = eda_confirming_below (-from, TRUE);
  if (claim->degree == EDA_DEGREE_SLIGHTLY)
    region = claim->shape == EDA_SHAPE_RIGHT_SKEWED
                 ? eda_confirming_between (EDA_LIMIT_SKEW, EDA_LIMIT_STRONG_SKEW)
                 : eda_confirming_between (-EDA_LIMIT_STRONG_SKEW, -EDA_LIMIT_SKEW);
  if (measure_by_percentile (self, values, "the L-skewness τ₃", measure_skew, &measured))
    judge_region (self, &measured, region);
}

static void
judge_tails (EdaJudge *self, const Values *values)
{
  const EdaConfirming region = self->claim->shape == EDA_SHAPE_HEAVY_TAILED
                                   ? eda_confirming_above (EDA_LIMIT_HEAVY_TAIL, TRUE)
                                   : eda_confirming_below (EDA_LIMIT_LIGHT_TAIL, TRUE);
  EdaMeasured         measured;

  if (measure_by_percentile (self, values, "the L-kurtosis τ₄", measure_tail, &measured))
    judge_region (self, &measured, region);
}

static void
judge_fit (EdaJudge *self, const Values *values, const char *name, EdaGapShape shape)
{
  EdaMeasured measured;

  if (measure_fit (self, values, name, shape, &measured))
    judge_region (self, &measured, eda_confirming_below (EDA_LIMIT_FIT_GAP, FALSE));
}

static void
judge_lognormal (EdaJudge *self, const Values *values)
{
  g_autofree double *logs = g_new (double, values->n);
  const Values       logged = { logs, values->n };

  if (values->x[0] <= 0)
    {
      eda_judge_yes_no (self,
                        "the smallest value",
                        EDA_ROLE_VALUE,
                        values->x[0],
                        values->n,
                        self->claim->negated,
                        self->claim->negated ? "a value that has no logarithm"
                                             : "a shape of positive values");
      return;
    }
  for (gsize i = 0; i < values->n; i++)
    logs[i] = log (values->x[i]);
  judge_fit (self, &logged, "the mean gap of the logarithms from normal", EDA_GAP_NORMAL);
}

/* Both the gap and the tails; shown is the one that decides. */
static void
judge_uniform (EdaJudge *self, const Values *values)
{
  EdaConfirming near = eda_confirming_below (EDA_LIMIT_FIT_GAP, FALSE);
  EdaConfirming light = eda_confirming_below (EDA_LIMIT_UNIFORM_TAIL, TRUE);
  EdaMeasured   gap, tail;
  EdaOutcome    outcomes[2], outcome;
  gboolean      by_tail;

  if (!measure_fit (self, values, "the mean gap from uniform", EDA_GAP_UNIFORM, &gap)
      || !measure_by_percentile (self, values, "the L-kurtosis τ₄", measure_tail, &tail))
    return;
  outcomes[0] = eda_decide (&near, gap.low, gap.high);
  outcomes[1] = eda_decide (&light, tail.low, tail.high);
  outcome = eda_decide_all (outcomes, 2);
  by_tail = outcomes[1] == outcome && outcomes[0] != outcome;
  if (self->claim->negated)
    {
      near = eda_confirming_not (&near);
      light = eda_confirming_not (&light);
      if (outcome <= EDA_OUTCOME_REFUTED)
        outcome = outcome == EDA_OUTCOME_CONFIRMED ? EDA_OUTCOME_REFUTED
                                                   : EDA_OUTCOME_CONFIRMED;
    }
  eda_judge_outcome (self, outcome, by_tail ? &tail : &gap, by_tail ? &light : &near);
}

/* Smoothed bootstrap: half a bandwidth of noise on every value drawn. */
static gboolean
count_replicates (EdaJudge *self, const Values *values, guint *one, guint *three)
{
  const double bandwidth
      = eda_kde_bandwidth (values->x, values->n, eda_moments (values->x, values->n).sd);
  g_autofree gsize  *places = NULL;
  const gsize        n = eda_judge_thin (self, values->n, &places);
  g_autofree double *sample = g_new (double, n);

  *one = *three = 0;
  for (guint r = 0; r < EDA_LIMIT_MODE_REPLICATES; r++)
    {
      gsize modes;

      if (eda_context_is_cancelled (self->context))
        return FALSE;
      for (gsize i = 0; i < n; i++)
        {
          const double x = values->x[places[eda_random_below (&self->random, n)]];

          sample[i] = x + bandwidth / 2 * eda_random_normal (&self->random);
        }
      eda_sort (sample, n);
      modes = eda_clear_modes (
          sample, n, eda_kde_bandwidth (sample, n, eda_moments (sample, n).sd));
      *one += modes <= 1;
      *three += modes >= 3;
    }
  return TRUE;
}

static void
judge_modes (EdaJudge *self, const Values *values)
{
  const EdaShape shape = self->claim->shape;
  guint          one, three, yes;
  double         share;

  if (!count_replicates (self, values, &one, &three))
    return;
  yes = shape == EDA_SHAPE_UNIMODAL  ? one
        : shape == EDA_SHAPE_BIMODAL ? EDA_LIMIT_MODE_REPLICATES - one
                                     : three;
  share = (double)yes / EDA_LIMIT_MODE_REPLICATES;
  eda_judge_share (self,
                   "the share of bootstrap samples with these peaks",
                   self->claim->negated ? 1 - share : share,
                   values->n);
}

/* How often the most frequent value but 0 comes. */
static gsize
longest_run (const Values *values)
{
  gsize longest = 0;

  for (gsize i = 0, end; i < values->n; i = end)
    {
      for (end = i + 1; end < values->n && values->x[end] == values->x[i]; end++)
        ;
      if (values->x[i] != 0)
        longest = MAX (longest, end - i);
    }
  return longest;
}

static void
judge_zeros (EdaJudge *self, const Values *values)
{
  gsize    zeros = 0;
  double   share;
  gboolean yes;

  for (gsize i = 0; i < values->n; i++)
    zeros += values->x[i] == 0;
  share = (double)zeros / (double)values->n;
  yes = share >= EDA_LIMIT_ZERO_SHARE
        && zeros >= EDA_LIMIT_ZERO_TIMES * longest_run (values);
  eda_judge_yes_no (self,
                    "the share of zeros",
                    EDA_ROLE_SHARE,
                    share,
                    values->n,
                    yes != self->claim->negated,
                    self->claim->negated
                        ? "fewer zeros than a pile of them"
                        : "10 % at least, and three times the next value");
}

static void
judge_discrete (EdaJudge *self, const Values *values)
{
  EdaConfirming region = eda_confirming_below (EDA_LIMIT_DISCRETE, FALSE);

  if (self->claim->negated)
    region = eda_confirming_not (&region);
  eda_judge_fact (self,
                  "the number of distinct values",
                  EDA_ROLE_COUNT,
                  (double)eda_count_distinct (values->x, values->n),
                  values->n,
                  &region);
}

static void
judge_limit (EdaJudge *self, const Values *values)
{
  const gboolean top = self->claim->shape == EDA_SHAPE_CAPPED;
  const gsize    n = values->n;
  const double   limit = top ? values->x[n - 1] : values->x[0];
  const double   width = (values->x[n - 1] - values->x[0]) / PILE_PARTS;
  gsize          at = 0, beside = 0;
  gboolean       yes;

  for (gsize i = 0; i < n; i++)
    {
      at += values->x[i] == limit;
      beside += values->x[i] != limit && fabs (values->x[i] - limit) <= width;
    }
  yes = width > 0 && (double)at >= EDA_LIMIT_CAP_SHARE * (double)n
        && at >= EDA_LIMIT_CAP_TIMES * MAX (beside, 1);
  eda_judge_yes_no (
      self,
      top ? "the share at the largest value" : "the share at the smallest value",
      EDA_ROLE_SHARE,
      (double)at / (double)n,
      n,
      yes != self->claim->negated,
      self->claim->negated ? "no pile at the limit"
                           : "2 % at least, and five times what is beside it");
}

/* The largest power of ten that all values are multiples of; 0 = none down to a
 * millionth. */
static double
find_unit (const Values *values)
{
  for (int power = 3; power >= -6; power--)
    {
      const double unit = pow (10, power);
      gsize        i = 0;

      while (i < values->n
             && fabs (values->x[i] / unit - round (values->x[i] / unit)) < 1e-6)
        i++;
      if (i == values->n)
        return unit;
    }
  return 0;
}

static void
measure_heaps (const Values *values, double unit, EdaMeasured *best)
{
  static const double multiples[] = { 5, 10, 50, 100, 500, 1000 };
  const double        range = values->x[values->n - 1] - values->x[0];

  for (gsize k = 0; k < G_N_ELEMENTS (multiples); k++)
    {
      const double m = multiples[k];
      gsize        heaped = 0;
      EdaInterval  ci;

      if (range < 3 * m * unit)
        break;
      for (gsize i = 0; i < values->n; i++)
        heaped += fabs (remainder (values->x[i] / unit, m)) < 0.5;
      ci = eda_interval_share ((double)heaped, (double)values->n, EDA_LIMIT_LEVEL);
      if (ci.low * m <= best->low)
        continue;
      best->estimate = m * (double)heaped / (double)values->n;
      best->low = ci.low * m;
      best->high = ci.high * m;
    }
}

static void
judge_heaps (EdaJudge *self, const Values *values)
{
  const double unit = find_unit (values);
  EdaMeasured  best = { "round values, times as many as by chance",
                        EDA_ROLE_STATISTIC,
                        0,
                        -1,
                        0,
                        values->n,
                        NAN };

  if (unit > 0)
    measure_heaps (values, unit, &best);
  if (best.low < 0)
    best.low = 0;
  judge_region (self, &best, eda_confirming_above (EDA_LIMIT_HEAP_TIMES, TRUE));
}

static void
judge_values (EdaJudge *self, const Values *values)
{
  switch (self->claim->shape)
    {
    case EDA_SHAPE_RIGHT_SKEWED:
    case EDA_SHAPE_LEFT_SKEWED:
    case EDA_SHAPE_SYMMETRIC:
      judge_skew (self, values);
      break;
    case EDA_SHAPE_NORMAL:
      judge_fit (self, values, "the mean gap from normal", EDA_GAP_NORMAL);
      break;
    case EDA_SHAPE_LOGNORMAL:
      judge_lognormal (self, values);
      break;
    case EDA_SHAPE_UNIFORM:
      judge_uniform (self, values);
      break;
    case EDA_SHAPE_EXPONENTIAL:
      judge_fit (self, values, "the mean gap from exponential", EDA_GAP_EXPONENTIAL);
      break;
    case EDA_SHAPE_HEAVY_TAILED:
    case EDA_SHAPE_LIGHT_TAILED:
      judge_tails (self, values);
      break;
    case EDA_SHAPE_UNIMODAL:
    case EDA_SHAPE_BIMODAL:
    case EDA_SHAPE_MULTIMODAL:
      judge_modes (self, values);
      break;
    case EDA_SHAPE_ZERO_INFLATED:
      judge_zeros (self, values);
      break;
    case EDA_SHAPE_HEAPED:
      judge_heaps (self, values);
      break;
    case EDA_SHAPE_DISCRETE:
      judge_discrete (self, values);
      break;
    case EDA_SHAPE_CAPPED:
    case EDA_SHAPE_FLOORED:
      judge_limit (self, values);
      break;
    case EDA_SHAPE_NONE:
      break;
    }
}

void
eda_judge_shape (EdaJudge *self)
{
  const EdaTerm     *term = &self->claim->left;
  g_autofree double *x = eda_judge_read_numbers (self, term->column, term->transform);
  Values             values = { x, 0 };

  if (x == NULL)
    return;
  values.n = eda_judge_sort_present (x, self->n_rows);
  if (values.n < MIN_VALUES)
    eda_judge_void (self,
                    "%s has %" G_GSIZE_FORMAT " values here, and %d are needed",
                    term->column,
                    values.n,
                    MIN_VALUES);
  else if (x[0] == x[values.n - 1] && self->claim->shape != EDA_SHAPE_DISCRETE)
    eda_judge_void (self, "all values of %s are equal", term->column);
  else
    judge_values (self, &values);
}
