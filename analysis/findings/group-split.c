/* Of the comparisons of groups, those worth words: of each number the category that
 * separates it most, by omega² of the ranks (Hays 1963), which is corrected for chance,
 * so that many small groups do not win by their number, and which no tail decides. */

#include "analysis/findings/group-split.h"

#include <math.h>

#include "analysis/findings/column-use.h"

#define FEW_VALUES 5
#define SPARE_ROWS 3 /* beyond one for each group */

static gboolean
is_split (const EdaGroupSplit *self, gboolean with_numbers)
{
  return eda_column_is_spread_measure (self->value, FEW_VALUES)
         && (with_numbers || !self->by->numeric)
         && eda_column_is_grouping (self->by, EDA_SPLIT_MAX_GROUPS);
}

GArray *
eda_group_splits_find (const GPtrArray           *columns,
                       const EdaGroupComparisons *comparisons,
                       gboolean                   with_numbers,
                       guint                     *n_tried)
{
  GArray        *splits = g_array_new (FALSE, FALSE, sizeof (EdaGroupSplit));
  EdaGroupSplit *best = NULL;

  *n_tried = 0;
  for (guint i = 0; i < comparisons->n; i++)
    {
      const EdaGroupComparison *found = &comparisons->list[i];
      EdaGroupSplit             split = { columns->pdata[found->value_column],
                                          columns->pdata[found->by_column],
                                          found };

      if (!is_split (&split, with_numbers))
        continue;
      ++*n_tried;
      if (!isfinite (found->rank_omega2) || found->n < found->k + SPARE_ROWS)
        continue;
      if (best == NULL || best->value != split.value)
        {
          g_array_append_val (splits, split);
          best = &g_array_index (splits, EdaGroupSplit, splits->len - 1);
        }
      else if (found->rank_omega2 > best->found->rank_omega2)
        *best = split;
    }
  return splits;
}

gboolean
eda_group_split_find (const GPtrArray           *columns,
                      const EdaGroupComparisons *comparisons,
                      EdaGroupSplit             *best)
{
  guint n_tried;
  g_autoptr (GArray) splits
      = eda_group_splits_find (columns, comparisons, TRUE, &n_tried);

  for (guint i = 0; i < splits->len; i++)
    {
      const EdaGroupSplit *split = &g_array_index (splits, EdaGroupSplit, i);

      if (i == 0 || split->found->rank_omega2 > best->found->rank_omega2)
        *best = *split;
    }
  return splits->len > 0;
}
