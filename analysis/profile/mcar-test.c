/* Little's test on the numeric columns of a table: one pass sums up each pattern of
 * present cells, on columns brought to mean 0 and SD 1; the kernel needs no more. */

#include "analysis/profile/mcar-test.h"

#include <math.h>

#define MIN_ROWS 10
#define MAX_WORK 2e6 /* patterns × columns³: about a millisecond a step of EM */

/* With fewer columns there are fewer patterns; at ten they are always few enough. */
static const guint column_limits[] = { 30, 20, 14, 10 };
#define MOST_COLUMNS 30

/* One pattern while it is summed up. */
typedef struct
{
  guint64 key; /* a bit for each column that is present */
  gsize   n;
  double *sums, *products; /* p, p × p */
} Group;

typedef struct
{
  const EdaColumnProfile *columns[MOST_COLUMNS];
  guint                   p;
  gsize                   n_rows;
  GArray                 *groups; /* Group */
  GHashTable             *places; /* key of a pattern: place in groups + 1 */
} Summing;

static void
group_clear (gpointer data)
{
  Group *self = data;

  g_free (self->sums);
  g_free (self->products);
}

static void
summing_clear (Summing *self)
{
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Summing, summing_clear)

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return column->numeric && column->n_finite >= 2 && column->moments.sd > 0
         && isfinite (column->moments.sd)
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static int
compare_position (gconstpointer a, gconstpointer b)
{
  return (int)eda_column_get_position ((*(const EdaColumnProfile *const *)a)->column)
         - (int)eda_column_get_position ((*(const EdaColumnProfile *const *)b)->column);
}

/* Most gaps first. */
static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  gsize one = (*(const EdaColumnProfile *const *)a)->n_finite;
  gsize two = (*(const EdaColumnProfile *const *)b)->n_finite;

  if (one != two)
    return one < two ? -1 : 1;
  return compare_position (a, b);
}

static Group *
summing_get_group (Summing *self, guint64 key)
{
  guint   place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &key));
  Group   group = { key, 0, NULL, NULL };
  gint64 *own;

  if (place > 0)
    return &g_array_index (self->groups, Group, place - 1);
  group.sums = g_new0 (double, self->p);
  group.products = g_new0 (double, (gsize)self->p * self->p);
  g_array_append_val (self->groups, group);
  own = g_new (gint64, 1);
  *own = (gint64)key;
  g_hash_table_insert (self->places, own, GUINT_TO_POINTER (self->groups->len));
  return &g_array_index (self->groups, Group, self->groups->len - 1);
}

/* @cells: of one row, @p numbers that are @stride apart; what is missing becomes 0. */
static guint64
standardise (const Summing *self, const double *cells, gsize stride, double row[])
{
  guint64 key = 0;

  for (guint k = 0; k < self->p; k++)
    {
      const EdaMoments *moments = &self->columns[k]->moments;
      double            value = cells[k * stride];

      row[k] = isfinite (value) ? (value - moments->mean) / moments->sd : 0;
      key |= (guint64)isfinite (value) << k;
    }
  return key;
}

static void
group_add (Group *self, const double row[], guint p)
{
  self->n++;
  for (guint i = 0; i < p; i++)
    {
      self->sums[i] += row[i];
      for (guint j = 0; j <= i; j++)
        self->products[i * p + j] += row[i] * row[j];
    }
}

static gboolean
too_much (const Summing *self)
{
  return (double)self->groups->len * self->p * self->p * self->p > MAX_WORK;
}

/* FALSE without @error when there are too many patterns. */
static gboolean
sum_up (Summing *self, const EdaContext *context, GError **error)
{
  g_autofree double *cells = g_new (double, (gsize)self->p *EDA_CANCEL_ROWS);
  double             row[MOST_COLUMNS];

  for (gsize first = 0; first < self->n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize n = MIN (EDA_CANCEL_ROWS, self->n_rows - first);

      if (!eda_context_check (context, error) || too_much (self))
        return FALSE;
      for (guint k = 0; k < self->p; k++)
        eda_column_read_numbers (
            self->columns[k]->column, first, n, cells + (gsize)k * EDA_CANCEL_ROWS);
      for (gsize i = 0; i < n; i++)
        {
          guint64 key = standardise (self, cells + i, EDA_CANCEL_ROWS, row);

          if (key != 0)
            group_add (summing_get_group (self, key), row, self->p);
        }
    }
  return !too_much (self);
}

