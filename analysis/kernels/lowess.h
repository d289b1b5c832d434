/* Locally weighted regression: a curve through a cloud of points. */
#pragma once

#include <stddef.h>

typedef struct
{
  double   span;    /* share of the points that each place of the curve sees; 2/3 */
  unsigned robust;  /* rounds in which far points lose weight; 3 */
  double   level;   /* of the band; 0.95 */
} EdaLowessOptions;

/**
 * eda_lowess:
 * @x, @y: (array length=n): finite, ascending by @x
 * @at: (array length=m): ascending places; the robust weights of the points are found by straight
 *   lines between them
 * @fit, @low, @high: (array length=m) (out): the curve, and the band of its mean at each place
 * @work: 3 n + 2 m doubles
 *
 * Cleveland (1979, JASA 74, 829–836): lines with tricube weights and bisquare robust weights, the
 * numbers of R's lowess with delta = 0 when @at is @x. Pointwise band from the curve's own weights
 * with the residuals' variance and degrees of freedom by the first two moments (Cleveland & Devlin
 * 1988), the robust weights taken as given. All NaN when n < 2; the band alone when fewer than one
 * degree of freedom remains. O (m n span robust).
 */
void eda_lowess (const double            x[],
                 const double            y[],
                 size_t                  n,
                 const EdaLowessOptions *options,
                 const double            at[],
                 size_t                  m,
                 double                  fit[],
                 double                  low[],
                 double                  high[],
                 double                  work[]);
