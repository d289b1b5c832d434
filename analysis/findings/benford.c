/* AD10, Benford's law: leading digits that depart from log10 (1 + 1/d), where numbers
 * that grow by shares would follow it: positive, over three powers of ten. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"

#define ALPHA 0.01
#define NONCONFORMING 0.015 /* Nigrini (2012): mean distance of the shares */
#define BODY_RATIO                                                                       \
  100 /* P95 / P5: neither a few far values nor an even spread from 0 spans powers of    \
         ten */

extern const EdaFindingRule eda_finding_benford;

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaColumnShape   *shape;
      EdaRuleTest             test = { i, EDA_NO_COLUMN, NAN, NAN, 0, column->n_finite };

      if (!eda_column_is_measure (column)
          || !(column->quantiles[7] >= BODY_RATIO * column->quantiles[1]))
        continue;
      shape = eda_profile_get_shape (profile, i, context, NULL);
      if (shape == NULL || isnan (shape->benford.fit.p))
        continue;
      test.p = shape->benford.fit.p;
      test.effect = shape->benford.mad;
      g_array_append_val (tests, test);
    }
  return tests;
}

static double
expect_share (guint digit)
{
  return log10 (1 + 1.0 / digit);
}

/* The digit that is farthest from its share. */
static guint
find_digit (const EdaBenford *found, double n)
{
  guint  farthest = 1;
  double most = 0;

  for (guint digit = 1; digit <= 9; digit++)
    {
      double off = fabs (found->counts[digit - 1] / n - expect_share (digit));

      if (off > most)
        {
          most = off;
          farthest = digit;
        }
    }
  return farthest;
}

/* The distance is a sum of shares, each with the sign of its departure: its standard
 * error. */
static double
find_error (const EdaBenford *found, double n)
{
  double mean = 0;

  for (guint digit = 1; digit <= 9; digit++)
    {
      double share = found->counts[digit - 1] / n;

      mean += share > expect_share (digit) ? share : -share;
    }
  return sqrt ((1 - mean * mean) / n) / 9;
}

static void
set_words (EdaFinding             *finding,
           const EdaColumnProfile *column,
           const EdaBenford       *found,
           double                  n)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint digit = find_digit (found, n);

  eda_finding_set_text (
      finding,
      "%s departs from Benford’s law: %s of the values begin with %u, where %s are "
      "expected (n = %s).",
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_SHARE, found->counts[digit - 1] / n),
      digit,
      eda_say (pad, EDA_ROLE_SHARE, expect_share (digit)),
      eda_say (pad, EDA_ROLE_COUNT, n));
  eda_finding_set_advice (
      finding,
      "Numbers that grow by shares over several powers of ten begin with 1 six times as "
      "often as with 9; made-up or trimmed ones do not.",
      "Look for limits, fixed prices or invented entries; many honest columns do not "
      "follow the law, so this proves nothing.");
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GArray *tests = eda_rule_get_tests (&eda_finding_benford, profile, context);
  guint         first = out->len;

  for (guint i = 0; columns != NULL && tests != NULL && i < tests->len; i++)
    {
      const EdaRuleTest      *test = &g_array_index (tests, EdaRuleTest, i);
      const EdaColumnProfile *column = columns->pdata[test->a];
      const EdaColumnShape   *shape
          = eda_profile_get_shape (profile, test->a, context, NULL);
      double      n = (double)test->n;
      EdaFinding *finding;

      if (shape == NULL || !(test->q < ALPHA) || !(test->effect > NONCONFORMING))
        continue;
      finding = eda_finding_new_on (&eda_finding_benford, EDA_SEVERITY_INFO, column);
      eda_finding_set_evidence (finding,
                                "mean distance of the shares of leading digits",
                                test->effect,
                                NONCONFORMING,
                                test->n);
      finding->q = test->q;
      eda_finding_set_margin (finding, 1.96 * find_error (&shape->benford, n));
      set_words (finding, column, &shape->benford, n);
      g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_benford
    = { "AD10",
        "benford",
        3,
        check,
        "mean distance of the shares of leading digits",
        "0.015 and q < 0.01, positive over three powers of ten",
        "info",
        list_tests };
