/* Two-way tables of counts. */
#pragma once

#include <stddef.h>

typedef struct
{
  double n;
  double chi2, df, p;       /* Pearson's chi-square */
  double g, g_p;            /* likelihood ratio */
  double min_expected;
  size_t cells_expected_lt5;
  double cramers_v, cramers_v_corrected; /* Bergsma (2013); NaN when undefined, never 1 by default */
  double contingency_c;
  int    sparse;            /* Cochran (1954): > 20 % of expected < 5 or any < 1 */
} EdaContingency;

/**
 * eda_contingency:
 * @observed: counts, rows × columns, row by row; no empty row or column
 * @expected, @pearson, @adjusted: (out) (nullable): same shape; residuals of Haberman (1973)
 *
 * NaN for everything undefined when a side has fewer than two levels.
 */
EdaContingency eda_contingency (const double observed[],
                                size_t       rows,
                                size_t       columns,
                                double       expected[],
                                double       pearson[],
                                double       adjusted[]);

/* 95 % interval for Cramér's V of the population: the noncentralities at which chi-square would be at
 * the 97.5 % and the 2.5 % point (Smithson 2003), as V. NaN where V is. */
void eda_cramers_v_interval (const EdaContingency *self, size_t rows, size_t columns, double *low, double *high);

/* Shannon entropy of counts in bits, and Gini impurity 1 - sum p². Zero counts are skipped. */
double eda_entropy_bits (const double counts[], size_t k);
double eda_gini_impurity (const double counts[], size_t k);
/* 1 - H / log2 k; 0 = all levels equally frequent; NaN when k < 2. */
double eda_imbalance (const double counts[], size_t k);

/* Wilson's 95 % score interval for a share. */
void eda_wilson (double successes, double n, double *low, double *high);
