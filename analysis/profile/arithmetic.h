/* Columns in a fixed order, and columns that are sums or products of others. */
#pragma once

#include "analysis/profile/dependences.h"

#define EDA_ORDER_SHARE 0.95
#define EDA_ARITHMETIC_SHARE 0.9

typedef enum
{
  EDA_ARITHMETIC_ORDER,   /* a <= b; only where chance pairs would often break it */
  EDA_ARITHMETIC_SUM,     /* a + b = c */
  EDA_ARITHMETIC_PRODUCT, /* a × b = c */
} EdaArithmeticKind;

typedef struct
{
  EdaArithmeticKind kind;
  guint             a, b, c; /* table indices; c is unused in an order */
  gsize             n;       /* rows that can tell: all present; an order's unequal, no term of a sum 0, no
                                factor 0 or 1 */
  gsize             broken;
  double            share;   /* 1 - broken / n */
  gsize             rows[EDA_RELATION_ROWS]; /* from 0: broken ones, ascending */
  guint             n_rows;
} EdaArithmetic;

/* (element-type EdaArithmetic): orders, then sums and products, in table order.
 * @left_out: (out): numeric columns beyond the bound of the work */
GArray *eda_arithmetic_new (const EdaColumnProfile *const *columns,
                            guint                          n_columns,
                            gsize                          n_rows,
                            guint                         *left_out,
                            const EdaContext              *context,
                            GError                       **error);
