/* A figure as a compact inline SVG. The figure is drawn on cairo's SVG surface like on
 * any other; what cairo wrote is read back (svg-read.h) and written anew: short numbers,
 * the theme's colours as CSS variables, runs of dots as one path with a marker, texts as
 * <text>. */

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "plots/canvas.h"
#include "plots/export.h"
#include "plots/svg-read.h"

#define MIN_RUN 4 /* fewer dots are written one by one */

typedef struct
{
  GString    *out;
  const char *id;
  guint       n_markers;
  char       *group; /* attributes of the open <g>, or NULL */
} Writer;

static void
append_hex (GString *out, EdaRgba c)
{
  int r = (int)lround (c.r * 255), g = (int)lround (c.g * 255),
      b = (int)lround (c.b * 255);

  if (r % 17 == 0 && g % 17 == 0 && b % 17 == 0)
    g_string_append_printf (out, "#%x%x%x", r / 17, g / 17, b / 17);
  else
    g_string_append_printf (out, "#%02x%02x%02x", r, g, b);
}

static gboolean
same_colour (EdaRgba a, EdaRgba b)
{
  return lround (a.r * 255) == lround (b.r * 255)
         && lround (a.g * 255) == lround (b.g * 255)
         && lround (a.b * 255) == lround (b.b * 255);
}

/* The CSS variable that holds this colour of the light theme, or NULL. */
static const char *
variable_for (EdaRgba colour)
{
  const EdaTheme *theme = eda_theme_get (FALSE);

  for (EdaTint tint = 0; tint < EDA_N_TINTS; tint++)
    if (same_colour (colour, eda_theme_tint (theme, tint)))
      return eda_tint_get_name (tint);
  return NULL;
}

/* fill="#e4e4e7" style="fill:var(--eda-grid,#e4e4e7)": the attribute is for programs that
 * know no CSS variables. @stroke: (nullable): a second colour, of the stroke. */
static void
append_paints (GString *out, const EdaRgba *fill, const EdaRgba *stroke)
{
  const EdaRgba *colours[] = { fill, stroke };
  const char    *names[] = { "fill", "stroke" };
  const char    *separator = " style=\"";

  for (int i = 0; i < 2; i++)
    if (colours[i] != NULL)
      {
        g_string_append_printf (out, " %s=\"", names[i]);
        append_hex (out, *colours[i]);
        g_string_append_c (out, '"');
      }
  for (int i = 0; i < 2; i++)
    if (colours[i] != NULL && variable_for (*colours[i]) != NULL)
      {
        g_string_append_printf (
            out, "%s%s:var(--eda-%s,", separator, names[i], variable_for (*colours[i]));
        append_hex (out, *colours[i]);
        g_string_append_c (out, ')');
        separator = ";";
      }
  if (*separator == ';')
    g_string_append_c (out, '"');
}

static void
append_attribute (GString *out, const char *name, double value, gboolean fine)
{
  g_string_append_printf (out, " %s=\"", name);
  eda_svg_write_number (out, value, fine);
  g_string_append_c (out, '"');
}

static void
end_group (Writer *self)
{
  if (self->group != NULL)
    g_string_append (self->out, "</g>");
  g_clear_pointer (&self->group, g_free);
}

/* Shapes with the same attributes share a <g>. Takes @attributes. */
static void
begin_group (Writer *self, char *attributes)
{
  if (g_strcmp0 (self->group, attributes) == 0)
    {
      g_free (attributes);
      return;
    }
  end_group (self);
  g_string_append_printf (self->out, "<g%s>", attributes);
  self->group = attributes;
}

/* The paint that neighbours are likely to share; opacity of fills stays with the shape.
 */
static char *
paint_of (const EdaSvgShape *shape)
{
  GString *paint = g_string_new (shape->kind == EDA_SVG_FILL ? "" : " fill=\"none\"");

  append_paints (paint,
                 shape->kind == EDA_SVG_FILL ? &shape->colour : NULL,
                 shape->kind == EDA_SVG_FILL ? NULL : &shape->colour);
  if (shape->kind == EDA_SVG_STROKE)
    {
      append_attribute (paint, "stroke-width", shape->stroke_width, TRUE);
      if (shape->colour.a < 0.999)
        append_attribute (paint, "stroke-opacity", shape->colour.a, TRUE);
      if (shape->dashes != NULL)
        g_string_append_printf (paint, " stroke-dasharray=\"%s\"", shape->dashes);
    }
  return g_string_free (paint, FALSE);
}

