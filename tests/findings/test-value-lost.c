/* Tests of the rule value-lost. */

#include "tests/findings/check-rule.h"

/* The rule on three rows of which one is no number, with @storage chosen for the column.
 */
static GPtrArray *
run_with_type (EdaStorage storage)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\n1,x\nmany,y\n3,z\n", 19);
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (types, (gpointer) "a", GINT_TO_POINTER (storage));
  options.types = types;
  table = eda_load_bytes (bytes, "test.csv", &options, NULL, &error);
  g_assert_no_error (error);
  profile = eda_profile_new (table, NULL);
  return run_rule (profile, "value-lost");
}

static void
test_number_by_choice (void)
{
  g_autoptr (GPtrArray) found = run_with_type (EDA_STORAGE_REAL);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_ERROR);
  g_assert_nonnull (strstr (finding->text, "1 cell of a"));
}

static void
test_text_by_choice (void)
{
  g_autoptr (GPtrArray) found = run_with_type (EDA_STORAGE_TEXT);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/value-lost/number-by-choice", test_number_by_choice);
  g_test_add_func ("/value-lost/text-by-choice", test_text_by_choice);
  return g_test_run ();
}
