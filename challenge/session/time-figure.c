/* A pale bar for the plan, a blue one in it for what was used. */

#include "challenge/session/time-figure.h"

#include <math.h>

#define BAR 0.32 /* half of its height */

static void
add_bars (EdaFigure *figure, EdaColour colour, double half, const double minutes[])
{
  EdaLayer *layer = eda_figure_add (figure, EDA_LAYER_BARS, colour, EDA_N_TIMED_PHASES);

  layer->horizontal = TRUE;
  layer->soft = colour == EDA_COLOUR_MUTED;
  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      layer->x[i] = i - half;
      layer->x2[i] = i + half;
      layer->y[i] = minutes[i];
    }
}

static void
tell_times (EdaFigure *figure, const double planned[], const double used[])
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    g_string_append_printf (text,
                            "%s%s %.0f of %.0f minutes",
                            i > 0 ? ", " : "",
                            figure->y.labels[i],
                            used[i],
                            planned[i]);
  eda_figure_set_alt (figure, "Used of the planned time: %s.", text->str);
}

EdaFigure *
eda_time_figure_new (const char  *title,
                     const double planned[EDA_N_TIMED_PHASES],
                     const double used[EDA_N_TIMED_PHASES])
{
  static const char *const names[] = { "Hypotheses", "Explore", "Compare", "Reflect" };
  EdaFigure               *figure = eda_figure_new (title);
  double                   most = 1;

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    most = fmax (most, fmax (planned[i], used[i]));
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Minutes", 0, 1.05 * most);
  eda_axis_set_labels (&figure->y, NULL, names, EDA_N_TIMED_PHASES);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->aspect = 0.3;
  eda_figure_set_subtitle (figure, "pale: planned · blue: used, pauses not counted");
  add_bars (figure, EDA_COLOUR_MUTED, 1.25 * BAR, planned);
  add_bars (figure, EDA_COLOUR_PRIMARY, 0.6 * BAR, used);
  tell_times (figure, planned, used);
  return figure;
}
