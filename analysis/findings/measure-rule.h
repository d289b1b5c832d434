/* Rules that look at each measure by itself: who takes part, one finding or one test each. */
#pragma once

#include "analysis/findings/rule-parts.h"

/* One measure that meets the needs of a rule. */
typedef struct
{
  EdaProfile             *profile;
  const EdaContext       *context;
  guint                   at; /* of the table's columns, from 0 */
  const EdaColumnProfile *column;
  const EdaRuleTest      *test; /* NULL unless the rule lists tests */
} EdaMeasureLook;

/* A finding or NULL. */
typedef EdaFinding *(*EdaMeasureCheck) (const EdaMeasureLook *look);

/* Runs @check on every measure that meets the needs of @rule and, if the rule lists tests, has one;
 * keeps the worst findings. */
void eda_check_measures (const EdaFindingRule *rule,
                         EdaProfile           *profile,
                         const EdaContext     *context,
                         GPtrArray            *out,
                         EdaMeasureCheck       check);

/* Fills in the p and the effect of @test, whose column and n are set; FALSE: there is none to make. */
typedef gboolean (*EdaMeasureTest) (const EdaMeasureLook *look, EdaRuleTest *test);

/* (element-type EdaRuleTest): one test of each measure that meets the needs of @rule: for its
 * list_tests. */
GArray *eda_list_measure_tests (const EdaFindingRule *rule,
                                EdaProfile           *profile,
                                const EdaContext     *context,
                                EdaMeasureTest        make);
