/* A notebook that is passed on with its data: what was packed comes back, and what is no
 * such archive is refused with a reason. */

#include "notebook/bundle.h"

#include <glib/gstdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/zip.h"

#define CSV "price,region\n1,North\n2,South\n"

typedef struct
{
  char  *folder;
  GFile *csv, *archive;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-bundle-XXXXXX", NULL);
  fixture->csv = g_file_new_build_filename (fixture->folder, "sales.2024.csv", NULL);
  fixture->archive = g_file_new_build_filename (fixture->folder, "for-you.edaz", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->csv), CSV, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (g_file_peek_path (fixture->csv));
  g_unlink (g_file_peek_path (fixture->archive));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->csv);
  g_object_unref (fixture->archive);
  g_free (fixture->folder);
}

static EdaScript *
make_script (void)
{
  g_autoptr (EdaScript) skeleton = eda_script_new_skeleton ();
  g_autoptr (EdaEntry) note = eda_entry_new_note ("note", "Why so dear?");

  return eda_script_insert (skeleton, 0, note);
}

static void
write_bytes (Fixture *fixture, GBytes *bytes)
{
  gsize       size;
  const char *at = g_bytes_get_data (bytes, &size);

  g_assert_true (
      g_file_set_contents (g_file_peek_path (fixture->archive), at, (gssize)size, NULL));
}

/* @names: with @texts, NULL-terminated */
static void
write_archive (Fixture *fixture, const char *const names[], const char *const texts[])
{
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_zip_file_free);
  g_autoptr (GBytes) zip = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      g_ptr_array_add (files, eda_zip_file_new (names[i], bytes));
    }
  zip = eda_zip_write (files, NULL);
  write_bytes (fixture, zip);
}

static void
assert_bytes (GBytes *bytes, const char *text)
{
  g_assert_cmpmem (
      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_what_was_packed_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaScript) script = make_script ();
  g_autoptr (EdaScript) named = eda_script_with_header (script, "data", "sales.2024.csv");
  g_autoptr (GBytes) page = g_bytes_new_static ("<p>Dear", 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) zip = eda_bundle_make (script, fixture->csv, page, &error);
  g_autoptr (GBytes) again = eda_bundle_make (script, fixture->csv, page, &error);
  g_autoptr (EdaBundle) bundle = NULL;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (zip, again));
  write_bytes (fixture, zip);
  g_assert_true (eda_bundle_is_named (fixture->archive));
  g_assert_false (eda_bundle_is_named (fixture->csv));
  bundle = eda_bundle_read (fixture->archive, 0, &error);
  g_assert_no_error (error);
  g_assert_true (eda_script_equal (bundle->script, named));
  g_assert_cmpuint (bundle->problems->len, ==, 0);
  g_assert_cmpstr (bundle->data_name, ==, "sales.2024.csv");
  assert_bytes (bundle->data, CSV);
}

/* As somebody would pack a folder by hand; what the system puts beside does not count. */
static void
test_a_folder_that_was_packed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaBundle) bundle = NULL;

  write_archive (
      fixture,
      (const char *const[]){
          "__MACOSX/mine/._n.eda", "mine/data/a.csv", "mine/n.eda", NULL },
      (const char *const[]){ "x", CSV, "---\neda: 1\ndata: data/a.csv\n---\n" });
  bundle = eda_bundle_read (fixture->archive, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bundle->data_name, ==, "a.csv");
  assert_bytes (bundle->data, CSV);
}

static void
assert_refused (Fixture *fixture, guint64 max_memory, EdaError code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_bundle_read (fixture->archive, max_memory, &error));
  g_assert_error (error, EDA_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_nonnull (eda_error_get_hint (error));
}

