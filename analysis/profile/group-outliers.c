/* Far values within groups. A column is ordered once; for each factor its values are
 * dealt to their groups in ascending order, so that every group comes out sorted. */

#include "analysis/profile/group-outliers.h"

#include "analysis/profile/column-ranks.h"

#include <math.h>

#define FACTORS 6 /* the first so many */
#define FEW_VALUES                                                                       \
  10 /* with fewer, a column has no far values but codes, and may be a factor */
#define MAX_CELLS 6e6 /* pairs × rows */
#define MIN_PAIRS 4   /* however many rows */
#define MAX_RECORDS 1000

typedef struct
{
  const EdaColumnProfile *profile;
  guint                   index;
  EdaFences               fences; /* of the whole column */
  guint32                *order;  /* n_finite rows, ascending by value */
  double                 *dealt;  /* values, group after group */
  guint32                *rows;   /* theirs */
  double                 *work;
  gsize                   starts[EDA_FACTOR_MAX_LEVELS + 2];
} Work;

static void
work_init (Work *self, const EdaColumnProfile *profile, guint index)
{
  gsize n = profile->n_finite;

  self->profile = profile;
  self->index = index;
  self->fences = eda_tukey_fences (profile->sorted, n, 1.5);
  self->order = eda_column_ranks_order_rows (profile->ranks);
  self->dealt = g_new (double, n);
  self->rows = g_new (guint32, n);
  self->work = g_new (double, 2 * n);
}

static void
work_clear (Work *self)
{
  g_free (self->order);
  g_free (self->dealt);
  g_free (self->rows);
  g_free (self->work);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* Rows without a level come last. */
static void
deal (Work *self, const EdaFactor *factor)
{
  gsize n = self->profile->n_finite, next[EDA_FACTOR_MAX_LEVELS + 1] = { 0 };

  for (gsize i = 0; i < n; i++)
    next[factor->places[self->order[i]]]++;
  self->starts[0] = 0;
  for (guint place = 0; place <= EDA_FACTOR_NO_LEVEL; place++)
    {
      self->starts[place + 1] = self->starts[place] + next[place];
      next[place] = self->starts[place];
    }
  for (gsize i = 0; i < n; i++)
    {
      gsize to = next[factor->places[self->order[i]]]++;

      self->dealt[to] = self->profile->sorted[i];
      self->rows[to] = self->order[i];
    }
}

static void
count_value (EdaGroupOutliers *self, const Work *work, gsize at)
{
  double          value = work->dealt[at];
  double          z = eda_modified_z (&self->scale.centre, value);
  EdaOutlierRules rules = eda_outlier_scale_judge (&self->scale, value, z);
  double          vote;

  self->outside += (rules & EDA_OUTLIER_TUKEY) != 0;
  self->far += (rules & EDA_OUTLIER_TUKEY_FAR) != 0;
  self->modified_z += (rules & EDA_OUTLIER_MODIFIED_Z) != 0;
  self->adjusted += (rules & EDA_OUTLIER_ADJUSTED) != 0;
  vote = eda_outlier_scale_vote (&self->scale, rules);
  self->agreed += vote >= EDA_OUTLIER_AGREED;
  if (vote < 1 || value < work->fences.low || value > work->fences.high)
    return;
  self->hidden++;
  if (self->n_rows == EDA_GROUP_OUTLIER_ROWS)
    return;
  self->rows[self->n_rows] = work->rows[at];
  self->values[self->n_rows++] = value;
}

/* Nothing is told of a group whose ends are not so far. */
static gboolean
has_far_end (const double sorted[], gsize n)
{
  EdaFences fences = eda_tukey_fences (sorted, n, 3.0);

  return sorted[0] < fences.low || sorted[n - 1] > fences.high;
}

static void
check_group (EdaWithinGroups *self,
             const Work      *work,
             const EdaFactor *factor,
             guint            place)
{
  gsize            first = work->starts[place], end = work->starts[place + 1];
  EdaGroupOutliers group = { .value_column = work->index,
                             .by_column = factor->index,
                             .level = factor->levels[place],
                             .n = end - first };

  if (group.n < EDA_GROUP_OUTLIER_MIN_N || self->list->len == MAX_RECORDS
      || !has_far_end (work->dealt + first, group.n))
    return;
  group.scale = eda_outlier_scale_new (work->dealt + first, group.n, work->work);
  for (gsize at = first; at < end; at++)
    count_value (&group, work, at);
  if (group.agreed > 0)
    g_array_append_val (self->list, group);
}

static gboolean
is_measure (const EdaColumnProfile *column)
{
  return column->numeric && column->n_finite >= EDA_GROUP_OUTLIER_MIN_N
         && column->distinct > FEW_VALUES
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static guint
count_measures (const EdaColumnProfile *const *columns, guint n_columns)
{
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    n += is_measure (columns[i]);
  return n;
}

/* FALSE when cancelled. */
static gboolean
check_column (EdaWithinGroups  *self,
              Work             *work,
              const EdaFactors *factors,
              guint             n_factors,
              const EdaContext *context,
              GError          **error)
{
  for (guint i = 0; i < n_factors; i++)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      deal (work, &factors->list[i]);
      for (guint place = 0; place < factors->list[i].n; place++)
        check_group (self, work, &factors->list[i], place);
      self->n_pairs++;
    }
  return TRUE;
}

EdaWithinGroups *
eda_within_groups_new (const EdaColumnProfile *const *columns,
                       guint                          n_columns,
                       const EdaFactors              *factors,
                       const EdaContext              *context,
                       GError                       **error)
{
  g_autoptr (EdaWithinGroups) self = g_new0 (EdaWithinGroups, 1);
  guint n_factors = MIN (factors->n, FACTORS);
  guint n_measures = count_measures (columns, n_columns);
  guint bound = (guint)MAX (MAX_CELLS / (double)(factors->n_rows + 1), MIN_PAIRS);

  self->list = g_array_new (FALSE, FALSE, sizeof (EdaGroupOutliers));
  for (guint i = 0; i < n_columns && self->n_pairs + n_factors <= bound && n_factors > 0;
       i++)
    {
      g_auto (Work) work = { 0 };

      if (!is_measure (columns[i]))
        continue;
      work_init (&work, columns[i], i);
      if (!check_column (self, &work, factors, n_factors, context, error))
        return NULL;
    }
  self->left_out = n_measures * factors->n - self->n_pairs;
  return g_steal_pointer (&self);
}

void
eda_within_groups_free (EdaWithinGroups *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->list, g_array_unref);
  g_free (self);
}
