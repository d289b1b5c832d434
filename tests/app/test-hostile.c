/* Hostile texts as names of columns, levels, cells and notes, through the whole program:
 * inert in every format, and the same texts again where it is asked for the data. */

#include <jansson.h>

#include "tests/app/run.h"
#include "tests/hostile.h"
#include "tests/inert.h"

#define N_TEXTS G_N_ELEMENTS (hostile_texts)
#define N_ROWS 60
#define FILE_NAME "a](javascript:1) <b>.csv"

static void
append_quoted (GString *csv, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (csv, "\"%s\"", doubled);
}

/* Every second column holds numbers, the others four of the texts. */
static char *
make_csv (gboolean newer)
{
  GString         *csv = g_string_new (NULL);
  g_autofree char *name = g_strnfill (HOSTILE_LONG_BYTES, 'x');

  for (guint i = 0; i < N_TEXTS; i++)
    {
      append_quoted (csv, hostile_texts[i]);
      g_string_append_c (csv, ',');
    }
  append_quoted (csv, name);
  for (guint row = 0; row < N_ROWS; row++)
    {
      g_string_append_c (csv, '\n');
      for (guint i = 0; i < N_TEXTS; i++)
        {
          if (i % 2 == 0)
            g_string_append_printf (csv, "%u", (row * (i + 7) + row * row) % 31);
          else
            append_quoted (csv, hostile_texts[(i + (row + newer) % 4) % N_TEXTS]);
          g_string_append_c (csv, ',');
        }
      g_string_append (csv, row % 2 == 0 ? name : "");
    }
  g_string_append_c (csv, '\n');
  return g_string_free (csv, FALSE);
}

static void
check_pictures (const Run *run, const char *folder)
{
  g_autofree char *path = path_in (run, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *svg = get (run, file);

      assert_inert_markup (svg);
    }
  g_assert_cmpuint (n, >, 3);
}

static void
check_pdf (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  g_autofree char *data = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  assert_inert_pdf (data, size);
}

/* JSON tells the texts as they are, for programs. */
static void
check_json (const Run *run, const char *name)
{
  g_autofree char *text = get (run, name);
  json_error_t     error;
  json_t          *root = json_loads (text, 0, &error);
  json_t          *columns = json_object_get (root, "columns");

  if (root == NULL)
    g_error ("%s: %s", name, error.text);
  assert_no_unseen_signs (text);
  g_assert_cmpuint (json_array_size (columns), ==, N_TEXTS + 1);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      json_t *column = json_array_get (columns, i);

      g_assert_cmpstr (
          json_string_value (json_object_get (column, "name")), ==, hostile_texts[i]);
    }
  json_decref (root);
}

static void
test_report (Run *run, gconstpointer data)
{
  g_autofree char *csv = make_csv (FALSE);
  g_autofree char *html = NULL, *markdown = NULL;

  put (run, FILE_NAME, csv, -1);
  run_batch (run, "report -q --header=yes -f html,md,pdf,json -o out/ '" FILE_NAME "'");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out/" FILE_NAME ".html");
  assert_inert_markup (html);
  markdown = get (run, "out/" FILE_NAME ".md");
  assert_inert_markdown (markdown, "a%5D%28javascript%3A1%29%20%3Cb%3E.csv.md_files/");
  check_pictures (run, "out/" FILE_NAME ".md_files");
  check_pdf (run, "out/" FILE_NAME ".pdf");
  check_json (run, "out/" FILE_NAME ".json");
  g_assert_false (exists (run, "hacked"));
}

static void
test_compare (Run *run, gconstpointer data)
{
  g_autofree char *old = make_csv (FALSE), *new = make_csv (TRUE);
  g_autofree char *html = NULL, *markdown = NULL;

  put (run, "old.csv", old, -1);
  put (run, FILE_NAME, new, -1);
  run_batch (run,
             "compare -q --header=yes -f html,md,pdf,json -o out/x old.csv '" FILE_NAME
             "'");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out/x.html");
  assert_inert_markup (html);
  markdown = get (run, "out/x.md");
  assert_inert_markdown (markdown, "x.md_files");
  check_pdf (run, "out/x.pdf");
}

/* Notes are Markdown of the user's own; somebody else's notebook is a stranger's. */
static void
test_notes (Run *run, gconstpointer data)
{
  g_autoptr (GString) notebook = g_string_new ("---\neda: 1\ndata: a.csv\n---\n");
  g_autofree char *html = NULL, *markdown = NULL;

  for (guint i = 0; i < N_TEXTS; i++)
    if (!g_str_has_prefix (hostile_texts[i], "```"))
      g_string_append_printf (notebook, "\n%s\n", hostile_texts[i]);
  g_string_append (notebook, "\n```eda shape\n```\n");
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "a.eda", notebook->str, -1);
  run_batch (run, "replay -q -f html,md,pdf -o out/ a.eda");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out/a.eda.html");
  assert_says (html, "alert(1)");
  assert_inert_markup (html);
  markdown = get (run, "out/a.eda.md");
  assert_inert_markdown (markdown, "a.eda.md_files");
  check_pdf (run, "out/a.eda.pdf");
}

static char *
export_cells (Run *run, const char *options)
{
  g_autoptr (GString) csv = g_string_new ("n,text\n");
  g_autofree char *words = g_strdup_printf ("export %s -o - a.csv", options);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_string_append_printf (csv, "%d,", 3 - (int)i);
      append_quoted (csv, hostile_texts[i]);
      g_string_append_c (csv, '\n');
    }
  put (run, "a.csv", csv->str, -1);
  run_batch (run, words);
  g_assert_cmpint (run->code, ==, 0);
  return g_strdup (run->out);
}

/* The file's own texts unless told otherwise; then none that a spreadsheet calculates,
 * and numbers as they are. */
static void
test_export (Run *run, gconstpointer data)
{
  g_autofree char *plain = export_cells (run, "");
  g_autofree char *guarded = export_cells (run, "--guard-formulas");

  assert_says (plain, "\n-11,=cmd|' /C calc'!A0\n");
  assert_says (plain, "\n-12,+SUM(1)\n");
  assert_says (guarded, "\n-11,'=cmd|' /C calc'!A0\n");
  assert_says (guarded, "\n-12,'+SUM(1)\n");
  assert_says (guarded, "\n-13,'-2+3+cmd|' /C calc'!A0\n");
  assert_says (guarded, "\n-14,'@SUM(1)\n");
  run_batch (run, "report -q --guard-formulas a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/hostile/report", test_report);
  run_add ("/hostile/compare", test_compare);
  run_add ("/hostile/notes", test_notes);
  run_add ("/hostile/export", test_export);
  return g_test_run ();
}
