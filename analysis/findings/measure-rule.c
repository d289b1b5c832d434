/* Rules that look at each measure by itself. */

#include "analysis/findings/measure-rule.h"

#include <math.h>

#include "analysis/findings/column-needs.h"

typedef void (*UseMeasure) (const EdaMeasureLook *look, gconstpointer how, gpointer out);

static void
for_each_measure (const EdaFindingRule *rule,
                  EdaProfile           *profile,
                  const EdaContext     *context,
                  UseMeasure            use,
                  gconstpointer         how,
                  gpointer              out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);

  for (guint i = 0;
       columns != NULL && i < columns->len && !eda_context_is_cancelled (context);
       i++)
    if (eda_column_meets (columns->pdata[i], &rule->needs))
      use (&(EdaMeasureLook){ profile, context, i, columns->pdata[i], NULL }, how, out);
}

typedef struct
{
  EdaMeasureCheck check;
  gboolean        tests;
  const GArray   *all;
} Check;

static const EdaRuleTest *
find_test (const GArray *tests, guint at)
{
  for (guint i = 0; tests != NULL && i < tests->len; i++)
    if (g_array_index (tests, EdaRuleTest, i).a == at)
      return &g_array_index (tests, EdaRuleTest, i);
  return NULL;
}

static void
add_finding (const EdaMeasureLook *look, gconstpointer how, gpointer out)
{
  const Check   *self = how;
  EdaMeasureLook with_test = *look;
  EdaFinding    *finding;

  with_test.test = find_test (self->all, look->at);
  if (self->tests && with_test.test == NULL)
    return;
  finding = self->check (&with_test);
  if (finding != NULL)
    g_ptr_array_add (out, finding);
}

void
eda_check_measures (const EdaFindingRule *rule,
                    EdaProfile           *profile,
                    const EdaContext     *context,
                    GPtrArray            *out,
                    EdaMeasureCheck       check)
{
  const Check how
      = { check, rule->list_tests != NULL, eda_rule_get_tests (rule, profile, context) };
  guint first = out->len;

  for_each_measure (rule, profile, context, add_finding, &how, out);
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

static void
add_test (const EdaMeasureLook *look, gconstpointer how, gpointer out)
{
  const EdaMeasureTest *make = how;
  EdaRuleTest test = { look->at, EDA_NO_COLUMN, NAN, NAN, NAN, look->column->n_finite };

  if ((*make) (look, &test))
    g_array_append_val ((GArray *)out, test);
}

GArray *
eda_list_measure_tests (const EdaFindingRule *rule,
                        EdaProfile           *profile,
                        const EdaContext     *context,
                        EdaMeasureTest        make)
{
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for_each_measure (rule, profile, context, add_test, &make, tests);
  return tests;
}
