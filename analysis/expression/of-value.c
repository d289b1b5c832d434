/* See of-value.h. */

#include "analysis/expression/of-value.h"

#include "analysis/expression/expression.h"

#include <math.h>

char *
eda_expression_say_value (const EdaColumn *column, gsize row)
{
  g_autofree char *text = eda_column_dup_text (column, row);

  if (text == NULL
      || (eda_column_is_numeric (column) && isinf (eda_column_get_number (column, row))))
    return NULL;
  if (eda_column_get_storage (column) == EDA_STORAGE_TEXT)
    return eda_expression_quote_text (text);
  return g_steal_pointer (&text);
}

char *
eda_expression_of_value (const EdaColumn *column, gsize row, gboolean other)
{
  g_autofree char *name = eda_expression_quote_name (eda_column_get_name (column));
  g_autofree char *value = NULL;

  if (eda_column_is_missing (column, row))
    return g_strdup_printf ("%s is %smissing", name, other ? "not " : "");
  value = eda_expression_say_value (column, row);
  if (value == NULL)
    return NULL;
  if (other && eda_column_get_n_missing (column) > 0)
    return g_strdup_printf ("%s != %s or %s is missing", name, value, name);
  return g_strdup_printf ("%s %s %s", name, other ? "!=" : "=", value);
}
