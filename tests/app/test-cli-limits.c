/* Limits of eda-batch, paper, and the command gate. */

#include <sys/stat.h>

#include "tests/app/run.h"

/* Of the second column two thirds are missing: a warning. */
static void
put_gaps (const Run *run, const char *name)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  for (int i = 0; i < 60; i++)
    g_string_append_printf (text, "%d,%s\n", i * 7 % 60, i % 3 == 0 ? "1.5" : "");
  put (run, name, text->str, -1);
}

static void
test_gate (Run *run, gconstpointer data)
{
  put_gaps (run, "gaps.csv");
  put (run, "clean.csv", SMALL_CSV, -1);

  run_batch (run, "gate gaps.csv");
  g_assert_cmpint (run->code, ==, 3);
  assert_says (run->out, "gaps.csv: warn: b is missing in 40 of 60 rows");
  assert_says (run->out, "[AM1 missing-share]\n");
  g_assert_null (strstr (run->out, ": info: "));
  g_assert_cmpuint (count_files (run), ==, 2); /* no report */

  run_batch (run, "gate --fail-on=error gaps.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  run_batch (run, "gate --fail-on=info --json gaps.csv");
  g_assert_cmpint (run->code, ==, 3);
  assert_says (run->out, "\"file\": \"gaps.csv\"");
  assert_says (run->out, "\"id\": \"AM1\"");
  run_batch (run, "gate --fail-on=error clean.csv nowhere.csv");
  g_assert_cmpint (run->code, ==, 1);
  run_batch (run, "gate -o out.html gaps.csv");
  g_assert_cmpint (run->code, ==, 2);
}

static void
test_gate_reads_standard_input (Run *run, gconstpointer data)
{
  run_with_input (run, "gate --fail-on=note --filter=\"price > 2\" -", SMALL_CSV);
  g_assert_cmpint (run->code, ==, 3);
  assert_says (run->out, "-: note: ");
}

/* What never comes takes longer than any time. */
static void
test_timeout (Run *run, gconstpointer data)
{
  g_autofree char *program = program_path ();
  const char      *words[] = { program, "inspect", "--timeout=0.2", "--json", "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      words,
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
          | G_SUBPROCESS_FLAGS_STDERR_PIPE,
      &error);
  char  err[400] = "";
  gsize n = 0;

  g_assert_no_error (error);
  g_input_stream_read_all (
      g_subprocess_get_stderr_pipe (process), err, sizeof err - 1, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 6);
  assert_says (err, "longer than 0.2 seconds");

  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "--timeout=3600 a.csv");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "--timeout=soon a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "--timeout=-1 a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

/* Large enough for threads: the same bytes from one and from three. */
static void
test_jobs (Run *run, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name,x,y\n");
  g_autofree char *one = NULL, *three = NULL;

  for (int i = 0; text->len < 5 * 1024 * 1024; i++)
    g_string_append_printf (
        text, "a longer name of row %d,%d,%d.5\n", i, i % 977, i % 31 * (i % 7));
  put (run, "large.csv", text->str, -1);
  run_batch (run, "-q -j 1 -f json -o one.json large.csv");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "-q --jobs=3 -f json -o three.json large.csv");
  g_assert_cmpint (run->code, ==, 0);
  one = get (run, "one.json");
  three = get (run, "three.json");
  g_assert_cmpstr (one, ==, three);
  run_batch (run, "-j 0 large.csv");
  g_assert_cmpint (run->code, ==, 2);
}

/* As pdfinfo tells it. */
static char *
read_size (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  const char      *words[] = { "pdfinfo", path, NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL,
                (char **)words,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &text,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return text;
}

static void
test_paper (Run *run, gconstpointer data)
{
  g_autofree char *letter = NULL, *a4 = NULL, *compared = NULL, *text = NULL;

  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "b.csv", SMALL_CSV "Eve,5\n", -1);
  run_batch (run, "-f pdf --paper=letter -o letter.pdf a.csv");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "-f pdf -o a4.pdf a.csv");
  run_batch (run, "compare --paper=letter -f pdf -o compared.pdf a.csv b.csv");
  g_assert_cmpint (run->code, ==, 0);
  letter = read_size (run, "letter.pdf");
  a4 = read_size (run, "a4.pdf");
  compared = read_size (run, "compared.pdf");
  text = read_pdf (run, "letter.pdf");
  assert_says (letter, "(letter)");
  assert_says (a4, "(A4)");
  assert_says (compared, "(letter)");
  assert_says (text, "--paper=letter");
  run_batch (run, "-f pdf --paper=a3 a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

/* The desktop's program is one of ours here: it says what it was given. */
static void
test_open (Run *run, gconstpointer data)
{
  g_autofree char *program = program_path ();
  g_autofree char *opener = path_in (run, "bin/xdg-open");
  g_autofree char *folder = path_in (run, "bin");
  g_autofree char *pipe = path_in (run, "pipe");
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho \"$1\" > '%s'\n", pipe);
  g_autofree char *path = g_strconcat (folder, ":", g_getenv ("PATH"), NULL);
  g_autofree char *line
      = g_strdup_printf ("cd '%s' && PATH='%s' '%s' -q --open a.csv && cat pipe",
                         run->folder,
                         path,
                         program);
  const char      *words[] = { "sh", "-c", line, NULL };
  g_autofree char *said = NULL;

  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "bin/xdg-open", script, -1);
  g_assert_cmpint (g_chmod (opener, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_spawn_sync (NULL,
                               (char **)words,
                               NULL,
                               G_SPAWN_SEARCH_PATH,
                               NULL,
                               NULL,
                               &said,
                               NULL,
                               NULL,
                               NULL));
  g_assert_cmpstr (said, ==, "a.csv.html\n");
  run_batch (run, "--open -o - a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli-limits/gate", test_gate);
  run_add ("/cli-limits/gate-of-standard-input", test_gate_reads_standard_input);
  run_add ("/cli-limits/timeout", test_timeout);
  run_add ("/cli-limits/jobs", test_jobs);
  run_add ("/cli-limits/paper", test_paper);
  run_add ("/cli-limits/open", test_open);
  return g_test_run ();
}
