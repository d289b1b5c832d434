/* How two columns of levels go together, besides chi-square: what is defined for the table. */
#pragma once

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/mutual-information.h"
#include "analysis/kernels/nominal.h"
#include "analysis/kernels/ordinal.h"
#include "analysis/kernels/two-by-two.h"

#include <glib.h>

typedef struct
{
  double               v_low, v_high; /* 95 %, of Cramér's V */
  EdaLambda            lambda;
  EdaMutualInformation told;
  EdaTwoByTwo          effects; /* of two by two levels; NaN otherwise */
  EdaKappa             kappa;   /* both sides have the same levels; NaN otherwise */
  EdaOrdinal           ordinal; /* both sides are ordered, one has three levels or more; NaN otherwise */
  double               eta_rows, eta_columns; /* of three or more ordered levels; NaN otherwise */
} EdaCrosstabMeasures;

/* One side of a table; @scores: NaN where the levels have no order. */
typedef struct
{
  const char *const *levels;
  const double      *scores;
  guint              n;
} EdaCrosstabSide;

EdaCrosstabMeasures eda_crosstab_measures (const double          *observed,
                                           const EdaContingency  *test,
                                           const EdaCrosstabSide *rows,
                                           const EdaCrosstabSide *columns);
