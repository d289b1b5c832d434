/* What rules ask of a column, and what columns lack. */

#include "analysis/findings/column-needs.h"

#include "analysis/findings/say.h"

/* The column is of the kind that the rule is about, be it long enough or not. */
static gboolean
is_concerned (const EdaColumnProfile *column, EdaUse use)
{
  switch (use)
    {
    case EDA_USE_MEASURE:
      return column->numeric && column->n > 0 && !eda_column_is_identifier (column);
    case EDA_USE_CATEGORY:
      return eda_column_is_category (column);
    case EDA_USE_ITSELF:
      break;
    }
  return FALSE;
}

static gsize
count_values (const EdaColumnProfile *column)
{
  return column->numeric ? column->n_finite : column->n;
}

static gboolean
has_values (const EdaColumnProfile *column, const EdaColumnNeeds *needs)
{
  return count_values (column) >= needs->n;
}

static gboolean
has_distinct (const EdaColumnProfile *column, const EdaColumnNeeds *needs)
{
  return column->distinct > needs->distinct
         && (!column->numeric || column->min < column->max);
}

gboolean
eda_column_meets (const EdaColumnProfile *self, const EdaColumnNeeds *needs)
{
  return is_concerned (self, needs->use) && has_values (self, needs)
         && has_distinct (self, needs);
}

/* Names of the columns that have values enough, or not, and miss what is asked. */
static GPtrArray *
list_lacking (const GPtrArray *columns, const EdaColumnNeeds *needs, gboolean values)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (!is_concerned (column, needs->use) || has_values (column, needs) == values)
        continue;
      if (values || !has_distinct (column, needs))
        g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (column));
    }
  return names;
}

static void
add_entry (EdaResult            *result,
           const EdaFindingRule *rule,
           GPtrArray            *names,
           const char           *why)
{
  g_autofree char *check = g_strdup_printf ("%s %s", rule->id, rule->kind);

  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  eda_result_add_coverage (
      result, check, (const char *const *)names->pdata, FALSE, "%s", why);
}

static void
add_lacks (EdaResult *result, const EdaFindingRule *rule, const GPtrArray *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autoptr (GPtrArray) few = list_lacking (columns, &rule->needs, TRUE);
  g_autoptr (GPtrArray) alike = list_lacking (columns, &rule->needs, FALSE);
  g_autofree char *values = g_strdup_printf (
      "it needs %s", eda_say_count (pad, rule->needs.n, "value", NULL));
  g_autofree char *distinct = g_strdup_printf (
      "it needs more than %s",
      eda_say_count (pad, MAX (rule->needs.distinct, 1), "different value", NULL));

  add_entry (result, rule, few, values);
  add_entry (result, rule, alike, distinct);
}

void
eda_rules_add_coverage (EdaProfile       *profile,
                        guint             step,
                        const EdaContext *context,
                        EdaResult        *result)
{
  const EdaFindingRule *const *rules = eda_finding_rules (NULL);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);

  for (guint i = 0; columns != NULL && rules[i] != NULL; i++)
    if (rules[i]->step == step && rules[i]->needs.use != EDA_USE_ITSELF)
      add_lacks (result, rules[i], columns);
}
