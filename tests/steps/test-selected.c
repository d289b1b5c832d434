/* Every analysis on rows that were chosen from a table: columns whose type says more than
 * the few values left can, down to none. */

#include "analysis/core/error.h"
#include "analysis/steps/step.h"
#include "tests/table/load-helpers.h"

static EdaTable *
load_sample (void)
{
  g_autofree char *path = g_build_filename (
      g_getenv ("EDA_SOURCE_ROOT"), "sample-data", "weather.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EdaTable *table = eda_load_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* @n: so many of the first rows. */
static void
run_all (gconstpointer n)
{
  g_autoptr (EdaTable) table = load_sample ();
  g_autoptr (EdaTable) chosen = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  guint32                   rows[100];
  guint                     n_analyses;
  const EdaAnalysis *const *analyses = eda_analyses (&n_analyses);

  for (guint32 i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = i;
  chosen = eda_table_select (table, rows, GPOINTER_TO_UINT (n), NULL);
  profile = eda_profile_new (chosen, NULL);
  for (guint i = 0; i < n_analyses; i++)
    {
      EdaContext context = EDA_CONTEXT_INIT;
      g_autoptr (GError) error = NULL;
      g_autoptr (EdaResult) result = NULL;

      if (eda_analysis_needs_params (analyses[i]))
        continue;
      result = eda_analysis_run (analyses[i], profile, NULL, &context, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (eda_result_get_n_blocks (result), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  static const guint counts[] = { 0, 1, 2, 3, 5, 100 };

  g_test_init (&argc, &argv, NULL);
  eda_init ();
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/selected/%u-rows", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), run_all);
    }
  return g_test_run ();
}
