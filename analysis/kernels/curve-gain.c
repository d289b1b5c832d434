/* Line and parabola as two steps of one orthogonal fit. */
#include "analysis/kernels/curve-gain.h"

#include <math.h>

typedef struct
{
  double n, mean_x, mean_y;
  double scale_x, scale_y; /* largest deviations, so that no power overflows */
} Frame;

static double
weight (const unsigned counts[], size_t i)
{
  return counts == NULL ? 1 : (double)counts[i];
}

static Frame
find_frame (const double x[], const double y[], const unsigned counts[], size_t n)
{
  Frame frame = { 0 };

  for (size_t i = 0; i < n; i++)
    {
      const double w = weight (counts, i);

      if (w == 0)
        continue;
      frame.n += w;
      frame.mean_x += (x[i] - frame.mean_x) * w / frame.n;
      frame.mean_y += (y[i] - frame.mean_y) * w / frame.n;
    }
  for (size_t i = 0; i < n; i++)
    if (weight (counts, i) > 0)
      {
        frame.scale_x = fmax (frame.scale_x, fabs (x[i] - frame.mean_x));
        frame.scale_y = fmax (frame.scale_y, fabs (y[i] - frame.mean_y));
      }
  return frame;
}

EdaCurveGain
eda_curve_gain (const double x[], const double y[], const unsigned counts[], size_t n)
{
  const Frame frame = find_frame (x, y, counts, n);
  double      sxx = 0, sxy = 0, syy = 0, sxxx = 0, squares = 0, product = 0;

  if (frame.n < 4 || !(frame.scale_x > 0) || !(frame.scale_y > 0))
    return (EdaCurveGain){ NAN, NAN, 0, NAN };
  for (size_t i = 0; i < n; i++)
    {
      const double w = weight (counts, i);
      const double u = (x[i] - frame.mean_x) / frame.scale_x;
      const double v = (y[i] - frame.mean_y) / frame.scale_y;

      if (w == 0)
        continue;
      sxx += w * u * u;
      sxy += w * u * v;
      syy += w * v * v;
      sxxx += w * u * u * u;
    }

  /* u² − its line on u and 1 */
  const double tilt = sxxx / sxx, centre = sxx / frame.n;

  for (size_t i = 0; i < n; i++)
    {
      const double w = weight (counts, i);
      const double u = (x[i] - frame.mean_x) / frame.scale_x;
      const double bend = u * u - tilt * u - centre;

      if (w == 0)
        continue;
      squares += w * bend * bend;
      product += w * bend * (y[i] - frame.mean_y) / frame.scale_y;
    }

  const double c = squares > 1e-12 * frame.n ? product / squares : 0;
  const double slope = sxy / sxx - c * tilt;

  return (EdaCurveGain){
    .r2_line = sxy * sxy / (sxx * syy),
    .gain = c * product / syy,
    .bend = c > 0   ? 1
            : c < 0 ? -1
                    : 0,
    .vertex = c != 0 ? frame.mean_x - slope / (2 * c) * frame.scale_x : NAN,
  };
}
