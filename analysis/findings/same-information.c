/* AR2, same information: two numbers with |r| of 0.99 or more, or two categories of which
 * each level has its own partner, V of 0.99 or more. */

#include <math.h>

#include "analysis/findings/crosstab-pairs.h"

#define LIMIT 0.99
#define MIN_N 10
#define ALPHA 0.05

extern const EdaFindingRule eda_finding_same_information;

static EdaFinding *
make_finding (const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              const char             *statistic,
              double                  value,
              guint64                 n,
              double                  q)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_same_information, EDA_SEVERITY_WARN, a, b);

  eda_finding_set_evidence (finding, statistic, value, LIMIT, n);
  finding->q = q;
  eda_finding_set_text (
      finding,
      "%s and %s carry the same information: %s (n = %s).",
      eda_column_profile_get_name (a),
      eda_column_profile_get_name (b),
      eda_say_equals (pad, *statistic == 'P' ? "r" : "V", EDA_ROLE_COEFFICIENT, value),
      eda_say (pad, EDA_ROLE_COUNT, (double)n));
  eda_finding_set_advice (
      finding,
      "The one follows from the other: another unit, another coding, or a part of it. "
      "Models cannot "
      "tell them apart.",
      "Keep the one that is easier to read; look at the rows where they do not fit.");
  return finding;
}

static void
look_at_numbers (const GPtrArray *columns, const EdaCorrelations *found, GPtrArray *out)
{
  for (guint i = 0; i < found->p; i++)
    for (guint j = i + 1; j < found->p; j++)
      {
        const EdaColumnProfile *a = columns->pdata[found->columns[i]];
        const EdaColumnProfile *b = columns->pdata[found->columns[j]];
        gsize                   at = (gsize)i * found->p + j;

        if (fabs (found->r[at]) >= LIMIT && found->n[at] >= MIN_N
            && found->r_q[at] < ALPHA
            && !eda_pair_rests_on_few_rows (found->r[at], found->rho[at])
            && eda_column_is_measure (a) && eda_column_is_measure (b))
          {
            EdaFinding *finding = make_finding (
                a, b, "Pearson r", found->r[at], (guint64)found->n[at], found->r_q[at]);

            finding->ci_low = found->ci_low[at];
            finding->ci_high = found->ci_high[at];
            g_ptr_array_add (out, finding);
          }
      }
}

static EdaFinding *
look_at_categories (const EdaCrosstab      *tab,
                    const EdaColumnProfile *a,
                    const EdaColumnProfile *b)
{
  EdaFinding *finding;

  if (!eda_crosstab_is_recoding (tab) || tab->test.n < MIN_N || !(tab->q < ALPHA))
    return NULL;
  finding = make_finding (
      a, b, "Cramér’s V", tab->test.cramers_v, (guint64)tab->test.n, tab->q);
  finding->ci_low = tab->measures.v_low;
  finding->ci_high = tab->measures.v_high;
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *numbers = eda_profile_get_correlations (profile, context, NULL);
  guint                  first = out->len;

  if (columns == NULL || numbers == NULL)
    return;
  look_at_numbers (columns, numbers, out);
  eda_check_crosstabs (profile, context, out, EDA_FINDINGS_PER_RULE, look_at_categories);
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_same_information
    = { "AR2",
        "same-information",
        4,
        check,
        "|r|, or V of tables with as many rows as columns",
        "0.99",
        "warn" };
