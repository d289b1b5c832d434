/* Words and numbers that change once a second and never blink: no colour but that of
 * overtime, no sound. */

#include "widgets/challenge/challenge-bar.h"

#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

struct _EdaChallengeBar
{
  GtkWidget parent_instance;

  GtkWidget *parts; /* all parts, where there is room */
  GtkWidget *part;  /* this one */
  GtkWidget *time_label;
  GtkWidget *note; /* a second line: of grace and sleep */
  GtkWidget *pause_button;
  GtkWidget *log_button;
  GtkWidget *menu_button;
  GtkWidget *next_button;
  gboolean   narrow, timer_hidden;
};

G_DEFINE_FINAL_TYPE (EdaChallengeBar, eda_challenge_bar, GTK_TYPE_WIDGET)

static void
eda_challenge_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_bar_parent_class)->dispose (object);
}

static void
eda_challenge_bar_class_init (EdaChallengeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_challenge_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "challengebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_parts (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (EdaPhase i = EDA_PHASE_SETUP; i <= EDA_PHASE_DONE; i++)
    {
      GtkWidget *label = gtk_label_new (eda_challenge_phase_to_words (i));

      gtk_widget_add_css_class (label, "part");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static GMenu *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) clock = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (clock, _ ("_Pause"), "challenge.pause");
  g_menu_append (clock, _ ("_Show the Timer"), "challenge.timer");
  g_menu_append (clock, _ ("_Add 5 Minutes"), "challenge.extend");
  g_menu_append (clock, _ ("Go On _Without a Clock"), "challenge.stop-clock");
  g_menu_append (end, _ ("_Log and Checklist"), "challenge.log");
  g_menu_append (end, _ ("Write a _Hypothesis…"), "challenge.write");
  g_menu_append (end, _ ("Take a H_int…"), "challenge.hint");
  g_menu_append (end, _ ("_Leave the Challenge…"), "challenge.leave");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (clock));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return menu;
}

static GtkWidget *
make_row (EdaChallengeBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GMenu) menu = make_menu ();

  self->parts = make_parts ();
  self->part = gtk_label_new (NULL);
  self->time_label = gtk_label_new (NULL);
  self->pause_button = gtk_button_new_from_icon_name ("media-playback-pause-symbolic");
  self->log_button
      = eda_challenge_button_new (_ ("_Log Finding…"), "challenge.log-finding", NULL);
  self->menu_button = gtk_menu_button_new ();
  self->next_button = eda_challenge_button_new ("", "challenge.next", "suggested-action");
  gtk_label_set_ellipsize (GTK_LABEL (self->part), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->part), 0);
  gtk_widget_set_hexpand (self->part, TRUE);
  gtk_widget_set_hexpand (self->parts, TRUE);
  gtk_widget_add_css_class (self->part, "heading");
  gtk_widget_add_css_class (self->time_label, "time");
  gtk_widget_add_css_class (self->time_label, "numeric");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->pause_button), "challenge.pause");
  gtk_widget_set_tooltip_text (self->pause_button, _ ("Pause (Ctrl+Shift+P)"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button),
                                 "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button),
                                  G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->menu_button, _ ("Time and more"));
  eda_widget_set_label (self->menu_button, _ ("Time and more"), NULL);
  eda_widget_set_label (self->pause_button, _ ("Pause"), NULL);
  gtk_box_append (GTK_BOX (row), self->parts);
  gtk_box_append (GTK_BOX (row), self->part);
  gtk_box_append (GTK_BOX (row), self->time_label);
  gtk_box_append (GTK_BOX (row), self->pause_button);
  gtk_box_append (GTK_BOX (row), self->menu_button);
  gtk_widget_set_tooltip_text (self->log_button,
                               _ ("Write down what you found (Ctrl+L)"));
  gtk_box_append (GTK_BOX (row), self->log_button);
  gtk_box_append (GTK_BOX (row), self->next_button);
  return row;
}

