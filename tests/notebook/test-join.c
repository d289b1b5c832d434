/* Cells become a report: notes stand beside what they are about. */

#include "notebook/join.h"

static EdaResult *
make_result (const char *text)
{
  EdaResult *result = eda_result_new ();

  eda_result_set_summary (result, "%s", text);
  eda_result_add_text (result, text, "%s", text);
  return result;
}

/* What the texts of the result say, in their order. */
static void
assert_says (EdaResult *result, const char *words)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    g_string_append_printf (
        said, "%s%s", i > 0 ? "|" : "", eda_result_get_block (result, i)->text);
  g_assert_cmpstr (said->str, ==, words);
}

static void
test_as_they_are (void)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("a", analyses[1]->id, NULL);
  g_autoptr (EdaResult) result = make_result ("one");
  EdaOutcome outcome = { entry, analyses[1], result };
  g_autoptr (GPtrArray) results = eda_join_outcomes (&outcome, 1);

  g_assert_cmpuint (results->len, ==, n);
  g_assert_true (results->pdata[1] == result);
  g_assert_cmpuint (eda_result_get_n_blocks (results->pdata[0]), ==, 0);
}

static void
test_notes_transforms_and_second_cells (void)
{
  const EdaAnalysis *const *analyses = eda_analyses (NULL);
  g_autoptr (EdaEntry) top = eda_entry_new_note ("n", "Why?");
  g_autoptr (EdaEntry) drop = eda_entry_new_block ("d", "drop-missing", NULL);
  g_autoptr (EdaEntry) first = eda_entry_new_block ("a", analyses[0]->id, NULL);
  g_autoptr (EdaEntry) note = eda_entry_new_note ("m", "So that's why");
  g_autoptr (EdaEntry) empty = eda_entry_new_note ("e", "");
  g_autoptr (EdaEntry) second = eda_entry_new_block ("b", analyses[0]->id, NULL);
  g_autoptr (EdaEntry) unknown = eda_entry_new_block ("u", "future", NULL);
  g_autoptr (EdaResult) done = make_result ("2 of 3 rows kept");
  g_autoptr (EdaResult) one = make_result ("one");
  g_autoptr (EdaResult) two = make_result ("two");
  EdaOutcome outcomes[]
      = { { top, NULL, NULL },         { drop, NULL, done },  { first, analyses[0], one },
          { note, NULL, NULL },        { empty, NULL, NULL }, { unknown, NULL, NULL },
          { second, analyses[0], two } };
  g_autoptr (GPtrArray) results = eda_join_outcomes (outcomes, G_N_ELEMENTS (outcomes));

  assert_says (results->pdata[0], "Why?|2 of 3 rows kept|one|So that's why|two");
  g_assert_cmpstr (eda_result_get_block (results->pdata[0], 4)->group, ==, "two");
  assert_says (one, "one");
}

static void
test_nothing_but_notes (void)
{
  g_autoptr (EdaEntry) note = eda_entry_new_note ("n", "Alone");
  EdaOutcome outcome = { note, NULL, NULL };
  g_autoptr (GPtrArray) results = eda_join_outcomes (&outcome, 1);

  g_assert_cmpuint (eda_result_get_n_blocks (results->pdata[0]), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join/as-they-are", test_as_they_are);
  g_test_add_func ("/join/notes-transforms-second-cells",
                   test_notes_transforms_and_second_cells);
  g_test_add_func ("/join/nothing-but-notes", test_nothing_but_notes);
  return g_test_run ();
}
