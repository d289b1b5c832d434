/* Opens a file in the real window, waits until the six steps are done, and saves a
 * picture.
 *
 *   eda-screenshot [--dark] [--rtl] [--text PERCENT] [--width N] [--height N]
 *                  [--scale N] [--scroll-to STEP]
 *                  [--all-of-it] [--page NAME] [--sidebar] [--cancel-at BYTES]
 *                  [--do DEED]... [FILE] PICTURE.png
 *
 * Without FILE the first page is shown. --page loading shows the loading page, for it
 * does not last otherwise, with made-up progress and the first rows of FILE. --page
 * progress:NAME shows a page of the progress; --history what was played before, and --now
 * the time to go by. --do does
 * something before the picture, each when the last is done: "import" shows how it was
 * read, "read-as:COLUMN:TYPE" and "delimiter:SIGN" change that, "menu:COLUMN" opens the
 * menu of types, "step:N" scrolls there, "explain:NAME" tells what a statistic is,
 * "brush:TITLE:FROM:TO" marks rows in a figure, "figure:TITLE:ACTION" does something to
 * it, "filter:CONDITION" keeps some rows, "press:KEY" does what the key does among the
 * rows of the table; other words are actions of the window. --all-of-it makes the window
 * as high as the notebook.
 */

#include <locale.h>

#include "analysis/core/error.h"
#include "app/application.h"
#include "app/language.h"
#include "analysis/table/head.h"
#include "app/play/play.h"
#include "app/window/window-progress-private.h"
#include "tests/widgets/harness.h"
#include "widgets/data/data-grid.h"
#include "widgets/notebook/figure-view.h"
#include "widgets/data/type-menu.h"

#define SCROLL_TOLERANCE_PX 40
#define MAX_SCROLLS 50

static gboolean dark, rtl, all_of_it, sidebar;
static int      width = 1180, height = 820, scale = 1, text = 100, scroll_to;
static gint64   cancel_at;
static char    *page, *history, *now;
static char   **paths, **deeds;

