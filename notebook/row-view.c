/* The order is made anew from the keys by a task; of several the newest counts. */

#include "notebook/row-view.h"

#include "analysis/table/memory.h"
#include "analysis/transform/row-sort.h"

typedef struct
{
  char    *column;
  gboolean descending;
} Key;

struct _EdaRowView
{
  GObject parent_instance;

  EdaTable  *table; /* (nullable) */
  EdaRowSet *only;  /* (nullable) */
  GArray    *keys;  /* Key */
  GBytes    *order; /* (nullable): guint32 */
  GTask     *task;  /* (nullable): the newest, while it is under way */
};

G_DEFINE_FINAL_TYPE (EdaRowView, eda_row_view, G_TYPE_OBJECT)

enum
{
  CHANGED,
  BUSY_CHANGED,
  FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
key_clear (gpointer key)
{
  g_free (((Key *)key)->column);
}

/* --- Off the main thread --- */

typedef struct
{
  EdaTable  *table;
  EdaRowSet *only; /* (nullable) */
  GArray    *keys; /* EdaSortKey */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  eda_table_unref (job->table);
  g_clear_pointer (&job->only, eda_row_set_unref);
  g_array_unref (job->keys);
  g_free (job);
}

static guint32 *
list_rows (const Job *job, gsize *n, GError **error)
{
  guint32 *rows;

  *n = job->only != NULL ? eda_row_set_get_size (job->only)
                         : eda_table_get_n_rows (job->table);
  rows = g_try_new (guint32, *n + 1);
  if (rows == NULL)
    eda_memory_refuse (error);
  else if (job->only != NULL)
    eda_row_set_list (job->only, rows, *n);
  else
    for (gsize i = 0; i < *n; i++)
      rows[i] = (guint32)i;
  return rows;
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job          *job = data;
  GError             *error = NULL;
  gsize               n;
  g_autofree guint32 *rows = list_rows (job, &n, &error);

  if (rows != NULL)
    eda_row_sort (
        (const EdaSortKey *)(gpointer)job->keys->data, job->keys->len, rows, n, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           g_bytes_new_take (g_steal_pointer (&rows), n * sizeof *rows),
                           (GDestroyNotify)g_bytes_unref);
}

/* --- Back on it --- */

static void
take_order (EdaRowView *self, GBytes *take_order)
{
  g_clear_pointer (&self->order, g_bytes_unref);
  self->order = take_order;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_task (EdaRowView *self)
{
  if (self->task == NULL)
    return;
  g_clear_object (&self->task);
  g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EdaRowView *self = EDA_ROW_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) order = g_task_propagate_pointer (G_TASK (result), &error);

  if (G_TASK (result) != self->task)
    return;
  forget_task (self);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else
    take_order (self, g_steal_pointer (&order));
}

static GArray *
find_keys (EdaRowView *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EdaSortKey));

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);
      EdaSortKey sort
          = { eda_table_find_column (self->table, key->column), key->descending };

      if (sort.column != NULL)
        g_array_append_val (found, sort);
    }
  return found;
}

static void
update (EdaRowView *self)
{
  g_autoptr (GArray) keys = self->table != NULL ? find_keys (self) : NULL;
  Job *job;

  if (self->table == NULL || (keys->len == 0 && self->only == NULL))
    {
      forget_task (self);
      take_order (self, NULL);
      return;
    }
  job = g_new0 (Job, 1);
  job->table = eda_table_ref (self->table);
  job->only = self->only != NULL ? eda_row_set_ref (self->only) : NULL;
  job->keys = g_steal_pointer (&keys);
  g_clear_object (&self->task);
  self->task = g_task_new (self, NULL, done_cb, NULL);
  g_task_set_task_data (self->task, job, job_free);
  g_task_run_in_thread (self->task, work_cb);
  g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

/* --- The object --- */

static void
eda_row_view_finalize (GObject *object)
{
  EdaRowView *self = EDA_ROW_VIEW (object);

  g_clear_pointer (&self->table, eda_table_unref);
  g_clear_pointer (&self->only, eda_row_set_unref);
  g_clear_pointer (&self->order, g_bytes_unref);
  g_clear_object (&self->task);
  g_array_unref (self->keys);
  G_OBJECT_CLASS (eda_row_view_parent_class)->finalize (object);
}

static guint
signal_new (const char *name, GType argument)
{
  return g_signal_new (name,
                       EDA_TYPE_ROW_VIEW,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       argument != G_TYPE_NONE ? 1 : 0,
                       argument);
}

static void
eda_row_view_class_init (EdaRowViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eda_row_view_finalize;
  signals[CHANGED] = signal_new ("changed", G_TYPE_NONE);
  signals[BUSY_CHANGED] = signal_new ("busy-changed", G_TYPE_NONE);
  signals[FAILED] = signal_new ("failed", G_TYPE_ERROR);
}

static void
eda_row_view_init (EdaRowView *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_array_set_clear_func (self->keys, key_clear);
}

EdaRowView *
eda_row_view_new (void)
{
  return g_object_new (EDA_TYPE_ROW_VIEW, NULL);
}

void
eda_row_view_set_table (EdaRowView *self, EdaTable *table)
{
  g_return_if_fail (EDA_IS_ROW_VIEW (self));
  if (table == self->table)
    return;
  g_clear_pointer (&self->table, eda_table_unref);
  self->table = table != NULL ? eda_table_ref (table) : NULL;
  g_clear_pointer (&self->only, eda_row_set_unref);
  forget_task (self);
  take_order (self, NULL);
  if (self->keys->len > 0)
    update (self);
}

EdaTable *
eda_row_view_get_table (EdaRowView *self)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), NULL);
  return self->table;
}

