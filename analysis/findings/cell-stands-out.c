/* AC6, a cell stands out: one combination of levels is far more or less frequent than the
 * margins say, beyond Bonferroni's limit for all cells of the table. */

#include <math.h>

#include "analysis/findings/crosstab-pairs.h"
#include "analysis/kernels/significance.h"

#define RESIDUAL 3.0
#define ALPHA 0.01
#define RATIO 1.5 /* observed to expected, or the other way round */
#define MIN_EXPECTED 5.0
#define WEAK 0.3 /* V: above, the table as a whole is news (AC4) */

extern const EdaFindingRule eda_finding_cell_stands_out;

/* The cell with the largest adjusted residual that is not small; n of cells: none. */
static guint
find_cell (const EdaCrosstab *tab)
{
  guint n = tab->n_rows * tab->n_columns, best = n;

  for (guint i = 0; i < n; i++)
    {
      double ratio = tab->observed[i] / tab->expected[i];

      if (tab->expected[i] >= MIN_EXPECTED && tab->observed[i] > 0 /* AC7 */
          && (ratio >= RATIO || ratio <= 1 / RATIO)
          && (best == n || fabs (tab->adjusted[i]) > fabs (tab->adjusted[best])))
        best = i;
    }
  return best;
}

static EdaFinding *
look (const EdaCrosstab *tab, const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  guint       n = tab->n_rows * tab->n_columns, cell = find_cell (tab);
  double      z, p;
  EdaFinding *finding;

  if (cell == n || n <= 4 || tab->test.cramers_v_corrected >= WEAK)
    return NULL;
  z = tab->adjusted[cell];
  p = eda_chi_square_p (z * z, 1) * n; /* Bonferroni */
  if (!(fabs (z) >= RESIDUAL) || !(p < ALPHA))
    return NULL;
  finding
      = eda_finding_new_on_pair (&eda_finding_cell_stands_out, EDA_SEVERITY_INFO, a, b);
  eda_finding_set_evidence (
      finding, "adjusted residual", z, RESIDUAL, (guint64)tab->test.n);
  finding->q = p;
  eda_finding_set_text (finding,
                        "%s %s with %s %s comes %s than expected: %s instead of %s.",
                        eda_column_profile_get_name (a),
                        eda_say_quoted (pad, tab->row_levels[cell / tab->n_columns]),
                        eda_column_profile_get_name (b),
                        eda_say_quoted (pad, tab->column_levels[cell % tab->n_columns]),
                        z > 0 ? "more often" : "less often",
                        eda_say_count (pad, (guint64)tab->observed[cell], "row", NULL),
                        eda_say (pad, EDA_ROLE_COUNT, round (tab->expected[cell])));
  eda_finding_set_advice (
      finding,
      "One combination can carry the whole association of two columns that are otherwise "
      "independent.",
      "Look at these rows: a rule, a habit of recording, or a real preference?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_crosstabs (profile, context, out, EDA_FINDINGS_PER_RULE, look);
}

const EdaFindingRule eda_finding_cell_stands_out
    = { "AC6", "cell-stands-out",   5,
        check, "adjusted residual", "3, p < 0.01 by Bonferroni, 1.5 times, V below 0.3",
        "info" };
