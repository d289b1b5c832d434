/* AR8, collinear set: columns that the others together nearly determine, variance
 * inflation of 5 or more, where the strongest pair alone (AR1) does not say it. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define NOTE 5.0
#define WARN 10.0
#define MIN_COLUMNS 3 /* two: AR1 */
#define BEYOND 1.5    /* times the inflation that the strongest partner alone makes */
#define SHOWN 6
#define MIN_N 20

extern const EdaFindingRule eda_finding_collinear;

/* The variance inflation that the most correlated single column would make. */
static double
find_pair_inflation (const EdaCorrelations *correlations, guint column)
{
  double largest = 0;
  guint  p = correlations->p, at = 0;

  while (at < p && correlations->columns[at] != column)
    at++;
  for (guint other = 0; at < p && other < p; other++)
    if (other != at)
      largest = fmax (largest, fabs (correlations->r[(gsize)at * p + other]));
  return 1 / (1 - largest * largest);
}

static gboolean
belongs (const EdaMultivariate *found, const EdaCorrelations *correlations, guint i)
{
  double vif = found->vif[i];

  return isfinite (vif) && vif >= NOTE
         && vif >= BEYOND * find_pair_inflation (correlations, found->columns[i]);
}

/* Places in @found of the columns that belong to the set, the largest inflation first. */
static GArray *
list_set (const EdaMultivariate *found, const EdaCorrelations *correlations)
{
  GArray *set = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < found->p; i++)
    {
      guint at = 0;

      if (!belongs (found, correlations, i))
        continue;
      while (at < set->len && found->vif[g_array_index (set, guint, at)] >= found->vif[i])
        at++;
      g_array_insert_val (set, at, i);
    }
  return set;
}

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaMultivariate *found, const GArray *set)
{
  const EdaFindingRule *rule = &eda_finding_collinear;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) shares = g_ptr_array_new ();
  double      worst = found->vif[g_array_index (set, guint, 0)];
  EdaFinding *finding;

  for (guint k = 0; k < set->len; k++)
    {
      guint       i = g_array_index (set, guint, k);
      const char *name = eda_column_profile_get_name (columns->pdata[found->columns[i]]);
      g_autofree char *share = g_strdup_printf (
          "%s to %s", name, eda_say (pad, EDA_ROLE_SHARE, 1 - 1 / found->vif[i]));

      g_ptr_array_add (names, (gpointer)name);
      g_ptr_array_add (shares, g_string_chunk_insert (pad, share));
    }
  g_ptr_array_add (names, NULL);
  finding = eda_finding_new (rule->id,
                             rule->kind,
                             rule->step,
                             worst >= WARN ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE,
                             (const char *const *)names->pdata);
  eda_finding_set_evidence (finding,
                            "variance inflation factor",
                            worst,
                            worst >= WARN ? WARN : NOTE,
                            found->n_complete);
  eda_finding_set_text (
      finding,
      "The other numbers together determine %s (variance inflation %s%s).",
      eda_say_list (pad, shares, SHOWN),
      set->len > 1 ? "up to " : "",
      eda_say (pad, EDA_ROLE_STATISTIC, worst));
  eda_finding_set_advice (
      finding,
      "In a regression with all of them its slope is uncertain and may turn its sign.",
      "Leave out one of the columns that go together, or take their mean.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMultivariate *found = eda_profile_get_multivariate (profile, context, NULL);
  const EdaCorrelations *pairs = eda_profile_get_correlations (profile, context, NULL);
  g_autoptr (GArray) set = NULL;

  if (columns == NULL || found == NULL || pairs == NULL || found->p < MIN_COLUMNS
      || found->singular || found->n_complete < MIN_N
      || found->n_complete < 5 * (gsize)found->p)
    return;
  set = list_set (found, pairs);
  if (set->len > 0)
    g_ptr_array_add (out, make_finding (columns, found, set));
}

const EdaFindingRule eda_finding_collinear
    = { "AR8",
        "collinear",
        4,
        check,
        "variance inflation factor",
        "5, and 1.5 times what the strongest pair makes",
        "note, warn from 10" };
