/* Numeric columns by groups. A column is ranked once; for each factor its rows are then
 * dealt to their groups in ascending order, so that every group comes out sorted and its
 * median, its sums and the sums of its ranks need no further sorting. */

#include "analysis/profile/group-comparisons.h"

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/significance.h"
#include "analysis/profile/column-ranks.h"

#include <math.h>
#include <string.h>

#define MAX_FACTORS 12 /* of a bounded run */
#define MAX_PAIRS 600  /* of a bounded run, however few rows */
#define MIN_PAIRS 20   /* however many rows */
#define MAX_CELLS 50e6 /* pairs × rows */
#define NO_GROUP EDA_FACTOR_MAX_LEVELS

/* Of one value column and the factor at hand; arrays of n_rows. */
typedef struct
{
  const EdaColumnProfile *profile;
  guint32                *order;  /* n_finite rows, ascending by value */
  double                 *sorted; /* values that take part, ascending */
  guint8                 *group;  /* which group each belongs to */
  double                 *dealt;  /* group after group */
  double                 *work;
  gsize                   n;
  gsize                   sizes[EDA_FACTOR_MAX_LEVELS];
  double                  rank_sums[EDA_FACTOR_MAX_LEVELS];
} Work;

static void
work_init (Work *self, const EdaColumnProfile *profile)
{
  gsize n = profile->n_finite;

  self->profile = profile;
  self->order = eda_column_ranks_order_rows (profile->ranks);
  self->sorted = g_new (double, n);
  self->group = g_new (guint8, n);
  self->dealt = g_new (double, n);
  self->work = g_new (double, n);
}

