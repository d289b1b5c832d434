/* What can be done in a challenge, and what is asked before it is done for good. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "app/window/question.h"

#define EXTRA_MINUTES 5

/* --- Going on --- */

static EdaSession *
get_session (EdaWindow *self)
{
  return eda_play_get_session (self->challenge->play);
}

static void
go_on (EdaWindow *self)
{
  const EdaClock now = eda_play_now ();

  eda_window_flush_challenge_page (self);
  eda_window_tell_why (self, eda_session_next (get_session (self), TRUE, &now));
}

static guint
count_claims (const EdaSession *session, gboolean readable)
{
  guint n = 0;

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      n += claim->status == EDA_HYPOTHESIS_DRAFT && (claim->claim != NULL) == readable;
    }
  return n;
}

static char *
ask_to_seal (const EdaSession *session, char **body)
{
  const guint n = count_claims (session, TRUE);
  const guint notes = count_claims (session, FALSE);

  *body = g_strdup_printf (
      _ ("They cannot be changed afterwards, and the data open.%s%s"),
      n < 3 && eda_session_get_plan (session)->preset != EDA_PRESET_DAILY10
          ? _ (" Three or more make a better challenge.")
          : "",
      notes > 0 ? _ (" Lines that are not whole are kept as notes.") : "");
  return n == 1 ? g_strdup (_ ("Seal 1 Hypothesis?"))
                : g_strdup_printf (_ ("Seal %u Hypotheses?"), n);
}

/* NULL: nothing is lost by going on. */
static char *
ask_to_go_on (const EdaSession *session, char **body, const char **yes)
{
  if (eda_session_get_phase (session) == EDA_PHASE_HYPOTHESES)
    {
      *yes = _ ("_Seal");
      return ask_to_seal (session, body);
    }
  if (eda_session_get_phase (session) == EDA_PHASE_EXPLORE)
    {
      *yes = _ ("_Compare");
      *body = g_strdup (_ ("Then the data answer, and exploring is over."));
      return g_strdup (_ ("Done Exploring?"));
    }
  if (eda_session_get_phase (session) == EDA_PHASE_COMPARE
      && eda_session_get_next_reveal (session) != 0)
    {
      *yes = _ ("_Go On");
      *body = g_strdup (
          _ ("The verdicts that you have not looked at are revealed at once."));
      return g_strdup (_ ("Go On Without Guessing?"));
    }
  return NULL;
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, EdaWindow *self)
{
  const int phase = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "eda-phase"));
  const EdaClock now = eda_play_now ();

  if (!eda_window_plays (self)
      || (int)eda_session_get_phase (get_session (self)) != phase)
    return; /* time went on meanwhile */
  if (g_str_equal (response, "yes"))
    go_on (self);
  else if (g_str_equal (response, "leave"))
    eda_window_tell_why (self, eda_session_abandon (get_session (self), &now));
  else if (g_str_equal (response, "peek"))
    eda_window_peek (self);
  else if (g_str_equal (response, "hint"))
    eda_window_take_hint (self);
}

void
eda_window_ask_in_challenge (EdaWindow  *self,
                             const char *heading,
                             const char *body,
                             const char *response,
                             const char *yes)
{
  GtkWidget *dialog
      = eda_question_new (GTK_WINDOW (self),
                          heading,
                          body,
                          response,
                          yes,
                          g_str_equal (response, "leave") ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);

  g_object_set_data (G_OBJECT (dialog),
                     "eda-phase",
                     GINT_TO_POINTER (eda_session_get_phase (get_session (self))));
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- Actions --- */

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  g_autofree char *body = NULL;
  g_autofree char *heading = NULL;
  const char      *yes = NULL;

  eda_window_flush_challenge_page (self);
  heading = ask_to_go_on (get_session (self), &body, &yes);
  if (heading != NULL)
    eda_window_ask_in_challenge (self, heading, body, "yes", yes);
  else
    go_on (self);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_ask_in_challenge (
      EDA_WINDOW (widget),
      _ ("Leave the Challenge?"),
      _ ("It stays in your history and counts in no statistic. It cannot be taken up "
         "again."),
      "leave",
      _ ("_Leave"));
}

static void
pause_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow     *self = EDA_WINDOW (widget);
  const EdaClock now = eda_play_now ();

  eda_window_flush_challenge_page (self);
  if (eda_session_get_run_state (get_session (self)) == EDA_RUN_PAUSED)
    eda_window_tell_why (self, eda_session_go_on (get_session (self), &now));
  else
    eda_window_tell_why (self, eda_session_pause (get_session (self), &now));
}

static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow     *self = EDA_WINDOW (widget);
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self,
                       eda_session_extend (get_session (self), EXTRA_MINUTES, &now));
}

static void
stop_clock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow     *self = EDA_WINDOW (widget);
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self, eda_session_stop_clock (get_session (self), &now));
}

static void
timer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  EdaChallengeBar *bar = self->challenge->bar;

  eda_challenge_bar_set_timer_shown (bar, !eda_challenge_bar_get_timer_shown (bar));
  eda_window_show_challenge_bar (self);
}

static void
panels_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  eda_window_show_challenge_panels (self, !self->challenge->panels);
  eda_window_show_challenge_bar (self);
}

static void
log_finding_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_log_finding (EDA_WINDOW (widget));
}

static void
log_finding_of_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_log_finding_of (EDA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  eda_window_show_log (self, !adw_flap_get_reveal_flap (self->log_flap));
}