/* --- Rows --- */

static const guint32 *
get_order (EdaRowView *self, gsize *n)
{
  gsize          size = 0;
  const guint32 *order = NULL;

  if (self->order != NULL)
    order = g_bytes_get_data (self->order, &size);
  *n = size / sizeof *order;
  return order;
}

gsize
eda_row_view_get_n_rows (EdaRowView *self)
{
  gsize n;

  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), 0);
  if (self->table == NULL)
    return 0;
  get_order (self, &n);
  return self->order != NULL ? n : eda_table_get_n_rows (self->table);
}

gsize
eda_row_view_get_row (EdaRowView *self, gsize position)
{
  const guint32 *order;
  gsize          n;

  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), 0);
  order = get_order (self, &n);
  g_return_val_if_fail (self->order == NULL || position < n, 0);
  return self->order != NULL ? order[position] : position;
}

gboolean
eda_row_view_find_row (EdaRowView *self, gsize row, gsize *position)
{
  const guint32 *order;
  gsize          n;

  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), FALSE);
  *position = row;
  if (self->order == NULL)
    return row < eda_row_view_get_n_rows (self);
  order = get_order (self, &n);
  for (*position = 0; *position < n; (*position)++)
    if (order[*position] == row)
      return TRUE;
  return FALSE;
}

GBytes *
eda_row_view_dup_order (EdaRowView *self)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), NULL);
  return self->order != NULL ? g_bytes_ref (self->order) : NULL;
}

/* --- Sorting --- */

guint
eda_row_view_get_sort (EdaRowView *self, const char *column, gboolean *descending)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), 0);
  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);

      if (!g_str_equal (key->column, column))
        continue;
      *descending = key->descending;
      return i + 1;
    }
  return 0;
}

guint
eda_row_view_get_n_sorts (EdaRowView *self)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), 0);
  return self->keys->len;
}

void
eda_row_view_sort (EdaRowView *self,
                   const char *column,
                   gboolean    descending,
                   gboolean    add)
{
  Key      key = { g_strdup (column), descending };
  gboolean before;
  guint    at;

  g_return_if_fail (EDA_IS_ROW_VIEW (self));
  if (!add)
    g_array_set_size (self->keys, 0);
  at = eda_row_view_get_sort (self, key.column, &before);
  if (at > 0)
    g_array_remove_index (self->keys, at - 1);
  else
    at = self->keys->len + 1;
  g_array_insert_val (self->keys, at - 1, key);
  update (self);
}

void
eda_row_view_unsort (EdaRowView *self)
{
  g_return_if_fail (EDA_IS_ROW_VIEW (self));
  if (self->keys->len == 0)
    return;
  g_array_set_size (self->keys, 0);
  update (self);
}

gboolean
eda_row_view_is_busy (EdaRowView *self)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), FALSE);
  return self->task != NULL;
}

void
eda_row_view_set_only (EdaRowView *self, EdaRowSet *only)
{
  g_return_if_fail (EDA_IS_ROW_VIEW (self));
  if (only == self->only)
    return;
  if (only != NULL)
    eda_row_set_ref (only);
  g_clear_pointer (&self->only, eda_row_set_unref);
  self->only = only;
  update (self);
}

EdaRowSet *
eda_row_view_get_only (EdaRowView *self)
{
  g_return_val_if_fail (EDA_IS_ROW_VIEW (self), NULL);
  return self->only;
}
