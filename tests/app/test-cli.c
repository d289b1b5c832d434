/* eda-batch as a person runs it: words in; files, lines and an exit code out. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* One run of the program in a folder of its own. */
typedef struct
{
  char *folder;
  char *out, *err;
  int   code;
} Run;

static const char small_csv[] = "name,price\nAda,1.5\nBob,2.5\nCid,4.25\nDee,\n";

static void
set_up (Run *run, gconstpointer data)
{
  run->folder = g_dir_make_tmp ("eda-cli-XXXXXX", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Run *run, gconstpointer data)
{
  remove_all (run->folder);
  g_free (run->folder);
  g_free (run->out);
  g_free (run->err);
}

static char *
program_path (void)
{
  return g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "app", "eda-batch", NULL);
}

static char *
path_in (const Run *run, const char *name)
{
  return g_build_filename (run->folder, name, NULL);
}

static void
put (const Run *run, const char *name, const char *text, gssize size)
{
  g_autofree char *path = path_in (run, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, size, NULL));
}

static gboolean
exists (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *
get (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static guint
count_files (const Run *run)
{
  g_autoptr (GDir) dir = g_dir_open (run->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
to_text (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

/* @words: as in a shell, without the program; @input: (nullable): standard input */
static void
run_with_input (Run *run, const char *words, const char *input)
{
  g_autofree char *program = program_path ();
  g_autofree char *line = g_strdup_printf ("'%s' %s", program, words);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
      | G_SUBPROCESS_FLAGS_STDIN_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) in = g_bytes_new (input, input != NULL ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  g_subprocess_launcher_set_cwd (launcher, run->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, NULL);
  g_assert_true (g_subprocess_get_if_exited (process)); /* never by a crash */
  g_free (run->out);
  g_free (run->err);
  run->out = to_text (out);
  run->err = to_text (err);
  run->code = g_subprocess_get_exit_status (process);
}

static void
run_batch (Run *run, const char *words)
{
  run_with_input (run, words, NULL);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not said in: %s", part, text);
}

static void
test_one_file (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  assert_says (run->err, "sales.csv → sales.csv.html · 4 rows × 2 columns");
  html = get (run, "sales.csv.html");
  assert_says (html, "<h1>sales.csv</h1>");
  g_assert_cmpuint (count_files (run), ==, 2);
}

static void
test_two_names (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "sales.csv report.html");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "report.html"));
  run_batch (run, "sales.csv report.json");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "report.json"));
  g_assert_cmpuint (count_files (run), ==, 3);
}

static void
test_several_formats (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "report -f html,json -o out sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "out.html"));
  g_assert_true (exists (run, "out.json"));
}

static void
test_names_never_collide (Run *run, gconstpointer data)
{
  put (run, "a/january.2026.csv", small_csv, -1);
  put (run, "a/january.2027.csv", small_csv, -1);
  put (run, "b/january.2026.csv", small_csv, -1);
  run_batch (run, "-o out/ a/january.2026.csv a/january.2027.csv b/january.2026.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "out/january.2026.csv.html"));
  g_assert_true (exists (run, "out/january.2027.csv.html"));
  g_assert_true (exists (run, "out/january.2026.csv.2.html"));
}

static void
test_a_foreign_file_is_kept_unless_forced (Run *run, gconstpointer data)
{
  g_autofree char *kept = NULL;

  put (run, "sales.csv", small_csv, -1);
  put (run, "out.html", "my thesis", -1);
  run_batch (run, "sales.csv -o out.html");
  g_assert_cmpint (run->code, ==, 4);
  assert_says (run->err, "out.html");
  assert_says (run->err, "--force");
  kept = get (run, "out.html");
  g_assert_cmpstr (kept, ==, "my thesis");
  run_batch (run, "sales.csv -o out.html --force");
  g_assert_cmpint (run->code, ==, 0);
}

static void
test_our_own_report_is_renewed (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  for (int i = 0; i < 2; i++)
    {
      run_batch (run, "report -f html,json sales.csv");
      g_assert_cmpint (run->code, ==, 0);
    }
}

static void
test_an_input_is_never_overwritten (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "--force -o ./sales.csv sales.csv");
  g_assert_cmpint (run->code, ==, 2);
  text = get (run, "sales.csv");
  g_assert_cmpstr (text, ==, small_csv);
}

static void
test_standard_input_to_standard_output (Run *run, gconstpointer data)
{
  run_with_input (run, "report -f json -", small_csv);
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"format\": \"eda-profile\"");
  assert_says (run->out, "\"rows\": 4");
  run_with_input (run, "- -o page.html", small_csv);
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (exists (run, "page.html"));
}

