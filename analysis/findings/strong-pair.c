/* AR1, strong pair: |r| or |ρ| of 0.7 or more with q < 0.05. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define NOTE 0.7
#define WARN 0.9
#define SAME 0.99
#define ALPHA 0.05
#define MIN_N 8 /* fewer rows make strong pairs by themselves */

extern const EdaFindingRule eda_finding_strong_pair;

static EdaFinding *
make_finding (const EdaCorrelations  *found,
              const EdaPair          *pair,
              const EdaColumnProfile *a,
              const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  gsize       at = (gsize)pair->i * found->p + pair->j;
  gboolean    by_rank = eda_pair_is_shown_by_rank (pair);
  double      value = by_rank ? found->rho[at] : found->r[at];
  double      q = by_rank ? found->rho_q[at] : found->r_q[at];
  gboolean    shaky = !by_rank && eda_pair_rests_on_few_rows (value, found->rho[at]);
  gboolean    very = fabs (value) >= WARN && !shaky;
  EdaFinding *finding;

  if (!shaky && fabs (found->r[at]) >= SAME) /* AR2 */
    return NULL;
  if (!(fabs (value) >= NOTE) || !(q < ALPHA) || found->n[at] < MIN_N)
    return NULL;
  finding = eda_finding_new_on_pair (
      &eda_finding_strong_pair, very ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE, a, b);
  eda_finding_set_evidence (finding,
                            by_rank ? "Spearman ρ" : "Pearson r",
                            value,
                            very ? WARN : NOTE,
                            (guint64)found->n[at]);
  finding->q = q;
  finding->ci_low = by_rank ? found->rho_ci_low[at] : found->ci_low[at];
  finding->ci_high = by_rank ? found->rho_ci_high[at] : found->ci_high[at];
  eda_finding_set_text (
      finding,
      "%s and %s %s: %s (n = %s)%s.",
      eda_column_profile_get_name (a),
      eda_column_profile_get_name (b),
      value > 0 ? "rise together" : "move in opposite directions",
      eda_say_equals (pad, by_rank ? "ρ" : "r", EDA_ROLE_COEFFICIENT, value),
      eda_say (pad, EDA_ROLE_COUNT, found->n[at]),
      shaky ? eda_say_equals (
          pad, ", but the ranks agree much less: ρ", EDA_ROLE_COEFFICIENT, found->rho[at])
            : "");
  eda_finding_set_advice (
      finding,
      shaky  ? "Where r is much larger than ρ, a few far rows may make most of it."
      : very ? "Two columns this close carry nearly the same information; a model "
               "with both cannot tell them apart."
             : "A strong pair is where an explanation may be found, or a third "
               "column behind both.",
      "Look at the scatter plot: one line, two groups, or a few rows that make "
      "it?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);
  g_autofree EdaPair    *pairs = NULL;
  guint                  n = 0, first = out->len;

  if (columns == NULL || found == NULL || found->p < 2)
    return;
  pairs = eda_correlations_rank (found,
                                 eda_table_get_n_rows (eda_profile_get_table (profile)),
                                 found->p * (found->p - 1) / 2,
                                 &n);
  for (guint k = 0; k < n; k++)
    {
      const EdaColumnProfile *a = columns->pdata[found->columns[pairs[k].i]];
      const EdaColumnProfile *b = columns->pdata[found->columns[pairs[k].j]];
      EdaFinding             *finding = NULL;

      if (eda_column_is_measure (a) && eda_column_is_measure (b))
        finding = make_finding (found, &pairs[k], a, b);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_strong_pair = { "AR1",
                                                 "strong-pair",
                                                 4,
                                                 check,
                                                 "Pearson r, or Spearman ρ",
                                                 "0.7 and q < 0.05",
                                                 "note, warn from 0.9" };
