/* AM4, linked gaps: the gaps of two columns fall in the same rows less often than those
 * of a block (missing-together), but for sure more often than chance: the interval of phi
 * lies beyond the smallest one worth telling. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"

#define SMALLEST 0.2
#define TOGETHER 0.5 /* missing-together tells of these */
#define JOINT 10

extern const EdaFindingRule eda_finding_gaps_linked;

typedef struct
{
  const EdaColumnProfile *a, *b;
  double                  n, phi;
} Link;

static double
share_missing (const EdaColumnProfile *column, double n)
{
  return (double)column->missing / n;
}

/* Rows in which both are missing if the gaps had nothing to do with each other. */
static double
count_by_chance (const Link *self)
{
  return share_missing (self->a, self->n) * (double)self->b->missing;
}

/* Rows in which both are missing: phi is the covariance of the masks over their spreads.
 */
static double
count_joint (const Link *self)
{
  double a = share_missing (self->a, self->n), b = share_missing (self->b, self->n);

  return round (count_by_chance (self)
                + self->n * self->phi * sqrt (a * (1 - a) * b * (1 - b)));
}

static EdaFinding *
look (const Link *link)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;

  if (!(link->phi > SMALLEST) || link->phi >= TOGETHER || count_joint (link) < JOINT)
    return NULL;
  finding = eda_finding_new_on_pair (
      &eda_finding_gaps_linked, EDA_SEVERITY_INFO, link->a, link->b);
  eda_finding_set_evidence (
      finding, "phi of the gaps", link->phi, SMALLEST, (guint64)link->n);
  eda_finding_set_r_interval (finding, link->phi, link->n);
  if (!(finding->ci_low > SMALLEST))
    {
      eda_finding_unref (finding);
      return NULL;
    }
  eda_finding_set_text (
      finding,
      "%s and %s are both missing in %s, where chance alone would make %s (%s).",
      eda_column_profile_get_name (link->a),
      eda_column_profile_get_name (link->b),
      eda_say_count (pad, (guint64)count_joint (link), "row", NULL),
      eda_say (pad, EDA_ROLE_COUNT, round (count_by_chance (link))),
      eda_say_equals (pad, "phi", EDA_ROLE_COEFFICIENT, link->phi));
  eda_finding_set_advice (
      finding,
      "Some of the gaps have one cause, others do not: rows that lack both may be of "
      "another kind.",
      "Compare the rows that lack both with those that lack one, and ask what they "
      "share.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMissingness *found = eda_profile_get_missingness (profile, context, NULL);
  double n = (double)eda_table_get_n_rows (eda_profile_get_table (profile));
  guint  first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->n_phi; i++)
    for (guint j = i + 1; j < found->n_phi; j++)
      {
        Link        link = { columns->pdata[found->phi_columns[i]],
                             columns->pdata[found->phi_columns[j]],
                             n,
                             found->phi[(gsize)i * found->n_phi + j] };
        EdaFinding *finding = look (&link);

        if (finding != NULL)
          g_ptr_array_add (out, finding);
      }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_gaps_linked = { "AM4",
                                                 "gaps-linked",
                                                 2,
                                                 check,
                                                 "phi of the gaps, less than 0.5",
                                                 "its interval beyond 0.2, ten rows",
                                                 "info" };
