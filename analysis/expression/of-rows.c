/* See of-rows.h. Every condition is made of the texts of cells, as one about a single
 * value is. */

#include "analysis/expression/of-rows.h"

#include "analysis/expression/expression.h"
#include "analysis/expression/of-value.h"

#include <math.h>

#define MAX_LEVELS 100

/* What the first and the last of them are, or all of them. */
static char *
say_range (const EdaColumn *column, gsize low, gsize high)
{
  g_autofree char *name = eda_expression_quote_name (eda_column_get_name (column));
  g_autofree char *from = eda_expression_say_value (column, low);
  g_autofree char *to = eda_expression_say_value (column, high);

  if (from == NULL || to == NULL)
    return NULL;
  if (g_str_equal (from, to))
    return g_strdup_printf ("%s = %s", name, from);
  return g_strdup_printf ("%s between %s and %s", name, from, to);
}

static char *
of_numbers (const EdaColumn *column, const EdaRowSet *rows)
{
  gsize  n = eda_row_set_get_n_rows (rows), at_low = n, at_high = n;
  double low = INFINITY, high = -INFINITY;

  for (gsize row = 0; row < n; row++)
    {
      double value
          = eda_row_set_contains (rows, row) ? eda_column_get_number (column, row) : NAN;

      if (value < low || (at_low == n && !isnan (value)))
        {
          low = value;
          at_low = row;
        }
      if (value > high || (at_high == n && !isnan (value)))
        {
          high = value;
          at_high = row;
        }
    }
  return at_low < n ? say_range (column, at_low, at_high) : NULL;
}

/* (element-type utf8): in the order of the rows */
static GPtrArray *
list_levels (const EdaColumn *column, const EdaRowSet *rows)
{
  GPtrArray           *texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *seen = g_new0 (gboolean, eda_column_get_n_levels (column) + 1);

  for (gsize row = 0; row < eda_row_set_get_n_rows (rows); row++)
    {
      gint32 code = -1;

      if (eda_row_set_contains (rows, row))
        eda_column_read_codes (column, row, 1, &code);
      if (code < 0 || seen[code])
        continue;
      seen[code] = TRUE;
      g_ptr_array_add (texts, eda_expression_say_value (column, row));
    }
  return texts;
}

static char *
of_levels (const EdaColumn *column, const EdaRowSet *rows)
{
  g_autoptr (GPtrArray) texts = list_levels (column, rows);
  g_autofree char *name = eda_expression_quote_name (eda_column_get_name (column));
  g_autofree char *list = NULL;

  if (texts->len == 0 || texts->len > MAX_LEVELS)
    return NULL;
  if (texts->len == 1)
    return g_strdup_printf ("%s = %s", name, (char *)texts->pdata[0]);
  g_ptr_array_add (texts, NULL);
  list = g_strjoinv (", ", (char **)texts->pdata);
  return g_strdup_printf ("%s in (%s)", name, list);
}

char *
eda_expression_of_rows (const EdaColumn *column, const EdaRowSet *rows)
{
  return eda_column_has_levels (column) ? of_levels (column, rows)
                                        : of_numbers (column, rows);
}
