/* AC7, empty cell: a combination of two frequent levels that never occurs. */

#include <math.h>

#include "analysis/findings/crosstab-pairs.h"

#define EXPECTED 5.0
#define ALPHA 0.01
#define MANY 0.25 /* of the cells: then the columns nest, and no cell is special */

extern const EdaFindingRule eda_finding_empty_cell;

/* The empty cell with the largest expected count, and how many there are. */
static guint
find_cell (const EdaCrosstab *tab, guint *n_empty)
{
  guint n = tab->n_rows * tab->n_columns, best = n;

  *n_empty = 0;
  for (guint i = 0; i < n; i++)
    if (tab->observed[i] == 0)
      {
        (*n_empty)++;
        if (best == n || tab->expected[i] > tab->expected[best])
          best = i;
      }
  return best;
}

static EdaFinding *
look (const EdaCrosstab *tab, const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint       n = tab->n_rows * tab->n_columns, n_empty, cell = find_cell (tab, &n_empty);
  EdaFinding *finding;

  /* by chance a cell stays empty with probability exp (-expected) */
  if (cell == n || tab->expected[cell] < EXPECTED
      || n * exp (-tab->expected[cell]) > ALPHA || n_empty > MAX (1, MANY * n))
    return NULL;
  finding = eda_finding_new_on_pair (&eda_finding_empty_cell, EDA_SEVERITY_NOTE, a, b);
  eda_finding_set_evidence (finding,
                            "expected count of the empty cell",
                            tab->expected[cell],
                            EXPECTED,
                            (guint64)tab->test.n);
  finding->q = MIN (n * exp (-tab->expected[cell]), 1);
  eda_finding_set_text (finding,
                        "No row has %s = %s with %s = %s, though %s would be expected.",
                        eda_column_profile_get_name (a),
                        eda_say_quoted (pad, tab->row_levels[cell / tab->n_columns]),
                        eda_column_profile_get_name (b),
                        eda_say_quoted (pad, tab->column_levels[cell % tab->n_columns]),
                        eda_say (pad, EDA_ROLE_STATISTIC, tab->expected[cell]));
  eda_finding_set_advice (
      finding,
      "A combination that is forbidden or was never asked for is no zero by chance.",
      "Find the rule behind it; leave the combination out where expected counts are "
      "compared.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_crosstabs (profile, context, out, EDA_FINDINGS_PER_RULE, look);
}

const EdaFindingRule eda_finding_empty_cell = { "AC7",
                                                "empty-cell",
                                                5,
                                                check,
                                                "expected count of an empty cell",
                                                "5, p < 0.01 by chance",
                                                "note" };
