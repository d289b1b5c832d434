/* AR1, clear pair: two columns that rise and fall together less than a strong pair does
 * (strong-pair), but for sure: the whole interval of r, and that of the ranks, lies
 * beyond the smallest correlation worth telling. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define SMALLEST 0.1
#define STRONG 0.7 /* strong-pair tells of these */
#define BEND 0.05  /* R² that a curve adds */
#define ALPHA 0.01
#define MIN_N 30

extern const EdaFindingRule eda_finding_clear_pair;

/* Both ends on one side of 0, and farther than SMALLEST. */
static gboolean
is_sure (double low, double high)
{
  return low > SMALLEST || high < -SMALLEST;
}

static gboolean
is_clear (const EdaCorrelations *found, gsize at)
{
  return fabs (found->r[at]) < STRONG && fabs (found->rho[at]) < STRONG
         && is_sure (found->ci_low[at], found->ci_high[at])
         && is_sure (found->rho_ci_low[at], found->rho_ci_high[at])
         && found->r[at] * found->rho[at] > 0 && found->r_q[at] < ALPHA
         && found->n[at] >= MIN_N;
}

/* Told better by the rules of the bend (AR3, AR4) or of the reversal (AR6). */
static gboolean
has_more_to_it (const EdaPairChecks *checks, const EdaSimpson *simpson, guint i, guint j)
{
  const EdaPairCheck *check = eda_pair_checks_find (checks, i, j);

  for (guint k = 0; k < simpson->n_reversals; k++)
    if (simpson->reversals[k].i == i && simpson->reversals[k].j == j)
      return TRUE;
  if (check == NULL || !(check->curve_q < ALPHA))
    return FALSE;
  return eda_pair_check_get_curve (check)->r2_curve
             - eda_pair_check_get_curve (check)->r2_line
         >= BEND;
}

static EdaFinding *
make_finding (const EdaCorrelations  *found,
              gsize                   at,
              const EdaColumnProfile *a,
              const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_clear_pair, EDA_SEVERITY_INFO, a, b);

  eda_finding_set_evidence (
      finding, "Pearson r", found->r[at], SMALLEST, (guint64)found->n[at]);
  finding->q = found->r_q[at];
  finding->ci_low = found->ci_low[at];
  finding->ci_high = found->ci_high[at];
  eda_finding_set_text (
      finding,
      "%s and %s go %s, not closely but for sure: %s, between %s and %s (n = %s).",
      eda_column_profile_get_name (a),
      eda_column_profile_get_name (b),
      found->r[at] > 0 ? "up and down together" : "in opposite directions",
      eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, found->r[at]),
      eda_say (pad, EDA_ROLE_COEFFICIENT, found->ci_low[at]),
      eda_say (pad, EDA_ROLE_COEFFICIENT, found->ci_high[at]),
      eda_say (pad, EDA_ROLE_COUNT, found->n[at]));
  eda_finding_set_advice (
      finding,
      "A loose relation explains little of a single row, but shifts the means of groups "
      "and hides or fakes the effect of other columns.",
      "Look at the scatter plot, and again within groups: is it one relation, or "
      "several?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);
  const EdaPairChecks   *checks = eda_profile_get_pair_checks (profile, context, NULL);
  const EdaSimpson      *simpson = eda_profile_get_simpson (profile, context, NULL);
  guint                  first = out->len;

  if (columns == NULL || found == NULL || checks == NULL || simpson == NULL)
    return;
  for (guint i = 0; i < found->p; i++)
    for (guint j = i + 1; j < found->p; j++)
      {
        const EdaColumnProfile *a = columns->pdata[found->columns[i]];
        const EdaColumnProfile *b = columns->pdata[found->columns[j]];
        gsize                   at = (gsize)i * found->p + j;

        if (eda_column_is_measure (a) && eda_column_is_measure (b) && is_clear (found, at)
            && !has_more_to_it (checks, simpson, i, j))
          g_ptr_array_add (out, make_finding (found, at, a, b));
      }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_clear_pair
    = { "AR1",
        "clear-pair",
        4,
        check,
        "Pearson r, less than 0.7",
        "intervals of r and ρ beyond 0.1, q < 0.01",
        "info" };
