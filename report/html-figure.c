/* A figure as inline SVG, and its values as a table for those who cannot see it. */

#include "report/html-parts.h"

#define FIGURE_WIDTH 640
#define MAX_VALUES 60
#define MAX_TILES 144

static void
append_number (GString *out, EdaRole role, double value)
{
  g_autofree char *text = eda_format (role, value);

  g_string_append (out, "<td>");
  eda_html_text (out, text);
  g_string_append (out, "</td>");
}

static void
append_value (GString *out, const EdaAxis *axis, double value)
{
  guint  n = axis->labels != NULL ? g_strv_length (axis->labels) : 0;
  gint64 place = (gint64)(value + 0.5);

  if (axis->kind == EDA_AXIS_CATEGORY && value > -0.5 && place < (gint64)n)
    {
      g_string_append (out, "<th scope=\"row\">");
      eda_html_text (out, axis->labels[place]);
      g_string_append (out, "</th>");
    }
  else
    append_number (
        out, axis->kind == EDA_AXIS_DATE ? EDA_ROLE_DATETIME : EDA_ROLE_VALUE, value);
}

static const char *
axis_name (const EdaAxis *axis, const char *otherwise)
{
  return axis->title != NULL && axis->title[0] != '\0' ? axis->title : otherwise;
}

static void
append_heading (GString *out, const char *text, gboolean is_number)
{
  g_string_append (out,
                   is_number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
  eda_html_text (out, text);
  g_string_append (out, "</th>");
}

/* Every bar begins where the one before ends. */
static gboolean
is_seamless (const EdaLayer *layer)
{
  for (gsize i = 1; i < layer->n; i++)
    if (layer->x[i] != layer->x2[i - 1])
      return FALSE;
  return TRUE;
}

/* What a row of bars is read by. */
typedef enum
{
  BARS_NAMED,   /* the category that a bar stands for */
  BARS_OF_ONE,  /* the one value in the middle of a bar, with room around it */
  BARS_IN_LINE, /* where a bar begins: it ends where the next one does */
} BarsKind;

static BarsKind
kind_of_bars (const EdaAxis *along, const EdaLayer *layer)
{
  return along->kind == EDA_AXIS_CATEGORY ? BARS_NAMED
         : is_seamless (layer)            ? BARS_IN_LINE
                                          : BARS_OF_ONE;
}

/* What subtitles call the colours of series. */
static const char *
name_colour (EdaColour colour)
{
  switch (colour)
    {
    case EDA_COLOUR_PRIMARY:
      return "blue";
    case EDA_COLOUR_ACCENT:
      return "orange";
    case EDA_COLOUR_MUTED:
      return "grey";
    case EDA_COLOUR_ALERT:
      return "red";
    case EDA_COLOUR_SERIES_3:
    case EDA_COLOUR_SERIES_4:
    case EDA_COLOUR_SERIES_5:
    case EDA_COLOUR_SERIES_6:
      break;
    }
  return "other";
}

/* The other bars of the same categories, each of which stands beside one of @first. */
static GPtrArray *
find_series (const EdaFigure *figure, const EdaLayer *first, BarsKind kind)
{
  GPtrArray *series = g_ptr_array_new ();

  for (guint i = 0; i < figure->layers->len; i++)
    {
      EdaLayer *layer = figure->layers->pdata[i];

      if (layer == first
          || (kind == BARS_NAMED && layer->kind == EDA_LAYER_BARS
              && layer->n == first->n))
        g_ptr_array_add (series, layer);
    }
  return series;
}

static void
append_bars_head (GString         *out,
                  const EdaAxis   *along,
                  const EdaAxis   *across,
                  BarsKind         kind,
                  const GPtrArray *series)
{
  static const char *const names[] = { "Category", "Value", "From" };
  const char              *height = axis_name (across, "Value");

  g_string_append (out, "<thead><tr>");
  append_heading (out,
                  kind == BARS_NAMED ? axis_name (along, names[kind]) : names[kind],
                  kind != BARS_NAMED);
  for (guint i = 0; i < series->len; i++)
    {
      const EdaLayer  *layer = series->pdata[i];
      g_autofree char *title
          = series->len == 1
                ? g_strdup (height)
                : g_strdup_printf ("%s, %s", height, name_colour (layer->colour));

      append_heading (out, title, TRUE);
    }
  g_string_append (out, "</tr></thead><tbody>");
}

static void
append_bars (GString *out, const EdaFigure *figure, const EdaLayer *layer)
{
  const EdaAxis *along = layer->horizontal ? &figure->y : &figure->x;
  const EdaAxis *across = layer->horizontal ? &figure->x : &figure->y;
  BarsKind       kind = kind_of_bars (along, layer);
  g_autoptr (GPtrArray) series = find_series (figure, layer, kind);

  append_bars_head (out, along, across, kind, series);
  for (gsize i = 0; i < layer->n; i++)
    {
      double middle = (layer->x[i] + layer->x2[i]) / 2;

      g_string_append (out, "<tr>");
      append_value (out, along, kind == BARS_IN_LINE ? layer->x[i] : middle);
      for (guint k = 0; k < series->len; k++)
        append_number (out, EDA_ROLE_VALUE, ((EdaLayer *)series->pdata[k])->y[i]);
      g_string_append (out, "</tr>");
    }
  if (kind == BARS_IN_LINE)
    {
      g_string_append (out, "<tr>");
      append_value (out, along, layer->x2[layer->n - 1]);
      g_string_append (out, "<td>end</td></tr>");
    }
  g_string_append (out, "</tbody>");
}

static void
append_tiles (GString *out, const EdaFigure *figure, const EdaLayer *layer)
{
  g_string_append (out, "<thead><tr><td></td>");
  for (guint column = 0; column < layer->columns; column++)
    append_heading (out, figure->x.labels[column], TRUE);
  g_string_append (out, "</tr></thead><tbody>");
  for (guint row = 0; row < layer->rows; row++)
    {
      g_string_append (out, "<tr>");
      append_value (out, &figure->y, row);
      for (guint column = 0; column < layer->columns; column++)
        append_number (
            out, EDA_ROLE_VALUE, layer->y[(gsize)row * layer->columns + column]);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>");
}

static gboolean
has_labels (const EdaAxis *axis, guint n)
{
  return axis->kind == EDA_AXIS_CATEGORY && axis->labels != NULL
         && g_strv_length (axis->labels) == n;
}

/* The layer that a table of values can say: bars and named tiles. Clouds of points and
 * curves are told by the figure's description. */
static const EdaLayer *
find_sayable (const EdaFigure *figure)
{
  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];

      if (layer->kind == EDA_LAYER_BARS && layer->base == 0 && layer->n > 0
          && layer->n <= MAX_VALUES)
        return layer;
      if (layer->kind == EDA_LAYER_HEAT && layer->n > 0 && layer->n <= MAX_TILES
          && has_labels (&figure->x, layer->columns)
          && has_labels (&figure->y, layer->rows))
        return layer;
    }
  return NULL;
}

