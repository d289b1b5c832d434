/* Texts of cells as Pango lays them out, kept while they are near what is seen: those of
 * this generation and of the one before. */

#include "widgets/data-grid-private.h"

#define GENERATION 6000 /* layouts; several times what a screen shows */
#define MAX_LABELS 2000 /* names, numbers of rows */
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
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->old_layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

void
eda_data_grid_forget_texts (EdaDataGrid *self)
{
  g_hash_table_remove_all (self->layouts);
  g_hash_table_remove_all (self->old_layouts);
  g_hash_table_remove_all (self->labels);
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
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

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

/* A width only where it may be needed: finding a place to cut costs as much as the text.
 */
static PangoLayout *
layout_new (EdaDataGrid *self, const EdaDataColumn *column, gsize row)
{
  g_autofree char *text = eda_data_grid_dup_cell_text (column->column, row);
  int              room = column->width - 2 * EDA_DATA_GRID_PADDING_PX;
  PangoLayout     *layout;
  int              width;

  layout = make_layout (self,
                        text != NULL ? text : "∅",
                        eda_column_has_levels (column->column) ? NULL
                                                               : self->cell_attributes,
                        -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > room)
    {
      pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* --- Kept while they are near --- */

static void
begin_generation (EdaDataGrid *self)
{
  GHashTable *oldest = self->old_layouts;

  self->old_layouts = self->layouts;
  self->layouts = oldest;
  g_hash_table_remove_all (oldest);
}

PangoLayout *
eda_data_grid_get_label (EdaDataGrid   *self,
                         const char    *text,
                         PangoAttrList *attributes,
                         int            width)
{
  g_autofree char *key = g_strdup_printf ("%p %d %s", (void *)attributes, width, text);
  PangoLayout     *layout = g_hash_table_lookup (self->labels, key);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->labels) >= MAX_LABELS)
    g_hash_table_remove_all (self->labels);
  layout = make_layout (self, text, attributes, width);
  g_hash_table_insert (self->labels, g_steal_pointer (&key), layout);
  return layout;
}

PangoLayout *
eda_data_grid_get_layout (EdaDataGrid *self, const EdaDataColumn *column, gsize row)
{
  guint        n_columns = eda_table_get_n_columns (self->table);
  gpointer     key = GSIZE_TO_POINTER (row * n_columns + column->index);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;
  if (!g_hash_table_steal_extended (self->old_layouts, key, NULL, (gpointer *)&layout))
    layout = layout_new (self, column, row);
  if (g_hash_table_size (self->layouts) >= GENERATION)
    begin_generation (self);
  g_hash_table_insert (self->layouts, key, layout);
  return layout;
}
