/* The pages of a challenge: made when its state asks for them, so that no page knows more
 * than it may show. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "app/play/challenge-peek.h"
#include "challenge/facts-read.h"
#include "widgets/challenge/challenge-missed.h"
#include "widgets/challenge-parts.h"
#include "widgets/challenge/challenge-scores.h"
#include "widgets/tidy-names.h"

static EdaSession *
get_session (EdaWindow *self)
{
  return eda_play_get_session (self->challenge->play);
}

/* --- Hypotheses --- */

static const char *
put_claim (EdaWindow *self, guint *number, const char *text)
{
  const EdaClock now = eda_play_now ();

  return *number == 0 ? eda_session_add_claim (get_session (self), text, number, &now)
                      : eda_session_edit_claim (get_session (self), *number, text, &now);
}

static void
entered_cb (EdaWindow *self, guint number, const char *text)
{
  const char *why = put_claim (self, &number, text);

  if (why != NULL)
    eda_challenge_claims_tell (self->challenge->claims, why);
  else
    eda_challenge_claims_next (self->challenge->claims);
}

static void
drafted_cb (EdaWindow *self, guint number, const char *text)
{
  if (put_claim (self, &number, text) != NULL || self->challenge->claims == NULL)
    return;
  eda_challenge_claims_set_number (self->challenge->claims, number);
  eda_challenge_claims_show (self->challenge->claims, get_session (self));
}

static void
withdrawn_cb (EdaWindow *self, guint number)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self,
                       eda_session_withdraw_claim (get_session (self), number, &now));
}

/* What the learner's own past says: the plan of the last time, and how sure turned out.
 */
static void
show_past (EdaChallengeClaims *page)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  g_autofree char *plan
      = history != NULL ? eda_challenge_history_dup_plan (history) : NULL;
  g_autoptr (EdaFacts) summary
      = history != NULL ? eda_challenge_history_summarize (history, NULL) : NULL;
  const EdaFacts *bins = summary != NULL ? eda_facts_find (summary, "calibration") : NULL;

  eda_challenge_claims_set_intention (page, plan);
  for (gsize i = 0; bins != NULL && i < eda_facts_get_size (bins); i++)
    {
      const EdaFacts *bin = eda_facts_get_child (bins, i);

      eda_challenge_claims_set_past (page,
                                     (guint)eda_facts_count_of (bin, "said", 50),
                                     eda_facts_number_of (bin, "hit_rate", 0),
                                     (guint)eda_facts_count_of (bin, "n", 0));
    }
}

static GtkWidget *
make_claims (EdaWindow *self)
{
  GtkWidget *page = eda_challenge_claims_new (eda_play_get_schema (self->challenge->play),
                                              get_session (self));

  self->challenge->claims = EDA_CHALLENGE_CLAIMS (page);
  g_signal_connect_object (
      page, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      page, "drafted", G_CALLBACK (drafted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      page, "withdrawn", G_CALLBACK (withdrawn_cb), self, G_CONNECT_SWAPPED);
  show_past (self->challenge->claims);
  return page;
}

/* --- Verdicts --- */

/* After the last verdict, once it is known. */
static void
show_missed (EdaWindow *self)
{
  const EdaChallengeData     *data = eda_play_get_data (self->challenge->play);
  const EdaSessionPlan       *plan = eda_session_get_plan (get_session (self));
  g_autofree EdaInsightMatch *matches = NULL;

  if (data == NULL || !eda_session_shows (get_session (self), EDA_SHOW_INSIGHTS))
    return;
  matches = eda_insights_match (data->insights, get_session (self));
  eda_challenge_verdicts_set_missed (
      self->challenge->verdicts,
      eda_challenge_missed_new (data->insights,
                                matches,
                                eda_session_plan_get_focus (plan),
                                eda_session_plan_explores (plan)));
}

static void
show_verdicts (EdaWindow *self)
{
  show_missed (self);
  eda_challenge_verdicts_show (self->challenge->verdicts,
                               get_session (self),
                               eda_play_get_trouble (self->challenge->play));
}

static void
reveal_cb (EdaWindow *self, guint number)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self, eda_session_reveal (get_session (self), number, &now));
}

static void
judged_cb (EdaWindow *self, guint number, int outcome, const char *evidence)
{
  const EdaClock now = eda_play_now ();
  const char    *why = eda_session_judge (
      get_session (self), number, (EdaOutcome)outcome, evidence, &now);

  eda_window_tell_why (self, why);
  if (why == NULL)
    eda_session_reveal (get_session (self), number, &now);
}

static void
caused_cb (EdaWindow *self, guint number, const char *cause)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (
      self, eda_session_set_cause (get_session (self), number, cause[0], &now));
}

