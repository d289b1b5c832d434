/* AD9, last-digit preference: the last digits are not equally frequent, and no single
 * value explains it. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"

#define ALPHA 0.01
#define SHARE 0.15 /* of the most frequent digit; a tenth is fair */
#define MIN_N 200
#define FEW_VALUES 50

extern const EdaFindingRule eda_finding_last_digit;

/* The most frequent last digit. */
static guint
find_favourite (const EdaColumnShape *shape)
{
  guint best = 0;

  for (guint digit = 1; digit < 10; digit++)
    if (shape->last_digits.counts[digit] > shape->last_digits.counts[best])
      best = digit;
  return best;
}

static gboolean
make_test (const EdaMeasureLook *look, EdaRuleTest *test)
{
  const EdaColumnShape *shape
      = eda_profile_get_shape (look->profile, look->at, look->context, NULL);

  if (shape == NULL || shape->n_spikes > 1 /* AD8 */)
    return FALSE;
  test->p = shape->last_digits.uniform.p;
  test->effect = shape->last_digits.counts[find_favourite (shape)] / (double)test->n;
  return TRUE;
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_measure_tests (&eda_finding_last_digit, profile, context, make_test);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  const EdaRuleTest      *test = look->test;
  const EdaColumnShape   *shape;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || test->effect < SHARE)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_last_digit, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "share of the most frequent last digit", test->effect, SHARE, test->n);
  finding->q = test->q;
  eda_finding_set_share_interval (
      finding, test->effect * (double)test->n, (double)test->n);
  shape = eda_profile_get_shape (look->profile, look->at, look->context, NULL);
  eda_finding_set_text (finding,
                        "%s of the values of %s end in %s, where a tenth is fair.",
                        eda_say (pad, EDA_ROLE_SHARE, test->effect),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, find_favourite (shape)));
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
  eda_check_measures (&eda_finding_last_digit, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_last_digit
    = { "AD9",
        "last-digit",
        3,
        check,
        "share of the most frequent last digit",
        "15 % and q < 0.01, 200 values, more than 50 different ones",
        "note",
        list_tests,
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
