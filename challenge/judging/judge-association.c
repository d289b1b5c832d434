/* Two columns: do they go together, how strongly, also within groups? */

#include <math.h>

#include "challenge/judging/measure.h"

#define MIN_PAIRS 5

/* Complete pairs of numbers; FALSE after a VOID ending. */
static gboolean
read_pair (EdaJudge *self, double **x, double **y, gsize *n)
{
  const EdaTerm *left = &self->claim->left, *right = &self->claim->right;

  *x = eda_judge_read_numbers (self, left->column, left->transform);
  *y = *x != NULL ? eda_judge_read_numbers (self, right->column, right->transform) : NULL;
  if (*y == NULL)
    return FALSE;
  *n = eda_judge_keep_pairs (*x, *y, self->n_rows);
  if (*n >= MIN_PAIRS)
    return TRUE;
  eda_judge_void (self,
                  "%" G_GSIZE_FORMAT " rows have both values, and %d are needed",
                  *n,
                  MIN_PAIRS);
  return FALSE;
}

/* The strengths in a unit that begins at @least. */
static EdaConfirming
region_of (const EdaClaim *claim, double least, double moderate, double strong)
{
  const EdaStrength strength = claim->strength;
  double            low = least, high = INFINITY;
  EdaConfirming     region;

  if (claim->kind == EDA_CLAIM_NO_ASSOCIATION)
    {
      region = eda_confirming_between (-least, least);
      region.parts[0].low_open = region.parts[0].high_open = TRUE;
      return region;
    }
  if (strength == EDA_STRENGTH_WEAK)
    high = moderate;
  else if (strength == EDA_STRENGTH_MODERATE)
    {
      low = moderate;
      high = strong;
    }
  else if (strength == EDA_STRENGTH_STRONG)
    low = strong;
  region = (EdaConfirming){ .parts = { { low, high, low == least, TRUE },
                                       { -high, -low, TRUE, low == least } },
                            .n_parts = 2 };
  if (claim->sign < 0)
    region.parts[0] = region.parts[1];
  else if (claim->sign == 0)
    {
      const typeof (region.parts[0]) up = region.parts[0];

      region.parts[0] = region.parts[1];
      region.parts[1] = up;
    }
  region.n_parts = claim->sign == 0 ? 2 : 1;
  return region;
}

static EdaConfirming
region_of_r (const EdaClaim *claim)
{
  return region_of (
      claim, EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_MODERATE_R, EDA_LIMIT_STRONG_R);
}

/* Measures that have no sign: only the part above 0. */
static EdaConfirming
above_zero (EdaConfirming region)
{
  if (region.n_parts == 2)
    {
      region.parts[0] = region.parts[1];
      region.n_parts = 1;
    }
  else if (region.parts[0].low < 0 && region.parts[0].high > 0)
    region.parts[0].low = -INFINITY;
  return region;
}

static gboolean
measure_omega2 (EdaJudge    *self,
                gboolean     number_first,
                gboolean     corrected,
                EdaMeasured *measured)
{
  const EdaTerm     *value = number_first ? &self->claim->left : &self->claim->right;
  const EdaTerm     *by = number_first ? &self->claim->right : &self->claim->left;
  g_autofree double *x = eda_judge_read_numbers (self, value->column, value->transform);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups
      = x != NULL ? eda_judge_read_groups (self, by->column, &labels) : NULL;

  return groups != NULL
         && eda_measure_omega2 (
             self, x, groups, (gint32)labels->len, corrected, measured);
}

static gboolean
measure_v (EdaJudge *self, EdaMeasured *measured)
{
  g_autoptr (GPtrArray) labels_a = NULL, labels_b = NULL;
  g_autofree gint32 *a
      = eda_judge_read_groups (self, self->claim->left.column, &labels_a);
  g_autofree gint32 *b
      = a != NULL ? eda_judge_read_groups (self, self->claim->right.column, &labels_b)
                  : NULL;

  return b != NULL
         && eda_measure_v (
             self, a, (gint32)labels_a->len, b, (gint32)labels_b->len, measured);
}

static void
judge_numbers (EdaJudge *self)
{
  const EdaConfirming region = region_of_r (self->claim);
  g_autofree double  *x = NULL, *y = NULL;
  gsize               n;
  EdaMeasured         measured;

  if (!read_pair (self, &x, &y, &n))
    return;
  measured = eda_measure_numbers (x, y, n);
  eda_judge_interval (self, &measured, &region);
}

static void
judge_plain (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  const gboolean  a = eda_judge_is_number (self, claim->left.column)
                     || claim->left.transform != EDA_TRANSFORM_NONE;
  const gboolean b = eda_judge_is_number (self, claim->right.column)
                     || claim->right.transform != EDA_TRANSFORM_NONE;
  EdaConfirming region;
  EdaMeasured   measured;

  if ((a && b) || claim->sign != 0)
    judge_numbers (self);
  else if (a || b)
    {
      region = above_zero (region_of (claim,
                                      EDA_LIMIT_ASSOCIATION_OMEGA2,
                                      EDA_LIMIT_MODERATE_OMEGA2,
                                      EDA_LIMIT_STRONG_OMEGA2));
      if (measure_omega2 (self, a, TRUE, &measured))
        eda_judge_interval (self, &measured, &region);
    }
  else
    {
      region = above_zero (region_of_r (claim));
      if (measure_v (self, &measured))
        eda_judge_interval (self, &measured, &region);
    }
}

/* Each value less the mean of its group: what is left is within the groups. */
static void
take_means (double *x, const gint32 *groups, guint n_groups, gsize n)
{
  g_autofree double *means = g_new0 (double, n_groups + 1);
  g_autofree double *sizes = g_new0 (double, n_groups + 1);

  for (gsize i = 0; i < n; i++)
    {
      sizes[groups[i]]++;
      means[groups[i]] += (x[i] - means[groups[i]]) / sizes[groups[i]];
    }
  for (gsize i = 0; i < n; i++)
    x[i] -= means[groups[i]];
}

