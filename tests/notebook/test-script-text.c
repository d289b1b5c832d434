/* A notebook as text: what is written, and what is understood. That both are one whatever
 * a notebook holds: test-whole-scripts.c. */

#include <string.h>

#include "analysis/core/error.h"
#include "notebook/script-text.h"

static EdaScript *
parse (const char *text, guint n_problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  EdaScript *script = eda_script_parse (text, strlen (text), "a.eda", &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, n_problems);
  return script;
}

/* The text that the script of @text is written as. */
static void
assert_prints (const char *text, const char *canonical, guint n_problems)
{
  g_autoptr (EdaScript) script = parse (text, n_problems);
  g_autofree char *printed = eda_script_print (script);

  g_assert_cmpstr (printed, ==, canonical);
}

static void
assert_canonical (const char *text)
{
  assert_prints (text, text, 0);
}

static void
assert_refused (const char *text, guint line, const char *message)
{
  g_autoptr (GError) error = NULL;
  EdaScript *script = eda_script_parse (text, strlen (text), "a.eda", NULL, &error);

  g_assert_null (script);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_NOTEBOOK);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, line);
  g_assert_nonnull (eda_error_get_hint (error));
}

#define HEAD "---\neda: 1\n---\n"

static void
test_whole_script (void)
{
  assert_canonical ("---\neda: 1\ndata: sales.csv\nseed: 7\nmood: sunny\n---\n"
                    "\n```eda load\ndelimiter: semicolon\ntypes: year=text\n```\n"
                    "\n# Sales\nWhy do sales dip in March?\n"
                    "\n```eda filter\nid: march\nwhere: month = 3\n```\n"
                    "\n```eda distributions\ncolumns:\n- price\n- amount, net\n```\n"
                    "\nLooks log-normal.\n");
}

static void
test_blocks_and_notes_in_order (void)
{
  g_autoptr (EdaScript) script
      = parse (HEAD "\nFirst\n\n```eda shape\n```\n\nSecond\n", 0);

  g_assert_cmpuint (eda_script_get_n_entries (script), ==, 3);
  g_assert_cmpint (eda_script_find (script, "shape"), ==, 1);
  g_assert_cmpstr (eda_entry_get_text (eda_script_get_entry (script, 2)), ==, "Second");
}

static void
test_defaults_are_not_written (void)
{
  g_autoptr (EdaScript) script = eda_script_new_skeleton ();
  g_autofree char *text = eda_script_print (script);

  g_assert_true (g_str_has_prefix (text, HEAD "\n```eda shape\n```\n\n```eda "));
  assert_canonical (text);
}

static void
test_values_that_need_quote_marks (void)
{
  const char *const awkward[]
      = { "",       " a ", "\"q\"",      "two\nlines", "tab\t", "\x01\x7f",
          "- dash", "```", "key: value", "ünï",        "\\n",   NULL };
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) list = eda_params_with (none, "v", awkward);
  g_autoptr (EdaParams) params = eda_params_with_text (list, "w", awkward[1]);
  g_autoptr (EdaScript) empty = parse (HEAD, 0);
  g_autoptr (EdaEntry) entry = eda_entry_new_block ("x", "shape", params);
  g_autoptr (EdaScript) script = eda_script_insert (empty, 0, entry);
  g_autofree char *text = eda_script_print (script);
  g_autoptr (EdaScript) again = parse (text, 0);

  g_assert_true (eda_script_equal (script, again));
  assert_canonical (text);
}

static void
test_notes_may_say_anything (void)
{
  const char *const notes[]
      = { "",    "```eda shape",      "\\```eda shape\n```", "<!-- note -->",
          "---", "```c\nint x;\n```", "<<<<<<< ours",        "",
          "last" };
  g_autoptr (EdaScript) script = parse (HEAD, 0);
  g_autofree char *text = NULL;
  g_autoptr (EdaScript) again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *id = eda_script_make_id (script, "note");
      g_autoptr (EdaEntry) note = eda_entry_new_note (id, notes[i]);
      EdaScript *more = eda_script_insert (script, i, note);

      eda_script_unref (script);
      script = more;
    }
  text = eda_script_print (script);
  again = parse (text, 0);
  g_assert_true (eda_script_equal (script, again));
  assert_canonical (text);
}

