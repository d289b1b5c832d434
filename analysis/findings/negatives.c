/* AD7, negatives present: a few values below 0 in a column of values above it. */

#include "analysis/findings/code-apart.h"
#include "analysis/findings/measure-rule.h"
#include "analysis/kernels/quantile.h"

#define SHARE 0.02
#define MIN_N 50
#define FEW_VALUES 10
#define GAP_IQR 0.5 /* quartile ranges between them and the rest */

extern const EdaFindingRule eda_finding_negatives;

static gboolean
is_negative (const EdaColumn *column, gsize row)
{
  return eda_column_get_number (column, row) < 0;
}

/* The rest begins well above 0, behind a gap: values below it are strays, not the end of
 * a tail. */
static gboolean
are_strays (const EdaColumnProfile *column)
{
  const double *rest = column->sorted + column->negatives;
  gsize         n = column->n_finite - column->negatives;
  double        low = eda_quantile (rest, n, 0.25), high = eda_quantile (rest, n, 0.75);

  return column->sorted[column->negatives - 1] < low - 1.5 * (high - low)
         && rest[0] - column->sorted[column->negatives - 1] >= GAP_IQR * (high - low);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double       share = (double)column->negatives / (double)MAX (column->n_finite, 1);
  EdaCodeApart code;
  EdaFinding  *finding;

  if (eda_find_code_apart (column, &code) /* AL11 */ || column->negatives == 0
      || share > SHARE || !are_strays (column))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_negatives, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "negative values", (double)column->negatives, 1, column->n_finite);
  eda_finding_find_rows (finding, column->column, is_negative, column->negatives);
  eda_finding_set_text (finding,
                        "%s of %s %s below 0, apart from the others; the least is %s.",
                        eda_say_count (pad, column->negatives, "value", NULL),
                        eda_column_profile_get_name (column),
                        column->negatives == 1 ? "is" : "are",
                        eda_say (pad, EDA_ROLE_VALUE, column->min));
  eda_finding_set_advice (
      finding,
      "Amounts, counts and durations have no negative values: a sign may be a refund, a "
      "code or a "
      "slip.",
      "Ask whether the column may be negative; if not, look at those rows.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_negatives, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_negatives
    = { "AD7",
        "negatives",
        3,
        check,
        "negative values",
        "1, at most 2 % and below the lower fence of the rest",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
