/* What a relationship looks like: a line, a rise, a curve, a hump, a fan. */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/curve-gain.h"
#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/resample.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/measure.h"

#define MIN_PAIRS 20

typedef struct
{
  gsize         n;
  const double *x, *y;    /* x is what the form runs along */
  double        p10, p90; /* of x */
  double        third, two_thirds;
  double        sign; /* of the rank correlation */
} Cloud;

/* Sums of the counted rows between two values of x. */
typedef struct
{
  double n, sxx, syy, sxy;
} Arm;

static Arm
sum_arm (const guint32 counts[], const Cloud *cloud, double from, double to)
{
  Arm    arm = { 0 };
  double mean_x = 0, mean_y = 0;

  for (gsize i = 0; i < cloud->n; i++)
    if (counts[i] > 0 && cloud->x[i] >= from && cloud->x[i] <= to)
      {
        const double w = counts[i], dx = cloud->x[i] - mean_x, dy = cloud->y[i] - mean_y;

        arm.n += w;
        mean_x += dx * w / arm.n;
        mean_y += dy * w / arm.n;
        arm.sxx += w * dx * (cloud->x[i] - mean_x);
        arm.syy += w * dy * (cloud->y[i] - mean_y);
        arm.sxy += w * dx * (cloud->y[i] - mean_y);
      }
  return arm;
}

/* Of the variance of all of y, what a line through the arm explains; with the sign of its
 * slope. */
static double
share_explained (const Arm *arm, const Arm *all)
{
  return arm->sxx > 0 ? copysign (arm->sxy * arm->sxy / arm->sxx, arm->sxy) / all->syy
                      : 0;
}

/* 1: a U, −1: a hump, 0: neither. It turns inside, and what falls and what rises each
 * explain more of y than the smallest effect (two lines: after Simonsohn 2018, Advances
 * in Methods and Practices in Psychological Science 1, 538–555). The parabola of a curve
 * that only rises may turn as well; a foot or a top that is flat then explains next to
 * nothing, however its few rows happen to lean. */
static int
find_turn (const guint32 counts[], const Cloud *cloud)
{
  const EdaCurveGain gain = eda_curve_gain (cloud->x, cloud->y, counts, cloud->n);
  Arm                all, left, right;

  if (!(gain.gain > EDA_LIMIT_CURVE) || !(gain.vertex > cloud->p10)
      || !(gain.vertex < cloud->p90))
    return 0;
  all = sum_arm (counts, cloud, -INFINITY, INFINITY);
  left = sum_arm (counts, cloud, -INFINITY, gain.vertex);
  right = sum_arm (counts, cloud, gain.vertex, INFINITY);
  return share_explained (&left, &all) * -gain.bend > EDA_LIMIT_CURVE
                 && share_explained (&right, &all) * gain.bend > EDA_LIMIT_CURVE
             ? (int)gain.bend
             : 0;
}

static double
is_u (const guint32 counts[], gsize n, gpointer data)
{
  return find_turn (counts, data) > 0;
}

static double
is_hump (const guint32 counts[], gsize n, gpointer data)
{
  return find_turn (counts, data) < 0;
}

static double
turns (const guint32 counts[], gsize n, gpointer data)
{
  return find_turn (counts, data) != 0;
}

static double
curve (const guint32 counts[], gsize n, gpointer data)
{
  const Cloud *cloud = data;

  return eda_curve_gain (cloud->x, cloud->y, counts, n).gain;
}

static double
slope (const guint32 counts[], const Cloud *cloud, double from, double to)
{
  const Arm arm = sum_arm (counts, cloud, from, to);

  return arm.sxy / arm.sxx;
}

/* The last third climbs less than half as steeply as the first. */
static double
levels_off (const guint32 counts[], gsize n, gpointer data)
{
  const Cloud *cloud = data;
  const double first = slope (counts, cloud, -INFINITY, cloud->third) * cloud->sign;
  const double last = slope (counts, cloud, cloud->two_thirds, INFINITY) * cloud->sign;

  return first > 0 && last < first / 2;
}

static double
share_of (EdaJudge *self, Cloud *cloud, EdaCountedStatistic statistic, gboolean *done)
{
  g_autofree double *yes = g_new (double, EDA_LIMIT_MODE_REPLICATES);
  double             sum = 0;

  *done = eda_judge_resample_rows (
      self, cloud->n, statistic, cloud, EDA_LIMIT_MODE_REPLICATES, yes);
  for (guint i = 0; *done && i < EDA_LIMIT_MODE_REPLICATES; i++)
    sum += yes[i];
  return sum / EDA_LIMIT_MODE_REPLICATES;
}

