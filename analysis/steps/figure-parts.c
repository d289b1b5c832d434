/* Pieces of figures that several steps draw. */

#include "analysis/steps/figure-parts.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"

#define POINTS_APART 600 /* of the axis: what the eye tells apart */

#define NAME_MAX_LENGTH 24
#define NAME_END 10

char *
eda_elide (const char *text, guint max)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (char *at = valid; *at != '\0'; at++)
    if (*at == '\n' || *at == '\r' || *at == '\t')
      *at = ' ';
  if (g_utf8_strlen (valid, -1) <= (glong)max)
    return g_steal_pointer (&valid);
  *g_utf8_offset_to_pointer (valid, max - 1) = '\0';
  return g_strconcat (g_strchomp (valid), "…", NULL);
}

void
eda_axis_set_range (
    EdaAxis *axis, EdaAxisKind kind, const char *title, double low, double high)
{
  double air = (high - low) * 0.04;

  if (!isfinite (low) || !isfinite (high))
    low = 0, high = 1, air = 0;
  else if (low == high)
    air = low == 0 ? 1 : fabs (low) * 0.05;
  if (!isfinite (air) || !isfinite (low - air) || !isfinite (high + air))
    air = 0;
  eda_axis_set (axis, kind, title, low - air, high + air);
}

void
eda_axis_set_log_range (EdaAxis *axis, const char *title, double low, double high)
{
  double air = pow (high / low, 0.04);

  eda_axis_set (axis, EDA_AXIS_LOG, title, low / air, high * air);
}

/* Whether another name begins with the same @n characters. */
static gboolean
begins_like_another (const char *const *names, guint n_names, guint at, guint n)
{
  gsize bytes = (gsize)(g_utf8_offset_to_pointer (names[at], n) - names[at]);

  for (guint i = 0; i < n_names; i++)
    if (i != at && strncmp (names[i], names[at], bytes) == 0)
      return TRUE;
  return FALSE;
}

/* Long names that begin alike, such as the questions of a form, keep their ends too. */
static char *
shorten_name (const char *const *names, guint n_names, guint at)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  glong            length;

  if (!g_utf8_validate (names[at], -1, NULL))
    return eda_elide (names[at], NAME_MAX_LENGTH);
  length = g_utf8_strlen (names[at], -1);
  if (length <= NAME_MAX_LENGTH
      || !begins_like_another (names, n_names, at, NAME_MAX_LENGTH - 1))
    return eda_elide (names[at], NAME_MAX_LENGTH);
  start = eda_elide (names[at], NAME_MAX_LENGTH / 2);
  end = g_utf8_substring (names[at], length - NAME_END, length);
  return g_strconcat (start, g_strchug (end), NULL);
}

void
eda_axis_set_names (EdaAxis *axis, const char *title, const char *const *names, guint n)
{
  g_autoptr (GPtrArray) short_names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (short_names, shorten_name (names, n, i));
  eda_axis_set_labels (axis, title, (const char *const *)short_names->pdata, n);
}

void
eda_figure_set_square (EdaFigure *self, const char *const *names, guint n, double low)
{
  eda_axis_set_names (&self->x, NULL, names, n);
  eda_axis_set_names (&self->y, NULL, names, n);
  self->y.reversed = TRUE;
  self->scale = low < 0 ? EDA_SCALE_DIVERGING : EDA_SCALE_SEQUENTIAL;
  self->scale_low = low;
  self->scale_high = 1;
}

double
eda_figure_aspect_for (guint n)
{
  return CLAMP ((115.0 + 28.0 * n) / 640.0, 0.28, 1.7);
}

EdaFigure *
eda_figure_new_bars (const char        *title,
                     const char        *axis,
                     const char *const *names,
                     const double      *values,
                     const char *const *texts,
                     guint              n)
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, n);
  double     highest = 0;

  bars->horizontal = TRUE;
  for (guint i = 0; i < n; i++)
    {
      bars->x[i] = i - 0.36;
      bars->x2[i] = i + 0.36;
      bars->y[i] = values[i];
      highest = MAX (highest, values[i]);
      if (texts != NULL)
        eda_layer_set_text (bars, i, texts[i]);
    }
  eda_axis_set_names (&figure->y, NULL, names, n);
  figure->y.reversed = TRUE;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, axis, 0, highest > 0 ? highest * 1.12 : 1);
  figure->x.tick_high = highest > 0 ? highest : NAN;
  figure->aspect = eda_figure_aspect_for (n);
  return figure;
}

void
eda_layer_set_box (
    EdaLayer *layer, gsize i, double position, const double *sorted, gsize n)
{
  double *box = layer->y + 5 * i;

  layer->x[i] = position;
  eda_whiskers (sorted, n, &box[0], &box[4]);
  box[1] = eda_quantile (sorted, n, 0.25);
  box[2] = eda_quantile (sorted, n, 0.50);
  box[3] = eda_quantile (sorted, n, 0.75);
  box[0] = MIN (box[0],
                box[1]); /* in a few values an interpolated quartile can lie outside */
  box[4] = MAX (box[4], box[3]);
}

/* Takes @value into @shown unless it looks the same as the one before it. */
static void
show_far (GArray *shown, const EdaStrip *strip, double value, gsize *beyond)
{
  double least = (strip->high / 2 - strip->low / 2) / (POINTS_APART / 2);
  double last;

  if (value < strip->low || value > strip->high)
    {
      (*beyond)++;
      if (!strip->at_edge)
        return;
      value = CLAMP (value, strip->low, strip->high);
    }
  last = shown->len > 0 ? g_array_index (shown, double, shown->len - 1) : -INFINITY;
  if (value - last >= least || value == strip->high)
    g_array_append_val (shown, value);
}

gsize
eda_figure_add_far (EdaFigure      *self,
                    EdaColour       colour,
                    const double   *sorted,
                    gsize           n,
                    const EdaStrip *strip,
                    double          at)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (double));
  double    low, high;
  gsize     beyond = 0;
  EdaLayer *points;

  if (n == 0)
    return 0;
  eda_whiskers (sorted, n, &low, &high);
  for (gsize i = 0; i < n; i++)
    if (sorted[i] < low || sorted[i] > high)
      show_far (shown, strip, sorted[i], &beyond);
  if (shown->len == 0)
    return beyond;
  points = eda_figure_add (self, EDA_LAYER_POINTS, colour, shown->len);
  for (guint i = 0; i < shown->len; i++)
    {
      points->x[i] = (g_array_index (shown, double, i) - strip->origin) * strip->unit;
      points->y[i] = at;
    }
  return beyond;
}
