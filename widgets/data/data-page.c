/* Holds the grid and its models together; the bars above and below have files of their
 * own. */

#include "widgets/data/data-page-private.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

G_DEFINE_FINAL_TYPE (EdaDataPage, eda_data_page, GTK_TYPE_WIDGET)

enum
{
  DESCRIBE_WANTED,
  READ_AS,
  TOLD,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

void
eda_data_page_tell (EdaDataPage *self, const char *what)
{
  g_signal_emit (self, signals[TOLD], 0, what);
}

/* --- Following --- */

static void
profile_changed_cb (EdaDataPage *self)
{
  EdaProfile *profile = eda_notebook_get_profile (self->notebook);

  eda_data_page_stop_search (self);
  eda_row_view_set_table (self->rows,
                          profile != NULL ? eda_profile_get_table (profile) : NULL);
}

static void
failed_cb (EdaDataPage *self, const GError *error)
{
  eda_data_page_tell (self, error->message);
}

/* Other rows are marked: only those are to be seen, or all again. */
static void
marked_changed_cb (EdaDataPage *self)
{
  if (eda_row_view_get_only (self->rows) != NULL)
    eda_row_view_set_only (self->rows, eda_row_selection_get_rows (self->marked));
  eda_data_page_show_state (self);
}

static void
describe_wanted_cb (EdaDataPage *self, const char *column)
{
  g_signal_emit (self, signals[DESCRIBE_WANTED], 0, column);
}

static void
filter_wanted_cb (EdaDataPage *self, const char *condition)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "script.add-filter", "s", condition);
}

static void
read_as_cb (EdaDataPage *self, const char *const *columns, int storage)
{
  g_signal_emit (self, signals[READ_AS], 0, columns, storage);
}

static void
make_grid (EdaDataPage *self)
{
  GtkWidget *grid = eda_data_grid_new (self->rows, self->marked);

  self->grid = EDA_DATA_GRID (grid);
  eda_data_grid_set_columns (self->grid, eda_notebook_get_columns (self->notebook));
  g_signal_connect_swapped (
      grid, "cursor-moved", G_CALLBACK (eda_data_page_show_cell), self);
  g_signal_connect_swapped (grid, "told", G_CALLBACK (eda_data_page_tell), self);
  g_signal_connect_swapped (grid, "filter-wanted", G_CALLBACK (filter_wanted_cb), self);
  g_signal_connect_swapped (
      grid, "describe-wanted", G_CALLBACK (describe_wanted_cb), self);
  g_signal_connect_swapped (grid, "read-as", G_CALLBACK (read_as_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), grid);
}

void
eda_data_page_set_notebook (EdaDataPage     *self,
                            EdaNotebook     *notebook,
                            EdaRowSelection *marked)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  g_return_if_fail (self->notebook == NULL);
  self->notebook = g_object_ref (notebook);
  self->marked = g_object_ref (marked);
  make_grid (self);
  eda_filter_bar_set_notebook (self->filter_bar, notebook);
  g_signal_connect_object (notebook,
                           "profile-changed",
                           G_CALLBACK (profile_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      marked, "changed", G_CALLBACK (marked_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows,
                           "changed",
                           G_CALLBACK (eda_data_page_show_state),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows,
                           "busy-changed",
                           G_CALLBACK (eda_data_page_show_state),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  profile_changed_cb (self);
  eda_data_page_show_state (self);
}

/* --- The widget --- */

static void
eda_data_page_dispose (GObject *object)
{
  EdaDataPage *self = EDA_DATA_PAGE (object);

  eda_data_page_stop_search (self);
  g_clear_handle_id (&self->cell_id, g_source_remove);
  if (self->grid != NULL)
    g_signal_handlers_disconnect_by_data (self->grid, self);
  self->grid = NULL;
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_DATA_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->marked);
  g_clear_object (&self->notebook);
  G_OBJECT_CLASS (eda_data_page_parent_class)->dispose (object);
}

static guint
signal_new (const char *name, guint n_arguments, GType first, GType second)
{
  return g_signal_new (name,
                       EDA_TYPE_DATA_PAGE,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_arguments,
                       first,
                       second);
}

static void
eda_data_page_class_init (EdaDataPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_data_page_dispose;
  signals[DESCRIBE_WANTED]
      = signal_new ("describe-wanted", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[READ_AS] = signal_new ("read-as", 2, G_TYPE_STRV, G_TYPE_INT);
  signals[TOLD] = signal_new ("told", 1, G_TYPE_STRING, G_TYPE_NONE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "data-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, scroller);
  eda_data_page_class_add_find (widget_class);
  eda_data_page_class_add_foot (widget_class);
  eda_data_page_class_add_keep (widget_class);
}

static void
eda_data_page_init (EdaDataPage *self)
{
  self->rows = eda_row_view_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (eda_data_page_show_cell), NULL);
  eda_widget_set_label (self->find_entry, _ ("Find in the cells"), NULL);
  eda_widget_set_label (self->previous_button, _ ("Find the one before"), NULL);
  eda_widget_set_label (self->next_button, _ ("Find the next one"), NULL);
  eda_widget_set_label (self->row_entry, _ ("Number of the row"), NULL);
  eda_widget_set_label (self->next_marked_button, _ ("The next marked row"), NULL);
  eda_widget_set_label (self->unmark_button, _ ("Mark no row"), NULL);
}

GtkWidget *
eda_data_page_new (void)
{
  return g_object_new (EDA_TYPE_DATA_PAGE, NULL);
}

void
eda_data_page_focus (EdaDataPage *self)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  if (self->grid != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

void
eda_data_page_add_filter (EdaDataPage *self)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  eda_filter_bar_add (self->filter_bar);
}

gboolean
eda_data_page_go_to_column (EdaDataPage *self, const char *name)
{
  g_return_val_if_fail (EDA_IS_DATA_PAGE (self), FALSE);
  eda_data_page_focus (self);
  return eda_data_grid_go_to_column (self->grid, name);
}

void
eda_data_page_show_marked (EdaDataPage *self, gboolean only)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  eda_row_view_set_only (self->rows,
                         only ? eda_row_selection_get_rows (self->marked) : NULL);
  eda_data_page_show_state (self);
}
