/* A list view, so that thousands of columns cost no more than those in sight. */

#include "widgets/data/row-form.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "widgets/reading-order.h"
#include "widgets/widgets.h"

#define WIDTH_PX 320
#define HEIGHT_PX 420
#define NAME_CHARS 18

struct _EdaRowForm
{
  GtkPopover parent_instance;

  GtkLabel      *title;
  GtkWidget     *list_view;
  GtkStringList *names; /* of the columns, in their order */

  EdaTable *table; /* (nullable) */
  gsize     row;
};

G_DEFINE_FINAL_TYPE (EdaRowForm, eda_row_form, GTK_TYPE_POPOVER)

static GtkWidget *
label_new (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
setup_cb (EdaRowForm *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = label_new ("dim-label");
  GtkWidget *value = label_new ("numeric");

  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  gtk_list_item_set_child (item, box);
}

/* "price: 19.9" is the name of the list's row: GtkListItem has none before GTK 4.12. */
static void
bind_cb (EdaRowForm *self, GtkListItem *item)
{
  guint            index = gtk_list_item_get_position (item);
  EdaColumn       *column = eda_table_get_column (self->table, index);
  g_autofree char *text = eda_column_dup_text (column, self->row);
  const char      *said = text != NULL ? text : _ ("missing");
  g_autofree char *both = g_strdup_printf ("%s: %s", eda_column_get_name (column), said);
  g_autofree char *shown = eda_keep_order (g_strdup (text != NULL ? text : "∅"));
  GtkWidget       *box = gtk_list_item_get_child (item);
  GtkWidget       *focusable = gtk_widget_get_parent (box);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       eda_column_get_name (column));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), shown);
  gtk_widget_set_tooltip_text (box, both);
  if (focusable != NULL)
    eda_widget_set_label (focusable, both, NULL);
}

static GtkWidget *
list_new (EdaRowForm *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->names = gtk_string_list_new (NULL);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (
                                g_object_ref (G_LIST_MODEL (self->names)))),
                            factory);
}

static void
eda_row_form_dispose (GObject *object)
{
  EdaRowForm *self = EDA_ROW_FORM (object);

  if (self->names != NULL)
    gtk_string_list_splice (
        self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  g_clear_object (&self->names);
  g_clear_pointer (&self->table, eda_table_unref);
  G_OBJECT_CLASS (eda_row_form_parent_class)->dispose (object);
}

static void
eda_row_form_class_init (EdaRowFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_row_form_dispose;
}

static void
eda_row_form_init (EdaRowForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->title = GTK_LABEL (label_new ("heading"));
  self->list_view = list_new (self);
  gtk_widget_add_css_class (self->list_view, "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list_view);
  gtk_widget_set_size_request (scroller, WIDTH_PX, -1);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_PX);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
eda_row_form_new (void)
{
  return g_object_new (EDA_TYPE_ROW_FORM, NULL);
}

/* All at once: the list is told a single time. */
static void
list_names (EdaRowForm *self)
{
  guint                   n = eda_table_get_n_columns (self->table);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = eda_column_get_name (eda_table_get_column (self->table, i));
  gtk_string_list_splice (
      self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), names);
}

void
eda_row_form_show (EdaRowForm *self, EdaTable *table, gsize row, guint column)
{
  g_autofree char *number
      = eda_format (EDA_ROLE_COUNT, (double)eda_table_get_row_read (table, row) + 1);
  g_autofree char *title = g_strdup_printf (_ ("Row %s"), number);

  g_return_if_fail (EDA_IS_ROW_FORM (self));
  eda_table_ref (table);
  g_clear_pointer (&self->table, eda_table_unref);
  self->table = table;
  self->row = row;
  gtk_label_set_label (self->title, title);
  eda_widget_set_label (GTK_WIDGET (self), title, NULL);
  eda_widget_set_label (self->list_view, title, NULL);
  list_names (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", column);
  gtk_widget_grab_focus (self->list_view);
}
