/* What a column can be used for. One place for these decisions, so that the figures, the
 * tables and the findings never disagree about what an identifier or a category is. */

#include "analysis/findings/column-use.h"

#include <math.h>

#include "analysis/table/meaning.h"

GPtrArray *
eda_collect_columns (EdaProfile *profile, const EdaContext *context, GError **error)
{
  guint n_columns = eda_table_get_n_columns (eda_profile_get_table (profile));
  g_autoptr (GPtrArray) columns = g_ptr_array_sized_new (n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumnProfile *column
          = eda_profile_get_column (profile, i, context, error);

      if (column == NULL)
        return NULL;
      g_ptr_array_add (columns, (gpointer)column);
    }
  return g_steal_pointer (&columns);
}

const char *
eda_column_profile_get_name (const EdaColumnProfile *self)
{
  return eda_column_get_name (self->column);
}

static gboolean
is_typed_identifier (const EdaColumnProfile *self)
{
  return eda_column_get_type (self->column) == EDA_TYPE_IDENTIFIER;
}

gboolean
eda_column_is_identifier (const EdaColumnProfile *self)
{
  return is_typed_identifier (self)
         || (eda_column_get_storage (self->column) == EDA_STORAGE_INTEGER
             && eda_meaning_ends_in_id (eda_column_profile_get_name (self)));
}

gboolean
eda_column_is_measure (const EdaColumnProfile *self)
{
  return self->numeric && self->n_finite >= 2 && self->min < self->max
         && !eda_column_is_identifier (self);
}

gboolean
eda_column_is_spread_measure (const EdaColumnProfile *self, gsize distinct)
{
  return eda_column_is_measure (self) && self->distinct > distinct;
}

gboolean
eda_column_is_category (const EdaColumnProfile *self)
{
  return self->has_levels && self->n_levels >= 1 && !self->numeric
         && !eda_column_is_free_text (self);
}

gboolean
eda_column_is_grouping (const EdaColumnProfile *self, guint max_levels)
{
  if (!self->has_levels || self->n_levels < 2 || self->n_levels > max_levels
      || is_typed_identifier (self))
    return FALSE;
  if (self->numeric)
    return self->n_infinite == 0 && self->n_levels <= 10
           && self->n >= 3 * (gsize)self->n_levels;
  return self->n >= 2 * (gsize)self->n_levels;
}

gboolean
eda_column_is_free_text (const EdaColumnProfile *self)
{
  EdaType type = eda_column_get_type (self->column);

  return eda_column_get_storage (self->column) == EDA_STORAGE_TEXT
         && (type == EDA_TYPE_IDENTIFIER || type == EDA_TYPE_TEXT);
}

/* The two longest runs of equal values. */
static void
count_runs (const double *sorted, gsize n, gsize *first, gsize *second)
{
  for (gsize i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && sorted[end] == sorted[i]; end++)
        ;
      if (end - i > *first)
        {
          *second = *first;
          *first = end - i;
        }
      else if (end - i > *second)
        *second = end - i;
    }
}

gboolean
eda_column_is_near_constant (const EdaColumnProfile *self, gsize *first, gsize *second)
{
  *first = *second = 0;
  if (self->distinct < 2 || is_typed_identifier (self)
      || (double)self->distinct >= 0.1 * (double)self->n)
    return FALSE;
  if (self->has_levels && self->n_levels >= 2)
    {
      *first = self->levels[0].count;
      *second = self->levels[1].count;
    }
  else if (self->sorted != NULL)
    count_runs (self->sorted, self->n_finite, first, second);
  return *second > 0 && *first > 20 * *second;
}

gboolean
eda_column_has_heavy_tail (const EdaColumnProfile *self, const EdaOutliers *found)
{
  gsize outside = found->below + found->above;

  return outside >= 5 && (double)outside > EDA_HEAVY_TAIL_SHARE * (double)self->n_finite;
}

gboolean
eda_column_has_heaps (const EdaColumnProfile *self, const EdaColumnShape *shape)
{
  return eda_column_is_spread_measure (self, EDA_HEAPS_DISTINCT)
         && self->n_finite >= EDA_HEAPS_N && shape->modes > 1
         && shape->dip_spread.p < EDA_HEAPS_ALPHA
         && shape->dip_spread.statistic >= EDA_HEAPS_DIP && shape->n_spikes < 2;
}

gboolean
eda_column_wants_log (const EdaColumnProfile *self)
{
  return self->numeric && self->n_finite > 0 && self->min > 0
         && self->max / self->min >= 1000 && self->max / self->min < 1e30
         && self->moments.skewness_G1 > 2;
}

gboolean
eda_pair_is_shown_by_rank (const EdaPair *pair)
{
  return pair->by_rank && g_str_equal (pair->shape, "monotone");
}

gboolean
eda_pair_rests_on_few_rows (double r, double rho)
{
  return fabs (r) - fabs (rho) >= 0.15;
}

EdaRole
eda_column_get_role (const EdaColumn *column)
{
  switch (eda_column_get_storage (column))
    {
    case EDA_STORAGE_DATE:
      return EDA_ROLE_DATE;
    case EDA_STORAGE_DATETIME:
      return EDA_ROLE_DATETIME;
    case EDA_STORAGE_TIME:
      return EDA_ROLE_TIME;
    case EDA_STORAGE_INTEGER:
    case EDA_STORAGE_REAL:
    case EDA_STORAGE_BOOLEAN:
      return EDA_ROLE_VALUE;
    case EDA_STORAGE_TEXT:
      return EDA_ROLE_TEXT;
    }
  g_return_val_if_reached (EDA_ROLE_TEXT);
}
