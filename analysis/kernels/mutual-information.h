/* What one category tells of another. */
#pragma once

#include <stddef.h>

typedef struct
{
  double bits;       /* mutual information */
  double u_rows;     /* Theil's (1970) U: share of the entropy of the rows that the columns tell; 0..1 */
  double u_columns;  /* the other way round */
} EdaMutualInformation;

/* @counts: rows × columns, row by row. NaN where a side has one level only or all counts are 0. */
EdaMutualInformation eda_mutual_information (const double counts[], size_t rows, size_t columns);
