/* AO6, far within its group only: values that all rules call far among the rows of one
 * level and that the other levels hide, because they lie inside the fences of the column.
 */

#include "analysis/findings/rule-parts.h"

#define MIN_GROUP 20   /* the quartiles of fewer values are too unsure for all rules */
#define MAX_SHARE 0.05 /* more are a tail or a second group (as AO2) */

extern const EdaFindingRule eda_finding_within_group;

static gboolean
is_told (const EdaGroupOutliers *group)
{
  return group->hidden > 0 && group->n >= MIN_GROUP && group->scale.centre.mad > 0
         && (double)group->outside <= MAX_SHARE * (double)group->n;
}

static void
set_rows (EdaFinding *finding, const EdaGroupOutliers *group)
{
  guint64 rows[EDA_GROUP_OUTLIER_ROWS];

  for (guint i = 0; i < group->n_rows; i++)
    rows[i] = group->rows[i] + 1;
  eda_finding_set_rows (finding, rows, group->n_rows);
  finding->rows_total = group->hidden;
}

static EdaFinding *
make_finding (const EdaGroupOutliers *group, const GPtrArray *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaColumnProfile *value = columns->pdata[group->value_column];
  const EdaColumnProfile *by = columns->pdata[group->by_column];
  EdaFinding             *finding
      = eda_finding_new_on_pair (&eda_finding_within_group, EDA_SEVERITY_NOTE, value, by);

  eda_finding_set_evidence (
      finding, "values far within their group only", (double)group->hidden, 1, group->n);
  set_rows (finding, group);
  eda_finding_set_text (
      finding,
      "%s of %s, such as %s in row %s, %s far for %s %s (median %s), but not for the "
      "column as a whole.",
      eda_say_count (pad, group->hidden, "value", NULL),
      eda_column_profile_get_name (value),
      eda_say (pad, EDA_ROLE_VALUE, group->values[0]),
      eda_say (pad, EDA_ROLE_COUNT, (double)group->rows[0] + 1),
      group->hidden == 1 ? "is" : "are",
      eda_column_profile_get_name (by),
      eda_say_quoted (pad, group->level),
      eda_say (pad, EDA_ROLE_VALUE, group->scale.centre.median));
  eda_finding_set_advice (
      finding,
      "A value that would be ordinary elsewhere may be a wrong value, or a row put into "
      "the wrong group.",
      "Look at these rows: is it the number that is wrong, or the group?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaWithinGroups *found = eda_profile_get_within_groups (profile, context, NULL);
  guint                  first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->list->len; i++)
    {
      const EdaGroupOutliers *group = &g_array_index (found->list, EdaGroupOutliers, i);

      if (is_told (group))
        g_ptr_array_add (out, make_finding (group, columns));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_within_group
    = { "AO6",
        "within-group",
        6,
        check,
        "values far within their group, but inside the 1.5 fences of the column",
        "1, in groups of 20 rows or more, at most 5 % of them",
        "note" };
