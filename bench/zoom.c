/* How smoothly a scatter plot of many points zooms: frames a second, the times between
 * them, read off the frame clock while the view moves without pause, and what a frame
 * costs the main thread.
 *
 *   measure-zoom [POINTS [SECONDS]]     a million points for ten seconds */

#include <locale.h>
#include <math.h>
#include <time.h>

#include "analysis/core/error.h"
#include "plots/view.h"
#include "tests/widgets/harness.h"
#include "widgets/plot-view.h"
#include "widgets/widgets.h"

#define WIDTH_PX 900
#define HEIGHT_PX 600
#define MAX_ZOOM 6.0 /* in steps of e */

typedef struct
{
  EdaPlotView *plot;
  GArray      *gaps, *costs; /* double, ms */
  double       last_cpu_ms;
  gint64       start_us, last_us, length_us;
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

static double
get_cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run       *run = data;
  gint64     now_us = g_get_monotonic_time ();
  double     gap = (double)(now_us - run->last_us) / 1000;
  EdaPlotBox view = view_at ((double)(now_us - run->start_us) / 1e6);

  double cpu_ms = get_cpu_ms ();
  double cost = cpu_ms - run->last_cpu_ms;

  if (run->last_us > 0)
    {
      g_array_append_val (run->gaps, gap);
      g_array_append_val (run->costs, cost);
    }
  else
    run->start_us = now_us;
  run->last_us = now_us;
  run->last_cpu_ms = cpu_ms;
  eda_plot_view_set_view (run->plot, &view);
  run->over = now_us - run->start_us > run->length_us;
  return !run->over;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
quantile (const GArray *sorted, double p)
{
  return g_array_index (sorted, double, (guint)(p * (sorted->len - 1)));
}

static void
report (gsize n, Run *run)
{
  double seconds = (double)(run->last_us - run->start_us) / 1e6;

  g_array_sort (run->gaps, compare);
  g_array_sort (run->costs, compare);
  g_print ("%" G_GSIZE_FORMAT " points, %u frames in %.1f s: %.1f frames a second; "
           "between two of them p50 %.1f ms, p95 %.1f ms, longest %.1f ms\n",
           n,
           run->gaps->len,
           seconds,
           run->gaps->len / seconds,
           quantile (run->gaps, 0.5),
           quantile (run->gaps, 0.95),
           quantile (run->gaps, 1));
  g_print ("main thread: p50 %.1f ms a frame, p95 %.1f ms\n",
           quantile (run->costs, 0.5),
           quantile (run->costs, 0.95));
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
  Run   run = { .gaps = g_array_new (FALSE, FALSE, sizeof (double)),
                .costs = g_array_new (FALSE, FALSE, sizeof (double)) };
  g_autoptr (EdaFigure) figure = NULL;
  GtkWidget *window;

  gtk_disable_setlocale ();
  adw_init ();
  eda_init ();
  eda_widgets_init ();
  run.length_us = (gint64)(1e6 * (argc > 2 ? g_ascii_strtod (argv[2], NULL) : 10));
  figure = make_cloud (n);
  run.plot = EDA_PLOT_VIEW (eda_plot_view_new (figure));
  window = harness_show (GTK_WIDGET (run.plot), WIDTH_PX, HEIGHT_PX);
  gtk_widget_add_tick_callback (GTK_WIDGET (run.plot), tick_cb, &run, NULL);
  harness_wait (is_over, &run);
  report (n, &run);
  harness_close (window);
  g_array_unref (run.gaps);
  g_array_unref (run.costs);
  return 0;
}
