/* Three questions on one page; whoever answers none of them gets the usual challenge. */

#include "widgets/challenge/challenge-setup.h"

#include <glib/gi18n.h>

#include "analysis/steps/step.h"
#include "challenge/session/holdout.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 560
#define MAX_MINUTES 90

struct _EdaChallengeSetup
{
  GtkWidget parent_instance;

  GtkWidget *intention;
  GtkWidget *file_row;
  GtkWidget *choose_button;
  GtkWidget *sample_row;
  GtkWidget *presets[EDA_N_PRESETS];
  GtkWidget *step_row;
  GtkWidget *minutes_list;
  GtkWidget *minutes[EDA_N_TIMED_PHASES];
  GtkWidget *timing_row;
  GtkWidget *scale_row;
  GtkWidget *blind_row;
  GtkWidget *holdout_row;
  GtkWidget *holdout_switch;
  GtkWidget *begin_button;
};

G_DEFINE_FINAL_TYPE (EdaChallengeSetup, eda_challenge_setup, GTK_TYPE_WIDGET)

static const struct
{
  const char *title, *subtitle;
} presets[EDA_N_PRESETS] = {
  [EDA_PRESET_FULL120]
  = { N_ ("The full challenge · 2 hours"),
      N_ ("30 minutes to expect, 60 to explore, 20 to compare, 10 to "
          "reflect") },
  [EDA_PRESET_INTEGRATION45]
  = { N_ ("All six steps · 45 minutes"), N_ ("8, 25, 8 and 4 minutes") },
  [EDA_PRESET_STEP30] = { N_ ("One step · 30 minutes"), N_ ("6, 15, 6 and 3 minutes") },
  [EDA_PRESET_DAILY10]
  = { N_ ("Every day · 10 minutes"),
      N_ ("Expect for 4 minutes, see the verdicts for 4, write down for "
          "2") },
  [EDA_PRESET_REVIEW15] = { N_ ("Review · 15 minutes"),
                            N_ ("Explore without hypotheses for 10 minutes, compare, "
                                "reflect") },
  [EDA_PRESET_CUSTOM] = { N_ ("Your own times"), N_ ("Choose the minutes of each part") },
};

static const double scales[] = { 1, 1.5, 2, 3 };

static void
eda_challenge_setup_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_setup_parent_class)->dispose (object);
}

static void
eda_challenge_setup_class_init (EdaChallengeSetupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_challenge_setup_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static EdaPreset
get_preset (EdaChallengeSetup *self)
{
  for (guint i = 0; i < EDA_N_PRESETS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->presets[i])))
      return (EdaPreset)i;
  return EDA_PRESET_FULL120;
}

static void
preset_chosen_cb (EdaChallengeSetup *self)
{
  gtk_widget_set_visible (self->step_row, get_preset (self) == EDA_PRESET_STEP30);
  gtk_widget_set_visible (self->minutes_list, get_preset (self) == EDA_PRESET_CUSTOM);
}

/* --- The data --- */

static GtkWidget *
make_data (EdaChallengeSetup *self)
{
  GtkWidget *list;
  GtkWidget *group = eda_challenge_group_new (
      _ ("The data"), _ ("Best is a file that you have not looked into yet."), &list);

  self->file_row = eda_challenge_row_new (_ ("No file chosen yet"), NULL);
  self->choose_button
      = eda_challenge_button_new (_ ("_Choose…"), "challenge.choose-file", NULL);
  gtk_widget_set_valign (self->choose_button, GTK_ALIGN_CENTER);
  eda_widget_set_label (self->choose_button, _ ("Choose a file"), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file_row), self->choose_button);
  self->sample_row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sample_row),
                                 _ ("Or take a sample"));
  gtk_widget_set_visible (self->sample_row, FALSE);
  eda_widget_set_label (self->sample_row, _ ("Samples"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), self->file_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->sample_row);
  return group;
}

void
eda_challenge_setup_add_sample (EdaChallengeSetup *self,
                                const char        *title,
                                const char        *subtitle,
                                const char        *uri)
{
  GtkWidget *row = eda_challenge_row_new (title, subtitle);

  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "challenge.choose-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->sample_row), row);
  gtk_widget_set_visible (self->sample_row, TRUE);
}

/* --- How long --- */

