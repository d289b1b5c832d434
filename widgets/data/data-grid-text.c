/* Texts of cells as Pango lays them out, kept while they are near what is seen. Cells
 * that say the same share a layout. */

#include "widgets/data/data-grid-private.h"

#include "widgets/reading-order.h"

#define MAX_CELLS 10000 /* several times what a screen shows */
#define MAX_TEXTS 4000  /* of cells, names, numbers of rows */
#define MAX_CHARS 160
#define SMALL_SCALE 0.78

static PangoAttrList *
attributes_new (double scale, PangoWeight weight)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (list, pango_attr_weight_new (weight));
  pango_attr_list_insert (list, pango_attr_scale_new (scale));
  return list;
}

void
eda_data_grid_make_attributes (EdaDataGrid *self)
{
  self->cell_attributes = attributes_new (1, PANGO_WEIGHT_NORMAL);
  self->name_attributes = attributes_new (1, PANGO_WEIGHT_BOLD);
  self->small_attributes = attributes_new (SMALL_SCALE, PANGO_WEIGHT_NORMAL);
  self->layouts = eda_layout_shelf_new (MAX_CELLS, g_direct_hash, g_direct_equal, NULL);
  self->texts = eda_layout_shelf_new (MAX_TEXTS, g_str_hash, g_str_equal, g_free);
}

void
eda_data_grid_forget_texts (EdaDataGrid *self)
{
  eda_layout_shelf_clear (self->layouts);
  eda_layout_shelf_clear (self->texts);
}

/* --- What a cell says --- */

char *
eda_data_grid_dup_cell_text (EdaColumn *column, gsize row)
{
  char       *text = eda_column_dup_text (column, row);
  const char *end = text;

  for (guint n = 0; end != NULL && *end != '\0' && n < MAX_CHARS; n++)
    end = g_utf8_next_char (end);
  if (end != NULL && *end != '\0')
    {
      g_autofree char *whole = text;

      text = g_strdup_printf ("%.*s…", (int)(end - whole), whole);
    }
  return text;
}

static PangoLayout *
make_layout (EdaDataGrid *self, const char *text, PangoAttrList *attributes, int width)
{
  g_autofree char *kept = eda_keep_order (g_strdup (text));
  PangoLayout     *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), kept);

  if (attributes != NULL)
    pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (width >= 0)
    {
      pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* --- Kept while they are near --- */

PangoLayout *
eda_data_grid_get_label (EdaDataGrid   *self,
                         const char    *text,
                         PangoAttrList *attributes,
                         int            width)
{
  g_autofree char *key = g_strdup_printf ("%p %d %s", (void *)attributes, width, text);
  PangoLayout     *layout = eda_layout_shelf_find (self->texts, key);

  if (layout != NULL)
    return layout;
  return eda_layout_shelf_put (
      self->texts, g_steal_pointer (&key), make_layout (self, text, attributes, width));
}

/* A width only where it may be needed: finding a place to cut costs as much as the text.
 */
static PangoLayout *
get_cell_text (EdaDataGrid *self, const EdaDataColumn *column, gsize row)
{
  g_autofree char *text = eda_data_grid_dup_cell_text (column->column, row);
  const char      *said = text != NULL ? text : "∅";
  PangoAttrList   *attributes
      = eda_column_has_levels (column->column) ? NULL : self->cell_attributes;
  int          room = column->width - 2 * EDA_DATA_GRID_PADDING_PX;
  PangoLayout *layout = eda_data_grid_get_label (self, said, attributes, -1);
  int          width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width <= room ? layout
                       : eda_data_grid_get_label (self, said, attributes, MAX (room, 1));
}

PangoLayout *
eda_data_grid_get_layout (EdaDataGrid *self, const EdaDataColumn *column, gsize row)
{
  guint        n_columns = eda_table_get_n_columns (self->table);
  gpointer     key = GSIZE_TO_POINTER (row * n_columns + column->index);
  PangoLayout *layout = eda_layout_shelf_find (self->layouts, key);

  if (layout != NULL)
    return layout;
  layout = get_cell_text (self, column, row);
  return eda_layout_shelf_put (self->layouts, key, g_object_ref (layout));
}