static gboolean
measure_curve (EdaJudge *self, Cloud *cloud, EdaMeasured *measured)
{
  g_autofree double *gains = g_new (double, EDA_LIMIT_REPLICATES);
  EdaInterval        ci;

  if (!eda_judge_resample_rows (
          self, cloud->n, curve, cloud, EDA_LIMIT_REPLICATES, gains))
    return FALSE;
  ci = eda_resample_interval (gains, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL);
  *measured = (EdaMeasured){ "the gain in R² of a parabola",
                             EDA_ROLE_COEFFICIENT,
                             eda_curve_gain (cloud->x, cloud->y, NULL, cloud->n).gain,
                             ci.low,
                             ci.high,
                             cloud->n,
                             NAN };
  return TRUE;
}

static void
judge_linear (EdaJudge *self, Cloud *cloud)
{
  const EdaConfirming clear
      = eda_confirming_outside (-EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_ASSOCIATION_R);
  const EdaConfirming straight = eda_confirming_below (EDA_LIMIT_CURVE, TRUE);
  const EdaMeasured   r = eda_measure_r (cloud->x, cloud->y, cloud->n, 0);
  EdaMeasured         gain;
  EdaOutcome          outcomes[2], outcome;

  if (!measure_curve (self, cloud, &gain))
    return;
  outcomes[0] = eda_decide (&clear, r.low, r.high);
  outcomes[1] = eda_decide (&straight, gain.low, gain.high);
  outcome = eda_decide_all (outcomes, 2);
  if (outcomes[0] == outcome && outcome != EDA_OUTCOME_CONFIRMED)
    eda_judge_outcome (self, outcome, &r, &clear);
  else
    eda_judge_outcome (self, outcome, &gain, &straight);
}

static EdaOutcome
judge_rise (EdaJudge *self, Cloud *cloud, EdaMeasured *rho, EdaOutcome *outcome)
{
  const EdaConfirming clear
      = eda_confirming_outside (-EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_ASSOCIATION_R);
  gboolean     done;
  const double turning = share_of (self, cloud, turns, &done);
  EdaOutcome   outcomes[2];

  *rho = eda_measure_rho (cloud->x, cloud->y, cloud->n);
  outcomes[0] = eda_decide (&clear, rho->low, rho->high);
  outcomes[1] = eda_decide_share (1 - turning);
  *outcome = eda_decide_all (outcomes, 2);
  return done ? *outcome : EDA_OUTCOME_VOID;
}

static void
judge_monotone (EdaJudge *self, Cloud *cloud)
{
  const EdaConfirming clear
      = eda_confirming_outside (-EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_ASSOCIATION_R);
  EdaMeasured rho;
  EdaOutcome  outcome;

  if (judge_rise (self, cloud, &rho, &outcome) != EDA_OUTCOME_VOID)
    eda_judge_outcome (self, outcome, &rho, &clear);
}

static void
judge_saturating (EdaJudge *self, Cloud *cloud)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_YES, FALSE);
  EdaMeasured         rho, measured = { "the share of bootstrap samples that level off",
                                        EDA_ROLE_SHARE,
                                        NAN,
                                        NAN,
                                        NAN,
                                        cloud->n,
                                        NAN };
  EdaOutcome          outcomes[2];
  gboolean            done;

  if (judge_rise (self, cloud, &rho, &outcomes[0]) == EDA_OUTCOME_VOID)
    return;
  measured.estimate = share_of (self, cloud, levels_off, &done);
  outcomes[1] = eda_decide_share (measured.estimate);
  if (done)
    eda_judge_outcome (self, eda_decide_all (outcomes, 2), &measured, &region);
}

/* A parabola gains, or ranks say clearly more than values. */
static void
judge_nonlinear (EdaJudge *self, Cloud *cloud)
{
  const EdaConfirming bent = eda_confirming_above (EDA_LIMIT_CURVE, TRUE);
  const EdaConfirming ranked = eda_confirming_above (EDA_LIMIT_CURVE_RANKS, TRUE);
  const EdaMeasured   r = eda_measure_r (cloud->x, cloud->y, cloud->n, 0);
  const EdaMeasured   rho = eda_measure_rho (cloud->x, cloud->y, cloud->n);
  const double        more = fabs (rho.estimate) - fabs (r.estimate);
  const double        half = (rho.high - rho.low) / 2;
  const EdaMeasured   ranks = { "the rank correlation beyond the linear one",
                                EDA_ROLE_COEFFICIENT,
                                more,
                                more - half,
                                more + half,
                                cloud->n,
                                NAN };
  EdaMeasured         gain;
  EdaOutcome          outcomes[2], outcome;

  if (!measure_curve (self, cloud, &gain))
    return;
  outcomes[0] = eda_decide (&bent, gain.low, gain.high);
  outcomes[1] = eda_decide (&ranked, ranks.low, ranks.high);
  outcome = eda_decide_any (outcomes, 2);
  if (outcomes[0] != outcome)
    eda_judge_outcome (self, outcome, &ranks, &ranked);
  else
    eda_judge_outcome (self, outcome, &gain, &bent);
}

