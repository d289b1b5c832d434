/* Spread and far points that do not trust the mean. */
#pragma once

#include <stddef.h>

/* Median absolute deviation, not scaled. @work: n doubles. @sorted ascending. */
double eda_mad_raw (const double sorted[], size_t n, double work[]);

typedef struct
{
  double low, high;         /* Q1 - k IQR, Q3 + k IQR; quartiles type 7 */
} EdaFences;
EdaFences eda_tukey_fences (const double sorted[], size_t n, double k);

/* Whiskers of the box plot: the outermost values inside the 1.5 fences. */
void eda_whiskers (const double sorted[], size_t n, double *low, double *high);

/* Iglewicz & Hoaglin (1993): 0.6745 (x - median) / MAD; when the MAD is 0 the mean absolute
 * deviation takes its place: (x - median) / (1.253314 meanAD). NaN when both are 0. */
typedef struct
{
  double median, mad, mean_ad;
} EdaModifiedZ;
EdaModifiedZ eda_modified_z_prepare (const double sorted[], size_t n, double work[]);
double       eda_modified_z (const EdaModifiedZ *self, double x);
