/* Columns with few levels. The level of each cell is looked up once per column and kept
 * in one byte, so that whatever groups the rows costs one quick pass over them. */

#include "analysis/profile/factors.h"

#include "analysis/profile/level-order.h"

#include <math.h>
#include <string.h>

#define MAX_NUMBER_LEVELS 10  /* a numeric column with more is not a grouping */
#define MIN_ROWS_PER_NUMBER 5 /* nor is one whose values hardly repeat */

static gboolean
takes_part (const EdaColumnProfile *profile)
{
  if (!profile->has_levels || profile->distinct < 2
      || profile->distinct > EDA_FACTOR_MAX_LEVELS)
    return FALSE;
  if (profile->numeric)
    return profile->distinct <= MAX_NUMBER_LEVELS
           && profile->n >= MIN_ROWS_PER_NUMBER * profile->distinct;
  return profile->distinct < profile->n;
}

static int
compare_levels (gconstpointer a, gconstpointer b, gpointer data)
{
  const EdaColumnProfile *profile = data;
  const EdaLevel         *one = &profile->levels[*(const guint *)a];
  const EdaLevel         *two = &profile->levels[*(const guint *)b];

  if (profile->numeric)
    return (one->number > two->number) - (one->number < two->number);
  return strcmp (one->value, two->value);
}

static gboolean
factor_fill (EdaFactor *self, gsize n_rows, const EdaContext *context, GError **error)
{
  guint8 place_of_level[EDA_FACTOR_MAX_LEVELS];
  guint  order[EDA_FACTOR_MAX_LEVELS];

  self->n = self->profile->n_levels;
  for (guint i = 0; i < self->n; i++)
    order[i] = i;
  g_qsort_with_data (
      order, (int)self->n, sizeof order[0], compare_levels, (gpointer)self->profile);
  for (guint i = 0; i < self->n; i++)
    {
      self->levels[i] = self->profile->levels[order[i]].value;
      self->scores[i] = self->profile->numeric ? self->profile->levels[order[i]].number
                        : self->n == 2         ? i
                                               : NAN;
      place_of_level[order[i]] = (guint8)i;
    }

  if (!self->profile->numeric)
    eda_level_order_find (self->levels, self->n, self->scores);

  self->places = g_new (guint8, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (self->profile, row);

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      self->places[row] = level >= 0 ? place_of_level[level] : EDA_FACTOR_NO_LEVEL;
    }
  return TRUE;
}

EdaFactors *
eda_factors_new (const EdaColumnProfile *const *columns,
                 guint                          n_columns,
                 gsize                          n_rows,
                 gboolean                       all_pairs,
                 const EdaContext              *context,
                 GError                       **error)
{
  g_autoptr (EdaFactors) self = g_new0 (EdaFactors, 1);

  self->n_rows = n_rows;
  self->all_pairs = all_pairs;
  self->list = g_new0 (EdaFactor, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      EdaFactor *factor = &self->list[self->n];

      if (!takes_part (columns[i]))
        continue;
      if (!all_pairs && self->n == EDA_FACTOR_COLUMNS)
        {
          self->left_out++;
          continue;
        }
      factor->profile = columns[i];
      factor->index = i;
      self->n++;
      if (!factor_fill (factor, n_rows, context, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
eda_factors_free (EdaFactors *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    g_free (self->list[i].places);
  g_free (self->list);
  g_free (self);
}
