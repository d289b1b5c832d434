/* AM9, missing in runs: the gaps of a column stand together along the rows. */

#include "analysis/findings/rule-parts.h"

#define ALPHA 0.01
#define RUN 0.05 /* of the rows */
#define MIN_RUN 5

extern const EdaFindingRule eda_finding_missing_in_runs;

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  const EdaMechanism *found = eda_profile_get_mechanism (profile, context, NULL);
  gsize               n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  GArray             *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; found != NULL && i < found->n_runs; i++)
    {
      const EdaMissingRun *run = &found->runs[i];
      EdaRuleTest          test = { run->column,
                                    EDA_NO_COLUMN,
                                    run->test.p,
                                    NAN,
                                    (double)run->longest / (double)n_rows,
                                    n_rows };

      g_array_append_val (tests, test);
    }
  return tests;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  const EdaColumnProfile *column = columns->pdata[test->a];
  double                  longest = test->effect * (double)test->n;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || test->effect < RUN || longest < MIN_RUN)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_missing_in_runs, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "longest run of gaps / rows", test->effect, RUN, test->n);
  finding->q = test->q;
  eda_finding_set_text (
      finding,
      "The gaps of %s stand together: the longest run is %s, %s of the table.",
      eda_column_profile_get_name (column),
      eda_say_count (pad, (guint64)(longest + 0.5), "row", NULL),
      eda_say (pad, EDA_ROLE_SHARE, test->effect));
  eda_finding_set_advice (
      finding,
      "Gaps in a run have one cause in time or place: a device off, a page not entered, "
      "a join that "
      "failed.",
      "See what the rows of the run share; do not fill them from their neighbours.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_missing_in_runs, profile, context, out, look);
}

const EdaFindingRule eda_finding_missing_in_runs
    = { "AM9",
        "missing-in-runs",
        2,
        check,
        "longest run of gaps / rows",
        "5 %, and fewer runs than chance, q < 0.01",
        "note",
        list_tests };
