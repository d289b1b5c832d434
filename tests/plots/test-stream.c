/* PLplot kept on a leash: it may not end the program, prompt, read foreign files or
 * change the locale. */

#include <glib/gstdio.h>
#include <locale.h>
#include <plplot.h>
#include <string.h>

#include "analysis/core/error.h"
#include "plots/draw.h"
#include "tests/plots/draw-checked.h"
#include "tests/plots/sample-figures.h"

static void
use_bad_ticks (void *data)
{
  PLINT stream;

  plmkstrm (&stream);
  plsdev ("extcairo");
  plinit ();
  pl_cmd (PLESC_DEVINIT, data);
  pladv (0);
  plvpor (0.1, 0.9, 0.1, 0.9);
  plwind (0, 1, 0, 1);
  plbox ("bt", 1e-9, 0, "bt", 1e-9, 0); /* "tick spacing is too small": PLplot exits */
}

static void
end_current_stream (void *data)
{
  plend1 ();
}

static void
test_plplot_may_not_end_the_program (void)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t         *cr = cairo_create (surface);

  g_assert_true (eda_plot_init (NULL));
  for (int i = 0; i < 3; i++)
    {
      cairo_save (cr);
      g_assert_false (eda_stream_guard (use_bad_ticks, cr));
      g_assert_nonnull (strstr (eda_stream_get_last_error (), "spacing"));
      g_assert_true (eda_stream_guard (end_current_stream, NULL));
      cairo_restore (cr);
      draw (figure, 640, 352, FALSE);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A program of its own, because PLplot looks for drivers once. */
static void
test_driver_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (EdaFigure) figure = sample_scatter ();
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("eda-no-drivers-XXXXXX", NULL);
      cairo_surface_t *surface
          = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
      cairo_t *cr = cairo_create (surface);

      g_setenv ("PLPLOT_DRV_DIR", folder, TRUE);
      g_assert_false (eda_plot_init (&error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_PLOT);
      eda_plot_draw (figure, cr, 400, 300, eda_theme_get (FALSE), NULL);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpuint (count_painted (surface), >, 100); /* the words that say so */
      g_assert_cmpuint (count_painted (surface), <, 4000);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_rmdir (folder);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* PLplot would rather read a palette from the working directory than its own. */
static void
test_files_in_the_working_directory_are_left_alone (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (EdaFigure) figure = sample_scatter ();
      g_autofree char *folder = g_dir_make_tmp ("eda-foreign-XXXXXX", NULL);

      g_assert_cmpint (g_chdir (folder), ==, 0);
      g_assert_true (
          g_file_set_contents ("cmap0_default.pal", "not a palette", -1, NULL));
      g_assert_true (g_file_set_contents ("plstnd5.fnt", "not a font", -1, NULL));
      draw (figure, 400, 300, FALSE);
      g_remove ("cmap0_default.pal");
      g_remove ("plstnd5.fnt");
      g_chdir ("/");
      g_rmdir (folder);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr_unmatched ("*nrecognized*");
}

static void
test_locale_is_left_alone (void)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();

  g_assert_nonnull (
      setlocale (LC_NUMERIC, "de_DE.UTF-8")); /* of the package locales-all */
  draw (figure, 640, 352, FALSE);
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "de_DE.UTF-8");
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stream/exit", test_plplot_may_not_end_the_program);
  g_test_add_func ("/stream/driver-missing", test_driver_missing);
  g_test_add_func ("/stream/foreign-files",
                   test_files_in_the_working_directory_are_left_alone);
  g_test_add_func ("/stream/locale", test_locale_is_left_alone);
  return g_test_run ();
}
