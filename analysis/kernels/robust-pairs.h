/* Two columns by methods that far rows cannot pull. */
#pragma once

#include <stddef.h>

typedef struct
{
  double slope, intercept;  /* medians of the slopes of all pairs of rows, and of y - slope x */
  double low, high;         /* 95 % of the slope (Sen 1968) */
} EdaTheilSen;

/* Rows of one x make no slope; NaN without two different x. @work: n (n - 1) / 2 + n. */
EdaTheilSen eda_theil_sen (const double x[], const double y[], size_t n, double work[]);

/* Biweight midcorrelation (Wilcox 1997): -1..1; weights fall to 0 at nine MADs. NaN where a MAD is 0.
 * @work: 3 n. */
double eda_biweight_midcorrelation (const double x[], const double y[], size_t n, double work[]);

typedef struct
{
  double slope, intercept;
} EdaResistantLine;

/* Tukey's (1977) line through the medians of the outer thirds, as R's line(): NaN where they fall
 * together. @work: n. */
EdaResistantLine eda_resistant_line (const double x[], const double y[], size_t n, double work[]);
