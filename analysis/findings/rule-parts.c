/* What most rules have in common. */

#include "analysis/findings/rule-parts.h"

#include <math.h>

#include "analysis/findings/surplus.h"

void
eda_check_columns (EdaProfile       *profile,
                   const EdaContext *context,
                   GPtrArray        *out,
                   EdaColumnCheck    check)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  const EdaSourceInfo *source = eda_table_get_source (eda_profile_get_table (profile));
  guint                first = out->len;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      EdaFinding             *finding
          = eda_column_is_surplus (column->column, source) ? NULL : check (column, pad);

      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

void
eda_check_tests (const EdaFindingRule *rule,
                 EdaProfile           *profile,
                 const EdaContext     *context,
                 GPtrArray            *out,
                 EdaTestCheck          check)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GArray *tests = eda_rule_get_tests (rule, profile, context);
  guint         first = out->len;

  for (guint i = 0; columns != NULL && tests != NULL && i < tests->len; i++)
    {
      EdaFinding *finding = check (columns, &g_array_index (tests, EdaRuleTest, i));

      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

/* Stable: equal findings keep the order of the table. */
static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const EdaFinding *left = *(EdaFinding *const *)a;
  const EdaFinding *right = *(EdaFinding *const *)b;
  double            x = fabs (left->value), y = fabs (right->value);

  if (left->severity != right->severity)
    return left->severity > right->severity ? -1 : 1;
  return x > y ? -1 : x < y;
}

static void
tell_of_the_rest (EdaFinding *last, const GPtrArray *all, guint from)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *said = g_steal_pointer (&last->text);

  for (guint i = from; i < all->len; i++)
    g_ptr_array_add (names,
                     g_strjoinv (" with ", ((EdaFinding *)all->pdata[i])->columns));
  last->text = g_strdup_printf ("%s There %s %s of this kind: %s.",
                                said,
                                names->len == 1 ? "is" : "are",
                                eda_say_count (pad, names->len, "more finding", NULL),
                                eda_say_list (pad, names, 5));
}

void
eda_limit_findings (GPtrArray *out, guint first, guint max)
{
  g_autoptr (GPtrArray) sorted
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);

  if (out->len <= first + max)
    return;
  for (guint i = first; i < out->len; i++)
    g_ptr_array_add (sorted, eda_finding_ref (out->pdata[i]));
  g_ptr_array_set_size (out, (int)first);
  g_ptr_array_sort (sorted, compare_weight);
  tell_of_the_rest (sorted->pdata[max - 1], sorted, max);
  for (guint i = 0; i < max; i++)
    g_ptr_array_add (out, eda_finding_ref (sorted->pdata[i]));
}

EdaFinding *
eda_finding_new_on (const EdaFindingRule   *rule,
                    EdaSeverity             severity,
                    const EdaColumnProfile *column)
{
  const char *names[] = { eda_column_profile_get_name (column), NULL };

  return eda_finding_new (rule->id, rule->kind, rule->step, severity, names);
}

EdaFinding *
eda_finding_new_on_table (const EdaFindingRule *rule, EdaSeverity severity)
{
  return eda_finding_new (rule->id, rule->kind, rule->step, severity, NULL);
}

EdaFinding *
eda_finding_new_on_pair (const EdaFindingRule   *rule,
                         EdaSeverity             severity,
                         const EdaColumnProfile *a,
                         const EdaColumnProfile *b)
{
  const char *names[]
      = { eda_column_profile_get_name (a), eda_column_profile_get_name (b), NULL };

  return eda_finding_new (rule->id, rule->kind, rule->step, severity, names);
}

void
eda_finding_find_rows (EdaFinding      *self,
                       const EdaColumn *column,
                       EdaRowTest       test,
                       gsize            total)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column);
  guint   found = 0;

  for (gsize row = 0; row < n_rows && found < MIN (total, EDA_FINDING_MAX_ROWS); row++)
    if (test (column, row))
      rows[found++] = row + 1;
  eda_finding_set_rows (self, rows, total);
}
