/* What goes with a gap. A column that is looked at is read once; for each column with
 * gaps only the smaller side of its mask is walked, the other side is the total minus
 * that. */

#include "analysis/profile/missing-screen.h"

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/rank-tests.h"
#include "analysis/kernels/significance.h"
#include "analysis/kernels/two-sample.h"
#include "analysis/profile/column-ranks.h"

#include <math.h>
#include <string.h>

#define MIN_SIDE 5    /* rows with a gap and rows without */
#define FEW_ROWS 30   /* fewer on a side: ranks */
#define LONG_TAIL 2.0 /* skewness beyond which the mean says little */
#define MAX_LEVELS 20 /* further levels are one */
#define MAX_WORK 3e8  /* cells looked at */

#define RULE_SHARE 0.99
#define RULE_ROWS 30
#define RULE_MISSING 10
#define RULE_MISSING_SHARE 0.05
#define RULE_OPEN 0.5 /* of the rows that the more frequent side gets wrong */

typedef struct
{
  EdaMissingScreen              *self;
  const EdaColumnProfile *const *columns;
  const EdaMissingMasks         *masks;
  guint                         *gappy;  /* masks that take part */
  gsize                         *counts; /* cells missing in each of these */
  guint                          n_gappy;
  double                        *numbers; /* n_rows: of the column that is looked at */
  guint8                        *levels;  /* n_rows: 255 = none */
  GArray                        *tests;   /* EdaScreenPair, all of them */
  GArray                        *rules;
} Screening;

/* Calls @body with each row on the smaller side of the mask. */
#define FOR_EACH_ON_SIDE(row, mask, n_rows, missing)                                     \
  for (gsize word_ = 0; word_ * EDA_MASK_BITS < (n_rows); word_++)                       \
    for (guint64 left_ = ((missing) ? (mask)[word_] : ~(mask)[word_]), row = 0;          \
         left_ != 0                                                                      \
         && (row = word_ * EDA_MASK_BITS + (guint)__builtin_ctzll (left_)) < (n_rows);   \
         left_ &= left_ - 1)

