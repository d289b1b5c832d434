/* The cells follow the script by the ids of its entries; what they show follows the
 * keys of the plan. */

#include "notebook/notebook.h"

#include "analysis/core/error.h"
#include "notebook/join.h"

struct _EdaNotebook
{
  GObject parent_instance;

  GPtrArray  *cells; /* EdaCell */
  GListStore *columns;
  EdaProfile *file_profile; /* (nullable): of the table as it was read */
  EdaProfile *profile;      /* (nullable): of the table behind the last transform */
  guint       n_loads;      /* tells the data of one load from another's */
  EdaScript  *blank;
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
  SCRIPT_CHANGED,
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
  g_clear_pointer (&self->file_profile, eda_profile_unref);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_clear_pointer (&self->blank, eda_script_unref);
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
  signals[SCRIPT_CHANGED] = g_signal_new ("script-changed",
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
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_list_store_new (EDA_TYPE_COLUMN_ITEM);
}

EdaNotebook *
eda_notebook_new (void)
{
  EdaNotebook *self = g_object_new (EDA_TYPE_NOTEBOOK, NULL);

  self->blank = eda_script_new_skeleton ();
  self->history = eda_history_new (self->blank);
  eda_notebook_follow_history (self);
  return self;
}

EdaNotebook *
eda_notebook_new_for (const EdaAnalysis *const *analyses, guint n)
{
  EdaNotebook *self = g_object_new (EDA_TYPE_NOTEBOOK, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  EdaScript *script = eda_script_new (NULL, NULL, none);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = eda_script_make_id (script, analyses[i]->id);
      g_autoptr (EdaEntry) entry = eda_entry_new_block (id, analyses[i]->id, NULL);
      EdaScript *more = eda_script_insert (script, i, entry);

      eda_script_unref (script);
      script = more;
      g_ptr_array_add (self->cells, eda_cell_new (entry, analyses[i]));
    }
  self->blank = script;
  self->history = eda_history_new (script);
  return self;
}

EdaProfile *
eda_notebook_get_profile (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->profile;
}

EdaProfile *
eda_notebook_get_file_profile (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->file_profile;
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

EdaCell *
eda_notebook_find_cell (EdaNotebook *self, const char *id)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  for (guint i = 0; i < self->cells->len; i++)
    if (g_str_equal (eda_cell_get_id (self->cells->pdata[i]), id))
      return self->cells->pdata[i];
  return NULL;
}

GListModel *
eda_notebook_get_columns (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return G_LIST_MODEL (self->columns);
}

/* --- The script --- */

EdaHistory *
eda_notebook_get_history (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->history;
}

EdaScript *
eda_notebook_get_blank (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return self->blank;
}

EdaScript *
eda_notebook_get_script (EdaNotebook *self)
{
  return eda_history_get_current (eda_notebook_get_history (self));
}

/* Returns: (transfer full): the cell of the entry, with what it shows, or a new one */
static EdaCell *
dup_cell_for (EdaNotebook *self, EdaEntry *entry)
{
  EdaCell    *cell = eda_notebook_find_cell (self, eda_entry_get_id (entry));
  const char *what = eda_entry_get_what (entry);

  if (cell != NULL
      && g_strcmp0 (eda_entry_get_what (eda_cell_get_entry (cell)), what) == 0)
    return g_object_ref (cell);
  return eda_cell_new (entry, what != NULL ? eda_analysis_find (what) : NULL);
}

/* Tells of the cells between those that stand at both ends as before. */
static void
swap_cells (EdaNotebook *self, GPtrArray *take_cells)
{
  g_autoptr (GPtrArray) old = self->cells;
  guint first = 0, n_last = 0, n_common = MIN (old->len, take_cells->len);

  while (first < n_common && old->pdata[first] == take_cells->pdata[first])
    first++;
  while (n_last < n_common - first
         && old->pdata[old->len - 1 - n_last]
                == take_cells->pdata[take_cells->len - 1 - n_last])
    n_last++;
  self->cells = take_cells;
  if (old->len - first - n_last > 0 || take_cells->len - first - n_last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                first,
                                old->len - first - n_last,
                                take_cells->len - first - n_last);
}

void
eda_notebook_follow_history (EdaNotebook *self)
{
  EdaScript *script = eda_notebook_get_script (self);
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < eda_script_get_n_entries (script); i++)
    g_ptr_array_add (cells, dup_cell_for (self, eda_script_get_entry (script, i)));
  swap_cells (self, cells);
  for (guint i = 0; i < self->cells->len; i++)
    eda_cell_set_entry (self->cells->pdata[i], eda_script_get_entry (script, i));
  g_signal_emit (self, signals[SCRIPT_CHANGED], 0);
}

