/* Hints: what the file holds is looked up when the first is asked for, and not before. */

#include "app/play/play-private.h"

#include <glib/gi18n.h>

static void
show_hint (EdaPlay *self)
{
  g_free (self->hint);
  self->hint = eda_insights_dup_hint (self->holds->insights, self->session);
}

static void
give_hint (EdaPlay *self)
{
  const EdaClock now = eda_play_now ();
  const char    *why = NULL;

  self->hint_wanted = FALSE;
  if (eda_insights_can_hint (self->holds->insights, self->session))
    why = eda_session_hint (self->session, &now);
  else
    why = _ ("You have found everything that a hint could lead to.");
  if (why != NULL)
    eda_play_tell (self, why);
  show_hint (self);
  eda_play_changed (self);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaPlay) self = data;
  g_autoptr (GError) error = NULL;

  self->holds = eda_challenge_judge_finish (result, &error);
  g_clear_object (&self->searching);
  if (self->holds == NULL)
    {
      if (self->session != NULL && eda_play_get_live () == self)
        eda_play_tell (self, error->message);
      self->hint_wanted = FALSE;
    }
  else if (self->hint_wanted)
    give_hint (self);
  else
    {
      show_hint (self);
      eda_play_changed (self);
    }
}

/* Of the whole file, as it is judged at the end. */
static void
search (EdaPlay *self)
{
  if (self->searching != NULL)
    return;
  self->searching = g_cancellable_new ();
  eda_challenge_judge_async (self->file,
                             eda_session_get_data (self->session)->sha256,
                             eda_session_get_plan (self->session)->seed,
                             g_ptr_array_new (),
                             NULL,
                             self->searching,
                             searched_cb,
                             g_object_ref (self));
}

void
eda_play_ask_for_hint (EdaPlay *self)
{
  g_return_if_fail (EDA_IS_PLAY (self));
  self->hint_wanted = TRUE;
  if (self->holds != NULL)
    give_hint (self);
  else
    search (self);
}

const char *
eda_play_get_hint (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  if (self->hint == NULL && self->holds == NULL
      && eda_session_get_hints (self->session) > 0
      && eda_session_get_phase (self->session) == EDA_PHASE_EXPLORE)
    search (self); /* it was given before the program ended */
  return self->hint;
}

void
eda_play_clear_hints (EdaPlay *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_pointer (&self->holds, eda_challenge_data_free);
  g_clear_pointer (&self->hint, g_free);
}
