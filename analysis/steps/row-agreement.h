/* Rows by all methods: far values, distances from the centre, neighbours, isolation. Which methods
 * apply to a row, which flag it, and in what way they differ. */
#pragma once

#include "analysis/profile/odd-rows.h"
#include "analysis/steps/outlier-effects.h"

typedef enum
{
  EDA_METHOD_VALUES = 1 << 0,    /* half of the rules for single columns agree in one of them */
  EDA_METHOD_CLASSICAL = 1 << 1, /* Mahalanobis distance */
  EDA_METHOD_ROBUST = 1 << 2,    /* distance from the tightest half */
  EDA_METHOD_LOF = 1 << 3,
  EDA_METHOD_FOREST = 1 << 4,
} EdaRowMethods;

#define EDA_COLUMNS_NAMED 3

typedef struct
{
  gsize         row; /* from 0 */
  EdaRowMethods flagged, applicable;
  double        score; /* share of the methods that apply and flag it */
  double        lof, isolation; /* NaN = not looked at */
  guint         columns[EDA_COLUMNS_NAMED]; /* places among the checked ones */
  guint         n_columns;                  /* in which a value is far; all of them */
} EdaRowAgreement;

/* Ways in which the methods differ about a row. */
typedef enum
{
  EDA_DIFFER_NOT,
  EDA_DIFFER_COMBINATION, /* no value is far */
  EDA_DIFFER_MASKED,      /* the classical distance does not see it */
  EDA_DIFFER_DILUTED,     /* one far value among many columns */
  EDA_DIFFER_LOCAL,       /* only its neighbourhood is thin */
  EDA_DIFFER_RARE,        /* only few cuts set it apart */
  EDA_N_DIFFER,
} EdaRowDiffer;

/* (element-type EdaRowAgreement): the rows that a method flags, those that most agree about first.
 * @checked: (element-type EdaCheckedColumn) */
GArray *eda_row_agreement_new (const GArray          *checked,
                               const EdaMultivariate *all,
                               const EdaOddRows      *odd);

/* By half of several methods or more. */
gboolean     eda_row_agreement_is_agreed (const EdaRowAgreement *self);
EdaRowDiffer eda_row_agreement_differ (const EdaRowAgreement *self);
