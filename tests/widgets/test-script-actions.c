/* Everything that can be done to the notebook in its window: notes, changes of the table,
 * options, order, the checklist. After each the script, the cards and undo agree. */

#include "analysis/transform/transform.h"
#include "notebook/checklist.h"
#include "notebook/script-text.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/notebook/note-view.h"
#include "widgets/notebook/param-form.h"
#include "widgets/notebook/step-foot.h"
#include "widgets/notebook/transform-view.h"

#define CSV                                                                              \
  "height,colour,size\n1.5,red,a\n2.5,blue,b\n3.5,red,a\n4.5,blue,b\n5.5,red,b\n6.5,"    \
  "blue,a\n"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, data, "six.csv", CSV);
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static EdaScript *
get_script (Fixture *fixture)
{
  return eda_notebook_get_script (eda_window_get_notebook (fixture->window));
}

static void
settle (Fixture *fixture)
{
  harness_settle (GTK_WIDGET (fixture->window));
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
act (Fixture *fixture, const char *action, const char *format, ...)
{
  va_list   arguments;
  GVariant *parameter;

  va_start (arguments, format);
  parameter = g_variant_new_va (format, NULL, &arguments);
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action_variant (
      GTK_WIDGET (fixture->window), action, parameter));
  settle (fixture);
}

static guint
count (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) found = harness_find_all (GTK_WIDGET (fixture->window), type);

  return found->len;
}

static EdaEntry *
get_entry (Fixture *fixture, guint position)
{
  return eda_script_get_entry (get_script (fixture), position);
}

static const char *
get_id (Fixture *fixture, guint position)
{
  return eda_entry_get_id (get_entry (fixture, position));
}

static guint64
count_rows (Fixture *fixture)
{
  return eda_table_get_n_rows (eda_profile_get_table (
      eda_notebook_get_profile (eda_window_get_notebook (fixture->window))));
}

/* Undo leads to the very text from before, redo back to that of now. */
static void
assert_undone (Fixture *fixture, const char *before)
{
  g_autofree char *after = eda_script_print (get_script (fixture));
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  settle (fixture);
  undone = eda_script_print (get_script (fixture));
  g_assert_cmpstr (undone, ==, before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  settle (fixture);
  redone = eda_script_print (get_script (fixture));
  g_assert_cmpstr (redone, ==, after);
}

/* A note has no params, a block no text: neither is asked for what it has not. */
static void
test_wrong_kind_of_cell (Fixture *fixture, gconstpointer data)
{
  const char      *values[] = { "x", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  act (fixture, "script.add-note", "s", "");
  before = eda_script_print (get_script (fixture));
  act (fixture, "script.set-param", "(ss^as)", get_id (fixture, 0), "where", values);
  act (fixture, "script.set-text", "(ss)", get_id (fixture, 1), "words");
  after = eda_script_print (get_script (fixture));
  g_assert_cmpstr (after, ==, before);
}

static GtkWidget *
find_note_text (Fixture *fixture)
{
  return harness_find (harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_NOTE_VIEW),
                       GTK_TYPE_TEXT_VIEW);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = eda_script_print (get_script (fixture));
  GtkTextBuffer   *buffer;

  act (fixture, "script.add-note", "s", "");
  g_assert_cmpuint (count (fixture, EDA_TYPE_NOTE_VIEW), ==, 1);
  g_assert_cmpint (eda_entry_get_kind (get_entry (fixture, 0)), ==, EDA_ENTRY_NOTE);
  assert_undone (fixture, before);
  act (fixture, "script.add-note", "s", get_id (fixture, 1));
  act (fixture, "script.add-note-above", "s", get_id (fixture, 1));
  g_assert_cmpint (eda_entry_get_kind (get_entry (fixture, 1)), ==, EDA_ENTRY_NOTE);
  g_assert_cmpint (eda_entry_get_kind (get_entry (fixture, 2)), ==, EDA_ENTRY_BLOCK);
  g_assert_cmpint (eda_entry_get_kind (get_entry (fixture, 3)), ==, EDA_ENTRY_NOTE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_note_text (fixture)));
  gtk_text_buffer_set_text (buffer, "# Six\n\nRows **here**", -1);
  settle (fixture);
  g_assert_cmpstr (
      eda_entry_get_text (get_entry (fixture, 0)), ==, "# Six\n\nRows **here**");
}

/* Words typed one after the other are one step back. */
static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer   *buffer;
  g_autofree char *empty = NULL;
  g_autofree char *undone = NULL;

  act (fixture, "script.add-note", "s", "");
  empty = eda_script_print (get_script (fixture));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_note_text (fixture)));
  for (const char *letter = "heavy"; *letter != '\0'; letter++)
    gtk_text_buffer_insert_at_cursor (buffer, letter, 1);
  settle (fixture);
  g_assert_cmpstr (eda_entry_get_text (get_entry (fixture, 0)), ==, "heavy");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  settle (fixture);
  undone = eda_script_print (get_script (fixture));
  g_assert_cmpstr (undone, ==, empty);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const char *condition[] = { "height > 3", NULL };
  const char *wrong[] = { "height > ", NULL };
  GtkWidget  *view;

  act (fixture, "script.add", "s", "filter");
  g_assert_cmpuint (count (fixture, EDA_TYPE_TRANSFORM_VIEW), ==, 1);
  g_assert_cmpuint (count_rows (fixture), ==, 6); /* nothing is chosen yet */
  act (fixture, "script.set-param", "(ss^as)", "filter", "where", condition);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  view = harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_TRANSFORM_VIEW);
  g_assert_nonnull (harness_find_text (view, "4 of 6 rows kept where height > 3"));
  harness_assert_named (view);

  act (fixture, "script.set-param", "(ss^as)", "filter", "where", wrong);
  view = harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_TRANSFORM_VIEW);
  g_assert_cmpint (eda_cell_get_state (eda_notebook_find_cell (
                       eda_window_get_notebook (fixture->window), "filter")),
                   ==,
                   EDA_CELL_FAILED);
}

