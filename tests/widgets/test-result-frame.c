/* What can be done with one result: chosen for the report, its menu, its command. */

#include "notebook/command.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/notebook/finding-row.h"
#include "widgets/notebook/plot-view.h"
#include "widgets/notebook/result-frame.h"

#define CSV "height,town\n1.5,Gent\n2.5,Bonn\n,Gent\n90,Bonn\n2.0,Gent\n1.0,Gent\n"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, data, "towns.csv", CSV);
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static EdaResultFrame *
find_frame (Fixture *fixture, const char *key)
{
  g_autoptr (GPtrArray) frames
      = harness_find_all (GTK_WIDGET (fixture->window), EDA_TYPE_RESULT_FRAME);

  for (guint i = 0; i < frames->len; i++)
    if (g_str_equal (eda_result_frame_get_key (frames->pdata[i]), key))
      return frames->pdata[i];
  g_error ("No result is called %s", key);
}

static void
settle (Fixture *fixture)
{
  harness_settle (GTK_WIDGET (fixture->window));
  harness_wait (is_idle, fixture->window);
}

static char *
save_report (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "r.md", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (eda_window_save_report (fixture->window, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_unlink (g_file_peek_path (file));
  return text;
}

/* The report has the chosen one with its words and the "So what?" of the steps; undo
 * takes it out, and then the report has everything again. */
static void
test_chosen_for_the_report (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  EdaResultFrame  *frame = find_frame (fixture, "distributions/height/figure");
  g_autofree char *chosen = NULL;
  g_autofree char *all = NULL;

  gtk_widget_activate_action (
      window, "script.set-so-what", "(us)", 2, "Ask why one is missing.");
  gtk_widget_activate_action (GTK_WIDGET (frame), "result.in-report", NULL);
  settle (fixture);
  g_assert_true (eda_result_frame_is_in_report (frame));
  g_assert_nonnull (harness_find_text (GTK_WIDGET (frame), "In the report"));
  chosen = save_report (fixture);
  g_assert_nonnull (strstr (chosen, "were chosen for this report"));
  g_assert_nonnull (strstr (chosen, "## 3 Distributions"));
  g_assert_nonnull (strstr (chosen, "**So what?** Ask why one is missing."));
  g_assert_null (strstr (chosen, "## 5 Categories"));
  g_assert_null (strstr (chosen, "## Key findings"));

  gtk_widget_activate_action (window, "win.undo", NULL);
  settle (fixture);
  g_assert_false (eda_result_frame_is_in_report (frame));
  all = save_report (fixture);
  g_assert_nonnull (strstr (all, "## 5 Categories"));
  g_assert_nonnull (strstr (all, "## Key findings"));
}

static void
test_a_card_at_once (Fixture *fixture, gconstpointer data)
{
  GtkWidget      *window = GTK_WIDGET (fixture->window);
  EdaResultFrame *frame = find_frame (fixture, "distributions/height/figure");

  gtk_widget_activate_action (window, "script.add-all-to-report", "s", "distributions");
  settle (fixture);
  g_assert_true (eda_result_frame_is_in_report (frame));
  gtk_widget_activate_action (GTK_WIDGET (frame), "result.in-report", NULL);
  settle (fixture);
  g_assert_false (eda_result_frame_is_in_report (frame));
  g_assert_true (eda_result_frame_is_in_report (
      find_frame (fixture, "distributions/height/description")));
  gtk_widget_activate_action (window, "script.take-out-of-report", "s", "distributions");
  settle (fixture);
  g_assert_null (eda_notebook_dup_chosen (eda_window_get_notebook (fixture->window)));
}

/* The number of items that can be seen in the menu that @action shows. */
static GtkWidget *
show_menu (Fixture *fixture, GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  harness_settle (GTK_WIDGET (fixture->window));
  return harness_find (widget, GTK_TYPE_POPOVER_MENU);
}

static void
assert_offers_the_report (Fixture *fixture, GtkWidget *widget, const char *action)
{
  GtkWidget *menu = show_menu (fixture, widget, action);

  g_assert_nonnull (harness_find_text (menu, "In the Report"));
  g_assert_nonnull (harness_find_text (menu, "Copy as Command"));
  g_assert_null (harness_find_text (menu, "Log a Finding…")); /* only in a challenge */
  gtk_popover_popdown (GTK_POPOVER (menu));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_every_kind_has_the_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *row = harness_find (window, EDA_TYPE_FINDING_ROW);
  GtkWidget *plot = harness_find (window, EDA_TYPE_PLOT_VIEW);

  assert_offers_the_report (fixture, plot, "plot.menu");
  assert_offers_the_report (fixture, row, "finding.menu");
  gtk_widget_activate_action (row, "finding.copy", NULL);
}

static char *
print_command (Fixture *fixture, const char *id)
{
  return eda_command_print (
      eda_notebook_get_script (eda_window_get_notebook (fixture->window)),
      id,
      "towns.csv",
      "towns.eda");
}

/* What has an option is said by it; the rest is in the notebook. */
static void
test_its_command (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  g_autofree char *plain = print_command (fixture, "distributions");
  g_autofree char *filtered = NULL;
  g_autofree char *changed = NULL;

  g_assert_cmpstr (plain, ==, "eda-batch report 'towns.csv' --sections=3");
  gtk_widget_activate_action (window, "script.add-filter", "s", "height > 1.2");
  settle (fixture);
  filtered = print_command (fixture, "missing");
  g_assert_cmpstr (
      filtered, ==, "eda-batch report 'towns.csv' '--filter=height > 1.2' --sections=2");
  gtk_widget_activate_action (window, "script.add", "s", "drop-missing");
  settle (fixture);
  changed = print_command (fixture, "missing");
  g_assert_cmpstr (changed, ==, "eda-batch replay 'towns.eda'");
}

/* The button for a finding's menu stands beside its words, which may take the whole line.
 */
static void
test_tools_leave_the_words_free (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *row = harness_find (window, EDA_TYPE_FINDING_ROW);
  GtkWidget *frame = gtk_widget_get_ancestor (row, EDA_TYPE_RESULT_FRAME);
  g_autoptr (GPtrArray) labels = harness_find_all (row, GTK_TYPE_LABEL);
  GtkWidget      *button = gtk_widget_get_last_child (gtk_widget_get_last_child (frame));
  graphene_rect_t words, tools;

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_cmpuint (labels->len, >=, 2);
  g_assert_true (gtk_widget_compute_bounds (labels->pdata[1], window, &words));
  g_assert_true (gtk_widget_compute_bounds (button, window, &tools));
  g_assert_cmpfloat (words.origin.x + words.size.width, <=, tools.origin.x);
}

#define ADD(path, function)                                                              \
  g_test_add ("/result-frame/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("chosen-for-the-report", test_chosen_for_the_report);
  ADD ("tools-leave-the-words-free", test_tools_leave_the_words_free);
  ADD ("a-card-at-once", test_a_card_at_once);
  ADD ("every-kind-has-the-menu", test_every_kind_has_the_menu);
  ADD ("its-command", test_its_command);
  return g_test_run ();
}
