/* Facts of one column: types, distinct values, ranges, zeros, duplicates, gaps. */

#include <math.h>
#include <string.h>

#include "analysis/findings/code-apart.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/judge.h"

#define GAP_TIMES 3

static gboolean
is_type (const EdaColumn *column, const char *word)
{
  const EdaStorage storage = eda_column_get_storage (column);
  const EdaType    type = eda_column_get_type (column);

  if (g_str_equal (word, "numeric"))
    return eda_column_is_numeric (column);
  if (g_str_equal (word, "categorical"))
    return type == EDA_TYPE_CATEGORICAL || storage == EDA_STORAGE_BOOLEAN;
  return g_str_equal (word, eda_storage_get_name (storage))
         || g_str_equal (word, eda_type_get_name (type));
}

static void
judge_type (EdaJudge *self, EdaColumn *column)
{
  const gboolean   yes = is_type (column, self->claim->type);
  g_autofree char *region
      = g_strdup_printf ("%s, and it was read as %s",
                         self->claim->type,
                         eda_type_get_name (eda_column_get_type (column)));
  const gsize present
      = eda_column_get_n_rows (column) - eda_column_get_n_missing (column);

  eda_judge_yes_no (self,
                    "the number of cells of the type",
                    EDA_ROLE_COUNT,
                    yes ? (double)present : 0,
                    eda_column_get_n_rows (column),
                    yes,
                    region);
}

static void
judge_sentinel (EdaJudge *self, const EdaColumnProfile *column)
{
  const EdaRegion *region = &self->claim->region;
  EdaCodeApart     found = { NAN, 0, 0 };
  const gboolean   fires = eda_find_code_apart (column, &found);
  g_autofree char *code = eda_format (EDA_ROLE_VALUE, region->low);
  g_autofree char *claimed
      = region->compare == EDA_COMPARE_NONE
            ? g_strdup ("a code for “no value”, apart from all other values")
            : g_strdup_printf ("the code %s, apart from all other values", code);

  eda_judge_yes_no (
      self,
      "the number of cells with a code",
      EDA_ROLE_COUNT,
      fires ? (double)found.count : 0,
      column->n,
      fires && (region->compare == EDA_COMPARE_NONE || found.value == region->low),
      claimed);
}

static void
judge_variants (EdaJudge *self, guint index)
{
  const GPtrArray *all = eda_profile_get_spellings (self->profile, self->context, NULL);
  gsize            n = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const EdaSpellings *spellings = all->pdata[i];

      for (guint k = 0; spellings->column == index && k < spellings->variants->len; k++)
        n += g_array_index (spellings->variants, EdaVariants, k).n_levels - 1;
    }
  eda_judge_fact (self,
                  "the number of levels that another spelling repeats",
                  EDA_ROLE_COUNT,
                  (double)n,
                  self->n_rows,
                  &(EdaConfirming){ { { 1, INFINITY, FALSE, FALSE } }, 1 });
}

void
eda_judge_type (EdaJudge *self)
{
  EdaColumn              *column = eda_judge_find_column (self, self->claim->left.column);
  const EdaColumnProfile *profile;
  guint                   index;

  if (column == NULL)
    return;
  if (self->claim->where.column != NULL)
    {
      eda_judge_void (self, "this is known of whole columns only, not of some rows");
      return;
    }
  if (self->claim->kind == EDA_CLAIM_TYPE_IS)
    {
      judge_type (self, column);
      return;
    }
  index = eda_column_get_position (column) - 1;
  profile = eda_profile_get_column (self->profile, index, self->context, NULL);
  if (profile == NULL)
    eda_judge_void (self, "the column could not be summarized");
  else if (self->claim->kind == EDA_CLAIM_SENTINEL)
    judge_sentinel (self, profile);
  else
    judge_variants (self, index);
}

/* How often each distinct value comes, in any order; how many there are. */
static gsize
count_values (EdaJudge *self, const EdaColumn *column, gsize *counts)
{
  gsize n = 0;

  if (eda_column_has_levels (column))
    {
      const guint levels = eda_column_get_n_levels (column);

      memset (counts, 0, levels * sizeof *counts);
      for (gsize at = 0; at < self->n_rows; at++)
        if (!eda_judge_is_missing (self, column, at))
          counts[eda_column_get_code (column, self->rows[at])]++;
      for (guint i = 0; i < levels; i++)
        if (counts[i] > 0)
          counts[n++] = counts[i];
      return n;
    }
  {
    g_autofree double *x = g_new (double, MAX (self->n_rows, 1));
    gsize              present;

    for (gsize at = 0; at < self->n_rows; at++)
      x[at] = eda_column_get_number (column, self->rows[at]);
    present = eda_judge_sort_present (x, self->n_rows);
    for (gsize i = 0, end; i < present; i = end)
      {
        for (end = i + 1; end < present && x[end] == x[i]; end++)
          ;
        counts[n++] = end - i;
      }
  }
  return n;
}

