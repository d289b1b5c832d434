/* eda-batch and what it says: usage, status, help, interruption. */

#include <signal.h>

#include "tests/app/run.h"

static void
test_wrong_usage (Run *run, gconstpointer data)
{
  static const char *const wrong[] = {
    "",
    "report",
    "--no-such-option sales.csv",
    "-f docx sales.csv",
    "-f html,json -o - sales.csv",
    "-o - sales.csv sales.csv",
    "-f json -o out.html sales.csv",
    "--delimiter=ab sales.csv",
    "--quote=quote sales.csv",
    "--decimal=x sales.csv",
    "--header=maybe sales.csv",
    "--type=price sales.csv",
    "--type=price=number sales.csv",
    "--encoding=klingon sales.csv",
    "--max-memory=lots sales.csv",
    "--seed=x sales.csv",
    "--quantile=10 sales.csv",
    "--progress=dots sales.csv",
    "--color=blue sales.csv",
    "-q -v sales.csv",
    "- -",
  };

  put (run, "sales.csv", SMALL_CSV, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      run_batch (run, wrong[i]);
      if (run->code != 2)
        g_error ("“%s” gave %d", wrong[i], run->code);
      g_assert_cmpstr (run->out, ==, "");
      assert_says (run->err, "eda-batch --help");
    }
  g_assert_cmpuint (count_files (run), ==, 1);
}

static void
test_wrong_usage_for_machines (Run *run, gconstpointer data)
{
  run_batch (run, "--json -f docx sales.csv");
  g_assert_cmpint (run->code, ==, 2);
  g_assert_true (
      g_str_has_prefix (run->err, "{\"level\": \"error\", \"code\": \"option.invalid\""));
}

static void
test_quiet_and_verbose (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "-q sales.csv");
  g_assert_cmpstr (run->err, ==, "");
  run_batch (run, "-v sales.csv");
  assert_says (run->err, "read in");
  assert_says (run->err, " ms");
}

static void
test_status_for_machines (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "--json sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (
      run->err,
      "{\"level\": \"done\", \"file\": \"sales.csv\", \"outputs\": [\"sales.csv.html\"]");
  assert_says (run->err, "{\"level\": \"summary\", \"done\": 1, \"failed\": 0}\n");
}

static void
test_progress_for_machines (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "--progress=json sales.csv");
  assert_says (run->err, "{\"level\": \"progress\", \"file\": \"sales.csv\"");
}

static void
test_help_version_and_lists (Run *run, gconstpointer data)
{
  run_batch (run, "--help");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "--all-pairs");
  run_batch (run, "--version");
  g_assert_true (g_str_has_prefix (run->out, "eda-batch "));
  run_batch (run, "--list-analyses");
  assert_says (run->out, "1  shape");
  assert_says (run->out, "6  outliers");
  run_batch (run, "--list-analyses --json");
  assert_says (run->out,
               "{\"id\": \"missing\", \"title\": \"Missing Data\", \"step\": 2}");
}

/* The program waits for standard input, which stays open, until it is told to stop. */
static void
test_interrupt (Run *run, gconstpointer data)
{
  g_autofree char  *program = program_path ();
  g_autofree char  *out = path_in (run, "out.html");
  const char *const argv[] = { program, "-", "-o", out, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL);
  GOutputStream *in = g_subprocess_get_stdin_pipe (process);
  char           said[200] = "";

  g_assert_true (
      g_output_stream_write_all (in, SMALL_CSV, strlen (SMALL_CSV), NULL, NULL, NULL));
  g_usleep (
      300000); /* so that it reads by now; shorter only makes the test easier to pass */
  g_subprocess_send_signal (process, SIGINT);
  g_input_stream_read (
      g_subprocess_get_stderr_pipe (process), said, sizeof said - 1, NULL, NULL);
  assert_says (said, "interrupted");
  g_subprocess_wait (process, NULL, NULL);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 130);
  g_assert_cmpuint (count_files (run), ==, 0);
}

static void
test_no_toolkit_is_linked (Run *run, gconstpointer data)
{
  g_autofree char *program = program_path ();
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (program, &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, "libgtk-", 7));
  g_assert_null (memmem (bytes, size, "libadwaita-", 11));
  g_assert_nonnull (
      memmem (bytes, size, "libglib-2.0", 11)); /* names are found this way */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/usage", test_wrong_usage);
  run_add ("/cli/usage-json", test_wrong_usage_for_machines);
  run_add ("/cli/quiet-verbose", test_quiet_and_verbose);
  run_add ("/cli/status-json", test_status_for_machines);
  run_add ("/cli/progress-json", test_progress_for_machines);
  run_add ("/cli/help", test_help_version_and_lists);
  run_add ("/cli/interrupt", test_interrupt);
  run_add ("/cli/no-toolkit", test_no_toolkit_is_linked);
  return g_test_run ();
}
