/* eda-batch history, challenge score and challenge report. */

#include <fcntl.h>
#include <unistd.h>

#include "tests/app/run.h"

static void
test_history (Run *run, gconstpointer data)
{
  run_batch (run, "history --db h.db");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "No challenge has been played yet.");
  run_batch (run, "history --json --db h.db");
  assert_says (run->out, "\"sessions\": []");
  run_batch (run, "history --next --db h.db");
  assert_says (run->out, "Week 1 of the first 5: Types and missing data only.");
  assert_says (run->out, "0 of 1 challenge and 0 of 3 short sessions this week.");
  run_batch (run, "history --next --json --db h.db");
  assert_says (run->out, "\"drill\": \"1-types-and-missing\"");
  run_batch (run, "history --export nobody --db h.db");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "There is no such session");
}

static void
test_broken_history (Run *run, gconstpointer data)
{
  put (run, "h.db", "this is no database, by far", -1);
  run_batch (run, "history --db h.db");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->err, "was set aside: h.db.broken-1");
  g_assert_true (exists (run, "h.db.broken-1"));
}

static void
test_score (Run *run, gconstpointer data)
{
  put (run, "s.json", "{\"events\": []}", -1);
  run_batch (run, "challenge score s.json");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "no events of a session");
  put (run, "s.json", "{\"events\": [7", -1);
  run_batch (run, "challenge score s.json");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "s.json");
  run_batch (run, "challenge score");
  g_assert_cmpint (run->code, ==, 2);
}

/* A file of the project, as @name. */
static void
put_copy (const Run *run, const char *name, const char *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), file, NULL);
  g_autofree char *text = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  put (run, name, text, (gssize)size);
}

/* A session as it was exported by the first version that could report on it. */
static void
put_session (const Run *run)
{
  put_copy (run, "s.json", "tests/cases/history/penguins.json");
  put_copy (run, "p.csv", "sample-data/penguins.csv");
}

static void
test_report (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL, *markdown = NULL, *json = NULL, *pdf = NULL;

  put_session (run);
  run_batch (run,
             "challenge report s.json --data p.csv -f html,md,pdf,json -o out/p --author "
             "'A. Learner'");
  g_assert_cmpstr (run->err, ==, "out/p.html\nout/p.md\nout/p.pdf\nout/p.json\n");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out/p.html");
  markdown = get (run, "out/p.md");
  json = get (run, "out/p.json");
  pdf = read_pdf (run, "out/p.pdf");
  assert_says (html, "A. Learner, 2026-01-01");
  assert_says (html, "eda-batch challenge report s.json -f html --data p.csv");
  assert_says (markdown, "](p.md_files/figure-1.svg)");
  g_assert_true (exists (run, "out/p.md_files/figure-1.svg"));
  assert_says (json, "\"format\": \"eda-challenge\"");
  assert_says (pdf, "What I missed");
  /* once more: our own files are replaced, others are not */
  run_batch (run, "challenge report s.json --data p.csv -f json -o out/p.json");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "challenge report s.json --data p.csv -f html -o p.csv");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "was not made by this program");
}

static void
test_one_page (Run *run, gconstpointer data)
{
  g_autofree char *pdf = NULL;

  put_session (run);
  run_batch (run, "challenge report s.json --data p.csv --page -f pdf");
  g_assert_cmpstr (run->err, ==, "s.challenge.pdf\n");
  pdf = read_pdf (run, "s.challenge.pdf");
  assert_says (pdf, "Misses folded");
  g_assert_true (strchr (pdf, '\f') == pdf + strlen (pdf) - 1);
}

/* Of the penguins no island and no species, but for the one that the learner had named.
 */
static void
test_redacted (Run *run, gconstpointer data)
{
  const char *const hidden[] = { "Adelie", "Chinstrap", "Biscoe", "Dream", "Torgersen" };

  put_session (run);
  run_batch (run, "challenge report s.json --data p.csv --redact=all -f md -o -");
  g_assert_cmpint (run->code, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_null (strstr (run->out, hidden[i]));
  assert_says (run->out, "highest(body_mass_g by species) = Gentoo");
  assert_says (run->out, "--data p.csv --redact=all");
  run_batch (run, "challenge report s.json --data p.csv --redact=salary -f md -o -");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "no column “salary”");
  g_assert_cmpstr (run->out, ==, "");
  run_batch (run, "challenge report s.json --redact=personal -f md -o -");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "Without the data");
}

/* Other data, a changed session, and a format that there is not. */
static void
test_report_refuses (Run *run, gconstpointer data)
{
  g_autofree char *session = NULL, *changed = NULL;
  g_auto (GStrv) parts = NULL;

  put_session (run);
  put (run, "other.csv", "a,b\n1,2\n", -1);
  run_batch (run, "challenge report s.json --data other.csv");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "not the file that the session was played on");
  run_batch (run, "challenge report s.json --data p.csv -f docx");
  assert_says (run->err, "There is no format “docx”");
  run_batch (run, "challenge report nobody --db h.db");
  assert_says (run->err, "no such session in the history");
  session = get (run, "s.json");
  parts = g_strsplit (session, "@90", 2);
  changed = g_strjoinv ("@60", parts);
  put (run, "s.json", changed, -1);
  run_batch (run, "challenge report s.json --data p.csv");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "was changed after it was written");
}

