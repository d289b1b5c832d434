/* The ledger of false discoveries as a table. */

#include "analysis/steps/ledger-blocks.h"

#include "analysis/findings/ledger.h"

static void
add_facts (EdaFacts *relationships, const EdaLedger *ledger)
{
  EdaFacts *facts = eda_facts_add_object (relationships, "ledger");

  eda_facts_add_count (facts, "tests", (gint64)ledger->n_tests);
  eda_facts_add_count (facts, "below", (gint64)ledger->n_below);
  eda_facts_add_number (facts, "by_chance", ledger->by_chance);
  eda_facts_add_count (facts, "kept_bh", (gint64)ledger->n_kept);
  eda_facts_add_count (facts, "kept_by", (gint64)ledger->n_sure);
}

static EdaGrid *
new_grid (const EdaLedger *ledger)
{
  static const char *const titles[]
      = { "Tests", "Below 0.05", "By chance", "Kept (BH)", "Kept (BY)", NULL };
  EdaGrid *grid = eda_grid_new ("All tests that were looked at", titles);

  eda_grid_add_row (grid);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)ledger->n_tests);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)ledger->n_below);
  eda_grid_add_number (grid, EDA_ROLE_STATISTIC, ledger->by_chance);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)ledger->n_kept);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)ledger->n_sure);
  eda_grid_set_note (grid,
                     "Every test that a step shows or a rule looks at. Kept: still below "
                     "0.05 after correction for their number, by Benjamini–Hochberg (BH) "
                     "or by Benjamini–Yekutieli (BY), which holds however the tests "
                     "depend on each other.");
  return grid;
}

gboolean
eda_ledger_add_blocks (EdaProfile       *profile,
                       const EdaContext *context,
                       EdaResult        *result,
                       GError          **error)
{
  EdaLedger ledger;

  if (!eda_ledger_count (profile, context, &ledger))
    return eda_context_check (context, error);
  add_facts (eda_facts_find (eda_result_get_facts (result), "relationships"), &ledger);
  if (ledger.n_tests > 0)
    eda_result_take_grid (result, "relationships/ledger", new_grid (&ledger));
  return TRUE;
}
