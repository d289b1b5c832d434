/* AM5, mutually exclusive columns: nearly each row has one of the two, and nearly none
 * both. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define OVERLAP 0.01
#define COVERAGE 0.95
#define MIN_N 30
#define MIN_EACH 10

extern const EdaFindingRule eda_finding_missing_apart;

typedef struct
{
  double both, either; /* shares of the rows that have both, or one at least */
} Presence;

/* From phi and the two margins, as eda_missingness keeps them. */
static Presence
find_presence (const EdaColumnProfile *a, const EdaColumnProfile *b, double phi)
{
  double n = (double)(a->n + a->missing);
  double p = (double)a->n / n, q = (double)b->n / n;
  double both = p * q + phi * sqrt (p * (1 - p) * q * (1 - q));

  return (Presence){ MAX (both, 0), p + q - both };
}

static EdaFinding *
make_finding (const EdaColumnProfile *a, const EdaColumnProfile *b, const Presence *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_missing_apart, EDA_SEVERITY_NOTE, a, b);

  eda_finding_set_evidence (finding,
                            "share of rows with exactly one",
                            found->either - found->both,
                            COVERAGE,
                            a->n + a->missing);
  eda_finding_set_text (finding,
                        "%s of the rows have either %s or %s, and %s have both.",
                        eda_say (pad, EDA_ROLE_SHARE, found->either - found->both),
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        found->both * (double)(a->n + a->missing) < 0.5
                            ? "none"
                            : eda_say (pad, EDA_ROLE_SHARE, found->both));
  eda_finding_set_advice (
      finding,
      "These gaps are by design: two columns share one question, and neither can be "
      "compared with "
      "the other in a row.",
      "Read them as one column with its kind beside it, and do not fill the gaps.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMissingness *found = eda_profile_get_missingness (profile, context, NULL);
  guint                 first = out->len;

  if (columns == NULL || found == NULL
      || eda_table_get_n_rows (eda_profile_get_table (profile)) < MIN_N)
    return;
  for (guint i = 0; i < found->n_phi; i++)
    for (guint j = i + 1; j < found->n_phi; j++)
      {
        const EdaColumnProfile *a = columns->pdata[found->phi_columns[i]];
        const EdaColumnProfile *b = columns->pdata[found->phi_columns[j]];
        Presence presence = find_presence (a, b, found->phi[(gsize)i * found->n_phi + j]);

        if (a->n >= MIN_EACH && b->n >= MIN_EACH && presence.both <= OVERLAP
            && presence.either >= COVERAGE)
          g_ptr_array_add (out, make_finding (a, b, &presence));
      }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_missing_apart
    = { "AM5",
        "missing-apart",
        2,
        check,
        "share of rows with exactly one of the two",
        "0.95, both in at most 1 %",
        "note" };
