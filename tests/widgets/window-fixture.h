/* The whole window over one CSV file in a folder of its own. */
#pragma once

#include <glib/gstdio.h>

#include "app/application.h"
#include "app/window-private.h"
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

static inline gboolean
is_gone (gpointer window)
{
  return *(gpointer *)window == NULL;
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  EdaWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  harness_close (GTK_WIDGET (window));
  harness_wait (is_gone, &window); /* work that is under way may end; nothing else keeps it */
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
