/* Rules that read one thing off the screen of pairs: their tests, and a finding for each. */
#pragma once

#include "analysis/findings/pair-screen.h"

/* r² of the line from which on a bend is AR3; below it, where r hardly tells of a relation, AR4. */
#define EDA_RELATED_R2 0.1

/* What the rule tests of a pair: columns, p and effect. */
typedef EdaRuleTest (*EdaLookTest) (const EdaPairLook *look);

/* (element-type EdaRuleTest): one for each pair of the screen, in its order. */
GArray *eda_list_screen_tests (EdaProfile *profile, const EdaContext *context, EdaLookTest make);

/* A finding about one pair, or NULL. */
typedef EdaFinding *(*EdaLookCheck) (const GPtrArray   *columns,
                                       const EdaRuleTest *test,
                                       const EdaPairLook *look);

/* Runs @check on every pair of the screen but those whose r rests on few rows (AR5 tells of these),
 * and keeps the worst findings. */
void eda_check_screen (const EdaFindingRule *rule,
                       EdaProfile           *profile,
                       const EdaContext     *context,
                       GPtrArray            *out,
                       EdaLookCheck        check);

/* 95 % of R² of the curve - R² of the line: the bent terms' share of what the line leaves. */
EdaInterval eda_interval_of_bend (const EdaCurveCheck *curve);