static void
test_what_is_not_understood_is_kept (void)
{
  assert_prints (HEAD "\n```eda shape\nno key here\n```\n\nNote\n",
                 HEAD "\n```eda shape\nno key here\n```\n\nNote\n",
                 1);
  assert_prints (HEAD "\n```eda future-thing\nx: 1\n```\n",
                 HEAD "\n```eda future-thing\nx: 1\n```\n",
                 0);
  assert_prints (HEAD "\n```eda load\ndelimiter: comma or so\n```\n",
                 HEAD "\n```eda load\ndelimiter: comma or so\n```\n",
                 1);
  /* Closed, so that what follows stays a note. */
  assert_prints (HEAD "\n```eda shape\nx: 1\n", HEAD "\n```eda shape\nx: 1\n```\n", 1);
}

static void
test_problem_names_its_line (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  const char *text = HEAD "\n```eda shape\nx: 1\nx: 2\n```\n";
  g_autoptr (EdaScript) script
      = eda_script_parse (text, strlen (text), "a.eda", &problems, NULL);
  const EdaScriptProblem *problem = problems->pdata[0];

  g_assert_cmpuint (problem->line, ==, 7);
  g_assert_cmpstr (problem->what, ==, "This key stands here twice.");
}

static void
test_ids_are_made_unique (void)
{
  g_autoptr (EdaScript) script = parse (
      HEAD "\n```eda shape\n```\n\n```eda shape\n```\n\n```eda missing\nid: shape\n```\n",
      1);

  g_assert_cmpint (eda_script_find (script, "shape-2"), ==, 1);
  g_assert_cmpint (eda_script_find (script, "shape-3"), ==, 2);
}

static void
test_other_line_ends (void)
{
  assert_prints ("---\r\neda: 1\r\n---\r\nHello\r\n\r\n\r\n```eda shape\r\n\r\n```",
                 HEAD "\nHello\n\n```eda shape\n```\n",
                 0);
}

static void
test_no_notebook (void)
{
  assert_refused ("", 1, "This is no notebook of EDA Workbench");
  assert_refused ("a,b\n1,2\n", 1, "This is no notebook of EDA Workbench");
  assert_refused ("---\ntitle: blog\n---\n", 1, "This is no notebook of EDA Workbench");
  assert_refused ("---\neda: 1\n", 1, "The header is not closed");
  assert_refused ("---\neda: 1\nwhat?\n---\n", 3, "The header can't be read");
  assert_refused (
      "---\neda: 2\n---\n", 2, "This notebook was written by a newer version");
  assert_refused (HEAD "\n<<<<<<< ours\nx\n",
                  5,
                  "Two versions of this notebook were merged and disagree here");
  assert_refused (HEAD "\nbad \xff byte\n", 5, "This is no UTF-8 text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/script-text/whole-script", test_whole_script);
  g_test_add_func ("/script-text/blocks-and-notes-in-order",
                   test_blocks_and_notes_in_order);
  g_test_add_func ("/script-text/defaults-are-not-written",
                   test_defaults_are_not_written);
  g_test_add_func ("/script-text/values-that-need-quote-marks",
                   test_values_that_need_quote_marks);
  g_test_add_func ("/script-text/notes-may-say-anything", test_notes_may_say_anything);
  g_test_add_func ("/script-text/what-is-not-understood-is-kept",
                   test_what_is_not_understood_is_kept);
  g_test_add_func ("/script-text/problem-names-its-line", test_problem_names_its_line);
  g_test_add_func ("/script-text/ids-are-made-unique", test_ids_are_made_unique);
  g_test_add_func ("/script-text/other-line-ends", test_other_line_ends);
  g_test_add_func ("/script-text/no-notebook", test_no_notebook);
  return g_test_run ();
}
