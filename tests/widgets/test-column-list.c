/* The list of columns. */

#include "notebook/load-settings.h"
#include "tests/widgets/harness.h"
#include "widgets/data/column-list.h"
#include "widgets/data/column-row.h"

static EdaColumnItem *
make_item (const char *name, double first)
{
  EdaColumnSpec spec = {
    .name = (char *)name,
    .position = 1,
    .storage = EDA_STORAGE_REAL,
    .type = EDA_TYPE_REAL,
    .type_reason = (char *)"all values are numbers",
    .n_rows = 4,
  };
  const double numbers[] = { first, 2, 3, 4 };
  g_autoptr (EdaColumn) column
      = eda_column_new_numbers (&spec, g_memdup2 (numbers, sizeof numbers));

  return eda_column_item_new (column);
}

static GListModel *
make_columns (guint n)
{
  GListStore *store = g_list_store_new (EDA_TYPE_COLUMN_ITEM);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("column %u", i + 1);
      g_autoptr (EdaColumnItem) item = make_item (name, 1);

      g_list_store_append (store, item);
    }
  return G_LIST_MODEL (store);
}

static void
test_row_tells_what_is_known (void)
{
  g_autoptr (EdaColumnItem) item = make_item ("price", NAN);
  EdaColumnSketch sketch = { .distinct = 3 };
  GtkWidget      *row = g_object_ref_sink (eda_column_row_new ());

  eda_column_row_set_item (EDA_COLUMN_ROW (row), item);
  g_assert_cmpstr (eda_column_row_get_description (EDA_COLUMN_ROW (row)),
                   ==,
                   "price, real, not summarised yet, 25.0\u202f% missing");
  eda_column_item_set_sketch (item, &sketch);
  g_assert_cmpstr (eda_column_row_get_description (EDA_COLUMN_ROW (row)),
                   ==,
                   "price, real, 3 distinct, 25.0\u202f% missing");
  g_assert_finalize_object (row);
}

/* Rows are made for what can be seen, not for what there is. */
static void
test_thousands_are_cheap (void)
{
  GtkWidget *list = eda_column_list_new ();
  g_autoptr (GListModel) columns = make_columns (5000);
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = NULL;

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  window = harness_show (list, 300, 600);
  rows = harness_find_all (list, EDA_TYPE_COLUMN_ROW);
  g_assert_cmpuint (eda_column_list_get_n_shown (EDA_COLUMN_LIST (list)), ==, 5000);
  g_assert_cmpuint (rows->len, <, 300);
  harness_assert_named (list);
  harness_close (window);
}

static void
test_search_narrows (void)
{
  GtkWidget *list = eda_column_list_new ();
  g_autoptr (GListModel) columns = make_columns (100);
  GtkWidget *window;

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  window = harness_show (list, 300, 600);
  eda_column_list_search (EDA_COLUMN_LIST (list), "N 10");
  g_assert_cmpuint (eda_column_list_get_n_shown (EDA_COLUMN_LIST (list)), ==, 2);
  g_assert_nonnull (harness_find_text (list, "2 of 100 columns"));
  eda_column_list_search (EDA_COLUMN_LIST (list), "price");
  harness_settle (window);
  g_assert_nonnull (harness_find_text (list, "No column has this name"));
  harness_close (window);
}

static void
activated_cb (EdaColumnList *list, const char *name, char **out)
{
  g_free (*out);
  *out = g_strdup (name);
}

static void
test_activation_names_the_column (void)
{
  GtkWidget *list = eda_column_list_new ();
  g_autoptr (GListModel) columns = make_columns (20);
  g_autofree char *name = NULL;
  GtkWidget       *window;

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  g_signal_connect (list, "column-activated", G_CALLBACK (activated_cb), &name);
  window = harness_show (list, 300, 600);
  eda_column_list_search (EDA_COLUMN_LIST (list), "column 1");
  g_signal_emit_by_name (harness_find (list, GTK_TYPE_LIST_VIEW), "activate", 2);
  g_assert_cmpstr (name, ==, "column 11");
  harness_close (window);
}

