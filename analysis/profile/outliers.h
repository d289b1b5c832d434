/* Far values of one numeric column by three rules, and where the rules agree. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/robust.h"
#include "analysis/profile/column-profile.h"

#define EDA_MODIFIED_Z_LIMIT 3.5

typedef enum
{
  EDA_OUTLIER_TUKEY = 1 << 0,      /* outside the 1.5 fences */
  EDA_OUTLIER_TUKEY_FAR = 1 << 1,  /* outside the 3.0 fences */
  EDA_OUTLIER_MODIFIED_Z = 1 << 2, /* |modified z| > 3.5 */
} EdaOutlierRules;

typedef struct
{
  gsize           row; /* from 0 */
  double          value;
  double          modified_z; /* NaN when undefined */
  EdaOutlierRules rules;
} EdaOutlier;

typedef struct
{
  EdaFences fences, far_fences;
  gsize     below, above; /* of the 1.5 fences */
  gsize     far;          /* outside the 3.0 fences */
  gsize     z3;           /* |x - mean| > 3 sd */
  gsize     modified_z;   /* flagged by modified z */
  gsize     agreed;       /* flagged by Tukey 1.5 and modified z both */
  gboolean  mad_is_zero;  /* modified z fell back to the mean absolute deviation */
  EdaOutlier *
      flagged; /* by either rule, farthest first (by distance in MADs or IQRs); ≤ 1 000 */
  guint n_flagged;
  gsize flagged_total;
} EdaOutliers;

EdaOutliers *eda_outliers_new (const EdaColumnProfile *column,
                               const EdaContext       *context,
                               GError                **error);
void         eda_outliers_free (EdaOutliers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaOutliers, eda_outliers_free)
