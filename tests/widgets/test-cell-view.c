/* A step's card, in every state, and with very many groups; it scrolls, as in a notebook.
 */

#include "analysis/core/error.h"
#include "tests/widgets/harness.h"
#include "widgets/notebook/cell-view.h"
#include "widgets/notebook/finding-row.h"
#include "widgets/notebook/grid-view.h"
#include "widgets/notebook/plot-view.h"
#include "widgets/notebook/section-view.h"

typedef struct
{
  EdaCell   *cell;
  GtkWidget *view, *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const EdaAnalysis analysis
      = { .id = "distributions", .title = "Distributions", .step = 3 };

  g_autoptr (EdaEntry) entry
      = eda_entry_new_block ("distributions", "distributions", NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->cell = eda_cell_new (entry, &analysis);
  fixture->view = eda_cell_view_new (fixture->cell, NULL, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->view);
  fixture->window = harness_show (scroller, 600, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->cell);
}

static guint
count (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) found = harness_find_all (fixture->view, type);

  return found->len;
}

static void
test_heading (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (harness_find_text (fixture->view, "3"));
  g_assert_nonnull (harness_find_text (fixture->view, "Distributions"));
  g_assert_nonnull (harness_find_text (fixture->view, eda_step_get (3)->question));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 3, Distributions");
}

/* Of a mark that stands without its word. */
static gboolean
has_tooltip (Fixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) boxes = harness_find_all (fixture->view, GTK_TYPE_BOX);

  for (guint i = 0; i < boxes->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (boxes->pdata[i]), text) == 0)
      return TRUE;
  return FALSE;
}

/* Each state has a word of its own on the card; running spins. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  GtkSpinner *spinner = GTK_SPINNER (harness_find (fixture->view, GTK_TYPE_SPINNER));

  g_assert_nonnull (harness_find_text (fixture->view, "Waiting"));
  eda_cell_set_running (fixture->cell);
  g_assert_nonnull (harness_find_text (fixture->view, "Working…"));
  g_assert_true (gtk_spinner_get_spinning (spinner));
  eda_cell_take_result (fixture->cell, harness_make_result (1));
  g_assert_true (has_tooltip (fixture, "Up to date"));
  g_assert_false (gtk_spinner_get_spinning (spinner));
}

static void
test_failure_says_why (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  eda_error_set (&error, EDA_ERROR_LIMIT_MEMORY, NULL, "Use fewer columns.", "No room");
  eda_cell_take_error (fixture->cell, error);
  harness_settle (fixture->window);
  g_assert_nonnull (harness_find_text (fixture->view, "Failed"));
  g_assert_nonnull (harness_find_text (fixture->view, "No room. Use fewer columns."));
}

static void
test_shows_every_kind_of_block (Fixture *fixture, gconstpointer data)
{
  eda_cell_take_result (fixture->cell, harness_make_result (2));
  harness_settle (fixture->window);
  g_assert_cmpuint (count (fixture, EDA_TYPE_PLOT_VIEW), ==, 2);
  g_assert_cmpuint (count (fixture, EDA_TYPE_GRID_VIEW), ==, 2);
  g_assert_cmpuint (count (fixture, EDA_TYPE_FINDING_ROW), ==, 2);
  g_assert_nonnull (harness_find_text (fixture->view, "An opening paragraph."));
  g_assert_nonnull (harness_find_text (fixture->view, "column 2"));
  harness_assert_named (fixture->view);
}

static void
test_a_new_result_replaces_the_old (Fixture *fixture, gconstpointer data)
{
  eda_cell_take_result (fixture->cell, harness_make_result (3));
  eda_cell_take_result (fixture->cell, harness_make_result (1));
  harness_settle (fixture->window);
  g_assert_cmpuint (count (fixture, EDA_TYPE_PLOT_VIEW), ==, 1);
  g_assert_cmpuint (count (fixture, EDA_TYPE_FINDING_ROW), ==, 2);
}

static void
test_folds_to_a_summary (Fixture *fixture, gconstpointer data)
{
  eda_cell_take_result (fixture->cell, harness_make_result (2));
  eda_cell_view_set_folded (EDA_CELL_VIEW (fixture->view), TRUE);
  harness_settle (fixture->window);
  g_assert_nonnull (harness_find_text (fixture->view, "2 groups"));
  g_assert_null (harness_find_text (fixture->view, "column 2"));
}

static void
test_a_thousand_columns (Fixture *fixture, gconstpointer data)
{
  EdaCellView *view = EDA_CELL_VIEW (fixture->view);

  eda_cell_take_result (fixture->cell, harness_make_result (1000));
  harness_settle (fixture->window);
  g_assert_cmpuint (eda_cell_view_get_n_groups (view), ==, 1000);
  g_assert_cmpuint (eda_cell_view_get_n_groups_shown (view), ==, 12);
  g_assert_cmpuint (count (fixture, EDA_TYPE_PLOT_VIEW), ==, 12);
  g_assert_nonnull (harness_find_text (fixture->view, "Show 24 More (of 988)"));

  gtk_widget_activate_action (fixture->view, "cell.more", NULL);
  harness_settle (fixture->window);
  g_assert_cmpuint (eda_cell_view_get_n_groups_shown (view), ==, 36);
}

/* A column from far down is put in its place without building those before it. */
static void
test_shows_one_of_a_thousand (Fixture *fixture, gconstpointer data)
{
  EdaCellView *view = EDA_CELL_VIEW (fixture->view);
  GtkWidget   *group;

  eda_cell_take_result (fixture->cell, harness_make_result (1000));
  harness_settle (fixture->window);
  group = eda_cell_view_show_group (view, "column 900");
  g_assert_nonnull (group);
  g_assert_cmpuint (eda_cell_view_get_n_groups_shown (view), ==, 13);
  g_assert_null (gtk_widget_get_next_sibling (group));
  g_assert_true (eda_cell_view_show_group (view, "column 900") == group);
  g_assert_true (
      gtk_widget_get_next_sibling (eda_cell_view_show_group (view, "column 500"))
      == group);
  g_assert_null (eda_cell_view_show_group (view, "no such column"));
}

