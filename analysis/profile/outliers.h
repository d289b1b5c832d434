/* Far values of one numeric column by several rules, and where the rules agree. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"
#include "analysis/profile/outlier-scale.h"

typedef struct
{
  gsize           row; /* from 0 */
  double          value;
  double          modified_z; /* NaN when undefined */
  EdaOutlierRules rules;
  double          score; /* share of the rules that apply and flag it */
} EdaOutlier;

typedef struct
{
  EdaFences fences, far_fences;
  gsize     below, above; /* of the 1.5 fences */
  gsize     far;          /* outside the 3.0 fences */
  gsize     z3;           /* |x - mean| > 3 sd */
  gsize     modified_z;   /* flagged by modified z */
  gboolean  mad_is_zero;  /* modified z fell back to the mean absolute deviation */
  double    medcouple;
  EdaFences adjusted;       /* NaN with fewer than EDA_ADJUSTED_ROWS values, IQR 0 or a medcouple
                               beyond its limit */
  gsize     adjusted_count; /* outside these */

  EdaOutlierRules applicable; /* of EDA_OUTLIER_VOTES */
  gsize           agreed;     /* with a score of at least EDA_OUTLIER_AGREED */
  double          mean_without, sd_without; /* of the values that are not agreed upon */

  /* On a log scale the 1.5 fences flag a quarter of the values at most: a long tail. */
  gboolean log_removes;
  EdaOutlier *
      flagged; /* by any rule, farthest first (by distance in MADs or IQRs); ≤ 1 000 */
  guint n_flagged;
  gsize flagged_total;
} EdaOutliers;

EdaOutliers *eda_outliers_new (const EdaColumnProfile *column,
                               const EdaContext       *context,
                               GError                **error);
void         eda_outliers_free (EdaOutliers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaOutliers, eda_outliers_free)