static void
read_as_cb (EdaColumnList *list, const char *const *names, int storage, char **out)
{
  g_autofree char *joined = g_strjoinv ("+", (char **)names);

  g_free (*out);
  *out = g_strdup_printf ("%s as %s", joined, eda_storage_to_words (storage));
}

/* The menu is about the marked columns, and says why the type is what it is. */
static void
test_types_by_menu (void)
{
  GtkWidget *list = eda_column_list_new ();
  g_autoptr (GListModel) columns = make_columns (5);
  g_autofree char *told = NULL;
  GtkWidget       *window;

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  g_signal_connect (list, "read-as", G_CALLBACK (read_as_cb), &told);
  window = harness_show (list, 300, 600);
  g_assert_false (eda_column_list_show_menu (EDA_COLUMN_LIST (list)));

  eda_column_list_select (EDA_COLUMN_LIST (list), (const char *[]){ "column 2", NULL });
  g_assert_true (eda_column_list_show_menu (EDA_COLUMN_LIST (list)));
  harness_settle (window);
  g_assert_nonnull (harness_find_text (list, "column 2: real\nall values are numbers"));
  gtk_widget_activate_action (list, "columns.read-as", "s", "text");
  g_assert_cmpstr (told, ==, "column 2 as text");

  eda_column_list_select (EDA_COLUMN_LIST (list),
                          (const char *[]){ "column 1", "column 4", NULL });
  g_assert_true (eda_column_list_show_menu (EDA_COLUMN_LIST (list)));
  harness_settle (window);
  g_assert_nonnull (harness_find_text (list, "2 columns"));
  gtk_widget_activate_action (list, "columns.read-as", "s", "automatic");
  g_assert_cmpstr (told, ==, "column 1+column 4 as automatic");
  harness_close (window);
}

/* Nothing is marked: the focus says which one. */
static void
test_types_by_focus (void)
{
  GtkWidget *list = eda_column_list_new ();
  g_autoptr (GListModel) columns = make_columns (5);
  g_autofree char *told = NULL;
  GtkWidget       *window;

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  g_signal_connect (list, "read-as", G_CALLBACK (read_as_cb), &told);
  window = harness_show (list, 300, 600);
  gtk_widget_grab_focus (
      gtk_widget_get_parent (harness_find (list, EDA_TYPE_COLUMN_ROW)));
  g_assert_true (eda_column_list_show_menu (EDA_COLUMN_LIST (list)));
  gtk_widget_activate_action (list, "columns.read-as", "s", "date");
  g_assert_cmpstr (told, ==, "column 1 as date");
  harness_close (window);
}

/* Read anew, a column keeps its row, and the user's choice shows. */
static void
test_row_follows_its_column (void)
{
  g_autoptr (EdaColumnItem) item = make_item ("price", 1);
  GtkWidget *row = g_object_ref_sink (eda_column_row_new ());

  eda_column_row_set_item (EDA_COLUMN_ROW (row), item);
  eda_column_item_set_column (item, eda_column_item_get_column (item), EDA_STORAGE_REAL);
  g_assert_cmpstr (eda_column_row_get_description (EDA_COLUMN_ROW (row)),
                   ==,
                   "price, real, read as number, not summarised yet, none missing");
  g_assert_cmpstr (
      gtk_widget_get_tooltip_text (row), ==, "Chosen by you. all values are numbers");
  g_assert_finalize_object (row);
}

static void
test_leaves_nothing_behind (void)
{
  GtkWidget *list = g_object_ref_sink (eda_column_list_new ());
  g_autoptr (GListModel) columns = make_columns (20);

  eda_column_list_set_columns (EDA_COLUMN_LIST (list), columns);
  g_assert_finalize_object (list);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/column-row/tells-what-is-known", test_row_tells_what_is_known);
  g_test_add_func ("/column-list/thousands-are-cheap", test_thousands_are_cheap);
  g_test_add_func ("/column-list/search-narrows", test_search_narrows);
  g_test_add_func ("/column-list/activation-names", test_activation_names_the_column);
  g_test_add_func ("/column-list/types-by-menu", test_types_by_menu);
  g_test_add_func ("/column-list/types-by-focus", test_types_by_focus);
  g_test_add_func ("/column-row/follows-its-column", test_row_follows_its_column);
  g_test_add_func ("/column-list/leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
