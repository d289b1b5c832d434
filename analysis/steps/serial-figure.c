/* The autocorrelation function, with the limits that independent rows keep to. */

#include "analysis/steps/serial-figure.h"

#include <math.h>

#include "analysis/findings/say.h"

#define Z_95 1.959963984540054

static void
add_limit (EdaFigure *figure, double at)
{
  EdaLayer *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);

  rule->horizontal = TRUE;
  rule->y[0] = at;
}

static void
set_words (EdaFigure *figure, const char *name, const EdaAlongRows *along)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint outside = 0;

  for (guint i = 0; i < along->n_lags; i++)
    outside += fabs (along->r[i]) > Z_95 / sqrt ((double)along->n);
  eda_figure_set_subtitle (
      figure,
      "n = %s · lines: 95 %% limits of independent rows · Ljung–Box of %s: %s",
      eda_say (pad, EDA_ROLE_COUNT, along->n),
      eda_say_count (pad, (guint64)along->ljung_box.df, "lag", NULL),
      eda_say_equals (pad, "p", EDA_ROLE_P, along->ljung_box.p));
  eda_figure_set_alt (
      figure,
      "Correlation of %s with itself one to %s later: %s beyond the limits "
      "of independent rows; at one row apart it is %s.",
      name,
      eda_say_count (pad, along->n_lags, "row", NULL),
      eda_say_count (pad, outside, "lag is", "lags are"),
      eda_say (pad, EDA_ROLE_COEFFICIENT, along->r[0]));
}

EdaFigure *
eda_serial_new_figure (const char *name, const EdaAlongRows *along)
{
  g_autofree char *title = g_strdup_printf ("%s, correlated with its earlier rows", name);
  EdaFigure       *figure;
  EdaLayer        *bars;
  double           lowest = -0.2;

  if (along->n_lags == 0)
    return NULL;
  figure = eda_figure_new (title);
  bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, along->n_lags);
  for (guint i = 0; i < along->n_lags; i++)
    {
      bars->x[i] = i + 0.65;
      bars->x2[i] = i + 1.35;
      bars->y[i] = along->r[i];
      lowest = MIN (lowest, along->r[i] - 0.05);
    }
  add_limit (figure, Z_95 / sqrt ((double)along->n));
  add_limit (figure, -Z_95 / sqrt ((double)along->n));
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Rows apart", 0.3, along->n_lags + 0.7);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Correlation", MAX (lowest, -1), 1);
  figure->x.whole_numbers = TRUE;
  figure->aspect = 0.42;
  figure->closer = 4;
  set_words (figure, name, along);
  return figure;
}
