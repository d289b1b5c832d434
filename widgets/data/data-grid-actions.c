/* What can be done to the cells that are selected; each has a key and an item of the
 * menu. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include "analysis/expression/of-value.h"
#include "notebook/row-seek.h"

#define MAX_COPIED_CELLS 2000000 /* some 20 MB */

/* --- Copying --- */

/* As spreadsheets read it: in quotes where it must be. */
static void
append_cell (GString *text, const char *cell)
{
  if (cell == NULL)
    return;
  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append_printf (text, *p == '"' ? "\"%c" : "%c", *p);
  g_string_append_c (text, '"');
}

static void
append_separator (GString *text, const EdaDataBlock *block, guint at)
{
  g_string_append_c (text, at < block->last_column ? '\t' : '\n');
}

static void
append_row (EdaDataGrid *self, GString *text, const EdaDataBlock *block, gsize position)
{
  gsize row = eda_row_view_get_row (self->rows, position);

  for (guint at = block->first_column; at <= block->last_column; at++)
    {
      g_autofree char *cell
          = eda_column_dup_text (eda_data_grid_get_column (self, at)->column, row);

      append_cell (text, cell);
      append_separator (text, block, at);
    }
}

static gsize
count_cells (const EdaDataBlock *block)
{
  return (block->last_row - block->first_row + 1)
         * (block->last_column - block->first_column + 1);
}

/* A single cell is copied as it is, for a text that it is to be part of. */
char *
eda_data_grid_dup_selected (EdaDataGrid *self, gboolean with_names)
{
  EdaDataBlock block;
  GString     *text;

  g_return_val_if_fail (EDA_IS_DATA_GRID (self), NULL);
  block = eda_data_grid_get_block (self);
  if (eda_data_grid_is_empty (self) || count_cells (&block) > MAX_COPIED_CELLS)
    return NULL;
  if (count_cells (&block) == 1)
    return eda_column_dup_text (
        eda_data_grid_get_column (self, self->cursor_column)->column,
        eda_row_view_get_row (self->rows, self->cursor_row));
  text = g_string_new (NULL);
  for (guint at = block.first_column; with_names && at <= block.last_column; at++)
    {
      append_cell (text,
                   eda_column_get_name (eda_data_grid_get_column (self, at)->column));
      append_separator (text, &block, at);
    }
  for (gsize position = block.first_row; position <= block.last_row; position++)
    append_row (self, text, &block, position);
  return g_string_free (text, FALSE);
}

static void
tell (EdaDataGrid *self, const char *text)
{
  g_signal_emit_by_name (self, "told", text);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid     *self = EDA_DATA_GRID (widget);
  EdaDataBlock     block = eda_data_grid_get_block (self);
  g_autofree char *text
      = eda_data_grid_dup_selected (self, g_str_equal (name, "grid.copy"));

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  else if (count_cells (&block) > MAX_COPIED_CELLS)
    tell (self, _ ("That is too much to copy: select at most 2 million cells"));
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  if (eda_data_grid_is_empty (self))
    return;
  self->anchor_row = eda_row_view_get_n_rows (self->rows) - 1;
  self->cursor_row = 0;
  self->whole_rows = TRUE;
  eda_data_grid_tell_cursor (self);
}

/* --- Sorting --- */

static const char *
get_name (EdaDataGrid *self, guint at)
{
  return eda_column_get_name (eda_data_grid_get_column (self, at)->column);
}

void
eda_data_grid_sort_by (EdaDataGrid *self, guint at, gboolean add)
{
  gboolean descending = TRUE;
  guint    place = eda_row_view_get_sort (self->rows, get_name (self, at), &descending);

  if (place > 0 && descending && !add)
    eda_row_view_unsort (self->rows);
  else
    eda_row_view_sort (self->rows, get_name (self, at), place > 0 && !descending, add);
}

static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  if (self->columns->len > 0)
    eda_row_view_sort (self->rows,
                       get_name (self, self->cursor_column),
                       g_variant_get_boolean (parameter),
                       g_str_equal (name, "grid.add-sort"));
}

static void
unsort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_row_view_unsort (EDA_DATA_GRID (widget)->rows);
}

/* --- Columns --- */

static void
hide_columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);
  EdaDataBlock block = eda_data_grid_get_block (self);

  if (block.last_column - block.first_column + 1 >= self->columns->len)
    {
      tell (self, _ ("One column has to stay"));
      return;
    }
  for (guint at = block.first_column; at <= block.last_column; at++)
    g_hash_table_add (self->hidden, g_strdup (get_name (self, at)));
  eda_data_grid_list_columns (self);
  self->cursor_column = block.first_column;
  eda_data_grid_keep_cursor (self);
  eda_data_grid_update_range (self);
}

static gboolean
are_pinned (EdaDataGrid *self, const EdaDataBlock *block)
{
  return block->last_column < self->n_pinned;
}

