/* AC5, sparse table: a cross-tab that claims an association on expected counts too small
 * for its test (Cochran 1954). */

#include "analysis/findings/crosstab-pairs.h"

#define SHARE 0.2
#define ALPHA 0.01
#define SHOWN 1     /* a caution, said often enough with one example */
#define SMALL_V 0.1 /* below, nobody is misled */

extern const EdaFindingRule eda_finding_sparse_table;

static EdaFinding *
make_finding (const EdaCrosstab      *tab,
              const EdaColumnProfile *a,
              const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  double      cells = (double)tab->n_rows * tab->n_columns;
  double      share = (double)tab->test.cells_expected_lt5 / cells;
  gboolean    many = share > SHARE;
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_sparse_table, EDA_SEVERITY_NOTE, a, b);

  eda_finding_set_evidence (finding,
                            many ? "share of cells expecting < 5"
                                 : "smallest expected count",
                            many ? share : tab->test.min_expected,
                            many ? SHARE : 1,
                            (guint64)tab->test.n);
  finding->q = tab->q;
  eda_finding_set_text (
      finding,
      "The table of %s by %s is sparse: %s of %s cells expect fewer than 5 rows, "
      "the smallest %s.",
      eda_column_profile_get_name (a),
      eda_column_profile_get_name (b),
      eda_say (pad, EDA_ROLE_COUNT, tab->test.cells_expected_lt5),
      eda_say (pad, EDA_ROLE_COUNT, cells),
      eda_say (pad, EDA_ROLE_STATISTIC, tab->test.min_expected));
  eda_finding_set_advice (
      finding,
      "With so few expected rows the p of chi-square is only a rough guide.",
      "Merge rare levels, or use an exact test, before believing the "
      "association.");
  return finding;
}

static EdaFinding *
look (const EdaCrosstab *tab, const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  if (!tab->test.sparse || !(tab->q < ALPHA)
      || !(tab->test.cramers_v_corrected >= SMALL_V)
      || eda_crosstab_is_nested (tab, FALSE) || eda_crosstab_is_nested (tab, TRUE))
    return NULL;
  return make_finding (tab, a, b);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_crosstabs (profile, context, out, SHOWN, look);
}

const EdaFindingRule eda_finding_sparse_table = {
  "AC5",     "sparse-table", 5, check, "share of cells expecting < 5; smallest expected",
  "20 %; 1", "note"
};
