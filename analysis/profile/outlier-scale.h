/* What is far in one set of values, a column or a group of it: the fences and the centre,
 * and the rules' votes on a value. */
#pragma once

#include <glib.h>

#include "analysis/kernels/medcouple.h"

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
  EdaFences       fences, far_fences;
  double          medcouple;
  EdaFences       adjusted; /* NaN with fewer than EDA_ADJUSTED_ROWS values, IQR 0 or a medcouple
                               beyond its limit */
  EdaModifiedZ    centre;
  EdaOutlierRules applicable; /* of EDA_OUTLIER_VOTES */
} EdaOutlierScale;

/* @sorted: ascending, finite, one value or more. @work: 2 n doubles. */
EdaOutlierScale eda_outlier_scale_new (const double sorted[], gsize n, double work[]);

EdaOutlierRules eda_outlier_scale_judge (const EdaOutlierScale *self, double value, double modified_z);
/* Share of the rules that apply and flag the value. */
double eda_outlier_scale_vote (const EdaOutlierScale *self, EdaOutlierRules rules);
