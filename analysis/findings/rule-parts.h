/* What most rules have in common: a look at each column, one finding each, and no floods.
 */
#pragma once

#include "analysis/findings/column-use.h"
#include "analysis/findings/finding-rule.h"
#include "analysis/findings/say.h"

/* A rule reports at most so many findings; the last one counts the rest. */
#define EDA_FINDINGS_PER_RULE 10

/* Looks at one column: a new finding or NULL. */
typedef EdaFinding *(*EdaColumnCheck) (const EdaColumnProfile *column, GStringChunk *pad);

/* Runs @check on every column that the header knows (surplus.h) and keeps the worst findings. */
void eda_check_columns (EdaProfile       *profile,
                        const EdaContext *context,
                        GPtrArray        *out,
                        EdaColumnCheck    check);

/* Keeps the worst @max (1 or more) of the findings from @first on (severity, then
 * the size of the value, then the order of adding); the last kept one names how many more
 * there are. */
void eda_limit_findings (GPtrArray *out, guint first, guint max);

/* A finding from one of the rule's tests, or NULL; @columns: all column profiles. */
typedef EdaFinding *(*EdaTestCheck) (const GPtrArray *columns, const EdaRuleTest *test);

/* Runs @check on every test of @rule and keeps the worst findings. */
void eda_check_tests (const EdaFindingRule *rule,
                      EdaProfile           *profile,
                      const EdaContext     *context,
                      GPtrArray            *out,
                      EdaTestCheck          check);

EdaFinding *eda_finding_new_on (const EdaFindingRule   *rule,
                                EdaSeverity             severity,
                                const EdaColumnProfile *column);
/* Of the whole table. */
EdaFinding *eda_finding_new_on_table (const EdaFindingRule *rule, EdaSeverity severity);
EdaFinding *eda_finding_new_on_pair (const EdaFindingRule   *rule,
                                     EdaSeverity             severity,
                                     const EdaColumnProfile *a,
                                     const EdaColumnProfile *b);

typedef gboolean (*EdaRowTest) (const EdaColumn *column, gsize row);

/* Names the first rows (from 1) for which @test holds; @total of them exist. */
void eda_finding_find_rows (EdaFinding      *self,
                            const EdaColumn *column,
                            EdaRowTest       test,
                            gsize            total);
