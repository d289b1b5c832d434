/* Missing cells: how many, where, together with what. */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/moments.h"
#include "challenge/judging/judge.h"
#include "challenge/judging/measure.h"

/* Missing cells of the term's column among the rows of its group. */
typedef struct
{
  double missing, n;
} Gap;

static gboolean
count_gap (EdaJudge *self, const EdaTerm *term, Gap *gap)
{
  const EdaColumn *column = eda_judge_find_column (self, term->column);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups = NULL;
  int                level = -1;

  *gap = (Gap){ 0, 0 };
  if (column == NULL)
    return FALSE;
  if (term->given != NULL)
    {
      groups = eda_judge_read_groups (self, term->given, &labels);
      if (groups == NULL
          || (level = eda_judge_find_level (self, term->given, labels, term->given_level))
                 < 0)
        return FALSE;
    }
  for (gsize at = 0; at < self->n_rows; at++)
    if (groups == NULL || groups[at] == level)
      {
        gap->n++;
        gap->missing += eda_judge_is_missing (self, column, at);
      }
  return TRUE;
}

static void
judge_any (EdaJudge *self)
{
  const EdaConfirming region = eda_confirming_of_region (&self->claim->region, 0);
  const guint         n = eda_table_get_n_columns (self->table);
  const double        cells = (double)n * (double)self->n_rows;
  gsize               missing = 0;

  for (guint i = 0; i < n; i++)
    for (gsize at = 0; at < self->n_rows; at++)
      missing += eda_judge_is_missing (self, eda_table_get_column (self->table, i), at);
  eda_judge_fact (self,
                  "the share of missing cells",
                  EDA_ROLE_SHARE,
                  cells > 0 ? (double)missing / cells : NAN,
                  self->n_rows,
                  &region);
}

static void
judge_one (EdaJudge *self, const Gap *gap)
{
  const EdaClaim     *claim = self->claim;
  const EdaConfirming region = eda_confirming_of_region (&claim->region, 0);
  const EdaInterval   ci = eda_interval_share (gap->missing, gap->n, EDA_LIMIT_LEVEL);
  const EdaMeasured   measured = { "the share of missing cells in the group",
                                   EDA_ROLE_SHARE,
                                   gap->missing / gap->n,
                                   ci.low,
                                   ci.high,
                                   (gsize)gap->n,
                                   NAN };

  if (claim->left.given != NULL)
    eda_judge_interval (self, &measured, &region);
  else
    eda_judge_fact (self,
                    "the share of missing cells",
                    EDA_ROLE_SHARE,
                    gap->missing / gap->n,
                    (gsize)gap->n,
                    &region);
}

static void
judge_two (EdaJudge *self, const Gap *a, const Gap *b)
{
  const EdaClaim     *claim = self->claim;
  const EdaConfirming region = eda_confirming_of_difference (&claim->region);
  const double        difference = a->missing / a->n - b->missing / b->n;
  const EdaInterval   ci = eda_interval_share_difference (
      a->missing, a->n, b->missing, b->n, EDA_LIMIT_LEVEL);
  const EdaMeasured measured = { "the difference of the shares of missing cells",
                                 EDA_ROLE_SHARE,
                                 difference,
                                 ci.low,
                                 ci.high,
                                 (gsize)(a->n + b->n),
                                 NAN };

  if (claim->left.given != NULL)
    eda_judge_interval (self, &measured, &region);
  else
    eda_judge_fact (
        self, measured.name, EDA_ROLE_SHARE, difference, (gsize)a->n, &region);
}

static void
judge_complete (EdaJudge *self, const Gap *gap)
{
  const EdaConfirming none = eda_confirming_between (0, 0);

  eda_judge_fact (self,
                  "the number of missing cells",
                  EDA_ROLE_COUNT,
                  gap->missing,
                  (gsize)gap->n,
                  &none);
}

void
eda_judge_missing (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  Gap             left, right;

  if (claim->kind == EDA_CLAIM_MISSING_ANY)
    judge_any (self);
  else if (!count_gap (self, &claim->left, &left))
    return;
  else if (claim->kind == EDA_CLAIM_COMPLETE)
    judge_complete (self, &left);
  else if (claim->right.function == EDA_FUNCTION_NONE)
    judge_one (self, &left);
  else if (count_gap (self, &claim->right, &right))
    judge_two (self, &left, &right);
}

/* 1 where the cell is missing, 0 where not; NULL after a VOID ending. */
static double *
read_mask (EdaJudge *self, const char *name)
{
  const EdaColumn *column = eda_judge_find_column (self, name);
  double          *mask;
  gsize            missing = 0;

  if (column == NULL)
    return NULL;
  mask = g_new (double, MAX (self->n_rows, 1));
  for (gsize at = 0; at < self->n_rows; at++)
    {
      mask[at] = eda_judge_is_missing (self, column, at);
      missing += mask[at] > 0;
    }
  if (missing > 0 && missing < self->n_rows)
    return mask;
  eda_judge_void (
      self, "%s is %s", name, missing == 0 ? "complete" : "missing everywhere");
  g_free (mask);
  return NULL;
}

void
eda_judge_missing_pair (EdaJudge *self)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_MISSING_PHI, TRUE);
  g_autofree double  *a = read_mask (self, self->claim->left.column);
  g_autofree double  *b = a != NULL ? read_mask (self, self->claim->right.column) : NULL;
  EdaMeasured         measured;

  if (b == NULL)
    return;
  measured = eda_measure_r (a, b, self->n_rows, 0);
  measured.name = "phi of the two masks";
  eda_judge_interval (self, &measured, &region);
}

static void
judge_mean (EdaJudge *self, const double *mask, const double *x)
{
  const EdaConfirming region
      = eda_confirming_outside (-EDA_LIMIT_MISSING_G, EDA_LIMIT_MISSING_G);
  g_autofree double *with = g_new (double, MAX (self->n_rows, 1));
  g_autofree double *without = g_new (double, MAX (self->n_rows, 1));
  gsize              n = 0, m = 0;
  EdaMeasured        measured;

  for (gsize at = 0; at < self->n_rows; at++)
    if (!isnan (x[at]))
      {
        if (mask[at] > 0)
          with[n++] = x[at];
        else
          without[m++] = x[at];
      }
  measured = eda_measure_g (with, n, without, m);
  eda_judge_interval (self, &measured, &region);
}

static void
judge_groups (EdaJudge *self, const double *mask)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_ASSOCIATION_V, TRUE);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups
      = eda_judge_read_groups (self, self->claim->right.column, &labels);
  g_autofree gint32 *missing = NULL;
  EdaMeasured        measured;

  if (groups == NULL)
    return;
  missing = g_new (gint32, MAX (self->n_rows, 1));
  for (gsize at = 0; at < self->n_rows; at++)
    missing[at] = mask[at] > 0;
  if (eda_measure_v (self, missing, 2, groups, (gint32)labels->len, &measured))
    eda_judge_interval (self, &measured, &region);
}

void
eda_judge_missing_depends (EdaJudge *self)
{
  const char        *other = self->claim->right.column;
  g_autofree double *mask = read_mask (self, self->claim->left.column);
  g_autofree double *x = NULL;

  if (mask == NULL)
    return;
  if (!eda_judge_is_number (self, other))
    judge_groups (self, mask);
  else if ((x = eda_judge_read_numbers (self, other, EDA_TRANSFORM_NONE)) != NULL)
    judge_mean (self, mask, x);
}
