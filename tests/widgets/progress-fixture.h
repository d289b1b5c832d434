/* The window of the progress over a history of the test's own. */
#pragma once

#include "app/window/window-progress-private.h"
#include "tests/challenge/made-history.h"
#include "tests/widgets/challenge-fixture.h"

static inline EdaChallengeHistory *
open_history (void)
{
  g_autofree char     *path = eda_challenge_history_dup_default_path ();
  EdaChallengeHistory *history = eda_challenge_history_open (path, NULL, NULL);

  g_assert_nonnull (history);
  return history;
}

static inline void
remove_history (void)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_prefix (name, "history.db"))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);

        g_remove (file);
      }
}

/* Nothing was played yet. */
static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  remove_history ();
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "houses.csv", "a\n1\n");
  dress (fixture);
}

static inline void
add_sessions (guint n)
{
  g_autoptr (EdaChallengeHistory) history = open_history ();

  made_history_fill (history, n);
}

/* By the key of the table, as wide as pictures are wanted. */
static inline GtkWidget *
open_progress (Fixture *fixture)
{
  const char *width = g_getenv ("EDA_PICTURE_WIDTH");
  GtkWidget  *progress;

  press (GTK_WIDGET (fixture->window), "ctrl+shift+y");
  progress = get_dialog (fixture);
  if (width != NULL)
    gtk_window_set_default_size (GTK_WINDOW (progress), atoi (width), 900);
  harness_settle (progress);
  return progress;
}

static inline void
close_by (Fixture *fixture, GtkWidget *progress, const char *key)
{
  g_object_add_weak_pointer (G_OBJECT (progress), (gpointer *)&progress);
  press (GTK_WIDGET (fixture->window), key);
  g_assert_null (progress); /* nothing keeps it */
}

static inline void
close_progress (Fixture *fixture, GtkWidget *progress)
{
  close_by (fixture, progress, "Escape");
}

static inline void
show_page (GtkWidget *progress, const char *name)
{
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (harness_find (progress, ADW_TYPE_VIEW_STACK)), name);
  harness_settle (progress);
}

/* The dialog that stands over @window. */
static inline GtkWidget *
find_any_over (GtkWidget *window)
{
  GtkWidget *over = NULL;
  GList     *windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (window)
        && gtk_widget_get_mapped (link->data))
      over = link->data;
  g_list_free (windows);
  return over;
}

static inline GtkWidget *
find_over (GtkWidget *window)
{
  GtkWidget *over = find_any_over (window);

  g_assert_nonnull (over);
  return over;
}

static inline GtkWidget *
find_start (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = harness_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_has_prefix (gtk_label_get_text (labels->pdata[i]), text)
        && gtk_widget_get_mapped (labels->pdata[i]))
      return labels->pdata[i];
  return NULL;
}
