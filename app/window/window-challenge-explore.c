/* While the data are explored: findings are logged, looks counted, and the log stands
 * beside the notebook. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/play/challenge-sight.h"
#include "challenge/session/block-looks.h"
#include "challenge/judging/look-test.h"
#include "challenge/judging/snapshot.h"
#include "widgets/challenge/challenge-log.h"
#include "widgets/challenge/finding-form.h"

#define LOOK_MS 2000            /* in sight for so long: it was looked at */
#define MOST_TESTED_ROWS 300000 /* of more the test would take the hands off the page */
#define LOG_WIDTH_PX 1100       /* below, the log lies over the notebook */

static EdaSession *
get_session (EdaWindow *self)
{
  return eda_play_get_session (self->challenge->play);
}

gboolean
eda_window_may_log_finding (EdaWindow *self)
{
  return eda_window_plays (self) && eda_window_get_page (self) == EDA_PAGE_NOTEBOOK
         && eda_notebook_get_profile (self->notebook) != NULL
         && eda_session_shows (get_session (self), EDA_SHOW_VALUES)
         && eda_session_get_phase (get_session (self)) <= EDA_PHASE_COMPARE;
}

/* --- Findings --- */

/* The sign of a line is what the snapshot says; other patterns have ways of their own. */
static void
set_direction (EdaLoggedFinding *finding)
{
  static const char *const lines[] = { "linear", "monotone", NULL };

  if (finding->direction == 0 && finding->statistic != NULL
      && g_strv_contains (lines, finding->pattern))
    finding->direction = eda_snapshot_get_direction (finding->statistic);
}

static void
logged_cb (const EdaLoggedFinding *finding, guint claim, EdaLink relation, gpointer data)
{
  EdaWindow     *self = data;
  const EdaClock now = eda_play_now ();
  g_autoptr (EdaLoggedFinding) whole = eda_logged_finding_copy (finding);
  guint       number;
  const char *why;

  if (!eda_window_plays (self))
    return;
  set_direction (whole);
  why = eda_session_add_finding (get_session (self), whole, &number, &now);
  eda_window_tell_why (self, why);
  if (why != NULL)
    return;
  if (claim > 0)
    eda_session_link (get_session (self), number, claim, relation, &now);
  if (finding->star > 0)
    eda_session_star_finding (get_session (self), number, finding->star, &now);
  eda_window_toast (self, _ ("Finding logged"));
}

static void
present_form (EdaWindow *self, EdaLoggedFinding *take_draft)
{
  g_autoptr (EdaLoggedFinding) draft = take_draft;

  if (draft == NULL)
    {
      eda_window_toast (self, _ ("There is nothing in sight to write down."));
      return;
    }
  eda_facts_add_text (
      draft->statistic,
      "rows",
      eda_session_get_plan (get_session (self))->holdout > 0 ? "exploration" : "all");
  eda_finding_form_present (
      GTK_WINDOW (self), draft, get_session (self), logged_cb, self);
}

void
eda_window_log_finding (EdaWindow *self)
{
  present_form (self,
                eda_sight_draft_finding (self->notebook_view,
                                         gtk_window_get_focus (GTK_WINDOW (self)),
                                         eda_notebook_get_profile (self->notebook)));
}

void
eda_window_log_finding_of (EdaWindow *self, const char *id)
{
  EdaCell *cell = eda_notebook_find_cell (self->notebook, id);

  if (cell != NULL && eda_cell_get_analysis (cell) != NULL)
    present_form (
        self, eda_sight_draft_of_cell (cell, eda_notebook_get_profile (self->notebook)));
}

/* --- Looks --- */

typedef struct
{
  EdaWindow *window;
  gint64     seen_ms;
} Seeing;

static double
find_p (EdaWindow *self, const EdaLook *look)
{
  EdaProfile *profile = eda_notebook_get_profile (self->notebook);
  g_auto (GStrv) columns = g_strsplit (look->columns, "\x1f", -1);
  const EdaContext context = EDA_CONTEXT_INIT;

  if (g_strv_length (columns) < 2
      || eda_table_get_n_rows (eda_profile_get_table (profile)) > MOST_TESTED_ROWS)
    return NAN;
  return eda_look_find_p ((const char *const *)columns, profile, &context);
}

/* Each is told once: how long it was looked at beyond that is no part of any score. */
static void
look_cb (const EdaLook *look, gpointer data)
{
  const Seeing       *seeing = data;
  EdaWindow          *self = seeing->window;
  EdaWindowChallenge *challenge = self->challenge;
  g_autofree char    *name = g_strconcat (look->chart, "\x1f", look->columns, NULL);
  gint64             *ms = g_hash_table_lookup (challenge->looks, name);
  EdaLook             told = *look;
  const EdaClock      now = eda_play_now ();

  if (ms == NULL)
    {
      ms = g_new0 (gint64, 1);
      g_hash_table_insert (challenge->looks, g_steal_pointer (&name), ms);
    }
  if (*ms >= LOOK_MS)
    return;
  *ms += seeing->seen_ms;
  if (*ms < LOOK_MS)
    return;
  told.dwell_ms = *ms;
  told.p = find_p (self, look);
  eda_session_look (get_session (self), &told, &now);
}

