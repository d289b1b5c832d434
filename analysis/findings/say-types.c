/* What kinds of columns a table has, in words. */

#include "analysis/findings/say-types.h"

#include "analysis/findings/say.h"

const char *
eda_say_type_mix (GStringChunk *pad, const EdaTable *table)
{
  guint counts[EDA_TYPE_EMPTY + 1] = { 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    counts[eda_column_get_type (eda_table_get_column (table, i))]++;
  for (guint type = 0; type < G_N_ELEMENTS (counts); type++)
    if (counts[type] > 0)
      g_ptr_array_add (parts,
                       g_strdup_printf ("%s %s",
                                        eda_say (pad, EDA_ROLE_COUNT, counts[type]),
                                        eda_type_get_name (type)));
  return eda_say_list (pad, parts, parts->len);
}
