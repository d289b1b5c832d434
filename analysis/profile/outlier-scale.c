/* What is far in one set of values: fences, centre and votes. */

#include "analysis/profile/outlier-scale.h"

#include <math.h>

#define FENCE 1.5
#define FAR_FENCE 3.0

static void
set_leaning_fences (EdaOutlierScale *self, const double sorted[], gsize n, double work[])
{
  if (n < EDA_ADJUSTED_ROWS)
    return;
  self->medcouple = eda_medcouple (sorted, n, work);
  if (fabs (self->medcouple) > EDA_ADJUSTED_MEDCOUPLE)
    return;
  self->adjusted = eda_adjusted_fences (sorted, n, self->medcouple);
  self->applicable |= EDA_OUTLIER_ADJUSTED;
}

EdaOutlierScale
eda_outlier_scale_new (const double sorted[], gsize n, double work[])
{
  EdaOutlierScale self = { .medcouple = NAN, .adjusted = { NAN, NAN } };

  self.fences = eda_tukey_fences (sorted, n, FENCE);
  self.far_fences = eda_tukey_fences (sorted, n, FAR_FENCE);
  self.centre = eda_modified_z_prepare (sorted, n, work);
  if (self.far_fences.low < self.fences.low) /* the middle half is not one value */
    {
      self.applicable |= EDA_OUTLIER_TUKEY_FAR;
      set_leaning_fences (&self, sorted, n, work);
    }
  if (self.centre.mean_ad > 0)
    self.applicable |= EDA_OUTLIER_MODIFIED_Z;
  return self;
}

static gboolean
is_outside (const EdaFences *fences, double value)
{
  return value < fences->low || value > fences->high;
}

EdaOutlierRules
eda_outlier_scale_judge (const EdaOutlierScale *self, double value, double modified_z)
{
  EdaOutlierRules rules = 0;

  if (is_outside (&self->fences, value))
    rules |= EDA_OUTLIER_TUKEY;
  if (is_outside (&self->far_fences, value))
    rules |= EDA_OUTLIER_TUKEY_FAR;
  if (fabs (modified_z) > EDA_MODIFIED_Z_LIMIT)
    rules |= EDA_OUTLIER_MODIFIED_Z;
  if (is_outside (&self->adjusted, value))
    rules |= EDA_OUTLIER_ADJUSTED;
  return rules;
}

double
eda_outlier_scale_vote (const EdaOutlierScale *self, EdaOutlierRules rules)
{
  return self->applicable == 0 ? 0
                               : (double)__builtin_popcount (rules & self->applicable)
                                     / __builtin_popcount (self->applicable);
}
