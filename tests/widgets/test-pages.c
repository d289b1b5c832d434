/* The pages before and around a notebook: start, loading, error. */

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "tests/widgets/harness.h"
#include "widgets/error-view.h"
#include "widgets/loading-view.h"
#include "widgets/start-view.h"

static void
test_start_lists_files (void)
{
  GtkWidget    *page = eda_start_view_new ();
  EdaStartView *start = EDA_START_VIEW (page);
  GtkWidget    *window;

  eda_start_view_add_sample (start, "penguins.csv", "Three species", "file:///p.csv");
  window = harness_show (page, 600, 700);
  g_assert_nonnull (harness_find_text (page, "Explore a Data File"));
  g_assert_nonnull (harness_find_text (page, "penguins.csv"));
  g_assert_null (harness_find_text (page, "Recent"));

  eda_start_view_add_recent (start, "a<b & c.csv", "/data", "file:///a.csv");
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "a<b & c.csv"));
  g_assert_nonnull (harness_find_text (page, "Recent"));
  harness_assert_named (page);
  eda_start_view_clear_recent (start);
  g_assert_cmpuint (eda_start_view_get_n_recent (start), ==, 0);
  g_assert_cmpuint (eda_start_view_get_n_samples (start), ==, 1);
  harness_close (window);
}

static void
test_progress_in_units (void)
{
  EdaProgress      reading = { "Reading", 12000000, 30000000, 640000, TRUE };
  EdaProgress      splitting = { "Splitting", 12000000, 30000000, 640000 };
  EdaProgress      pipe = { "Reading", 5000000, 0, 0 };
  EdaProgress      thinking = { "Guessing", 0, 0, 0 };
  g_autofree char *a = eda_progress_to_text (&reading);
  g_autofree char *b = eda_progress_to_text (&pipe);
  g_autofree char *c = eda_progress_to_text (&thinking);
  g_autofree char *d = eda_progress_to_text (&splitting);

  g_assert_cmpstr (a, ==, "12.0\u00a0MB of 30.0\u00a0MB · about 640\u202f000 rows");
  g_assert_cmpstr (b, ==, "5.0\u00a0MB");
  g_assert_cmpstr (c, ==, "Guessing");
  g_assert_cmpstr (d, ==, "12.0\u00a0MB of 30.0\u00a0MB · 640\u202f000 rows");
}

static void
test_bar_never_runs_back (void)
{
  GtkWidget      *page = eda_loading_view_new ();
  EdaLoadingView *loading = EDA_LOADING_VIEW (page);
  GtkWidget      *window = harness_show (page, 500, 400);
  GtkProgressBar *bar = GTK_PROGRESS_BAR (harness_find (page, GTK_TYPE_PROGRESS_BAR));
  EdaProgress     progress = { "Reading", 50, 100, 10, TRUE, 0.25 };

  eda_loading_view_set_name (loading, "sales.csv");
  g_assert_nonnull (harness_find_text (page, "Opening sales.csv"));
  eda_loading_view_set_progress (loading, &progress);
  g_assert_nonnull (
      harness_find_text (page, "Reading\n50 bytes of 100 bytes · about 10 rows"));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), ==, 0.25);
  progress = (EdaProgress){ "Splitting into cells", 40, 100, 8, FALSE, 0.2 };
  eda_loading_view_set_progress (loading, &progress);
  g_assert_nonnull (
      harness_find_text (page, "Splitting into cells\n40 bytes of 100 bytes · 8 rows"));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), ==, 0.25);
  progress.share = 4; /* the file grew */
  eda_loading_view_set_progress (loading, &progress);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), ==, 1);
  harness_assert_named (page);
  harness_close (window);
}

