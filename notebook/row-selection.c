/* Which rows, of which table. */

#include "notebook/row-selection.h"

struct _EdaRowSelection
{
  GObject parent_instance;

  EdaTable     *table;     /* (nullable) */
  EdaRowSet    *rows;      /* (nullable) */
  gconstpointer source;    /* (nullable) */
  char         *condition; /* (nullable): that tells the rows */
};

G_DEFINE_FINAL_TYPE (EdaRowSelection, eda_row_selection, G_TYPE_OBJECT)

static guint changed_signal;

static void
eda_row_selection_dispose (GObject *object)
{
  EdaRowSelection *self = EDA_ROW_SELECTION (object);

  g_clear_pointer (&self->rows, eda_row_set_unref);
  g_clear_pointer (&self->condition, g_free);
  g_clear_pointer (&self->table, eda_table_unref);
  G_OBJECT_CLASS (eda_row_selection_parent_class)->dispose (object);
}

static void
eda_row_selection_class_init (EdaRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_row_selection_dispose;
  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
eda_row_selection_init (EdaRowSelection *self)
{
}

EdaRowSelection *
eda_row_selection_new (void)
{
  return g_object_new (EDA_TYPE_ROW_SELECTION, NULL);
}

void
eda_row_selection_set_table (EdaRowSelection *self, EdaTable *table)
{
  g_return_if_fail (EDA_IS_ROW_SELECTION (self));
  if (table == self->table)
    return;
  g_clear_pointer (&self->table, eda_table_unref);
  self->table = table != NULL ? eda_table_ref (table) : NULL;
  eda_row_selection_set_rows (self, NULL, NULL);
}

EdaTable *
eda_row_selection_get_table (EdaRowSelection *self)
{
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (self), NULL);
  return self->table;
}

void
eda_row_selection_set_rows (EdaRowSelection *self, EdaRowSet *rows, gconstpointer source)
{
  eda_row_selection_set_told_rows (self, rows, source, NULL);
}

void
eda_row_selection_set_told_rows (EdaRowSelection *self,
                                 EdaRowSet       *rows,
                                 gconstpointer    source,
                                 const char      *condition)
{
  g_return_if_fail (EDA_IS_ROW_SELECTION (self));
  if (rows != NULL && eda_row_set_get_size (rows) == 0)
    rows = NULL;
  if (rows == NULL && self->rows == NULL)
    return;
  if (rows != NULL)
    eda_row_set_ref (rows);
  g_clear_pointer (&self->rows, eda_row_set_unref);
  self->rows = rows;
  self->source = source;
  g_free (self->condition);
  self->condition = rows != NULL ? g_strdup (condition) : NULL;
  g_signal_emit (self, changed_signal, 0);
}

const char *
eda_row_selection_get_condition (EdaRowSelection *self)
{
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (self), NULL);
  return self->condition;
}

EdaRowSet *
eda_row_selection_get_rows (EdaRowSelection *self)
{
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (self), NULL);
  return self->rows;
}

gsize
eda_row_selection_get_size (EdaRowSelection *self)
{
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (self), 0);
  return self->rows != NULL ? eda_row_set_get_size (self->rows) : 0;
}

gboolean
eda_row_selection_is_from (EdaRowSelection *self, gconstpointer source)
{
  g_return_val_if_fail (EDA_IS_ROW_SELECTION (self), FALSE);
  return self->rows != NULL && self->source == source;
}
