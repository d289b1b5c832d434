/* Two by two tables in layers: which columns take part, missing cells, what a layer
 * hides. */

#include "analysis/profile/layers.h"
#include "tests/profile/make-table.h"

#include <math.h>

#define N 200

/* Of departments, the easy one takes 8 of 10 and mostly men apply; the hard one takes 2
 * of 10 and mostly women apply. */
static EdaTable *
admissions (gboolean gap)
{
  const char *sex[N], *admitted[N], *department[N];

  for (guint i = 0; i < N; i++)
    {
      gboolean easy = i < N / 2, minority = i % 10 == 0;

      sex[i] = easy != minority ? "man" : "woman";
      department[i] = gap && i == 7 ? NULL : easy ? "easy" : "hard";
      admitted[i] = (i / 10) % 10 < (easy ? 8u : 2u) ? "yes" : "no";
    }
  return table_of (N,
                   texts ("sex", sex, N),
                   texts ("admitted", admitted, N),
                   texts ("department", department, N),
                   NULL);
}

static EdaLayers *
layers_of (EdaTable *table, GPtrArray *profiles)
{
  g_autoptr (EdaFactors) factors = NULL;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (
        profiles, eda_column_profile_new (eda_table_get_column (table, i), NULL, NULL));
  factors = eda_factors_new ((const EdaColumnProfile *const *)profiles->pdata,
                             profiles->len,
                             eda_table_get_n_rows (table),
                             FALSE,
                             NULL,
                             NULL);
  return eda_layers_new (factors, NULL, NULL);
}

static void
test_hidden_by_the_layer (void)
{
  g_autoptr (EdaTable) table = admissions (FALSE);
  g_autoptr (GPtrArray) profiles
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_profile_free);
  g_autoptr (EdaLayers) layers = layers_of (table, profiles);
  const EdaLayered *found = &layers->list[0];

  g_assert_cmpuint (layers->n, ==, 3); /* each of three pairs by the third column */
  g_assert_cmpuint (found->by_column, ==, 2);
  g_assert_cmpuint (found->strata.used, ==, 2);
  g_assert_cmpfloat (found->strata.n, ==, N);
  /* 74 men taken of 100, 26 women of 100; within each department as many of both */
  g_assert_cmpfloat_with_epsilon (found->all.value, 26.0 * 26 / 74 / 74, 1e-12);
  g_assert_cmpfloat_with_epsilon (found->strata.odds_ratio.value, 1, 1e-12);
  g_assert_cmpfloat (found->q, >, 0.9);
}

static void
test_missing_layer (void)
{
  g_autoptr (EdaTable) table = admissions (TRUE);
  g_autoptr (GPtrArray) profiles
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_profile_free);
  g_autoptr (EdaLayers) layers = layers_of (table, profiles);

  g_assert_cmpfloat (layers->list[0].strata.n, ==, N - 1);
}

static void
test_two_columns (void)
{
  const char *const x[] = { "a", "b", "a", "b" };
  g_autoptr (EdaTable) table = table_of (4, texts ("x", x, 4), texts ("y", x, 4), NULL);
  g_autoptr (GPtrArray) profiles
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_profile_free);
  g_autoptr (EdaLayers) layers = layers_of (table, profiles);

  g_assert_cmpuint (layers->n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers/hidden", test_hidden_by_the_layer);
  g_test_add_func ("/layers/missing", test_missing_layer);
  g_test_add_func ("/layers/two-columns", test_two_columns);
  return g_test_run ();
}