static void
test_what_is_no_bundle (Fixture *fixture, gconstpointer data)
{
  static const char header[] = "---\neda: 1\ndata: a.csv\n---\n";
  g_autoptr (GBytes) csv = g_bytes_new_static (CSV, strlen (CSV));

  assert_refused (fixture, 0, EDA_ERROR_FILE_NOT_FOUND, "no such file");
  write_bytes (fixture, csv);
  assert_refused (fixture, 0, EDA_ERROR_FILE_READ, "no ZIP archive");
  write_archive (
      fixture, (const char *const[]){ "a.csv", NULL }, (const char *const[]){ CSV });
  assert_refused (fixture, 0, EDA_ERROR_NOTEBOOK, "no notebook");
  write_archive (fixture,
                 (const char *const[]){ "a.eda", "b.eda", "a.csv", NULL },
                 (const char *const[]){ header, header, CSV });
  assert_refused (fixture, 0, EDA_ERROR_NOTEBOOK, "several notebooks");
  write_archive (fixture,
                 (const char *const[]){ "a.eda", "b.csv", NULL },
                 (const char *const[]){ header, CSV });
  assert_refused (fixture, 0, EDA_ERROR_NOTEBOOK, "not in this archive: a.csv");
  write_archive (fixture,
                 (const char *const[]){ "a.eda", NULL },
                 (const char *const[]){ "---\neda: 1\n---\n" });
  assert_refused (fixture, 0, EDA_ERROR_NOTEBOOK, "does not say which file");
  write_archive (fixture,
                 (const char *const[]){ "a.eda", NULL },
                 (const char *const[]){ "---\neda: 99\n---\n" });
  assert_refused (fixture, 0, EDA_ERROR_NOTEBOOK, "newer version");
}

/* Data above the notebook's folder are not in the archive, whatever is there. */
static void
test_a_way_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaBundle) bundle = NULL;

  write_archive (
      fixture,
      (const char *const[]){ "n.eda", "../../etc/x.csv", NULL },
      (const char *const[]){ "---\neda: 1\ndata: ../../etc/x.csv\n---\n", CSV });
  bundle = eda_bundle_read (fixture->archive, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (bundle->data_name, ==, "x.csv"); /* without folders */
}

static void
test_ceilings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *zeros = g_strnfill (1024 * 1024, '0');
  g_autoptr (GString) much = g_string_new (NULL);

  write_archive (fixture,
                 (const char *const[]){ "a.eda", "a.csv", NULL },
                 (const char *const[]){ "---\neda: 1\ndata: a.csv\n---\n", zeros });
  assert_refused (fixture, 64 * 1024, EDA_ERROR_LIMIT_MEMORY, "more than the 0.1 MB");
  for (guint i = 0; i < 300; i++)
    g_string_append_len (much, zeros, 1024 * 1024);
  write_archive (fixture,
                 (const char *const[]){ "a.eda", "a.csv", NULL },
                 (const char *const[]){ "---\neda: 1\ndata: a.csv\n---\n", much->str });
  assert_refused (fixture, 0, EDA_ERROR_LIMIT_MEMORY, "over 200 times its size");
}

static void
test_cut_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaScript) script = make_script ();
  g_autoptr (GBytes) zip = eda_bundle_make (script, fixture->csv, NULL, NULL);
  const char *bytes = g_bytes_get_data (zip, NULL);

  /* Wherever it ends before its table of contents. */
  for (gsize n = 0; n < 200; n += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new (bytes, n);
      g_autoptr (GError) error = NULL;

      write_bytes (fixture, part);
      g_assert_null (eda_bundle_read (fixture->archive, 0, &error));
      g_assert_nonnull (error);
    }
}

static void
test_data_that_went (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaScript) script = make_script ();
  g_autoptr (GError) error = NULL;

  g_unlink (g_file_peek_path (fixture->csv));
  g_assert_null (eda_bundle_make (script, fixture->csv, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_READ);
}

#define ADD(path, function)                                                              \
  g_test_add ("/bundle/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("comes-back", test_what_was_packed_comes_back);
  ADD ("packed-by-hand", test_a_folder_that_was_packed);
  ADD ("refused", test_what_is_no_bundle);
  ADD ("way-out", test_a_way_out);
  ADD ("ceilings", test_ceilings);
  ADD ("cut-off", test_cut_off);
  ADD ("data-that-went", test_data_that_went);
  return g_test_run ();
}