/* Bars of levels and named tiles, whose numbers the table of the same part has. */
static gboolean
stands_in_table (const EdaPage *page, const EdaFigure *figure)
{
  return page->beside_table
         && (figure->x.kind == EDA_AXIS_CATEGORY || figure->y.kind == EDA_AXIS_CATEGORY);
}

/* Reached by Tab, so that keys can scroll it; named as the figure is. */
static void
open_scroll_box (const EdaPage *page, GString *out)
{
  g_string_append_printf (out,
                          "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
                          "aria-labelledby=\"g%u-t\">",
                          page->n_figures);
}

static void
append_values (const EdaPage *page, GString *out, const EdaFigure *figure)
{
  const EdaLayer *layer = find_sayable (figure);

  if (layer == NULL || stands_in_table (page, figure))
    return;
  g_string_append (out, "<details class=\"values\"><summary>Values</summary>");
  open_scroll_box (page, out);
  g_string_append (out, "<table>");
  eda_html_element (out, "caption", NULL, figure->title);
  if (layer->kind == EDA_LAYER_BARS)
    append_bars (out, figure, layer);
  else
    append_tiles (out, figure, layer);
  g_string_append (out, "</table></div></details>");
}

void
eda_html_figure (EdaPage *page, GString *out, const EdaFigure *figure)
{
  g_autofree char  *id = g_strdup_printf ("g%u", page->n_figures);
  const EdaFigures *figures = page->report->figures;
  double            height = figures->height_for_width (figure, FIGURE_WIDTH);
  g_autofree char  *svg = figures->to_svg (figure, FIGURE_WIDTH, height, id);
  g_autofree char  *shared = eda_html_share_styles (page->format_data, svg);

  g_string_append (out, "<figure>");
  open_scroll_box (page, out);
  eda_html_markup (out, shared);
  g_string_append (out, "</div>");
  append_values (page, out, figure);
  g_string_append (out, "</figure>\n");
}
