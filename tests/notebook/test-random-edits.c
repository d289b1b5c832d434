/* Whatever is done to a notebook: undoing all of it gives the first bytes back, what is
 * saved is what is there, and a replay without a window agrees with the screen. */

#include "tests/notebook/runner-fixture.h"

#include "notebook/chosen.h"
#include "notebook/script-text.h"
#include "tests/notebook/random-script.h"
#include "tests/notebook/same-replay.h"

#define N_EDITS 10000
#define N_SETTLE 100 /* edits between two looks at what was computed */

static EdaScript *
get_script (Fixture *fixture)
{
  return eda_notebook_get_script (fixture->notebook);
}

static void
edit (Fixture *fixture, EdaScript *take_script)
{
  eda_runner_edit (fixture->runner, take_script, "edit", pick (3) == 0 ? "typing" : NULL);
  eda_script_unref (take_script);
}

static const char *const columns[] = { "a", "b", "a", "b", "absent", NULL };

static void
add_something (Fixture *fixture)
{
  EdaScript       *script = get_script (fixture);
  g_autofree char *id = eda_script_make_id (script, "note");
  g_autoptr (EdaEntry) entry
      = pick (3) == 0 ? eda_entry_new_note (id, "Why?") : random_block (script, columns);

  edit (fixture,
        eda_script_insert (script, pick (eda_script_get_n_entries (script) + 1), entry));
}

/* Returns: (transfer full): with another option, or another choice for the report */
static EdaEntry *
change_block (const EdaEntry *entry)
{
  const EdaParamSpec *specs = find_specs (eda_entry_get_what (entry));
  guint               n = 0;
  g_autoptr (EdaParams) params = NULL;

  while (specs != NULL && specs[n].key != NULL)
    n++;
  if (n == 0 || pick (4) == 0)
    return eda_chosen_with (entry, NULL, EDA_CHOSEN_ALL, pick (2) == 0);
  params = with_random_value (eda_entry_get_params (entry), &specs[pick (n)], columns);
  return eda_entry_with_params (entry, params);
}

static void
change_something (Fixture *fixture)
{
  EdaScript *script = get_script (fixture);
  guint      at = pick (eda_script_get_n_entries (script));
  EdaEntry  *entry = eda_script_get_entry (script, at);
  g_autoptr (EdaEntry) changed = eda_entry_get_kind (entry) == EDA_ENTRY_NOTE
                                     ? eda_entry_with_text (entry, columns[pick (3)])
                                     : change_block (entry);

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

static void
look (Fixture *fixture, Compared *compared)
{
  wait_for_state (fixture, EDA_RUNNER_IDLE);
  assert_saves_what_is_there (fixture);
  assert_replay_agrees (fixture->notebook, compared);
}

static void
test_random_edits (Fixture *fixture, gconstpointer data)
{
  Compared         compared = { 0 };
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
        look (fixture, &compared);
    }
  history = eda_notebook_get_history (fixture->notebook);
  while (eda_history_get_position (history) > 0)
    eda_runner_undo (fixture->runner);
  last = print (fixture);
  g_assert_cmpstr (last, ==, first);
  look (fixture, &compared);
  g_assert_cmpuint (compared.numbers, >, 0);
  g_test_message ("%u cells agree in %u numbers, %u fail alike",
                  (guint)compared.cells,
                  (guint)compared.numbers,
                  (guint)compared.failures);
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
