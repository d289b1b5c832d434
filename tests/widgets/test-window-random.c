/* Whatever is done in the window, in whatever order (random-things.c): GTK has nothing to
 * complain of (its criticals are fatal here), nothing stays behind when the window goes,
 * a replay without a window has the same numbers as the screen, to the last bit, so has
 * eda-batch, and when all is undone the notebook has its first bytes again.
 * EDA_RANDOM_STEPS: how many things are done, 200. */

#include "tests/notebook/same-replay.h"
#include "tests/notebook/random-script.h"
#include "tests/widgets/random-things.h"
#include "widgets/notebook/note-view.h"
#include "widgets/notebook/transform-view.h"

#define USUAL_STEPS 200
#define LOOK_EVERY 40
#define ASK_BATCH_EVERY 400
#define TELL_EVERY 1000

static guint    n_alive; /* cards that are not finalised yet */
static guint    n_batches;
static Compared compared;

static void
set_up (Random *self, gconstpointer data)
{
  open_window (&self->base, data, "random.csv", "");
  random_set_up (self);
}

static void
finalised_cb (gpointer data, GObject *where)
{
  n_alive--;
}

/* Counts each card once. */
static void
watch_cards (Random *self)
{
  const GType types[]
      = { EDA_TYPE_CELL_VIEW, EDA_TYPE_NOTE_VIEW, EDA_TYPE_TRANSFORM_VIEW };

  for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
    {
      g_autoptr (GPtrArray) cards
          = harness_find_all (GTK_WIDGET (self->base.window), types[k]);

      for (guint i = 0; i < cards->len; i++)
        if (g_object_get_data (cards->pdata[i], "watched") == NULL)
          {
            g_object_set_data (cards->pdata[i], "watched", self);
            g_object_weak_ref (cards->pdata[i], finalised_cb, NULL);
            n_alive++;
          }
    }
}

/* --- What must hold --- */

static void
wait (Random *self)
{
  harness_settle (GTK_WIDGET (self->base.window));
  harness_wait (is_idle, self->base.window);
  harness_settle (GTK_WIDGET (self->base.window));
}

static void
look (Random *self)
{
  wait (self);
  assert_replay_agrees (eda_window_get_notebook (self->base.window), &compared);
}

/* The report of the window, in the words of other programs. */
static char *
print_screen (Random *self)
{
  g_autoptr (GFile) file
      = g_file_new_build_filename (self->base.folder, "screen.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  eda_window_save_report (self->base.window, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_true (g_file_delete (file, NULL, NULL));
  return text;
}

static char *
run_batch (Random *self)
{
  g_autofree char *program
      = g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "app", "eda-batch", NULL);
  const char *arguments[]
      = { program, "replay", g_file_peek_path (self->notebook), "-q", "-f", "json", "-o",
          "-",     NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int   status;

  g_spawn_sync (NULL,
                (char **)arguments,
                NULL,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                &text,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return text;
}

/* Line by line, so that the first that differs is told. */
static void
assert_same_lines (const char *screen, const char *batch)
{
  g_auto (GStrv) ours = g_strsplit (screen, "\n", -1);
  g_auto (GStrv) theirs = g_strsplit (batch, "\n", -1);

  for (guint i = 0; ours[i] != NULL && theirs[i] != NULL; i++)
    g_assert_cmpstr (ours[i], ==, theirs[i]);
  g_assert_cmpuint (g_strv_length (ours), ==, g_strv_length (theirs));
}

/* The file may have changed outside since it was read. Where a cell fails there is no
 * report. */
static void
ask_batch (Random *self)
{
  EdaNotebook *notebook = eda_window_get_notebook (self->base.window);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *screen = NULL;
  g_autofree char *batch = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->base.window), "win.reload", NULL);
  look (self);
  results = eda_notebook_dup_results (notebook);
  if (results == NULL)
    return;
  eda_window_save_notebook (self->base.window, self->notebook, &error);
  g_assert_no_error (error);
  screen = print_screen (self);
  batch = run_batch (self);
  assert_same_lines (screen, batch);
  n_batches++;
}

/* Where the file was read otherwise, a step takes until it is read again. */
static void
walk_history (Random *self, const char *action, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->base.window), action, NULL);
      harness_wait (random_is_read, self->base.window);
    }
}

/* Back to the beginning, and forth again. */
static void
assert_undone (Random *self)
{
  EdaHistory *history
      = eda_notebook_get_history (eda_window_get_notebook (self->base.window));
  guint            position = eda_history_get_position (history);
  g_autofree char *last = random_print_script (self), *undone = NULL, *redone = NULL;

  walk_history (self, "win.undo", position);
  undone = random_print_script (self);
  g_assert_cmpstr (undone, ==, self->first);
  ask_batch (self);
  walk_history (self, "win.redo", position);
  redone = random_print_script (self);
  g_assert_cmpstr (redone, ==, last);
}

/* --- The run --- */

static guint
get_n_steps (void)
{
  const char *text = g_getenv ("EDA_RANDOM_STEPS");

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : USUAL_STEPS;
}

static void
tell (guint n_done)
{
  g_test_message ("%u things done, %u cards alive; %" G_GUINT64_FORMAT
                  " cells agree in %" G_GUINT64_FORMAT " numbers, %" G_GUINT64_FORMAT
                  " fail alike, %" G_GUINT64_FORMAT " looks; %u reports of eda-batch",
                  n_done,
                  n_alive,
                  compared.cells,
                  compared.numbers,
                  compared.failures,
                  compared.looks,
                  n_batches);
}

static void
test_random (Random *self, gconstpointer data)
{
  guint n = get_n_steps ();

  for (guint i = 1; i <= n; i++)
    {
      random_do_something (self);
      for (guint k = pick (4); k > 0; k--)
        g_main_context_iteration (NULL, FALSE);
      watch_cards (self);
      if (i % LOOK_EVERY == 0)
        look (self);
      if (i % ASK_BATCH_EVERY == 0)
        ask_batch (self);
      if (i % TELL_EVERY == 0)
        tell (i);
    }
  wait (self);
  assert_undone (self);
  ask_batch (self);
  tell (n);
  random_tell (n);
  g_assert_cmpuint (compared.numbers, >, 0);
}

static void
tear_down_all (Random *self, gconstpointer data)
{
  random_tear_down (self);
  tear_down (&self->base, data);
  g_assert_cmpuint (n_alive, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add ("/window-random", Random, application, set_up, test_random, tear_down_all);
  return g_test_run ();
}