/* The step of what is in the middle is what the time is spent on. It is told when it
 * changes: telling counts as being there. */
static void
note_step (EdaWindow *self)
{
  const EdaClock now = eda_play_now ();

  for (guint i = 0; i < eda_notebook_view_get_n_cards (self->notebook_view); i++)
    {
      EdaCellView    *card = eda_notebook_view_get_card (self->notebook_view, i);
      graphene_rect_t bounds;
      guint           step;
      const double    middle
          = gtk_widget_get_height (GTK_WIDGET (self->notebook_view)) / 2.0;

      if (!gtk_widget_compute_bounds (
              GTK_WIDGET (card), GTK_WIDGET (self->notebook_view), &bounds)
          || bounds.origin.y > middle || bounds.origin.y + bounds.size.height <= middle)
        continue;
      step = eda_cell_get_analysis (eda_cell_view_get_cell (card))->step;
      if (step != self->challenge->step)
        eda_session_set_step (get_session (self), step, &now);
      self->challenge->step = step;
      return;
    }
}

/* A review begins with them. */
static void
show_cards_once (EdaWindow *self)
{
  if (self->challenge->cards_shown
      || eda_session_get_plan (get_session (self))->preset != EDA_PRESET_REVIEW15)
    return;
  self->challenge->cards_shown = TRUE;
  eda_window_show_log (self, TRUE);
}

void
eda_window_watch_looks (EdaWindow *self, gint64 ms)
{
  EdaWindowChallenge *challenge = self->challenge;
  const Seeing        seeing = { self, ms };
  g_autoptr (GPtrArray) keys = NULL;
  EdaTable *table;

  if (!eda_window_may_log_finding (self)
      || eda_session_get_phase (get_session (self)) != EDA_PHASE_EXPLORE)
    return;
  show_cards_once (self);
  if (challenge->looks == NULL)
    challenge->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table = eda_profile_get_table (eda_notebook_get_profile (self->notebook));
  keys = eda_sight_list_keys (self->notebook_view);
  for (guint i = 0; i < keys->len; i++)
    eda_block_foreach_look (keys->pdata[i], table, look_cb, (gpointer)&seeing);
  note_step (self);
}

/* --- The log --- */

static void
retracted_cb (EdaWindow *self, guint number)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self,
                       eda_session_retract_finding (get_session (self), number, &now));
}

static void
ticked_item_cb (EdaWindow *self, const char *item)
{
  const EdaClock now = eda_play_now ();

  eda_window_tell_why (self,
                       eda_session_tick_item (get_session (self), item, NULL, &now));
}

static EdaChallengeLog *
get_log (EdaWindow *self)
{
  GtkWidget *log = adw_bin_get_child (self->log_bin);

  if (log != NULL)
    return EDA_CHALLENGE_LOG (log);
  log = eda_challenge_log_new ();
  adw_bin_set_child (self->log_bin, log);
  if (eda_session_get_plan (get_session (self))->preset == EDA_PRESET_REVIEW15)
    eda_challenge_log_set_head (EDA_CHALLENGE_LOG (log),
                                eda_window_make_due_cards (self));
  g_signal_connect_object (
      log, "retracted", G_CALLBACK (retracted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      log, "ticked", G_CALLBACK (ticked_item_cb), self, G_CONNECT_SWAPPED);
  return EDA_CHALLENGE_LOG (log);
}

/* Of the table as it is shown; cheap, for it is asked for at each event. */
static EdaChecklistNeeds
get_needs (EdaWindow *self)
{
  EdaTable *table = eda_profile_get_table (eda_notebook_get_profile (self->notebook));
  EdaChecklistNeeds needs = { eda_table_get_n_columns (table), 0, 0 };

  for (guint i = 0; i < needs.columns; i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      needs.numeric += eda_column_is_numeric (column);
      needs.categorical += eda_column_has_levels (column);
    }
  return needs;
}

void
eda_window_refresh_log (EdaWindow *self)
{
  EdaChecklistNeeds needs;

  if (!eda_window_may_log_finding (self) || !adw_flap_get_reveal_flap (self->log_flap))
    return;
  needs = get_needs (self);
  eda_challenge_log_show (get_log (self), get_session (self), &needs);
  eda_challenge_log_set_hint (get_log (self), eda_play_get_hint (self->challenge->play));
}

void
eda_window_show_log (EdaWindow *self, gboolean shown)
{
  adw_flap_set_reveal_flap (self->log_flap, shown);
  if (shown)
    eda_window_refresh_log (self);
}

void
eda_window_fold_log (EdaWindow *self)
{
  adw_flap_set_fold_policy (self->log_flap,
                            self->room < LOG_WIDTH_PX ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                                      : ADW_FLAP_FOLD_POLICY_NEVER);
}
