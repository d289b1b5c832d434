/* Lines of the file: found by reading it, so a few at a time, between two frames. */

#include "widgets/data/data-grid-private.h"

#define TURN_US 6000

/* Of the rows in view; goes on after the next frame when they take longer. */
static gboolean
find_lines_cb (gpointer data)
{
  EdaDataGrid *self = data;
  gint64       end_us = g_get_monotonic_time () + TURN_US;
  gsize        first = eda_data_grid_get_first_row (self);
  gsize        n = eda_data_grid_get_n_seen (self);

  for (gsize i = 0; i < n && g_get_monotonic_time () < end_us; i++)
    {
      gsize    row = eda_row_view_get_row (self->rows, first + i);
      gpointer key = GSIZE_TO_POINTER (row);

      if (!g_hash_table_contains (self->known_lines, key))
        g_hash_table_insert (self->known_lines,
                             key,
                             GSIZE_TO_POINTER (eda_table_get_line (self->table, row)));
    }
  self->lines_idle = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

guint64
eda_data_grid_get_line (EdaDataGrid *self, gsize row)
{
  gpointer line;

  if (g_hash_table_lookup_extended (
          self->known_lines, GSIZE_TO_POINTER (row), NULL, &line))
    return GPOINTER_TO_SIZE (line);
  if (self->lines_idle == 0)
    self->lines_idle = g_idle_add_full (G_PRIORITY_LOW, find_lines_cb, self, NULL);
  return 0;
}

void
eda_data_grid_forget_lines (EdaDataGrid *self)
{
  g_clear_handle_id (&self->lines_idle, g_source_remove);
  g_hash_table_remove_all (self->known_lines);
}

void
eda_data_grid_show_lines (EdaDataGrid *self, gboolean lines)
{
  g_return_if_fail (EDA_IS_DATA_GRID (self));
  self->lines = lines;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