EdaHistory *
eda_notebook_swap_history (EdaNotebook *self, EdaHistory *take_history)
{
  EdaHistory *before;

  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  g_return_val_if_fail (take_history != NULL, NULL);
  before = self->history;
  self->history = take_history;
  eda_notebook_follow_history (self);
  return before;
}

/* --- Results --- */

static gboolean
is_computed (EdaCell *cell)
{
  const EdaTransform *transform;

  return eda_plan_can_run (
      eda_cell_get_entry (cell), eda_cell_get_analysis (cell), &transform);
}

static gboolean
is_all_done (EdaNotebook *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (is_computed (self->cells->pdata[i])
        && eda_cell_get_state (self->cells->pdata[i]) != EDA_CELL_DONE)
      return FALSE;
  return TRUE;
}

typedef GPtrArray *(*JoinFunc) (const EdaOutcome outcomes[], guint n);

static GPtrArray *
join (EdaNotebook *self, JoinFunc func)
{
  g_autofree EdaOutcome *outcomes = NULL;

  if (!is_all_done (self))
    return NULL;
  outcomes = g_new (EdaOutcome, self->cells->len);
  for (guint i = 0; i < self->cells->len; i++)
    {
      EdaCell *cell = self->cells->pdata[i];

      outcomes[i] = (EdaOutcome){ eda_cell_get_entry (cell),
                                  eda_cell_get_analysis (cell),
                                  eda_cell_get_result (cell) };
    }
  return func (outcomes, self->cells->len);
}

GPtrArray *
eda_notebook_dup_results (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return join (self, eda_join_outcomes);
}

GPtrArray *
eda_notebook_dup_chosen (EdaNotebook *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  return join (self, eda_join_chosen);
}

/* --- Columns --- */

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
  EdaScript *script = eda_history_get_current (self->history);

  return eda_load_settings_get_storage (eda_script_get_load (script), name);
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

/* --- What is computed --- */

static gboolean
replace_profile (EdaProfile **place, EdaProfile *profile)
{
  if (*place == profile)
    return FALSE;
  if (profile != NULL)
    eda_profile_ref (profile);
  g_clear_pointer (place, eda_profile_unref);
  *place = profile;
  return TRUE;
}

void
eda_notebook_set_view (EdaNotebook *self, EdaProfile *profile)
{
  g_return_if_fail (EDA_IS_NOTEBOOK (self));
  if (!replace_profile (&self->profile, profile))
    return;
  show_columns (self);
  g_signal_emit (self, signals[PROFILE_CHANGED], 0);
}

void
eda_notebook_set_profile (EdaNotebook *self, EdaProfile *profile, gboolean same_file)
{
  g_return_if_fail (EDA_IS_NOTEBOOK (self));
  replace_profile (&self->file_profile, profile);
  self->n_loads++;
  for (guint i = 0; !same_file && i < self->cells->len; i++)
    eda_cell_set_waiting (self->cells->pdata[i]);
  eda_notebook_set_view (self, profile);
}

/* Of the cell that shows or awaits the outcome of another key. */
static const char *
explain_stale (EdaCell *cell, const EdaPlanItem *item)
{
  const char *old = eda_cell_get_key (cell);

  return old == NULL || g_str_has_prefix (old, item->table_key)
             ? "Its options have changed."
             : "The data has changed.";
}

EdaPlan *
eda_notebook_plan (EdaNotebook *self)
{
  EdaPlan         *plan;
  g_autofree char *data = NULL;

  g_return_val_if_fail (EDA_IS_NOTEBOOK (self), NULL);
  if (self->file_profile == NULL)
    return NULL;
  data = g_strdup_printf ("load %u", self->n_loads);
  plan = eda_plan_new (data, eda_script_get_seed (eda_notebook_get_script (self)));
  for (guint i = 0; i < self->cells->len; i++)
    {
      EdaCell           *cell = self->cells->pdata[i];
      const EdaPlanItem *item;

      eda_plan_add (plan, eda_cell_get_entry (cell), eda_cell_get_analysis (cell));
      item = eda_plan_find (plan, eda_cell_get_id (cell));
      if (item == NULL && eda_cell_get_key (cell) != NULL)
        eda_cell_set_waiting (cell);
      if (item != NULL && g_strcmp0 (item->key, eda_cell_get_key (cell)) != 0)
        eda_cell_wait_for (cell, item->key, explain_stale (cell, item));
    }
  return plan;
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

      if ((state != EDA_CELL_WAITING && state != EDA_CELL_RUNNING) || !is_computed (cell))
        continue;
      eda_error_set (&error,
                     EDA_ERROR_CANCELLED,
                     NULL,
                     "Read the file again to run it.",
                     "Stopped before this step was done");
      eda_cell_take_error (cell, g_steal_pointer (&error));
    }
}
