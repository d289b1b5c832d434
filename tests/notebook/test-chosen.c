/* What the reader wants in the report: kept with the cell, and nothing is computed anew
 * for it. */

#include "notebook/chosen.h"
#include "notebook/join.h"
#include "notebook/plan.h"

static void
take_table (EdaResult *result, const char *key)
{
  eda_result_take_grid (
      result, key, eda_grid_new ("Table", (const char *const[]){ "Value", NULL }));
}

static EdaResult *
make_result (void)
{
  EdaResult *result = eda_result_new ();

  eda_result_set_summary (result, "Two columns");
  eda_result_add_text (result, "opening", "opening");
  eda_result_begin_group (result, "price");
  take_table (result, "price/table");
  eda_result_add_text (result, "price/words", "price in words");
  eda_result_begin_group (result, "qty");
  take_table (result, "qty/table");
  eda_result_add_text (result, "qty/words", "qty in words");
  return result;
}

static void
assert_keys (const EdaResult *result, const char *keys)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    g_string_append_printf (
        found, "%s%s", i > 0 ? " " : "", eda_result_get_block (result, i)->key);
  g_assert_cmpstr (found->str, ==, keys);
}

static void
choose (EdaEntry **entry, const EdaResult *result, const char *key, gboolean chosen)
{
  EdaEntry *next = eda_chosen_with (*entry, result, key, chosen);

  eda_entry_unref (*entry);
  *entry = next;
}

static void
test_one_with_its_words (void)
{
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("d", "distributions", NULL);
  g_autoptr (EdaResult) result = make_result ();
  g_autoptr (EdaResult) chosen = NULL;

  choose (&entry, result, "price/table", TRUE);
  g_assert_true (eda_chosen_has (entry, "price/table"));
  g_assert_false (eda_chosen_has (entry, "qty/table"));
  chosen = eda_chosen_filter (entry, result);
  assert_keys (chosen, "price/table price/words");
  g_assert_cmpstr (eda_result_get_summary (chosen), ==, "Two columns");
}

static void
test_all_but_one (void)
{
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("d", "distributions", NULL);
  g_autoptr (EdaEntry) before = eda_entry_ref (entry);
  g_autoptr (EdaResult) result = make_result ();
  g_autoptr (EdaResult) chosen = NULL;

  choose (&entry, result, "qty/table", TRUE);
  choose (&entry, result, EDA_CHOSEN_ALL, TRUE);
  g_assert_true (eda_chosen_has (entry, "price/table"));
  choose (&entry, result, "price/table", FALSE);
  chosen = eda_chosen_filter (entry, result);
  assert_keys (chosen, "qty/table qty/words");
  choose (&entry, result, "qty/table", FALSE);
  g_assert_true (eda_entry_equal (entry, before));
}

/* The outcome of a cell has the same key, so it is not computed again. */
static void
test_nothing_is_computed_anew (void)
{
  const EdaAnalysis *analysis = eda_analysis_find ("distributions");
  g_autoptr (EdaEntry) plain = eda_entry_new_block ("d", "distributions", NULL);
  g_autoptr (EdaEntry) chosen = eda_chosen_with (plain, NULL, "price/table", TRUE);
  g_autoptr (EdaPlan) before = eda_plan_new ("table", 42);
  g_autoptr (EdaPlan) after = eda_plan_new ("table", 42);

  eda_plan_add (before, plain, analysis);
  eda_plan_add (after, chosen, analysis);
  g_assert_cmpstr (
      eda_plan_get_item (before, 0)->key, ==, eda_plan_get_item (after, 0)->key);
}

/* A note stands with the cell that it stood with, whether that has something chosen or
 * not. */
static void
test_notes_keep_their_place (void)
{
  const EdaAnalysis *const *analyses = eda_analyses (NULL);
  g_autoptr (EdaEntry) first = eda_entry_new_block ("a", analyses[0]->id, NULL);
  g_autoptr (EdaEntry) note = eda_entry_new_note ("n", "So that's why");
  g_autoptr (EdaEntry) second = eda_entry_new_block ("b", analyses[1]->id, NULL);
  g_autoptr (EdaResult) result = make_result ();
  EdaOutcome outcomes[] = { { first, analyses[0], result },
                            { note, NULL, NULL },
                            { second, analyses[1], result } };
  g_autoptr (GPtrArray) results = NULL;

  g_assert_null (eda_join_chosen (outcomes, G_N_ELEMENTS (outcomes)));
  choose (&second, result, "qty/table", TRUE);
  outcomes[2].entry = second;
  results = eda_join_chosen (outcomes, G_N_ELEMENTS (outcomes));
  assert_keys (results->pdata[0], "note/n");
  assert_keys (results->pdata[1], "qty/table qty/words");
  g_assert_cmpuint (eda_chosen_count (results), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chosen/one-with-its-words", test_one_with_its_words);
  g_test_add_func ("/chosen/all-but-one", test_all_but_one);
  g_test_add_func ("/chosen/nothing-is-computed-anew", test_nothing_is_computed_anew);
  g_test_add_func ("/chosen/notes-keep-their-place", test_notes_keep_their_place);
  return g_test_run ();
}