/* Pins the columns, or lets them go when all of them are; the cursor stays on its own. */
static void
pin_columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid     *self = EDA_DATA_GRID (widget);
  EdaDataBlock     block = eda_data_grid_get_block (self);
  g_autofree char *cursor = NULL;

  if (self->columns->len == 0)
    return;
  cursor = g_strdup (get_name (self, self->cursor_column));
  for (guint at = block.first_column; at <= block.last_column; at++)
    if (are_pinned (self, &block))
      g_hash_table_remove (self->pinned, get_name (self, at));
    else
      g_hash_table_add (self->pinned, g_strdup (get_name (self, at)));
  eda_data_grid_list_columns (self);
  eda_data_grid_update_range (self);
  eda_data_grid_go_to_column (self, cursor);
  if (self->n_pinned > eda_data_grid_get_n_pinned (self))
    tell (self,
          _ ("Pinned columns scroll with the others while they leave them no room"));
}

static void
show_columns_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  g_hash_table_remove_all (self->hidden);
  eda_data_grid_list_columns (self);
  eda_data_grid_keep_cursor (self);
  eda_data_grid_update_range (self);
}

guint
eda_data_grid_get_n_hidden (EdaDataGrid *self)
{
  g_return_val_if_fail (EDA_IS_DATA_GRID (self), 0);
  return self->table != NULL ? eda_table_get_n_columns (self->table) - self->columns->len
                             : 0;
}

static void
describe_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  if (self->columns->len > 0)
    g_signal_emit_by_name (self, "describe-wanted", get_name (self, self->cursor_column));
}

static void
types_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_data_grid_show_types (EDA_DATA_GRID (widget));
}

static void
form_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_data_grid_show_form (EDA_DATA_GRID (widget));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_data_grid_show_menu (EDA_DATA_GRID (widget));
}

/* --- Rows --- */

static void
value_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid     *self = EDA_DATA_GRID (widget);
  g_autofree char *condition = NULL;

  if (eda_data_grid_is_empty (self))
    return;
  condition = eda_expression_of_value (
      eda_data_grid_get_column (self, self->cursor_column)->column,
      eda_row_view_get_row (self->rows, self->cursor_row),
      g_str_equal (name, "grid.drop-value"));
  if (condition != NULL)
    g_signal_emit_by_name (self, "filter-wanted", condition);
  else
    tell (self, _ ("No filter can tell this value"));
}

void
eda_data_grid_mark_selected (EdaDataGrid *self)
{
  EdaDataBlock block = eda_data_grid_get_block (self);
  g_autoptr (EdaRowSet) set = NULL;

  if (eda_data_grid_is_empty (self))
    return;
  set = eda_row_set_new (eda_table_get_n_rows (self->table));
  for (gsize position = block.first_row; position <= block.last_row; position++)
    eda_row_set_add (set, eda_row_view_get_row (self->rows, position));
  eda_row_selection_set_rows (self->marked, set, self);
}

static void
mark_rows_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  self->whole_rows = TRUE;
  eda_data_grid_mark_selected (self);
  gtk_widget_queue_draw (widget);
}

/* --- The next of its kind --- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaDataGrid) self = data;
  gsize position;
  guint column;

  if (eda_row_seek_finish (EDA_ROW_VIEW (source), result, &position, &column, NULL)
      && position < eda_row_view_get_n_rows (self->rows))
    eda_data_grid_go_to (self, position, column);
  else
    tell (self, _ ("There is none"));
}

static void
seek (EdaDataGrid *self, EdaSeekKind kind, int direction)
{
  EdaSeek seek = { .kind = kind,
                   .set = eda_row_selection_get_rows (self->marked),
                   .position = self->cursor_row,
                   .backward = direction < 0 };

  if (eda_data_grid_is_empty (self) || (kind == EDA_SEEK_MARKED && seek.set == NULL))
    return;
  seek.column = eda_data_grid_get_column (self, self->cursor_column)->index;
  eda_row_seek (self->rows, &seek, NULL, found_cb, g_object_ref (self));
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaSeekKind kind = g_str_equal (name, "grid.next-other")     ? EDA_SEEK_OTHER
                     : g_str_equal (name, "grid.next-missing") ? EDA_SEEK_MISSING
                                                               : EDA_SEEK_MARKED;

  seek (EDA_DATA_GRID (widget), kind, g_variant_get_int32 (parameter));
}

void
eda_data_grid_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "grid.copy", NULL, copy_action },
    { "grid.copy-values", NULL, copy_action },
    { "grid.select-all", NULL, select_all_action },
    { "grid.sort", "b", sort_action },
    { "grid.add-sort", "b", sort_action },
    { "grid.unsort", NULL, unsort_action },
    { "grid.keep-value", NULL, value_action },
    { "grid.drop-value", NULL, value_action },
    { "grid.describe", NULL, describe_action },
    { "grid.types", NULL, types_action },
    { "grid.menu", NULL, menu_action },
    { "grid.show-form", NULL, form_action },
    { "grid.pin-columns", NULL, pin_columns_action },
    { "grid.hide-columns", NULL, hide_columns_action },
    { "grid.show-columns", NULL, show_columns_action },
    { "grid.mark-rows", NULL, mark_rows_action },
    { "grid.next-other", "i", next_action },
    { "grid.next-missing", "i", next_action },
    { "grid.next-marked", "i", next_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}
