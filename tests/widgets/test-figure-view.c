/* A figure with its table of values and its marked rows. */

#include "tests/widgets/harness.h"
#include "widgets/notebook/figure-view.h"
#include "widgets/notebook/grid-view.h"

/* Prices 0.5, 1.5, 1.6, 2.5. */
static EdaTable *
make_table (void)
{
  static const double prices[] = { 0.5, 1.5, 1.6, 2.5 };
  EdaColumnSpec       spec
      = { "price", 1, EDA_STORAGE_REAL, EDA_TYPE_REAL, "", G_N_ELEMENTS (prices) };
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  g_ptr_array_add (columns,
                   eda_column_new_numbers (&spec, g_memdup2 (prices, sizeof prices)));
  return eda_table_new (eda_source_info_new (), columns, G_N_ELEMENTS (prices));
}

typedef struct
{
  EdaRowSelection *selection;
  GtkWidget       *one, *other, *window;
} Fixture;

/* Two figures of the same column; they scroll, as in a notebook. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = harness_make_figure ("Distribution of price");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  eda_axis_bind (&figure->x, "price", 1);
  fixture->selection = eda_row_selection_new ();
  eda_row_selection_set_table (fixture->selection, table);
  fixture->one = eda_figure_view_new (figure, fixture->selection);
  fixture->other = eda_figure_view_new (figure, fixture->selection);
  gtk_box_append (GTK_BOX (box), fixture->one);
  gtk_box_append (GTK_BOX (box), fixture->other);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  fixture->window = harness_show (scroller, 500, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->selection);
}

static void
brush (GtkWidget *figure, double low, double high)
{
  EdaPlotBox box = { low, high, 0, 0 };

  g_signal_emit_by_name (
      eda_figure_view_get_plot (EDA_FIGURE_VIEW (figure)), "brushed", &box, TRUE);
}

static guint32
hash_of_picture (GtkWidget *figure)
{
  EdaPlotView *plot = eda_figure_view_get_plot (EDA_FIGURE_VIEW (figure));
  g_autoptr (GdkTexture) picture = eda_plot_view_dup_picture (plot);
  gsize              stride = 4 * (gsize)gdk_texture_get_width (picture);
  gsize              size = stride * gdk_texture_get_height (picture);
  g_autofree guchar *pixels = g_malloc (size);
  guint32            sum = 0;

  gdk_texture_download (picture, pixels, stride);
  for (gsize i = 0; i < size; i++)
    sum = sum * 31 + pixels[i];
  return sum;
}

/* Marked in one figure, told there, lit in both. */
static void
test_marks_rows_in_all_figures (Fixture *fixture, gconstpointer data)
{
  guint32 before = hash_of_picture (fixture->other);

  brush (fixture->one, 1.4, 2.6);
  harness_settle (fixture->window);
  g_assert_cmpuint (eda_row_selection_get_size (fixture->selection), ==, 3);
  g_assert_nonnull (harness_find_text (fixture->one, "3 rows selected"));
  g_assert_null (harness_find_text (fixture->other, "3 rows selected"));
  g_assert_cmpuint (hash_of_picture (fixture->other), !=, before);

  gtk_widget_activate_action (fixture->one, "figure.unmark", NULL);
  harness_settle (fixture->window);
  g_assert_cmpuint (eda_row_selection_get_size (fixture->selection), ==, 0);
  g_assert_null (harness_find_text (fixture->one, "3 rows selected"));
  g_assert_cmpuint (hash_of_picture (fixture->other), ==, before);
}

static void
test_nothing_brushed_is_nothing_marked (Fixture *fixture, gconstpointer data)
{
  brush (fixture->one, 1.4, 2.6);
  brush (fixture->other, 7, 8);
  g_assert_null (eda_row_selection_get_rows (fixture->selection));
}

static void
test_another_table_forgets_the_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaTable) table = make_table ();

  brush (fixture->one, 1.4, 2.6);
  eda_row_selection_set_table (fixture->selection, table);
  g_assert_null (eda_row_selection_get_rows (fixture->selection));
}

static void
test_values_as_a_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget       *grid;

  g_assert_false (eda_figure_view_get_values_shown (EDA_FIGURE_VIEW (fixture->one)));
  gtk_widget_activate_action (fixture->one, "figure.values", NULL);
  harness_settle (fixture->window);
  grid = harness_find (fixture->one, EDA_TYPE_GRID_VIEW);
  g_assert_true (gtk_widget_get_mapped (grid));
  text = eda_grid_view_dup_text (EDA_GRID_VIEW (grid));
  g_assert_cmpstr (text, ==, "From\tTo\trows\n0\t1\t1\n1\t2\t2\n2\t3\t3\n");
  gtk_widget_activate_action (fixture->one, "figure.values", NULL);
  g_assert_false (gtk_widget_get_visible (grid));
}

static void
test_everything_is_named (Fixture *fixture, gconstpointer data)
{
  brush (fixture->one, 1.4, 2.6);
  gtk_widget_activate_action (fixture->one, "figure.values", NULL);
  harness_settle (fixture->window);
  harness_assert_named (fixture->window);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/figure-view/marks-rows-in-all", test_marks_rows_in_all_figures },
    { "/figure-view/nothing-brushed", test_nothing_brushed_is_nothing_marked },
    { "/figure-view/another-table", test_another_table_forgets_the_rows },
    { "/figure-view/values", test_values_as_a_table },
    { "/figure-view/named", test_everything_is_named },
  };

  harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
