/* AO1, far points: values that both the 3.0 fences and the modified z-score call far. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define BOTH (EDA_OUTLIER_TUKEY_FAR | EDA_OUTLIER_MODIFIED_Z)
#define FEW_VALUES 5
#define MIN_N 10

extern const EdaFindingRule eda_finding_far_points;

/* ±99, ±999, ±9999, ... */
static gboolean
looks_like_a_gap (double value)
{
  double nines = 99;

  while (nines < 1e7 && nines < fabs (value))
    nines = nines * 10 + 9;
  return fabs (value) == nines;
}

static void
check_column (const EdaColumnProfile *column, const EdaOutliers *found, GPtrArray *out)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint64           rows[EDA_FINDING_MAX_ROWS] = { 0 };
  guint64           agreed = 0;
  const EdaOutlier *farthest = NULL;
  EdaFinding       *finding;

  for (guint i = 0; i < found->n_flagged; i++)
    if ((found->flagged[i].rules & BOTH) == BOTH)
      {
        farthest = farthest != NULL ? farthest : &found->flagged[i];
        if (agreed < EDA_FINDING_MAX_ROWS)
          rows[agreed] = found->flagged[i].row + 1;
        agreed++;
      }
  if (farthest == NULL)
    return;
  finding = eda_finding_new_on (&eda_finding_far_points, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "values beyond both rules", (double)agreed, 1, column->n_finite);
  eda_finding_set_rows (finding, rows, agreed);
  eda_finding_set_text (
      finding,
      "%s of %s %s far from the rest by both rules; the farthest is %s in row %s.",
      eda_say_count (pad, agreed, "value", NULL),
      eda_column_profile_get_name (column),
      agreed == 1 ? "stands" : "stand",
      eda_say (pad, EDA_ROLE_VALUE, farthest->value),
      eda_say (pad, EDA_ROLE_COUNT, (double)farthest->row + 1));
  if (looks_like_a_gap (farthest->value))
    eda_finding_set_advice (
        finding,
        "Numbers made of nines often stand for “missing”; taken for values they pull "
        "every "
        "mean, slope and correlation.",
        "Ask what the number means; if it is a gap, read the file again with it named as "
        "missing.");
  else
    eda_finding_set_advice (
        finding,
        "A single far value can move a mean, a slope or a correlation by itself.",
        "Look at the whole row: a slip of the pen, another unit, or the most "
        "interesting case? Then compare results with and without it.");
  g_ptr_array_add (out, finding);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  guint first = out->len;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaOutliers *found = eda_profile_get_outliers (profile, i, context, NULL);

      if (found != NULL && eda_column_is_spread_measure (column, FEW_VALUES)
          && column->n_finite >= MIN_N && column->iqr > 0 && !found->mad_is_zero
          && !eda_column_has_heavy_tail (column, found) /* AO2 */)
        check_column (column, found, out);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_far_points = { "AO1", "far-points", 6, check };