static GtkWidget *
make_preset_row (EdaChallengeSetup *self, guint i)
{
  GtkWidget *row = eda_challenge_row_new (_ (presets[i].title), _ (presets[i].subtitle));

  self->presets[i] = gtk_check_button_new ();
  gtk_widget_set_valign (self->presets[i], GTK_ALIGN_CENTER);
  eda_widget_set_label (self->presets[i], _ (presets[i].title), _ (presets[i].subtitle));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->presets[i]);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->presets[i]);
  gtk_widget_set_focusable (self->presets[i], FALSE); /* the row has it */
  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (self->presets[i]),
                                GTK_CHECK_BUTTON (self->presets[0]));
  g_signal_connect_swapped (
      self->presets[i], "toggled", G_CALLBACK (preset_chosen_cb), self);
  return row;
}

static GtkWidget *
make_combo (const char *title, const char *const *choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  eda_widget_set_label (row, title, NULL);
  return row;
}

static GtkWidget *
make_step_row (void)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (guint i = 1; i <= EDA_N_STEPS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u %s", i, _ (eda_step_get (i)->name));

      g_strv_builder_add (titles, title);
    }
  choices = g_strv_builder_end (titles);
  return make_combo (_ ("Which step"), (const char *const *)choices);
}

static GtkWidget *
make_minutes (EdaChallengeSetup *self)
{
  GtkWidget *list;
  GtkWidget *group = eda_challenge_group_new (
      _ ("Minutes of each part"), _ ("0 leaves a part out."), &list);
  const EdaSessionPlan usual = eda_session_plan_of (EDA_PRESET_INTEGRATION45);

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      const char *title
          = eda_challenge_phase_to_words ((EdaPhase)(EDA_PHASE_HYPOTHESES + i));
      GtkWidget *row = eda_challenge_row_new (title, NULL);

      self->minutes[i] = gtk_spin_button_new_with_range (0, MAX_MINUTES, 1);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes[i]), usual.minutes[i]);
      gtk_widget_set_valign (self->minutes[i], GTK_ALIGN_CENTER);
      eda_widget_set_label (self->minutes[i], title, _ ("minutes"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->minutes[i]);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return group;
}

static GtkWidget *
make_lengths (EdaChallengeSetup *self)
{
  GtkWidget *list;
  GtkWidget *group = eda_challenge_group_new (_ ("How long"), NULL, &list);

  for (guint i = 0; i < EDA_N_PRESETS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_preset_row (self, i));
  self->step_row = make_step_row ();
  gtk_list_box_append (GTK_LIST_BOX (list), self->step_row);
  return group;
}

static GtkWidget *
make_clock (EdaChallengeSetup *self)
{
  const char *const timings[] = { _ ("A part ends with its time"),
                                  _ ("Take longer where you need it"),
                                  _ ("No clock (not ranked)"),
                                  NULL };
  const char *const words[] = { _ ("As planned"),
                                _ ("Half as much again"),
                                _ ("Twice as much"),
                                _ ("Three times as much"),
                                NULL };
  GtkWidget        *list;
  GtkWidget        *group = eda_challenge_group_new (
      _ ("The clock"), _ ("Time is in no score, and more of it costs nothing."), &list);

  self->timing_row = make_combo (_ ("Timing"), timings);
  self->scale_row = make_combo (_ ("Time"), words);
  gtk_list_box_append (GTK_LIST_BOX (list), self->timing_row);
  gtk_list_box_append (GTK_LIST_BOX (list), self->scale_row);
  return group;
}

static GtkWidget *
make_holdout (EdaChallengeSetup *self)
{
  self->holdout_row = eda_challenge_row_new (
      _ ("Hold back 3 of 10 rows"),
      _ ("You do not see them; your findings are checked on them"));
  self->holdout_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->holdout_switch, GTK_ALIGN_CENTER);
  eda_widget_set_label (self->holdout_switch, _ ("Hold back 3 of 10 rows"), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->holdout_row), self->holdout_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->holdout_row),
                                         self->holdout_switch);
  gtk_widget_set_focusable (self->holdout_row, FALSE);
  gtk_widget_set_visible (self->holdout_row, FALSE);
  return self->holdout_row;
}

static GtkWidget *
make_sight (EdaChallengeSetup *self)
{
  const char *const levels[] = { _ ("Only the names of the columns"),
                                 _ ("Names and types"),
                                 _ ("Names, types and what they mean"),
                                 _ ("That and five rows, for 30 seconds"),
                                 NULL };
  GtkWidget        *list;
  GtkWidget        *group = eda_challenge_group_new (
      _ ("What you see"), _ ("The less you see before, the more you learn."), &list);

  self->blind_row = make_combo (_ ("Before you seal"), levels);
  gtk_list_box_append (GTK_LIST_BOX (list), self->blind_row);
  gtk_list_box_append (GTK_LIST_BOX (list), make_holdout (self));
  return group;
}

