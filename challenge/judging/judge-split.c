/* A relationship that turns around within groups, or is another one in each. */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/effect-interval.h"
#include "challenge/judging/measure.h"

#define MIN_GROUP 20 /* rows */

/* Can the interval reach beyond the smallest effect, upwards or downwards? */
static gboolean
can_rise (const EdaMeasured *m)
{
  return m->high > EDA_LIMIT_ASSOCIATION_R;
}

static gboolean
can_fall (const EdaMeasured *m)
{
  return m->low < -EDA_LIMIT_ASSOCIATION_R;
}

static gboolean
rises (const EdaMeasured *m)
{
  return m->low > EDA_LIMIT_ASSOCIATION_R;
}

static gboolean
falls (const EdaMeasured *m)
{
  return m->high < -EDA_LIMIT_ASSOCIATION_R;
}

static void
judge_flips (EdaJudge *self)
{
  const EdaTerm     *left = &self->claim->left, *right = &self->claim->right;
  g_autofree double *x = eda_judge_read_numbers (self, left->column, left->transform);
  g_autofree double *y
      = x != NULL ? eda_judge_read_numbers (self, right->column, right->transform) : NULL;
  EdaMeasured   all, within;
  EdaConfirming region;
  EdaOutcome    outcome = EDA_OUTCOME_REFUTED;
  gsize         n;

  if (y == NULL || !eda_measure_given (self, &within))
    return;
  n = eda_judge_keep_pairs (x, y, self->n_rows);
  all = eda_measure_r (x, y, n, 0);
  if ((rises (&all) && falls (&within)) || (falls (&all) && rises (&within)))
    outcome = EDA_OUTCOME_CONFIRMED;
  else if ((can_rise (&all) && can_fall (&within))
           || (can_fall (&all) && can_rise (&within)))
    outcome = EDA_OUTCOME_INCONCLUSIVE;
  region = all.estimate >= 0 ? eda_confirming_below (-EDA_LIMIT_ASSOCIATION_R, TRUE)
                             : eda_confirming_above (EDA_LIMIT_ASSOCIATION_R, TRUE);
  if (isnan (all.estimate))
    within.estimate = NAN;
  eda_judge_outcome (self, outcome, &within, &region);
}

typedef struct
{
  double z, variance; /* of Fisher */
} Slope;

static GArray *
find_slopes (
    const double *x, const double *y, const gint32 *groups, guint n_groups, gsize n)
{
  GArray            *slopes = g_array_new (FALSE, FALSE, sizeof (Slope));
  g_autofree double *a = g_new (double, n + 1), *b = g_new (double, n + 1);

  for (guint g = 0; g < n_groups; g++)
    {
      gsize  m = 0;
      double r;

      for (gsize i = 0; i < n; i++)
        if (groups[i] == (gint32)g && !isnan (x[i]) && !isnan (y[i]))
          {
            a[m] = x[i];
            b[m++] = y[i];
          }
      r = m >= MIN_GROUP ? eda_pearson (a, b, m).r : NAN;
      if (fabs (r) < 1)
        {
          const Slope slope = { atanh (r), 1 / ((double)m - 3) };

          g_array_append_val (slopes, slope);
        }
    }
  return slopes;
}

/* Of all pairs the one whose difference is surest, whichever of the two is steeper: each
 * is one of m that were looked at, so each side of its interval shares the 5 % with them
 * (Bonferroni; Holm's first step). */
static EdaMeasured
compare_slopes (const GArray *slopes, gsize n)
{
  const double m = (double)slopes->len * ((double)slopes->len - 1);
  const double down = eda_normal_half_width (1 - (1 - EDA_LIMIT_LEVEL) / m);
  const double up = eda_normal_half_width (EDA_LIMIT_LEVEL);
  EdaMeasured  best = { "the largest difference of Fisher’s z between groups",
                        EDA_ROLE_STATISTIC,
                        NAN,
                        -INFINITY,
                        -INFINITY,
                        n,
                        NAN };

  for (guint i = 0; i < slopes->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const Slope *a = &g_array_index (slopes, Slope, i);
        const Slope *b = &g_array_index (slopes, Slope, k);
        const double difference = fabs (a->z - b->z);
        const double error = sqrt (a->variance + b->variance);

        best.high = fmax (best.high, difference + up * error);
        if (!(difference - down * error > best.low))
          continue;
        best.low = difference - down * error;
        best.estimate = difference;
      }
  return best;
}

static void
judge_differs (EdaJudge *self)
{
  const EdaTerm      *left = &self->claim->left, *right = &self->claim->right;
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_ASSOCIATION_R, TRUE);
  g_autofree double  *x = eda_judge_read_numbers (self, left->column, left->transform);
  g_autofree double  *y
      = x != NULL ? eda_judge_read_numbers (self, right->column, right->transform) : NULL;
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups
      = y != NULL ? eda_judge_read_groups (self, self->claim->by, &labels) : NULL;
  g_autoptr (GArray) slopes = NULL;
  EdaMeasured measured;

  if (groups == NULL)
    return;
  slopes = find_slopes (x, y, groups, labels->len, self->n_rows);
  if (slopes->len < 2)
    {
      eda_judge_void (self,
                      "fewer than two groups of %s have %d rows with both values",
                      self->claim->by,
                      MIN_GROUP);
      return;
    }
  measured = compare_slopes (slopes, self->n_rows);
  eda_judge_interval (self, &measured, &region);
}

void
eda_judge_split (EdaJudge *self)
{
  if (self->claim->kind == EDA_CLAIM_FLIPS)
    judge_flips (self);
  else
    judge_differs (self);
}
