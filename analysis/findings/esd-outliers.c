/* AO3, outliers of a normal column: Rosner's generalised ESD, where what is left looks
 * normal. */

#include "analysis/findings/measure-rule.h"

#define MIN_N 25
#define FEW_VALUES 10
#define MARGIN 1.1 /* R over its critical value: one clean column in twenty reaches 1 */

extern const EdaFindingRule eda_finding_esd_outliers;

static gboolean
stands_out (const EdaEsd *esd)
{
  return esd->count > 0 && esd->r[esd->count - 1] >= MARGIN * esd->lambda[esd->count - 1];
}

static EdaFinding *
make_finding (const EdaColumnProfile *column, const EdaEsd *esd)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_esd_outliers, EDA_SEVERITY_INFO, column);

  eda_finding_set_evidence (finding,
                            "R of the last outlier",
                            esd->r[esd->count - 1],
                            esd->lambda[esd->count - 1],
                            column->n_finite);
  eda_finding_set_text (finding,
                        "%s looks normal but for %s by the ESD test, such as %s.",
                        eda_column_profile_get_name (column),
                        eda_say_count (pad, esd->count, "outlier", NULL),
                        eda_say (pad, EDA_ROLE_VALUE, esd->removed[0]));
  eda_finding_set_advice (
      finding,
      "The fences call them near, but a bell curve of this size has no such values.",
      "Look at these rows; without them the column may be treated as normal.");
  return finding;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnShape *shape
      = eda_profile_get_shape (look->profile, look->at, look->context, NULL);
  const EdaOutliers *outliers
      = eda_profile_get_outliers (look->profile, look->at, look->context, NULL);

  if (shape == NULL || outliers == NULL || outliers->far > 0 /* AO1 */
      || !shape->esd_applies || !stands_out (&shape->esd))
    return NULL;
  return make_finding (look->column, &shape->esd);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_esd_outliers, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_esd_outliers
    = { "AO3",
        "esd-outliers",
        6,
        check,
        "R of Rosner’s ESD test against λ",
        "1.1 times λ at α = 0.05, the core normal",
        "info",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