static void
show_insight_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_show_insight (EDA_WINDOW (widget), g_variant_get_uint32 (parameter));
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_export_challenge (EDA_WINDOW (widget));
}

static void
write_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  if (self->challenge->claims != NULL)
    eda_challenge_claims_focus (self->challenge->claims);
  else
    eda_window_write_later (self);
}

static void
peek_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_ask_for_peek (EDA_WINDOW (widget));
}

static void
hint_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_ask_for_hint (EDA_WINDOW (widget));
}

/* Where a new one can begin: here, or in a new window; NULL: another one is played. */
static EdaWindow *
offer_setup (EdaWindow *self)
{
  EdaWindow *target = self;

  if (eda_play_get_live () != NULL)
    {
      eda_window_toast (self,
                        _ ("A challenge is being played. Finish or leave it first."));
      return NULL;
    }
  if (!eda_window_is_empty (self))
    target = eda_window_new (
        ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  eda_window_clear_challenge (target);
  eda_window_get_challenge (target);
  eda_window_show_challenge_page (target, EDA_SHOWN_SETUP);
  gtk_window_present (GTK_WINDOW (target));
  return target;
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  offer_setup (EDA_WINDOW (widget));
}

EdaWindow *
eda_window_challenge_with (EdaWindow *self, GFile *file)
{
  EdaWindow *target = offer_setup (self);

  if (target != NULL)
    eda_window_choose_challenge_file (target, file);
  return target;
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  eda_window_clear_challenge (self);
  eda_window_show_page (self, EDA_PAGE_START);
}

static void
choose_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_choose_table (EDA_WINDOW (widget),
                           _ ("The Data of the Challenge"),
                           eda_window_choose_challenge_file);
}

static void
choose_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  eda_window_choose_challenge_file (EDA_WINDOW (widget), file);
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_begin_challenge (EDA_WINDOW (widget));
}

static void
resume_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_resume_challenge (EDA_WINDOW (widget));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_show_progress (EDA_WINDOW (widget), EDA_PROGRESS_SESSIONS);
}

static void
leave_left_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_leave_left_challenge (EDA_WINDOW (widget));
}

void
eda_window_class_install_challenge_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "challenge.new", NULL, new_action },
    { "challenge.cancel", NULL, cancel_action },
    { "challenge.choose-file", NULL, choose_file_action },
    { "challenge.choose-uri", "s", choose_uri_action },
    { "challenge.begin", NULL, begin_action },
    { "challenge.resume", NULL, resume_action },
    { "challenge.history", NULL, history_action },
    { "challenge.leave-left", NULL, leave_left_action },
    { "challenge.next", NULL, next_action },
    { "challenge.leave", NULL, leave_action },
    { "challenge.pause", NULL, pause_action },
    { "challenge.extend", NULL, extend_action },
    { "challenge.stop-clock", NULL, stop_clock_action },
    { "challenge.timer", NULL, timer_action },
    { "challenge.panels", NULL, panels_action },
    { "challenge.log-finding", NULL, log_finding_action },
    { "challenge.log-finding-of", "s", log_finding_of_action },
    { "challenge.log", NULL, log_action },
    { "challenge.show-insight", "u", show_insight_action },
    { "challenge.report", NULL, report_action },
    { "challenge.write", NULL, write_action },
    { "challenge.peek", NULL, peek_action },
    { "challenge.hint", NULL, hint_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

void
eda_window_update_challenge_actions (EdaWindow *self)
{
  const gboolean    plays = eda_window_plays (self);
  const EdaSession *session = plays ? get_session (self) : NULL;
  const gboolean paused = plays && eda_session_get_run_state (session) == EDA_RUN_PAUSED;
  const gboolean clock
      = plays && eda_session_get_plan (session)->timing != EDA_TIMING_UNTIMED;
  const gboolean logs = eda_window_may_log_finding (self);
  const EdaPhase phase = plays ? eda_session_get_phase (session) : EDA_PHASE_DONE;

  eda_window_enable (self, "challenge.next", plays && !paused);
  eda_window_enable (self, "challenge.leave", plays);
  eda_window_enable (self, "challenge.pause", plays);
  eda_window_enable (self, "challenge.extend", clock && !paused);
  eda_window_enable (self, "challenge.stop-clock", clock && !paused);
  eda_window_enable (self, "challenge.timer", clock);
  eda_window_enable (self, "challenge.panels", phase == EDA_PHASE_COMPARE && !paused);
  eda_window_enable (
      self, "challenge.show-insight", phase == EDA_PHASE_COMPARE && !paused);
  eda_window_enable (self,
                     "challenge.report",
                     self->challenge != NULL && self->challenge->play != NULL
                         && eda_play_get_review (self->challenge->play) != NULL);
  eda_window_enable (self, "challenge.log-finding", logs);
  eda_window_enable (self, "challenge.log-finding-of", logs);
  eda_window_enable (self, "challenge.log", logs);
  eda_window_enable (self,
                     "challenge.write",
                     (phase == EDA_PHASE_HYPOTHESES && !paused)
                         || (logs && phase == EDA_PHASE_EXPLORE));
  eda_window_enable (self,
                     "challenge.peek",
                     phase == EDA_PHASE_HYPOTHESES && !paused
                         && eda_session_get_peeks (session) == 0);
  eda_window_enable (self, "challenge.hint", logs && phase == EDA_PHASE_EXPLORE);
}