/* In, told, out, gone. */
static void
test_import (Run *run, gconstpointer data)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  put_session (run);
  run_batch (run, "history --import s.json --db h.db");
  g_assert_cmpstr (run->out, ==, "1 added; what was there already stays as it was\n");
  run_batch (run, "history --import s.json --db h.db");
  g_assert_cmpstr (run->out, ==, "0 added; what was there already stays as it was\n");
  run_batch (run, "history --db h.db");
  assert_says (run->out, "Penguins");
  assert_says (
      run->out,
      "Statistical accuracy: Shown from 2 finished sessions on; so far there is 1.");
  run_batch (run, "challenge report penguins --db h.db --data p.csv -f md -o -");
  assert_says (run->out, "## What I missed");
  run_batch (run, "challenge score penguins --db h.db");
  assert_says (run->out, "\"brier\": 0.2");
  /* what is kept agrees with the events, until somebody changes it */
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "history --export penguins --db h.db");
  parts = g_strsplit (run->out, "\"hits\": 5", 2);
  changed = g_strjoinv ("\"hits\": 7", parts);
  put (run, "changed.json", changed, -1);
  run_batch (run, "challenge score changed.json");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "hits was 7 and is 5");
  run_batch (run, "history --export-all --db h.db");
  assert_says (run->out, "\"format\": \"eda-history\"");
  run_batch (run, "history --delete-all --db h.db");
  run_batch (run, "history --db h.db");
  g_assert_cmpstr (run->out, ==, "No challenge has been played yet.\n");
}

/* Ours and others' in each folder, those of others first. */
static const char *const kept[] = {
  "data/eda-workbench/history.db.backup",  "data/eda-workbench/history.db.v1.bak.txt",
  "data/eda-workbench/practice/mine.csv",  "data/eda-workbench/practice/clinic-3-42.txt",
  "cache/eda-workbench/reports/notes.txt", "data/eda-workbench/challenges/notes.txt",
};
static const char *const made[] = {
  "data/eda-workbench/history.db.v1.bak",
  "data/eda-workbench/history.db.v12.bak",
  "data/eda-workbench/history.db.broken-1",
  "data/eda-workbench/history.db.broken-1-wal",
  "data/eda-workbench/practice/clinic-3-42.csv",
  "data/eda-workbench/practice/bikes-1-7+mar.csv",
  "cache/eda-workbench/reports/s1.html",
  "data/eda-workbench/challenges/s2.events",
};

static void
use_folder (const Run *run)
{
  g_autofree char *data = path_in (run, "data"), *cache = path_in (run, "cache");

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    put (run, kept[i], "of somebody", -1);
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    put (run, made[i], "of ours", -1);
}

static void
test_delete_all (Run *run, gconstpointer data)
{
  put_session (run);
  use_folder (run);
  run_batch (run, "history --import s.json");
  /* another history: only what is beside it */
  put (run, "h.db.v2.bak", "of ours", -1);
  run_batch (run, "history --delete-all --db h.db");
  assert_says (run->out, "1 copy of the history, 0 reports, 0 practice files and 0 logs");
  g_assert_false (exists (run, "h.db.v2.bak"));
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_assert_true (exists (run, made[i]));
  run_batch (run, "history --delete-all");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "4 copies of the history, 1 report, 2 practice files and 1 log");
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_assert_false (exists (run, made[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (exists (run, kept[i]));
  run_batch (run, "history");
  g_assert_cmpstr (run->out, ==, "No challenge has been played yet.\n");
}

/* As a window holds the log of the challenge that is played in it. */
static int
hold (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  struct flock     whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  const int        file = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fcntl (file, F_OFD_SETLK, &whole), ==, 0);
  return file;
}

/* A window would write down again what is deleted under its hands. */
static void
test_delete_while_played (Run *run, gconstpointer data)
{
  int file;

  put_session (run);
  use_folder (run);
  run_batch (run, "history --import s.json");
  put (run, "data/eda-workbench/challenges/penguins.events", "of ours", -1);
  file = hold (run, "data/eda-workbench/challenges/penguins.events");
  run_batch (run, "history --delete-all");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "A challenge is being played. Finish or leave it first.");
  assert_says (run->err, "Nothing was deleted.");
  run_batch (run, "history --delete penguins");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "is being played");
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_assert_true (exists (run, made[i]));
  run_batch (run, "history");
  assert_says (run->out, "Penguins");
  /* of another history nobody plays */
  run_batch (run, "history --delete-all --db h.db");
  g_assert_cmpint (run->code, ==, 0);
  close (file);
  run_batch (run, "history --delete penguins");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "history --delete-all");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_false (exists (run, "data/eda-workbench/challenges/penguins.events"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli-challenge/history", test_history);
  run_add ("/cli-challenge/broken-history", test_broken_history);
  run_add ("/cli-challenge/score", test_score);
  run_add ("/cli-challenge/report", test_report);
  run_add ("/cli-challenge/one-page", test_one_page);
  run_add ("/cli-challenge/redacted", test_redacted);
  run_add ("/cli-challenge/report-refuses", test_report_refuses);
  run_add ("/cli-challenge/import", test_import);
  run_add ("/cli-challenge/delete-all", test_delete_all);
  run_add ("/cli-challenge/delete-while-played", test_delete_while_played);
  return g_test_run ();
}
