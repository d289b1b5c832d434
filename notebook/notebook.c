/* The notebook holds its cells for life; new data makes them wait, nothing else moves. */

#include "notebook/notebook.h"

#include "analysis/core/error.h"

struct _EdaNotebook
{
  GObject parent_instance;

  GPtrArray  *cells; /* EdaCell */
  GListStore *columns;
  EdaProfile *profile;
  EdaHistory *history;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EdaNotebook,
                               eda_notebook,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROFILE_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return EDA_TYPE_CELL;
}

static guint
get_n_items (GListModel *model)
{
  return EDA_NOTEBOOK (model)->cells->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EdaNotebook *self = EDA_NOTEBOOK (model);

  if (position >= self->cells->len)
    return NULL;
  return g_object_ref (self->cells->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
eda_notebook_finalize (GObject *object)
{
  EdaNotebook *self = EDA_NOTEBOOK (object);

  g_ptr_array_unref (self->cells);
  g_object_unref (self->columns);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_clear_pointer (&self->history, eda_history_free);
  G_OBJECT_CLASS (eda_notebook_parent_class)->finalize (object);
}

static void
eda_notebook_class_init (EdaNotebookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eda_notebook_finalize;

  signals[PROFILE_CHANGED] = g_signal_new ("profile-changed",
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
eda_notebook_init (EdaNotebook *self)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);

  self->history = eda_history_new (automatic);
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_list_store_new (EDA_TYPE_COLUMN_ITEM);
}

EdaNotebook *
eda_notebook_new (void)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  return eda_notebook_new_for (analyses, n);
}

EdaNotebook *
eda_notebook_new_for (const EdaAnalysis *const *analyses, guint n)
{
  EdaNotebook *self = g_object_new (EDA_TYPE_NOTEBOOK, NULL);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->cells, eda_cell_new (analyses[i]));
  return self;
}

EdaProfile *
eda_notebook_get_profile (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->profile;
}

EdaCell *
eda_notebook_get_cell (EdaNotebook *self, guint index)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  g_return_val_if_fail (index < self->cells->len, NULL);
  return self->cells->pdata[index];
}

guint
eda_notebook_get_n_cells (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), 0);
  return self->cells->len;
}

GListModel *
eda_notebook_get_columns (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return G_LIST_MODEL (self->columns);
}

EdaHistory *
eda_notebook_get_history (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->history;
}

EdaHistory *
eda_notebook_swap_history (EdaNotebook *self, EdaHistory *take_history)
{
  EdaHistory *before;

  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  g_return_val_if_fail (take_history != NULL, NULL);
  before = self->history;
  self->history = take_history;
  return before;
}

GPtrArray *
eda_notebook_list_analyses (EdaNotebook *self)
{
  GPtrArray *analyses = g_ptr_array_new ();

  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), analyses);
  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_add (analyses, (gpointer)eda_cell_get_analysis (self->cells->pdata[i]));
  return analyses;
}

GPtrArray *
eda_notebook_dup_results (EdaNotebook *self)
{
  g_autoptr (GPtrArray) results
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_result_unref);

  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  for (guint i = 0; i < self->cells->len; i++)
    {
      EdaResult *result = eda_cell_get_result (self->cells->pdata[i]);

      if (result == NULL)
        return NULL;
      g_ptr_array_add (results, eda_result_ref (result));
    }
  return g_steal_pointer (&results);
}

static gboolean
has_same_columns (EdaNotebook *self, EdaTable *table)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->columns));

  if (table == NULL || eda_table_get_n_columns (table) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EdaColumnItem) item
          = g_list_model_get_item (G_LIST_MODEL (self->columns), i);

      if (!g_str_equal (eda_column_item_get_name (item),
                        eda_column_get_name (eda_table_get_column (table, i))))
        return FALSE;
    }
  return TRUE;
}

static int
get_chosen_storage (EdaNotebook *self, const char *name)
{
  return eda_load_settings_get_storage (eda_history_get_current (self->history), name);
}

/* What the user chose and looks at stays in its place. */
static void
update_columns (EdaNotebook *self, EdaTable *table)
{
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      g_autoptr (EdaColumnItem) item
          = g_list_model_get_item (G_LIST_MODEL (self->columns), i);
      EdaColumn *column = eda_table_get_column (table, i);

      eda_column_item_set_column (
          item, column, get_chosen_storage (self, eda_column_get_name (column)));
    }
}

/* All at once: a list that shows the columns is told a single time. */
static void
replace_columns (EdaNotebook *self, EdaTable *table)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; table != NULL && i < eda_table_get_n_columns (table); i++)
    {
      EdaColumn     *column = eda_table_get_column (table, i);
      EdaColumnItem *item = eda_column_item_new (column);

      eda_column_item_set_column (
          item, column, get_chosen_storage (self, eda_column_get_name (column)));
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->columns,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->columns)),
                       items->pdata,
                       items->len);
}

static void
show_columns (EdaNotebook *self)
{
  EdaTable *table = self->profile != NULL ? eda_profile_get_table (self->profile) : NULL;

  if (has_same_columns (self, table))
    update_columns (self, table);
  else
    replace_columns (self, table);
}

void
eda_notebook_set_profile (EdaNotebook *self, EdaProfile *profile)
{
  g_return_if_fail (EDA_IS_NOTEBOOK (self));

  if (profile != NULL)
    eda_profile_ref (profile);
  g_clear_pointer (&self->profile, eda_profile_unref);
  self->profile = profile;
  show_columns (self);
  for (guint i = 0; i < self->cells->len; i++)
    eda_cell_set_waiting (self->cells->pdata[i]);
  g_signal_emit (self, signals[PROFILE_CHANGED], 0);
}

void
eda_notebook_stop_cells (EdaNotebook *self)
{
  g_return_if_fail (EDA_IS_NOTEBOOK (self));
  for (guint i = 0; i < self->cells->len; i++)
    {
      EdaCell     *cell = self->cells->pdata[i];
      EdaCellState state = eda_cell_get_state (cell);
      g_autoptr (GError) error = NULL;

      if (state != EDA_CELL_WAITING && state != EDA_CELL_RUNNING)
        continue;
      eda_error_set (&error,
                     EDA_ERROR_CANCELLED,
                     NULL,
                     "Read the file again to run it.",
                     "Stopped before this step was done");
      eda_cell_take_error (cell, g_steal_pointer (&error));
    }
}
