/* Nobody reads a report of 100 000 columns, and it takes minutes: whoever means it names
 * the memory. */

#include "notebook/width.h"

#include "analysis/result/format.h"
#include "analysis/table/limits.h"

#define MOST_COLUMNS 10000
#define COLUMN_BYTES (32 * 1024) /* facts, figures and words */

static gboolean
refuse_width (EdaTable *table, const EdaPlace *place, GError **error)
{
  g_autofree char *columns
      = eda_format_count (eda_table_get_n_columns (table), "column", NULL);
  g_autofree char *most = eda_format (EDA_ROLE_COUNT, MOST_COLUMNS);

  eda_error_set (error,
                 EDA_ERROR_LIMIT_MEMORY,
                 place,
                 "Take a part of the columns, or turn the table if rows and columns are "
                 "swapped; if so many are meant, name a ceiling with --max-memory.",
                 "has %s, a report describes at most %s",
                 columns,
                 most);
  return FALSE;
}

gboolean
eda_width_check (EdaTable *table, guint64 max_memory, GError **error)
{
  EdaPlace place = { eda_table_get_source (table)->name, 0, 0 };
  guint64  ceiling = eda_limits_get_ceiling (max_memory);
  guint64  need = (guint64)eda_table_get_n_columns (table) * COLUMN_BYTES;

  if (max_memory == 0 && eda_table_get_n_columns (table) > MOST_COLUMNS)
    return refuse_width (table, &place, error);
  return need <= ceiling || eda_limits_refuse (&place, need, ceiling, error);
}
