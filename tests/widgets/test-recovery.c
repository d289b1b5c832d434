/* What crashes have left: each notebook is named, restored, saved elsewhere or discarded,
 * by keyboard as well; what is not decided stays; Escape closes. With EDA_PICTURES set to
 * a folder, a picture goes there. */

#include <sys/wait.h>
#include <unistd.h>

#include "notebook/autosave.h"
#include "notebook/file.h"
#include "tests/widgets/challenge-fixture.h"
#include "tests/widgets/recovery.h"

/* The number of a process that has gone. */
static int
get_dead_pid (void)
{
  const pid_t child = fork ();

  if (child == 0)
    _exit (0);
  waitpid (child, NULL, 0);
  return (int)child;
}

/* As a killed program leaves it. @saved: (nullable): where the notebook was saved */
static GFile *
leave (Fixture *fixture, const char *saved, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%d-1.eda", get_dead_pid ());
  g_autofree char *folder
      = g_build_filename (g_get_user_state_dir (), "eda-workbench", "autosave", NULL);
  GFile           *file = g_file_new_build_filename (folder, name, NULL);
  g_autofree char *place = g_build_filename (fixture->folder, saved, NULL);
  g_autoptr (EdaScript) skeleton = eda_script_new_skeleton ();
  g_autoptr (EdaEntry) note = eda_entry_new_note ("note", text);
  g_autoptr (EdaScript) noted = eda_script_insert (skeleton, 0, note);
  g_autoptr (EdaScript) about
      = eda_script_with_header (noted, "data", g_file_peek_path (fixture->csv));
  g_autoptr (EdaScript) script = eda_script_with_header (
      about, EDA_AUTOSAVE_NOTEBOOK, saved != NULL ? place : NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (eda_notebook_file_save (file, script, NULL));
  return file;
}

static guint
count_left (void)
{
  g_autoptr (GPtrArray) left = eda_autosave_list_left (NULL);

  return left->len;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, data, "people.csv", "a,b\n1,2\n2,3\n");
  dress (fixture);
  keyboard_run (GTK_WIDGET (fixture->window),
                (const char *const[]){ "xdotool", "mousemove", "170", "300", NULL });
}

static GtkWidget *
offer (Fixture *fixture)
{
  eda_window_offer_restore (fixture->window);
  g_assert_nonnull (recovery_find ());
  harness_settle (GTK_WIDGET (recovery_find ()));
  return GTK_WIDGET (recovery_find ());
}

static gboolean
is_decided (gpointer data)
{
  return recovery_find () == NULL;
}

static const char *
get_note (EdaWindow *window)
{
  return eda_entry_get_text (eda_script_get_entry (
      eda_notebook_get_script (eda_window_get_notebook (window)), 0));
}

static gboolean
is_restored (gpointer window)
{
  return is_idle (window)
         && eda_notebook_get_profile (eda_window_get_notebook (window)) != NULL;
}

static void
act (GtkWidget *dialog, const char *action, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (dialog, action, "s", uri);
  harness_settle (dialog);
}

/* The first button has the focus: one key brings the last notebook back. */
static void
test_restored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = leave (fixture, "survey.eda", "What was not saved");
  GtkWidget *dialog = offer (fixture);

  g_assert_nonnull (harness_find_text (dialog, "survey.eda"));
  harness_assert_named (dialog);
  press (GTK_WIDGET (fixture->window), "Return");
  harness_wait (is_decided, NULL);
  harness_wait (is_restored, fixture->window);
  g_assert_cmpstr (get_note (fixture->window), ==, "What was not saved");
  g_assert_true (eda_window_is_modified (fixture->window));
  g_assert_cmpuint (count_left (), ==, 0); /* it is this window's now */
}

/* Nothing goes before the dialog does, and not if it is had back. */
static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = leave (fixture, "survey.eda", "First");
  g_autoptr (GFile) second = leave (fixture, NULL, "Second");
  GtkWidget *dialog = offer (fixture);

  take_picture_of (fixture, dialog, "recovery");
  g_assert_nonnull (
      harness_find_text (dialog, "A notebook about people.csv, not saved yet"));
  act (dialog, "recovery.discard", first);
  act (dialog, "recovery.discard", second);
  g_assert_null (harness_find_text (dialog, "survey.eda"));
  take_picture_of (fixture, dialog, "recovery-discarded");
  act (dialog, "recovery.undo", first);
  g_assert_nonnull (harness_find_text (dialog, "survey.eda"));
  g_assert_cmpuint (count_left (), ==, 2);
  gtk_window_close (GTK_WINDOW (dialog));
  harness_wait (is_decided, NULL);
  g_assert_cmpuint (count_left (), ==, 1);
  g_assert_true (g_file_query_exists (first, NULL));

  act (offer (fixture), "recovery.discard", first);
  gtk_window_close (recovery_find ());
  harness_wait (is_decided, NULL);
  g_assert_cmpuint (count_left (), ==, 0);
}

