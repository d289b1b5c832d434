/* Every pair of measures looked at for what r alone does not say: a bend, uneven spread, single rows that
 * make it. Made once for each profile and shared by the rules about pairs. */
#pragma once

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/dependence.h"
#include "analysis/kernels/line-checks.h"

#define EDA_SCREEN_COLUMNS 12 /* the first so many measures */
#define EDA_SCREEN_ROWS 500   /* more rows are thinned evenly */
#define EDA_SCREEN_INFLUENCE_ROWS 4000

typedef struct
{
  guint                  a, b; /* columns from 0 */
  gsize                  n;    /* rows looked at */
  EdaCurveCheck          curve; /* the better of b on a and a on b */
  EdaSpreadCheck         spread; /* of the direction with the more uneven one */
  gboolean               spread_turned; /* a on b */
  EdaInfluence           influence;
  EdaDistanceCorrelation distance;
} EdaPairLook;

/* (element-type EdaPairLook); NULL when cancelled. */
const GArray *eda_pair_screen_get (EdaProfile *profile, const EdaContext *context);

/* Whether a percent of the rows makes or breaks r. */
gboolean eda_pair_look_is_fragile (const EdaPairLook *self);
