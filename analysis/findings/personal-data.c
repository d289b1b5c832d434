/* AS15, possible personal data: what nearly every cell looks like, or the column's name
 * says. */

#include <math.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/profile/personal.h"

#define SHARE 0.9

extern const EdaFindingRule eda_finding_personal_data;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  double      share;
  const char *what
      = eda_column_is_made (column->column) ? NULL : eda_personal_kind (column, &share);
  const char *name = eda_column_profile_get_name (column);
  EdaFinding *finding;

  if (what == NULL)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_personal_data, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "share that fits the pattern", share, SHARE, column->n);
  if (isnan (share))
    eda_finding_set_text (finding, "%s seems to hold %s, by its name or its check digits.", name, what);
  else
    eda_finding_set_text (finding,
                          "%s of the cells of %s look like %s.",
                          eda_say (pad, EDA_ROLE_SHARE, share),
                          name,
                          what);
  eda_finding_set_advice (
      finding,
      "Data about persons may be shared only under rules, and reports show values.",
      "Ask whether the column is needed; drop or mask it before a report leaves the "
      "house.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_personal_data
    = { "AS15", "personal-data", 1, check, "share that fits the pattern", "0.9", "note" };
