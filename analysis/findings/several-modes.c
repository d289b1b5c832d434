/* AD5, several modes: one heap does not describe the column. Its description says so on
 * the same evidence. */

#include "analysis/findings/measure-rule.h"

#define MIN_N EDA_HEAPS_N
#define FEW_VALUES EDA_HEAPS_DISTINCT

extern const EdaFindingRule eda_finding_several_modes;

static gboolean
make_test (const EdaMeasureLook *look, EdaRuleTest *test)
{
  const EdaColumnShape *shape
      = eda_profile_get_shape (look->profile, look->at, look->context, NULL);

  if (shape == NULL)
    return FALSE;
  test->p = shape->dip_spread.p;
  test->effect = shape->dip_spread.statistic;
  return TRUE;
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_measure_tests (&eda_finding_several_modes, profile, context, make_test);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  const EdaRuleTest      *test = look->test;
  const EdaColumnShape   *shape
      = eda_profile_get_shape (look->profile, look->at, look->context, NULL);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (shape == NULL || !eda_column_has_heaps (column, shape))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_several_modes, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "Hartigan’s dip", test->effect, EDA_HEAPS_DIP, test->n);
  finding->q = test->q;
  eda_finding_set_text (finding,
                        "The values of %s form %s heaps: dip %s, %s (n = %s).",
                        eda_column_profile_get_name (column),
                        eda_say_modes (pad, shape->modes),
                        eda_say (pad, EDA_ROLE_COEFFICIENT, test->effect),
                        eda_say_equals (pad, "p", EDA_ROLE_P, test->p),
                        eda_say (pad, EDA_ROLE_COUNT, (double)test->n));
  eda_finding_set_advice (
      finding,
      "Two heaps are mostly two groups in one column; a mean between them describes "
      "nobody.",
      "Look for a category that separates them, and describe the groups apart.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_several_modes, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_several_modes
    = { "AD5",
        "several-modes",
        3,
        check,
        "Hartigan’s dip",
        "0.02, p < 0.01, and Silverman’s test finds two modes",
        "note",
        list_tests,
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES },
        .once_for_twins = TRUE };
