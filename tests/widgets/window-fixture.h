/* The whole window over one CSV file in a folder of its own. */
#pragma once

#include <glib/gstdio.h>

#include "app/application.h"
#include "app/window/window-private.h"
#include "tests/widgets/harness.h"

typedef struct
{
  EdaWindow *window;
  char      *folder;
  GFile     *csv;
} Fixture;

/* GTK and the application of a test program, which talks to no other one that runs. */
static inline EdaApplication *
new_application (int *argc, char ***argv)
{
  EdaApplication *application;
  g_autoptr (GError) error = NULL;

  harness_init (argc, argv);
  application = eda_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

/* Writes the file and shows a window; @application: EdaApplication. */
static inline void
open_window (Fixture      *fixture,
             gconstpointer application,
             const char   *name,
             const char   *text)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("eda-window-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, name, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fixture->csv = g_file_new_for_path (path);

  fixture->window = eda_window_new (ADW_APPLICATION ((gpointer)application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_settle (GTK_WIDGET (fixture->window));
}

/* Nobody else keeps it. */
static inline gboolean
is_left_alone (gpointer object)
{
  return g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1;
}

static inline void
keep (GPtrArray *owned, gpointer object)
{
  g_ptr_array_add (owned, g_object_ref (object));
}

/* Every widget that is ours, those around before those within; then what they show. */
static inline GPtrArray *
keep_owned (EdaWindow *window)
{
  g_autoptr (GPtrArray) widgets
      = harness_find_all (GTK_WIDGET (window), GTK_TYPE_WIDGET);
  GPtrArray   *owned = g_ptr_array_new ();
  EdaNotebook *notebook = eda_window_get_notebook (window);
  GListModel  *columns = eda_notebook_get_columns (notebook);

  for (guint i = 0; i < widgets->len; i++)
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widgets->pdata[i]), "Eda"))
      keep (owned, widgets->pdata[i]);
  keep (owned, eda_window_get_runner (window));
  keep (owned, notebook);
  keep (owned, columns);
  for (guint i = 0; i < eda_notebook_get_n_cells (notebook); i++)
    keep (owned, eda_notebook_get_cell (notebook, i));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    g_ptr_array_add (owned, g_list_model_get_item (columns, i));
  return owned;
}

/* Closes the window, and nothing that belonged to it stays behind. Work that is under way
 * may end first. */
static inline void
close_window (EdaWindow *window)
{
  g_autoptr (GPtrArray) owned = keep_owned (window);

  harness_close (GTK_WIDGET (window));
  for (guint i = 0; i < owned->len; i++)
    {
      harness_wait (is_left_alone, owned->pdata[i]);
      g_assert_finalize_object (G_OBJECT (owned->pdata[i]));
    }
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture->window);
  g_unlink (g_file_peek_path (fixture->csv));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->csv);
  g_free (fixture->folder);
}

static inline gboolean
is_idle (gpointer window)
{
  return eda_runner_get_state (eda_window_get_runner (window)) == EDA_RUNNER_IDLE;
}