static void
work_clear (Work *self)
{
  g_free (self->order);
  g_free (self->sorted);
  g_free (self->group);
  g_free (self->dealt);
  g_free (self->work);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* Which groups take part: two rows or more. @group_of: of each place. */
static void
choose_groups (EdaGroupComparison *self,
               const Work         *work,
               const EdaFactor    *factor,
               guint8              group_of[EDA_FACTOR_MAX_LEVELS + 1])
{
  gsize counts[EDA_FACTOR_MAX_LEVELS + 1] = { 0 };

  for (gsize i = 0; i < work->profile->n_finite; i++)
    counts[factor->places[work->order[i]]]++;
  group_of[EDA_FACTOR_NO_LEVEL] = NO_GROUP;
  for (guint place = 0; place < factor->n; place++)
    {
      group_of[place] = NO_GROUP;
      self->dropped += counts[place] == 1;
      if (counts[place] < 2)
        continue;
      self->levels[self->k] = factor->levels[place];
      group_of[place] = (guint8)self->k++;
    }
}

/* Leaves out the rows without a group. */
static void
gather (Work *work, const EdaFactor *factor, const guint8 group_of[])
{
  work->n = 0;
  for (gsize i = 0; i < work->profile->n_finite; i++)
    {
      guint8 group = group_of[factor->places[work->order[i]]];

      work->sorted[work->n] = work->profile->sorted[i];
      work->group[work->n] = group;
      work->n += group != NO_GROUP;
    }
}

static void
deal (Work *work, guint k)
{
  double *ends[EDA_FACTOR_MAX_LEVELS];
  double *at = work->dealt;

  for (guint i = 0; i < k; i++)
    {
      ends[i] = at;
      at += work->sizes[i];
    }
  for (gsize i = 0; i < work->n; i++)
    *ends[work->group[i]]++ = work->sorted[i];
}

static void
compare_ranks (EdaGroupComparison *self, Work *work)
{
  self->ranks = eda_kruskal_wallis (
      work->sorted, work->group, work->n, self->k, work->rank_sums, work->sizes);
  self->rank_omega2 = eda_omega2 (self->ranks.epsilon2, (double)work->n, self->k);
}

static void
compare_means (EdaGroupComparison *self, Work *work)
{
  EdaGroup      spare[EDA_FACTOR_MAX_LEVELS];
  const double *x = work->dealt;
  const gsize  *sizes = work->sizes;
  gsize         at = 0;

  for (guint i = 0; i < self->k; i++)
    {
      self->medians[i] = eda_quantile (x + at, sizes[i], 0.5);
      at += sizes[i];
    }
  self->anova = eda_anova (x, sizes, self->k, self->groups);
  self->welch = eda_welch_anova (&self->anova, self->groups);
  self->bartlett = eda_bartlett (&self->anova, self->groups);
  self->levene = eda_levene (x, sizes, &self->anova, self->groups, work->work, spare);
  self->brown_forsythe
      = eda_brown_forsythe (x, sizes, &self->anova, self->medians, work->work, spare);
}

/* A group too small to have a spread has none. */
static void
compare_spreads (EdaGroupComparison *self, const Work *work)
{
  double        spreads[EDA_FACTOR_MAX_LEVELS];
  const double *x = work->dealt;

  for (guint i = 0; i < self->k; x += work->sizes[i++])
    spreads[i] = work->sizes[i] < EDA_SPREAD_LEVEL_ROWS
                     ? NAN
                     : eda_quantile (x, work->sizes[i], 0.75)
                           - eda_quantile (x, work->sizes[i], 0.25);
  self->spread_level = eda_spread_level (self->medians, spreads, self->k);
}

/* The quantile depends on two numbers that many comparisons of a table share. */
typedef struct
{
  double df, quantile;
} KnownQuantile;

/* Of the same analysis: what is in units of 2^exponent comes back in those of the data.
 */
static EdaTukeyPair
compare_pair (const EdaGroupComparison *self, guint later, guint earlier, double quantile)
{
  const EdaAnova *anova = &self->anova;
  const EdaGroup *a = &self->groups[later], *b = &self->groups[earlier];
  EdaTukeyPair    pair = eda_tukey_pair (a->shift - b->shift,
                                      anova->variance,
                                      (double)a->n,
                                      (double)b->n,
                                      self->k,
                                      anova->df2,
                                      quantile);

  pair.diff = ldexp (pair.diff, anova->grand.exponent);
  pair.low = ldexp (pair.low, anova->grand.exponent);
  pair.high = ldexp (pair.high, anova->grand.exponent);
  return pair;
}

static void
compare_pairs (EdaGroupComparison *self, KnownQuantile known[EDA_TUKEY_MAX_GROUPS + 1])
{
  double df = self->anova.df2;

  if (self->k < EDA_TUKEY_MIN_GROUPS || self->k > EDA_TUKEY_MAX_GROUPS)
    return;
  if (known[self->k].df != df)
    known[self->k]
        = (KnownQuantile){ df, eda_studentized_range_quantile (0.05, self->k, df) };
  for (guint i = 0; i < self->k; i++)
    for (guint j = i + 1; j < self->k; j++)
      self->pairs[self->n_pairs++] = compare_pair (self, j, i, known[self->k].quantile);
}

/* The kernels give NaN where there are more groups than two. */
static void
compare_two (EdaGroupComparison *self, const Work *work)
{
  self->student = eda_student_test (&self->anova, self->groups);
  self->welch_t = eda_welch_test (&self->anova, self->groups);
  self->cohens_d = eda_cohens_d (&self->anova, self->groups);
  self->hedges_g = eda_hedges_g (self->cohens_d, self->anova.df2);
  self->mann_whitney
      = self->k == 2 ? eda_mann_whitney (
            work->rank_sums[0], work->sizes[0], work->sizes[1], self->ranks.ties)
                     : eda_mann_whitney (0, 0, 0, 0);
}

/* FALSE when there are not two groups. */
static gboolean
compare (EdaGroupComparison *self,
         Work               *work,
         const EdaFactor    *factor,
         KnownQuantile       known[])
{
  guint8 group_of[EDA_FACTOR_MAX_LEVELS + 1];

  choose_groups (self, work, factor, group_of);
  if (self->k < 2)
    return FALSE;
  gather (work, factor, group_of);
  self->n = work->n;
  self->by_column = factor->index;
  compare_ranks (self, work);
  deal (work, self->k);
  compare_means (self, work);
  compare_spreads (self, work);
  compare_pairs (self, known);
  compare_two (self, work);
  return TRUE;
}

/* q of one p of each comparison. */
static void
adjust (EdaGroupComparisons *self)
{
  g_autofree double *p = g_new (double, self->n);
  g_autofree double *q = g_new (double, self->n);
  g_autofree size_t *order = g_new (size_t, self->n);

  for (guint i = 0; i < self->n; i++)
    p[i] = self->list[i].ranks.p;
  eda_adjust_bh (p, self->n, q, order);
  for (guint i = 0; i < self->n; i++)
    {
      self->list[i].q = q[i];
      p[i] = self->list[i].brown_forsythe.p;
    }
  eda_adjust_bh (p, self->n, q, order);
  for (guint i = 0; i < self->n; i++)
    self->list[i].spread_q = q[i];
}

static gboolean
is_value (const EdaColumnProfile *profile)
{
  return profile->numeric && profile->n_finite >= 3 && profile->min < profile->max;
}

/* Sets how many value columns and factors are looked at. */
static void
set_limits (EdaGroupComparisons           *self,
            const EdaColumnProfile *const *columns,
            guint                          n_columns,
            const EdaFactors              *factors,
            gboolean                       all_pairs)
{
  guint values = 0, max_pairs;

  for (guint i = 0; i < n_columns; i++)
    values += is_value (columns[i]);
  self->n_values = values;
  self->n_factors = factors->n;
  if (all_pairs || factors->n == 0)
    return;
  max_pairs
      = (guint)CLAMP (MAX_CELLS / (double)(factors->n_rows + 1), MIN_PAIRS, MAX_PAIRS);
  self->n_factors = MIN (factors->n, MAX_FACTORS);
  self->n_values = MIN (values, MAX (max_pairs / self->n_factors, 1));
  self->left_out = values * factors->n - self->n_values * self->n_factors;
}

static gboolean
compare_value (EdaGroupComparisons    *self,
               guint                   index,
               const EdaColumnProfile *profile,
               const EdaFactors       *factors,
               KnownQuantile           known[],
               const EdaContext       *context,
               GError                **error)
{
  g_auto (Work) work = { 0 };

  work_init (&work, profile);
  for (guint i = 0; i < self->n_factors; i++)
    {
      EdaGroupComparison *comparison = &self->list[self->n];

      if (!eda_context_check (context, error))
        return FALSE;
      if (factors->list[i].index == index)
        continue;
      *comparison = (EdaGroupComparison){ .value_column = index };
      self->n += compare (comparison, &work, &factors->list[i], known);
    }
  return TRUE;
}

EdaGroupComparisons *
eda_group_comparisons_new (const EdaColumnProfile *const *columns,
                           guint                          n_columns,
                           const EdaFactors              *factors,
                           gboolean                       all_pairs,
                           const EdaContext              *context,
                           GError                       **error)
{
  g_autoptr (EdaGroupComparisons) self = g_new0 (EdaGroupComparisons, 1);
  KnownQuantile known[EDA_TUKEY_MAX_GROUPS + 1] = { { 0, 0 } };
  guint         done = 0;

  set_limits (self, columns, n_columns, factors, all_pairs);
  self->list = g_new (EdaGroupComparison, self->n_values * self->n_factors + 1);
  for (guint i = 0; i < n_columns && done < self->n_values && self->n_factors > 0; i++)
    {
      if (!is_value (columns[i]))
        continue;
      if (!compare_value (self, i, columns[i], factors, known, context, error))
        return NULL;
      done++;
    }
  adjust (self);
  return g_steal_pointer (&self);
}

void
eda_group_comparisons_free (EdaGroupComparisons *self)
{
  if (self == NULL)
    return;
  g_free (self->list);
  g_free (self);
}

const EdaGroupComparison *
eda_group_comparisons_find (const EdaGroupComparisons *self,
                            guint                      value_column,
                            guint                      by_column)
{
  for (guint i = 0; i < self->n; i++)
    if (self->list[i].value_column == value_column
        && self->list[i].by_column == by_column)
      return &self->list[i];
  return NULL;
}
