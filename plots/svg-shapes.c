/* Shapes written as SVG: neighbours of one paint share a <g>, opaque lines share a path,
 * runs of dots are one path with a marker. */

#include "plots/svg-shapes.h"

#include <math.h>

#define MIN_RUN 4 /* fewer dots are written one by one */

void
eda_svg_append_hex (GString *out, EdaRgba c)
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
  const EdaTheme *theme = eda_theme_get (EDA_THEME_LIGHT);

  for (EdaTint tint = 0; tint < EDA_N_TINTS; tint++)
    if (same_colour (colour, eda_theme_tint (theme, tint)))
      return eda_tint_get_name (tint);
  return NULL;
}

/* fill="#e4e4e7" style="fill:var(--eda-grid,#e4e4e7)": the attribute is for programs that
 * know no CSS variables. @stroke: (nullable): a second colour, of the stroke. */
void
eda_svg_append_paints (GString *out, const EdaRgba *fill, const EdaRgba *stroke)
{
  const EdaRgba *colours[] = { fill, stroke };
  const char    *names[] = { "fill", "stroke" };
  const char    *separator = " style=\"";

  for (int i = 0; i < 2; i++)
    if (colours[i] != NULL)
      {
        g_string_append_printf (out, " %s=\"", names[i]);
        eda_svg_append_hex (out, *colours[i]);
        g_string_append_c (out, '"');
      }
  for (int i = 0; i < 2; i++)
    if (colours[i] != NULL && variable_for (*colours[i]) != NULL)
      {
        g_string_append_printf (
            out, "%s%s:var(--eda-%s,", separator, names[i], variable_for (*colours[i]));
        eda_svg_append_hex (out, *colours[i]);
        g_string_append_c (out, ')');
        separator = ";";
      }
  if (*separator == ';')
    g_string_append_c (out, '"');
}

void
eda_svg_append_attribute (GString *out, const char *name, double value, gboolean fine)
{
  g_string_append_printf (out, " %s=\"", name);
  eda_svg_write_number (out, value, fine);
  g_string_append_c (out, '"');
}

void
eda_svg_end_group (EdaSvgWriter *self)
{
  if (self->group != NULL)
    g_string_append (self->out, "</g>");
  g_clear_pointer (&self->group, g_free);
}

/* Shapes with the same attributes share a <g>. Takes @attributes. */
void
eda_svg_begin_group (EdaSvgWriter *self, char *attributes)
{
  if (g_strcmp0 (self->group, attributes) == 0)
    {
      g_free (attributes);
      return;
    }
  eda_svg_end_group (self);
  g_string_append_printf (self->out, "<g%s>", attributes);
  self->group = attributes;
}

/* The paint that neighbours are likely to share; opacity of fills stays with the shape.
 */
