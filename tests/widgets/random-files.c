/* See random-things.h: the tables, what is done with files, and other windows. */

#include "app/window/window-challenge-private.h"
#include "notebook/file.h"
#include "tests/notebook/random-script.h"
#include "tests/widgets/random-things.h"

/* @extra: (nullable): another column */
static void
write_table (GFile *file, const char *extra)
{
  g_autoptr (GString) text = g_string_new ("height,colour,day");
  guint n_rows = 40 + pick (40);
  guint first = pick (100);

  g_string_append_printf (
      text, "%s%s\n", extra != NULL ? "," : "", extra != NULL ? extra : "");
  for (guint i = first; i < first + n_rows; i++)
    {
      g_string_append_printf (text,
                              "%u.%u,%s,2024-01-%02u",
                              (i * 7) % 40,
                              i % 10,
                              i % 3 == 0   ? "red"
                              : i % 7 == 0 ? ""
                                           : "blue",
                              i % 28 + 1);
      g_string_append_printf (text, extra != NULL ? ",%u\n" : "\n", i % 9);
    }
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text->str, -1, NULL));
}

static GFile *
name_file (Random *self, const char *name)
{
  return g_file_new_build_filename (self->base.folder, name, NULL);
}

void
random_set_up (Random *self)
{
  self->other = name_file (self, "other.csv");
  self->secret = name_file (self, "secret.csv");
  self->notebook = name_file (self, "random.eda");
  write_table (self->base.csv, NULL);
  write_table (self->other, "width");
  write_table (self->secret, "age");
  eda_window_open (self->base.window, self->base.csv);
  harness_wait (is_idle, self->base.window);
  self->first = random_print_script (self);
}

void
random_tear_down (Random *self)
{
  g_autofree char *backup = g_strconcat (g_file_peek_path (self->notebook), "~", NULL);

  g_unlink (backup);
  g_unlink (g_file_peek_path (self->other));
  g_unlink (g_file_peek_path (self->secret));
  g_unlink (g_file_peek_path (self->notebook));
  g_clear_object (&self->other);
  g_clear_object (&self->secret);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->first, g_free);
}

EdaScript *
random_get_script (Random *self)
{
  return eda_notebook_get_script (eda_window_get_notebook (self->base.window));
}

char *
random_print_script (Random *self)
{
  return eda_script_print (random_get_script (self));
}

gboolean
random_is_read (gpointer window)
{
  return eda_runner_get_state (eda_window_get_runner (window)) != EDA_RUNNER_LOADING;
}

/* --- Things to do --- */

void
random_read_otherwise (Random *self)
{
  const char *chosen[] = { pick_text (random_columns), NULL };

  eda_window_read_as (
      self->base.window, chosen, pick (2) == 0 ? (int)EDA_STORAGE_TEXT : -1);
}

/* Another history begins with what is read. */
static void
wait_for_history (Random *self)
{
  harness_wait (random_is_read, self->base.window);
  g_free (self->first);
  self->first = random_print_script (self);
}

static gboolean
is_saved (Random *self)
{
  return g_file_query_exists (self->notebook, NULL);
}

/* What is on disk is what is there, whole. */
void
random_save (Random *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaScript) related = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bytes = NULL;

  eda_window_save_notebook (self->base.window, self->notebook, &error);
  g_assert_no_error (error);
  related = eda_notebook_file_relate (
      self->notebook,
      random_get_script (self),
      eda_runner_get_file (eda_window_get_runner (self->base.window)));
  text = eda_script_print (related);
  g_assert_true (
      g_file_get_contents (g_file_peek_path (self->notebook), &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, text);
  g_assert_false (eda_window_is_modified (self->base.window));
}

/* What is there is what is on disk. */
void
random_open_saved (Random *self)
{
  g_autoptr (EdaScript) saved = NULL;

  if (!is_saved (self))
    return;
  saved = eda_notebook_file_load (self->notebook, NULL, NULL);
  eda_window_open (self->base.window, self->notebook);
  wait_for_history (self);
  g_assert_true (eda_script_equal (saved, random_get_script (self)));
}

