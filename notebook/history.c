/* A list of states and the place in it. */

#include "notebook/history.h"

typedef struct
{
  EdaScript *script;
  GFile     *data;  /* (nullable) */
  char      *name;  /* (nullable) */
  char      *merge; /* (nullable): what may still take its place */
} State;

struct _EdaHistory
{
  GPtrArray *states;
  guint      position;
};

static void
state_free (gpointer data)
{
  State *state = data;

  eda_script_unref (state->script);
  g_clear_object (&state->data);
  g_free (state->name);
  g_free (state->merge);
  g_free (state);
}

static State *
state_new (EdaScript *script, const char *name, const char *merge)
{
  State *state = g_new0 (State, 1);

  state->script = eda_script_ref (script);
  state->name = g_strdup (name);
  state->merge = g_strdup (merge);
  return state;
}

static State *
get_state (const EdaHistory *self, guint position)
{
  g_assert (position < self->states->len);
  return self->states->pdata[position];
}

EdaHistory *
eda_history_new (EdaScript *script)
{
  EdaHistory *self = g_new0 (EdaHistory, 1);

  self->states = g_ptr_array_new_with_free_func (state_free);
  g_ptr_array_add (self->states, state_new (script, NULL, NULL));
  return self;
}

void
eda_history_free (EdaHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->states);
  g_free (self);
}

static gboolean
goes_on (const EdaHistory *self, const char *merge)
{
  return merge != NULL && self->position + 1 == self->states->len
         && g_strcmp0 (get_state (self, self->position)->merge, merge) == 0;
}

void
eda_history_push (EdaHistory *self,
                  EdaScript  *script,
                  const char *name,
                  const char *merge)
{
  State *state = state_new (script, name, merge);

  g_set_object (&state->data, eda_history_get_data (self, self->position));
  g_ptr_array_set_size (self->states,
                        (int)self->position + (goes_on (self, merge) ? 0 : 1));
  g_ptr_array_add (self->states, state);
  self->position = self->states->len - 1;
}

void
eda_history_set_data (EdaHistory *self, GFile *file)
{
  g_set_object (&get_state (self, self->position)->data, file);
}

void
eda_history_end_merging (EdaHistory *self)
{
  g_clear_pointer (&get_state (self, self->position)->merge, g_free);
}

guint
eda_history_get_position (const EdaHistory *self)
{
  return self->position;
}

guint
eda_history_get_n_states (const EdaHistory *self)
{
  return self->states->len;
}

void
eda_history_set_position (EdaHistory *self, guint position)
{
  g_return_if_fail (position < self->states->len);
  self->position = position;
}

EdaScript *
eda_history_get_script (const EdaHistory *self, guint position)
{
  return get_state (self, position)->script;
}

EdaScript *
eda_history_get_current (const EdaHistory *self)
{
  return eda_history_get_script (self, self->position);
}

GFile *
eda_history_get_data (const EdaHistory *self, guint position)
{
  return get_state (self, position)->data;
}

const char *
eda_history_get_name (const EdaHistory *self, guint position)
{
  return get_state (self, position)->name;
}
