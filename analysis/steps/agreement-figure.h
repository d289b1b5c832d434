/* Which methods flag which rows, as a strip of tiles. */
#pragma once

#include "analysis/result/figure.h"
#include "analysis/steps/row-agreement.h"

typedef struct
{
  EdaRowMethods method;
  const char   *key;   /* in the JSON report */
  const char   *words; /* for people */
} EdaMethodName;

/* The @most rows that most methods flag, from @rows (EdaRowAgreement). (nullable) (transfer full):
 * NULL without a row. */
EdaFigure *eda_agreement_new_figure (const GArray        *rows,
                                     const EdaMethodName *names,
                                     guint                n_names,
                                     guint                most);
