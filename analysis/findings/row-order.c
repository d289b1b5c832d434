/* The rows in the order of the file. */

#include "analysis/findings/row-order.h"

#include <math.h>

#define FEW_VALUES 5

double *
eda_order_values (const EdaColumnProfile *column, gsize min, gsize max, gsize *length)
{
  gsize   n_rows = eda_column_get_n_rows (column->column);
  gsize   block = (column->n_finite + max - 1) / MAX (max, 1), in_block = 0, n = 0;
  double *values, sum = 0;

  *length = 0;
  if (column->n_finite < min)
    return NULL;
  values = g_new (double, max + 1);
  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (column->column, row);

      if (!isfinite (x))
        continue;
      sum += x / (double)block;
      if (++in_block == block)
        {
          values[n++] = sum;
          sum = 0;
          in_block = 0;
        }
    }
  *length = n; /* a last, shorter block is left out */
  return values;
}

/* Each level in one block. */
static gboolean
is_in_blocks (const EdaColumnProfile *column)
{
  gsize  n_rows = eda_column_get_n_rows (column->column), changes = 0;
  gint32 last = -1;

  for (gsize row = 0; row < n_rows && changes < column->n_levels; row++)
    {
      gint32 level = eda_column_profile_get_level_at (column, row);

      changes += row > 0 && level != last;
      last = level;
    }
  return changes == column->n_levels - 1;
}

static gboolean
is_in_order (const EdaColumnProfile *column)
{
  gsize    n_rows = eda_column_get_n_rows (column->column);
  gboolean up = TRUE, down = TRUE;
  double   last = NAN;

  for (gsize row = 0; row < n_rows && (up || down); row++)
    {
      double x = eda_column_get_number (column->column, row);

      if (!isfinite (x))
        continue;
      up = up && !(x < last);
      down = down && !(x > last);
      last = x;
    }
  return up || down;
}

const EdaColumnProfile *
eda_order_find_sorted (const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (eda_column_is_spread_measure (column, FEW_VALUES)
              ? column->distinct < column->n && is_in_order (column)
              : eda_column_is_grouping (column, EDA_GROUPING_LEVELS)
                    && is_in_blocks (column))
        return column;
    }
  return NULL;
}
