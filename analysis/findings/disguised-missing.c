/* AL10, disguised missing, text: words such as "NA" or "-" that were read as "no value".
 */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_disguised_missing;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       words = eda_column_get_reading (column->column)->n_words;
  gsize       n_rows = column->n + column->missing;
  EdaFinding *finding;

  if (words == 0)
    return NULL;
  finding
      = eda_finding_new_on (&eda_finding_disguised_missing, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (finding, "cells missing by a word", (double)words, 1, n_rows);
  eda_finding_set_text (finding,
                        "%s of %s (%s) %s a word for “no value” and %s as missing.",
                        eda_say_count (pad, words, "cell", NULL),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, (double)words / (double)n_rows),
                        words == 1 ? "holds" : "hold",
                        words == 1 ? "counts" : "count");
  eda_finding_set_advice (finding,
                          "Such a word may also be an answer: “none” is not “unknown”, "
                          "and NA is Namibia’s code.",
                          "See in the column’s type which words they are; say which of "
                          "them mean missing if that "
                          "is wrong.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_disguised_missing
    = { "AL10", "disguised-missing", 2, check, "cells missing by a word", "1", "info" };
