/* How smoothly the rows of a file scroll, read off the frame clock: by the wheel, so that
 * a few rows are new in each frame, and by the bar, so that all are; down, then to the
 * side when the table is wide.
 *
 *   measure-scroll FILE [SECONDS]     five seconds each */

#include <locale.h>
#include <math.h>

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "bench/frames.h"
#include "tests/widgets/harness.h"
#include "widgets/data/data-grid.h"
#include "widgets/widgets.h"

#define WIDTH_PX 1180
#define HEIGHT_PX 820
#define WHEEL_PX 75

typedef struct
{
  GtkAdjustment *adjustment;
  gboolean       by_bar;
  Frames        *frames;
  double         length_s;
  gboolean       over;
} Run;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run   *run = data;
  double seconds = frames_tick (run->frames);
  double end = gtk_adjustment_get_upper (run->adjustment)
               - gtk_adjustment_get_page_size (run->adjustment);
  double next = gtk_adjustment_get_value (run->adjustment) + WHEEL_PX;

  gtk_adjustment_set_value (run->adjustment,
                            run->by_bar ? end * (0.5 - 0.5 * cos (seconds))
                                        : fmod (next, MAX (end, 1)));
  run->over = seconds > run->length_s;
  return !run->over;
}

static gboolean
is_over (gpointer run)
{
  return ((Run *)run)->over;
}

static void
measure (GtkWidget     *grid,
         GtkAdjustment *adjustment,
         gboolean       by_bar,
         double         length_s,
         const char    *what)
{
  Run run = { adjustment, by_bar, frames_new (), length_s, FALSE };

  gtk_adjustment_set_value (adjustment, 0);
  harness_settle (grid);
  gtk_widget_add_tick_callback (grid, tick_cb, &run, NULL);
  harness_wait (is_over, &run);
  g_print ("%s: ", what);
  frames_report (run.frames);
  frames_free (run.frames);
}

static EdaTable *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  gint64    start_us = g_get_monotonic_time ();
  EdaTable *table = eda_load_file (file, NULL, NULL, &error);

  if (table == NULL)
    g_error ("%s", error->message);
  g_print ("%s: %" G_GSIZE_FORMAT " rows, %u columns, loaded in %.2f s\n",
           path,
           eda_table_get_n_rows (table),
           eda_table_get_n_columns (table),
           (double)(g_get_monotonic_time () - start_us) / 1e6);
  return table;
}

/* Time from the table to the first picture of it. */
static GtkWidget *
show (EdaTable *table, GtkWidget **grid)
{
  g_autoptr (EdaRowView) rows = eda_row_view_new ();
  g_autoptr (EdaRowSelection) marked = eda_row_selection_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;
  gint64     start_us = g_get_monotonic_time ();

  eda_row_view_set_table (rows, table);
  *grid = eda_data_grid_new (rows, marked);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), *grid);
  window = harness_show (scroller, WIDTH_PX, HEIGHT_PX);
  g_print ("shown after %.0f ms\n", (double)(g_get_monotonic_time () - start_us) / 1e3);
  return window;
}

int
main (int argc, char *argv[])
{
  double length_s = argc > 2 ? g_ascii_strtod (argv[2], NULL) : 5;
  g_autoptr (EdaTable) table = NULL;
  GtkWidget     *window, *grid;
  GtkAdjustment *down, *aside;

  if (argc < 2)
    {
      g_printerr ("Which file?\n");
      return 2;
    }
  gtk_disable_setlocale ();
  adw_init ();
  eda_init ();
  eda_widgets_init ();
  table = load (argv[1]);
  window = show (table, &grid);
  g_object_get (grid, "vadjustment", &down, "hadjustment", &aside, NULL);
  measure (grid, down, FALSE, length_s, "down by the wheel");
  measure (grid, down, TRUE, length_s, "down by the bar");
  measure (grid, aside, FALSE, length_s, "aside by the wheel");
  measure (grid, aside, TRUE, length_s, "aside by the bar");
  g_object_unref (down);
  g_object_unref (aside);
  harness_close (window);
  return 0;
}
