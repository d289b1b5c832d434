/* One finding speaks for all that say the same. */

#include "analysis/findings/join-findings.h"

#include "tests/findings/check-rule.h"

static const EdaFindingRule rule = { .id = "X1", .kind = "test", .step = 4 };

static void
add (GPtrArray *out, const char *a, const char *b, double value)
{
  const char *names[] = { a, b, NULL };
  EdaFinding *finding
      = eda_finding_new (rule.id, rule.kind, rule.step, EDA_SEVERITY_NOTE, names);

  eda_finding_set_evidence (finding, "size", value, 1, 100);
  eda_finding_set_text (finding, "%s.", a);
  g_ptr_array_add (out, finding);
}

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);
}

static const EdaFinding *
get (const GPtrArray *found, guint i)
{
  return found->pdata[i];
}

static void
test_twins (void)
{
  g_autoptr (GPtrArray) out = new_findings ();
  g_autoptr (GHashTable) twins = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (twins, (gpointer) "x", (gpointer) "carat");
  g_hash_table_insert (twins, (gpointer) "y", (gpointer) "carat");
  add (out, "before", NULL, 9);
  add (out, "x", NULL, 2);
  add (out, "price", NULL, 3);
  add (out, "carat", NULL, -5);
  add (out, "y", NULL, 1);
  eda_join_twins (out, 1, twins);
  g_assert_cmpuint (out->len, ==, 3);
  g_assert_cmpstr (get (out, 0)->text, ==, "before.");
  g_assert_cmpstr (get (out, 1)->columns[0], ==, "price");
  g_assert_cmpstr (get (out, 2)->text,
                   ==,
                   "carat. The same holds for x and y; these columns go closely together "
                   "(|r| or |ρ| of 0.95 or more).");
}

static void
test_twins_of_pairs (void)
{
  g_autoptr (GPtrArray) out = new_findings ();
  g_autoptr (GHashTable) twins = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (twins, (gpointer) "x", (gpointer) "carat");
  add (out, "price", "carat", 4);
  add (out, "price", "x", 2);
  add (out, "depth", "x", 2);
  eda_join_twins (out, 0, twins);
  g_assert_cmpuint (out->len, ==, 2);
  g_assert_nonnull (strstr (get (out, 0)->text, "The same holds for price with x;"));
  g_assert_cmpstr (get (out, 1)->text, ==, "depth.");
}

static void
test_hub (void)
{
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) out = new_findings ();

  add (out, "a", "hub", 1);
  add (out, "c", "d", 7);
  add (out, "hub", "b", 3);
  add (out, "c", "hub", 2);
  eda_join_hubs (out, 0);
  g_assert_cmpuint (out->len, ==, 4); /* three of a column are three */
  add (out, "hub", "e", 1);
  eda_join_hubs (out, 0);
  g_assert_cmpuint (out->len, ==, 2);
  g_assert_cmpstr (get (out, 0)->columns[0], ==, "c");
  g_assert_cmpfloat (get (out, 1)->value, ==, 3);
  g_assert_cmpstr (get (out, 1)->text,
                   ==,
                   "hub. The same kind of tie: a with hub, c with hub and hub with e.");
  own = eda_join_dup_own (get (out, 1)->text);
  g_assert_cmpstr (own, ==, "hub.");
}

static void
add_copies (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f,%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 2),
                          normal_noise (row, 2) + 0.1 * normal_noise (row, 3),
                          normal_noise (row, 2) + 0.1 * normal_noise (row, 4));
}

static void
test_who_repeats (void)
{
  g_autoptr (EdaProfile) profile = profile_of_lines ("z,a,b,c", 60, add_copies);
  const EdaContext context = EDA_CONTEXT_INIT;
  GHashTable      *twins = eda_get_twins (profile, &context);

  g_assert_cmpuint (g_hash_table_size (twins), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (twins, "b"), ==, "a");
  g_assert_cmpstr (g_hash_table_lookup (twins, "c"), ==, "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/join-findings/twins", test_twins);
  g_test_add_func ("/join-findings/twins-of-pairs", test_twins_of_pairs);
  g_test_add_func ("/join-findings/hub", test_hub);
  g_test_add_func ("/join-findings/who-repeats", test_who_repeats);
  return g_test_run ();
}
