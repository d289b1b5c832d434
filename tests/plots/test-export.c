/* Figures as files. */

#include <glib/gstdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "plots/export.h"
#include "tests/plots/sample-figures.h"

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-export-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "figure", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static GBytes *
png_bytes (const Fixture *self, const EdaFigure *figure, gboolean dark)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  eda_plot_save_png (figure, 640, 352, 1, eda_theme_get (dark), self->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
test_png_is_the_same_twice (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autoptr (EdaFigure) figure = sample_figures[i].make ();
      g_autoptr (GBytes) one = png_bytes (self, figure, FALSE);
      g_autoptr (GBytes) two = png_bytes (self, figure, FALSE);
      g_autoptr (GBytes) dark = png_bytes (self, figure, TRUE);

      g_assert_true (g_bytes_equal (one, two));
      g_assert_false (g_bytes_equal (one, dark));
    }
}

static void
test_png_size_and_paper (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaFigure) figure = sample_histogram ();

  for (int dark = 0; dark < 2; dark++)
    {
      EdaRgba          paper = eda_theme_get (dark)->paper;
      cairo_surface_t *image;
      guint32          corner;

      g_assert_true (eda_plot_save_png (
          figure, 320, 200, 2, eda_theme_get (dark), self->path, NULL));
      image = cairo_image_surface_create_from_png (self->path);
      g_assert_cmpint (cairo_image_surface_get_width (image), ==, 640);
      g_assert_cmpint (cairo_image_surface_get_height (image), ==, 400);
      corner = *(guint32 *)(void *)cairo_image_surface_get_data (image);
      g_assert_cmphex (corner & 0xff, ==, (guint32)(paper.b * 255 + 0.5));
      cairo_surface_destroy (image);
    }
}

static void
test_pdf_keeps_text (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize            length;

  eda_plot_save_pdf (figure, 480, 300, eda_theme_get (FALSE), self->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_nonnull (memmem (contents, length, "/FontFile", 9));
  g_assert_nonnull (memmem (contents, length, "Price by carat", 14));
}

static void
test_folder_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaFigure) figure = sample_histogram ();
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "figure.png", NULL);
  g_autoptr (GError) png_error = NULL;
  g_autoptr (GError) pdf_error = NULL;

  g_assert_false (eda_plot_save_png (
      figure, 640, 352, 1, eda_theme_get (FALSE), nowhere, &png_error));
  g_assert_error (png_error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
  g_assert_false (
      eda_plot_save_pdf (figure, 640, 352, eda_theme_get (FALSE), nowhere, &pdf_error));
  g_assert_error (pdf_error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
  g_assert_cmpstr (eda_error_get_place (png_error)->file, ==, nowhere);
}

/* What was there before stays when the new file cannot be made. */
static void
test_size_beyond_reason (Fixture *self, gconstpointer data)
{
  g_autoptr (EdaFigure) figure = sample_histogram ();
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  g_assert_false (
      eda_plot_save_png (figure, 1e9, 1e9, 4, eda_theme_get (FALSE), self->path, NULL));
  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add (
      "/export/png/twice", Fixture, NULL, set_up, test_png_is_the_same_twice, tear_down);
  g_test_add (
      "/export/png/size", Fixture, NULL, set_up, test_png_size_and_paper, tear_down);
  g_test_add ("/export/pdf", Fixture, NULL, set_up, test_pdf_keeps_text, tear_down);
  g_test_add (
      "/export/folder-missing", Fixture, NULL, set_up, test_folder_missing, tear_down);
  g_test_add (
      "/export/too-large", Fixture, NULL, set_up, test_size_beyond_reason, tear_down);
  return g_test_run ();
}
