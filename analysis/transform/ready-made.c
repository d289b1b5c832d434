/* One column after the other, each by the expression that somebody would have written. */

#include "analysis/transform/ready-made.h"

#include "analysis/expression/expression.h"

static EdaColumn *
make_column (EdaTable         *table,
             const char       *of,
             const char       *function,
             const EdaContext *context,
             GError          **error)
{
  g_autofree char *quoted = eda_expression_quote_name (of);
  g_autofree char *text = g_strdup_printf ("%s(%s)", function, quoted);
  g_autofree char *stem = g_strdup_printf ("%s_%s", function, of);
  g_autofree char *name = eda_table_find_free_name (table, stem);
  g_autoptr (EdaExpression) expression = eda_expression_new (text, table, error);

  if (expression == NULL)
    return NULL;
  return eda_expression_make_column (
      expression, name, eda_table_find_position (table, name), context, error);
}

EdaTable *
eda_ready_made_run (EdaTable          *table,
                    const EdaParams   *params,
                    const char        *key,
                    const char *const *functions,
                    const EdaContext  *context,
                    GError           **error)
{
  g_autoptr (GPtrArray) chosen = eda_table_get_chosen (table, params, key);
  g_autoptr (EdaTable) grown = eda_table_ref (table);

  for (guint i = 0; i < chosen->len; i++)
    for (const char *const *function = functions; *function != NULL; function++)
      {
        EdaColumn *column = make_column (
            grown, eda_column_get_name (chosen->pdata[i]), *function, context, error);
        EdaTable *next;

        if (column == NULL)
          return NULL;
        next = eda_table_with_column (grown, column);
        eda_table_unref (grown);
        grown = next;
      }
  return g_steal_pointer (&grown);
}

char *
eda_ready_made_describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *names = eda_say_new_columns (before, after);

  return g_strdup_printf ("added %s", names);
}