static gboolean
by_number (const EdaColumnProfile *column)
{
  return column->sorted != NULL && column->n_finite >= 2 * MIN_SIDE
         && column->min < column->max
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static gboolean
by_level (const EdaColumnProfile *column)
{
  EdaType type = eda_column_get_type (column->column);

  return column->has_levels && !column->numeric && column->n_levels >= 2
         && column->n >= 2 * (gsize)column->n_levels && type != EDA_TYPE_IDENTIFIER
         && type != EDA_TYPE_TEXT;
}

/* Deviations from the mean of all in SDs, so that sums lose nothing. */
typedef struct
{
  double mean, sd, ties;
  gsize  n;
  double sum, squares; /* of all rows */
} Scale;

static Scale
measure_scale (const EdaColumnProfile *column)
{
  EdaMoments moments = column->numeric ? column->moments
                                       : eda_moments (column->sorted, column->n_finite);
  Scale      self = { moments.mean, moments.sd, 0, column->n_finite, 0, 0 };

  for (gsize first = 0, end; first < self.n; first = end)
    {
      double d = (column->sorted[first] - self.mean) / self.sd, t;

      for (end = first + 1; end < self.n && column->sorted[end] == column->sorted[first];
           end++)
        ;
      t = (double)(end - first);
      self.ties += t * t * t - t;
      self.sum += t * d;
      self.squares += t * d * d;
    }
  return self;
}

static EdaGroup
make_group (double n, double sum, double squares)
{
  return (EdaGroup){ .n = (gsize)n,
                     .shift = sum / n,
                     .squares = fmax (squares - sum * sum / n, 0) };
}

static double
rank_side (const Screening        *screening,
           const EdaColumnProfile *column,
           const Scale            *scale,
           const guint64          *mask,
           gboolean                missing)
{
  const EdaColumnRanks *ranks = column->ranks;
  double                twice = 0;
  gsize                 n = 0;

  FOR_EACH_ON_SIDE (row, mask, screening->masks->n_rows, missing)
  if (ranks->groups[row] != 0)
    {
      guint32 group = ranks->groups[row];

      twice += (double)ranks->below[group] + ranks->below[group + 1] + 1;
      n++;
    }
  return eda_mann_whitney (twice / 2, n, column->n_finite - n, scale->ties).p;
}

static void
compare_numbers (Screening              *screening,
                 const EdaColumnProfile *column,
                 const Scale            *scale,
                 EdaScreenPair          *pair,
                 guint                   k)
{
  const guint64 *mask = eda_missing_masks_get (screening->masks, screening->gappy[k]);
  gsize          n_rows = screening->masks->n_rows;
  gboolean       missing = screening->counts[k] <= n_rows / 2;
  double         n = 0, sum = 0, squares = 0;
  EdaGroup       groups[2];
  EdaGroup      *side = &groups[missing ? 0 : 1], *other = &groups[missing ? 1 : 0];
  EdaAnova       both;

  FOR_EACH_ON_SIDE (row, mask, n_rows, missing)
  if (isfinite (screening->numbers[row]))
    {
      double d = (screening->numbers[row] - scale->mean) / scale->sd;

      n++;
      sum += d;
      squares += d * d;
    }
  *side = make_group (n, sum, squares);
  *other = make_group ((double)scale->n - n, scale->sum - sum, scale->squares - squares);
  if (MIN (side->n, other->n) < MIN_SIDE)
    return;
  both = eda_anova_of_sums (groups, 2);
  pair->value = eda_cohens_d (&both, groups);
  pair->p = eda_welch_test (&both, groups).p;
  if (!column->numeric || MIN (side->n, other->n) < FEW_ROWS
      || !(fabs (column->moments.skewness_G1) <= LONG_TAIL))
    {
      pair->test = EDA_SCREEN_MANN_WHITNEY;
      pair->p = rank_side (screening, column, scale, mask, missing);
    }
  pair->n = scale->n;
  pair->n_missing = groups[0].n;
  if (!isnan (pair->p) && !isnan (pair->value))
    g_array_append_val (screening->tests, *pair);
}

/* Rows by level, missing ones first. */
typedef struct
{
  double counts[2][MAX_LEVELS + 1];
  guint  n_levels;
} LevelTable;

static LevelTable
count_levels (const Screening *screening, const EdaColumnProfile *column, guint k)
{
  const guint64 *mask = eda_missing_masks_get (screening->masks, screening->gappy[k]);
  gsize          n_rows = screening->masks->n_rows;
  gboolean       missing = screening->counts[k] <= n_rows / 2;
  LevelTable     self = { .n_levels = MIN (column->n_levels, MAX_LEVELS + 1) };
  double *side = self.counts[missing ? 0 : 1], *other = self.counts[missing ? 1 : 0];

  for (guint i = 0; i < column->n_levels; i++)
    other[MIN (i, MAX_LEVELS)] += (double)column->levels[i].count;
  FOR_EACH_ON_SIDE (row, mask, n_rows, missing)
  if (screening->levels[row] <= MAX_LEVELS)
    {
      side[screening->levels[row]]++;
      other[screening->levels[row]]--;
    }
  return self;
}

static void
look_for_rule (Screening *screening, const LevelTable *table, const EdaScreenPair *pair)
{
  EdaScreenRule rule = { pair->missing, pair->on, pair->n, pair->n_missing, 0, 0 };
  double        n = (double)pair->n, missing = (double)pair->n_missing, follow = 0;
  double        usual = fmax (missing, n - missing);

  for (guint i = 0; i < table->n_levels; i++)
    {
      follow += fmax (table->counts[0][i], table->counts[1][i]);
      if (table->counts[0][i] > table->counts[1][i])
        rule.levels |= 1u << i;
    }
  rule.determination = follow / n;
  if (n >= RULE_ROWS && missing >= RULE_MISSING && missing >= RULE_MISSING_SHARE * n
      && missing < n && rule.determination >= RULE_SHARE
      && n - follow <= RULE_OPEN * (n - usual))
    g_array_append_val (screening->rules, rule);
}

static void
compare_levels (Screening              *screening,
                const EdaColumnProfile *column,
                EdaScreenPair          *pair,
                guint                   k)
{
  LevelTable     table = count_levels (screening, column, k);
  guint          n = table.n_levels;
  double         adjusted[2 * (MAX_LEVELS + 1)], observed[2 * (MAX_LEVELS + 1)];
  double         sides[2] = { 0, 0 };
  EdaContingency test;

  for (guint i = 0; i < 2 * n; i++)
    {
      observed[i] = table.counts[i / n][i % n];
      sides[i / n] += observed[i];
    }
  if (fmin (sides[0], sides[1]) < MIN_SIDE)
    return;
  pair->test = EDA_SCREEN_CHI_SQUARE;
  pair->n = (gsize)(sides[0] + sides[1]);
  pair->n_missing = (gsize)sides[0];
  look_for_rule (screening, &table, pair);
  test = eda_contingency (observed, 2, n, NULL, NULL, adjusted);
  pair->value = test.cramers_v_corrected;
  pair->chi2 = test.chi2;
  pair->df = test.df;
  pair->p = test.p;
  pair->level = 0;
  for (guint i = 1; i < n; i++)
    if (adjusted[i] > adjusted[pair->level])
      pair->level = (gint32)i;
  if (pair->level == MAX_LEVELS)
    pair->level = -1;
  if (!isnan (pair->p) && !isnan (pair->value))
    g_array_append_val (screening->tests, *pair);
}

static void
read_levels (Screening *screening, const EdaColumnProfile *column)
{
  for (gsize row = 0; row < screening->masks->n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (column, row);

      screening->levels[row] = eda_column_is_missing (column->column, row) ? 255
                               : level < 0                                 ? MAX_LEVELS
                                           : (guint8)MIN (level, MAX_LEVELS);
    }
}

/* Column @on against all the gaps. */
static void
look_at_column (Screening *screening, guint on)
{
  const EdaColumnProfile *column = screening->columns[on];
  Scale                   scale = { 0 };

  if (by_number (column))
    {
      scale = measure_scale (column);
      if (!(scale.sd > 0) || !isfinite (scale.sd))
        return;
      eda_column_read_numbers (
          column->column, 0, screening->masks->n_rows, screening->numbers);
    }
  else if (by_level (column))
    read_levels (screening, column);
  else
    return;
  for (guint k = 0; k < screening->n_gappy; k++)
    {
      EdaScreenPair pair = { .missing = screening->masks->columns[screening->gappy[k]],
                             .on = on,
                             .level = -1 };

      if (pair.missing == on)
        continue;
      if (scale.n > 0)
        compare_numbers (screening, column, &scale, &pair, k);
      else
        compare_levels (screening, column, &pair, k);
    }
}

static gsize
count_missing (const Screening *screening, guint k)
{
  return screening->columns[screening->masks->columns[k]]->missing;
}

static int
compare_gaps (gconstpointer a, gconstpointer b, gpointer data)
{
  gsize one = count_missing (data, *(const guint *)a);
  gsize two = count_missing (data, *(const guint *)b);

  if (one != two)
    return one > two ? -1 : 1;
  return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

/* Columns with enough rows on both sides, those with most gaps first, as many as the
 * bound allows. */
static void
choose_gappy (Screening *screening, guint n_columns, gboolean all_pairs)
{
  gsize  n_rows = screening->masks->n_rows;
  double work = 0;
  guint  n = 0;

  for (guint k = 0; k < screening->masks->n_columns; k++)
    {
      gsize missing = count_missing (screening, k);

      if (MIN (missing, n_rows - missing) >= MIN_SIDE)
        screening->gappy[n++] = k;
    }
  g_qsort_with_data (screening->gappy, (int)n, sizeof (guint), compare_gaps, screening);
  for (guint i = 0; i < n; i++)
    {
      gsize missing = count_missing (screening, screening->gappy[i]);

      work += (double)n_columns
              * ((double)MIN (missing, n_rows - missing) + n_rows / 64.0);
      if (work > MAX_WORK && !all_pairs)
        break;
      screening->counts[i] = missing;
      screening->n_gappy++;
    }
  screening->self->columns_left_out = n - screening->n_gappy;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const EdaScreenPair *one = a, *two = b;

  if (one->q != two->q)
    return one->q < two->q ? -1 : 1;
  if (fabs (one->value) != fabs (two->value))
    return fabs (one->value) > fabs (two->value) ? -1 : 1;
  if (one->missing != two->missing)
    return one->missing < two->missing ? -1 : 1;
  return one->on < two->on ? -1 : 1;
}

static gboolean
is_worth_telling (const EdaScreenPair *pair)
{
  double least = pair->test == EDA_SCREEN_CHI_SQUARE ? EDA_SCREEN_V : EDA_SCREEN_D;

  return fabs (pair->value) >= least && pair->q < EDA_SCREEN_Q;
}

static void
take_tests (EdaMissingScreen *self, GArray *tests)
{
  guint              n = tests->len;
  EdaScreenPair     *pairs = (EdaScreenPair *)(gpointer)tests->data;
  g_autofree double *p = g_new (double, n), *q = g_new (double, n);
  g_autofree gsize  *order = g_new (gsize, n);

  self->n_tests = n;
  self->found = g_new (EdaScreenPair, n);
  for (guint i = 0; i < n; i++)
    p[i] = pairs[i].p;
  eda_adjust_bh (p, n, q, order);
  for (guint i = 0; i < n; i++)
    {
      pairs[i].q = q[i];
      if (is_worth_telling (&pairs[i]))
        self->found[self->n_found++] = pairs[i];
    }
  if (self->n_found > 1)
    qsort (self->found, self->n_found, sizeof (EdaScreenPair), compare_pairs);
}

gboolean
eda_missing_screen_init (EdaMissingScreen              *self,
                         const EdaColumnProfile *const *columns,
                         guint                          n_columns,
                         const EdaMissingMasks         *masks,
                         gboolean                       all_pairs,
                         const EdaContext              *context,
                         GError                       **error)
{
  g_autofree guint  *gappy = g_new (guint, masks->n_columns);
  g_autofree gsize  *counts = g_new (gsize, masks->n_columns);
  g_autofree double *numbers = NULL;
  g_autofree guint8 *levels = NULL;
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (EdaScreenPair));
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (EdaScreenRule));
  Screening screening
      = { self, columns, masks, gappy, counts, 0, NULL, NULL, tests, rules };

  *self = (EdaMissingScreen){ 0 };
  choose_gappy (&screening, n_columns, all_pairs);
  if (screening.n_gappy > 0)
    {
      screening.numbers = numbers = g_new (double, masks->n_rows);
      screening.levels = levels = g_new (guint8, masks->n_rows);
      for (guint on = 0; on < n_columns; on++)
        {
          if (!eda_context_check (context, error))
            return FALSE;
          look_at_column (&screening, on);
        }
    }
  take_tests (self, tests);
  self->n_rules = rules->len;
  self->rules = (EdaScreenRule *)g_array_steal (rules, NULL);
  return TRUE;
}

void
eda_missing_screen_clear (EdaMissingScreen *self)
{
  g_free (self->found);
  g_free (self->rules);
}