/* By another program; the reader takes it over, or does not. */
void
random_change_saved (Random *self)
{
  g_autofree char *seed = g_strdup_printf ("%u", pick (1000));
  g_autoptr (EdaScript) saved = NULL, seeded = NULL, changed = NULL;
  g_autoptr (EdaEntry) block = NULL;

  if (!is_saved (self))
    return;
  saved = eda_notebook_file_load (self->notebook, NULL, NULL);
  if (eda_script_get_n_entries (saved) >= RANDOM_MAX_CELLS)
    return;
  block = random_block (saved, random_columns);
  seeded = eda_script_with_header (saved, "seed", seed);
  changed = eda_script_insert (seeded, 0, block);
  g_assert_true (eda_notebook_file_save (self->notebook, changed, NULL));
  if (pick (2) == 0)
    random_open_saved (self);
}

/* By another program, while it is open; the reader reads it again, or does not. */
void
random_change_data (Random *self)
{
  write_table (self->base.csv, pick (3) == 0 ? "width" : NULL);
  write_table (self->other, "width");
  if (pick (2) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.reload", NULL);
}

/* The notebook stays what it is; it is a step like others. */
void
random_replace_data (Random *self)
{
  g_autoptr (EdaScript) before = eda_script_ref (random_get_script (self));

  eda_window_replace_data_with (self->base.window,
                                pick (2) == 0 ? self->base.csv : self->other);
  harness_wait (random_is_read, self->base.window);
  g_assert_true (eda_script_equal (before, random_get_script (self)));
}

void
random_paste_table (Random *self)
{
  g_assert_true (eda_window_open_pasted (self->base.window,
                                         "height\tcolour\tday\n1\tred\t2024-01-01\n"
                                         "2\tblue\t2024-01-02\n7\t\t2024-01-05\n"));
  wait_for_history (self);
}

void
random_open_table (Random *self)
{
  eda_window_open (self->base.window, pick (2) == 0 ? self->base.csv : self->other);
  wait_for_history (self);
}

void
random_write_report (Random *self)
{
  g_autoptr (GFile) file = name_file (self, pick (4) == 0 ? "random.html" : "random.md");
  g_autoptr (GPtrArray) results
      = eda_notebook_dup_results (eda_window_get_notebook (self->base.window));
  gboolean saved = eda_window_save_report (self->base.window, file, NULL);

  g_assert_true (saved == (results != NULL));
  g_file_delete (file, NULL, NULL);
}

/* --- Other windows --- */

/* Closed while it is still at work, or afterwards. */
void
random_open_beside (Random *self)
{
  EdaWindow *window = eda_window_new (
      ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->base.window))));

  gtk_window_present (GTK_WINDOW (window));
  eda_window_open (window, self->other);
  for (guint k = pick (20); k > 0; k--)
    g_main_context_iteration (NULL, FALSE);
  if (pick (2) == 0)
    harness_wait (is_idle, window);
  close_window (window);
}

static gboolean
has_facts (gpointer window)
{
  return EDA_WINDOW (window)->challenge->facts != NULL;
}

/* Begun, played for a part or two, and left, or its window is closed. */
void
random_play_challenge (Random *self)
{
  EdaWindow     *window = eda_window_challenge_with (self->base.window, self->secret);
  const EdaClock now = eda_play_now ();
  EdaSession    *session;

  g_assert_nonnull (window);
  harness_wait (has_facts, window);
  eda_window_begin_challenge (window);
  g_assert_true (eda_window_plays (window));
  session = eda_play_get_session (window->challenge->play);
  eda_session_add_claim (session, "height > 3 @80", NULL, &now);
  for (guint n = pick (3); n > 0 && window->challenge != NULL; n--)
    eda_session_next (session, TRUE, &now);
  if (pick (2) == 0)
    eda_session_abandon (session, &now);
  close_window (window);
  g_assert_null (eda_play_get_live ());
}
