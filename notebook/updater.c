/* What the plan asks for and no cell shows is computed by one run; a change of the plan
 * starts another, and what the old one has done by then stays. */

#include "notebook/updater.h"

#include "notebook/run.h"

struct _EdaUpdater
{
  GObject parent_instance;

  EdaNotebook *notebook;
  EdaRun      *run;  /* (nullable): the newest, while it is under way */
  EdaPlan     *plan; /* (nullable): the newest that was started */
  GHashTable
      *tables; /* char* table key → EdaProfile: those of the plan and of the one before */
};

G_DEFINE_FINAL_TYPE (EdaUpdater, eda_updater, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  PROGRESS,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* Keys of cells that have no outcome yet. */
static GHashTable *
list_wanted (EdaUpdater *self)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < eda_notebook_get_n_cells (self->notebook); i++)
    {
      EdaCell     *cell = eda_notebook_get_cell (self->notebook, i);
      EdaCellState state = eda_cell_get_state (cell);

      if (eda_cell_get_key (cell) == NULL
          || (state != EDA_CELL_WAITING && state != EDA_CELL_RUNNING))
        continue;
      g_hash_table_add (wanted, g_strdup (eda_cell_get_key (cell)));
      if (state == EDA_CELL_RUNNING)
        eda_cell_wait_for (
            cell, eda_cell_get_key (cell), eda_cell_get_stale_reason (cell));
    }
  return wanted;
}

static gboolean
asks_the_same (EdaPlan *a, EdaPlan *b)
{
  if (a == NULL || eda_plan_get_n_items (a) != eda_plan_get_n_items (b)
      || !g_str_equal (eda_plan_get_first_key (a), eda_plan_get_first_key (b)))
    return FALSE;
  for (guint i = 0; i < eda_plan_get_n_items (a); i++)
    if (!g_str_equal (eda_plan_get_item (a, i)->key, eda_plan_get_item (b, i)->key))
      return FALSE;
  return TRUE;
}

static gboolean
is_table_of (EdaPlan *plan, const char *table_key)
{
  for (guint i = 0; plan != NULL && i < eda_plan_get_n_items (plan); i++)
    if (g_str_equal (eda_plan_get_item (plan, i)->key, table_key))
      return TRUE;
  return FALSE;
}

/* Undo finds the tables of the plan before; older ones would only fill the memory. */
static void
keep_tables_of (EdaUpdater *self, EdaPlan *plan)
{
  GHashTable *kept = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)eda_profile_unref);
  GHashTableIter iter;
  gpointer       key, profile;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, &key, &profile))
    if (is_table_of (plan, key) || is_table_of (self->plan, key))
      g_hash_table_insert (kept, g_strdup (key), eda_profile_ref (profile));
  g_hash_table_unref (self->tables);
  self->tables = kept;
}