/* Opaque lines of one paint may be one path: where they cross nothing shows. */
static gboolean
may_join (const EdaSvgShape *a, const EdaSvgShape *b)
{
  return a->kind == EDA_SVG_STROKE && b->kind == EDA_SVG_STROKE && a->colour.a > 0.999
         && b->colour.a > 0.999 && same_colour (a->colour, b->colour)
         && a->stroke_width == b->stroke_width && g_strcmp0 (a->dashes, b->dashes) == 0;
}

static void
append_fill_opacity (GString *out, const EdaSvgShape *shape)
{
  if (shape->kind == EDA_SVG_FILL && shape->colour.a < 0.999)
    append_attribute (out, "fill-opacity", shape->colour.a, TRUE);
}

static gboolean
write_round_rect (Writer *self, const EdaSvgShape *shape)
{
  double x, y, width, height, radius;

  if (!eda_svg_path_get_round_rect (&shape->path, &x, &y, &width, &height, &radius))
    return FALSE;
  begin_group (self, paint_of (shape));
  g_string_append (self->out, "<rect");
  append_fill_opacity (self->out, shape);
  append_attribute (self->out, "x", x, FALSE);
  append_attribute (self->out, "y", y, FALSE);
  append_attribute (self->out, "width", width, FALSE);
  append_attribute (self->out, "height", height, FALSE);
  append_attribute (self->out, "rx", radius, FALSE);
  g_string_append (self->out, "/>");
  return TRUE;
}

/* Writes the first shape, and the next ones too if they may share its path. */
static guint
write_paths (Writer *self, const EdaSvgShape shapes[], guint n)
{
  guint used = 0;

  if (write_round_rect (self, &shapes[0]))
    return 1;
  begin_group (self, paint_of (&shapes[0]));
  g_string_append (self->out, "<path");
  append_fill_opacity (self->out, &shapes[0]);
  g_string_append (self->out, " d=\"");
  do
    eda_svg_path_write (&shapes[used++].path, self->out);
  while (used < n && may_join (&shapes[0], &shapes[used]));
  g_string_append (self->out, "\"/>");
  return used;
}

static void
write_circle (GString *out, const EdaSvgShape *dot, double x, double y)
{
  g_string_append (out, "<circle");
  append_attribute (out, "cx", x, FALSE);
  append_attribute (out, "cy", y, FALSE);
  append_attribute (out, "r", dot->stroke_width / 2, TRUE);
  append_paints (out, &dot->colour, NULL);
  if (dot->colour.a < 0.999)
    append_attribute (out, "fill-opacity", dot->colour.a, TRUE);
  g_string_append (out, "/>");
}

/* A path with a round marker at each corner: 8 bytes a dot, each with its own
 * transparency. */
static void
write_dot_run (Writer *self, const EdaSvgShape dots[], guint n)
{
  GString         *out = self->out;
  double           r = dots[0].stroke_width / 2;
  g_autofree char *marker = g_strdup_printf ("%s-m%u", self->id, self->n_markers++);
  EdaSvgPath       run
      = { .steps = g_array_new (FALSE, TRUE, sizeof (EdaSvgStep)), .curved = TRUE };

  g_string_append_printf (
      out, "<marker id=\"%s\" markerUnits=\"userSpaceOnUse\"", marker);
  append_attribute (out, "markerWidth", 2 * r, FALSE);
  append_attribute (out, "markerHeight", 2 * r, FALSE);
  append_attribute (out, "refX", r, TRUE);
  append_attribute (out, "refY", r, TRUE);
  g_string_append (out, ">");
  write_circle (out, &dots[0], r, r);
  g_string_append_printf (out,
                          "</marker><path fill=\"none\" marker-start=\"url(#%s)\" "
                          "marker-mid=\"url(#%s)\" marker-end=\"url(#%s)\" d=\"",
                          marker,
                          marker,
                          marker);
  for (guint i = 0; i < n; i++)
    {
      EdaSvgStep step
          = { .command = i == 0 ? 'M' : 'L', .x = { dots[i].x }, .y = { dots[i].y } };

      g_array_append_val (run.steps, step);
    }
  eda_svg_path_write (&run, out);
  g_string_append (out, "\"/>");
  eda_svg_path_clear (&run);
}

