/* The page keeps the card that is being looked at until the learner goes on. */

#include "widgets/challenge/challenge-verdicts.h"

#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"
#include "widgets/challenge/verdict-card.h"
#include "widgets/widgets.h"

#define WIDTH_PX 720

struct _EdaChallengeVerdicts
{
  GtkWidget parent_instance;

  GtkWidget *progress_label;
  GtkWidget *card_box;
  GtkWidget *group;
  GtkWidget *list;
  GtkWidget *missed_box;

  EdaVerdictFor verdict_for;
  gpointer      data;
  guint         number;   /* of the claim on the card; 0: all are revealed */
  gboolean      revealed; /* as the card shows it */
  gboolean      waiting, in_trouble;
};

G_DEFINE_FINAL_TYPE (EdaChallengeVerdicts, eda_challenge_verdicts, GTK_TYPE_WIDGET)

enum
{
  REVEAL,
  JUDGED,
  CAUSED,
  SHOW,
  NEXT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
eda_challenge_verdicts_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_verdicts_parent_class)->dispose (object);
}

static void
eda_challenge_verdicts_class_init (EdaChallengeVerdictsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_challenge_verdicts_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  signals[REVEAL] = g_signal_new ("reveal",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
  signals[JUDGED] = g_signal_new ("judged",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  3,
                                  G_TYPE_UINT,
                                  G_TYPE_INT,
                                  G_TYPE_STRING);
  signals[CAUSED] = g_signal_new ("caused",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  2,
                                  G_TYPE_UINT,
                                  G_TYPE_STRING);
  signals[SHOW] = g_signal_new (
      "lead", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[NEXT] = g_signal_new (
      "next", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* --- The card --- */

static void
reveal_cb (EdaChallengeVerdicts *self)
{
  g_signal_emit (self, signals[REVEAL], 0, self->number);
}

static void
judged_cb (EdaChallengeVerdicts *self, int outcome, const char *evidence)
{
  g_signal_emit (self, signals[JUDGED], 0, self->number, outcome, evidence);
}

static void
caused_cb (EdaChallengeVerdicts *self, const char *cause)
{
  g_signal_emit (self, signals[CAUSED], 0, self->number, cause);
}

static void
show_cb (EdaChallengeVerdicts *self)
{
  g_signal_emit (self, signals[SHOW], 0, self->number);
}

static void
next_cb (EdaChallengeVerdicts *self)
{
  self->number = 0;
  g_signal_emit (self, signals[NEXT], 0);
}

static void
build_card (EdaChallengeVerdicts *self, const EdaHypothesis *claim, const char *trouble)
{
  GtkWidget *card = eda_verdict_card_new (
      claim, self->verdict_for (claim->number, self->data), trouble);

  g_signal_connect_swapped (card, "reveal", G_CALLBACK (reveal_cb), self);
  g_signal_connect_swapped (card, "judged", G_CALLBACK (judged_cb), self);
  g_signal_connect_swapped (card, "caused", G_CALLBACK (caused_cb), self);
  g_signal_connect_swapped (card, "lead", G_CALLBACK (show_cb), self);
  g_signal_connect_swapped (card, "next", G_CALLBACK (next_cb), self);
  eda_challenge_clear (self->card_box);
  gtk_box_append (GTK_BOX (self->card_box), card);
  eda_verdict_card_focus (EDA_VERDICT_CARD (card));
}

/* The card is built again only when it has something else to say. */
static void
show_card (EdaChallengeVerdicts *self, const EdaSession *session, const char *trouble)
{
  const EdaHypothesis *claim;
  gboolean             waiting;

  if (self->number == 0)
    {
      self->number = eda_session_get_next_reveal (session);
      eda_challenge_clear (self->card_box);
    }
  if (self->number == 0)
    return;
  claim = eda_session_get_claim (session, self->number);
  waiting = claim->verdict == NULL;
  if (gtk_widget_get_first_child (self->card_box) != NULL
      && self->revealed == claim->revealed && self->waiting == waiting
      && self->in_trouble == (trouble != NULL))
    return;
  self->revealed = claim->revealed;
  self->waiting = waiting;
  self->in_trouble = trouble != NULL;
  build_card (self, claim, trouble);
}

/* --- Those that were revealed --- */

static void
row_cb (EdaChallengeVerdicts *self, GtkListBoxRow *row)
{
  g_signal_emit (self,
                 signals[SHOW],
                 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "eda-number")));
}

static GtkWidget *
make_row (const EdaHypothesis *claim)
{
  g_autofree char *said = eda_claim_to_canonical (claim->claim);
  g_autofree char *points = eda_hypothesis_dup_points (claim);
  g_autofree char *found = eda_verdict_dup_found (claim->verdict);
  g_autofree char *subtitle = g_strdup_printf (_ ("%s · %.0f %% sure%s%s\n%s"),
                                               eda_outcome_to_words (claim->verdict),
                                               100 * claim->claim->confidence,
                                               points != NULL ? " · " : "",
                                               points != NULL ? points : "",
                                               found);
  GtkWidget       *row = eda_challenge_row_new (said, subtitle);
  GtkWidget       *icon = gtk_image_new_from_icon_name (
      eda_outcome_get_icon_name (claim->verdict->outcome));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (icon, "outcome");
  gtk_widget_add_css_class (icon, eda_outcome_get_style (claim->verdict->outcome));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Show it in the data"));
  g_object_set_data (G_OBJECT (row), "eda-number", GUINT_TO_POINTER (claim->number));
  return row;
}

static guint
show_list (EdaChallengeVerdicts *self, const EdaSession *session, guint *n_all)
{
  guint n = 0;

  *n_all = 0;
  eda_challenge_clear (self->list);
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      *n_all += eda_hypothesis_is_judged (claim);
      if (!eda_hypothesis_is_judged (claim) || !claim->revealed || claim->verdict == NULL)
        continue;
      n++;
      if (claim->number != self->number)
        gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (claim));
    }
  gtk_widget_set_visible (self->group, gtk_widget_get_first_child (self->list) != NULL);
  return n;
}

