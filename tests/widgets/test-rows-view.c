/* The first rows of a table. */

#include "analysis/table/load.h"
#include "tests/widgets/harness.h"
#include "widgets/data/rows-view.h"

static EdaTable *
load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EdaTable *table = eda_load_bytes (bytes, "rows.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static EdaTable *
make_table (guint n_rows, guint n_columns)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%sc%u", i > 0 ? "," : "", i + 1);
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_c (text, '\n');
      for (guint i = 0; i < n_columns; i++)
        g_string_append_printf (text, "%s%u", i > 0 ? "," : "", 1000 * (row + 1) + i);
    }
  g_string_append_c (text, '\n');
  return load (text->str);
}

static GtkWidget *
show (GtkWidget *view, EdaTable *table)
{
  eda_rows_view_show (EDA_ROWS_VIEW (view), table, "More will follow.");
  return harness_show (view, 500, 300);
}

static void
test_names_types_and_cells (void)
{
  g_autoptr (EdaTable) table
      = load ("name,price\nNorth,128.50\nSouth,NA\n\"two\nlines\",3\n");
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);
  GtkWidget *missing = harness_find_text (view, "NA");

  g_assert_nonnull (harness_find_text (view, "The first 3 rows"));
  g_assert_nonnull (harness_find_text (view, "More will follow."));
  g_assert_nonnull (harness_find_text (view, "price"));
  g_assert_nonnull (harness_find_text (view, "real"));
  g_assert_nonnull (harness_find_text (view, "128.50")); /* as in the file */
  g_assert_nonnull (harness_find_text (view, "two↵lines"));
  g_assert_true (gtk_widget_has_css_class (missing, "missing"));
  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (missing)), ==, 1);
  harness_assert_named (view);
  harness_close (window);
}

static gboolean
has_last_row (gpointer view)
{
  return harness_find_text (view, "50000") != NULL;
}

static void
test_the_other_rows_follow (void)
{
  g_autoptr (EdaTable) table = make_table (400, 2);
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);

  g_assert_nonnull (harness_find_text (view, "The first 50 rows"));
  g_assert_nonnull (harness_find_text (view, "1000"));
  harness_wait (has_last_row, view);
  g_assert_null (harness_find_text (view, "51000"));
  harness_close (window);
}

/* The position and the width of what stands over and under each other. */
static void
get_span (GtkWidget *view, const char *text, float *right, float *width)
{
  graphene_rect_t bounds;
  GtkWidget      *label = harness_find_text (view, text);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, view, &bounds));
  *right = bounds.origin.x + bounds.size.width;
  *width = bounds.size.width;
}

static void
test_titles_stand_over_their_cells (void)
{
  g_autoptr (EdaTable) table
      = load ("a,a_name_that_is_long,b\n123456789,1,one\n2,2,two\n");
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);
  float      title, cell, title_width, cell_width;

  get_span (view, "a_name_that_is_long", &title, &title_width);
  get_span (view, "1", &cell, &cell_width);
  g_assert_cmpfloat_with_epsilon (title, cell, 13); /* a cell's padding belongs to it */
  g_assert_cmpfloat (title, <=, cell);
  get_span (view, "a", &title, &title_width);
  get_span (view, "123456789", &cell, &cell_width);
  g_assert_cmpfloat_with_epsilon (title, cell, 13);
  g_assert_cmpfloat (title, <=, cell);
  harness_close (window);
}

/* Wide tables are shown in part, and keep the window narrow. */
static void
test_a_wide_table (void)
{
  g_autoptr (EdaTable) table = make_table (100, 60);
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);
  int        minimum;

  g_assert_nonnull (harness_find_text (view, "The first 25 rows, and 24 of 60 columns"));
  g_assert_nonnull (harness_find_text (view, "c24"));
  g_assert_null (harness_find_text (view, "c25"));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
  harness_close (window);
}

/* The titles go sideways with the cells, and stay where they are when the rows go up. */
static void
test_titles_follow_sideways (void)
{
  g_autoptr (EdaTable) table = make_table (100, 20);
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);
  g_autoptr (GPtrArray) scrollers = harness_find_all (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkScrolledWindow *titles = scrollers->pdata[0];
  GtkScrolledWindow *cells = scrollers->pdata[1];

  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (cells), 120);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (cells), 80);
  harness_settle (window);
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (titles)), ==, 120);
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (titles)), ==, 0);
  harness_close (window);
}

static void
test_a_long_cell_is_cut (void)
{
  g_autofree char *long_text = g_strnfill (3000, 'x');
  g_autofree char *text = g_strdup_printf ("a,b\n%s,1\ny,2\n", long_text);
  g_autofree char *forty = g_strnfill (40, 'x');
  g_autofree char *shown = g_strconcat (forty, "…", NULL);
  g_autoptr (EdaTable) table = load (text);
  GtkWidget *view = eda_rows_view_new ();
  GtkWidget *window = show (view, table);
  GtkWidget *cell = harness_find_text (view, shown);

  g_assert_nonnull (cell);
  g_assert_cmpuint (strlen (gtk_widget_get_tooltip_text (cell)), <, 600);
  harness_close (window);
}

static void
test_leaves_nothing_behind (void)
{
  g_autoptr (EdaTable) table = make_table (100, 3);
  GtkWidget *view = g_object_ref_sink (eda_rows_view_new ());

  eda_rows_view_show (EDA_ROWS_VIEW (view), table, "");
  eda_rows_view_show (EDA_ROWS_VIEW (view), NULL, NULL);
  g_assert_null (harness_find_text (view, "1000"));
  eda_rows_view_show (EDA_ROWS_VIEW (view), table, "");
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/rows-view/names-types-cells", test_names_types_and_cells);
  g_test_add_func ("/rows-view/other-rows-follow", test_the_other_rows_follow);
  g_test_add_func ("/rows-view/titles-over-cells", test_titles_stand_over_their_cells);
  g_test_add_func ("/rows-view/wide-table", test_a_wide_table);
  g_test_add_func ("/rows-view/titles-sideways", test_titles_follow_sideways);
  g_test_add_func ("/rows-view/long-cell", test_a_long_cell_is_cut);
  g_test_add_func ("/rows-view/leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
