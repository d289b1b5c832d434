/* Dependences and arithmetic of one table, together. */

#include "analysis/profile/relations.h"

EdaRelations *
eda_relations_new (const EdaColumnProfile *const *columns,
                   guint                          n_columns,
                   gsize                          n_rows,
                   gboolean                       all_pairs,
                   const EdaContext              *context,
                   GError                       **error)
{
  g_autoptr (EdaRelations) self = g_new0 (EdaRelations, 1);

  self->dependences = eda_dependences_new (
      columns, n_columns, n_rows, all_pairs, &self->pairs_left_out, context, error);
  if (self->dependences == NULL)
    return NULL;
  self->arithmetic = eda_arithmetic_new (
      columns, n_columns, n_rows, &self->columns_left_out, context, error);
  return self->arithmetic != NULL ? g_steal_pointer (&self) : NULL;
}

void
eda_relations_free (EdaRelations *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->dependences, g_array_unref);
  g_clear_pointer (&self->arithmetic, g_array_unref);
  g_free (self);
}
