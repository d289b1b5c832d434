/* A cell owns its result or its error, never both, and tells who watches when that
 * changes. A result is stale exactly when the cell is not DONE. */

#include "notebook/cell.h"

struct _EdaCell
{
  GObject parent_instance;

  EdaEntry          *entry;
  const EdaAnalysis *analysis; /* (nullable) */
  EdaCellState       state;
  char              *key;          /* (nullable) */
  char              *stale_reason; /* (nullable) */
  EdaResult         *result;
  GError            *error; /* only when FAILED */
};

G_DEFINE_FINAL_TYPE (EdaCell, eda_cell, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
clear_outcome (EdaCell *self)
{
  g_clear_pointer (&self->result, eda_result_unref);
  g_clear_pointer (&self->stale_reason, g_free);
  g_clear_error (&self->error);
}

static void
change_state (EdaCell *self, EdaCellState state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
eda_cell_finalize (GObject *object)
{
  EdaCell *self = EDA_CELL (object);

  clear_outcome (self);
  eda_entry_unref (self->entry);
  g_free (self->key);
  G_OBJECT_CLASS (eda_cell_parent_class)->finalize (object);
}

static void
eda_cell_class_init (EdaCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eda_cell_finalize;

  signals[CHANGED] = g_signal_new ("changed",
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
eda_cell_init (EdaCell *self)
{
  self->state = EDA_CELL_WAITING;
}

EdaCell *
eda_cell_new (EdaEntry *entry, const EdaAnalysis *analysis)
{
  EdaCell *self = g_object_new (EDA_TYPE_CELL, NULL);

  self->entry = eda_entry_ref (entry);
  self->analysis = analysis;
  return self;
}

EdaEntry *
eda_cell_get_entry (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->entry;
}

const char *
eda_cell_get_id (EdaCell *self)
{
  return eda_entry_get_id (eda_cell_get_entry (self));
}

const EdaAnalysis *
eda_cell_get_analysis (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->analysis;
}

EdaCellState
eda_cell_get_state (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), EDA_CELL_WAITING);
  return self->state;
}

EdaResult *
eda_cell_get_result (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->result;
}

const GError *
eda_cell_get_error (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->error;
}

const char *
eda_cell_get_stale_reason (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->stale_reason;
}

const char *
eda_cell_get_key (EdaCell *self)
{
  g_return_val_if_fail (EDA_IS_CELL (self), NULL);
  return self->key;
}

void
eda_cell_set_entry (EdaCell *self, EdaEntry *entry)
{
  g_return_if_fail (EDA_IS_CELL (self));
  g_return_if_fail (g_str_equal (eda_entry_get_id (entry), eda_cell_get_id (self)));
  if (self->entry == entry)
    return;
  eda_entry_unref (self->entry);
  self->entry = eda_entry_ref (entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
eda_cell_set_waiting (EdaCell *self)
{
  g_return_if_fail (EDA_IS_CELL (self));
  clear_outcome (self);
  g_clear_pointer (&self->key, g_free);
  change_state (self, EDA_CELL_WAITING);
}

/* Both texts may be the cell's own. */
void
eda_cell_wait_for (EdaCell *self, const char *key, const char *reason)
{
  char *new_key, *new_reason;

  g_return_if_fail (EDA_IS_CELL (self));
  new_key = g_strdup (key);
  new_reason = self->result != NULL ? g_strdup (reason) : NULL;
  g_clear_error (&self->error);
  g_free (self->stale_reason);
  self->stale_reason = new_reason;
  g_free (self->key);
  self->key = new_key;
  change_state (self, EDA_CELL_WAITING);
}

void
eda_cell_set_running (EdaCell *self)
{
  g_return_if_fail (EDA_IS_CELL (self));
  g_clear_error (&self->error);
  change_state (self, EDA_CELL_RUNNING);
}

void
eda_cell_take_result (EdaCell *self, EdaResult *take_result)
{
  g_return_if_fail (EDA_IS_CELL (self));
  g_return_if_fail (take_result != NULL);
  clear_outcome (self);
  self->result = take_result;
  change_state (self, EDA_CELL_DONE);
}

void
eda_cell_take_error (EdaCell *self, GError *take_error)
{
  g_return_if_fail (EDA_IS_CELL (self));
  g_return_if_fail (take_error != NULL);
  clear_outcome (self);
  self->error = take_error;
  change_state (self, EDA_CELL_FAILED);
}
