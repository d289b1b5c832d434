/* Rules that look at every cross-tab of two categories. */

#include "analysis/findings/crosstab-pairs.h"

#define SAME 0.99  /* Cramér’s V */
#define MIN_ROWS 3 /* of each nested level, on average */

void
eda_check_crosstabs (EdaProfile       *profile,
                     const EdaContext *context,
                     GPtrArray        *out,
                     guint             max,
                     EdaCrosstabCheck  check)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCrosstabs *tabs = eda_profile_get_crosstabs (profile, context, NULL);
  guint               first = out->len;

  for (guint i = 0; columns != NULL && tabs != NULL && i < tabs->n_tabs; i++)
    {
      const EdaCrosstab      *tab = &tabs->tabs[i];
      const EdaColumnProfile *a = columns->pdata[tab->row_column];
      const EdaColumnProfile *b = columns->pdata[tab->column_column];
      EdaFinding             *finding = NULL;

      if (!(a->numeric && b->numeric) && eda_column_is_grouping (a, EDA_GROUPING_LEVELS)
          && eda_column_is_grouping (b, EDA_GROUPING_LEVELS))
        finding = check (tab, a, b);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, max);
}

gboolean
eda_crosstab_is_nested (const EdaCrosstab *tab, gboolean turned)
{
  guint n = turned ? tab->n_columns : tab->n_rows,
        m = turned ? tab->n_rows : tab->n_columns;

  for (guint i = 0; i < n; i++)
    {
      guint filled = 0;

      for (guint j = 0; j < m; j++)
        filled += tab->observed[turned ? j * tab->n_columns + i : i * tab->n_columns + j]
                  > 0;
      if (filled != 1)
        return FALSE;
    }
  return n > m && m >= 2 && tab->test.n >= MIN_ROWS * n;
}

gboolean
eda_crosstab_is_recoding (const EdaCrosstab *tab)
{
  return tab->n_rows == tab->n_columns && tab->test.cramers_v >= SAME;
}
