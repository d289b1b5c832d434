/* The parts of what is known about gaps, from one set of masks. */

#include "analysis/profile/mechanism.h"

EdaMechanism *
eda_mechanism_new (EdaTable                      *table,
                   const EdaColumnProfile *const *columns,
                   gboolean                       all_pairs,
                   const EdaContext              *context,
                   GError                       **error)
{
  g_autoptr (EdaMechanism) self = g_new0 (EdaMechanism, 1);
  g_auto (EdaMissingMasks) masks = { 0 };
  g_auto (EdaPatternSet) set = { 0 };
  guint n_columns = eda_table_get_n_columns (table);

  eda_missing_masks_init (&masks, table);
  eda_pattern_set_init (&set, masks.n_columns);
  if (!eda_missing_masks_fill (&masks, table, context, error)
      || !eda_pattern_set_fill (&set, &masks, context, error)
      || !eda_mcar_test_init (
          &self->little, columns, n_columns, masks.n_rows, context, error)
      || !eda_missing_screen_init (
          &self->screen, columns, n_columns, &masks, all_pairs, context, error))
    return NULL;
  eda_pattern_set_sort (&set);
  self->runs = eda_missing_runs_new (&masks, &self->n_runs);
  eda_complete_plan_init (&self->plan, &set, &masks, n_columns);
  eda_gap_tree_init (&self->tree, &masks);
  return g_steal_pointer (&self);
}

void
eda_mechanism_free (EdaMechanism *self)
{
  if (self == NULL)
    return;
  eda_mcar_test_clear (&self->little);
  eda_missing_screen_clear (&self->screen);
  g_free (self->runs);
  eda_complete_plan_clear (&self->plan);
  eda_gap_tree_clear (&self->tree);
  g_free (self);
}