static gboolean
measure_within (EdaJudge *self, double *x, double *y, EdaMeasured *measured)
{
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups = eda_judge_read_groups (self, self->claim->by, &labels);
  gsize              n = 0;

  if (groups == NULL)
    return FALSE;
  for (gsize i = 0; i < self->n_rows; i++)
    if (groups[i] >= 0 && !isnan (x[i]) && !isnan (y[i]))
      {
        x[n] = x[i];
        y[n] = y[i];
        groups[n++] = groups[i];
      }
  take_means (x, groups, labels->len, n);
  take_means (y, groups, labels->len, n);
  *measured = eda_measure_r (x, y, n, labels->len);
  measured->name = "Pearson’s r within the groups";
  return TRUE;
}

static gboolean
measure_partial (EdaJudge *self, double *x, double *y, EdaMeasured *measured)
{
  g_autofree double *z
      = eda_judge_read_numbers (self, self->claim->by, EDA_TRANSFORM_NONE);
  gsize  n = 0;
  double xy, xz, yz;

  if (z == NULL)
    return FALSE;
  for (gsize i = 0; i < self->n_rows; i++)
    if (!isnan (x[i]) && !isnan (y[i]) && !isnan (z[i]))
      {
        x[n] = x[i];
        y[n] = y[i];
        z[n++] = z[i];
      }
  xy = eda_measure_r (x, y, n, 0).estimate;
  xz = eda_measure_r (x, z, n, 0).estimate;
  yz = eda_measure_r (y, z, n, 0).estimate;
  *measured
      = eda_measure_partial ((xy - xz * yz) / sqrt ((1 - xz * xz) * (1 - yz * yz)), n);
  return TRUE;
}

gboolean
eda_measure_given (EdaJudge *self, EdaMeasured *measured)
{
  const EdaTerm     *left = &self->claim->left, *right = &self->claim->right;
  g_autofree double *x = eda_judge_read_numbers (self, left->column, left->transform);
  g_autofree double *y
      = x != NULL ? eda_judge_read_numbers (self, right->column, right->transform) : NULL;

  if (y == NULL)
    return FALSE;
  return eda_judge_is_number (self, self->claim->by)
             ? measure_partial (self, x, y, measured)
             : measure_within (self, x, y, measured);
}

void
eda_judge_association (EdaJudge *self)
{
  const EdaConfirming region = region_of_r (self->claim);
  EdaMeasured         measured;

  if (self->claim->by == NULL)
    judge_plain (self);
  else if (eda_measure_given (self, &measured))
    eda_judge_interval (self, &measured, &region);
}

/* The size of Hedges' g between two groups. */
static gboolean
measure_d (EdaJudge *self, gboolean number_first, EdaMeasured *measured)
{
  const EdaTerm     *value = number_first ? &self->claim->left : &self->claim->right;
  const EdaTerm     *by = number_first ? &self->claim->right : &self->claim->left;
  g_autofree double *x = eda_judge_read_numbers (self, value->column, value->transform);
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree gint32 *groups
      = x != NULL ? eda_judge_read_groups (self, by->column, &labels) : NULL;
  g_autofree double *a = g_new (double, self->n_rows + 1);
  g_autofree double *b = g_new (double, self->n_rows + 1);
  gsize              n = 0, m = 0;

  if (groups == NULL)
    return FALSE;
  if (labels->len != 2)
    {
      eda_judge_void (
          self, "d compares two groups, and %s has %u", by->column, labels->len);
      return FALSE;
    }
  for (gsize i = 0; i < self->n_rows; i++)
    if (!isnan (x[i]) && groups[i] >= 0)
      {
        if (groups[i] == 0)
          a[n++] = x[i];
        else
          b[m++] = x[i];
      }
  *measured = eda_measure_g (a, n, b, m);
  if (measured->estimate < 0)
    *measured = eda_measure_g (b, m, a, n);
  return TRUE;
}

static gboolean
measure_coefficient (EdaJudge *self, EdaMeasured *measured)
{
  const EdaClaim    *claim = self->claim;
  const gboolean     number_first = eda_judge_is_number (self, claim->left.column);
  g_autofree double *x = NULL, *y = NULL;
  gsize              n;

  if (claim->by != NULL)
    return eda_measure_given (self, measured);
  if (claim->coefficient == EDA_COEFFICIENT_V)
    return measure_v (self, measured);
  if (claim->coefficient == EDA_COEFFICIENT_ETA2)
    return measure_omega2 (self, number_first, FALSE, measured);
  if (claim->coefficient == EDA_COEFFICIENT_D)
    return measure_d (self, number_first, measured);
  if (!read_pair (self, &x, &y, &n))
    return FALSE;
  *measured = claim->coefficient == EDA_COEFFICIENT_RHO   ? eda_measure_rho (x, y, n)
              : claim->coefficient == EDA_COEFFICIENT_TAU ? eda_measure_tau (x, y, n)
                                                          : eda_measure_r (x, y, n, 0);
  return TRUE;
}

void
eda_judge_coefficient (EdaJudge *self)
{
  EdaRegion     asked = self->claim->region;
  EdaConfirming region;
  EdaMeasured   measured;

  /* no interval is a point */
  if (asked.compare == EDA_COMPARE_EQUAL)
    asked.compare = EDA_COMPARE_ABOUT;
  region = eda_confirming_of_region (&asked, EDA_LIMIT_ABOUT_COEFFICIENT);
  if (measure_coefficient (self, &measured))
    eda_judge_interval (self, &measured, &region);
}
