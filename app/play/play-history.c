/* A play goes into the history of its learner. */

#include "app/play/play-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "challenge/session/session-score.h"

EdaChallengeHistory *
eda_play_open_history (EdaPlay *self, GError **error)
{
  g_autofree char     *path = eda_challenge_history_dup_default_path ();
  g_autofree char     *aside = NULL;
  EdaChallengeHistory *history = eda_challenge_history_open (path, &aside, error);

  if (aside != NULL)
    eda_play_tell (self,
                   _ ("The history could not be read. It was kept beside a new one."));
  return history;
}

gboolean
eda_play_save (EdaPlay *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeHistory) history = NULL;
  EdaScoreParts parts;
  EdaPhase      phase;

  g_return_val_if_fail (EDA_IS_PLAY (self), FALSE);
  phase = eda_session_get_phase (self->session);
  parts = self->review != NULL ? self->review->parts
                               : eda_session_score_parts (self->session, NULL);
  history = eda_play_open_history (self, &error);
  if (history == NULL
      || !eda_challenge_history_save (history,
                                      self->id,
                                      self->session,
                                      phase == EDA_PHASE_DONE ? &parts : NULL,
                                      &error))
    {
      eda_play_tell (self, error->message);
      return FALSE;
    }
  if (phase >= EDA_PHASE_DONE)
    g_unlink (self->log_path);
  return TRUE;
}