static gsize *
new_counts (const EdaJudge *self, const EdaColumn *column)
{
  return g_new (
      gsize,
      MAX (self->n_rows,
           eda_column_has_levels (column) ? eda_column_get_n_levels (column) : 0)
          + 1);
}

static double
count_distinct (EdaJudge *self, const char *name)
{
  EdaColumn        *column = eda_judge_find_column (self, name);
  g_autofree gsize *counts = column != NULL ? new_counts (self, column) : NULL;

  return column != NULL ? (double)count_values (self, column, counts) : NAN;
}

static void
judge_distinct (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  const double    n = count_distinct (self, claim->left.column);
  EdaConfirming   region = eda_confirming_of_region (&claim->region, 0);

  if (self->verdict != NULL)
    return;
  if (claim->kind == EDA_CLAIM_UNIQUE)
    {
      region = eda_confirming_between (0, 0);
      eda_judge_fact (self,
                      "the number of rows that repeat a value or lack one",
                      EDA_ROLE_COUNT,
                      (double)self->n_rows - n,
                      self->n_rows,
                      &region);
      return;
    }
  if (claim->kind == EDA_CLAIM_CONSTANT)
    region = eda_confirming_below (1, FALSE);
  if (claim->right.function != EDA_FUNCTION_NONE)
    {
      const double other = count_distinct (self, claim->right.column);

      region = eda_confirming_of_difference (&claim->region);
      if (self->verdict == NULL)
        eda_judge_fact (self,
                        "the difference of distinct values",
                        EDA_ROLE_COUNT,
                        n - other,
                        self->n_rows,
                        &region);
      return;
    }
  eda_judge_fact (
      self, "the number of distinct values", EDA_ROLE_COUNT, n, self->n_rows, &region);
}

static void
judge_range (EdaJudge *self, const double *x, gsize n)
{
  const EdaRegion    *range = &self->claim->region;
  const EdaConfirming none = eda_confirming_between (0, 0);
  gsize               outside = 0;

  for (gsize i = 0; i < n; i++)
    outside += x[i] < range->low || x[i] > range->high;
  eda_judge_fact (self,
                  "the number of values outside the range",
                  EDA_ROLE_COUNT,
                  (double)outside,
                  n,
                  &none);
}

static double
share_of_zeros (EdaJudge *self, const char *column, gsize *n)
{
  g_autofree double *x = eda_judge_read_numbers (self, column, EDA_TRANSFORM_NONE);
  gsize              zeros = 0;

  if (x == NULL)
    return NAN;
  *n = eda_judge_sort_present (x, self->n_rows);
  for (gsize i = 0; i < *n; i++)
    zeros += x[i] == 0;
  return *n > 0 ? (double)zeros / (double)*n : NAN;
}

static void
judge_zeros (EdaJudge *self)
{
  const EdaClaim *claim = self->claim;
  gsize           n = 0, m = 0;
  double          share = share_of_zeros (self, claim->left.column, &n);
  EdaConfirming   region = eda_confirming_of_region (&claim->region, 0);

  if (claim->right.function != EDA_FUNCTION_NONE && self->verdict == NULL)
    {
      share -= share_of_zeros (self, claim->right.column, &m);
      region = eda_confirming_of_difference (&claim->region);
    }
  if (self->verdict == NULL)
    eda_judge_fact (
        self, "the share of zeros among the values", EDA_ROLE_SHARE, share, n, &region);
}

void
eda_judge_column_fact (EdaJudge *self)
{
  g_autofree double *x = NULL;

  if (self->claim->kind == EDA_CLAIM_ZEROS)
    judge_zeros (self);
  else if (self->claim->kind != EDA_CLAIM_IN_RANGE)
    judge_distinct (self);
  else if ((x = eda_judge_read_numbers (
                self, self->claim->left.column, self->claim->left.transform))
           != NULL)
    judge_range (self, x, eda_judge_sort_present (x, self->n_rows));
}

static double
share_with_same_key (EdaJudge *self, const EdaColumn *column)
{
  g_autofree gsize *counts = new_counts (self, column);
  const gsize       distinct = count_values (self, column, counts);
  gsize             shared = 0;

  for (gsize i = 0; i < distinct; i++)
    shared += counts[i] > 1 ? counts[i] : 0;
  return self->n_rows > 0 ? (double)shared / (double)self->n_rows : NAN;
}

