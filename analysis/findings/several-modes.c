/* AD5, several modes: Hartigan's dip says that one hump does not describe the column. */

#include "analysis/findings/rule-parts.h"

#define ALPHA 0.01
#define DIP 0.02 /* a dip that the eye sees */
#define MIN_N 30
#define FEW_VALUES 20

extern const EdaFindingRule eda_finding_several_modes;

/* Values written with few digits make dips of their own. */
static gboolean
takes_part (const EdaColumnProfile *column)
{
  return eda_column_is_spread_measure (column, FEW_VALUES) && column->n_finite >= MIN_N;
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaColumnShape   *shape
          = takes_part (column) ? eda_profile_get_shape (profile, i, context, NULL) : NULL;

      if (shape != NULL)
        {
          EdaRuleTest test
              = { i, EDA_NO_COLUMN, shape->dip.p, NAN, shape->dip.statistic, column->n_finite };

          g_array_append_val (tests, test);
        }
    }
  return tests;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  const EdaColumnProfile *column = columns->pdata[test->a];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(test->effect >= DIP)
      || (double)column->distinct < 0.1 * (double)column->n_finite)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_several_modes, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding, "Hartigan’s dip", test->effect, DIP, test->n);
  finding->q = test->q;
  eda_finding_set_text (finding,
                        "%s has more than one hump: dip %s, %s (n = %s).",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_VALUE, test->effect),
                        eda_say_equals (pad, "q", EDA_ROLE_P, test->q),
                        eda_say (pad, EDA_ROLE_COUNT, (double)test->n));
  eda_finding_set_advice (
      finding,
      "Two humps are mostly two groups in one column; a mean between them describes nobody.",
      "Look for a category that separates them, and describe the groups apart.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_several_modes, profile, context, out, look);
}

const EdaFindingRule eda_finding_several_modes = {
  "AD5", "several-modes", 3, check, "Hartigan’s dip", "0.02 and q < 0.01", "note", list_tests
};
