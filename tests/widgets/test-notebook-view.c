/* The page of cards and the rail of steps. */

#include "tests/widgets/harness.h"
#include "widgets/notebook/notebook-view.h"
#include "widgets/notebook/step-rail.h"

typedef struct
{
  EdaNotebook     *notebook;
  EdaNotebookView *view;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->notebook = harness_make_notebook ();
  fixture->view = EDA_NOTEBOOK_VIEW (eda_notebook_view_new ());
  eda_notebook_view_set_notebook (fixture->view, fixture->notebook);
  for (guint i = 0; i < 6; i++)
    eda_cell_take_result (eda_notebook_get_cell (fixture->notebook, i),
                          harness_make_result (i == 2 ? 40 : 1));
  fixture->window = harness_show (GTK_WIDGET (fixture->view), 900, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->notebook);
}

static EdaStepRail *
get_rail (Fixture *fixture)
{
  return EDA_STEP_RAIL (harness_find (GTK_WIDGET (fixture->view), EDA_TYPE_STEP_RAIL));
}

/* How many buttons of the rail are marked as the one where we are. */
static guint
count_current (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons
      = harness_find_all (GTK_WIDGET (get_rail (fixture)), GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    n += gtk_widget_has_css_class (buttons->pdata[i], "current") ? 1 : 0;
  return n;
}

static double
get_top (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->view), &bounds));
  return bounds.origin.y;
}

static void
test_a_card_for_each_step (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (eda_notebook_view_get_n_cards (fixture->view), ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_true (eda_cell_view_get_cell (eda_notebook_view_get_card (fixture->view, i))
                   == eda_notebook_get_cell (fixture->notebook, i));
  harness_assert_named (GTK_WIDGET (fixture->view));
}

static void
test_starts_at_the_first_step (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (eda_step_rail_get_current (get_rail (fixture)), ==, 1);
}

static void
test_jumps_to_a_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = GTK_WIDGET (eda_notebook_view_get_card (fixture->view, 3));

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "notebook.go-to-step", "u", 4);
  harness_settle (fixture->window);
  g_assert_cmpfloat (get_top (fixture, card), <, 120);
  g_assert_cmpuint (eda_step_rail_get_current (get_rail (fixture)), ==, 4);
  g_assert_cmpuint (count_current (fixture), ==, 1);
}

static void
test_one_step_is_current (Fixture *fixture, gconstpointer data)
{
  for (guint step = 6; step >= 1; step--)
    {
      eda_notebook_view_go_to_step (fixture->view, step);
      harness_settle (fixture->window);
      g_assert_cmpuint (count_current (fixture), ==, 1);
    }
}

static void
test_jumps_to_a_column (Fixture *fixture, gconstpointer data)
{
  EdaCellView *card = eda_notebook_view_get_card (fixture->view, 2);
  GtkWidget   *group;

  g_assert_true (eda_notebook_view_go_to_column (fixture->view, "column 33"));
  harness_settle (fixture->window);
  group = eda_cell_view_show_group (card, "column 33");
  g_assert_cmpfloat (get_top (fixture, group), >=, 0);
  g_assert_cmpfloat (get_top (fixture, group), <, 600);
  g_assert_false (eda_notebook_view_go_to_column (fixture->view, "no such column"));
}

static void
test_jumping_unfolds (Fixture *fixture, gconstpointer data)
{
  EdaCellView *card = eda_notebook_view_get_card (fixture->view, 2);

  eda_cell_view_set_folded (card, TRUE);
  g_assert_true (eda_notebook_view_go_to_column (fixture->view, "column 1"));
  g_assert_false (eda_cell_view_get_folded (card));
}

static void
test_fits_a_narrow_window (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->view),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 340);
}

static void
test_leaves_nothing_behind (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = g_object_ref_sink (eda_notebook_view_new ());

  eda_notebook_view_set_notebook (EDA_NOTEBOOK_VIEW (view), fixture->notebook);
  g_assert_finalize_object (view);
}

#define ADD(path, function)                                                              \
  g_test_add ("/notebook-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  ADD ("a-card-for-each-step", test_a_card_for_each_step);
  ADD ("starts-at-the-first-step", test_starts_at_the_first_step);
  ADD ("jumps-to-a-step", test_jumps_to_a_step);
  ADD ("one-step-is-current", test_one_step_is_current);
  ADD ("jumps-to-a-column", test_jumps_to_a_column);
  ADD ("jumping-unfolds", test_jumping_unfolds);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window);
  ADD ("leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
