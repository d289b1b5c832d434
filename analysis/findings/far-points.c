/* AO1, far points: values that the 3.0 fences and the modified z-score both call far, and
 * that stay outside when the fences lean with the column (Hubert & Vandervieren 2008). */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/kernels/medcouple.h"

#define BOTH (EDA_OUTLIER_TUKEY_FAR | EDA_OUTLIER_MODIFIED_Z)
#define FEW_VALUES 5
#define MIN_N 10
#define LEAN_N 200

extern const EdaFindingRule eda_finding_far_points;

/* Twice as far from the quartiles as the adjusted fences of the box plot: 3.0 IQR where
 * nothing leans. */
static EdaFences
find_leaning_fences (const EdaColumnProfile *column)
{
  g_autofree double *work = g_new (double, 2 * column->n_finite);
  double             lean = column->n_finite >= LEAN_N
                                ? eda_medcouple (column->sorted, column->n_finite, work)
                                : 0; /* in few values a far one makes the lean itself */
  EdaFences fences = eda_adjusted_fences (column->sorted, column->n_finite, lean);

  fences.low -= column->quantiles[3] - fences.low;
  fences.high += fences.high - column->quantiles[5];
  return fences;
}

static gboolean
is_far (const EdaOutlier *value, const EdaFences *fences)
{
  return (value->rules & BOTH) == BOTH
         && (value->value < fences->low || value->value > fences->high);
}

static EdaFinding *
make_finding (const EdaColumnProfile *column, const EdaOutliers *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint64           rows[EDA_FINDING_MAX_ROWS] = { 0 };
  guint64           agreed = 0;
  const EdaOutlier *farthest = NULL;
  EdaFences         fences = find_leaning_fences (column);
  EdaCodeApart      code = { NAN, 0, 0 };
  EdaFinding       *finding;

  if (!eda_find_code_apart (column, &code))
    code.value = NAN;
  for (guint i = 0; i < found->n_flagged; i++)
    if (is_far (&found->flagged[i], &fences)
        && found->flagged[i].value != code.value /* AL11 */)
      {
        farthest = farthest != NULL ? farthest : &found->flagged[i];
        if (agreed < EDA_FINDING_MAX_ROWS)
          rows[agreed] = found->flagged[i].row + 1;
        agreed++;
      }
  if (farthest == NULL)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_far_points, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "values beyond both rules", (double)agreed, 1, column->n_finite);
  eda_finding_set_rows (finding, rows, agreed);
  eda_finding_set_text (finding,
                        "%s of %s %s far from the rest, by Tukey’s fences and by the "
                        "modified z-score: %s%s "
                        "in row %s.",
                        eda_say_count (pad, agreed, "value", NULL),
                        eda_column_profile_get_name (column),
                        agreed == 1 ? "stands" : "stand",
                        agreed == 1 ? "" : "the farthest is ",
                        eda_say (pad, EDA_ROLE_VALUE, farthest->value),
                        eda_say (pad, EDA_ROLE_COUNT, (double)farthest->row + 1));
  eda_finding_set_advice (
      finding,
      "A single far value can move a mean, a slope or a correlation by itself.",
      "Look at the whole row: a slip of the pen, another unit, or the most "
      "interesting case? Then compare results with and without it.");
  return finding;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaOutliers *found
      = eda_profile_get_outliers (look->profile, look->at, look->context, NULL);

  if (found == NULL || !(look->column->iqr > 0) || found->mad_is_zero || found->far == 0
      || eda_column_has_heavy_tail (look->column, found) /* AO2 */)
    return NULL;
  return make_finding (look->column, found);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_far_points, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_far_points
    = { "AO1",
        "far-points",
        6,
        check,
        "values beyond the 3.0 fences, the modified z-score and leaning fences",
        "1",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
