/* Surplus columns: where the names of the header end, and rows of another length go on.
 */

#include "analysis/findings/surplus.h"

gboolean
eda_column_is_surplus (const EdaColumn *column, const EdaSourceInfo *source)
{
  guint place = eda_column_get_position (column) - 1;
  gsize present = eda_column_get_n_rows (column) - eda_column_get_n_missing (column);

  if (source->header_cells == NULL || present > source->n_ragged
      || place >= g_strv_length (source->header_cells) || eda_column_is_made (column))
    return FALSE;
  for (char **cell = source->header_cells + place; *cell != NULL; cell++)
    if (**cell != '\0')
      return FALSE;
  return TRUE;
}

guint
eda_table_count_surplus (EdaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    n += eda_column_is_surplus (eda_table_get_column (table, i),
                                eda_table_get_source (table))
         != 0;
  return n;
}
