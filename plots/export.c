/* Figures as PNG and PDF files; SVG is in svg.c. Files appear whole or not at all. */

#include "plots/export.h"

#include <cairo-pdf.h>
#include <math.h>

#include "analysis/core/error.h"

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (closure, data, n);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_on_paper (const EdaFigure *figure,
               cairo_surface_t *surface,
               double           width,
               double           height,
               const EdaTheme  *theme)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, theme->paper.r, theme->paper.g, theme->paper.b);
  cairo_paint (cr);
  eda_plot_draw (figure, cr, width, height, theme, NULL);
  cairo_destroy (cr);
}

static gboolean
fail (GError **error, const char *path, const char *why)
{
  EdaPlace place = { .file = (char *)path };

  eda_error_set (
      error, EDA_ERROR_OUTPUT_WRITE, &place, NULL, "cannot write the figure: %s", why);
  return FALSE;
}

static gboolean
save (const GByteArray *bytes, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents (path, (const char *)bytes->data, bytes->len, &cause))
    return TRUE;
  return fail (error, path, cause->message);
}

/* A figure never needs more; cairo and the memory would not bear it. */
#define MAX_PIXELS 2e8
#define MAX_SIDE 30000.0

static gboolean
is_sane_size (double width_px, double height_px)
{
  return width_px >= 1 && height_px >= 1 && width_px <= MAX_SIDE && height_px <= MAX_SIDE
         && width_px * height_px <= MAX_PIXELS;
}

gboolean
eda_plot_save_png (const EdaFigure *figure,
                   double           width,
                   double           height,
                   double           scale,
                   const EdaTheme  *theme,
                   const char      *path,
                   GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t   status;

  if (!is_sane_size (width * scale, height * scale))
    return fail (error, path, "its size in pixels is out of bounds");
  if (!eda_plot_init (error))
    return FALSE;
  surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int)ceil (width * scale), (int)ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  draw_on_paper (figure, surface, width, height, theme);
  status = cairo_surface_write_to_png_stream (surface, collect, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail (error, path, cairo_status_to_string (status));
  return save (bytes, path, error);
}

gboolean
eda_plot_save_pdf (const EdaFigure *figure,
                   double           width,
                   double           height,
                   const EdaTheme  *theme,
                   const char      *path,
                   GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t   status;

  if (!is_sane_size (width, height))
    return fail (error, path, "its size is out of bounds");
  if (!eda_plot_init (error))
    return FALSE;
  surface = cairo_pdf_surface_create_for_stream (collect, bytes, width, height);
  if (figure->title != NULL && g_utf8_validate (figure->title, -1, NULL))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, figure->title);
  draw_on_paper (figure, surface, width, height, theme);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail (error, path, cairo_status_to_string (status));
  return save (bytes, path, error);
}
