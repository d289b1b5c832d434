/* AM1, missing share: more than 5 % of a column missing; more than half a percent, for
 * the record. */

#include "analysis/findings/rule-parts.h"

#define INFO_SHARE 0.005
#define NOTE_SHARE 0.05
#define WARN_SHARE 0.40
#define ERROR_SHARE 0.80

extern const EdaFindingRule eda_finding_missing_share;

static double
threshold_for (double share)
{
  return share > ERROR_SHARE  ? ERROR_SHARE
         : share > WARN_SHARE ? WARN_SHARE
         : share > NOTE_SHARE ? NOTE_SHARE
                              : INFO_SHARE;
}

static EdaSeverity
severity_for (double share)
{
  return share > ERROR_SHARE  ? EDA_SEVERITY_ERROR
         : share > WARN_SHARE ? EDA_SEVERITY_WARN
         : share > NOTE_SHARE ? EDA_SEVERITY_NOTE
                              : EDA_SEVERITY_INFO;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       n_rows = column->n + column->missing;
  double      share = n_rows > 0 ? (double)column->missing / (double)n_rows : 0;
  gsize       words = eda_column_get_reading (column->column)->n_words;
  EdaFinding *finding;

  if (column->n == 0 || share <= INFO_SHARE
      || (share <= NOTE_SHARE && words == column->missing /* AL10 */))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_missing_share, severity_for (share), column);
  eda_finding_set_evidence (
      finding, "share missing", share, threshold_for (share), n_rows);
  eda_finding_set_text (finding,
                        "%s is missing in %s of %s (%s).",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, column->missing),
                        eda_say_count (pad, n_rows, "row", NULL),
                        eda_say (pad, EDA_ROLE_SHARE, share));
  if (share > ERROR_SHARE)
    eda_finding_set_advice (
        finding,
        "A column this empty describes few rows; or an empty cell is an answer here, "
        "such "
        "as “no” or “none”.",
        "Ask what an empty cell means; leave the column out if it is a plain gap.");
  else
    eda_finding_set_advice (
        finding,
        "What is known of the column comes from the other rows; if the gaps "
        "depend on the value itself, that picture is skewed.",
        "Compare the rows with and without it before dropping or filling.");
  eda_finding_find_rows (finding, column->column, eda_column_is_missing, column->missing);
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_missing_share
    = { "AM1",
        "missing-share",
        2,
        check,
        "share missing",
        "0.5 %",
        "info, note above 5 %, warn above 40 %, error above 80 %" };
