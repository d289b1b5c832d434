/* See of-value.h. */

#include "analysis/expression/of-value.h"

#include "analysis/expression/expression.h"

#include <math.h>

char *
eda_expression_of_value (const EdaColumn *column, gsize row, gboolean other)
{
  g_autofree char *name = eda_expression_quote_name (eda_column_get_name (column));
  g_autofree char *text = eda_column_dup_text (column, row);
  g_autofree char *quoted = NULL;

  if (text == NULL)
    return g_strdup_printf ("%s is %smissing", name, other ? "not " : "");
  if (eda_column_is_numeric (column) && isinf (eda_column_get_number (column, row)))
    return NULL;
  if (eda_column_get_storage (column) == EDA_STORAGE_TEXT)
    quoted = eda_expression_quote_text (text);
  if (other && eda_column_get_n_missing (column) > 0)
    return g_strdup_printf ("%s != %s or %s is missing",
                            name,
                            quoted != NULL ? quoted : text,
                            name);
  return g_strdup_printf (
      "%s %s %s", name, other ? "!=" : "=", quoted != NULL ? quoted : text);
}