static char *
paint_of (const EdaSvgShape *shape)
{
  GString *paint = g_string_new (shape->kind == EDA_SVG_FILL ? "" : " fill=\"none\"");

  eda_svg_append_paints (paint,
                         shape->kind == EDA_SVG_FILL ? &shape->colour : NULL,
                         shape->kind == EDA_SVG_FILL ? NULL : &shape->colour);
  if (shape->kind == EDA_SVG_STROKE)
    {
      eda_svg_append_attribute (paint, "stroke-width", shape->stroke_width, TRUE);
      if (shape->colour.a < 0.999)
        eda_svg_append_attribute (paint, "stroke-opacity", shape->colour.a, TRUE);
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
    eda_svg_append_attribute (out, "fill-opacity", shape->colour.a, TRUE);
}

static gboolean
write_round_rect (EdaSvgWriter *self, const EdaSvgShape *shape)
{
  double x, y, width, height, radius;

  if (!eda_svg_path_get_round_rect (&shape->path, &x, &y, &width, &height, &radius))
    return FALSE;
  eda_svg_begin_group (self, paint_of (shape));
  g_string_append (self->out, "<rect");
  append_fill_opacity (self->out, shape);
  eda_svg_append_attribute (self->out, "x", x, FALSE);
  eda_svg_append_attribute (self->out, "y", y, FALSE);
  eda_svg_append_attribute (self->out, "width", width, FALSE);
  eda_svg_append_attribute (self->out, "height", height, FALSE);
  eda_svg_append_attribute (self->out, "rx", radius, FALSE);
  g_string_append (self->out, "/>");
  return TRUE;
}

/* Writes the first shape, and the next ones too if they may share its path. */
static guint
write_paths (EdaSvgWriter *self, const EdaSvgShape shapes[], guint n)
{
  guint used = 0;

  if (write_round_rect (self, &shapes[0]))
    return 1;
  eda_svg_begin_group (self, paint_of (&shapes[0]));
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
  eda_svg_append_attribute (out, "cx", x, FALSE);
  eda_svg_append_attribute (out, "cy", y, FALSE);
  eda_svg_append_attribute (out, "r", dot->stroke_width / 2, TRUE);
  eda_svg_append_paints (out, &dot->colour, NULL);
  if (dot->colour.a < 0.999)
    eda_svg_append_attribute (out, "fill-opacity", dot->colour.a, TRUE);
  g_string_append (out, "/>");
}

/* A path with a round marker at each corner: 8 bytes a dot, each with its own
 * transparency. */
static void
write_dot_run (EdaSvgWriter *self, const EdaSvgShape dots[], guint n)
{
  GString         *out = self->out;
  double           r = dots[0].stroke_width / 2;
  g_autofree char *marker = g_strdup_printf ("%s-m%u", self->id, self->n_markers++);
  EdaSvgPath       run
      = { .steps = g_array_new (FALSE, TRUE, sizeof (EdaSvgStep)), .curved = TRUE };

  g_string_append_printf (
      out, "<marker id=\"%s\" markerUnits=\"userSpaceOnUse\"", marker);
  eda_svg_append_attribute (out, "markerWidth", 2 * r, FALSE);
  eda_svg_append_attribute (out, "markerHeight", 2 * r, FALSE);
  eda_svg_append_attribute (out, "refX", r, TRUE);
  eda_svg_append_attribute (out, "refY", r, TRUE);
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
write_dots (EdaSvgWriter *self, const EdaSvgShape shapes[], guint n)
{
  guint run = 1;

  while (run < n && shapes[run].kind == EDA_SVG_DOT
         && shapes[run].stroke_width == shapes[0].stroke_width
         && shapes[run].colour.a == shapes[0].colour.a
         && same_colour (shapes[run].colour, shapes[0].colour))
    run++;
  eda_svg_end_group (self);
  if (run >= MIN_RUN)
    write_dot_run (self, shapes, run);
  else
    for (guint i = 0; i < run; i++)
      write_circle (self->out, &shapes[i], shapes[i].x, shapes[i].y);
  return run;
}

static void
write_image (EdaSvgWriter *self, const EdaSvgShape *image)
{
  eda_svg_end_group (self);
  g_string_append (self->out, "<image preserveAspectRatio=\"none\"");
  eda_svg_append_attribute (self->out, "x", image->x, FALSE);
  eda_svg_append_attribute (self->out, "y", image->y, FALSE);
  eda_svg_append_attribute (self->out, "width", image->width, FALSE);
  eda_svg_append_attribute (self->out, "height", image->height, FALSE);
  if (image->enlarged)
    g_string_append (self->out, " style=\"image-rendering:pixelated\"");
  g_string_append (self->out, " href=\"");
  for (const char *p = image->href; *p != '\0'; p++) /* cairo breaks the lines */
    if (!g_ascii_isspace (*p))
      g_string_append_c (self->out, *p);
  g_string_append (self->out, "\"/>");
}

void
eda_svg_write_shapes (EdaSvgWriter *self, const GArray *shapes)
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
  eda_svg_end_group (self);
}