/* Do the distances from the line grow with x? */
static void
judge_fan (EdaJudge *self, const Cloud *cloud)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_FAN, TRUE);
  const EdaLine       line = eda_fit_line (cloud->x, cloud->y, cloud->n);
  g_autofree double  *off = g_new (double, cloud->n);
  EdaMeasured         rho;

  for (gsize i = 0; i < cloud->n; i++)
    off[i] = fabs (cloud->y[i] - line.intercept - line.slope * cloud->x[i]);
  rho = eda_measure_rho (cloud->x, off, cloud->n);
  rho.name = "Spearman’s ρ of distance from the line";
  eda_judge_interval (self, &rho, &region);
}

static void
judge_turn (EdaJudge *self, Cloud *cloud)
{
  gboolean     done;
  const double share = share_of (
      self, cloud, self->claim->form == EDA_FORM_U_SHAPED ? is_u : is_hump, &done);

  if (done)
    eda_judge_share (
        self, "the share of bootstrap samples of this form", share, cloud->n);
}

static void
judge_cloud (EdaJudge *self, Cloud *cloud)
{
  switch (self->claim->form)
    {
    case EDA_FORM_LINEAR:
      judge_linear (self, cloud);
      break;
    case EDA_FORM_MONOTONE:
      judge_monotone (self, cloud);
      break;
    case EDA_FORM_NONLINEAR:
      judge_nonlinear (self, cloud);
      break;
    case EDA_FORM_U_SHAPED:
    case EDA_FORM_INVERTED_U:
      judge_turn (self, cloud);
      break;
    case EDA_FORM_SATURATING:
      judge_saturating (self, cloud);
      break;
    case EDA_FORM_FANS_OUT:
      judge_fan (self, cloud);
      break;
    case EDA_FORM_NONE:
      break;
    }
}

/* "a ~ b u-shaped": a along b. A sign that was claimed as well must be that of the ranks.
 */
void
eda_judge_form (EdaJudge *self)
{
  const EdaTerm     *left = &self->claim->left, *right = &self->claim->right;
  g_autofree double *y = eda_judge_read_numbers (self, left->column, left->transform);
  g_autofree double *x
      = y != NULL ? eda_judge_read_numbers (self, right->column, right->transform) : NULL;
  g_autofree double *sorted = NULL;
  g_autofree gsize  *places = NULL;
  Cloud              cloud = { 0, x, y };
  EdaMeasured        rho;
  gsize              n;

  if (x == NULL)
    return;
  n = eda_judge_keep_pairs (x, y, self->n_rows);
  if (n < MIN_PAIRS)
    {
      eda_judge_void (self,
                      "%" G_GSIZE_FORMAT " rows have both values, and %d are needed",
                      n,
                      MIN_PAIRS);
      return;
    }
  cloud.n = eda_judge_thin (self, n, &places);
  for (gsize i = 0; i < cloud.n; i++)
    {
      x[i] = x[places[i]];
      y[i] = y[places[i]];
    }
  sorted = g_memdup2 (x, cloud.n * sizeof *x);
  eda_sort (sorted, cloud.n);
  cloud.p10 = eda_quantile (sorted, cloud.n, 0.1);
  cloud.p90 = eda_quantile (sorted, cloud.n, 0.9);
  cloud.third = eda_quantile (sorted, cloud.n, 1.0 / 3);
  cloud.two_thirds = eda_quantile (sorted, cloud.n, 2.0 / 3);
  rho = eda_measure_rho (x, y, cloud.n);
  cloud.sign = rho.estimate < 0 ? -1 : 1;
  if (isnan (rho.estimate))
    eda_judge_void (self, "a column is constant");
  else if (self->claim->sign * rho.estimate < 0)
    {
      const EdaConfirming region
          = self->claim->sign > 0 ? eda_confirming_above (EDA_LIMIT_ASSOCIATION_R, TRUE)
                                  : eda_confirming_below (-EDA_LIMIT_ASSOCIATION_R, TRUE);

      eda_judge_interval (self, &rho, &region);
    }
  else
    judge_cloud (self, &cloud);
}
