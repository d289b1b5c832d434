/* What an error of EDA_ERROR carries, how it survives copying, and how the context
 * cancels. */

#include "analysis/core/context.h"
#include "analysis/core/error.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_log.h>

static GError *
make_error (void)
{
  EdaPlace place = { (char *)"a.csv", 4711, 18 };
  GError  *error = NULL;

  eda_error_set (&error,
                 EDA_ERROR_CSV_QUOTE,
                 &place,
                 "Try --quote=none.",
                 "quote opened in row %d never closed",
                 3);
  return error;
}

static void
test_carries_place_and_hint (void)
{
  g_autoptr (GError) error = make_error ();

  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_QUOTE);
  g_assert_cmpstr (error->message, ==, "quote opened in row 3 never closed");
  g_assert_cmpstr (eda_error_get_place (error)->file, ==, "a.csv");
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, 4711);
  g_assert_cmpuint (eda_error_get_place (error)->column, ==, 18);
  g_assert_cmpstr (eda_error_get_hint (error), ==, "Try --quote=none.");
  eda_error_change_hint (error, "Choose another quote.");
  g_assert_cmpstr (eda_error_get_hint (error), ==, "Choose another quote.");
}

static void
test_copy_is_independent (void)
{
  GError *error = make_error ();
  g_autoptr (GError) copy = g_error_copy (error);

  g_error_free (error);
  g_assert_cmpstr (eda_error_get_place (copy)->file, ==, "a.csv");
  g_assert_cmpstr (eda_error_get_hint (copy), ==, "Try --quote=none.");
}

static void
test_one_line_for_people (void)
{
  g_autoptr (GError) error = make_error ();
  g_autofree char *line = eda_error_to_line (error);

  g_assert_cmpstr (
      line, ==, "a.csv:4711:18: quote opened in row 3 never closed. Try --quote=none.");
}

static void
test_line_without_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  eda_error_set (&error, EDA_ERROR_CANCELLED, NULL, NULL, "Cancelled");
  line = eda_error_to_line (error);
  g_assert_cmpstr (line, ==, "Cancelled.");
  g_assert_null (eda_error_get_place (error));
  g_assert_null (eda_error_get_hint (error));
}

static void
test_line_breaks_become_blanks (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  EdaPlace         place = { (char *)"odd\nname.csv", 0, 0 };

  eda_error_set (&error, EDA_ERROR_CSV_EMPTY, &place, NULL, "The file is empty");
  line = eda_error_to_line (error);
  g_assert_cmpstr (line, ==, "odd name.csv: The file is empty.");
}

static void
test_ids_are_stable (void)
{
  static const char *const ids[] = {
    "file.not-found",     "file.is-folder", "file.denied",      "file.read",
    "file.changed",       "csv.empty",      "csv.binary",       "csv.encoding",
    "csv.quote-unclosed", "limit.memory",   "run.cancelled",    "option.invalid",
    "output.exists",      "output.write",   "plot.unavailable",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      eda_error_set (&error, (EdaError)i, NULL, NULL, "x");
      g_assert_cmpstr (eda_error_get_id (error), ==, ids[i]);
    }
}

static void
test_foreign_errors (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "disk on fire");
  g_autofree char *line = eda_error_to_line (error);

  g_assert_cmpstr (eda_error_get_id (error), ==, "other");
  g_assert_null (eda_error_get_place (error));
  g_assert_cmpstr (line, ==, "disk on fire.");
}

static void
test_nobody_asks_for_the_error (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = EDA_CONTEXT_INIT;

  context.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_false (eda_context_check (&context, NULL));
}

static void
test_context_cancels (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = EDA_CONTEXT_INIT;

  context.cancellable = cancellable;
  g_assert_true (eda_context_check (&context, &error));
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_true (eda_context_is_cancelled (&context));
  g_assert_false (eda_context_check (&context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

static void
test_no_context_is_never_cancelled (void)
{
  EdaProgress progress = { "Reading", 1, 2, 3 };

  g_assert_false (eda_context_is_cancelled (NULL));
  g_assert_true (eda_context_check (NULL, NULL));
  eda_context_report (NULL, &progress);
}

static void
note_rows (const EdaProgress *progress, gpointer data)
{
  *(guint64 *)data += progress->rows;
}

static void
test_progress_is_told (void)
{
  guint64     rows = 0;
  EdaContext  context = { NULL, EDA_DEFAULT_SEED, note_rows, &rows };
  EdaProgress progress = { "Reading", 10, 20, 7 };

  eda_context_report (&context, &progress);
  g_assert_cmpuint (rows, ==, 7);
}

static void
test_gsl_does_not_abort (void)
{
  gsl_sf_result result;

  eda_init ();
  g_assert_cmpint (gsl_sf_log_e (-1, &result), ==, GSL_EDOM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/carries-place-and-hint", test_carries_place_and_hint);
  g_test_add_func ("/error/copy-is-independent", test_copy_is_independent);
  g_test_add_func ("/error/one-line-for-people", test_one_line_for_people);
  g_test_add_func ("/error/line-without-place", test_line_without_place);
  g_test_add_func ("/error/line-breaks-become-blanks", test_line_breaks_become_blanks);
  g_test_add_func ("/error/ids-are-stable", test_ids_are_stable);
  g_test_add_func ("/error/foreign-errors", test_foreign_errors);
  g_test_add_func ("/error/nobody-asks", test_nobody_asks_for_the_error);
  g_test_add_func ("/context/cancels", test_context_cancels);
  g_test_add_func ("/context/no-context", test_no_context_is_never_cancelled);
  g_test_add_func ("/context/progress", test_progress_is_told);
  g_test_add_func ("/init/gsl-does-not-abort", test_gsl_does_not_abort);
  return g_test_run ();
}
