/* Two-way tables of every pair of columns with few levels. */
#pragma once

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/exact.h"
#include "analysis/kernels/trend.h"
#include "analysis/profile/crosstab-measures.h"
#include "analysis/profile/factors.h"

#define EDA_SIMULATED_TABLES 10000
#define EDA_SIMULATED_CROSSTABS                                                          \
  40 /* more sparse cross-tabs: only the first so many, unless all pairs are asked for */

/* Which p to believe. */
typedef enum
{
  EDA_CROSSTAB_CHI_SQUARE,
  EDA_CROSSTAB_FISHER,     /* two by two and sparse */
  EDA_CROSSTAB_SIMULATION, /* larger and sparse */
} EdaCrosstabMethod;

typedef struct
{
  guint row_column,
      column_column; /* table indices from 0; row_column stands first in the table */
  guint  n_rows, n_columns; /* levels that occur among the complete pairs */
  char **row_levels,
      **column_levels; /* sorted: numbers by value, texts by bytes; NULL-terminated */
  double        *observed, *expected, *pearson, *adjusted; /* n_rows × n_columns */
  EdaContingency test;

  EdaFisher         fisher;         /* of two by two levels; NaN otherwise */
  double            yates, yates_p; /* the same */
  double            simulated_p;    /* Fisher's question to drawn tables; NaN where none were */
  EdaCrosstabMethod method;
  EdaTrend          trend; /* of ordered levels: see the factor's scores; else NaN */

  EdaCrosstabMeasures measures;

  double         q; /* Benjamini–Hochberg over all the cross-tabs */
} EdaCrosstab;

typedef struct
{
  guint       *columns; /* table indices that take part */
  guint        n_columns;
  guint        left_out;
  EdaCrosstab *tabs; /* pairs in table order */
  guint        n_tabs;
  guint        n_simulated;
  guint        not_simulated; /* sparse ones beyond the limit */
} EdaCrosstabs;

EdaCrosstabs *
eda_crosstabs_new (const EdaFactors *factors, const EdaContext *context, GError **error);
void eda_crosstabs_free (EdaCrosstabs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaCrosstabs, eda_crosstabs_free)
