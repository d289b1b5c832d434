/* Nothing but a place with a name. */

#include "widgets/data/data-cell.h"

#include "widgets/widgets.h"

struct _EdaDataCell
{
  GtkWidget parent_instance;

  char *name; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EdaDataCell, eda_data_cell, GTK_TYPE_WIDGET)

static void
eda_data_cell_finalize (GObject *object)
{
  g_free (EDA_DATA_CELL (object)->name);
  G_OBJECT_CLASS (eda_data_cell_parent_class)->finalize (object);
}

static void
eda_data_cell_class_init (EdaDataCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eda_data_cell_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "datacell");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
eda_data_cell_init (EdaDataCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
eda_data_cell_new (void)
{
  return g_object_new (EDA_TYPE_DATA_CELL, NULL);
}

void
eda_data_cell_set (
    EdaDataCell *self, const char *name, const char *description, gsize row, guint column)
{
  g_return_if_fail (EDA_IS_DATA_CELL (self));
  g_free (self->name);
  self->name = g_strdup (name);
  eda_widget_set_label (GTK_WIDGET (self), name, description);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int)MIN (row, G_MAXINT),
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int)column,
                                  -1);
}

const char *
eda_data_cell_get_name (EdaDataCell *self)
{
  g_return_val_if_fail (EDA_IS_DATA_CELL (self), NULL);
  return self->name;
}
