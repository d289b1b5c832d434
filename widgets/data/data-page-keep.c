/* What was done by hand to the rows becomes a step of the notebook: the part of a figure
 * that was marked a filter, the order a sort. Filters of this page are steps from the
 * beginning. */

#include "widgets/data/data-page-private.h"

static gboolean
is_sorted (EdaDataPage *self)
{
  return eda_row_view_get_n_sorts (self->rows) > 0;
}

gboolean
eda_data_page_can_keep (EdaDataPage *self)
{
  return is_sorted (self) || eda_row_selection_get_condition (self->marked) != NULL;
}

/* The column of that place among those that the rows are sorted by, from 1. */
static const char *
find_sorted (EdaDataPage *self, guint place, gboolean *descending)
{
  EdaTable *table = eda_row_view_get_table (self->rows);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, i));

      if (eda_row_view_get_sort (self->rows, name, descending) == place)
        return name;
    }
  return NULL;
}

/* One sort has one direction, and equal rows stay as they are: so the column that counts
 * least comes first, and those of one direction in a row go together. */
static void
add_sorts (EdaDataPage *self, GVariantBuilder *sorts)
{
  guint place = eda_row_view_get_n_sorts (self->rows);

  while (place > 0)
    {
      g_autoptr (GPtrArray) columns = g_ptr_array_new ();
      gboolean    descending = FALSE, same;
      const char *name = find_sorted (self, place, &descending);

      same = descending;
      while (name != NULL && same == descending)
        {
          g_ptr_array_insert (columns, 0, (gpointer)name);
          name = --place > 0 ? find_sorted (self, place, &same) : NULL;
        }
      g_ptr_array_add (columns, NULL);
      g_variant_builder_add (
          sorts, "(^asb)", (const char *const *)columns->pdata, descending);
    }
}

/* The rows of the next table come in the order that was kept. */
static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaDataPage    *self = EDA_DATA_PAGE (widget);
  const char     *condition = eda_row_selection_get_condition (self->marked);
  GVariantBuilder sorts;

  if (!eda_data_page_can_keep (self))
    return;
  g_variant_builder_init (&sorts, G_VARIANT_TYPE ("a(asb)"));
  if (is_sorted (self))
    add_sorts (self, &sorts);
  gtk_widget_activate_action (
      widget, "script.keep", "(sa(asb))", condition != NULL ? condition : "", &sorts);
  eda_row_view_unsort (self->rows);
  eda_data_page_focus (self);
}

void
eda_data_page_class_add_keep (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "data.keep", NULL, keep_action);
}