static void
test_every_transform_and_analysis (Fixture *fixture, gconstpointer data)
{
  guint                      n_transforms, n_analyses;
  const EdaTransform *const *transforms = eda_transforms (&n_transforms);
  const EdaAnalysis *const  *analyses = eda_analyses (&n_analyses);
  guint                      n_before = eda_script_get_n_entries (get_script (fixture));

  for (guint i = 0; i < n_transforms; i++)
    act (fixture, "script.add", "s", transforms[i]->id);
  for (guint i = 0; i < n_analyses; i++)
    act (fixture, "script.add", "s", analyses[i]->id);
  g_assert_cmpuint (count (fixture, EDA_TYPE_TRANSFORM_VIEW), ==, n_transforms);
  g_assert_cmpuint (eda_script_get_n_entries (get_script (fixture)),
                    ==,
                    n_before + n_transforms + n_analyses);
  harness_assert_named (GTK_WIDGET (eda_window_get_notebook_view (fixture->window)));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = g_strdup (get_id (fixture, 0));
  g_autofree char *second = g_strdup (get_id (fixture, 1));
  g_autofree char *before = eda_script_print (get_script (fixture));
  guint            n = eda_script_get_n_entries (get_script (fixture));

  act (fixture, "script.move-up", "s", first); /* nowhere to go */
  g_assert_cmpstr (get_id (fixture, 0), ==, first);
  act (fixture, "script.move-down", "s", first);
  g_assert_cmpstr (get_id (fixture, 0), ==, second);
  assert_undone (fixture, before);
  act (fixture, "script.move-up", "s", first);
  g_assert_cmpstr (get_id (fixture, 0), ==, first);
  act (fixture, "script.duplicate", "s", first);
  g_assert_cmpuint (eda_script_get_n_entries (get_script (fixture)), ==, n + 1);
  g_assert_cmpstr (eda_entry_get_what (get_entry (fixture, 1)), ==, first);
  act (fixture, "script.remove", "s", get_id (fixture, 1));
  g_assert_cmpuint (eda_script_get_n_entries (get_script (fixture)), ==, n);
  act (fixture, "script.remove", "s", "no-such-cell");
  g_assert_cmpuint (eda_script_get_n_entries (get_script (fixture)), ==, n);
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **)data
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static void
test_copies_the_command (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  act (fixture, "script.copy-command", "s", "shape");
  gdk_clipboard_read_text_async (
      gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, text_read_cb, &text);
  harness_wait (is_set, &text);
  g_assert_true (g_str_has_prefix (text, "eda-batch "));
  g_assert_nonnull (strstr (text, "six.csv"));
}

static EdaStepFoot *
get_foot (Fixture *fixture, guint step)
{
  g_autoptr (GPtrArray) feet
      = harness_find_all (GTK_WIDGET (fixture->window), EDA_TYPE_STEP_FOOT);

  g_assert_cmpuint (feet->len, ==, EDA_N_STEPS);
  return feet->pdata[step - 1];
}

static void
test_checklist (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *foot = GTK_WIDGET (get_foot (fixture, 2));
  GtkWidget       *tick = harness_find (foot, GTK_TYPE_CHECK_BUTTON);
  GtkWidget       *entry = harness_find (foot, GTK_TYPE_ENTRY);
  g_autofree char *before = eda_script_print (get_script (fixture));

  g_assert_cmpuint (eda_step_foot_get_step (EDA_STEP_FOOT (foot)), ==, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  settle (fixture);
  g_assert_true (eda_checklist_is_looked_at (get_script (fixture), 2));
  assert_undone (fixture, before);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Nothing is missing.");
  g_signal_emit_by_name (entry, "activate");
  settle (fixture);
  g_assert_cmpstr (
      eda_checklist_get_so_what (get_script (fixture), 2), ==, "Nothing is missing.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* A condition half typed when the window goes is part of the notebook. */
static void
test_typing_counts_at_the_end (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view, *entry;

  act (fixture, "script.add", "s", "filter");
  view = harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_TRANSFORM_VIEW);
  entry = harness_find (view, GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "height > 2");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmpstr (
      eda_params_get_text (eda_entry_get_params (get_entry (fixture, 0)), "where"),
      ==,
      "height > 2");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "height > 1"); /* and the window goes */
}

#define ADD(path, function)                                                              \
  g_test_add ("/script-actions/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("notes", test_notes);
  ADD ("wrong-kind-of-cell", test_wrong_kind_of_cell);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("filter", test_filter);
  ADD ("every-transform-and-analysis", test_every_transform_and_analysis);
  ADD ("order", test_order);
  ADD ("copies-the-command", test_copies_the_command);
  ADD ("checklist", test_checklist);
  ADD ("typing-counts-at-the-end", test_typing_counts_at_the_end);
  return g_test_run ();
}
