/* How smoothly a scatter plot of many points zooms: frames a second, the times between
 * them, read off the frame clock while the view moves without pause, and what a frame
 * costs the main thread.
 *
 *   measure-zoom [POINTS [SECONDS]]     a million points for ten seconds */

#include <locale.h>
#include <math.h>

#include "analysis/core/error.h"
#include "bench/frames.h"
#include "plots/view.h"
#include "tests/widgets/harness.h"
#include "widgets/notebook/plot-view.h"
#include "widgets/widgets.h"

#define WIDTH_PX 900
#define HEIGHT_PX 600
#define MAX_ZOOM 6.0 /* in steps of e */

typedef struct
{
  EdaPlotView *plot;
  Frames      *frames;
  double       length_s;
  gboolean     over;
} Run;

/* A cloud that leans to the right: two normal deviates from a counter. */
static EdaFigure *
make_cloud (gsize n)
{
  EdaFigure *figure = eda_figure_new ("A million points");
  EdaLayer  *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, n);
  GRand     *random = g_rand_new_with_seed (42);

  for (gsize i = 0; i < n; i++)
    {
      double r = sqrt (-2 * log (1 - g_rand_double (random)));
      double angle = 2 * G_PI * g_rand_double (random);

      points->x[i] = r * cos (angle);
      points->y[i] = 0.6 * points->x[i] + r * sin (angle);
    }
  g_rand_free (random);
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "x", -5, 5);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "y", -6, 6);
  figure->aspect = (double)HEIGHT_PX / WIDTH_PX;
  return figure;
}

/* In and out again, the middle wandering. */
static EdaPlotBox
view_at (double seconds)
{
  double share = exp (-MAX_ZOOM * (0.5 - 0.5 * cos (seconds * 0.8)));
  double x = 0.5 * cos (seconds), y = 0.5 * sin (seconds);

  return (EdaPlotBox){ x * (1 - share) - 5 * share,
                       x * (1 - share) + 5 * share,
                       y * (1 - share) - 6 * share,
                       y * (1 - share) + 6 * share };
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run       *run = data;
  double     seconds = frames_tick (run->frames);
  EdaPlotBox view = view_at (seconds);

  eda_plot_view_set_view (run->plot, &view);
  run->over = seconds > run->length_s;
  return !run->over;
}

static gboolean
is_over (gpointer run)
{
  return ((Run *)run)->over;
}

int
main (int argc, char *argv[])
{
  gsize n = argc > 1 ? (gsize)g_ascii_strtoull (argv[1], NULL, 10) : 1000000;
  Run   run = { .frames = frames_new () };
  g_autoptr (EdaFigure) figure = NULL;
  GtkWidget *window;

  gtk_disable_setlocale ();
  adw_init ();
  eda_init ();
  eda_widgets_init ();
  run.length_s = argc > 2 ? g_ascii_strtod (argv[2], NULL) : 10;
  figure = make_cloud (n);
  run.plot = EDA_PLOT_VIEW (eda_plot_view_new (figure));
  window = harness_show (GTK_WIDGET (run.plot), WIDTH_PX, HEIGHT_PX);
  gtk_widget_add_tick_callback (GTK_WIDGET (run.plot), tick_cb, &run, NULL);
  harness_wait (is_over, &run);
  g_print ("%" G_GSIZE_FORMAT " points: ", n);
  frames_report (run.frames);
  harness_close (window);
  frames_free (run.frames);
  return 0;
}
