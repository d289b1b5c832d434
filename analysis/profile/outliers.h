/* Far values of one numeric column by several rules, and where the rules agree. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/medcouple.h"
#include "analysis/profile/column-profile.h"

#define EDA_MODIFIED_Z_LIMIT 3.5
#define EDA_ADJUSTED_ROWS 10
#define EDA_ADJUSTED_MEDCOUPLE 0.6 /* beyond it the adjusted fences cut into the bulk */

typedef enum
{
  EDA_OUTLIER_TUKEY = 1 << 0,      /* outside the 1.5 fences */
  EDA_OUTLIER_TUKEY_FAR = 1 << 1,  /* outside the 3.0 fences */
  EDA_OUTLIER_MODIFIED_Z = 1 << 2, /* |modified z| > 3.5 */
  EDA_OUTLIER_ADJUSTED = 1 << 3,   /* outside the fences that lean with the column */
} EdaOutlierRules;

/* The rules that vote; the 1.5 fences are there to look at. */
#define EDA_OUTLIER_VOTES                                                                \
  (EDA_OUTLIER_TUKEY_FAR | EDA_OUTLIER_MODIFIED_Z | EDA_OUTLIER_ADJUSTED)
#define EDA_OUTLIER_AGREED 0.5 /* share of the rules that apply */

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
