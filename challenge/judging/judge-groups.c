/* Groups in an order, and the group that comes first. */

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/moments.h"
#include "challenge/judging/judge.h"

typedef struct
{
  double  *x;
  gint32  *groups;
  gsize    n;
  guint    n_groups;
  gboolean lowest;
  guint    level; /* the one that was claimed */
} Groups;

static EdaMoments
moments_of (const Groups *data, guint level, double *work)
{
  gsize m = 0;

  for (gsize i = 0; i < data->n; i++)
    if (data->groups[i] == (gint32)level)
      work[m++] = data->x[i];
  return eda_moments (work, m);
}

/* The step from one group to the next that is worst for the claim. */
static void
judge_order (EdaJudge *self, const Groups *data, const guint *order, guint n_order)
{
  const EdaConfirming    region = eda_confirming_above (0, TRUE);
  g_autofree double     *work = g_new (double, data->n + 1);
  g_autofree EdaOutcome *outcomes = g_new (EdaOutcome, n_order);
  EdaMeasured            worst = { "the smallest step between neighbours",
                                   EDA_ROLE_VALUE,
                                   INFINITY,
                                   NAN,
                                   NAN,
                                   data->n,
                                   NAN };

  for (guint i = 0; i + 1 < n_order; i++)
    {
      const EdaMoments  a = moments_of (data, order[i], work);
      const EdaMoments  b = moments_of (data, order[i + 1], work);
      const EdaInterval ci = eda_interval_mean_difference (
          a.mean, a.sd, a.n, b.mean, b.sd, b.n, EDA_LIMIT_LEVEL);

      if (isnan (ci.low))
        {
          eda_judge_void (self, "a group has fewer than two values");
          return;
        }
      outcomes[i] = eda_decide (&region, ci.low, ci.high);
      if (a.mean - b.mean > worst.estimate)
        continue;
      worst.estimate = a.mean - b.mean;
      worst.low = ci.low;
      worst.high = ci.high;
    }
  eda_judge_outcome (self, eda_decide_all (outcomes, n_order - 1), &worst, &region);
}

static double
comes_first (const guint32 counts[], gsize n, gpointer pointer)
{
  const Groups      *data = pointer;
  g_autofree double *sums = g_new0 (double, 2 * data->n_groups);
  double            *sizes = sums + data->n_groups;
  double             claimed;

  for (gsize i = 0; i < n; i++)
    {
      sums[data->groups[i]] += counts[i] * data->x[i];
      sizes[data->groups[i]] += counts[i];
    }
  if (sizes[data->level] == 0)
    return 0;
  claimed = sums[data->level] / sizes[data->level];
  for (guint g = 0; g < data->n_groups; g++)
    {
      const double mean = sums[g] / sizes[g];

      if (g != data->level && sizes[g] > 0
          && (data->lowest ? mean <= claimed : mean >= claimed))
        return 0;
    }
  return 1;
}

static void
judge_extreme (EdaJudge *self, Groups *data)
{
  g_autofree double *first = g_new (double, EDA_LIMIT_REPLICATES);
  g_autofree gsize  *places = NULL;
  const gsize        n = data->n, thin = eda_judge_thin (self, n, &places);
  double             yes = 0;

  for (gsize i = 0; i < thin; i++)
    {
      data->x[i] = data->x[places[i]];
      data->groups[i] = data->groups[places[i]];
    }
  if (!eda_judge_resample_rows (
          self, thin, comes_first, data, EDA_LIMIT_REPLICATES, first))
    return;
  for (guint i = 0; i < EDA_LIMIT_REPLICATES; i++)
    yes += first[i];
  eda_judge_share (self,
                   data->lowest ? "the share of bootstrap samples where it is lowest"
                                : "the share of bootstrap samples where it is highest",
                   yes / EDA_LIMIT_REPLICATES,
                   n);
}

static void
judge_levels (EdaJudge *self, Groups *data, const GPtrArray *labels)
{
  const EdaClaim   *claim = self->claim;
  const guint       n = g_strv_length (claim->levels);
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      const int level = eda_judge_find_level (self, claim->by, labels, claim->levels[i]);

      if (level < 0)
        return;
      order[i] = (guint)level;
    }
  data->level = order[0];
  if (data->n == 0)
    eda_judge_void (self, "no row has both values");
  else if (claim->kind == EDA_CLAIM_GROUP_ORDER)
    judge_order (self, data, order, n);
  else
    judge_extreme (self, data);
}

void
eda_judge_groups (EdaJudge *self)
{
  const EdaTerm     *term = &self->claim->left;
  g_autofree double *x = eda_judge_read_numbers (self, term->column, term->transform);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups
      = x != NULL ? eda_judge_read_groups (self, self->claim->by, &labels) : NULL;
  Groups data = { x, groups, 0, 0, self->claim->lowest, 0 };

  if (groups == NULL)
    return;
  data.n_groups = labels->len;
  for (gsize i = 0; i < self->n_rows; i++)
    if (!isnan (x[i]) && groups[i] >= 0)
      {
        x[data.n] = x[i];
        groups[data.n++] = groups[i];
      }
  judge_levels (self, &data, labels);
}
