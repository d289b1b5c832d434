/* Far values within groups, and along the rows. */

#include "analysis/steps/outlier-groups.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#define GROUPS_SHOWN 20
#define GROUPS_IN_FACTS 200
#define IMPULSES_PER_COLUMN 3
#define IMPULSES_SHOWN 15

static const char *
name_of (EdaProfile *profile, guint column)
{
  return eda_column_get_name (
      eda_table_get_column (eda_profile_get_table (profile), column));
}

static void
add_group_facts (EdaFacts *list, EdaProfile *profile, const EdaGroupOutliers *group)
{
  EdaFacts *object = eda_facts_add_object (list, NULL), *rows;

  eda_facts_add_text (object, "column", name_of (profile, group->value_column));
  eda_facts_add_text (object, "by", name_of (profile, group->by_column));
  eda_facts_add_text (object, "level", group->level);
  eda_facts_add_count (object, "n", (gint64)group->n);
  eda_facts_add_number (object, "median", group->scale.centre.median);
  eda_facts_add_count (object, "tukey", (gint64)group->outside);
  eda_facts_add_count (object, "tukey_far", (gint64)group->far);
  eda_facts_add_count (object, "modified_z", (gint64)group->modified_z);
  if (group->scale.applicable & EDA_OUTLIER_ADJUSTED)
    eda_facts_add_count (object, "adjusted_boxplot", (gint64)group->adjusted);
  else
    eda_facts_add_null (object, "adjusted_boxplot");
  eda_facts_add_count (object, "agreed", (gint64)group->agreed);
  eda_facts_add_count (object, "only_here", (gint64)group->hidden);
  rows = eda_facts_add_list (object, "rows");
  for (guint i = 0; i < group->n_rows; i++)
    eda_facts_add_count (rows, NULL, (gint64)group->rows[i] + 1);
}

static void
add_group_row (EdaGrid *grid, EdaProfile *profile, const EdaGroupOutliers *group)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, name_of (profile, group->value_column));
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_text (grid, name_of (profile, group->by_column));
  eda_grid_add_text (grid, group->level);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->n);
  eda_grid_add_number (grid, EDA_ROLE_VALUE, group->scale.centre.median);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->far);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->modified_z);
  if (group->scale.applicable & EDA_OUTLIER_ADJUSTED)
    eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->adjusted);
  else
    eda_grid_add_text (grid, "–");
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->agreed);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)group->hidden);
  if (group->hidden > 0)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
}

/* Groups with values that only they show first, then those with most; stable. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const EdaGroupOutliers *one = *(const EdaGroupOutliers *const *)a;
  const EdaGroupOutliers *two = *(const EdaGroupOutliers *const *)b;

  if (one->hidden != two->hidden)
    return one->hidden > two->hidden ? -1 : 1;
  if (one->agreed != two->agreed)
    return one->agreed > two->agreed ? -1 : 1;
  return one < two ? -1 : one > two;
}

static void
add_group_grid (EdaResult *result, EdaProfile *profile, const GPtrArray *sorted)
{
  static const char *const titles[]
      = { "Column", "By",         "Group",      "n",
          "Median", "3.0 fences", "Modified z", "Adjusted fences",
          "Agreed", "Only here",  NULL };
  EdaGrid *grid;

  if (sorted->len == 0)
    return;
  grid = eda_grid_new ("Far values within groups", titles);
  for (guint i = 0; i < MIN (sorted->len, GROUPS_SHOWN); i++)
    add_group_row (grid, profile, sorted->pdata[i]);
  g_autofree char *note = g_strdup_printf (
      "Each group of ten values or more judged by itself; groups with a value beyond "
      "their 3.0 fences. Only here: flagged by every rule, but inside the 1.5 fences of "
      "the column.%s",
      sorted->len > GROUPS_SHOWN ? " The first twenty." : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (result, "outliers/within-groups", grid);
}

static void
add_group_coverage (EdaResult *result, const EdaWithinGroups *found)
{
  if (found->n_pairs == 0)
    eda_result_add_coverage (result,
                             "outliers within groups",
                             NULL,
                             FALSE,
                             "needs a numeric column with more than ten values and a "
                             "column with 2 to 20 levels");
  else if (found->left_out > 0)
    eda_result_add_coverage (result,
                             "outliers within groups",
                             NULL,
                             TRUE,
                             "%u pairs of a column and a grouping beyond the first ones "
                             "were left out",
                             found->left_out);
}

gboolean
eda_add_outlier_groups (EdaProfile       *profile,
                        const EdaContext *context,
                        EdaResult        *result,
                        GError          **error)
{
  const EdaWithinGroups *found = eda_profile_get_within_groups (profile, context, error);
  EdaFacts *facts = eda_facts_find (eda_result_get_facts (result), "outliers"), *list;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  if (found == NULL)
    return FALSE;
  list = eda_facts_add_list (facts, "within_groups");
  for (guint i = 0; i < found->list->len; i++)
    {
      EdaGroupOutliers *group = &g_array_index (found->list, EdaGroupOutliers, i);

      if (i < GROUPS_IN_FACTS)
        add_group_facts (list, profile, group);
      g_ptr_array_add (sorted, group);
    }
  g_ptr_array_sort (sorted, compare_groups);
  add_group_grid (result, profile, sorted);
  add_group_coverage (result, found);
  return TRUE;
}

/* The rows of the facts "columns"/"impulses" of step 3, where a reader looks for them. */
gboolean
eda_add_outlier_impulses (EdaProfile       *profile,
                          const EdaContext *context,
                          EdaResult        *result,
                          GError          **error)
{
  static const char *const titles[] = { "Column", "Row", "Value", "Impulse", NULL };
  const EdaRowOrder       *found = eda_profile_get_row_order (profile, context, error);
  EdaTable                *table = eda_profile_get_table (profile);
  EdaGrid                 *grid;

  if (found == NULL)
    return FALSE;
  grid = eda_grid_new ("Jumps out of the neighbouring rows", titles);
  for (guint i = 0; i < found->columns->len; i++)
    {
      const EdaAlongRows *along = &g_array_index (found->columns, EdaAlongRows, i);

      for (guint k = 0; k < MIN (along->n_rows, IMPULSES_PER_COLUMN)
                        && eda_grid_get_n_rows (grid) < IMPULSES_SHOWN;
           k++)
        {
          eda_grid_add_row (grid);
          eda_grid_add_text (grid, name_of (profile, along->column));
          eda_grid_set_tone (grid, EDA_TONE_STRONG);
          eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)along->rows[k] + 1);
          eda_grid_add_number (
              grid,
              EDA_ROLE_VALUE,
              eda_column_get_number (eda_table_get_column (table, along->column),
                                     along->rows[k]));
          eda_grid_add_number (grid, EDA_ROLE_STATISTIC, along->distances[k]);
        }
    }
  if (eda_grid_get_n_rows (grid) == 0)
    {
      eda_grid_unref (grid);
      return TRUE;
    }
  eda_grid_set_note (
      grid,
      "Hampel’s filter: more than 3 scaled MADs from the median of the "
      "eleven values around, in columns that a date orders or whose "
      "neighbours are alike. At most three a column, farthest first; plain "
      "noise jumps now and then. Rows count from 1.");
  eda_result_take_grid (result, "outliers/impulses", grid);
  return TRUE;
}
