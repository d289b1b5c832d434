/* The number that goes with a finding. */

#include <math.h>
#include <string.h>

#include "analysis/table/load.h"
#include "challenge/claims/claim-parse.h"
#include "challenge/facts-read.h"
#include "challenge/judging/snapshot.h"
#include "challenge/judging/verdict.h"

/* 200 rows: y follows x, g and h have two levels each. */
static EdaProfile *
known_profile (void)
{
  const EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  const EdaContext     context = EDA_CONTEXT_INIT;
  GString             *csv = g_string_new ("x,y,g,h\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EdaTable) table = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (csv,
                            "%d,%d,%s,%s\n",
                            i,
                            2 * i + (i * 7919) % 61,
                            i < 100 ? "low" : "high",
                            i < 95 || i > 190 ? "no" : "yes");
  bytes = g_string_free_to_bytes (csv);
  table = eda_load_bytes (bytes, "test", &options, &context, NULL);
  g_assert_nonnull (table);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

/* The numbers are those of the columns, and the claim that each names gives them again.
 */
static void
test_snapshots (void)
{
  static const struct
  {
    const char *columns[3], *name;
    double      value;
    int         direction;
  } cases[] = {
    /* 0 .. 199, two levels, and what is measured again below */
    { { "x" }, "the median", 99.5, 0 },
    { { "g" }, "the number of distinct values", 2, 0 },
    { { "x", "y" }, "Spearman’s ρ", NAN, 1 },
    { { "g", "h" }, NULL, NAN, 0 },
    { { "nothing" }, "rows", 200, 0 },
    { { NULL }, "rows", 200, 0 },
  };
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = known_profile ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EdaFacts) facts
          = eda_snapshot_new (cases[i].columns, "shape", profile, &context);
      const EdaFacts *params = eda_facts_find (facts, "params");
      const double    value = eda_facts_number_of (facts, "value", NAN);

      if (cases[i].name != NULL)
        g_assert_cmpstr (eda_facts_text_of (facts, "name", ""), ==, cases[i].name);
      if (!isnan (cases[i].value))
        g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpint (eda_snapshot_get_direction (facts), ==, cases[i].direction);
      g_assert_cmpint (eda_facts_count_of (facts, "n", 0), ==, 200);
      if (params != NULL)
        {
          g_autofree char *line
              = g_strconcat (eda_facts_text_of (params, "claim", ""), " @70", NULL);
          g_autoptr (EdaClaim) claim = eda_claim_parse (line, NULL, NULL, NULL);
          g_autoptr (EdaVerdict) verdict
              = eda_claim_judge (claim, profile, 1, &context, NULL);

          g_assert_cmpfloat (verdict->estimate, ==, value);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/known", test_snapshots);
  return g_test_run ();
}