static gboolean
has_all_sketches (EdaUpdater *self)
{
  GListModel *columns = eda_notebook_get_columns (self->notebook);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (EdaColumnItem) item = g_list_model_get_item (columns, i);

      if (eda_column_item_get_sketch (item) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
forget_run (EdaUpdater *self)
{
  if (self->run == NULL)
    return;
  eda_run_stop (self->run);
  g_clear_pointer (&self->run, eda_run_unref);
}

/* --- What a run tells --- */

static void
progress_cb (gpointer owner, const EdaProgress *progress)
{
  g_signal_emit (owner, signals[PROGRESS], 0, progress);
}

/* The run that is under way has a reference on its own tables. */
static void
made_cb (gpointer owner, const char *table_key, EdaProfile *profile)
{
  EdaUpdater *self = owner;

  keep_tables_of (self, self->plan);
  g_hash_table_insert (self->tables, g_strdup (table_key), eda_profile_ref (profile));
}

static void
viewed_cb (gpointer owner, EdaProfile *profile)
{
  eda_notebook_set_view (EDA_UPDATER (owner)->notebook, profile);
}

static void
sketched_cb (gpointer owner, guint first, GArray *sketches)
{
  EdaUpdater *self = owner;
  GListModel *columns = eda_notebook_get_columns (self->notebook);

  for (guint i = 0; i < sketches->len; i++)
    {
      g_autoptr (EdaColumnItem) item = g_list_model_get_item (columns, first + i);

      eda_column_item_set_sketch (item, &g_array_index (sketches, EdaColumnSketch, i));
    }
}

/* (nullable): the cell that waits for the outcome of the item; it may have gone, or ask
 * for something else now. */
static EdaCell *
find_cell (EdaUpdater *self, const EdaPlanItem *item)
{
  EdaCell *cell = eda_notebook_find_cell (self->notebook, eda_entry_get_id (item->entry));

  return cell != NULL && g_strcmp0 (eda_cell_get_key (cell), item->key) == 0 ? cell
                                                                             : NULL;
}

static void
started_cb (gpointer owner, const EdaPlanItem *item)
{
  EdaCell *cell = find_cell (owner, item);

  if (cell != NULL)
    eda_cell_set_running (cell);
}

static void
finished_cb (gpointer           owner,
             const EdaPlanItem *item,
             EdaResult         *take_result,
             GError            *take_error)
{
  EdaCell *cell = find_cell (owner, item);

  if (cell != NULL && take_result != NULL)
    eda_cell_take_result (cell, take_result);
  else if (cell != NULL)
    eda_cell_take_error (cell, take_error);
  else
    {
      g_clear_pointer (&take_result, eda_result_unref);
      g_clear_error (&take_error);
    }
}

static void
ended_cb (gpointer owner)
{
  forget_run (owner);
  g_signal_emit (owner, signals[STATE_CHANGED], 0);
}

static const EdaRunEvents events = { .progress = progress_cb,
                                     .made = made_cb,
                                     .viewed = viewed_cb,
                                     .sketched = sketched_cb,
                                     .started = started_cb,
                                     .finished = finished_cb,
                                     .ended = ended_cb };

/* --- The object --- */

static void
eda_updater_dispose (GObject *object)
{
  EdaUpdater *self = EDA_UPDATER (object);

  forget_run (self);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->plan, eda_plan_unref);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  G_OBJECT_CLASS (eda_updater_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_parameters, GType parameter)
{
  GType *types = &parameter;

  return g_signal_newv (name,
                        EDA_TYPE_UPDATER,
                        G_SIGNAL_RUN_LAST,
                        NULL,
                        NULL,
                        NULL,
                        NULL,
                        G_TYPE_NONE,
                        n_parameters,
                        types);
}

static void
eda_updater_class_init (EdaUpdaterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_updater_dispose;
  signals[STATE_CHANGED] = add_signal ("state-changed", 0, G_TYPE_NONE);
  signals[PROGRESS] = add_signal ("progress", 1, G_TYPE_POINTER);
}

static void
eda_updater_init (EdaUpdater *self)
{
  self->tables = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)eda_profile_unref);
}

EdaUpdater *
eda_updater_new (EdaNotebook *notebook)
{
  EdaUpdater *self;

  g_return_val_if_fail (EDA_IS_NOTEBOOK (notebook), NULL);
  self = g_object_new (EDA_TYPE_UPDATER, NULL);
  self->notebook = g_object_ref (notebook);
  return self;
}

/* What follows from the script and the data of now. Nothing happens when that is what
 * is there, or under way. */
void
eda_updater_update (EdaUpdater *self)
{
  g_autoptr (EdaPlan) plan = NULL;
  g_autoptr (GHashTable) wanted = NULL;

  g_return_if_fail (EDA_IS_UPDATER (self));
  plan = eda_notebook_plan (self->notebook);

  if (plan == NULL || asks_the_same (self->plan, plan))
    return;
  forget_run (self);
  keep_tables_of (self, plan);
  wanted = list_wanted (self);
  self->run = eda_run_plan (
      self,
      &events,
      &(EdaRunWork){ .plan = plan,
                     .profile = eda_notebook_get_file_profile (self->notebook),
                     .tables = self->tables,
                     .wanted = wanted,
                     .sketch = !is_table_of (self->plan, eda_plan_get_last_key (plan))
                               || !has_all_sketches (self) });
  g_clear_pointer (&self->plan, eda_plan_unref);
  self->plan = g_steal_pointer (&plan);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

void
eda_updater_stop (EdaUpdater *self)
{
  g_return_if_fail (EDA_IS_UPDATER (self));
  forget_run (self);
  g_clear_pointer (&self->plan, eda_plan_unref);
}

gboolean
eda_updater_is_running (EdaUpdater *self)
{
  g_return_val_if_fail (EDA_IS_UPDATER (self), FALSE);
  return self->run != NULL;
}
