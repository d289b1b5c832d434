/* AR6, Simpson's reversal: two numbers go one way over all rows and the other way within
 * the groups of a category. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define MIN_R 0.1
#define ALPHA 0.01
#define MAX_LEVELS 8
#define FEW_VALUES 8
#define MAJORITY 0.6 /* of the groups go the other way each for itself */

extern const EdaFindingRule eda_finding_simpson;

/* One of the profile's reversals, by the columns it is of. */
typedef struct
{
  const EdaColumnProfile *a, *b, *by;
  const EdaSimpsonPair   *found;
} Reversal;

/* Strong enough to be told; p by Bonferroni over all that the profile tried. */
static gboolean
is_told (const Reversal *self, guint n_tried)
{
  const EdaSimpsonPair *found = self->found;

  return eda_column_is_spread_measure (self->a, FEW_VALUES)
         && eda_column_is_spread_measure (self->b, FEW_VALUES) && !self->by->numeric
         && eda_column_is_grouping (self->by, MAX_LEVELS) && fabs (found->r) >= MIN_R
         && fabs (found->within) >= MIN_R && found->p * n_tried < ALPHA
         && found->n_reversed >= MAJORITY * found->n_groups;
}

static EdaFinding *
make_finding (const Reversal *self)
{
  double      r = self->found->r, within = self->found->within;
  const char *names[] = { eda_column_profile_get_name (self->a),
                          eda_column_profile_get_name (self->b),
                          eda_column_profile_get_name (self->by),
                          NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new (eda_finding_simpson.id,
                                         eda_finding_simpson.kind,
                                         eda_finding_simpson.step,
                                         EDA_SEVERITY_WARN,
                                         names);

  eda_finding_set_evidence (
      finding, "r within the groups", within, MIN_R, self->found->n);
  eda_finding_set_text (
      finding,
      "%s and %s %s over all rows (r = %s) and %s within the groups of %s (r = %s).",
      names[0],
      names[1],
      r > 0 ? "rise together" : "move in opposite directions",
      eda_say (pad, EDA_ROLE_COEFFICIENT, r),
      r > 0 ? "move in opposite directions" : "rise together",
      names[2],
      eda_say (pad, EDA_ROLE_COEFFICIENT, within));
  eda_finding_set_advice (finding,
                          "The groups differ in both columns, and that difference makes "
                          "the relation over all rows: the "
                          "conclusion turns round.",
                          "Compare within the groups; decide by the question which of "
                          "the two is the answer.");
  return finding;
}

static gboolean
is_of_same_pair (const Reversal *self, const Reversal *other)
{
  return self->a == other->a && self->b == other->b;
}

/* Of each pair the category that turns it most: the profile has the strongest in front.
 */
static GArray *
pick_reversals (const EdaSimpson      *simpson,
                const EdaCorrelations *correlations,
                const GPtrArray       *columns)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (Reversal));

  for (guint k = 0; k < simpson->n_reversals; k++)
    {
      const EdaSimpsonPair *found = &simpson->reversals[k];
      Reversal              reversal = { columns->pdata[correlations->columns[found->i]],
                                         columns->pdata[correlations->columns[found->j]],
                                         columns->pdata[found->by],
                                         found };
      gboolean new = is_told (&reversal, simpson->n_tried);

      for (guint i = 0; i < picked->len && new; i++)
        new = !is_of_same_pair (&reversal, &g_array_index (picked, Reversal, i));
      if (new)
        g_array_append_val (picked, reversal);
    }
  return picked;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaSimpson      *simpson = eda_profile_get_simpson (profile, context, NULL);
  const EdaCorrelations *correlations
      = eda_profile_get_correlations (profile, context, NULL);
  g_autoptr (GArray) picked = NULL;
  guint first = out->len;

  if (columns == NULL || simpson == NULL || correlations == NULL)
    return;
  picked = pick_reversals (simpson, correlations, columns);
  for (guint i = 0; i < picked->len; i++)
    g_ptr_array_add (out, make_finding (&g_array_index (picked, Reversal, i)));
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_simpson = { "AR6",
                                             "simpson",
                                             4,
                                             check,
                                             "r over all rows and r within the groups",
                                             "both 0.1, opposite, p < 0.01 by Bonferroni",
                                             "warn" };
