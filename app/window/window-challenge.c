/* A challenge in a window: what can be done, and what is shown when. Its pages are made
 * in window-challenge-pages.c, its file is read in window-challenge-data.c. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

#define COMPACT_WIDTH_PX 860

/* --- Showing --- */

static EdaChallengePage
get_page_of (const EdaSession *session)
{
  if (eda_session_get_run_state (session) == EDA_RUN_PAUSED)
    return EDA_SHOWN_PAUSED;
  switch (eda_session_get_phase (session))
    {
    case EDA_PHASE_HYPOTHESES:
      return EDA_SHOWN_CLAIMS;
    case EDA_PHASE_COMPARE:
      return EDA_SHOWN_VERDICTS;
    case EDA_PHASE_REFLECT:
      return EDA_SHOWN_REFLECT;
    case EDA_PHASE_DONE:
      return EDA_SHOWN_SCORES;
    case EDA_PHASE_SETUP:
    case EDA_PHASE_EXPLORE:
    case EDA_PHASE_ABANDONED:
      break;
    }
  return EDA_SHOWN_NOTHING;
}

void
eda_window_show_challenge_bar (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;

  gtk_widget_set_visible (GTK_WIDGET (self->challenge_bar_bin), challenge->play != NULL);
  if (challenge->play != NULL)
    eda_challenge_bar_show (
        challenge->bar, eda_play_get_session (challenge->play), challenge->panels);
}

/* Logging out would end it; the machine may sleep. */
static void
inhibit (EdaWindow *self, gboolean wanted)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (wanted && self->challenge->inhibited == 0 && application != NULL)
    self->challenge->inhibited
        = gtk_application_inhibit (application,
                                   GTK_WINDOW (self),
                                   GTK_APPLICATION_INHIBIT_LOGOUT,
                                   _ ("A timed challenge is running"));
  else if (!wanted && self->challenge->inhibited != 0 && application != NULL)
    {
      gtk_application_uninhibit (application, self->challenge->inhibited);
      self->challenge->inhibited = 0;
    }
}

void
eda_window_show_challenge (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;
  const EdaSession   *session;
  EdaChallengePage    page;

  if (challenge == NULL || challenge->play == NULL)
    return;
  session = eda_play_get_session (challenge->play);
  page = get_page_of (session);
  if (page != challenge->shown)
    challenge->panels = FALSE;
  if (eda_session_get_phase (session) == EDA_PHASE_ABANDONED)
    {
      eda_window_clear_challenge (self);
      eda_window_show_page (self, EDA_PAGE_START);
      return;
    }
  eda_notebook_view_set_findings_shown (
      self->notebook_view, eda_session_get_phase (session) != EDA_PHASE_EXPLORE);
  inhibit (self, eda_window_plays (self) && page != EDA_SHOWN_PAUSED);
  eda_window_show_challenge_page (self, page);
  eda_window_show_challenge_bar (self);
  eda_window_update_challenge_actions (self);
}

/* --- How much time is left --- */

static void
drop_warning (EdaWindowChallenge *challenge)
{
  if (challenge->warning == NULL)
    return;
  adw_toast_dismiss (challenge->warning);
  g_clear_weak_pointer (&challenge->warning);
}

/* "One minute left" is not said of the next part, of a pause, nor of a part that was
 * given more time; a toast that waits for another to go would come that late. */
static void
drop_false_warning (EdaWindowChallenge *challenge)
{
  const EdaSession *session = eda_play_get_session (challenge->play);
  const gint64      left = eda_session_get_left_ms (session);

  if (eda_session_get_phase (session) != challenge->warned_phase
      || eda_session_get_run_state (session) != EDA_RUN || left <= 0
      || left > challenge->warned_left)
    drop_warning (challenge);
}

