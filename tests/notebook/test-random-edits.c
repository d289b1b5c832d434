/* Whatever is done to a notebook: undoing all of it gives the first bytes back, what is
 * saved is what is there, and a replay without a window agrees with the screen. */

#include "tests/notebook/runner-fixture.h"

#include "notebook/replay.h"
#include "notebook/script-text.h"

#define N_EDITS 10000
#define N_SETTLE 500 /* edits between two looks at what was computed */

static EdaScript *
get_script (Fixture *fixture)
{
  return eda_notebook_get_script (fixture->notebook);
}

static guint
pick (guint n)
{
  return (guint)g_test_rand_int_range (0, (int)n);
}

static void
edit (Fixture *fixture, EdaScript *take_script)
{
  eda_runner_edit (fixture->runner, take_script, "edit", pick (3) == 0 ? "typing" : NULL);
  eda_script_unref (take_script);
}

static void
add_something (Fixture *fixture)
{
  static const char *const kinds[]
      = { "shape", "missing", "categories", "drop-missing", "future-thing" };
  EdaScript       *script = get_script (fixture);
  gboolean         note = pick (2) == 0;
  const char      *what = kinds[pick (G_N_ELEMENTS (kinds))];
  g_autofree char *id = eda_script_make_id (script, note ? "note" : what);
  g_autoptr (EdaEntry) entry
      = note ? eda_entry_new_note (id, "Why?") : eda_entry_new_block (id, what, NULL);

  edit (fixture,
        eda_script_insert (script, pick (eda_script_get_n_entries (script) + 1), entry));
}

static void
change_something (Fixture *fixture)
{
  static const char *const columns[] = { "a", "b", "absent" };
  EdaScript               *script = get_script (fixture);
  guint                    at = pick (eda_script_get_n_entries (script));
  EdaEntry                *entry = eda_script_get_entry (script, at);
  g_autoptr (EdaEntry) changed = NULL;
  g_autoptr (EdaParams) params = NULL;

  if (eda_entry_get_kind (entry) == EDA_ENTRY_NOTE)
    changed = eda_entry_with_text (entry, columns[pick (3)]);
  else
    {
      params = eda_params_with_text (
          eda_entry_get_params (entry), "columns", columns[pick (3)]);
      changed = eda_entry_with_params (entry, params);
    }
  edit (fixture, eda_script_replace (script, at, changed));
}

static void
do_something (Fixture *fixture)
{
  EdaScript *script = get_script (fixture);
  guint      n = eda_script_get_n_entries (script);

  switch (pick (7))
    {
    case 0:
    case 1:
      if (n < 12)
        add_something (fixture);
      break;
    case 2:
      if (n > 1)
        edit (fixture, eda_script_remove (script, pick (n)));
      break;
    case 3:
      if (n > 0)
        edit (fixture, eda_script_move (script, pick (n), pick (n)));
      break;
    case 4:
      if (n > 0)
        change_something (fixture);
      break;
    case 5:
      eda_runner_undo (fixture->runner);
      break;
    default:
      eda_runner_redo (fixture->runner);
      break;
    }
}

static char *
print (Fixture *fixture)
{
  return eda_script_print (get_script (fixture));
}

static void
assert_saves_what_is_there (Fixture *fixture)
{
  g_autofree char *text = print (fixture);
  g_autoptr (EdaScript) again = eda_script_parse (text, strlen (text), "x", NULL, NULL);

  g_assert_true (eda_script_equal (again, get_script (fixture)));
}

/* The texts of all results, in their order. */
static char *
read_all (GPtrArray *results)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      g_string_append_printf (text, "%s\n", eda_result_get_summary (results->pdata[i]));
      for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
        {
          const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

          g_string_append_printf (text,
                                  "%s %s\n",
                                  block->key,
                                  block->kind == EDA_BLOCK_TEXT ? block->text : "");
        }
    }
  return g_string_free (text, FALSE);
}

/* Where a cell fails, both say so. */
static void
assert_replay_agrees (Fixture *fixture)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) view = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) replayed = NULL;
  g_autofree char *on_screen = NULL;
  g_autofree char *in_batch = NULL;

  wait_for_state (fixture, EDA_RUNNER_IDLE);
  shown = eda_notebook_dup_results (fixture->notebook);
  replayed = eda_replay_script (eda_notebook_get_file_profile (fixture->notebook),
                                get_script (fixture),
                                &context,
                                &view,
                                NULL,
                                &error);
  g_assert_true ((shown != NULL) == (replayed != NULL));
  if (shown == NULL)
    return;
  on_screen = read_all (shown);
  in_batch = read_all (replayed);
  g_assert_cmpstr (on_screen, ==, in_batch);
}

static void
test_random_edits (Fixture *fixture, gconstpointer data)
{
  EdaHistory      *history;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  eda_runner_open (fixture->runner, fixture->small, NULL);
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  first = print (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    {
      do_something (fixture);
      while (i % 7 == 0 && g_main_context_iteration (NULL, FALSE))
        ;
      if (i % N_SETTLE == N_SETTLE - 1)
        {
          assert_saves_what_is_there (fixture);
          assert_replay_agrees (fixture);
        }
    }
  history = eda_notebook_get_history (fixture->notebook);
  while (eda_history_get_position (history) > 0)
    eda_runner_undo (fixture->runner);
  last = print (fixture);
  g_assert_cmpstr (last, ==, first);
  assert_replay_agrees (fixture);
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  g_test_add ("/random-edits", Fixture, NULL, set_up, test_random_edits, tear_down);
  return g_test_run ();
}