/* The column in step 3, or else the step. */
static void
lead_to (EdaWindow *self, guint step, const char *column)
{
  eda_window_show_challenge_panels (self, TRUE);
  eda_window_show_challenge (self);
  if (step != 3 || column == NULL
      || !eda_notebook_view_go_to_column (self->notebook_view, column))
    eda_notebook_view_go_to_step (self->notebook_view, step);
}

static void
show_cb (EdaWindow *self, guint number)
{
  const EdaClaim *claim = eda_session_get_claim (get_session (self), number)->claim;
  g_autoptr (GPtrArray) columns = eda_claim_get_columns (claim);

  lead_to (self,
           eda_claim_kind_get_step (claim->kind),
           columns->len > 0 ? columns->pdata[0] : NULL);
}

void
eda_window_show_insight (EdaWindow *self, guint place)
{
  const EdaChallengeData *data = eda_play_get_data (self->challenge->play);
  const EdaInsight       *insight
      = data != NULL && place < data->insights->len ? data->insights->pdata[place] : NULL;

  if (insight != NULL)
    lead_to (self, insight->pattern->step, insight->columns[0]);
}

static EdaVerdict *
verdict_for (guint number, gpointer data)
{
  return eda_play_get_verdict (data, number);
}

static GtkWidget *
make_verdicts (EdaWindow *self)
{
  GtkWidget *page = eda_challenge_verdicts_new (verdict_for, self->challenge->play);

  self->challenge->verdicts = EDA_CHALLENGE_VERDICTS (page);
  g_signal_connect_object (
      page, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      page, "judged", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      page, "caused", G_CALLBACK (caused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "lead", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      page, "next", G_CALLBACK (show_verdicts), self, G_CONNECT_SWAPPED);
  show_verdicts (self);
  return page;
}

/* --- The end --- */

static void
written_cb (EdaWindow *self, const char *prompt, const char *body)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self,
                       eda_session_reflect (get_session (self), prompt, body, &now));
  if (eda_session_get_phase (get_session (self)) == EDA_PHASE_DONE)
    eda_play_save (self->challenge->play);
}

static GtkWidget *
make_scores (EdaWindow *self)
{
  return eda_challenge_scores_new (get_session (self),
                                   eda_play_get_review (self->challenge->play));
}

static GtkWidget *
make_reflect (EdaWindow *self, GtkWidget *head)
{
  GtkWidget *page = eda_challenge_reflect_new (get_session (self));

  self->challenge->reflect = EDA_CHALLENGE_REFLECT (page);
  eda_challenge_reflect_set_head (self->challenge->reflect, head);
  g_signal_connect_object (
      page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  return page;
}

/* --- Pages that only say something --- */

static GtkWidget *
make_status (const char *title, const char *text, const char *const *buttons)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; buttons[i] != NULL; i += 2)
    {
      GtkWidget *button
          = eda_challenge_button_new (_ (buttons[i]), buttons[i + 1], "pill");

      if (i == 0)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static GtkWidget *
make_paused (EdaWindow *self)
{
  static const char *const buttons[] = { N_ ("_Go On"), "challenge.pause", NULL };
  const EdaSession        *session = get_session (self);
  const char      *phase = eda_challenge_phase_to_words (eda_session_get_phase (session));
  g_autofree char *time = eda_challenge_time_to_text (eda_session_get_left_ms (session));
  g_autofree char *text
      = eda_session_get_plan (session)->timing == EDA_TIMING_UNTIMED
            ? g_strdup_printf (_ ("You are in %s."), phase)
            : g_strdup_printf (
                _ ("You are in %s, with %s left. All is saved; the data wait for you."),
                phase,
                time);

  return make_status (_ ("Paused"), text, buttons);
}

static GtkWidget *
make_left (void)
{
  static const char *const buttons[] = { N_ ("_Resume"),
                                         "challenge.resume",
                                         N_ ("_Leave It"),
                                         "challenge.leave-left",
                                         N_ ("_Not Now"),
                                         "challenge.cancel",
                                         NULL };

  return make_status (_ ("A Challenge Is Waiting"),
                      _ ("The program ended while you were playing. Everything that you "
                         "wrote is there."),
                      buttons);
}

/* What was planned at the end of the last one. */
static void
show_intention (EdaWindow *self)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  g_autofree char *plan
      = history != NULL ? eda_challenge_history_dup_plan (history) : NULL;

  eda_challenge_setup_show_intention (self->challenge->setup, plan);
}

