/* How the window keeps up, read off the main loop and the frame clock.
 *
 *   measure-window --start NS [--bare]   from the start of the process (clock of the
 * shell, nanoseconds) to the first frame: our start page, or a window of libadwaita with
 * one label measure-window FILE                  how long the main loop was held while
 * FILE was read and the six panels were filled; then how smoothly the notebook scrolls */

#include <math.h>
#include <stdlib.h>

#include "analysis/core/error.h"
#include "app/application.h"
#include "app/window/window.h"
#include "bench/frames.h"
#include "tests/widgets/harness.h"

#define WIDTH_PX 1180
#define HEIGHT_PX 820
#define WHEEL_PX 75
#define SCROLL_S 5
#define PROBE_MS 1
#define HELD_MS 50 /* a held loop longer than this is felt */

static gint64   start_ns;
static gboolean bare;
static char   **paths;

static const GOptionEntry entries[] = {
  { "start", 0, 0, G_OPTION_ARG_INT64, &start_ns, "When the process was started", "NS" },
  { "bare", 0, 0, G_OPTION_ARG_NONE, &bare, "A window without anything", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "[FILE]" },
  G_OPTION_ENTRY_NULL,
};

/* --- The first frame --- */

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  g_print ("%.1f\n", (double)(g_get_real_time () - start_ns / 1000) / 1e3);
  exit (0); /* nothing behind the first frame counts */
}

static void
measure_start (GtkWindow *window)
{
  gtk_window_set_default_size (window, WIDTH_PX, HEIGHT_PX);
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)),
                    "after-paint",
                    G_CALLBACK (painted_cb),
                    NULL);
  gtk_window_present (window);
}

static GtkWindow *
make_bare_window (AdwApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window),
                                      gtk_label_new ("Hello"));
  return GTK_WINDOW (window);
}

/* --- The main loop --- */

typedef struct
{
  double held_ms; /* between two turns of the loop */
  double work_ms; /* of the processor, for the main thread: the rest was waiting */
} Gap;

typedef struct
{
  gint64  last_us;
  double  last_cpu_ms;
  GArray *gaps; /* Gap */
} Probe;

/* Of high priority, so that only what holds the loop keeps it waiting. */
static gboolean
probe_cb (gpointer data)
{
  Probe *probe = data;
  gint64 now_us = g_get_monotonic_time ();
  double cpu_ms = frames_get_cpu_ms ();
  Gap    gap = { (double)(now_us - probe->last_us) / 1e3 - PROBE_MS,
                 cpu_ms - probe->last_cpu_ms };

  probe->last_us = now_us;
  probe->last_cpu_ms = cpu_ms;
  g_array_append_val (probe->gaps, gap);
  return G_SOURCE_CONTINUE;
}

static int
compare_falling (gconstpointer a, gconstpointer b)
{
  double x = ((const Gap *)a)->held_ms, y = ((const Gap *)b)->held_ms;

  return (x < y) - (x > y);
}

static void
report_probe (const Probe *probe)
{
  guint n_held = 0;

  g_array_sort (probe->gaps, compare_falling);
  while (n_held < probe->gaps->len
         && g_array_index (probe->gaps, Gap, n_held).held_ms > HELD_MS)
    n_held++;
  g_print ("main loop held at most");
  for (guint i = 0; i < MIN (5, probe->gaps->len); i++)
    g_print (" %.1f (%.1f)",
             g_array_index (probe->gaps, Gap, i).held_ms,
             g_array_index (probe->gaps, Gap, i).work_ms);
  g_print (" ms (at work itself); %u times more than %d ms\n", n_held, HELD_MS);
}

static gboolean
is_filled (gpointer data)
{
  EdaWindow *window = data;

  return eda_runner_get_state (eda_window_get_runner (window)) == EDA_RUNNER_IDLE
         && eda_window_get_page (window) == EDA_PAGE_NOTEBOOK;
}

static void
wait_until_filled (EdaWindow *window)
{
  while (!is_filled (window))
    g_main_context_iteration (NULL, TRUE);
  harness_settle (GTK_WIDGET (window));
}

static void
measure_filling (EdaWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gint64 start_us = g_get_monotonic_time ();
  Probe  probe
      = { start_us, frames_get_cpu_ms (), g_array_new (FALSE, FALSE, sizeof (Gap)) };
  guint source
      = g_timeout_add_full (G_PRIORITY_HIGH - 50, PROBE_MS, probe_cb, &probe, NULL);

  eda_window_open (window, file);
  wait_until_filled (window);
  g_source_remove (source);
  g_print ("filled after %.1f s\n", (double)(g_get_monotonic_time () - start_us) / 1e6);
  report_probe (&probe);
  g_array_unref (probe.gaps);
}

/* --- Scrolling --- */

typedef struct
{
  GtkAdjustment *adjustment;
  Frames        *frames;
  gboolean       over;
} Run;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run   *run = data;
  double end = gtk_adjustment_get_upper (run->adjustment)
               - gtk_adjustment_get_page_size (run->adjustment);
  double next = gtk_adjustment_get_value (run->adjustment) + WHEEL_PX;

  run->over = frames_tick (run->frames) > SCROLL_S;
  gtk_adjustment_set_value (run->adjustment, fmod (next, MAX (end, 1)));
  return !run->over;
}

static gboolean
is_over (gpointer run)
{
  return ((Run *)run)->over;
}

static void
measure_scrolling (EdaWindow *window)
{
  GtkWidget *view = GTK_WIDGET (eda_window_get_notebook_view (window));
  GtkWidget *scroller = gtk_widget_get_last_child (view);
  Run        run = { gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                     frames_new (),
                     FALSE };

  gtk_widget_add_tick_callback (scroller, tick_cb, &run, NULL);
  harness_wait (is_over, &run);
  g_print ("the notebook by the wheel: ");
  frames_report (run.frames);
  frames_free (run.frames);
}

/* --- */

static void
activate_cb (AdwApplication *application, gpointer data)
{
  EdaWindow *window;

  g_signal_stop_emission_by_name (application, "activate"); /* one window is enough */
  if (bare)
    {
      measure_start (make_bare_window (application));
      return;
    }
  window = eda_window_new (application);
  if (start_ns > 0)
    {
      measure_start (GTK_WINDOW (window));
      return;
    }
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_PX, HEIGHT_PX);
  gtk_window_present (GTK_WINDOW (window));
  harness_settle (GTK_WIDGET (window));
  measure_filling (window, paths[0]);
  measure_scrolling (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_disable_setlocale ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)
      || (start_ns == 0 && paths == NULL))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Which file?");
      return 2;
    }
  eda_init ();
  application = bare ? G_APPLICATION (adw_application_new ("io.github.eda_workbench.Bare",
                                                           G_APPLICATION_NON_UNIQUE))
                     : G_APPLICATION (eda_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (application, 1, argv);
}
