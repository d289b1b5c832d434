/* When a column counts as skewed. */

#include "analysis/findings/skew-limit.h"

#include <math.h>

#define BODY 0.1    /* L-skewness: below, a few strays make the skewness, not the body */
#define LEANING 0.5 /* skewness of a leaning body */
#define LEAN_BODY 0.08 /* its L-skewness, at the near end of the 90 % interval */

/* The standard error of L-skewness is that of a normal sample (Hosking 1990). */
double
eda_column_find_skew_limit (const EdaColumnProfile *self)
{
  double skew = fabs (self->moments.skewness_G1), lean = fabs (self->l_skewness);
  double lean_se = sqrt (0.1866 / (double)self->n_finite);

  if (self->n_finite < EDA_SKEW_N || self->distinct <= EDA_SKEW_DISTINCT
      || !(skew > 2 * self->moments.skewness_se))
    return NAN;
  if (skew > EDA_SKEW_NOTE)
    return lean < BODY ? NAN : skew > EDA_SKEW_WARN ? EDA_SKEW_WARN : EDA_SKEW_NOTE;
  return skew > LEANING && lean - 1.645 * lean_se > LEAN_BODY ? LEANING : NAN;
}
