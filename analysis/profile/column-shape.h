/* What the values of one numeric column look like as a whole: intervals, normality, modes,
 * extremes, habits of digits. Made from the sorted values and moments of its profile. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/digits.h"
#include "analysis/kernels/extremes.h"
#include "analysis/kernels/interval.h"
#include "analysis/kernels/letters.h"
#include "analysis/kernels/reexpress.h"
#include "analysis/profile/column-profile.h"

#define EDA_SHAPE_ALPHA 0.05

typedef struct
{
  /* Tests of normality; NaN where undefined. */
  EdaTest shapiro_wilk; /* 3..5000 values */
  EdaTest anderson_darling, lilliefors, jarque_bera, dagostino_k2;
  EdaTest dip; /* Hartigan's; a small p: more than one mode, or many ties */
  EdaTest dip_spread; /* the same with ties spread out, as if measured finer */
  gsize   modes; /* 1 where that dip has p ≥ EDA_SHAPE_ALPHA; 0 without a finite value */

  EdaInterval sd_ci, median_ci; /* 95 %; NaN where undefined */
  EdaInterval mean_bca; /* 95 %, bootstrap: only of short skewed columns, else NaN */

  EdaGrubbs grubbs; /* EDA_SHAPE_ALPHA, two-sided */
  EdaEsd    esd;    /* alpha 0.05 */
  EdaTest   esd_core; /* Shapiro–Wilk of what ESD leaves; of 5000 of its order statistics when it is longer */
  gboolean  esd_applies; /* n ≥ 25 and the core looks normal (p ≥ 0.05): else esd tells distances only */

  EdaLastDigits last_digits; /* uniform.p is NaN where ten equal shares are not to be expected */
  EdaSpike      spikes[EDA_SPIKES_MOST];
  gsize         n_spikes;
  EdaBenford    benford; /* fit.p is NaN where the law is not to be expected */
  EdaBoxCox     box_cox; /* NaN unless all values are positive */
  double        bandwidth_sj; /* Sheather & Jones; NaN where undefined or more than half of the values repeat others */
  EdaLetter     letters[EDA_LETTERS_MOST];
  gsize         n_letters;
} EdaColumnShape;

EdaColumnShape *
eda_column_shape_new (const EdaColumnProfile *column, const EdaContext *context, GError **error);
void eda_column_shape_free (EdaColumnShape *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumnShape, eda_column_shape_free)
