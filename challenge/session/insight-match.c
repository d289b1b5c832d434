/* Columns and pattern decide, not words. */

#include "challenge/session/insight-match.h"

#include "challenge/session/claim-pattern.h"
#include "challenge/scoring/score.h"

#define CREDIT_FAMILY 0.7
#define CREDIT_PARTIAL 0.5
#define MOST_HINTS 3

static guint
count_shared (char **a, char **b)
{
  guint n = 0;

  for (; a != NULL && b != NULL && *a != NULL; a++)
    n += g_strv_contains ((const char *const *)b, *a);
  return n;
}

static guint
count (char **names)
{
  return names != NULL ? g_strv_length (names) : 0;
}

static gboolean
is_opposite (const EdaInsight *insight, int direction)
{
  return insight->direction * direction < 0;
}

/* Both lists whole, or one within the other with two names at least, or one of one. */
static gboolean
is_within (guint n, guint m, guint shared)
{
  return shared == MIN (n, m) && shared > 0 && (shared >= 2 || MIN (n, m) == MAX (n, m));
}

/* The two skews are one pattern of opposite directions. */
static const char *
name_without_sign (const EdaPatternType *pattern)
{
  return pattern->sign != 0 ? pattern->kinds : pattern->code;
}

double
eda_insight_credit (const EdaInsight       *insight,
                    const EdaLoggedFinding *finding,
                    const char            **why)
{
  const EdaPatternType *pattern = eda_pattern_find (finding->pattern);
  const guint           n = count (insight->columns), m = count (finding->columns);
  const guint           shared = count_shared (insight->columns, finding->columns);
  const gboolean        same = shared == n && shared == m;
  const int             direction
      = pattern != NULL && pattern->sign != 0 ? pattern->sign : finding->direction;
  const char *none = "missed";

  if (why == NULL)
    why = &none;
  *why = none;
  if (pattern == NULL || !g_str_equal (pattern->family, insight->pattern->family))
    return 0;
  if (same
      && g_str_equal (name_without_sign (pattern), name_without_sign (insight->pattern)))
    {
      *why = is_opposite (insight, direction) ? "wrong-direction" : "exact";
      return is_opposite (insight, direction) ? 0 : 1;
    }
  if (same)
    {
      *why = "family";
      return CREDIT_FAMILY;
    }
  if (!is_within (n, m, shared) || is_opposite (insight, direction))
    return 0;
  *why = "partial";
  return CREDIT_PARTIAL;
}

static gboolean
is_found_before (const EdaInsight *insight, const EdaSession *session, guint hints)
{
  for (guint k = 1; k <= eda_session_get_n_findings (session); k++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (session, k);

      if (!finding->retracted && finding->hint_level < hints
          && eda_insight_credit (insight, finding, NULL) > 0)
        return TRUE;
    }
  return FALSE;
}

/* What the so-and-so-many-th hint was about: the heaviest that was not found before it.
 */
static const EdaInsight *
find_hinted (const GPtrArray *insights, const EdaSession *session, guint hint)
{
  for (guint i = 0; i < insights->len; i++)
    if (!is_found_before (insights->pdata[i], session, hint))
      return insights->pdata[i];
  return NULL;
}

/* How many of the first @hints were about @insight. */
static guint
count_hints (const GPtrArray  *insights,
             const EdaInsight *insight,
             const EdaSession *session,
             guint             hints)
{
  guint n = 0;

  for (guint hint = 1; hint <= MIN (hints, MOST_HINTS); hint++)
    n += find_hinted (insights, session, hint) == insight;
  return n;
}

static EdaInsightMatch
match_one (const GPtrArray  *insights,
           const EdaInsight *insight,
           const EdaSession *session)
{
  EdaInsightMatch best = { 0, 0, "missed", 0 };

  for (guint k = 1; k <= eda_session_get_n_findings (session); k++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (session, k);
      const char             *why;
      double                  credit;

      if (finding->retracted)
        continue;
      credit = eda_insight_credit (insight, finding, &why)
               * eda_hint_factor (
                   count_hints (insights, insight, session, finding->hint_level));
      if (credit > best.credit
          || (best.finding == 0 && g_str_equal (why, "wrong-direction")))
        {
          best.finding = finding->number;
          best.credit = credit;
          best.why = why;
        }
    }
  return best;
}

/* A claim that was confirmed and speaks of the same columns in the same way. */
static guint
find_claim (const EdaInsight *insight, const EdaSession *session)
{
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      if (claim->status == EDA_HYPOTHESIS_SEALED && claim->claim != NULL
          && claim->verdict != NULL && claim->verdict->outcome == EDA_OUTCOME_CONFIRMED
          && eda_claim_expects (claim->claim, insight))
        return claim->number;
    }
  return 0;
}

EdaInsightMatch *
eda_insights_match (const GPtrArray *insights, const EdaSession *session)
{
  EdaInsightMatch *matches = g_new0 (EdaInsightMatch, insights->len + 1);

  for (guint i = 0; i < insights->len; i++)
    {
      matches[i] = match_one (insights, insights->pdata[i], session);
      matches[i].claim = find_claim (insights->pdata[i], session);
    }
  return matches;
}

gboolean
eda_finding_is_beyond (const GPtrArray *insights, const EdaLoggedFinding *finding)
{
  for (guint i = 0; i < insights->len; i++)
    {
      const char *why;

      eda_insight_credit (insights->pdata[i], finding, &why);
      if (!g_str_equal (why, "missed"))
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_insights_can_hint (const GPtrArray *insights, const EdaSession *session)
{
  return find_hinted (insights, session, eda_session_get_hints (session) + 1) != NULL;
}

char *
eda_insights_dup_hint (const GPtrArray *insights, const EdaSession *session)
{
  const guint       hints = eda_session_get_hints (session);
  const EdaInsight *insight = hints > 0 ? find_hinted (insights, session, hints) : NULL;
  g_autofree char  *names = NULL;

  if (insight == NULL)
    return NULL;
  switch (count_hints (insights, insight, session, hints))
    {
    case 1:
      return g_strdup_printf ("There is something left to find in step %u.",
                              insight->pattern->step);
    case 2:
      return g_strdup_printf ("Look in step %u for a pattern of this kind: %s.",
                              insight->pattern->step,
                              insight->pattern->family);
    default:
      names = eda_format_list (
          (const char *const *)insight->columns, g_strv_length (insight->columns), 3);
      return g_strdup_printf ("Look in step %u at %s.", insight->pattern->step, names);
    }
}
