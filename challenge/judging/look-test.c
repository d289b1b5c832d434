/* The test of two columns by their types. */

#include "challenge/judging/look-test.h"

#include <math.h>

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/rank-tests.h"
#include "challenge/judging/judge.h"

#define MOST_GROUPS 250

static double
test_numbers (EdaJudge *judge, const char *a, const char *b)
{
  g_autofree double *x = eda_judge_read_numbers (judge, a, EDA_TRANSFORM_NONE);
  g_autofree double *y
      = x != NULL ? eda_judge_read_numbers (judge, b, EDA_TRANSFORM_NONE) : NULL;
  const gsize        n = y != NULL ? eda_judge_keep_pairs (x, y, judge->n_rows) : 0;
  g_autofree double *work = g_new (double, 2 * n + 1);
  g_autofree gsize  *order = g_new (gsize, n + 1);

  return n >= 3 ? eda_spearman (x, y, n, work, order).p : NAN;
}

typedef struct
{
  double value;
  guchar group;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const double x = ((const Placed *)a)->value, y = ((const Placed *)b)->value;

  return x < y ? -1 : x > y;
}

static double
test_sorted (const GArray *placed, gsize k)
{
  const gsize        n = placed->len;
  g_autofree double *values = g_new (double, n + 1), *sums = g_new (double, k);
  g_autofree guchar *groups = g_new (guchar, n + 1);
  g_autofree gsize  *sizes = g_new (gsize, k);

  for (gsize i = 0; i < n; i++)
    {
      values[i] = g_array_index (placed, Placed, i).value;
      groups[i] = g_array_index (placed, Placed, i).group;
    }
  return eda_kruskal_wallis (values, groups, n, k, sums, sizes).p;
}

static double
test_groups (EdaJudge *judge, const char *number, const char *category)
{
  g_autoptr (GPtrArray) labels = NULL;
  g_autofree double *x = eda_judge_read_numbers (judge, number, EDA_TRANSFORM_NONE);
  g_autofree gint32 *groups
      = x != NULL ? eda_judge_read_groups (judge, category, &labels) : NULL;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  if (groups == NULL || labels->len < 2 || labels->len > MOST_GROUPS)
    return NAN;
  for (gsize i = 0; i < judge->n_rows; i++)
    if (!isnan (x[i]) && groups[i] >= 0)
      {
        const Placed one = { x[i], (guchar)groups[i] };

        g_array_append_val (placed, one);
      }
  g_array_sort (placed, compare_placed);
  return test_sorted (placed, labels->len);
}

/* Levels that occur in complete pairs get numbers from 0; how many they are. */
static gsize
renumber (gint32 *groups, const gint32 *others, gsize n, gsize n_levels)
{
  g_autofree gint32 *places = g_new (gint32, n_levels + 1);
  gint32             next = 0;

  for (gsize level = 0; level < n_levels; level++)
    places[level] = -1;
  for (gsize i = 0; i < n; i++)
    if (groups[i] >= 0 && others[i] >= 0)
      {
        if (places[groups[i]] < 0)
          places[groups[i]] = next++;
        groups[i] = places[groups[i]];
      }
    else
      groups[i] = -1;
  return (gsize)next;
}

static double
test_table (const gint32 *x, const gint32 *y, gsize n, gsize rows, gsize columns)
{
  g_autofree double *counts = g_new0 (double, rows *columns + 1);

  for (gsize i = 0; i < n; i++)
    if (x[i] >= 0 && y[i] >= 0)
      counts[(gsize)x[i] * columns + (gsize)y[i]]++;
  return eda_contingency (counts, rows, columns, NULL, NULL, NULL).p;
}

static double
test_categories (EdaJudge *judge, const char *a, const char *b)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree gint32 *x = eda_judge_read_groups (judge, a, &rows);
  g_autofree gint32 *y = x != NULL ? eda_judge_read_groups (judge, b, &columns) : NULL;
  gsize              n_rows, n_columns;

  if (y == NULL || rows->len > MOST_GROUPS || columns->len > MOST_GROUPS)
    return NAN;
  n_rows = renumber (x, y, judge->n_rows, rows->len);
  n_columns = renumber (y, x, judge->n_rows, columns->len);
  return n_rows >= 2 && n_columns >= 2
             ? test_table (x, y, judge->n_rows, n_rows, n_columns)
             : NAN;
}

double
eda_look_find_p (const char *const *columns,
                 EdaProfile        *profile,
                 const EdaContext  *context)
{
  g_autoptr (EdaClaim) any = eda_claim_new (EDA_CLAIM_FREE); /* no filter */
  EdaJudge judge = { .claim = any,
                     .profile = profile,
                     .table = eda_profile_get_table (profile),
                     .context = context };
  double   p;
  gboolean first, second;

  if (g_strv_length ((char **)columns) < 2 || !eda_judge_choose_rows (&judge))
    return NAN;
  first = eda_judge_is_number (&judge, columns[0]);
  second = eda_judge_is_number (&judge, columns[1]);
  if (first && second)
    p = test_numbers (&judge, columns[0], columns[1]);
  else if (first || second)
    p = test_groups (&judge, columns[first ? 0 : 1], columns[first ? 1 : 0]);
  else
    p = test_categories (&judge, columns[0], columns[1]);
  g_clear_pointer (&judge.verdict, eda_verdict_unref);
  g_free (judge.rows);
  return p;
}