static void
eda_challenge_bar_init (EdaChallengeBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (make_row (self), GTK_WIDGET (self));
  self->note = eda_challenge_label_new ("", "note");
  g_object_set (self->note, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  eda_widget_set_label (GTK_WIDGET (self), _ ("Challenge"), NULL);
  eda_challenge_bar_set_narrow (self, FALSE);
}

GtkWidget *
eda_challenge_bar_new (void)
{
  return g_object_new (EDA_TYPE_CHALLENGE_BAR, NULL);
}

/* --- What it says --- */

/* A part without time is left out. */
static gboolean
is_played (const EdaSession *session, EdaPhase part)
{
  const EdaSessionPlan *plan = eda_session_get_plan (session);

  return part == EDA_PHASE_SETUP || part == EDA_PHASE_DONE
         || eda_session_plan_find_phase (plan, part) == part;
}

static void
show_parts (EdaChallengeBar *self, const EdaSession *session)
{
  const EdaPhase   phase = eda_session_get_phase (session);
  GtkWidget       *label = gtk_widget_get_first_child (self->parts);
  guint            number = 0, n = 0;
  g_autofree char *text = NULL, *count = NULL;

  for (EdaPhase i = EDA_PHASE_SETUP; i <= EDA_PHASE_DONE; i++)
    {
      gtk_widget_set_visible (label, is_played (session, i));
      n += is_played (session, i);
      number += i <= phase && is_played (session, i);
      gtk_widget_remove_css_class (label, "done");
      gtk_widget_remove_css_class (label, "current");
      if (i <= phase)
        gtk_widget_add_css_class (label, i < phase ? "done" : "current");
      label = gtk_widget_get_next_sibling (label);
    }
  text = g_strdup_printf (
      _ ("%u of %u · %s"), number, n, eda_challenge_phase_to_words (phase));
  count = g_strdup_printf ("%u/%u", number, n);
  /* on a narrow screen the button for findings stands where the words would */
  gtk_label_set_label (GTK_LABEL (self->part), phase == EDA_PHASE_EXPLORE ? count : text);
  eda_widget_set_label (self->part, text, NULL);
  eda_widget_set_label (self->parts, text, NULL);
}

static gboolean
has_clock (const EdaSession *session)
{
  const EdaPhase phase = eda_session_get_phase (session);

  return phase >= EDA_PHASE_HYPOTHESES && phase <= EDA_PHASE_REFLECT
         && eda_session_get_plan (session)->timing != EDA_TIMING_UNTIMED;
}

static void
show_time (EdaChallengeBar *self, const EdaSession *session)
{
  const gint64     left = eda_session_get_left_ms (session);
  g_autofree char *time = eda_challenge_time_to_text (left);
  g_autofree char *text
      = g_strdup_printf (left < 0 ? _ ("%s over") : _ ("%s left"), time);

  /* on a narrow screen the room is for the part; a minus says that time is over */
  gtk_label_set_label (GTK_LABEL (self->time_label), self->narrow ? time : text);
  eda_widget_set_label (self->time_label, text, NULL);
  gtk_widget_set_visible (self->time_label, has_clock (session) && !self->timer_hidden);
  if (left < 0)
    gtk_widget_add_css_class (self->time_label, "over");
  else
    gtk_widget_remove_css_class (self->time_label, "over");
}

static void
show_note (EdaChallengeBar *self, const EdaSession *session)
{
  const char *note = NULL;

  if (eda_session_get_run_state (session) == EDA_RUN_GRACE)
    note
        = _ ("Time is up. Finish the line you are in; then it goes on by itself. You can "
             "add five minutes or go on without a clock in the menu.");
  else if (eda_session_is_idle (session))
    note = _ ("Still there? The time goes on, but no step is charged with it.");
  gtk_widget_set_visible (self->note, note != NULL);
  if (note != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->note)), note) != 0)
    gtk_label_set_label (GTK_LABEL (self->note), note);
}

static const char *
get_next_words (EdaPhase phase, gboolean panels)
{
  if (panels)
    return _ ("_Back");
  switch (phase)
    {
    case EDA_PHASE_HYPOTHESES:
      return _ ("_Seal…");
    case EDA_PHASE_EXPLORE:
      return _ ("_Compare");
    case EDA_PHASE_COMPARE:
      return _ ("_Reflect");
    case EDA_PHASE_REFLECT:
      return _ ("_Finish");
    case EDA_PHASE_SETUP:
    case EDA_PHASE_DONE:
    case EDA_PHASE_ABANDONED:
      break;
    }
  return NULL;
}

void
eda_challenge_bar_show (EdaChallengeBar *self, const EdaSession *session, gboolean panels)
{
  const EdaPhase    phase = eda_session_get_phase (session);
  const char       *next = get_next_words (phase, panels);
  const EdaRunState run = eda_session_get_run_state (session);
  const gboolean    paused = run == EDA_RUN_PAUSED;

  g_return_if_fail (EDA_IS_CHALLENGE_BAR (self));
  show_parts (self, session);
  show_time (self, session);
  show_note (self, session);
  gtk_widget_set_visible (self->pause_button,
                          has_clock (session) && !paused && run != EDA_RUN_GRACE
                              && !self->narrow);
  gtk_widget_set_visible (self->menu_button, phase < EDA_PHASE_DONE);
  gtk_widget_set_visible (self->log_button,
                          !paused && (phase == EDA_PHASE_EXPLORE || panels));
  gtk_widget_set_visible (self->next_button, next != NULL && !paused);
  if (next != NULL)
    gtk_button_set_label (GTK_BUTTON (self->next_button), next);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button),
                                  panels ? "challenge.panels" : "challenge.next");
}

void
eda_challenge_bar_set_narrow (EdaChallengeBar *self, gboolean narrow)
{
  g_return_if_fail (EDA_IS_CHALLENGE_BAR (self));
  self->narrow = narrow;
  gtk_widget_set_visible (self->parts, !narrow);
  gtk_widget_set_visible (self->part, narrow);
  gtk_button_set_label (GTK_BUTTON (self->log_button),
                        narrow ? _ ("_Log…") : _ ("_Log Finding…"));
}

gboolean
eda_challenge_bar_get_timer_shown (EdaChallengeBar *self)
{
  g_return_val_if_fail (EDA_IS_CHALLENGE_BAR (self), FALSE);
  return !self->timer_hidden;
}

void
eda_challenge_bar_set_timer_shown (EdaChallengeBar *self, gboolean shown)
{
  g_return_if_fail (EDA_IS_CHALLENGE_BAR (self));
  self->timer_hidden = !shown;
}
