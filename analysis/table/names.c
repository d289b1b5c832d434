/* Names of several rows, and row labels that have no name. */

#include "analysis/table/names.h"

void
eda_names_join (GPtrArray *names, const EdaRow *row)
{
  for (guint i = 0; i < eda_row_get_n_cells (row); i++)
    {
      gsize            length;
      const char      *text = eda_row_get_cell (row, i, &length);
      g_autofree char *name = g_strndup (text, length);

      if (i == names->len)
        g_ptr_array_add (names, g_steal_pointer (&name));
      else if (length > 0)
        {
          char *above = g_ptr_array_index (names, i);

          g_ptr_array_index (names, i) = *above == '\0'
                                             ? g_steal_pointer (&name)
                                             : g_strconcat (above, " ", name, NULL);
          g_free (above);
        }
    }
}

gboolean
eda_names_are_labels (const EdaCells *cells, gsize n_rows)
{
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EdaCellsIter iter;

  eda_cells_iter_init (&iter, cells);
  for (gsize row = 0; row < n_rows; row++)
    {
      const char *text;
      gsize       length;

      eda_cells_iter_next (&iter, &text, &length);
      if (length == 0 || !g_hash_table_add (seen, g_strndup (text, length)))
        return FALSE;
    }
  return TRUE;
}
