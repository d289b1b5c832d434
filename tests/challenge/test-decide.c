/* The decision rule: a table of intervals and regions, and what they come to. */

#include <math.h>
#include <string.h>

#include "challenge/judging/decide.h"

#define C EDA_OUTCOME_CONFIRMED
#define R EDA_OUTCOME_REFUTED
#define I EDA_OUTCOME_INCONCLUSIVE

static void
test_rule (void)
{
  const EdaConfirming above = eda_confirming_above (0.4, TRUE);
  const EdaConfirming between = eda_confirming_between (-0.1, 0.1);
  const EdaConfirming outside = eda_confirming_outside (-0.1, 0.1);
  const struct
  {
    const EdaConfirming *region;
    double               low, high;
    EdaOutcome           outcome;
  } cases[] = {
    { &above, 0.41, 0.6, C },   { &above, 0.3, 0.55, I },
    { &above, 0.1, 0.39, R },   { &above, 0.4, 0.6, I },
    { &above, 0.2, 0.4, R },    { &between, -0.05, 0.08, C },
    { &between, -0.1, 0.1, C }, { &between, -0.2, 0.05, I },
    { &between, -0.3, 0.3, I }, { &between, 0.11, 0.3, R },
    { &outside, 0.11, 0.3, C }, { &outside, -0.3, -0.11, C },
    { &outside, -0.3, 0.3, I }, { &outside, -0.05, 0.05, R },
    { &outside, 0.05, 0.2, I }, { &above, NAN, NAN, I },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        eda_decide (cases[i].region, cases[i].low, cases[i].high), ==, cases[i].outcome);
  g_assert_cmpint (eda_decide_share (0.95), ==, C);
  g_assert_cmpint (eda_decide_share (0.05), ==, R);
  g_assert_cmpint (eda_decide_share (0.5), ==, I);
}

/* What confirms a claim refutes its negation, and the other way round. */
static void
test_not (void)
{
  const EdaConfirming regions[] = { eda_confirming_above (1, TRUE),
                                    eda_confirming_above (1, FALSE),
                                    eda_confirming_below (1, TRUE),
                                    eda_confirming_between (-1, 1),
                                    eda_confirming_outside (-1, 1) };
  const double        values[] = { -2, -1, 0, 1, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (values); k++)
      {
        const EdaConfirming rest = eda_confirming_not (&regions[i]);

        g_assert_cmpint (eda_confirming_has (&regions[i], values[k]),
                         !=,
                         eda_confirming_has (&rest, values[k]));
      }
}

static void
test_regions (void)
{
  const EdaRegion     percent = { EDA_COMPARE_IN, 10, 30, TRUE };
  const EdaRegion     about = { EDA_COMPARE_ABOUT, 14, 14, FALSE };
  const EdaConfirming share = eda_confirming_of_region (&percent, 0);
  const EdaConfirming near = eda_confirming_of_region (&about, 0);
  g_autofree char    *words = eda_confirming_to_words (&share, EDA_ROLE_SHARE);

  g_assert_true (eda_confirming_has (&share, 0.1));
  g_assert_false (eda_confirming_has (&share, 0.31));
  g_assert_true (eda_confirming_has (&near, 15.3));
  g_assert_false (eda_confirming_has (&near, 15.5));
  g_assert_nonnull (strstr (words, "10.0"));
}

static void
test_several (void)
{
  g_assert_cmpint (eda_decide_all ((EdaOutcome[]){ C, C }, 2), ==, C);
  g_assert_cmpint (eda_decide_all ((EdaOutcome[]){ C, I }, 2), ==, I);
  g_assert_cmpint (eda_decide_all ((EdaOutcome[]){ I, R }, 2), ==, R);
  g_assert_cmpint (eda_decide_any ((EdaOutcome[]){ R, C }, 2), ==, C);
  g_assert_cmpint (eda_decide_any ((EdaOutcome[]){ R, I }, 2), ==, I);
  g_assert_cmpint (eda_decide_any ((EdaOutcome[]){ R, R }, 2), ==, R);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decide/rule", test_rule);
  g_test_add_func ("/decide/not", test_not);
  g_test_add_func ("/decide/regions", test_regions);
  g_test_add_func ("/decide/several", test_several);
  return g_test_run ();
}
