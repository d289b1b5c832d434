/* Columns that say the same, and columns that follow from another. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"

#define EDA_DEPENDENCE_SHARE 0.995
#define EDA_RELATION_ROWS 20 /* examples kept of rows that break a relation */

typedef enum
{
  EDA_DEPENDENCE_IDENTICAL,  /* equal cell by cell */
  EDA_DEPENDENCE_ONE_TO_ONE, /* each value of one goes with one value of the other, and back */
  EDA_DEPENDENCE_DETERMINES, /* each value of @from goes with one of @to */
} EdaDependenceKind;

typedef struct
{
  EdaDependenceKind kind;
  guint             from, to; /* table indices */
  gsize             n;        /* rows with both */
  gsize             broken;   /* rows that do not have the usual value of @to; 0 for identical */
  double            compliance; /* 1 - broken / n */
  gsize             rows[EDA_RELATION_ROWS]; /* from 0: broken ones, ascending */
  guint             n_rows;
} EdaDependence;

/* (element-type EdaDependence): in table order. @left_out: (out): pairs beyond the bound of the work */
GArray *eda_dependences_new (const EdaColumnProfile *const *columns,
                             guint                          n_columns,
                             gsize                          n_rows,
                             gboolean                       all_pairs,
                             guint                         *left_out,
                             const EdaContext              *context,
                             GError                       **error);
