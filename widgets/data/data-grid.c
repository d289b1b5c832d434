/* The widget, and the models that it follows. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

#define NATURAL_WIDTH_PX 400
#define NATURAL_ROWS 12
#define MIN_ROWS 3
#define MIN_WIDTH_PX 120

static void scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EdaDataGrid,
                               eda_data_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = eda_data_grid_get_border;
}

static void
eda_data_grid_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  EdaDataGrid *self = EDA_DATA_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      eda_data_grid_set_adjustment (
          self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      eda_data_grid_set_adjustment (
          self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eda_data_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EdaDataGrid *self = EDA_DATA_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* --- Layout --- */

static void
eda_data_grid_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);
  gboolean     wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? MIN_WIDTH_PX : self->header_height + MIN_ROWS * self->row_height;
  *natural
      = wide ? NATURAL_WIDTH_PX : self->header_height + NATURAL_ROWS * self->row_height;
}

static void
eda_data_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);
  GdkRectangle place;

  eda_data_grid_configure (self);
  eda_data_grid_get_place (self, self->cursor_row, self->cursor_column, &place);
  place.x = CLAMP (place.x, -place.width, width);
  place.y = CLAMP (place.y, -place.height, height);
  place.width = MAX (place.width, 1);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    gtk_widget_size_allocate (self->cells[i], &place, -1);
  for (guint i = 0; i < EDA_N_DATA_MENUS; i++)
    if (self->menus[i] != NULL)
      gtk_popover_present (GTK_POPOVER (self->menus[i]));
}

static gboolean
eda_data_grid_grab_focus (GtkWidget *widget)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);

  return gtk_widget_grab_focus (self->cells[self->turn]);
}

/* One stop on the way: the cell at the cursor. */
static gboolean
eda_data_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/* Another font, another size. */
static void
restyle (EdaDataGrid *self)
{
  eda_data_grid_measure_font (self);
  eda_data_grid_forget_texts (self);
  eda_data_grid_list_columns (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
eda_data_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EdaDataGrid          *self = EDA_DATA_GRID (widget);
  PangoFontDescription *font;
  char                 *described;

  GTK_WIDGET_CLASS (eda_data_grid_parent_class)->css_changed (widget, change);
  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  described = font != NULL ? pango_font_description_to_string (font) : NULL;
  if (g_strcmp0 (described, self->font) != 0)
    {
      g_free (self->font);
      self->font = g_strdup (described);
      restyle (self);
    }
  g_free (described);
}

/* --- Following the models --- */

/* "344 rows, 8 columns" */
static void
describe (EdaDataGrid *self)
{
  g_autofree char *rows = eda_words_rows (eda_row_view_get_n_rows (self->rows));
  g_autofree char *columns = eda_words_columns (self->columns->len);
  g_autofree char *text = g_strdup_printf (_ ("%s, %s"), rows, columns);

  eda_widget_set_label (GTK_WIDGET (self), _ ("Rows of the table"), text);
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (self),
      GTK_ACCESSIBLE_RELATION_ROW_COUNT,
      (int)MIN (eda_row_view_get_n_rows (self->rows), G_MAXINT),
      GTK_ACCESSIBLE_RELATION_COL_COUNT,
      (int)self->columns->len,
      -1);
}

static void
take_table (EdaDataGrid *self)
{
  EdaTable *table = eda_row_view_get_table (self->rows);

  g_clear_pointer (&self->table, eda_table_unref);
  self->table = table != NULL ? eda_table_ref (table) : NULL;
  eda_data_grid_forget_texts (self);
  eda_data_grid_forget_lines (self);
  eda_data_grid_list_columns (self);
}

static void
rows_changed_cb (EdaDataGrid *self)
{
  if (self->table != eda_row_view_get_table (self->rows))
    take_table (self);
  describe (self);
  eda_data_grid_keep_cursor (self);
  eda_data_grid_update_range (self);
}

