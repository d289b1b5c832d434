/* AD3, not normal: asked only where the report itself leans on the bell, which is the
 * interval of the mean of few values. With more values the mean is nearly normal whatever
 * the column is, and AD1 and AD2 say what is unusual. */

#include "analysis/findings/rule-parts.h"

#define ALPHA 0.05
#define CLOSE 0.95 /* W of a column that is near enough */
#define MIN_N 8
#define MANY_N 30
#define FEW_VALUES 5

extern const EdaFindingRule eda_finding_not_normal;

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaColumnShape   *shape;
      EdaRuleTest test = { i, EDA_NO_COLUMN, NAN, NAN, NAN, column->n_finite };

      if (!eda_column_is_spread_measure (column, FEW_VALUES) || column->n_finite < MIN_N
          || column->n_finite >= MANY_N)
        continue;
      shape = eda_profile_get_shape (profile, i, context, NULL);
      if (shape == NULL)
        continue;
      test.p = shape->shapiro_wilk.p;
      test.effect = shape->shapiro_wilk.statistic;
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

  if (!(test->q < ALPHA) || !(test->effect < CLOSE))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_not_normal, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (finding, "Shapiro–Wilk W", test->effect, CLOSE, test->n);
  finding->q = test->q;
  eda_finding_set_text (
      finding,
      "%s is not normally distributed (%s, n = %s), and so few values do not make up for "
      "it: the interval of its mean is doubtful.",
      eda_column_profile_get_name (column),
      eda_say_equals (pad, "W", EDA_ROLE_COEFFICIENT, test->effect),
      eda_say (pad, EDA_ROLE_COUNT, (double)test->n));
  eda_finding_set_advice (
      finding,
      "Intervals and t-tests of a mean trust a bell where there are fewer than thirty "
      "values.",
      "Give the median with its interval, and compare groups by ranks.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_not_normal, profile, context, out, look);
}

const EdaFindingRule eda_finding_not_normal
    = { "AD3",  "not-normal",     3,
        check,  "Shapiro–Wilk W", "0.95 and q < 0.05, of 8 to 29 values",
        "info", list_tests };