static GtkWidget *
make_setup (EdaWindow *self)
{
  GtkWidget *page = eda_challenge_setup_new ();

  self->challenge->setup = EDA_CHALLENGE_SETUP (page);
  show_intention (self);
  eda_window_foreach_sample ((EdaSampleFunc)eda_challenge_setup_add_sample, page);
  eda_tidy_names (page);
  return page;
}

/* --- Which page --- */

static GtkWidget *
make_page (EdaWindow *self, EdaChallengePage page)
{
  switch (page)
    {
    case EDA_SHOWN_SETUP:
      return make_setup (self);
    case EDA_SHOWN_LEFT:
      return make_left ();
    case EDA_SHOWN_PAUSED:
      return make_paused (self);
    case EDA_SHOWN_CLAIMS:
      return make_claims (self);
    case EDA_SHOWN_VERDICTS:
      return make_verdicts (self);
    case EDA_SHOWN_REFLECT:
      return make_reflect (self,
                           eda_challenge_heading_new (_ ("Looking Back"), "title-2"));
    case EDA_SHOWN_SCORES:
      return make_reflect (self, make_scores (self));
    case EDA_SHOWN_NOTHING:
      break;
    }
  return NULL;
}

static void
focus_page (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;

  if (challenge->setup != NULL)
    eda_challenge_setup_focus (challenge->setup);
  else if (challenge->claims != NULL)
    eda_challenge_claims_focus (challenge->claims);
  else if (challenge->verdicts != NULL)
    eda_challenge_verdicts_focus (challenge->verdicts);
  else if (challenge->shown == EDA_SHOWN_REFLECT)
    eda_challenge_reflect_focus (challenge->reflect);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->challenge_bin), GTK_DIR_TAB_FORWARD);
}

/* Rows that are held back are in no table that the window has. */
static void
choose_rows (EdaWindow *self)
{
  const EdaSessionPlan *plan = eda_session_get_plan (get_session (self));
  g_autoptr (GBytes) data = g_bytes_new (plan, sizeof *plan);
  const EdaRowChoice rows = { plan->holdout > 0 ? eda_peek_choose_kept : NULL, data };

  eda_runner_choose_rows (self->runner, &rows);
}

/* The data open with the notebook, and not before. */
static void
show_notebook (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;

  if (eda_notebook_get_profile (self->notebook) != NULL)
    {
      eda_window_show_page (self, EDA_PAGE_NOTEBOOK);
      return;
    }
  if (eda_runner_get_state (self->runner) != EDA_RUNNER_IDLE)
    return;
  choose_rows (self);
  g_set_object (&self->wanted_file, eda_play_get_file (challenge->play));
  eda_runner_open (self->runner, self->wanted_file, NULL);
}

void
eda_window_show_challenge_page (EdaWindow *self, EdaChallengePage page)
{
  EdaWindowChallenge *challenge = self->challenge;

  if (page != challenge->shown)
    {
      eda_window_flush_challenge_page (self);
      challenge->setup = NULL;
      challenge->claims = NULL;
      challenge->verdicts = NULL;
      challenge->reflect = NULL;
      challenge->shown = page;
      adw_bin_set_child (self->challenge_bin, make_page (self, page));
      if (page != EDA_SHOWN_NOTHING)
        {
          eda_window_show_page (self, EDA_PAGE_CHALLENGE);
          focus_page (self);
        }
    }
  if (page == EDA_SHOWN_NOTHING && eda_window_plays (self)
      && eda_session_get_phase (get_session (self)) == EDA_PHASE_EXPLORE
      && eda_window_get_page (self) != EDA_PAGE_NOTEBOOK)
    show_notebook (self);
}

void
eda_window_refresh_challenge_page (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;

  if (challenge->claims != NULL)
    eda_challenge_claims_show (challenge->claims, get_session (self));
  if (challenge->verdicts != NULL)
    show_verdicts (self);
  if (challenge->shown == EDA_SHOWN_SCORES && !challenge->scored
      && eda_play_get_review (challenge->play) != NULL)
    {
      challenge->scored = TRUE;
      eda_challenge_reflect_set_head (challenge->reflect, make_scores (self));
    }
}

void
eda_window_flush_challenge_page (EdaWindow *self)
{
  EdaWindowChallenge *challenge = self->challenge;

  if (challenge->claims != NULL)
    eda_challenge_claims_flush (challenge->claims);
  if (challenge->reflect != NULL)
    eda_challenge_reflect_flush (challenge->reflect);
}

void
eda_window_show_challenge_panels (EdaWindow *self, gboolean shown)
{
  self->challenge->panels = shown;
  if (shown)
    show_notebook (self);
  else
    {
      eda_window_show_page (self, EDA_PAGE_CHALLENGE);
      focus_page (self);
    }
}