static guint
write_dots (Writer *self, const EdaSvgShape shapes[], guint n)
{
  guint run = 1;

  while (run < n && shapes[run].kind == EDA_SVG_DOT
         && shapes[run].stroke_width == shapes[0].stroke_width
         && shapes[run].colour.a == shapes[0].colour.a
         && same_colour (shapes[run].colour, shapes[0].colour))
    run++;
  end_group (self);
  if (run >= MIN_RUN)
    write_dot_run (self, shapes, run);
  else
    for (guint i = 0; i < run; i++)
      write_circle (self->out, &shapes[i], shapes[i].x, shapes[i].y);
  return run;
}

static void
write_image (Writer *self, const EdaSvgShape *image)
{
  end_group (self);
  g_string_append (self->out, "<image preserveAspectRatio=\"none\"");
  append_attribute (self->out, "x", image->x, FALSE);
  append_attribute (self->out, "y", image->y, FALSE);
  append_attribute (self->out, "width", image->width, FALSE);
  append_attribute (self->out, "height", image->height, FALSE);
  if (image->enlarged)
    g_string_append (self->out, " style=\"image-rendering:pixelated\"");
  g_string_append (self->out, " href=\"");
  for (const char *p = image->href; *p != '\0'; p++) /* cairo breaks the lines */
    if (!g_ascii_isspace (*p))
      g_string_append_c (self->out, *p);
  g_string_append (self->out, "\"/>");
}

static void
write_shapes (Writer *self, const GArray *shapes)
{
  const EdaSvgShape *shape = (const EdaSvgShape *)(void *)shapes->data;

  for (guint i = 0; i < shapes->len;)
    switch (shape[i].kind)
      {
      case EDA_SVG_FILL:
      case EDA_SVG_STROKE:
        i += write_paths (self, &shape[i], shapes->len - i);
        break;
      case EDA_SVG_DOT:
        i += write_dots (self, &shape[i], shapes->len - i);
        break;
      case EDA_SVG_IMAGE:
        write_image (self, &shape[i++]);
        break;
      }
  end_group (self);
}

static char *
style_of (const EdaTextStyle *style)
{
  static const char *const anchors[]
      = { "", " text-anchor=\"middle\"", " text-anchor=\"end\"" };
  const EdaTheme *theme = eda_theme_get (FALSE);
  EdaRgba         fill = eda_theme_tint (theme, style->tint);
  GString        *text = g_string_new (" font-size=\"");

  eda_svg_write_number (text, style->size, TRUE);
  g_string_append_printf (text,
                          "\"%s%s%s",
                          style->bold ? " font-weight=\"700\"" : "",
                          anchors[style->anchor],
                          style->halo ? " paint-order=\"stroke\" stroke-width=\"3\" "
                                        "stroke-linejoin=\"round\""
                                      : "");
  append_paints (text, &fill, style->halo ? &theme->paper : NULL);
  return g_string_free (text, FALSE);
}

static void
write_text (Writer *self, const EdaTextMark *mark)
{
  g_autofree char *escaped = g_markup_escape_text (mark->text, -1);
  double down = mark->style.size * 0.364; /* from the capitals' middle to the baseline */

  begin_group (self, style_of (&mark->style));
  g_string_append (self->out, "<text");
  if (mark->style.vertical)
    {
      g_string_append (self->out, " transform=\"translate(");
      eda_svg_write_number (self->out, mark->x + down, FALSE);
      g_string_append_c (self->out, ' ');
      eda_svg_write_number (self->out, mark->y, FALSE);
      g_string_append (self->out, ")rotate(-90)\"");
    }
  else
    {
      append_attribute (self->out, "x", mark->x, FALSE);
      append_attribute (self->out, "y", mark->y + down, FALSE);
    }
  g_string_append_printf (self->out, ">%s</text>", escaped);
}

