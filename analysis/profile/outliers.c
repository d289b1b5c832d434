/* Far values of one column by Tukey's fences, by fences that lean with the column and by
 * the modified z score, and where these agree. */

#include "analysis/profile/outliers.h"

#include <math.h>

#define FENCE 1.5
#define MAX_FLAGGED 1000
#define LOG_SKEWNESS 1.0
#define LOG_OUTSIDE 5 /* fewer flagged values are no tail */

static void
count (EdaOutliers *self, const EdaOutlier *outlier)
{
  self->below += outlier->value < self->fences.low;
  self->above += outlier->value > self->fences.high;
  self->far += (outlier->rules & EDA_OUTLIER_TUKEY_FAR) != 0;
  self->modified_z += (outlier->rules & EDA_OUTLIER_MODIFIED_Z) != 0;
  self->adjusted_count += (outlier->rules & EDA_OUTLIER_ADJUSTED) != 0;
  self->agreed += outlier->score >= EDA_OUTLIER_AGREED;
  self->flagged_total++;
}

static gboolean
look_at_rows (EdaOutliers            *self,
              const EdaColumnProfile *column,
              const EdaOutlierScale  *scale,
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
      outlier.modified_z = eda_modified_z (&scale->centre, outlier.value);
      outlier.rules = eda_outlier_scale_judge (scale, outlier.value, outlier.modified_z);
      if (outlier.rules == 0)
        continue;
      outlier.score = eda_outlier_scale_vote (scale, outlier.rules);
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

static void
set_fences (EdaOutliers *self, const EdaOutlierScale *scale)
{
  self->fences = scale->fences;
  self->far_fences = scale->far_fences;
  self->medcouple = scale->medcouple;
  self->adjusted = scale->adjusted;
  self->applicable = scale->applicable;
  self->mad_is_zero = scale->centre.mad == 0;
}

/* Each rule flags more the farther a value is on its side, so the values agreed upon are
 * the ends of the sorted column. */
static void
measure_without (EdaOutliers            *self,
                 const EdaColumnProfile *column,
                 const GArray           *flagged,
                 double                  median)
{
  gsize      low = 0, high = 0;
  EdaMoments moments;

  for (guint i = 0; i < flagged->len; i++)
    {
      const EdaOutlier *outlier = &g_array_index (flagged, EdaOutlier, i);

      low += outlier->score >= EDA_OUTLIER_AGREED && outlier->value < median;
      high += outlier->score >= EDA_OUTLIER_AGREED && outlier->value >= median;
    }
  moments = low + high == 0
                ? column->moments
                : eda_moments (column->sorted + low, column->n_finite - low - high);
  self->mean_without = moments.mean;
  self->sd_without = moments.sd;
}

/* The quantile of the logarithms, type 7. */
static double
log_quantile (const EdaColumnProfile *column, double p)
{
  double place = p * (double)(column->n_finite - 1);
  gsize  below = (gsize)place;
  double low = log (column->sorted[below]);

  if (below + 1 == column->n_finite)
    return low;
  return low + (place - (double)below) * (log (column->sorted[below + 1]) - low);
}

static gboolean
log_removes (const EdaOutliers *self, const EdaColumnProfile *column)
{
  gsize  outside = self->below + self->above, left = 0;
  double q1, q3, low, high;

  if (!(column->min > 0) || !(column->moments.skewness_G1 > LOG_SKEWNESS)
      || outside < LOG_OUTSIDE)
    return FALSE;
  q1 = log_quantile (column, 0.25);
  q3 = log_quantile (column, 0.75);
  low = q1 - FENCE * (q3 - q1);
  high = q3 + FENCE * (q3 - q1);
  for (gsize i = 0; i < column->n_finite && log (column->sorted[i]) < low; i++)
    left++;
  for (gsize i = column->n_finite; i > 0 && log (column->sorted[i - 1]) > high; i--)
    left++;
  return left * 4 <= outside;
}

EdaOutliers *
eda_outliers_new (const EdaColumnProfile *column,
                  const EdaContext       *context,
                  GError                **error)
{
  g_autoptr (EdaOutliers) self = NULL;
  g_autoptr (GArray) flagged = g_array_new (FALSE, FALSE, sizeof (EdaOutlier));
  g_autofree double *work = NULL;
  EdaOutlierScale    scale;

  g_return_val_if_fail (column != NULL && column->numeric, NULL);

  self = g_new0 (EdaOutliers, 1);
  self->fences = self->far_fences = self->adjusted = (EdaFences){ NAN, NAN };
  self->medcouple = self->mean_without = self->sd_without = NAN;
  if (column->n_finite == 0)
    return g_steal_pointer (&self);

  work = g_new (double, 2 * column->n_finite);
  scale = eda_outlier_scale_new (column->sorted, column->n_finite, work);
  set_fences (self, &scale);
  if (!look_at_rows (self, column, &scale, flagged, context, error))
    return NULL;

  measure_without (self, column, flagged, scale.centre.median);
  self->log_removes = log_removes (self, column);
  g_array_sort_with_data (flagged, compare_distance, &scale.centre.median);
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