static const GOptionEntry options[] = {
  { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark colours", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "From right to left", NULL },
  { "text", 0, 0, G_OPTION_ARG_INT, &text, "Size of the text", "PERCENT" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the window", "PX" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Height of the window", "PX" },
  { "scale", 0, 0, G_OPTION_ARG_INT, &scale, "Pixels of the picture for each", "N" },
  { "scroll-to", 0, 0, G_OPTION_ARG_INT, &scroll_to, "Scroll to a step", "STEP" },
  { "all-of-it",
    0,
    0,
    G_OPTION_ARG_NONE,
    &all_of_it,
    "The notebook in full length",
    NULL },
  { "page",
    0,
    0,
    G_OPTION_ARG_STRING,
    &page,
    "Show the page \"loading\", or \"progress:\" and one of its pages",
    "NAME" },
  { "history", 0, 0, G_OPTION_ARG_FILENAME, &history, "What was played", "FILE" },
  { "now", 0, 0, G_OPTION_ARG_STRING, &now, "The time to go by, UTC", "TIME" },
  { "sidebar", 0, 0, G_OPTION_ARG_NONE, &sidebar, "Show the columns when narrow", NULL },
  { "cancel-at", 0, 0, G_OPTION_ARG_INT64, &cancel_at, "Cancel reading there", "BYTES" },
  { "do", 0, 0, G_OPTION_ARG_STRING_ARRAY, &deeds, "Do something before", "DEED" },
  { G_OPTION_REMAINING,
    0,
    0,
    G_OPTION_ARG_FILENAME_ARRAY,
    &paths,
    NULL,
    "[FILE] PICTURE" },
  { NULL },
};

static void
run_for (guint ms)
{
  gint64 end_us = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end_us)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static gboolean
is_busy (EdaWindow *window)
{
  EdaWindowPage page_now = eda_window_get_page (window);

  return eda_runner_get_state (eda_window_get_runner (window)) != EDA_RUNNER_IDLE
         || page_now == EDA_PAGE_LOADING;
}

static void
wait_while_busy (EdaWindow *window)
{
  while (is_busy (window))
    {
      EdaRunner *runner = eda_window_get_runner (window);

      if (cancel_at > 0
          && eda_runner_get_progress (runner).bytes_done >= (guint64)cancel_at)
        {
          cancel_at = 0;
          eda_runner_cancel (runner);
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* The card's top is in sight, or the page cannot go further. */
static gboolean
is_at_step (EdaNotebookView *view, guint step)
{
  GtkWidget     *scroller = gtk_widget_get_last_child (GTK_WIDGET (view));
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double end
      = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  for (guint i = 0; i < eda_notebook_view_get_n_cards (view); i++)
    {
      EdaCellView *card = eda_notebook_view_get_card (view, i);

      if (eda_cell_get_analysis (eda_cell_view_get_cell (card))->step == step)
        return gtk_widget_compute_bounds (GTK_WIDGET (card), scroller, &bounds)
               && (ABS (bounds.origin.y) <= SCROLL_TOLERANCE_PX
                   || gtk_adjustment_get_value (adjustment) >= end - 1);
    }
  return FALSE;
}

/* Figures get their places one after the other, and push what is below them: so it is
 * looked again until it stays. */
static void
scroll_until_there (EdaWindow *window, guint step)
{
  EdaNotebookView *view = eda_window_get_notebook_view (window);
  guint            n_good = 0;

  for (guint i = 0; i < MAX_SCROLLS && n_good < 3; i++)
    {
      n_good = is_at_step (view, step) ? n_good + 1 : 0;
      if (n_good == 0)
        eda_notebook_view_go_to_step (view, step);
      harness_settle (GTK_WIDGET (window));
    }
  if (n_good < 3)
    g_printerr ("Step %u does not stay where it was scrolled to\n", step);
}

static EdaPlotView *
find_figure (EdaWindow *window, const char *title)
{
  g_autoptr (GPtrArray) plots
      = harness_find_all (GTK_WIDGET (window), EDA_TYPE_PLOT_VIEW);

  for (guint i = 0; i < plots->len; i++)
    if (g_str_equal (eda_plot_view_get_figure (plots->pdata[i])->title, title))
      return plots->pdata[i];
  g_error ("No figure is called “%s”", title);
}

static void
brush (EdaWindow *window, const char *title, double low, double high)
{
  EdaPlotBox box = { low, high, -G_MAXDOUBLE, G_MAXDOUBLE };

  g_signal_emit_by_name (find_figure (window, title), "brushed", &box, TRUE);
}

static void
do_deed (EdaWindow *window, const char *deed)
{
  g_auto (GStrv) words = g_strsplit (deed, ":", 4);
  guint n = g_strv_length (words);
  g_autoptr (EdaLoadSettings) settings = NULL;
  const char *columns[] = { n > 1 ? words[1] : NULL, NULL };

  if (n == 3 && g_str_equal (words[0], "read-as"))
    eda_window_read_as (window, columns, eda_type_menu_parse (words[2]));
  else if (n == 2 && g_str_equal (words[0], "delimiter"))
    {
      settings = eda_load_settings_with_delimiter (
          eda_runner_get_settings (window->runner), words[1][0]);
      eda_window_choose_settings (window, settings);
    }
  else if (n == 2 && g_str_equal (words[0], "encoding"))
    {
      settings = eda_load_settings_with_encoding (
          eda_runner_get_settings (window->runner), words[1]);
      eda_window_choose_settings (window, settings);
    }
  else if (n == 2 && g_str_equal (words[0], "menu"))
    {
      /* What it opens over has no place before. */
      adw_flap_set_reveal_flap (window->flap, TRUE);
      harness_settle (GTK_WIDGET (window));
      eda_column_list_select (window->column_list, columns);
      eda_column_list_show_menu (window->column_list);
    }
  else if (n == 4 && g_str_equal (words[0], "brush"))
    brush (window,
           words[1],
           g_ascii_strtod (words[2], NULL),
           g_ascii_strtod (words[3], NULL));
  else if (n == 3 && g_str_equal (words[0], "figure"))
    gtk_widget_activate_action (
        GTK_WIDGET (find_figure (window, words[1])), words[2], NULL);
  else if (n == 2 && g_str_equal (words[0], "filter"))
    gtk_widget_activate_action (GTK_WIDGET (window), "script.add-filter", "s", words[1]);
  else if (n == 2 && g_str_equal (words[0], "press"))
    harness_press (harness_find (GTK_WIDGET (window), EDA_TYPE_DATA_GRID), words[1]);
  else if (n == 2 && g_str_equal (words[0], "step"))
    scroll_until_there (window, (guint)atoi (words[1]));
  else if (n == 2 && g_str_equal (words[0], "explain"))
    gtk_widget_activate (
        gtk_widget_get_parent (harness_find_text (GTK_WIDGET (window), words[1])));
  else
    {
      g_autofree char *action = strchr (deed, '.') != NULL
                                    ? g_strdup (deed)
                                    : g_strconcat ("win.", deed, NULL);

      gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
    }
  run_for (300);
  wait_while_busy (window);
}

static void
open_file (EdaWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  eda_window_open (window, file);
  wait_while_busy (window);
}

static EdaTable *
load_first_rows (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize  size;
  double rows_per_byte;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  return eda_head_load_bytes (bytes, path, NULL, NULL, &rows_per_byte);
}

/* @path: (nullable) */
static void
show_loading_page (EdaWindow *window, const char *path)
{
  EdaProgress progress
      = { "Splitting into cells", 31400000, 72000000, 640000, FALSE, 0.62 };
  g_autoptr (EdaTable) first_rows = path != NULL ? load_first_rows (path) : NULL;
  g_autofree char *name = g_path_get_basename (path != NULL ? path : "sales.csv");

  eda_loading_view_set_name (window->loading_view, name);
  eda_loading_view_set_progress (window->loading_view, &progress);
  eda_window_show_page (window, EDA_PAGE_LOADING);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.cancel", TRUE);
  eda_loading_view_set_first_rows (window->loading_view, first_rows);
}

/* The notebook's own height, and that of the header and the rail above it. */
static void
grow (EdaWindow *window)
{
  GtkWidget     *view = GTK_WIDGET (eda_window_get_notebook_view (window));
  GtkWidget     *scroller = gtk_widget_get_last_child (view);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  int missing
      = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_window_set_default_size (
      GTK_WINDOW (window), width, gtk_widget_get_height (GTK_WIDGET (window)) + missing);
}

static EdaClock
tell_now (void)
{
  EdaClock clock = eda_clock_now ();

  clock.wall = eda_clock_wall_from_text (now);
  return clock;
}

/* A copy of it where the program looks. */
static void
take_history (void)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) from = g_file_new_for_path (history);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL))
    g_printerr ("%s cannot be copied\n", history);
}

