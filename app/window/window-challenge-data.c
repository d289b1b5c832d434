/* The file of a challenge: chosen, read for its names, begun with, or taken up again. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include <glib/gstdio.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "challenge/facts-read.h"
#include "challenge/session/holdout.h"

#define BLIND_WITH_ROWS 3 /* the level that shows five rows, once */

static char *
say_error (const GError *error)
{
  const char *hint = eda_error_get_hint (error);

  return g_strconcat (error->message, ".", hint != NULL ? " " : "", hint, NULL);
}

static char *
describe (const EdaChallengeFile *facts)
{
  g_autofree char *rows = eda_format_count (facts->n_rows, "row", NULL);
  g_autofree char *columns = eda_format_count (facts->n_columns, "column", NULL);

  return g_strdup_printf (
      _ ("%s, %s. Their values stay hidden until you seal your hypotheses."),
      rows,
      columns);
}

/* --- Choosing --- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeFile) facts = eda_challenge_read_finish (result, &error);
  EdaWindowChallenge *challenge = self->challenge;
  g_autofree char    *text = NULL;

  /* another file was chosen meanwhile, or none is wanted any more */
  if (challenge == NULL || challenge->setup == NULL
      || g_task_get_cancellable (G_TASK (result)) != challenge->reading)
    return;
  text = facts != NULL ? describe (facts) : say_error (error);
  eda_challenge_setup_show_file (challenge->setup,
                                 facts != NULL ? facts->title : _ ("No file chosen yet"),
                                 text,
                                 facts != NULL);
  eda_challenge_setup_offer_holdout (challenge->setup,
                                     facts != NULL && facts->n_rows >= EDA_HOLDOUT_ROWS
                                         && !facts->stands_in_time);
  challenge->facts = g_steal_pointer (&facts);
}

void
eda_window_choose_challenge_file (EdaWindow *self, GFile *file)
{
  EdaWindowChallenge *challenge = self->challenge;
  g_autofree char    *name = g_file_get_basename (file);

  if (challenge == NULL || challenge->setup == NULL)
    return;
  if (challenge->reading != NULL)
    g_cancellable_cancel (challenge->reading);
  g_clear_object (&challenge->reading);
  g_clear_pointer (&challenge->facts, eda_challenge_file_free);
  challenge->reading = g_cancellable_new ();
  g_set_object (&challenge->file, file);
  eda_challenge_setup_show_file (
      challenge->setup, name, _ ("Reading the names of the columns…"), FALSE);
  eda_challenge_read_async (file, challenge->reading, read_cb, g_object_ref (self));
}

/* --- Beginning --- */

/* Values that are in sight in another window cannot be hidden in this one. */
static gboolean
is_open_elsewhere (EdaWindow *self, const EdaChallengeFile *facts)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *link = windows; link != NULL; link = link->next)
    {
      EdaProfile *profile
          = EDA_IS_WINDOW (link->data)
                ? eda_notebook_get_file_profile (eda_window_get_notebook (link->data))
                : NULL;

      if (profile != NULL
          && g_strcmp0 (eda_source_info_get_sha256 (
                            eda_table_get_source (eda_profile_get_table (profile))),
                        facts->sha256)
                 == 0)
        return TRUE;
    }
  return FALSE;
}

void
eda_window_begin_challenge (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;
  EdaSessionPlan      plan;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  EdaPlay         *play;

  if (challenge == NULL || challenge->setup == NULL || challenge->facts == NULL)
    return;
  plan = eda_challenge_setup_get_plan (challenge->setup);
  if (eda_session_plan_find_phase (&plan, EDA_PHASE_HYPOTHESES) == EDA_PHASE_DONE)
    {
      eda_window_toast (self, _ ("Give at least one part some minutes."));
      return;
    }
  if (is_open_elsewhere (self, challenge->facts))
    {
      eda_window_toast (
          self, _ ("This file is open in another window. Close that window first."));
      return;
    }
  play = eda_play_new (challenge->file, challenge->facts, &plan, &error);
  if (play == NULL)
    {
      text = say_error (error);
      eda_window_toast (self, text);
      return;
    }
  eda_window_take_play (self, play);
  if (plan.blind_level >= BLIND_WITH_ROWS
      && eda_session_get_phase (eda_play_get_session (play)) == EDA_PHASE_HYPOTHESES)
    eda_window_peek (self);
}

/* --- One that was left --- */

static void
resume_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeFile) facts = eda_challenge_read_finish (result, &error);
  EdaPlay *play = NULL;

  if (self->challenge == NULL || self->challenge->left == NULL)
    return;
  if (facts != NULL)
    play = eda_play_resume (self->challenge->left, facts, &error);
  if (play == NULL)
    {
      g_autofree char *text = say_error (error);

      eda_window_toast (self, text);
      return;
    }
  g_clear_pointer (&self->challenge->left, g_free);
  eda_window_take_play (self, play);
}

static EdaSession *
read_left (const char *path, GError **error)
{
  EdaEventLog *log = eda_event_log_open (path, error);

  return log != NULL ? eda_session_read (log, error) : NULL;
}

void
eda_window_resume_challenge (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSession) session = NULL;
  g_autoptr (GFile) file = NULL;

  if (challenge == NULL || challenge->left == NULL)
    return;
  session = read_left (challenge->left, &error);
  if (session == NULL)
    {
      g_autofree char *text = say_error (error);

      eda_window_toast (self, text);
      return;
    }
  file = g_file_new_for_path (eda_session_get_data (session)->path);
  eda_challenge_read_async (file, NULL, resume_read_cb, g_object_ref (self));
}

/* It is kept beside the others under a name that nobody takes up again. */
void
eda_window_leave_left_challenge (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;
  g_autofree char    *aside = NULL;

  if (challenge == NULL || challenge->left == NULL)
    return;
  aside = g_strconcat (challenge->left, ".left", NULL);
  g_rename (challenge->left, aside);
  eda_window_clear_challenge (self);
  eda_window_show_page (self, EDA_PAGE_START);
}

void
eda_window_offer_challenge (EdaWindow *self)
{
  g_autofree char *left = eda_play_find_left ();

  if (left == NULL)
    return;
  eda_window_get_challenge (self)->left = g_steal_pointer (&left);
  eda_window_show_challenge_page (self, EDA_SHOWN_LEFT);
}
