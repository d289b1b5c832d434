/* AR11, many tests: how many were looked at, and how many chance alone would bring. */

#include "analysis/findings/ledger.h"
#include "analysis/findings/rule-parts.h"

#define FEW 20

extern const EdaFindingRule eda_finding_many_tests;

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaLedger   ledger;
  EdaFinding *finding;

  if (!eda_ledger_count (profile, context, &ledger) || ledger.n_tests < FEW)
    return;
  finding = eda_finding_new_on_table (&eda_finding_many_tests, EDA_SEVERITY_INFO);
  eda_finding_set_evidence (
      finding, "tests looked at", (double)ledger.n_tests, FEW, (guint64)ledger.n_tests);
  eda_finding_set_text (
      finding,
      "%s looked at: %s p < 0.05, where chance alone would bring about %s; %s after "
      "correction for their number.",
      eda_say_count (pad, ledger.n_tests, "test was", "tests were"),
      eda_say_count (pad, ledger.n_below, "has", "have"),
      eda_say (pad, EDA_ROLE_COUNT, ledger.by_chance),
      eda_say_count (pad, ledger.n_kept, "remains", "remain"));
  eda_finding_set_advice (
      finding,
      "Who looks often enough finds something, even where nothing is.",
      "Trust findings by their q and their effect, and check the ones that matter on new "
      "data.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_many_tests
    = { "AR11", "many-tests", 4, check, "tests looked at", "20", "info" };