static void
warned_cb (EdaWindow *self, const char *sentence)
{
  EdaWindowChallenge *challenge = self->challenge;
  const EdaSession   *session = eda_play_get_session (challenge->play);
  AdwToast           *toast = adw_toast_new (sentence);

  drop_warning (challenge);
  g_set_weak_pointer (&challenge->warning, toast);
  challenge->warned_phase = eda_session_get_phase (session);
  challenge->warned_left = eda_session_get_left_ms (session);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* --- What happens --- */

static void
changed_cb (EdaWindow *self)
{
  drop_false_warning (self->challenge);
  eda_window_show_challenge (self);
  if (self->challenge == NULL)
    return;
  eda_window_refresh_challenge_page (self);
  eda_window_refresh_log (self);
}

/* A new line that is typed while the time runs out must be there before it has. */
#define LAST_MOMENTS_MS 3000
#define TICK_MS 1000

static void
ticked_cb (EdaWindow *self)
{
  if (eda_session_get_left_ms (eda_play_get_session (self->challenge->play))
      < LAST_MOMENTS_MS)
    eda_window_flush_challenge_page (self);
  drop_false_warning (self->challenge);
  eda_window_show_challenge_bar (self);
  eda_window_watch_looks (self, TICK_MS);
}

void
eda_window_tell_why (EdaWindow *self, const char *why)
{
  g_autofree char *told = why != NULL ? eda_translate (why) : NULL;

  if (told != NULL)
    eda_window_toast (self, told);
}

/* --- Its life --- */

static gboolean
input_cb (EdaWindow *self)
{
  if (self->challenge->play != NULL)
    eda_play_touch (self->challenge->play);
  return FALSE; /* only looked at */
}

static void
watch_input (EdaWindow *self)
{
  GtkEventController *input = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (input, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (input, "event", G_CALLBACK (input_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), input);
  self->challenge->input = input;
}

EdaWindowChallenge *
eda_window_get_challenge (EdaWindow *self)
{
  if (self->challenge != NULL)
    return self->challenge;
  self->challenge = g_new0 (EdaWindowChallenge, 1);
  self->challenge->window = self;
  self->challenge->bar = EDA_CHALLENGE_BAR (eda_challenge_bar_new ());
  adw_bin_set_child (self->challenge_bar_bin, GTK_WIDGET (self->challenge->bar));
  watch_input (self);
  eda_window_set_challenge_narrow (self);
  return self->challenge;
}

void
eda_window_take_play (EdaWindow *self, EdaPlay *take_play)
{
  EdaWindowChallenge *challenge = eda_window_get_challenge (self);

  challenge->play = take_play;
  g_signal_connect_swapped (take_play, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (take_play, "ticked", G_CALLBACK (ticked_cb), self);
  g_signal_connect_swapped (take_play, "told", G_CALLBACK (eda_window_toast), self);
  g_signal_connect_swapped (take_play, "warned", G_CALLBACK (warned_cb), self);
  eda_window_show_challenge (self);
}

void
eda_window_clear_challenge (EdaWindow *self)
{
  g_autofree EdaWindowChallenge *challenge = self->challenge;

  if (challenge == NULL)
    return;
  inhibit (self, FALSE);
  drop_warning (challenge);
  gtk_widget_remove_controller (GTK_WIDGET (self), challenge->input);
  eda_window_flush_challenge_page (self);
  if (challenge->play != NULL)
    {
      g_signal_handlers_disconnect_by_data (challenge->play, self);
      eda_play_stop (challenge->play);
    }
  if (challenge->reading != NULL)
    g_cancellable_cancel (challenge->reading);
  eda_window_show_challenge_page (self, EDA_SHOWN_NOTHING);
  gtk_widget_set_visible (GTK_WIDGET (self->challenge_bar_bin), FALSE);
  adw_bin_set_child (self->challenge_bar_bin, NULL);
  self->challenge = NULL;
  g_clear_object (&challenge->play);
  g_clear_object (&challenge->file);
  g_clear_object (&challenge->reading);
  g_clear_pointer (&challenge->facts, eda_challenge_file_free);
  g_clear_pointer (&challenge->left, g_free);
  g_clear_pointer (&challenge->looks, g_hash_table_unref);
  eda_runner_choose_rows (self->runner, &(EdaRowChoice){ NULL, NULL });
  adw_flap_set_reveal_flap (self->log_flap, FALSE);
  adw_bin_set_child (self->log_bin, NULL);
  eda_notebook_view_set_findings_shown (self->notebook_view, TRUE);
}

gboolean
eda_window_plays (EdaWindow *self)
{
  return self->challenge != NULL && self->challenge->play != NULL
         && eda_session_get_phase (eda_play_get_session (self->challenge->play))
                < EDA_PHASE_DONE;
}

void
eda_window_set_challenge_narrow (EdaWindow *self)
{
  if (self->challenge == NULL)
    return;
  eda_challenge_bar_set_narrow (self->challenge->bar, self->room < COMPACT_WIDTH_PX);
  eda_window_fold_log (self);
  eda_window_show_challenge_bar (self);
}

void
eda_window_show_challenge_title (EdaWindow *self)
{
  g_autofree char *title = NULL;

  if (self->challenge == NULL || self->challenge->play == NULL)
    return;
  title = g_strdup_printf (
      _ ("Challenge: %s"),
      eda_session_get_data (eda_play_get_session (self->challenge->play))->title);
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

gboolean
eda_window_divert (EdaWindow *self, GFile *file)
{
  const char *why = eda_play_why_hidden (file);
  EdaWindow  *other;

  if (why != NULL)
    {
      eda_window_toast (self, why);
      return TRUE;
    }
  if (!eda_window_plays (self))
    {
      eda_window_clear_challenge (self);
      return FALSE;
    }
  other
      = eda_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  eda_window_open (other, file);
  gtk_window_present (GTK_WINDOW (other));
  return TRUE;
}