/* What is for a second look is not there before somebody looks. */
static void
test_unfolds (Fixture *fixture, gconstpointer data)
{
  EdaResult      *result = eda_result_new ();
  EdaSectionView *section;
  GtkWidget      *expander;

  eda_result_begin_group (result, "price");
  eda_result_add_text (result, "distributions/price/text", "in the middle");
  eda_result_begin_fold (result, "Tests of shape");
  eda_result_add_text (result, "distributions/price/tests", "a bell");
  eda_result_add_text (result, "distributions/price/fits", "a gamma");
  eda_cell_take_result (fixture->cell, result);
  harness_settle (fixture->window);
  section = EDA_SECTION_VIEW (harness_find (fixture->view, EDA_TYPE_SECTION_VIEW));
  g_assert_nonnull (harness_find_text (fixture->view, "Tests of shape"));
  g_assert_null (harness_find_text (fixture->view, "a bell"));
  g_assert_cmpuint (g_strv_length ((char **)eda_section_view_get_keys (section)), ==, 1);

  g_assert_cmpuint (count (fixture, GTK_TYPE_EXPANDER), ==, 1);
  expander = harness_find (fixture->view, GTK_TYPE_EXPANDER);
  g_assert_true (gtk_widget_activate (expander));
  harness_settle (fixture->window);
  g_assert_nonnull (harness_find_text (fixture->view, "a bell"));
  g_assert_nonnull (harness_find_text (fixture->view, "a gamma"));
  g_assert_cmpstr (
      eda_section_view_get_keys (section)[2], ==, "distributions/price/fits");
}

static void
test_many_findings_come_in_parts (Fixture *fixture, gconstpointer data)
{
  EdaResult *result = eda_result_new ();

  for (guint i = 0; i < 40; i++)
    eda_result_take_finding (result, harness_make_finding (EDA_SEVERITY_NOTE));
  eda_cell_take_result (fixture->cell, result);
  g_assert_cmpuint (count (fixture, EDA_TYPE_FINDING_ROW), ==, 5);
  gtk_widget_activate_action (fixture->view, "cell.all-findings", NULL);
  g_assert_cmpuint (count (fixture, EDA_TYPE_FINDING_ROW), ==, 40);
}

static void
test_leaves_nothing_behind (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = g_object_ref_sink (eda_cell_view_new (fixture->cell, NULL, NULL));

  eda_cell_take_result (fixture->cell, harness_make_result (5));
  g_assert_finalize_object (view);
}

#define ADD(path, function)                                                              \
  g_test_add ("/cell-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  ADD ("heading", test_heading);
  ADD ("states", test_states);
  ADD ("failure-says-why", test_failure_says_why);
  ADD ("every-kind-of-block", test_shows_every_kind_of_block);
  ADD ("new-result-replaces-old", test_a_new_result_replaces_the_old);
  ADD ("folds-to-a-summary", test_folds_to_a_summary);
  ADD ("a-thousand-columns", test_a_thousand_columns);
  ADD ("one-of-a-thousand", test_shows_one_of_a_thousand);
  ADD ("unfolds", test_unfolds);
  ADD ("many-findings", test_many_findings_come_in_parts);
  ADD ("leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