static GtkWidget *
make_buttons (EdaChallengeSetup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel
      = eda_challenge_button_new (_ ("_Not Now"), "challenge.cancel", "pill");

  self->begin_button = eda_challenge_button_new (_ ("_Begin"), "challenge.begin", "pill");
  gtk_widget_add_css_class (self->begin_button, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->begin_button);
  return box;
}

static void
eda_challenge_setup_init (EdaChallengeSetup *self)
{
  GtkWidget *box;
  GtkWidget *page = eda_challenge_page_new (WIDTH_PX, &box);

  gtk_widget_set_parent (page, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_heading_new (_ ("New Challenge"), "title-1"));
  gtk_box_append (
      GTK_BOX (box),
      eda_challenge_label_new (
          _ ("First you write down what you expect of the data, seeing only the names of "
             "its columns. Then you explore, and the data answer. What you expected and "
             "did "
             "not find teaches most."),
          NULL));
  self->intention = eda_challenge_label_new ("", "challenge-intention");
  gtk_widget_set_visible (self->intention, FALSE);
  gtk_box_append (GTK_BOX (box), self->intention);
  gtk_box_append (GTK_BOX (box), make_data (self));
  gtk_box_append (GTK_BOX (box), make_lengths (self));
  self->minutes_list = make_minutes (self);
  gtk_box_append (GTK_BOX (box), self->minutes_list);
  gtk_box_append (GTK_BOX (box), make_clock (self));
  gtk_box_append (GTK_BOX (box), make_sight (self));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  eda_challenge_setup_set_preset (self, EDA_PRESET_FULL120);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->blind_row),
                              eda_session_plan_of (EDA_PRESET_FULL120).blind_level);
  eda_challenge_setup_show_file (self, NULL, NULL, FALSE);
}

GtkWidget *
eda_challenge_setup_new (void)
{
  return g_object_new (EDA_TYPE_CHALLENGE_SETUP, NULL);
}

void
eda_challenge_setup_show_file (EdaChallengeSetup *self,
                               const char        *name,
                               const char        *state,
                               gboolean           ready)
{
  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row),
                                 name != NULL ? name : _ ("No file chosen yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->file_row),
                               state != NULL ? state : "");
  eda_widget_set_label (
      self->file_row, name != NULL ? name : _ ("No file chosen yet"), state);
  gtk_widget_set_sensitive (self->begin_button, ready);
}

void
eda_challenge_setup_offer_holdout (EdaChallengeSetup *self, gboolean offered)
{
  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  gtk_widget_set_visible (self->holdout_row, offered);
}

void
eda_challenge_setup_show_intention (EdaChallengeSetup *self, const char *text)
{
  g_autofree char *said = NULL;

  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  gtk_widget_set_visible (self->intention, text != NULL && *text != '\0');
  if (text == NULL)
    return;
  said = g_strdup_printf (_ ("Last time you planned: “%s”"), text);
  gtk_label_set_label (GTK_LABEL (self->intention), said);
}

EdaSessionPlan
eda_challenge_setup_get_plan (EdaChallengeSetup *self)
{
  EdaSessionPlan plan = eda_session_plan_of (get_preset (self));

  if (plan.preset == EDA_PRESET_CUSTOM)
    for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
      plan.minutes[i]
          = (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes[i]));
  if (plan.preset == EDA_PRESET_STEP30)
    plan.focus_step = adw_combo_row_get_selected (ADW_COMBO_ROW (self->step_row)) + 1;
  plan.timing = (EdaTiming)adw_combo_row_get_selected (ADW_COMBO_ROW (self->timing_row));
  plan.blind_level = adw_combo_row_get_selected (ADW_COMBO_ROW (self->blind_row));
  plan.holdout = gtk_widget_get_visible (self->holdout_row)
                         && gtk_switch_get_active (GTK_SWITCH (self->holdout_switch))
                     ? EDA_HOLDOUT_SHARE
                     : 0;
  plan.time_scale = scales[adw_combo_row_get_selected (ADW_COMBO_ROW (self->scale_row))];
  return plan;
}

void
eda_challenge_setup_set_preset (EdaChallengeSetup *self, EdaPreset preset)
{
  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->presets[preset]), TRUE);
  preset_chosen_cb (self);
}

void
eda_challenge_setup_set_step (EdaChallengeSetup *self, guint step)
{
  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  g_return_if_fail (step >= 1 && step <= EDA_N_STEPS);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->step_row), step - 1);
}

const char *
eda_challenge_setup_get_title (EdaPreset preset)
{
  return _ (presets[preset].title);
}

void
eda_challenge_setup_focus (EdaChallengeSetup *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_SETUP (self));
  gtk_widget_grab_focus (self->choose_button);
}
