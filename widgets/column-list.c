/* GtkListView builds rows for what is in view only; filtering happens in the model. */

#include "widgets/column-list.h"

#include "analysis/result/format.h"
#include "notebook/column-item.h"
#include "widgets/column-row.h"
#include "widgets/widgets.h"

struct _EdaColumnList
{
  GtkWidget parent_instance;

  GtkWidget *search_entry;
  GtkWidget *stack;
  GtkWidget *list_view;
  GtkWidget *count_label;

  GtkStringFilter    *filter;
  GtkFilterListModel *shown;
};

G_DEFINE_FINAL_TYPE (EdaColumnList, eda_column_list, GTK_TYPE_WIDGET)

enum
{
  COLUMN_ACTIVATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
search_changed_cb (EdaColumnList *self)
{
  gtk_string_filter_set_search (
      self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
activate_cb (EdaColumnList *self, guint position)
{
  g_autoptr (EdaColumnItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[COLUMN_ACTIVATED], 0, eda_column_item_get_name (item));
}

/* "12 columns", "3 of 12 columns". */
static void
show_count (EdaColumnList *self)
{
  GListModel      *all = gtk_filter_list_model_get_model (self->shown);
  guint            n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  guint            n_shown = eda_column_list_get_n_shown (self);
  g_autofree char *total = eda_format_count (n_all, "column", NULL);
  g_autofree char *shown = eda_format (EDA_ROLE_COUNT, n_shown);
  g_autofree char *text
      = n_shown == n_all ? g_strdup (total) : g_strdup_printf ("%s of %s", shown, total);

  gtk_label_set_label (GTK_LABEL (self->count_label), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_shown == 0 && n_all > 0 ? "empty" : "list");
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, eda_column_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  EdaColumnRow *row = EDA_COLUMN_ROW (gtk_list_item_get_child (list_item));
  GtkWidget    *focusable = gtk_widget_get_parent (GTK_WIDGET (row));

  eda_column_row_set_item (row, gtk_list_item_get_item (list_item));
  /* GtkListItem cannot name its widget before GTK 4.12. */
  if (focusable != NULL)
    eda_widget_set_label (focusable, eda_column_row_get_description (row), NULL);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  eda_column_row_set_item (EDA_COLUMN_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
fill_list_view (EdaColumnList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (
      gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), selection);
}

static void
eda_column_list_dispose (GObject *object)
{
  EdaColumnList *self = EDA_COLUMN_LIST (object);

  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_COLUMN_LIST);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (eda_column_list_parent_class)->dispose (object);
}

static void
eda_column_list_class_init (EdaColumnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_column_list_dispose;
  signals[COLUMN_ACTIVATED] = g_signal_new ("column-activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            1,
                                            G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "column-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, stack);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, list_view);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
eda_column_list_init (EdaColumnList *self)
{
  self->filter = gtk_string_filter_new (
      gtk_property_expression_new (EDA_TYPE_COLUMN_ITEM, NULL, "name"));
  self->shown
      = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list_view (self);
  g_signal_connect_object (
      self->shown, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  eda_widget_set_label (self->search_entry, "Find a column", NULL);
  eda_widget_set_label (
      self->list_view, "Columns", "Activate one to see its distribution");
  show_count (self);
}

GtkWidget *
eda_column_list_new (void)
{
  return g_object_new (EDA_TYPE_COLUMN_LIST, NULL);
}

void
eda_column_list_set_columns (EdaColumnList *self, GListModel *columns)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_filter_list_model_set_model (self->shown, columns);
  show_count (self);
}

void
eda_column_list_search (EdaColumnList *self, const char *text)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_string_filter_set_search (self->filter, text);
}

void
eda_column_list_focus_search (EdaColumnList *self)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_widget_grab_focus (self->search_entry);
}

guint
eda_column_list_get_n_shown (EdaColumnList *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_LIST (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