static void
test_first_rows_until_another_file_begins (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\n1,x\n2,y\n", 12);
  g_autoptr (EdaTable) table = eda_load_bytes (bytes, "a.csv", NULL, NULL, NULL);
  GtkWidget      *page = eda_loading_view_new ();
  EdaLoadingView *loading = EDA_LOADING_VIEW (page);
  GtkWidget      *window = harness_show (page, 500, 600);

  g_assert_null (harness_find_text (page, "The first 2 rows"));
  eda_loading_view_set_first_rows (loading, table);
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "The first 2 rows"));
  g_assert_nonnull (harness_find_text (
      page, "The rest is still being read, and types may change with it."));
  g_assert_nonnull (harness_find_text (page, "integer"));
  harness_assert_named (page);
  eda_loading_view_set_name (loading, "other.csv");
  harness_settle (window);
  g_assert_null (harness_find_text (page, "The first 2 rows"));
  harness_close (window);
}

/* Cancelled once: the button now gives up what was read, until another file begins. */
static void
test_keeping_can_be_given_up (void)
{
  GtkWidget      *page = eda_loading_view_new ();
  EdaLoadingView *loading = EDA_LOADING_VIEW (page);
  GtkWidget      *window = harness_show (page, 500, 400);

  eda_loading_view_set_keeping (loading);
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "Keeping What Was Read"));
  g_assert_nonnull (harness_find_text (page, "Discard"));
  eda_loading_view_set_name (loading, "sales.csv");
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "Cancel"));
  harness_close (window);
}

static void
test_error_says_what_where_and_what_to_do (void)
{
  GtkWidget *page = eda_error_view_new ();
  GtkWidget *window = harness_show (page, 600, 700);
  g_autoptr (GError) error = NULL;

  eda_error_set (&error,
                 EDA_ERROR_CSV_QUOTE,
                 &(EdaPlace){ (char *)"a.csv", 4711, 18 },
                 "Try without quotes.",
                 "the quote is never closed");
  eda_error_view_set_error (EDA_ERROR_VIEW (page), "a<b.csv", error, FALSE);
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "Could Not Open “a<b.csv”"));
  g_assert_cmpstr (
      eda_error_view_get_text (EDA_ERROR_VIEW (page)),
      ==,
      "The quote is never closed.\nLine 4711, byte 18.\nTry without quotes.");
  g_assert_null (harness_find_text (page, "Back to the Notebook"));
  eda_error_view_set_error (EDA_ERROR_VIEW (page), "b.csv", error, TRUE);
  harness_settle (window);
  g_assert_nonnull (harness_find_text (page, "Back to the Notebook"));
  harness_assert_named (page);
  harness_close (window);
}

static void
test_foreign_errors_are_told_too (void)
{
  GtkWidget *page = g_object_ref_sink (eda_error_view_new ());
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "disk on fire");

  eda_error_view_set_error (EDA_ERROR_VIEW (page), "a.csv", error, FALSE);
  g_assert_cmpstr (eda_error_view_get_text (EDA_ERROR_VIEW (page)), ==, "Disk on fire.");
  g_assert_finalize_object (page);
}

static void
test_pages_leave_nothing_behind (void)
{
  GtkWidget *start = g_object_ref_sink (eda_start_view_new ());
  GtkWidget *loading = g_object_ref_sink (eda_loading_view_new ());

  g_assert_finalize_object (start);
  g_assert_finalize_object (loading);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/pages/start-lists-files", test_start_lists_files);
  g_test_add_func ("/pages/progress-in-units", test_progress_in_units);
  g_test_add_func ("/pages/bar-never-runs-back", test_bar_never_runs_back);
  g_test_add_func ("/pages/first-rows", test_first_rows_until_another_file_begins);
  g_test_add_func ("/pages/keeping-can-be-given-up", test_keeping_can_be_given_up);
  g_test_add_func ("/pages/error-what-where-what-to-do",
                   test_error_says_what_where_and_what_to_do);
  g_test_add_func ("/pages/foreign-errors", test_foreign_errors_are_told_too);
  g_test_add_func ("/pages/leave-nothing-behind", test_pages_leave_nothing_behind);
  return g_test_run ();
}
