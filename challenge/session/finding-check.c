/* Checks of findings, the surest first. */

#include "challenge/session/finding-check.h"

#include <math.h>

#include "challenge/session/claim-pattern.h"
#include "challenge/facts-read.h"
#include "challenge/session/insight-match.h"
#include "challenge/scoring/score.h"

static double
p_of (const EdaLoggedFinding *finding)
{
  return finding->statistic != NULL && !finding->retracted
             ? eda_facts_number_of (finding->statistic, "p", NAN)
             : NAN;
}

static gboolean
is_planted (const GPtrArray *insights, const EdaLoggedFinding *finding)
{
  for (guint i = 0; insights != NULL && i < insights->len; i++)
    {
      const EdaInsight *insight = insights->pdata[i];

      if (insight->planted && eda_insight_credit (insight, finding, NULL) > 0)
        return TRUE;
    }
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* Names sorted and joined, as looks have them. */
static char *
key_of (const EdaLoggedFinding *finding)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (char **name = finding->columns; name != NULL && *name != NULL; name++)
    g_ptr_array_add (names, *name);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\x1F", (char **)names->pdata);
}

/* A finding stands for the look it was taken from: that is not counted again. */
static gboolean
is_of_finding (const EdaSession *session, const EdaLook *look)
{
  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (session, i);
      g_autofree char        *key = key_of (finding);

      if (!isnan (p_of (finding)) && g_strcmp0 (key, look->columns) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Every test of the session; (element-type double) */
static GArray *
collect_tests (const EdaSession *session)
{
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    {
      const double p = p_of (eda_session_get_finding (session, i));

      if (!isnan (p))
        g_array_append_val (tests, p);
    }
  for (guint i = 0; i < eda_session_get_n_looks (session); i++)
    {
      const EdaLook *look = eda_session_get_look (session, i);

      if (!isnan (look->p) && !is_of_finding (session, look))
        g_array_append_val (tests, look->p);
    }
  return tests;
}

/* The largest p that survives; 0: none. */
static double
find_threshold (const GArray *tests)
{
  const double        *p = (const double *)(gpointer)tests->data;
  g_autofree gboolean *survives = g_new0 (gboolean, tests->len + 1);
  double               threshold = 0;

  eda_false_discoveries (p, tests->len, EDA_LOOKS_RATE, survives);
  for (guint i = 0; i < tests->len; i++)
    if (survives[i])
      threshold = fmax (threshold, p[i]);
  return threshold;
}

static void
check_by_looks (EdaFindingCheck *check, double p, const GArray *tests)
{
  g_autofree char *said = eda_format (EDA_ROLE_P, p);
  g_autofree char *n = eda_format_count (tests->len, "test", NULL);

  check->source = EDA_CHECK_LOOKS;
  check->p = p;
  check->threshold = find_threshold (tests);
  check->supported = check->threshold > 0 && p <= check->threshold;
  check->sentence = g_strdup_printf (
      "%s: p %s%s among %s that were looked at (Benjamini and Hochberg at 10 %%).",
      check->supported ? "It stands" : "It does not stand",
      g_str_has_prefix (said, "<") ? "" : "= ",
      said,
      n);
}

/* Rows that the finding was not taken from. */
typedef struct
{
  EdaProfile    *profile; /* (nullable): there are none */
  EdaCheckSource source;
  const char    *words;
} OtherRows;

/* FALSE: these rows cannot tell. */
static gboolean
check_by_rows (EdaFindingCheck        *check,
               const EdaLoggedFinding *finding,
               const EdaClaim         *claim,
               const OtherRows        *rows,
               const EdaContext       *context)
{
  g_autoptr (EdaVerdict) verdict
      = rows->profile != NULL
            ? eda_claim_judge (claim, rows->profile, finding->number, context, NULL)
            : NULL;

  if (verdict == NULL || verdict->outcome == EDA_OUTCOME_VOID)
    return FALSE;
  check->source = rows->source;
  check->supported = verdict->outcome == EDA_OUTCOME_CONFIRMED;
  check->sentence = g_strdup_printf (
      "%s: %s. %s", rows->words, eda_verdict_get_words (verdict), verdict->sentence);
  return TRUE;
}

/* More than this file: what the language has no word for is so unless it is a fault. */
static gboolean
is_inferential (const EdaLoggedFinding *finding, const EdaClaim *claim)
{
  static const char *const faults[] = { "quality", "missing", "outlier", NULL };
  const EdaPatternType    *pattern = eda_pattern_find (finding->pattern);

  if (claim != NULL)
    return !eda_claim_is_fact (claim);
  return pattern != NULL && !g_strv_contains (faults, pattern->family);
}

static void
check_one (EdaFindingCheck        *check,
           const EdaLoggedFinding *finding,
           const GPtrArray        *insights,
           const OtherRows         rows[2],
           const GArray           *tests,
           const EdaContext       *context)
{
  g_autoptr (EdaClaim) claim = eda_claim_of_finding (finding);
  const gboolean inferential = is_inferential (finding, claim);
  const double   p = p_of (finding);

  *check = (EdaFindingCheck){ EDA_CHECK_FACT, FALSE, NAN, NAN, NULL };
  if ((inferential || !isnan (p)) && is_planted (insights, finding))
    {
      check->source = EDA_CHECK_TRUTH;
      check->supported = TRUE;
      check->sentence = g_strdup ("It stands: the pattern was planted in this file.");
      return;
    }
  for (guint i = 0; i < 2 && inferential && claim != NULL; i++)
    if (check_by_rows (check, finding, claim, &rows[i], context))
      return;
  if (!isnan (p))
    check_by_looks (check, p, tests);
  else
    check->sentence = g_strdup ("A statement about this file, without a test.");
}

EdaFindingCheck *
eda_findings_check (const EdaSession *session,
                    const GPtrArray  *insights,
                    EdaProfile       *fresh,
                    EdaProfile       *held,
                    const EdaContext *context,
                    GError          **error)
{
  const OtherRows rows[] = {
    { fresh, EDA_CHECK_TRUTH, "It was not planted. On fresh rows of the same kind" },
    { held, EDA_CHECK_HOLDOUT, "On the rows held back" },
  };
  const guint      n = eda_session_get_n_findings (session);
  EdaFindingCheck *checks = g_new0 (EdaFindingCheck, n + 1);
  g_autoptr (GArray) tests = collect_tests (session);

  for (guint i = 0; i < n; i++)
    check_one (&checks[i],
               eda_session_get_finding (session, i + 1),
               insights,
               rows,
               tests,
               context);
  if (context == NULL || eda_context_check (context, error))
    return checks;
  eda_finding_checks_free (checks, n);
  return NULL;
}

void
eda_finding_checks_free (EdaFindingCheck *checks, guint n)
{
  for (guint i = 0; checks != NULL && i < n; i++)
    g_free (checks[i].sentence);
  g_free (checks);
}

const char *
eda_check_source_get_name (EdaCheckSource source)
{
  static const char *const names[] = { "fact", "truth", "holdout", "fdr" };

  return names[source];
}
