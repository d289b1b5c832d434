/* Axes to pixels and back, also for limits of ±1e308. */

#include "plots/map.h"
#include "plots/axis-limits.h"

#include <math.h>

double
eda_axis_share (double value, double low, double high)
{
  double span = high - low;

  return isfinite (span) ? (value - low) / span
                         : (value / 2 - low / 2) / (high / 2 - low / 2);
}

static double
along (EdaAxisKind kind, double low, double high, double value)
{
  if (kind == EDA_AXIS_LOG)
    return value <= 0 ? -INFINITY
                      : (log10 (value) - log10 (low)) / (log10 (high) - log10 (low));
  return eda_axis_share (value, low, high);
}

static double
back (EdaAxisKind kind, double low, double high, double at)
{
  if (kind == EDA_AXIS_LOG)
    return pow (10, log10 (low) + at * (log10 (high) - log10 (low)));
  return low * (1 - at) + high * at;
}

/* Far outside is as good as infinitely far, and cairo and PLplot like it better. */
static double
tame (double px)
{
  return isnan (px) ? NAN : CLAMP (px, -30000, 30000);
}

double
eda_plot_map_x (const EdaPlotMap *self, double x)
{
  double at = along (self->x_kind, self->x_low, self->x_high, x);

  return tame (self->left + at * (self->right - self->left));
}

double
eda_plot_map_y (const EdaPlotMap *self, double y)
{
  double at = along (self->y_kind, self->y_low, self->y_high, y);

  return tame (self->y_reversed ? self->top + at * (self->bottom - self->top)
                                : self->bottom - at * (self->bottom - self->top));
}

double
eda_plot_unmap_x (const EdaPlotMap *self, double px)
{
  double at = (px - self->left) / (self->right - self->left);

  return back (self->x_kind, self->x_low, self->x_high, at);
}

double
eda_plot_unmap_y (const EdaPlotMap *self, double py)
{
  double at = (py - self->top) / (self->bottom - self->top);

  return back (self->y_kind, self->y_low, self->y_high, self->y_reversed ? at : 1 - at);
}

static void
widen (double *low, double *high)
{
  double air = *low == 0 ? 0.5 : fabs (*low) * 0.05;

  *low = isfinite (*low - air) ? *low - air : *low;
  *high = isfinite (*high + air) ? *high + air : *high;
}

void
eda_axis_get_limits (const EdaAxis *axis, double *low, double *high)
{
  *low = isfinite (axis->low) ? axis->low : 0;
  *high = isfinite (axis->high) ? axis->high : *low + 1;
  if (*high < *low)
    {
      double swap = *low;

      *low = *high;
      *high = swap;
    }
  if (axis->kind == EDA_AXIS_LOG)
    {
      *high = *high > 0 ? *high : 1;
      *low = *low > 0 ? *low : *high / 1000;
      if (*low > 0 && *low < *high)
        return;
      *low = *high > 1e-300 ? *high / 10 : *high;
      *high = *high < 1e300 ? *high * 10 : *high;
      return;
    }
  if (!(*high - *low > 1e-13 * MAX (fabs (*low), fabs (*high))))
    widen (low, high);
  if (!(*high > *low)) /* zero or a denormal range */
    *high = *low + 1;
}
