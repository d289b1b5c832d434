/* The states of a script are a line; going on from the middle cuts what was ahead. */

#include "notebook/history.h"

static EdaScript *
with_note (const char *text)
{
  g_autoptr (EdaScript) skeleton = eda_script_new_skeleton ();
  g_autoptr (EdaEntry) note = eda_entry_new_note ("note", text);

  return eda_script_insert (skeleton, 0, note);
}

static const char *
get_note (const EdaHistory *history)
{
  return eda_entry_get_text (eda_script_get_entry (eda_history_get_current (history), 0));
}

static void
push (EdaHistory *history, const char *text, const char *merge)
{
  g_autoptr (EdaScript) script = with_note (text);

  eda_history_push (history, script, text, merge);
}

static void
test_going_on_forgets_what_could_be_redone (void)
{
  g_autoptr (EdaScript) start = with_note ("a");
  g_autoptr (EdaHistory) history = eda_history_new (start);

  g_assert_null (eda_history_get_name (history, 0));
  push (history, "b", NULL);
  push (history, "c", NULL);
  g_assert_cmpuint (eda_history_get_position (history), ==, 2);
  eda_history_set_position (history, 0);
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 3);
  push (history, "d", NULL);
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 2);
  g_assert_cmpstr (eda_history_get_name (history, 1), ==, "d");
  g_assert_cmpstr (get_note (history), ==, "d");
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (EdaScript) start = with_note ("");
  g_autoptr (EdaHistory) history = eda_history_new (start);

  push (history, "h", "note");
  push (history, "he", "note");
  push (history, "hey", "note");
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 2);
  g_assert_cmpstr (get_note (history), ==, "hey");

  push (history, "other", "other");
  push (history, "other!", "other");
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 3);
}

static void
test_a_pause_ends_the_step (void)
{
  g_autoptr (EdaScript) start = with_note ("");
  g_autoptr (EdaHistory) history = eda_history_new (start);

  push (history, "h", "note");
  eda_history_end_merging (history);
  push (history, "he", "note");
  g_assert_cmpuint (eda_history_get_n_states (history), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/going-on", test_going_on_forgets_what_could_be_redone);
  g_test_add_func ("/history/typing", test_typing_is_one_step);
  g_test_add_func ("/history/pause", test_a_pause_ends_the_step);
  return g_test_run ();
}