/* As when the desktop has told where to. */
static void
test_saved_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = leave (fixture, NULL, "Kept for good");
  g_autoptr (GFile) place = g_file_new_build_filename (fixture->folder, "kept.eda", NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *place_uri = g_file_get_uri (place);
  g_autoptr (EdaScript) saved = NULL;

  gtk_widget_activate_action (
      offer (fixture), "recovery.save-to", "(ss)", uri, place_uri);
  harness_wait (is_decided, NULL);
  saved = eda_notebook_file_load (place, NULL, NULL);
  g_assert_cmpstr (
      eda_entry_get_text (eda_script_get_entry (saved, 0)), ==, "Kept for good");
  g_assert_cmpstr (
      eda_params_get_text (eda_script_get_header (saved), "data"), ==, "people.csv");
  g_assert_null (
      eda_params_get_text (eda_script_get_header (saved), EDA_AUTOSAVE_NOTEBOOK));
  g_assert_cmpuint (count_left (), ==, 0);
  g_file_delete (place, NULL, NULL);
}

/* The label of the button that has the focus, and which card it is on, from 1. */
static char *
tell_focus (GtkWidget *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  GtkWidget *card = focus;
  guint      n = 0; /* a line of text is before the first */

  g_assert_true (GTK_IS_BUTTON (focus));
  while (!gtk_widget_has_css_class (card, "recovery-card"))
    card = gtk_widget_get_parent (card);
  while ((card = gtk_widget_get_prev_sibling (card)) != NULL)
    n++;
  return g_strdup_printf ("%s %u", gtk_button_get_label (GTK_BUTTON (focus)), n);
}

/* Tab and the arrows lead through all that can be done, from one notebook to the next. */
static void
test_walked (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key, *reached;
  } walk[] = {
    { "Right", "Save _As… 1" }, { "Right", "_Discard 1" },     { "Left", "Save _As… 1" },
    { "Left", "_Restore 1" },   { "Tab", "Save _As… 1" },      { "Tab", "_Discard 1" },
    { "Tab", "_Restore 2" },    { "Down", "Save _As… 2" },     { "Down", "_Discard 2" },
    { "Up", "Save _As… 2" },    { "Up", "_Restore 2" },        { "Up", "_Discard 1" },
    { "Down", "_Restore 2" },   { "shift+Tab", "_Discard 1" },
  };
  g_autoptr (GFile) first = leave (fixture, "survey.eda", "First");
  g_autoptr (GFile) second = leave (fixture, NULL, "Second");
  GtkWidget *dialog = offer (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      g_autofree char *reached = NULL;

      press (GTK_WIDGET (fixture->window), walk[i].key);
      reached = tell_focus (dialog);
      g_assert_cmpstr (reached, ==, walk[i].reached);
    }
  gtk_window_close (GTK_WINDOW (dialog));
  harness_wait (is_decided, NULL);
  g_assert_cmpuint (count_left (), ==, 2);
  g_file_delete (first, NULL, NULL);
  g_file_delete (second, NULL, NULL);
}

/* Escape closes it from wherever the focus is, also where a toast would take the key. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *keys;
    guint       n_left;
  } ways[] = {
    { "Down", 2 },           { "Tab Tab Tab Tab", 2 },
    { "shift+Tab", 2 },      { "Tab Tab Return", 1 }, /* one is discarded */
    { "Tab Tab Return", 0 }, /* the other too; "Undo" has the focus now */
  };
  g_autoptr (GFile) first = leave (fixture, "survey.eda", "First");
  g_autoptr (GFile) second = leave (fixture, NULL, "Second");

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      offer (fixture);
      press (GTK_WIDGET (fixture->window), ways[i].keys);
      press (GTK_WIDGET (fixture->window), "Escape");
      harness_wait (is_decided, NULL);
      g_assert_cmpuint (count_left (), ==, ways[i].n_left);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

#define ADD(name, test)                                                                  \
  g_test_add ("/recovery/" name, Fixture, application, set_up, test, tear_down)
  ADD ("restored", test_restored);
  ADD ("discarded", test_discarded);
  ADD ("saved-elsewhere", test_saved_elsewhere);
  ADD ("walked", test_walked);
  ADD ("left", test_left);
#undef ADD
  return g_test_run ();
}