void
eda_judge_duplicates (EdaJudge *self)
{
  const EdaClaim      *claim = self->claim;
  const EdaConfirming  region = eda_confirming_of_region (&claim->region, 0);
  const EdaDuplicates *rows;
  EdaColumn           *column;

  if (claim->kind == EDA_CLAIM_DUPLICATE_KEY)
    {
      if ((column = eda_judge_find_column (self, claim->left.column)) != NULL)
        eda_judge_fact (self,
                        "the share of rows that share their key",
                        EDA_ROLE_SHARE,
                        share_with_same_key (self, column),
                        self->n_rows,
                        &region);
      return;
    }
  if (claim->where.column != NULL)
    {
      eda_judge_void (self, "duplicates are counted in the whole table only");
      return;
    }
  rows = eda_profile_get_duplicates (self->profile, self->context, NULL);
  eda_judge_fact (self,
                  "the share of rows that repeat an earlier one",
                  EDA_ROLE_SHARE,
                  rows != NULL && self->n_rows > 0
                      ? (double)rows->excess / (double)self->n_rows
                      : NAN,
                  self->n_rows,
                  &region);
}

static void
judge_fences (EdaJudge *self, const double *x, gsize n)
{
  const EdaClaim *claim = self->claim;
  const EdaFences fences = eda_tukey_fences (x, n, 1.5);
  EdaConfirming   region = eda_confirming_of_region (&claim->region, 0);
  gsize           outside = 0;

  for (gsize i = 0; i < n; i++)
    outside += x[i] < fences.low || x[i] > fences.high;
  if (claim->region.percent)
    eda_judge_fact (self,
                    "the share of values beyond Tukey’s fences",
                    EDA_ROLE_SHARE,
                    n > 0 ? (double)outside / (double)n : NAN,
                    n,
                    &region);
  else
    eda_judge_fact (self,
                    "the number of values beyond Tukey’s fences",
                    EDA_ROLE_COUNT,
                    n > 0 ? (double)outside : NAN,
                    n,
                    &region);
}

static void
judge_sides (EdaJudge *self, const double *x, gsize n)
{
  static const char *const words[] = { "none", "high", "low", "both" };
  const EdaFences          fences = eda_tukey_fences (x, n, 3);
  const double least = MAX (EDA_LIMIT_FAR_ROWS, ceil (EDA_LIMIT_FAR_SHARE * (double)n));
  gsize        low = 0, high = 0;
  EdaSide      side;
  g_autofree char *region = NULL;

  for (gsize i = 0; i < n; i++)
    {
      low += x[i] < fences.low;
      high += x[i] > fences.high;
    }
  side = (double)low >= least
             ? ((double)high >= least ? EDA_SIDE_BOTH : EDA_SIDE_LOW)
             : ((double)high >= least ? EDA_SIDE_HIGH : EDA_SIDE_NEITHER);
  region = g_strdup_printf ("%s, and they are %s", words[self->claim->side], words[side]);
  eda_judge_yes_no (self,
                    "the number of values beyond 3 IQR",
                    EDA_ROLE_COUNT,
                    (double)(low + high),
                    n,
                    side == self->claim->side,
                    region);
}

void
eda_judge_outliers (EdaJudge *self)
{
  const EdaClaim    *claim = self->claim;
  g_autofree double *x
      = eda_judge_read_numbers (self, claim->left.column, EDA_TRANSFORM_NONE);
  gsize n;

  if (x == NULL)
    return;
  n = eda_judge_sort_present (x, self->n_rows);
  if (n == 0)
    eda_judge_void (self, "%s has no values", claim->left.column);
  else if (claim->right.function != EDA_FUNCTION_NONE)
    eda_judge_void (self,
                    "two columns’ outliers are not compared; claim a share of each");
  else if (claim->kind == EDA_CLAIM_OUTLIERS_SIDE)
    judge_sides (self, x, n);
  else
    judge_fences (self, x, n);
}

void
eda_judge_gaps (EdaJudge *self)
{
  const EdaConfirming region = eda_confirming_above (1, FALSE);
  g_autofree double  *x
      = eda_judge_read_numbers (self, self->claim->left.column, EDA_TRANSFORM_NONE);
  g_autofree double *steps = NULL;
  gsize              n, k = 0, gaps = 0;
  double             usual;

  if (x == NULL)
    return;
  n = eda_judge_sort_present (x, self->n_rows);
  steps = g_new (double, MAX (n, 1));
  for (gsize i = 1; i < n; i++)
    if (x[i] > x[i - 1])
      steps[k++] = x[i] - x[i - 1];
  eda_sort (steps, k);
  usual = eda_quantile (steps, k, 0.5);
  for (gsize i = 0; i < k; i++)
    gaps += steps[i] > GAP_TIMES * usual;
  eda_judge_fact (self,
                  "the number of gaps beyond three usual steps",
                  EDA_ROLE_COUNT,
                  k > 0 ? (double)gaps : NAN,
                  n,
                  &region);
}
