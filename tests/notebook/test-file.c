/* A notebook on disk, and what a crash leaves of one. */

#include "notebook/file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/core/error.h"
#include "notebook/autosave.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-notebook-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
get_file (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static EdaScript *
make_script (const char *text)
{
  g_autoptr (EdaScript) skeleton = eda_script_new_skeleton ();
  g_autoptr (EdaEntry) note = eda_entry_new_note ("note", text);

  return eda_script_insert (skeleton, 0, note);
}

static void
test_saved_is_loaded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "a.eda");
  g_autoptr (GFile) csv = get_file (fixture, "sales.csv");
  g_autoptr (EdaScript) script = make_script ("Why?");
  g_autoptr (EdaScript) related = eda_notebook_file_relate (file, script, csv);
  g_autoptr (EdaScript) loaded = NULL;
  g_autoptr (GFile) its_data = NULL;

  g_assert_true (eda_notebook_file_is_named (file));
  g_assert_false (eda_notebook_file_is_named (csv));
  g_assert_true (eda_notebook_file_save (file, related, NULL));
  loaded = eda_notebook_file_load (file, NULL, NULL);
  g_assert_true (eda_script_equal (loaded, related));
  g_assert_cmpstr (
      eda_params_get_text (eda_script_get_header (loaded), "data"), ==, "sales.csv");
  its_data = eda_notebook_file_get_data (file, loaded);
  g_assert_true (g_file_equal (its_data, csv));
}

static void
test_data_beside_and_above (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/a/notes/x.eda");
  g_autoptr (GFile) csv = g_file_new_for_path ("/a/data/y.csv");
  g_autoptr (EdaScript) script = make_script ("");
  g_autoptr (EdaScript) related = eda_notebook_file_relate (file, script, csv);
  g_autoptr (GFile) found = eda_notebook_file_get_data (file, related);

  g_assert_cmpstr (
      eda_params_get_text (eda_script_get_header (related), "data"), ==, "../data/y.csv");
  g_assert_true (g_file_equal (found, csv));
}

static void
test_saving_again_keeps_a_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (fixture, "a.eda");
  g_autoptr (GFile) backup = get_file (fixture, "a.eda~");
  g_autoptr (EdaScript) first = make_script ("first");
  g_autoptr (EdaScript) second = make_script ("second");
  g_autoptr (EdaScript) kept = NULL;

  g_assert_true (eda_notebook_file_save (file, first, NULL));
  g_assert_true (eda_notebook_file_save (file, second, NULL));
  kept = eda_notebook_file_load (backup, NULL, NULL);
  g_assert_true (eda_script_equal (kept, first));
}

static void
test_what_can_not_be_done_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) absent = get_file (fixture, "absent.eda");
  g_autoptr (GFile) nowhere = get_file (fixture, "no/folder/a.eda");
  g_autoptr (EdaScript) script = make_script ("");
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_notebook_file_load (absent, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (eda_notebook_file_save (nowhere, script, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
}

static void
test_autosave_is_cleared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaAutosave) autosave = eda_autosave_new (fixture->folder);
  g_autoptr (GFile) csv = get_file (fixture, "sales.csv");
  g_autoptr (EdaScript) script = make_script ("unsaved");
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) left = NULL;

  eda_autosave_put (autosave, script, csv, NULL);
  eda_autosave_flush (autosave);
  left = eda_autosave_list_left (fixture->folder);
  g_assert_cmpuint (left->len, ==, 0); /* it is ours, and we live */
  eda_autosave_clear (autosave);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

/* Writes once, and is killed before it can say good-bye. */
static void
write_and_die (Fixture *fixture)
{
  g_autoptr (EdaAutosave) autosave = eda_autosave_new (fixture->folder);
  g_autoptr (GFile) csv = get_file (fixture, "sales.csv");
  g_autoptr (GFile) notebook = get_file (fixture, "a.eda");
  g_autoptr (EdaScript) script = make_script ("unsaved");

  eda_autosave_put (autosave, script, csv, notebook);
  eda_autosave_flush (autosave);
  kill (getpid (), SIGKILL);
}

static void
test_a_killed_process_leaves_its_script (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) notebook = get_file (fixture, "a.eda");
  g_autofree char *path = g_file_get_path (notebook);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (EdaScript) script = NULL;
  pid_t child = fork ();

  if (child == 0)
    write_and_die (fixture);
  waitpid (child, NULL, 0);
  left = eda_autosave_list_left (fixture->folder);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (eda_autosave_is_one (left->pdata[0], fixture->folder));
  script = eda_notebook_file_load (left->pdata[0], NULL, NULL);
  g_assert_cmpstr (eda_entry_get_text (eda_script_get_entry (script, 0)), ==, "unsaved");
  g_assert_cmpstr (
      eda_params_get_text (eda_script_get_header (script), EDA_AUTOSAVE_NOTEBOOK),
      ==,
      path);
}

#define ADD(path, function)                                                              \
  g_test_add ("/file/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  ADD ("saved-is-loaded", test_saved_is_loaded);
  ADD ("data-beside-and-above", test_data_beside_and_above);
  ADD ("backup", test_saving_again_keeps_a_backup);
  ADD ("errors", test_what_can_not_be_done_is_told);
  ADD ("autosave-is-cleared", test_autosave_is_cleared);
  ADD ("killed-process", test_a_killed_process_leaves_its_script);
  return g_test_run ();
}
