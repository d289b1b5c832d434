/* Levels without an order: how well does one side guess the other, and do two judges agree? */
#pragma once

#include <stddef.h>

/* Share of the wrong guesses that knowing the other side spares, when one always guesses the most
 * frequent level: 0 to 1. NaN where there is nothing to guess. */
typedef struct
{
  double rows;      /* guessing the row from the column */
  double columns;   /* the column from the row */
  double symmetric; /* either, in turn */
} EdaLambda;

/* Goodman & Kruskal (1954). @counts: rows × columns, row by row. It is 0 also for dependent columns,
 * whenever one level leads everywhere. */
EdaLambda eda_lambda (const double counts[], size_t rows, size_t columns);

typedef struct
{
  double agreed;    /* share on the diagonal */
  double value;     /* kappa: 1 always agreed, 0 as by chance; NaN when all is one level */
  double low, high; /* 95 %, with the large-sample variance of Fleiss, Cohen & Everitt (1969) */
} EdaKappa;

/* Cohen (1960). @counts: k × k, the same levels in the same order on both sides. */
EdaKappa eda_kappa (const double counts[], size_t k);
