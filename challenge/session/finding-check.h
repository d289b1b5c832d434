/* Would the findings hold in fresh data? Each that speaks of more than this file gets the first check
 * that can be made: what was planted, rows that were held back, or its p among all looks. Of a generated
 * file what was not planted is looked for in other rows of the same plan. */
#pragma once

#include "challenge/scoring/insight.h"
#include "challenge/session/session.h"

typedef enum
{
  EDA_CHECK_FACT,    /* of this file only: nothing to test, and not counted */
  EDA_CHECK_TRUTH,   /* it was planted, or the same claim on other rows of the same plan */
  EDA_CHECK_HOLDOUT, /* the same claim on the rows held back */
  EDA_CHECK_LOOKS,   /* Benjamini and Hochberg at EDA_LOOKS_RATE over all looks */
} EdaCheckSource;

#define EDA_LOOKS_RATE 0.10

typedef struct
{
  EdaCheckSource source;
  gboolean       supported;
  double         p, threshold; /* of LOOKS: the largest p that survives, 0 = none does; else NaN */
  char          *sentence;     /* what was checked and how it came out */
} EdaFindingCheck;

/**
 * eda_findings_check:
 * @insights: (nullable) (element-type EdaInsight): planted ones count
 * @fresh: (nullable): profile of other rows that were made in the same way
 * @held: (nullable): profile of the rows held back
 * @context: (nullable) where @fresh and @held are NULL
 *
 * Returns: (array) (transfer full): one of each finding, in order, retracted ones too; free with
 *   eda_finding_checks_free(). NULL with EDA_ERROR_CANCELLED
 */
EdaFindingCheck *eda_findings_check (const EdaSession *session, const GPtrArray *insights, EdaProfile *fresh, EdaProfile *held, const EdaContext *context, GError **error);
void             eda_finding_checks_free (EdaFindingCheck *checks, guint n);
const char      *eda_check_source_get_name (EdaCheckSource source); /* "fact", "truth", "holdout", "fdr" */
