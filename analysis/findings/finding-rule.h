/* The rules that look for findings: an open list, one file and one line in meson.build
 * each. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/profile.h"
#include "analysis/result/finding.h"

/* One test that a rule looked at, kept or not. */
typedef struct
{
  guint  a, b;   /* columns from 0; EDA_NO_COLUMN: there is no second one */
  double p;      /* NaN = the test could not be made */
  double q;      /* Benjamini & Hochberg (1995) over all tests of the rule */
  double effect; /* in the rule's own measure */
  gsize  n;
} EdaRuleTest;

#define EDA_NO_COLUMN G_MAXUINT

typedef enum
{
  EDA_USE_ITSELF, /* the rule decides by itself what it looks at */
  EDA_USE_MEASURE,
  EDA_USE_CATEGORY,
} EdaUse;

/* What a rule asks of a column before it looks; what a column lacks is told under "coverage". */
typedef struct
{
  EdaUse use;
  gsize  n;        /* values at least, of a measure finite ones */
  gsize  distinct; /* more different values than this, and than one */
} EdaColumnNeeds;

typedef struct
{
  const char *id;   /* catalogue id: "AD1" */
  const char *kind; /* "skewed" */
  guint       step; /* whose panel shows it, 1..6 */
  /* Adds (transfer full) EdaFinding to @out for each column, pair or row it concerns. */
  void (*check) (EdaProfile *profile, const EdaContext *context, GPtrArray *out);
  const char *statistic; /* for the catalogue: "skewness (G1)" */
  const char *threshold; /* "beyond 1, and two standard errors" */
  const char *severity;  /* "note, warn beyond 2" */
  /* (nullable): (element-type EdaRuleTest): every test it looks at; see eda_rule_get_tests() */
  GArray *(*list_tests) (EdaProfile *profile, const EdaContext *context);
  EdaColumnNeeds needs; /* see eda_check_measures() */
  gboolean once_for_twins; /* what it finds it finds again in columns that nearly repeat another */
} EdaFindingRule;

const EdaFindingRule *const *eda_finding_rules (guint *n); /* in catalogue order */

/* (nullable) (element-type EdaRuleTest): made once for each profile, with their q; NULL when the rule
 * makes none, or was cancelled. */
const GArray *eda_rule_get_tests (const EdaFindingRule *self,
                                  EdaProfile           *profile,
                                  const EdaContext     *context);

/* Runs the rules of one step; (element-type EdaFinding), worst first. */
GPtrArray *eda_find_for_step (EdaProfile *profile, guint step, const EdaContext *context);
