/* What the reader made of the steps is kept in the script, and read back as it was. */

#include "notebook/checklist.h"
#include "notebook/script-text.h"

static EdaScript *
pass_through_text (const EdaScript *script)
{
  g_autofree char *text = eda_script_print (script);
  EdaScript       *read = eda_script_parse (text, strlen (text), "t.eda", NULL, NULL);
  g_autofree char *again = eda_script_print (read);

  g_assert_cmpstr (again, ==, text);
  return read;
}

static void
test_nothing_at_first (void)
{
  g_autoptr (EdaScript) script = eda_script_new_skeleton ();

  g_assert_cmpuint (eda_checklist_count_looked_at (script), ==, 0);
  for (guint step = 1; step <= 6; step++)
    g_assert_cmpstr (eda_checklist_get_so_what (script, step), ==, "");
}

static void
test_round_trip (void)
{
  static const char *const lines[]
      = { "The gaps are all in March.", "yes: \"no\" # – „so“", "- a list?", "---" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (EdaScript) blank = eda_script_new_skeleton ();
      g_autoptr (EdaScript) said = eda_checklist_with_so_what (blank, 2, lines[i]);
      g_autoptr (EdaScript) ticked = eda_checklist_with_looked_at (said, 6, TRUE);
      g_autoptr (EdaScript) read = pass_through_text (ticked);

      g_assert_true (eda_script_equal (read, ticked));
      g_assert_cmpstr (eda_checklist_get_so_what (read, 2), ==, lines[i]);
      g_assert_cmpstr (eda_checklist_get_so_what (read, 3), ==, "");
      g_assert_true (eda_checklist_is_looked_at (read, 6));
      g_assert_cmpuint (eda_checklist_count_looked_at (read), ==, 1);
    }
}

/* Nothing is left of what is taken back. */
static void
test_taken_back (void)
{
  g_autoptr (EdaScript) blank = eda_script_new_skeleton ();
  g_autoptr (EdaScript) ticked = eda_checklist_with_looked_at (blank, 4, TRUE);
  g_autoptr (EdaScript) unticked = eda_checklist_with_looked_at (ticked, 4, FALSE);
  g_autoptr (EdaScript) said = eda_checklist_with_so_what (unticked, 4, "So.");
  g_autoptr (EdaScript) unsaid = eda_checklist_with_so_what (said, 4, "  ");

  g_assert_false (eda_script_equal (ticked, blank));
  g_assert_true (eda_script_equal (unticked, blank));
  g_assert_false (eda_script_equal (said, blank));
  g_assert_true (eda_script_equal (unsaid, blank));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist/nothing-at-first", test_nothing_at_first);
  g_test_add_func ("/checklist/round-trip", test_round_trip);
  g_test_add_func ("/checklist/taken-back", test_taken_back);
  return g_test_run ();
}
