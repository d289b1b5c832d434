/* Effects in two by two tables. */
#include "analysis/kernels/two-by-two.h"

#include <math.h>

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/significance.h"

/* @variance: of the logarithm; infinite where a count is 0. */
static EdaEffect
on_log_scale (double value, double variance)
{
  const double reach = EDA_Z_95 * sqrt (variance);

  if (!isfinite (variance) || !(value > 0) || !isfinite (value))
    return (EdaEffect){ value, NAN, NAN };
  return (EdaEffect){ value, value * exp (-reach), value * exp (reach) };
}

/* Newcombe's method 10: the distances to the ends of the two intervals, added as sides of
 * a right angle. */
static EdaEffect
risk_difference (const double risks[2], const double events[2], const double n[2])
{
  const double value = risks[1] - risks[0];
  double       low[2], high[2];

  for (int i = 0; i < 2; i++)
    eda_wilson (events[i], n[i], &low[i], &high[i]);
  return (EdaEffect){ value,
                      value - hypot (risks[1] - low[1], high[0] - risks[0]),
                      value + hypot (high[1] - risks[1], risks[0] - low[0]) };
}

EdaTwoByTwo
eda_two_by_two (const double o[4])
{
  const double    n[] = { o[0] + o[1], o[2] + o[3] }, events[] = { o[1], o[3] };
  const double    risks[] = { events[0] / n[0], events[1] / n[1] };
  const EdaEffect none = { NAN, NAN, NAN };

  if (!(n[0] > 0 && n[1] > 0))
    return (EdaTwoByTwo){ { risks[0], risks[1] }, none, none, none };
  return (EdaTwoByTwo){
    { risks[0], risks[1] },
    risk_difference (risks, events, n),
    on_log_scale (risks[1] / risks[0], o[0] / o[1] / n[0] + o[2] / o[3] / n[1]),
    on_log_scale (o[0] / o[1] * (o[3] / o[2]), 1 / o[0] + 1 / o[1] + 1 / o[2] + 1 / o[3]),
  };
}
