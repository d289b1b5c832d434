/* Tests of column-needs: what could not be looked at is listed, with its reason. */

#include "analysis/findings/column-needs.h"

#include "tests/findings/check-rule.h"

/* A name ends in "id" as a word of its own: what it numbers is no measure. */
static void
add_row (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%zu,%.2f,%s,%zu",
                          row * row % 977,
                          at_bell (row),
                          row < 12 ? name_number ("", row) : "",
                          row % 3);
}

/* The columns that the entry of @check names, joined; NULL: there is no such entry. */
static char *
list_columns (const EdaFacts *coverage, const char *check, const char *why)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; i < eda_facts_get_size (coverage); i++)
    {
      const EdaFacts *entry = eda_facts_get_child (coverage, i);
      const EdaFacts *columns = eda_facts_find (entry, "columns");

      if (g_strcmp0 (eda_facts_get_text (eda_facts_find (entry, "check")), check) != 0
          || g_strcmp0 (eda_facts_get_text (eda_facts_find (entry, "why")), why) != 0)
        continue;
      for (gsize k = 0; k < eda_facts_get_size (columns); k++)
        g_ptr_array_add (names,
                         (gpointer)eda_facts_get_text (eda_facts_get_child (columns, k)));
      g_ptr_array_add (names, NULL);
      return g_strjoinv (" ", (char **)names->pdata);
    }
  return NULL;
}

static void
test_listed (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile
      = profile_of_lines ("patientId,x,short,few", 60, add_row);
  g_autoptr (EdaResult) result = eda_result_new ();
  const EdaFacts  *coverage;
  g_autofree char *few = NULL, *alike = NULL;

  eda_rules_add_coverage (profile, 3, &context, result);
  coverage = eda_facts_find (eda_result_get_facts (result), "coverage");
  few = list_columns (coverage, "AD1 skewed", "it needs 30 values");
  alike = list_columns (coverage, "AD1 skewed", "it needs more than 10 different values");

  g_assert_cmpstr (few, ==, "short");
  g_assert_cmpstr (alike, ==, "few");
}

static void
test_who_meets (void)
{
  const EdaContext     context = EDA_CONTEXT_INIT;
  const EdaColumnNeeds needs = { EDA_USE_MEASURE, 30, 10 };
  g_autoptr (EdaProfile) profile
      = profile_of_lines ("patientId,x,short,few", 60, add_row);
  const gboolean meets[] = { FALSE, TRUE, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (meets); i++)
    g_assert_cmpint (
        eda_column_meets (eda_profile_get_column (profile, i, &context, NULL), &needs),
        ==,
        meets[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/column-needs/listed", test_listed);
  g_test_add_func ("/column-needs/who-meets", test_who_meets);
  return g_test_run ();
}
