/* The notebook: a list of cells that wait again whenever there is new data. */

#include "notebook/notebook.h"

#include "analysis/table/load.h"

static const EdaAnalysis first = { .id = "a", .title = "First", .step = 1 };
static const EdaAnalysis second = { .id = "b", .title = "Second", .step = 2 };

static const EdaAnalysis *const two_analyses[] = { &first, &second };

static EdaProfile *
make_profile (const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_bytes (bytes, "test.csv", NULL, &context, &error);

  g_assert_no_error (error);
  return eda_profile_new (table, NULL);
}

static void
count_cb (EdaNotebook *notebook, guint *n)
{
  (*n)++;
}

static void
test_is_a_list_of_cells (void)
{
  EdaNotebook *notebook = eda_notebook_new_for (two_analyses, 2);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (notebook), 1);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (notebook)), ==, 2);
  g_assert_true (item == G_OBJECT (eda_notebook_get_cell (notebook, 1)));
  g_assert_true (eda_cell_get_analysis (EDA_CELL (item)) == &second);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (notebook), 2));
  g_clear_object (&item);
  g_assert_finalize_object (notebook);
}

static void
test_has_a_cell_for_each_analysis (void)
{
  EdaNotebook              *notebook = eda_notebook_new ();
  guint                     n, n_all;
  const EdaAnalysis *const *analyses = eda_analyses (&n_all);

  n = n_all;
  for (guint i = 0; i < n_all; i++)
    n -= eda_analysis_needs_params (analyses[i]);
  g_assert_cmpuint (eda_notebook_get_n_cells (notebook), ==, n);
  for (guint i = 0; i + 1 < n; i++)
    g_assert_cmpuint (
        eda_cell_get_analysis (eda_notebook_get_cell (notebook, i))->step,
        <=,
        eda_cell_get_analysis (eda_notebook_get_cell (notebook, i + 1))->step);
  g_assert_finalize_object (notebook);
}

static void
test_new_data_makes_cells_wait (void)
{
  EdaNotebook *notebook = eda_notebook_new_for (two_analyses, 2);
  g_autoptr (EdaProfile) profile = make_profile ("a,b\n1,x\n2,y\n");
  guint n = 0;

  g_signal_connect (notebook, "profile-changed", G_CALLBACK (count_cb), &n);
  eda_cell_take_result (eda_notebook_get_cell (notebook, 0), eda_result_new ());
  eda_notebook_set_profile (notebook, profile, FALSE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (eda_notebook_get_profile (notebook) == profile);
  g_assert_cmpint (
      eda_cell_get_state (eda_notebook_get_cell (notebook, 0)), ==, EDA_CELL_WAITING);
  g_assert_finalize_object (notebook);
}

static void
test_columns_follow_the_data (void)
{
  EdaNotebook *notebook = eda_notebook_new_for (two_analyses, 2);
  g_autoptr (EdaProfile) profile = make_profile ("a,b,c\n1,x,0.5\n2,y,0.7\n");
  GListModel *columns = eda_notebook_get_columns (notebook);

  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 0);
  eda_notebook_set_profile (notebook, profile, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 3);
  {
    g_autoptr (EdaColumnItem) last = g_list_model_get_item (columns, 2);

    g_assert_cmpstr (eda_column_item_get_name (last), ==, "c");
  }
  eda_notebook_set_profile (notebook, NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 0);
  g_assert_finalize_object (notebook);
}

static void
test_results_only_when_all_are_there (void)
{
  EdaNotebook *notebook = eda_notebook_new ();
  guint        n = eda_notebook_get_n_cells (notebook), n_analyses;
  g_autoptr (GPtrArray) results = NULL;

  eda_analyses (&n_analyses);
  for (guint i = 0; i < n; i++)
    {
      g_assert_null (eda_notebook_dup_results (notebook));
      eda_cell_take_result (eda_notebook_get_cell (notebook, i), eda_result_new ());
    }
  results = eda_notebook_dup_results (notebook);
  g_assert_cmpuint (results->len, ==, n_analyses); /* a place for each */
  g_assert_true (results->pdata[1]
                 == eda_cell_get_result (eda_notebook_get_cell (notebook, 1)));
  g_assert_finalize_object (notebook);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notebook/is-a-list-of-cells", test_is_a_list_of_cells);
  g_test_add_func ("/notebook/a-cell-for-each-analysis",
                   test_has_a_cell_for_each_analysis);
  g_test_add_func ("/notebook/new-data-makes-cells-wait", test_new_data_makes_cells_wait);
  g_test_add_func ("/notebook/columns-follow-the-data", test_columns_follow_the_data);
  g_test_add_func ("/notebook/results-only-when-all",
                   test_results_only_when_all_are_there);
  return g_test_run ();
}
