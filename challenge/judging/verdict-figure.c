/* One line of the statistic's scale: what was claimed as a bar, the interval above it,
 * the estimate as a point. */

#include "challenge/judging/verdict-figure.h"

#include <math.h>

#define AIR 0.15 /* of the width, beyond all that is shown */
#define PERCENT 100.0

/* Shares are drawn in percent, as they are written. */
static double
scale_of (const EdaVerdict *verdict)
{
  return verdict->role == EDA_ROLE_SHARE ? PERCENT : 1;
}

static void
include (double value, double *low, double *high)
{
  if (!isfinite (value))
    return;
  *low = isnan (*low) ? value : fmin (*low, value);
  *high = isnan (*high) ? value : fmax (*high, value);
}

static void
find_limits (const EdaVerdict    *verdict,
             const EdaConfirming *region,
             double              *low,
             double              *high)
{
  double width;

  *low = *high = NAN;
  include (verdict->estimate, low, high);
  include (verdict->low, low, high);
  include (verdict->high, low, high);
  for (guint i = 0; region != NULL && i < region->n_parts; i++)
    {
      include (region->parts[i].low, low, high);
      include (region->parts[i].high, low, high);
    }
  width = *high - *low;
  if (!(width > 0))
    width = fmax (fabs (*low), 1);
  *low -= AIR * width;
  *high += AIR * width;
}

static void
set_axis (EdaFigure *figure, const EdaVerdict *verdict, const EdaConfirming *region)
{
  const double scale = scale_of (verdict);
  double       low, high;

  find_limits (verdict, region, &low, &high);
  eda_axis_set (&figure->x,
                EDA_AXIS_LINEAR,
                scale == PERCENT ? "%" : NULL,
                scale * low,
                scale * high);
}

static void
add_claimed (EdaFigure *figure, const EdaConfirming *region, double scale)
{
  EdaLayer *bars
      = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_MUTED, region->n_parts);

  bars->soft = TRUE;
  for (guint i = 0; i < region->n_parts; i++)
    {
      const double width = figure->x.high - figure->x.low;

      bars->x[i] = fmax (scale * region->parts[i].low, figure->x.low);
      bars->x2[i] = fmin (scale * region->parts[i].high, figure->x.high);
      if (bars->x2[i] - bars->x[i] < width / 200)
        {
          bars->x[i] -= width / 400;
          bars->x2[i] += width / 400;
        }
      bars->y[i] = 1;
    }
}

static void
add_interval (EdaFigure *figure, const EdaVerdict *verdict)
{
  const double scale = scale_of (verdict);
  EdaLayer    *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 2);

  line->x[0] = fmax (scale * verdict->low, figure->x.low);
  line->x[1] = fmin (scale * verdict->high, figure->x.high);
  line->y[0] = line->y[1] = 0.5;
}

static void
add_estimate (EdaFigure *figure, const EdaVerdict *verdict)
{
  g_autofree char *text = eda_format (verdict->role, verdict->estimate);
  EdaLayer *point = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 1);
  EdaLayer *label = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_PRIMARY, 1);

  point->x[0] = label->x[0] = scale_of (verdict) * verdict->estimate;
  point->y[0] = 0.5;
  label->y[0] = 0.75;
  eda_layer_set_text (label, 0, text);
}

EdaFigure *
eda_verdict_figure_new (const EdaVerdict *verdict, const EdaConfirming *region)
{
  g_autofree char *n = eda_format (EDA_ROLE_COUNT, (double)verdict->n);
  g_autofree char *title = g_strdup (verdict->statistic);
  EdaFigure       *figure;

  if (!isfinite (verdict->estimate))
    return NULL;
  title[0] = g_ascii_toupper (title[0]);
  figure = eda_figure_new (title);
  set_axis (figure, verdict, region);
  eda_axis_set (&figure->y, EDA_AXIS_NONE, NULL, 0, 1);
  figure->aspect = 0.25;
  eda_figure_set_subtitle (figure, "n = %s · grey: claimed, %s", n, verdict->region);
  eda_figure_set_alt (figure, "%s", verdict->sentence);
  if (region != NULL)
    add_claimed (figure, region, scale_of (verdict));
  if (isfinite (verdict->low) && isfinite (verdict->high))
    add_interval (figure, verdict);
  add_estimate (figure, verdict);
  return figure;
}
