/* Bin widths and counts. */
#pragma once

#include <stddef.h>

typedef struct
{
  size_t sturges;      /* bins: ceil (log2 n + 1); 0 when n is 0 */
  double fd_width;     /* Freedman & Diaconis (1981): 2 IQR n^-1/3; 0 when the IQR is 0 */
  double scott_width;  /* Scott (1979): 3.49 sd n^-1/3 */
} EdaBinRules;

EdaBinRules eda_bin_rules (const double sorted[], size_t n, double sd);

/* Doane (1976): Sturges' bins and more for a skewness @g1; 0 below 3 values. */
size_t eda_bins_doane (size_t n, double g1);

#define EDA_MAX_BINS 100

typedef enum
{
  EDA_BINS_FREEDMAN_DIACONIS,
  EDA_BINS_STURGES,     /* the IQR is 0 */
  EDA_BINS_ONE_PER_VALUE, /* few whole numbers: a bar for each, edges at .5 */
  EDA_BINS_SINGLE,      /* all values are equal */
} EdaBinRule;

typedef struct
{
  EdaBinRule rule;
  size_t k;
  double edges[EDA_MAX_BINS + 1]; /* k + 1, ascending; each bin [low, high), the last closed */
  double counts[EDA_MAX_BINS];
  size_t below, above; /* values outside the edges: a few far values must not squeeze the rest
                          (edges then stay within 3 × (P80 − P20) of the quartiles) */
} EdaHistogram;

/* Edges at round numbers (1-2-5 steps) near the Freedman–Diaconis width, at most EDA_MAX_BINS.
 * Steps are no finer than the least distance between two values, and whole for whole numbers,
 * so that every bar holds as many possible values as its neighbours. Any range including
 * ±1e308 is safe; infinite values count as below or above. No bins when no value is finite. */
EdaHistogram eda_histogram (const double sorted[], size_t n);
/* "Freedman–Diaconis", ... */
const char *eda_bin_rule_get_name (EdaBinRule rule);