static void
show_progress (EdaChallengeVerdicts *self, guint n, guint n_all)
{
  const char      *some = self->revealed
                              ? _ ("%u of %u revealed.")
                              : _ ("%u of %u revealed. Guess once more before you look.");
  g_autofree char *text
      = n_all == 0  ? g_strdup (_ ("There are no hypotheses to compare."))
        : n < n_all ? g_strdup_printf (some, n, n_all)
                    : g_strdup_printf (_ ("All %u are revealed."), n_all);

  gtk_label_set_label (GTK_LABEL (self->progress_label), text);
}

void
eda_challenge_verdicts_show (EdaChallengeVerdicts *self,
                             const EdaSession     *session,
                             const char           *trouble)
{
  guint n, n_all;

  g_return_if_fail (EDA_IS_CHALLENGE_VERDICTS (self));
  show_card (self, session, trouble);
  n = show_list (self, session, &n_all);
  show_progress (self, n, n_all);
  gtk_widget_set_visible (self->card_box, self->number != 0);
  gtk_widget_set_visible (self->missed_box,
                          self->number == 0
                              && gtk_widget_get_first_child (self->missed_box) != NULL);
}

static void
eda_challenge_verdicts_init (EdaChallengeVerdicts *self)
{
  GtkWidget *box;

  gtk_widget_set_parent (eda_challenge_page_new (WIDTH_PX, &box), GTK_WIDGET (self));
  self->progress_label = eda_challenge_label_new ("", NULL);
  g_object_set (
      self->progress_label, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->card_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->group = eda_challenge_group_new (_ ("Revealed"), NULL, &self->list);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_cb), self);
  self->missed_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_heading_new (_ ("What the Data Say"), "title-2"));
  gtk_box_append (GTK_BOX (box), self->progress_label);
  gtk_box_append (GTK_BOX (box), self->card_box);
  gtk_box_append (GTK_BOX (box), self->missed_box);
  gtk_box_append (GTK_BOX (box), self->group);
}

GtkWidget *
eda_challenge_verdicts_new (EdaVerdictFor verdict_for, gpointer data)
{
  EdaChallengeVerdicts *self = g_object_new (EDA_TYPE_CHALLENGE_VERDICTS, NULL);

  self->verdict_for = verdict_for;
  self->data = data;
  return GTK_WIDGET (self);
}

void
eda_challenge_verdicts_set_missed (EdaChallengeVerdicts *self, GtkWidget *missed)
{
  g_return_if_fail (EDA_IS_CHALLENGE_VERDICTS (self));
  eda_challenge_clear (self->missed_box);
  if (missed != NULL)
    gtk_box_append (GTK_BOX (self->missed_box), missed);
}

void
eda_challenge_verdicts_focus (EdaChallengeVerdicts *self)
{
  GtkWidget *card;

  g_return_if_fail (EDA_IS_CHALLENGE_VERDICTS (self));
  card = gtk_widget_get_first_child (self->card_box);
  if (card != NULL)
    eda_verdict_card_focus (EDA_VERDICT_CARD (card));
}
