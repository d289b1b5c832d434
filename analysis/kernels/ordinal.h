/* Two sides with ordered levels: of two rows of data, is the one that is higher on the one side
 * also higher on the other? */
#pragma once

#include <stddef.h>

#include "analysis/kernels/two-by-two.h"

typedef struct
{
  EdaEffect gamma;          /* Goodman & Kruskal (1954): ties left out */
  EdaEffect tau_b;          /* Kendall (1945): 1 only for square tables */
  EdaEffect tau_c;          /* Stuart (1953): 1 for oblong ones too */
  EdaEffect somers_rows;    /* Somers (1962): of rows of data that differ in the column, how much more often the row's level follows */
  EdaEffect somers_columns; /* the other way round: the column's level follows the row's */
} EdaOrdinal;

/**
 * eda_ordinal:
 * @counts: rows × columns, row by row, both sides ascending; no empty row or column
 * @work: 2 rows × columns + rows + columns doubles
 *
 * Intervals: 95 %, value ± 1.96 standard errors of the delta method (Brown & Benedetti 1977),
 * cut at ±1. NaN for all when a side has one level only.
 */
EdaOrdinal eda_ordinal (const double counts[], size_t rows, size_t columns, double work[]);
