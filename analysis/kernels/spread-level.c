/* Which power of the values makes groups spread alike. */
#include "analysis/kernels/spread-level.h"

#include <math.h>
#include <stdbool.h>

#define HALF_A_RUNG 0.25

static bool
takes_part (double median, double spread)
{
  return median > 0 && spread > 0 && isfinite (median) && isfinite (spread);
}

/* The weaker power of two that are equally near. */
static double
choose_rung (double power)
{
  for (double rung = 1; rung >= -1; rung -= 2 * HALF_A_RUNG)
    if (fabs (power - rung) <= HALF_A_RUNG)
      return rung;
  return NAN;
}

/* Two passes: means first, then what lies around them. */
static double
find_slope (const double medians[], const double spreads[], size_t k, double groups)
{
  double level = 0, spread = 0, squares = 0, products = 0;

  for (size_t i = 0; i < k; i++)
    if (takes_part (medians[i], spreads[i]))
      {
        level += log (medians[i]) / groups;
        spread += log (spreads[i]) / groups;
      }
  for (size_t i = 0; i < k; i++)
    if (takes_part (medians[i], spreads[i]))
      {
        const double d = log (medians[i]) - level;

        squares += d * d;
        products += d * (log (spreads[i]) - spread);
      }
  return products / squares;
}

EdaSpreadLevel
eda_spread_level (const double medians[], const double spreads[], size_t k)
{
  EdaSpreadLevel self = EDA_SPREAD_LEVEL_UNDEFINED;
  double         least = INFINITY, most = 0;

  for (size_t i = 0; i < k; i++)
    if (takes_part (medians[i], spreads[i]))
      {
        self.groups++;
        least = fmin (least, medians[i]);
        most = fmax (most, medians[i]);
      }
  if (self.groups < EDA_SPREAD_LEVEL_GROUPS || !(least < most))
    return self;
  self.slope = find_slope (medians, spreads, k, (double)self.groups);
  self.power = 1 - self.slope;
  self.suggested = choose_rung (self.power);
  return self;
}