static void
fill_pattern (EdaMcarPattern *self, const Group *group, guint p)
{
  guint k = 0;

  self->n = group->n;
  for (guint i = 0; i < p; i++)
    if (group->key >> i & 1)
      {
        self->observed[k] = i;
        self->mean[k++] = group->sums[i] / (double)group->n;
      }
  self->k = k;
  for (guint i = 0; i < k; i++)
    for (guint j = 0; j <= i; j++)
      {
        double sum = group->products[self->observed[i] * p + self->observed[j]];

        self->products[i * k + j] = self->products[j * k + i]
            = sum - (double)group->n * self->mean[i] * self->mean[j];
      }
}

static void
run_test (EdaMcarTest *self, const Summing *summing)
{
  guint                      n = summing->groups->len, p = summing->p;
  g_autofree EdaMcarPattern *patterns = g_new (EdaMcarPattern, n);
  g_autofree gsize          *observed = g_new (gsize, (gsize)n * p);
  g_autofree double         *numbers = g_new (double, (gsize)n *(p + p * p));
  g_autofree double         *work = g_new (double, eda_mcar_work_size (p));

  for (guint i = 0; i < n; i++)
    {
      patterns[i].observed = observed + (gsize)i * p;
      patterns[i].mean = numbers + (gsize)i * (p + p * p);
      patterns[i].products = patterns[i].mean + p;
      fill_pattern (&patterns[i], &g_array_index (summing->groups, Group, i), p);
      self->n_rows += patterns[i].n;
    }
  self->n_patterns = n;
  if (n < 2)
    self->why_not = "needs two patterns of gaps in numeric columns";
  else if (self->n_rows < MAX (MIN_ROWS, p + 2))
    self->why_not = "needs more rows than numeric columns, and at least ten";
  else
    {
      self->test = eda_mcar_test (patterns, n, p, work);
      if (isnan (self->test.p))
        self->why_not
            = self->test.iterations > 0
                  ? "the estimates did not settle, or no degree of freedom was left"
                  : "needs two patterns of gaps in numeric columns";
    }
}

static void
summing_start (Summing *self, const GPtrArray *candidates, guint p)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  self->p = MIN (candidates->len, p);
  for (guint k = 0; k < self->p; k++)
    g_ptr_array_add (chosen, candidates->pdata[k]);
  g_ptr_array_sort (chosen, compare_position);
  for (guint k = 0; k < self->p; k++)
    self->columns[k] = chosen->pdata[k];
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, group_clear);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* The columns of the table that are in the test. */
static void
keep_columns (EdaMcarTest                   *self,
              const Summing                 *summing,
              const EdaColumnProfile *const *columns,
              guint                          n_columns)
{
  self->columns = g_new (guint, summing->p);
  for (guint i = 0; i < n_columns && self->n_columns < summing->p; i++)
    if (columns[i] == summing->columns[self->n_columns])
      self->columns[self->n_columns++] = i;
}

gboolean
eda_mcar_test_init (EdaMcarTest                   *self,
                    const EdaColumnProfile *const *columns,
                    guint                          n_columns,
                    gsize                          n_rows,
                    const EdaContext              *context,
                    GError                       **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  gboolean gaps = FALSE;

  *self = (EdaMcarTest){ .test = eda_mcar_test (NULL, 0, 0, NULL) };
  for (guint i = 0; i < n_columns; i++)
    if (takes_part (columns[i]))
      {
        g_ptr_array_add (candidates, (gpointer)columns[i]);
        gaps |= columns[i]->n_finite < n_rows;
      }
  if (candidates->len < 2 || !gaps)
    {
      self->why_not = gaps ? "needs two numeric columns that vary"
                           : "no numeric column that varies has gaps";
      return TRUE;
    }
  g_ptr_array_sort (candidates, compare_gaps);
  for (guint i = 0; i < G_N_ELEMENTS (column_limits); i++)
    {
      g_auto (Summing) summing = { .n_rows = n_rows };
      gboolean last = i + 1 == G_N_ELEMENTS (column_limits);

      summing_start (&summing, candidates, column_limits[i]);
      if (!last && candidates->len <= column_limits[i + 1])
        continue;
      if (!sum_up (&summing, context, error))
        {
          if (eda_context_is_cancelled (context))
            return FALSE;
          continue;
        }
      keep_columns (self, &summing, columns, n_columns);
      self->left_out = candidates->len - summing.p;
      run_test (self, &summing);
      break;
    }
  return TRUE;
}

void
eda_mcar_test_clear (EdaMcarTest *self)
{
  g_free (self->columns);
}
