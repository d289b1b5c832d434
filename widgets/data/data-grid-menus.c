/* The menus of a cell and of a column, and that of what columns can be read as. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include "widgets/context-menu.h"
#include "widgets/data/row-form.h"
#include "widgets/data/type-menu.h"
#include "widgets/widgets.h"

typedef struct
{
  const char *label, *action; /* NULL: a new section */
} Item;

static const Item cell_items[] = {
  { N_ ("_Copy"), "grid.copy" },
  { N_ ("Copy _without Names"), "grid.copy-values" },
  { NULL, NULL },
  { N_ ("_Keep Only This Value"), "grid.keep-value" },
  { N_ ("_Leave Out This Value"), "grid.drop-value" },
  { N_ ("_Mark These Rows in the Figures"), "grid.mark-rows" },
  { N_ ("This _Row as a List"), "grid.show-form" },
};

static const Item column_items[] = {
  { N_ ("Sort _Up"), "grid.sort(false)" },
  { N_ ("Sort _Down"), "grid.sort(true)" },
  { N_ ("_As in the File"), "grid.unsort" },
  { NULL, NULL },
  { N_ ("_Distribution of This Column"), "grid.describe" },
  { N_ ("_Read Column As…"), "grid.types" },
  { N_ ("_Pin Column, or Let Go"), "grid.pin-columns" },
  { N_ ("_Hide Column"), "grid.hide-columns" },
  { N_ ("_Show All Columns"), "grid.show-columns" },
};

static void
append_items (GMenu *menu, const Item items[], guint n)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  for (guint i = 0; i < n; i++)
    if (items[i].label != NULL)
      g_menu_append (section, _ (items[i].label), items[i].action);
    else
      {
        g_object_unref (section);
        section = g_menu_new ();
        g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      }
}

/* A header has what can be done with its column; a cell has that, too. */
static GtkWidget *
make_menu (EdaDataGrid *self, EdaDataMenu which)
{
  g_autoptr (GMenu) model = g_menu_new ();
  gboolean   of_cell = which == EDA_DATA_MENU_CELL;
  GtkWidget *menu;

  if (of_cell)
    append_items (model, cell_items, G_N_ELEMENTS (cell_items));
  append_items (model, column_items, G_N_ELEMENTS (column_items));
  menu = eda_context_menu_new (GTK_WIDGET (self), G_MENU_MODEL (model));
  eda_widget_set_label (
      menu, of_cell ? _ ("Menu of the cell") : _ ("Menu of the column"), NULL);
  return menu;
}

static GtkWidget *
get_menu (EdaDataGrid *self, EdaDataMenu which)
{
  if (self->menus[which] == NULL)
    self->menus[which] = make_menu (self, which);
  return self->menus[which];
}

static void
popup_at (EdaDataGrid *self, GtkWidget *menu, const GdkRectangle *place)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), place);
  gtk_popover_popup (GTK_POPOVER (menu));
}

void
eda_data_grid_show_menu (EdaDataGrid *self)
{
  GdkRectangle place;

  if (eda_data_grid_is_empty (self))
    return;
  eda_data_grid_show_cursor (self);
  eda_data_grid_get_place (self, self->cursor_row, self->cursor_column, &place);
  popup_at (self, get_menu (self, EDA_DATA_MENU_CELL), &place);
}

void
eda_data_grid_show_form (EdaDataGrid *self)
{
  GtkWidget  **form = &self->menus[EDA_DATA_MENU_ROW];
  GdkRectangle place;

  if (eda_data_grid_is_empty (self))
    return;
  if (*form == NULL)
    {
      *form = eda_row_form_new ();
      gtk_widget_set_parent (*form, GTK_WIDGET (self));
    }
  eda_data_grid_show_cursor (self);
  eda_data_grid_get_place (self, self->cursor_row, self->cursor_column, &place);
  gtk_popover_set_pointing_to (GTK_POPOVER (*form), &place);
  eda_row_form_show (EDA_ROW_FORM (*form),
                     self->table,
                     eda_row_view_get_row (self->rows, self->cursor_row),
                     eda_data_grid_get_column (self, self->cursor_column)->index);
}

/* --- Of columns --- */

static void
popup_at_header (EdaDataGrid *self, GtkWidget *menu)
{
  GdkRectangle place;

  eda_data_grid_show_cursor (self);
  eda_data_grid_get_place (self, 0, self->cursor_column, &place);
  place.y = 0;
  place.height = self->header_height;
  popup_at (self, menu, &place);
}

void
eda_data_grid_show_column_menu (EdaDataGrid *self)
{
  popup_at_header (self, get_menu (self, EDA_DATA_MENU_COLUMN));
}

/* (element-type EdaColumnItem): those of the columns that are selected */
static GPtrArray *
list_selected (EdaDataGrid *self)
{
  EdaDataBlock block = eda_data_grid_get_block (self);
  GPtrArray   *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint at = block.first_column; at <= block.last_column && at < self->columns->len;
       at++)
    if (eda_data_grid_get_column (self, at)->item != NULL)
      g_ptr_array_add (selected,
                       g_object_ref (eda_data_grid_get_column (self, at)->item));
  return selected;
}

static void
read_as_cb (EdaDataGrid *self, GVariant *word)
{
  g_autoptr (GPtrArray) selected = list_selected (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (names, (char *)eda_column_item_get_name (selected->pdata[i]));
  g_ptr_array_add (names, NULL);
  if (selected->len > 0)
    g_signal_emit_by_name (self,
                           "read-as",
                           names->pdata,
                           eda_type_menu_parse (g_variant_get_string (word, NULL)));
}

void
eda_data_grid_show_types (EdaDataGrid *self)
{
  GtkWidget **menu = &self->menus[EDA_DATA_MENU_TYPES];
  g_autoptr (GPtrArray) selected = list_selected (self);

  if (selected->len == 0)
    return;
  if (*menu == NULL)
    {
      *menu = eda_type_menu_new ();
      gtk_widget_set_parent (*menu, GTK_WIDGET (self));
    }
  eda_type_menu_set_items (*menu, self->read_as, selected);
  popup_at_header (self, *menu);
}

void
eda_data_grid_add_menus (EdaDataGrid *self)
{
  self->read_as = eda_type_menu_add_action (GTK_WIDGET (self), G_CALLBACK (read_as_cb));
}