static void
check_bad_file (Run *run, const char *name, const char *code)
{
  g_autofree char *human = g_strdup_printf ("report -o x.html '%s'", name);
  g_autofree char *machine = g_strdup_printf ("--json -o x.html '%s'", name);
  g_autofree char *expected = g_strdup_printf ("\"code\": \"%s\"", code);

  run_batch (run, human);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_true (g_str_has_prefix (run->err, "eda-batch: "));
  assert_says (run->err, name);
  g_assert_false (exists (run, "x.html"));
  run_batch (run, machine);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_cmpint (run->err[0], ==, '{');
  assert_says (run->err, expected);
}

static void
test_missing_file (Run *run, gconstpointer data)
{
  check_bad_file (run, "nowhere.csv", "file.not-found");
}

static void
test_folder (Run *run, gconstpointer data)
{
  put (run, "folder/inside.csv", small_csv, -1);
  check_bad_file (run, "folder", "file.is-folder");
}

static void
test_empty_file (Run *run, gconstpointer data)
{
  put (run, "empty.csv", "", 0);
  check_bad_file (run, "empty.csv", "csv.empty");
}

static void
test_binary_file (Run *run, gconstpointer data)
{
  static const char png[]
      = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89";

  put (run, "picture.csv", png, sizeof png);
  check_bad_file (run, "picture.csv", "csv.binary");
}

static void
test_header_only (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "names.csv", "name,price\n", -1);
  run_batch (run, "names.csv --header=yes");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "names.csv.html");
  assert_says (html, "0 rows × 2 columns");
}

static void
test_one_column (Run *run, gconstpointer data)
{
  put (run, "one.csv", "price\n1\n2\n3\n", -1);
  run_batch (run, "report -f html,json one.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->err, "3 rows × 1 column");
}

static void
test_a_thousand_columns (Run *run, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *html = NULL;

  for (int row = 0; row < 12; row++)
    for (int column = 0; column < 1000; column++)
      g_string_append_printf (csv,
                              row == 0 ? "c%d%s" : "%d%s",
                              row == 0 ? column : (row * (column + 7)) % 101,
                              column < 999 ? "," : "\n");
  put (run, "wide.csv", csv->str, -1);
  run_batch (run, "wide.csv");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "wide.csv.html");
  g_assert_cmpuint (strlen (html), <, 150000 + 1000 * 8000);
  assert_says (html, "left out");
}

static void
test_a_bad_file_does_not_stop_the_rest (Run *run, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  put (run, "a.csv", small_csv, -1);
  put (run, "c.csv", small_csv, -1);
  run_batch (run, "a.csv b.csv c.csv");
  g_assert_cmpint (run->code, ==, 1);
  g_assert_true (exists (run, "a.csv.html"));
  g_assert_true (exists (run, "c.csv.html"));
  lines = g_strsplit (g_strchomp (run->err), "\n", -1);
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "2 files reported, 1 failed.");
}

static void
test_output_that_cannot_be_written (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  put (run, "file", "no folder", -1);
  run_batch (run, "sales.csv -o file/out.html");
  g_assert_cmpint (run->code, ==, 4);
  run_batch (run, "sales.csv missing.csv -o /proc/nowhere/");
  g_assert_cmpint (run->code, ==, 4); /* graver than the missing file */
}

static void
test_memory_limit (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "--max-memory=16 sales.csv");
  g_assert_cmpint (run->code, ==, 6);
  g_assert_false (exists (run, "sales.csv.html"));
}

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
    "--progress=dots sales.csv",
    "--color=blue sales.csv",
    "-q -v sales.csv",
    "- -",
  };

  put (run, "sales.csv", small_csv, -1);
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
test_overrides_reach_the_loader (Run *run, gconstpointer data)
{
  put (run, "german.csv", "x;y\n1,5;?\n2,5;b\n", -1);
  run_batch (run,
             "-f json -o - --delimiter=semicolon --decimal=comma --header=yes "
             "--quote=none --na='?' "
             "--encoding=ISO-8859-1 --type=y=text --seed=7 german.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"delimiter\": \";\"");
  assert_says (run->out, "\"decimal\": \",\"");
  assert_says (run->out, "\"encoding\": \"ISO-8859-1\"");
  assert_says (run->out, "\"quote\": null");
  assert_says (run->out, "\"seed\": 7");
  assert_says (run->out, "\"mean\": 2,");
}

static void
test_the_report_says_how_to_make_it_again (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "my sales.csv", small_csv, -1);
  run_batch (run, "--na=none --seed=7 'my sales.csv' -o out.html");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out.html");
  assert_says (html,
               "eda-batch report -f html --na=none --seed=7 &#39;my sales.csv&#39;");
}

static void
test_equal_input_gives_equal_bytes (Run *run, gconstpointer data)
{
  const char *const formats[] = { "html", "json" };

  put (run, "sales.csv", small_csv, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = g_strdup_printf ("-f %s -o - sales.csv", formats[i]);
      g_autofree char *first = NULL;

      run_batch (run, words);
      first = g_strdup (run->out);
      g_setenv ("TZ", "Asia/Tokyo", TRUE);
      g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
      run_batch (run, words);
      g_unsetenv ("TZ");
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      g_assert_cmpuint (strlen (first), >, 1000);
      g_assert_cmpstr (first, ==, run->out);
    }
}

