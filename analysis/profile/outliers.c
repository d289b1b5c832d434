/* Far values of one column by Tukey's fences and by the modified z score, and where both
 * agree. */

#include "analysis/profile/outliers.h"

#include <math.h>

#define FENCE 1.5
#define FAR_FENCE 3.0
#define MAX_FLAGGED 1000

static gboolean
is_outside (const EdaFences *fences, double value)
{
  return value < fences->low || value > fences->high;
}

static EdaOutlierRules
apply_rules (const EdaOutliers *self, double value, double modified_z)
{
  EdaOutlierRules rules = 0;

  if (is_outside (&self->fences, value))
    rules |= EDA_OUTLIER_TUKEY;
  if (is_outside (&self->far_fences, value))
    rules |= EDA_OUTLIER_TUKEY_FAR;
  if (fabs (modified_z) > EDA_MODIFIED_Z_LIMIT)
    rules |= EDA_OUTLIER_MODIFIED_Z;
  return rules;
}

static void
count (EdaOutliers *self, const EdaOutlier *outlier)
{
  gboolean tukey = (outlier->rules & EDA_OUTLIER_TUKEY) != 0;
  gboolean modified_z = (outlier->rules & EDA_OUTLIER_MODIFIED_Z) != 0;

  self->below += outlier->value < self->fences.low;
  self->above += outlier->value > self->fences.high;
  self->far += (outlier->rules & EDA_OUTLIER_TUKEY_FAR) != 0;
  self->modified_z += modified_z;
  self->agreed += tukey && modified_z;
  self->flagged_total++;
}

static gboolean
look_at_rows (EdaOutliers            *self,
              const EdaColumnProfile *column,
              const EdaModifiedZ     *scale,
              GArray                 *flagged,
              const EdaContext       *context,
              GError                **error)
{
  gsize  n_rows = eda_column_get_n_rows (column->column);
  double reach = 3 * column->moments.sd;

  for (gsize row = 0; row < n_rows; row++)
    {
      EdaOutlier outlier = { .row = row };

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      outlier.value = eda_column_get_number (column->column, row);
      if (!isfinite (outlier.value))
        continue;
      self->z3 += fabs (outlier.value - column->moments.mean) > reach;
      outlier.modified_z = eda_modified_z (scale, outlier.value);
      outlier.rules = apply_rules (self, outlier.value, outlier.modified_z);
      if (outlier.rules == 0)
        continue;
      count (self, &outlier);
      g_array_append_val (flagged, outlier);
    }
  return TRUE;
}

/* The unit (MAD or IQR) is one for the whole column, so the distance from the median
 * decides; halves, because a difference of two doubles may overflow. */
static int
compare_distance (gconstpointer a, gconstpointer b, gpointer data)
{
  const EdaOutlier *one = a;
  const EdaOutlier *two = b;
  double            median = *(const double *)data;
  double            d1 = fabs (one->value / 2 - median / 2);
  double            d2 = fabs (two->value / 2 - median / 2);

  if (d1 != d2)
    return d1 > d2 ? -1 : 1;
  return (one->row > two->row) - (one->row < two->row);
}

EdaOutliers *
eda_outliers_new (const EdaColumnProfile *column,
                  const EdaContext       *context,
                  GError                **error)
{
  g_autoptr (EdaOutliers) self = NULL;
  g_autoptr (GArray) flagged = g_array_new (FALSE, FALSE, sizeof (EdaOutlier));
  g_autofree double *work = NULL;
  EdaModifiedZ       scale;

  g_return_val_if_fail (column != NULL && column->numeric, NULL);

  self = g_new0 (EdaOutliers, 1);
  self->fences = self->far_fences = (EdaFences){ NAN, NAN };
  if (column->n_finite == 0)
    return g_steal_pointer (&self);

  work = g_new (double, column->n_finite);
  self->fences = eda_tukey_fences (column->sorted, column->n_finite, FENCE);
  self->far_fences = eda_tukey_fences (column->sorted, column->n_finite, FAR_FENCE);
  scale = eda_modified_z_prepare (column->sorted, column->n_finite, work);
  self->mad_is_zero = scale.mad == 0;
  if (!look_at_rows (self, column, &scale, flagged, context, error))
    return NULL;

  g_array_sort_with_data (flagged, compare_distance, &scale.median);
  self->n_flagged = MIN (flagged->len, MAX_FLAGGED);
  g_array_set_size (flagged, self->n_flagged);
  self->flagged = (EdaOutlier *)g_array_steal (flagged, NULL);
  return g_steal_pointer (&self);
}

void
eda_outliers_free (EdaOutliers *self)
{
  if (self == NULL)
    return;
  g_free (self->flagged);
  g_free (self);
}