static void
write_head (Writer *self, const EdaFigure *figure, double width, double height)
{
  GString         *out = self->out;
  g_autofree char *title = eda_text_clean (figure->title);
  g_autofree char *alt = eda_text_clean (figure->alt);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *alt_markup = g_markup_escape_text (alt, -1);

  g_string_append_printf (
      out,
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"eda-figure\" "
      "role=\"img\" aria-labelledby=\"%s-t %s-d\"",
      self->id,
      self->id);
  append_attribute (out, "width", width, FALSE);
  append_attribute (out, "height", height, FALSE);
  g_string_append (out, " viewBox=\"0 0 ");
  eda_svg_write_number (out, width, FALSE);
  g_string_append_c (out, ' ');
  eda_svg_write_number (out, height, FALSE);
  g_string_append_printf (out,
                          "\" style=\"max-width:100%%;height:auto\" "
                          "font-family=\"" EDA_FONT_FAMILY ",system-ui,sans-serif\">"
                          "<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>",
                          self->id,
                          title_markup,
                          self->id,
                          alt_markup);
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int n)
{
  g_string_append_len (closure, (const char *)data, n);
  return CAIRO_STATUS_SUCCESS;
}

/* Draws @canvas' figure; returns the shapes, and leaves the texts on the canvas' board.
 */
static GArray *
draw_shapes (EdaCanvas *canvas, const EdaFigure *figure, double width, double height)
{
  g_autoptr (GString) raw = g_string_sized_new (16384);
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (collect, raw, width, height);
  cairo_t *cr = cairo_create (surface);

  eda_canvas_init (canvas, figure, cr, width, height, eda_theme_get (FALSE), TRUE);
  eda_canvas_draw (canvas);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return eda_svg_read (raw->str, raw->len);
}

/* Ids go into attributes and url(#…): other characters become "-". */
static char *
clean_id (const char *id)
{
  char *clean = g_strdup (id != NULL && *id != '\0' ? id : "figure");

  return g_strcanon (clean, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_", '-');
}

char *
eda_plot_to_svg (const EdaFigure *figure, double width, double height, const char *id)
{
  g_autofree char *clean = clean_id (id);
  Writer           writer = { .out = g_string_sized_new (8192), .id = clean };
  EdaCanvas        canvas;
  g_autoptr (GArray) shapes = NULL;

  width = isfinite (width) ? CLAMP (width, 1, 20000) : 640;
  height = isfinite (height) ? CLAMP (height, 1, 20000) : 352;
  shapes = draw_shapes (&canvas, figure, width, height);
  write_head (&writer, figure, width, height);
  write_shapes (&writer, shapes);
  for (guint i = 0; i < canvas.board.marks->len; i++)
    write_text (&writer, &g_array_index (canvas.board.marks, EdaTextMark, i));
  end_group (&writer);
  g_string_append (writer.out, "</svg>");
  eda_canvas_clear (&canvas);
  return g_string_free (writer.out, FALSE);
}

static void
append_variables (GString *css, const EdaTheme *theme)
{
  g_string_append (css, ":root{");
  for (EdaTint tint = 0; tint < EDA_N_TINTS; tint++)
    {
      g_string_append_printf (css, "--eda-%s:", eda_tint_get_name (tint));
      append_hex (css, eda_theme_tint (theme, tint));
      g_string_append_c (css, ';');
    }
  g_string_append (css, "}\n");
}

char *
eda_plot_svg_css (void)
{
  GString *css = g_string_new (NULL);

  append_variables (css, eda_theme_get (FALSE));
  g_string_append (css, "@media (prefers-color-scheme:dark){\n");
  append_variables (css, eda_theme_get (TRUE));
  g_string_append (css, "}\n.eda-figure{max-width:100%;height:auto}\n");
  return g_string_free (css, FALSE);
}