static void
follow_items (EdaDataGrid *self)
{
  guint n = self->items != NULL ? g_list_model_get_n_items (self->items) : 0;

  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (self->followed->pdata[i], self);
  g_ptr_array_set_size (self->followed, 0);
  for (guint i = 0; i < n; i++)
    {
      EdaColumnItem *item = g_list_model_get_item (self->items, i);

      g_signal_connect_swapped (
          item, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
      g_ptr_array_add (self->followed, item);
    }
  eda_data_grid_find_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
eda_data_grid_set_columns (EdaDataGrid *self, GListModel *columns)
{
  g_return_if_fail (EDA_IS_DATA_GRID (self));
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_set_object (&self->items, columns);
  if (columns != NULL)
    g_signal_connect_swapped (columns, "items-changed", G_CALLBACK (follow_items), self);
  follow_items (self);
}

/* --- The widget --- */

static void
eda_data_grid_dispose (GObject *object)
{
  EdaDataGrid *self = EDA_DATA_GRID (object);

  eda_data_grid_set_columns (self, NULL);
  g_clear_handle_id (&self->lines_idle, g_source_remove);
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  for (guint i = 0; i < EDA_N_DATA_MENUS; i++)
    g_clear_pointer (&self->menus[i], gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  G_OBJECT_CLASS (eda_data_grid_parent_class)->dispose (object);
}

static void
eda_data_grid_finalize (GObject *object)
{
  EdaDataGrid *self = EDA_DATA_GRID (object);

  g_clear_pointer (&self->table, eda_table_unref);
  g_object_unref (self->rows);
  g_object_unref (self->marked);
  g_object_unref (self->read_as);
  g_ptr_array_unref (self->followed);
  g_array_unref (self->columns);
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->pinned);
  g_hash_table_unref (self->widths);
  eda_layout_shelf_free (self->layouts);
  eda_layout_shelf_free (self->texts);
  g_hash_table_unref (self->known_lines);
  pango_attr_list_unref (self->cell_attributes);
  pango_attr_list_unref (self->name_attributes);
  pango_attr_list_unref (self->small_attributes);
  g_free (self->font);
  G_OBJECT_CLASS (eda_data_grid_parent_class)->finalize (object);
}

static void
add_signal (const char *name, GType first, GType second)
{
  g_signal_new (name,
                EDA_TYPE_DATA_GRID,
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                (first != G_TYPE_NONE) + (second != G_TYPE_NONE),
                first,
                second);
}

static void
add_signals (void)
{
  add_signal ("cursor-moved", G_TYPE_NONE, G_TYPE_NONE);
  add_signal ("filter-wanted", G_TYPE_STRING, G_TYPE_NONE);
  add_signal ("describe-wanted", G_TYPE_STRING, G_TYPE_NONE);
  add_signal ("told", G_TYPE_STRING, G_TYPE_NONE);
  add_signal ("read-as", G_TYPE_STRV, G_TYPE_INT);
}

static void
eda_data_grid_class_init (EdaDataGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eda_data_grid_dispose;
  object_class->finalize = eda_data_grid_finalize;
  object_class->set_property = eda_data_grid_set_property;
  object_class->get_property = eda_data_grid_get_property;
  widget_class->measure = eda_data_grid_measure;
  widget_class->size_allocate = eda_data_grid_size_allocate;
  widget_class->snapshot = eda_data_grid_snapshot;
  widget_class->grab_focus = eda_data_grid_grab_focus;
  widget_class->focus = eda_data_grid_focus;
  widget_class->css_changed = eda_data_grid_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals ();
  gtk_widget_class_set_css_name (widget_class, "datagrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  eda_data_grid_class_bind_keys (widget_class);
  eda_data_grid_class_install_actions (widget_class);
}

static void
eda_data_grid_init (EdaDataGrid *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (EdaDataColumn));
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  self->pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known_lines = g_hash_table_new (NULL, NULL);
  self->resized = -1;
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      self->cells[i] = eda_data_cell_new ();
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-xft-dpi",
                           G_CALLBACK (restyle),
                           self,
                           G_CONNECT_SWAPPED);
  eda_data_grid_make_attributes (self);
  eda_data_grid_measure_font (self);
  eda_data_grid_add_pointer (self);
  eda_data_grid_add_menus (self);
}

GtkWidget *
eda_data_grid_new (EdaRowView *rows, EdaRowSelection *marked)
{
  EdaDataGrid *self;

  g_return_val_if_fail (EDA_IS_ROW_VIEW (rows), NULL);
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (marked), NULL);
  self = g_object_new (EDA_TYPE_DATA_GRID, NULL);
  self->rows = g_object_ref (rows);
  self->marked = g_object_ref (marked);
  g_signal_connect_object (
      rows, "changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      marked, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  rows_changed_cb (self);
  return GTK_WIDGET (self);
}