/* The window of the progress at one of its pages, of the size that was asked for. */
static GtkWidget *
show_progress (EdaWindow *window, const char *name)
{
  EdaProgressWindow *progress;

  eda_window_show_progress (window, name);
  progress = eda_window_get_progress (window);
  gtk_window_set_default_size (GTK_WINDOW (progress->dialog), width, height);
  return GTK_WIDGET (progress->dialog);
}

static void
activate_cb (GtkApplication *application, gpointer data)
{
  guint      n_paths = g_strv_length (paths);
  EdaWindow *window;
  GtkWidget *shown;

  if (history != NULL)
    take_history ();
  if (now != NULL)
    eda_play_set_clock (tell_now);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-font-name",
                "Inter 11",
                "gtk-decoration-layout",
                ":close",
                "gtk-xft-dpi",
                96 * PANGO_SCALE * text / 100,
                NULL);
  if (dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = eda_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  run_for (300);
  if (g_strcmp0 (page, "loading") == 0)
    show_loading_page (window, n_paths > 1 ? paths[0] : NULL);
  else if (n_paths > 1)
    open_file (window, paths[0]);
  run_for (500);
  shown = GTK_WIDGET (window);
  if (page != NULL && g_str_has_prefix (page, "progress:"))
    shown = show_progress (window, page + strlen ("progress:"));
  if (all_of_it)
    grow (window);
  if (sidebar)
    adw_flap_set_reveal_flap (window->flap, TRUE);
  for (guint i = 0; deeds != NULL && deeds[i] != NULL; i++)
    do_deed (window, deeds[i]);
  run_for (700);
  if (scroll_to > 0)
    scroll_until_there (window, (guint)scroll_to);
  harness_settle (shown);
  harness_save_picture (shown, scale, paths[n_paths - 1]);
  gtk_window_destroy (GTK_WINDOW (window));
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (EdaApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  eda_language_init ();
  eda_init ();
  g_set_application_name ("EDA Workbench");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || paths == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Which picture?");
      return 2;
    }
  application = eda_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
