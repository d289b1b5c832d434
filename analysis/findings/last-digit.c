/* AD9, last-digit preference: the last digits are not equally frequent, and no single
 * value explains it. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define ALPHA 0.01
#define SHARE 0.15 /* of the most frequent digit; a tenth is fair */
#define MIN_N 200

extern const EdaFindingRule eda_finding_last_digit;

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

      if (!eda_column_is_measure (column) || column->n_finite < MIN_N)
        continue;
      shape = eda_profile_get_shape (profile, i, context, NULL);
      if (shape == NULL || shape->n_spikes > 1 /* AD8 */)
        continue;
      test.p = shape->last_digits.uniform.p;
      for (guint digit = 0; digit < 10; digit++)
        test.effect
            = MAX (test.effect, shape->last_digits.counts[digit] / (double)test.n);
      g_array_append_val (tests, test);
    }
  return tests;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  const EdaColumnProfile *column = columns->pdata[test->a];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || test->effect < SHARE)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_last_digit, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "share of the most frequent last digit", test->effect, SHARE, test->n);
  finding->q = test->q;
  eda_finding_set_text (
      finding,
      "One last digit makes %s of the values of %s, where a tenth is fair.",
      eda_say (pad, EDA_ROLE_SHARE, test->effect),
      eda_column_profile_get_name (column));
  eda_finding_set_advice (
      finding,
      "A favourite digit tells of reading off a scale, rounding, or prices made to look "
      "small.",
      "Do not read differences of a few last digits; ask how the numbers came about.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_last_digit, profile, context, out, look);
}

const EdaFindingRule eda_finding_last_digit = { "AD9",
                                                "last-digit",
                                                3,
                                                check,
                                                "share of the most frequent last digit",
                                                "15 % and q < 0.01, 200 values",
                                                "note",
                                                list_tests };
