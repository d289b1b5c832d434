/* A figure as a compact inline SVG. The figure is drawn on cairo's SVG surface like on
 * any other; what cairo wrote is read back (svg-read.h) and written anew: short numbers,
 * the theme's colours as CSS variables, runs of dots as one path with a marker, texts as
 * <text>. */

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "plots/canvas.h"
#include "plots/export.h"
#include "plots/svg-shapes.h"

static char *
style_of (const EdaTextStyle *style)
{
  static const char *const anchors[]
      = { "", " text-anchor=\"middle\"", " text-anchor=\"end\"" };
  const EdaTheme *theme = eda_theme_get (EDA_THEME_LIGHT);
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
  eda_svg_append_paints (text, &fill, style->halo ? &theme->paper : NULL);
  return g_string_free (text, FALSE);
}

static void
write_text (EdaSvgWriter *self, const EdaTextMark *mark)
{
  g_autofree char *escaped = g_markup_escape_text (mark->text, -1);
  double down = mark->style.size * 0.364; /* from the capitals' middle to the baseline */

  eda_svg_begin_group (self, style_of (&mark->style));
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
      eda_svg_append_attribute (self->out, "x", mark->x, FALSE);
      eda_svg_append_attribute (self->out, "y", mark->y + down, FALSE);
    }
  g_string_append_printf (self->out, ">%s</text>", escaped);
}

static void
write_head (EdaSvgWriter *self, const EdaFigure *figure, double width, double height)
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
  eda_svg_append_attribute (out, "width", width, FALSE);
  eda_svg_append_attribute (out, "height", height, FALSE);
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

  eda_canvas_init (
      canvas, figure, cr, width, height, eda_theme_get (EDA_THEME_LIGHT), TRUE);
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
  EdaSvgWriter     writer = { .out = g_string_sized_new (8192), .id = clean };
  EdaCanvas        canvas;
  g_autoptr (GArray) shapes = NULL;

  width = isfinite (width) ? CLAMP (width, 1, 20000) : 640;
  height = isfinite (height) ? CLAMP (height, 1, 20000) : 352;
  shapes = draw_shapes (&canvas, figure, width, height);
  write_head (&writer, figure, width, height);
  eda_svg_write_shapes (&writer, shapes);
  for (guint i = 0; i < canvas.board.marks->len; i++)
    write_text (&writer, &g_array_index (canvas.board.marks, EdaTextMark, i));
  eda_svg_end_group (&writer);
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
      eda_svg_append_hex (css, eda_theme_tint (theme, tint));
      g_string_append_c (css, ';');
    }
  g_string_append (css, "}\n");
}

static void
append_variables_for (GString *css, const char *condition, EdaThemeKind kind)
{
  g_string_append_printf (css, "@media %s{\n", condition);
  append_variables (css, eda_theme_get (kind));
  g_string_append (css, "}\n");
}

char *
eda_plot_svg_css (void)
{
  GString *css = g_string_new (NULL);

  append_variables (css, eda_theme_get (EDA_THEME_LIGHT));
  append_variables_for (css, "(prefers-color-scheme:dark)", EDA_THEME_DARK);
  append_variables_for (css, "(prefers-contrast:more)", EDA_THEME_CONTRAST);
  append_variables_for (css,
                        "(prefers-contrast:more) and (prefers-color-scheme:dark)",
                        EDA_THEME_CONTRAST_DARK);
  append_variables_for (css, "print", EDA_THEME_PRINT);
  g_string_append (css, ".eda-figure{max-width:100%;height:auto}\n");
  return g_string_free (css, FALSE);
}
