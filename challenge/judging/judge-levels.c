/* Levels of a category: shares, the top one, balance, rare ones; and shares within
 * groups. */

#include <math.h>

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/effect-interval.h"
#include "challenge/judging/judge.h"

typedef struct
{
  GPtrArray *labels;
  gint32    *groups;
  double    *counts; /* of each label */
  gsize      n;      /* present */
} Levels;

static void
levels_clear (Levels *self)
{
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_free (self->groups);
  g_free (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Levels, levels_clear)

static gboolean
read_levels (EdaJudge *self, const char *column, Levels *levels)
{
  levels->groups = eda_judge_read_groups (self, column, &levels->labels);
  if (levels->groups == NULL)
    return FALSE;
  levels->counts = g_new0 (double, levels->labels->len + 1);
  for (gsize at = 0; at < self->n_rows; at++)
    if (levels->groups[at] >= 0)
      {
        levels->counts[levels->groups[at]]++;
        levels->n++;
      }
  if (levels->n > 0)
    return TRUE;
  eda_judge_void (self, "%s has no values", column);
  return FALSE;
}

static gboolean
find_share (EdaJudge *self, const EdaTerm *term, double *share, gsize *n)
{
  g_auto (Levels) levels = { 0 };
  int level;

  if (!read_levels (self, term->column, &levels)
      || (level = eda_judge_find_level (self, term->column, levels.labels, term->level))
             < 0)
    return FALSE;
  *share = levels.counts[level] / (double)levels.n;
  *n = levels.n;
  return TRUE;
}

static void
judge_share (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  EdaConfirming   region = eda_confirming_of_region (&claim->region, 0);
  double          share, other;
  gsize           n, m;

  if (!find_share (self, &claim->left, &share, &n))
    return;
  if (claim->right.function != EDA_FUNCTION_NONE)
    {
      if (!find_share (self, &claim->right, &other, &m))
        return;
      share -= other;
      region = eda_confirming_of_difference (&claim->region);
    }
  eda_judge_fact (self,
                  claim->right.function != EDA_FUNCTION_NONE
                      ? "the difference of the shares"
                      : "the share of the level",
                  EDA_ROLE_SHARE,
                  share,
                  n,
                  &region);
}

static void
judge_top (EdaJudge *self, const Levels *levels)
{
  const char *column = self->claim->left.column;
  const int   level
      = eda_judge_find_level (self, column, levels->labels, self->claim->levels[0]);
  guint            top = 0, ties = 0;
  g_autofree char *region = NULL;

  if (level < 0)
    return;
  for (guint i = 0; i < levels->labels->len; i++)
    if (levels->counts[i] > levels->counts[top])
      top = i;
  for (guint i = 0; i < levels->labels->len; i++)
    ties += levels->counts[i] == levels->counts[top];
  region = g_strdup_printf ("the top level, and that is %s%s",
                            (const char *)levels->labels->pdata[top],
                            ties > 1 ? ", with a tie" : "");
  eda_judge_yes_no (self,
                    "the share of the level",
                    EDA_ROLE_SHARE,
                    levels->counts[level] / (double)levels->n,
                    levels->n,
                    ties == 1 && (guint)level == top,
                    region);
}

static guint
count_rare (const Levels *levels)
{
  guint rare = 0;

  for (guint i = 0; i < levels->labels->len; i++)
    rare += levels->counts[i] < EDA_LIMIT_RARE_COUNT
            || levels->counts[i] < EDA_LIMIT_RARE_SHARE * (double)levels->n;
  return rare;
}

static void
judge_balance (EdaJudge *self, const Levels *levels)
{
  const gboolean      imbalanced = self->claim->kind == EDA_CLAIM_IMBALANCED;
  const EdaConfirming region = imbalanced
                                   ? eda_confirming_above (EDA_LIMIT_IMBALANCE, TRUE)
                                   : eda_confirming_below (EDA_LIMIT_BALANCE, TRUE);

  eda_judge_fact (self,
                  "the imbalance 1 − H / log₂ k",
                  EDA_ROLE_COEFFICIENT,
                  eda_imbalance (levels->counts, levels->labels->len),
                  levels->n,
                  &region);
}

static void
judge_rare (EdaJudge *self, const Levels *levels)
{
  const EdaClaim *claim = self->claim;
  EdaConfirming   region = eda_confirming_of_region (&claim->region, 0);
  double          rare = count_rare (levels);

  if (claim->right.function != EDA_FUNCTION_NONE)
    {
      g_auto (Levels) other = { 0 };

      if (!read_levels (self, claim->right.column, &other))
        return;
      rare -= count_rare (&other);
      region = eda_confirming_of_difference (&claim->region);
    }
  eda_judge_fact (
      self, "the number of rare levels", EDA_ROLE_COUNT, rare, levels->n, &region);
}

void
eda_judge_level_fact (EdaJudge *self)
{
  g_auto (Levels) levels = { 0 };

  if (self->claim->kind == EDA_CLAIM_SHARE)
    judge_share (self);
  else if (!read_levels (self, self->claim->left.column, &levels))
    return;
  else if (self->claim->kind == EDA_CLAIM_TOP_LEVEL)
    judge_top (self, &levels);
  else if (self->claim->kind == EDA_CLAIM_RARE_LEVELS)
    judge_rare (self, &levels);
  else
    judge_balance (self, &levels);
}

/* Rows of the group that have a level, and those that have this one. */
static gboolean
count_rate (EdaJudge *self, const EdaTerm *term, double *hits, double *n)
{
  g_auto (Levels) levels = { 0 }, given = { 0 };
  int level, group;

  if (!read_levels (self, term->column, &levels)
      || !read_levels (self, term->given, &given))
    return FALSE;
  level = eda_judge_find_level (self, term->column, levels.labels, term->level);
  group = eda_judge_find_level (self, term->given, given.labels, term->given_level);
  if (level < 0 || group < 0)
    return FALSE;
  *hits = *n = 0;
  for (gsize at = 0; at < self->n_rows; at++)
    if (given.groups[at] == group && levels.groups[at] >= 0)
      {
        *n += 1;
        *hits += levels.groups[at] == level;
      }
  return TRUE;
}

void
eda_judge_rate (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  const gboolean  pair = claim->right.function != EDA_FUNCTION_NONE;
  EdaConfirming   region = pair ? eda_confirming_of_difference (&claim->region)
                                : eda_confirming_of_region (&claim->region, 0);
  EdaMeasured     measured
      = { "the share in the group", EDA_ROLE_SHARE, NAN, NAN, NAN, 0, NAN };
  double      hits, n, other_hits, other_n;
  EdaInterval ci;

  if (!count_rate (self, &claim->left, &hits, &n)
      || (pair && !count_rate (self, &claim->right, &other_hits, &other_n)))
    return;
  measured.estimate = hits / n;
  measured.n = (gsize)n;
  if (pair)
    {
      measured.name = "the difference of the shares";
      measured.estimate -= other_hits / other_n;
      measured.n += (gsize)other_n;
      ci = eda_interval_share_difference (hits, n, other_hits, other_n, EDA_LIMIT_LEVEL);
    }
  else
    ci = eda_interval_share (hits, n, EDA_LIMIT_LEVEL);
  measured.low = ci.low;
  measured.high = ci.high;
  eda_judge_interval (self, &measured, &region);
}
