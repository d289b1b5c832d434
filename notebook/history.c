/* A list of states and the place in it. */

#include "notebook/history.h"

typedef struct
{
  EdaLoadSettings *settings;
  char            *name; /* (nullable) */
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

  eda_load_settings_unref (state->settings);
  g_free (state->name);
  g_free (state);
}

static State *
state_new (EdaLoadSettings *settings, const char *name)
{
  State *state = g_new0 (State, 1);

  state->settings = eda_load_settings_ref (settings);
  state->name = g_strdup (name);
  return state;
}

EdaHistory *
eda_history_new (EdaLoadSettings *settings)
{
  EdaHistory *self = g_new0 (EdaHistory, 1);

  self->states = g_ptr_array_new_with_free_func (state_free);
  g_ptr_array_add (self->states, state_new (settings, NULL));
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

void
eda_history_push (EdaHistory *self, EdaLoadSettings *settings)
{
  g_autofree char *name
      = eda_load_settings_describe_change (eda_history_get_current (self), settings);

  g_ptr_array_set_size (self->states, (int)self->position + 1);
  g_ptr_array_add (self->states, state_new (settings, name));
  self->position++;
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

static const State *
get_state (const EdaHistory *self, guint position)
{
  g_assert (position < self->states->len);
  return self->states->pdata[position];
}

EdaLoadSettings *
eda_history_get_settings (const EdaHistory *self, guint position)
{
  return get_state (self, position)->settings;
}

EdaLoadSettings *
eda_history_get_current (const EdaHistory *self)
{
  return eda_history_get_settings (self, self->position);
}

const char *
eda_history_get_name (const EdaHistory *self, guint position)
{
  return get_state (self, position)->name;
}