static void
test_quiet_and_verbose (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "-q sales.csv");
  g_assert_cmpstr (run->err, ==, "");
  run_batch (run, "-v sales.csv");
  assert_says (run->err, "read in");
  assert_says (run->err, " ms");
}

static void
test_status_for_machines (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
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
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "--progress=json sales.csv");
  assert_says (run->err, "{\"level\": \"progress\", \"file\": \"sales.csv\"");
}

static void
test_dry_run_writes_nothing (Run *run, gconstpointer data)
{
  put (run, "sales.csv", small_csv, -1);
  run_batch (run, "-n -f html,json sales.csv -o out/");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (
      run->out, ==, "sales.csv → out/sales.csv.html\nsales.csv → out/sales.csv.json\n");
  g_assert_cmpuint (count_files (run), ==, 1);
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

static void
test_names_that_look_like_options (Run *run, gconstpointer data)
{
  put (run, "-odd.csv", small_csv, -1);
  run_batch (run, "-f json -o - -- -odd.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"name\": \"-odd.csv\"");
}

static void
test_hostile_data_stay_inert (Run *run, gconstpointer data)
{
  static const char csv[]
      = "<script>alert(1)</script>,\"a\"\"b\"\n=cmd|x,\u202egnp\n<b>,</title>\n";
  g_autofree char *html = NULL;

  put (run, "<script>.csv", csv, -1);
  run_batch (run, "--header=yes '<script>.csv'");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "<script>.csv.html");
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "\u202e"));
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
      g_output_stream_write_all (in, small_csv, strlen (small_csv), NULL, NULL, NULL));
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

static void
test_golden_orders (Run *run, gconstpointer data)
{
  const char      *root = g_getenv ("EDA_SOURCE_ROOT");
  g_autofree char *input = g_build_filename (root, "tests", "golden", "orders.csv", NULL);
  g_autofree char *golden
      = g_build_filename (root, "tests", "golden", "orders.json", NULL);
  g_autofree char *words = g_strdup_printf ("report -f json -o - '%s'", input);
  g_autofree char *expected = NULL;
  g_auto (GStrv) is = NULL;
  g_auto (GStrv) should = NULL;

  g_assert_true (g_file_get_contents (golden, &expected, NULL, NULL));
  run_batch (run, words);
  g_assert_cmpint (run->code, ==, 0);
  is = g_strsplit (run->out, "\n", -1);
  should = g_strsplit (expected, "\n", -1);
  for (gsize i = 0; is[i] != NULL && should[i] != NULL; i++)
    g_assert_cmpstr (is[i], ==, should[i]);
  g_assert_cmpuint (g_strv_length (is), ==, g_strv_length (should));
}

static void
add (const char *name, void (*test) (Run *, gconstpointer))
{
  g_test_add (name, Run, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/cli/one-file", test_one_file);
  add ("/cli/two-names", test_two_names);
  add ("/cli/formats", test_several_formats);
  add ("/cli/collisions", test_names_never_collide);
  add ("/cli/foreign-output", test_a_foreign_file_is_kept_unless_forced);
  add ("/cli/own-output", test_our_own_report_is_renewed);
  add ("/cli/input-kept", test_an_input_is_never_overwritten);
  add ("/cli/streams", test_standard_input_to_standard_output);
  add ("/cli/bad/missing", test_missing_file);
  add ("/cli/bad/folder", test_folder);
  add ("/cli/bad/empty", test_empty_file);
  add ("/cli/bad/binary", test_binary_file);
  add ("/cli/header-only", test_header_only);
  add ("/cli/one-column", test_one_column);
  add ("/cli/thousand-columns", test_a_thousand_columns);
  add ("/cli/bad-among-good", test_a_bad_file_does_not_stop_the_rest);
  add ("/cli/unwritable", test_output_that_cannot_be_written);
  add ("/cli/memory", test_memory_limit);
  add ("/cli/usage", test_wrong_usage);
  add ("/cli/usage-json", test_wrong_usage_for_machines);
  add ("/cli/overrides", test_overrides_reach_the_loader);
  add ("/cli/again", test_the_report_says_how_to_make_it_again);
  add ("/cli/same-bytes", test_equal_input_gives_equal_bytes);
  add ("/cli/quiet-verbose", test_quiet_and_verbose);
  add ("/cli/status-json", test_status_for_machines);
  add ("/cli/progress-json", test_progress_for_machines);
  add ("/cli/dry-run", test_dry_run_writes_nothing);
  add ("/cli/help", test_help_version_and_lists);
  add ("/cli/dash-names", test_names_that_look_like_options);
  add ("/cli/hostile", test_hostile_data_stay_inert);
  add ("/cli/interrupt", test_interrupt);
  add ("/cli/no-toolkit", test_no_toolkit_is_linked);
  add ("/cli/golden", test_golden_orders);
  return g_test_run ();
}
