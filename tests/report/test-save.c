/* Saving: whole or not at all, our own reports are renewed, foreign files are left alone.
 */

#include "report/render.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/core/error.h"

typedef struct
{
  char *folder, *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("eda-save-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "sales.csv.html", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0); /* nothing else was left behind */
  g_free (place->folder);
  g_free (place->path);
}

static gboolean
save (const char *path, const char *text, gboolean force, GError **error)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  return eda_report_save (document, path, force, error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_new_file (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (place->path, "report", FALSE, &error));
  g_assert_no_error (error);
  assert_contents (place->path, "report");
}

static void
test_foreign_file_is_kept (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "my thesis", -1, NULL));
  g_assert_false (save (place->path, "report", FALSE, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_EXISTS);
  g_assert_cmpstr (eda_error_get_place (error)->file, ==, place->path);
  g_assert_nonnull (strstr (eda_error_get_hint (error), "--force"));
  assert_contents (place->path, "my thesis");
}

static void
test_foreign_file_goes_with_force (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "my thesis", -1, NULL));
  g_assert_true (save (place->path, "report", TRUE, &error));
  assert_contents (place->path, "report");
}

static void
test_our_html_is_renewed (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (
      place->path, "<!DOCTYPE html>\n" EDA_REPORT_MARKER " 1.0 -->", FALSE, &error));
  g_assert_true (save (place->path, "newer", FALSE, &error));
  assert_contents (place->path, "newer");
}

static void
test_our_json_is_renewed (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (place->path, "{\n  \"format\": \"eda-profile\"}", FALSE, &error));
  g_assert_true (save (place->path, "newer", FALSE, &error));
  assert_contents (place->path, "newer");
}

static void
test_a_marker_further_down_does_not_count (Place *place, gconstpointer data)
{
  g_autofree char *padding = g_strnfill (200, ' ');
  g_autofree char *text = g_strconcat (padding, EDA_REPORT_MARKER, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, text, -1, NULL));
  g_assert_false (save (place->path, "report", FALSE, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_EXISTS);
}

static void
test_a_folder_is_no_target (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (place->folder, "report", TRUE, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
}

static void
test_a_missing_folder_is_said (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "not", "there.html", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (path, "report", FALSE, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
  g_assert_cmpstr (eda_error_get_place (error)->file, ==, path);
}

static void
test_long_names_fit (Place *place, gconstpointer data)
{
  g_autofree char *name = g_strnfill (250, 'a');
  g_autofree char *path = g_build_filename (place->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (save (path, "report", FALSE, &error));
  g_assert_no_error (error);
  g_unlink (path);
}

/* A pipe stands for /dev/stdout, /dev/null and the like: it gets the bytes and stays a
 * pipe. */
static void
test_a_pipe_stays_a_pipe (Place *place, gconstpointer data)
{
  char        got[16] = "";
  struct stat info;
  int         reader;

  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  reader = g_open (place->path, O_RDONLY | O_NONBLOCK, 0);
  g_assert_true (save (place->path, "report", TRUE, NULL));
  g_assert_cmpint (read (reader, got, sizeof got - 1), ==, 6);
  g_assert_cmpstr (got, ==, "report");
  g_assert_cmpint (stat (place->path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
  close (reader);
}

static void
add (const char *name, void (*test) (Place *, gconstpointer))
{
  g_test_add (name, Place, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/save/new", test_new_file);
  add ("/save/foreign", test_foreign_file_is_kept);
  add ("/save/force", test_foreign_file_goes_with_force);
  add ("/save/our-html", test_our_html_is_renewed);
  add ("/save/our-json", test_our_json_is_renewed);
  add ("/save/late-marker", test_a_marker_further_down_does_not_count);
  add ("/save/folder", test_a_folder_is_no_target);
  add ("/save/missing-folder", test_a_missing_folder_is_said);
  add ("/save/long-name", test_long_names_fit);
  add ("/save/pipe", test_a_pipe_stays_a_pipe);
  return g_test_run ();
}
