/* A verdict is told by a word, a sign and a colour; a miss asks for its cause. */

#include "widgets/challenge/verdict-card.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "challenge/scoring/score.h"
#include "widgets/challenge-parts.h"
#include "widgets/notebook/figure-view.h"
#include "widgets/widgets.h"

struct _EdaVerdictCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *focus;    /* (nullable) */
  GtkWidget *evidence; /* (nullable): of a verdict of one's own */
};

G_DEFINE_FINAL_TYPE (EdaVerdictCard, eda_verdict_card, GTK_TYPE_WIDGET)

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

static const struct
{
  const char *letter, *words;
} causes[] = {
  { "D", N_ ("The other _direction") },
  { "M", N_ ("Right idea, wrong si_ze") },
  { "S", N_ ("Wrong s_hape") },
  { "Q", N_ ("Data _quality got in the way") },
  { "W", N_ ("_Wrong picture of the subject") },
  { "C", N_ ("I did not know the _concept") },
  { "T", N_ ("Mis_typed") },
  { "L", N_ ("A fair bet, bad l_uck") },
};

static const struct
{
  const char *words, *icon_name, *style;
} outcomes[] = {
  [EDA_OUTCOME_CONFIRMED] = { N_ ("Confirmed"), "eda-done-symbolic", "confirmed" },
  [EDA_OUTCOME_REFUTED] = { N_ ("Refuted"), "window-close-symbolic", "refuted" },
  [EDA_OUTCOME_INCONCLUSIVE]
  = { N_ ("Inconclusive"), "eda-undecided-symbolic", "inconclusive" },
  [EDA_OUTCOME_VOID] = { N_ ("Cannot be judged"), "list-remove-symbolic", "void" },
};

const char *
eda_outcome_to_words (const EdaVerdict *verdict)
{
  if (verdict->outcome == EDA_OUTCOME_INCONCLUSIVE && verdict->lean != 0)
    return verdict->lean > 0 ? _ ("Inconclusive, leaning yes")
                             : _ ("Inconclusive, leaning no");
  return _ (outcomes[verdict->outcome].words);
}

const char *
eda_outcome_get_icon_name (EdaOutcome outcome)
{
  return outcomes[outcome].icon_name;
}

const char *
eda_outcome_get_style (EdaOutcome outcome)
{
  return outcomes[outcome].style;
}

char *
eda_verdict_dup_found (const EdaVerdict *verdict)
{
  const gboolean   is_void = verdict->outcome == EDA_OUTCOME_VOID;
  g_autofree char *words = g_strdup (eda_verdict_get_words (verdict));
  g_autofree char *sentence = eda_translate (verdict->sentence);
  g_autofree char *prefix = NULL;
  const char      *colon = strstr (sentence, ": ");
  char            *found;

  words[0] = g_ascii_toupper (words[0]);
  prefix = g_strconcat (is_void ? "Not judged" : words, ": ", NULL);
  if (!g_str_has_prefix (verdict->sentence, prefix) || colon == NULL)
    return g_steal_pointer (&sentence);
  found = g_strdup (colon + strlen (": "));
  if (!is_void) /* that may begin with the name of a column */
    found[0] = g_ascii_toupper (found[0]);
  return found;
}

char *
eda_hypothesis_dup_points (const EdaHypothesis *claim)
{
  EdaBet bet;
  double points;

  if (claim->verdict == NULL || claim->verdict->outcome > EDA_OUTCOME_REFUTED
      || claim->self_judged || claim->post_hoc)
    return NULL;
  bet = (EdaBet){ claim->claim->confidence,
                  claim->verdict->outcome == EDA_OUTCOME_CONFIRMED,
                  claim->base_rate };
  points = eda_bet_points (&bet);
  return g_strdup_printf (_ ("%s%.0f points"), points < 0 ? "−" : "+", ABS (points));
}

static void
eda_verdict_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_verdict_card_parent_class)->dispose (object);
}

static guint
signal_new (GType type, const char *name, guint n, GType first, GType second)
{
  return g_signal_new (
      name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, first, second);
}

static void
eda_verdict_card_class_init (EdaVerdictCardClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_verdict_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  signals[REVEAL] = signal_new (type, "reveal", 0, 0, 0);
  signals[JUDGED] = signal_new (type, "judged", 2, G_TYPE_INT, G_TYPE_STRING);
  signals[CAUSED] = signal_new (type, "caused", 1, G_TYPE_STRING, 0);
  signals[SHOW] = signal_new (type, "lead", 0, 0, 0);
  signals[NEXT] = signal_new (type, "next", 0, 0, 0);
}

static void
eda_verdict_card_init (EdaVerdictCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "verdict-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
append (EdaVerdictCard *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static GtkWidget *
add_button (EdaVerdictCard *self, GtkWidget *box, const char *label, guint signal)
{
  GtkWidget *button = eda_challenge_button_new (label, NULL, NULL);

  g_object_set_data (G_OBJECT (button), "eda-signal", GUINT_TO_POINTER (signals[signal]));
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
clicked_cb (EdaVerdictCard *self, GtkWidget *button)
{
  g_signal_emit (
      self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "eda-signal")), 0);
}

/* --- What was said --- */

static void
add_claim (EdaVerdictCard *self, const EdaHypothesis *claim)
{
  g_autofree char *said = eda_claim_to_canonical (claim->claim);
  g_autofree char *sure
      = g_strdup_printf (claim->post_hoc ? _ ("Written while you explored · %.0f %% sure")
                                         : _ ("You said · %.0f %% sure"),
                         100 * claim->claim->confidence);

  append (self, eda_challenge_label_new (sure, "dim-label"));
  append (self, eda_challenge_heading_new (said, "claim-said"));
  if (claim->claim->because != NULL)
    {
      g_autofree char *because
          = g_strdup_printf (_ ("because %s"), claim->claim->because);

      append (self, eda_challenge_label_new (because, NULL));
    }
  if (claim->claim->unless != NULL)
    {
      g_autofree char *unless = g_strdup_printf (_ ("unless %s"), claim->claim->unless);

      append (self, eda_challenge_label_new (unless, NULL));
    }
}

/* --- What they answer --- */

static void
add_outcome (EdaVerdictCard *self, const EdaHypothesis *claim)
{
  const EdaVerdict *verdict = claim->verdict;
  GtkWidget        *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget        *icon
      = gtk_image_new_from_icon_name (eda_outcome_get_icon_name (verdict->outcome));
  GtkWidget *words
      = eda_challenge_heading_new (eda_outcome_to_words (verdict), "title-3");
  g_autofree char *points = eda_hypothesis_dup_points (claim);
  g_autofree char *found = eda_verdict_dup_found (verdict);
  g_autofree char *whole = eda_challenge_keep_numbers (found);

  gtk_widget_add_css_class (row, "outcome");
  gtk_widget_add_css_class (row, eda_outcome_get_style (verdict->outcome));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  if (points != NULL)
    gtk_box_append (GTK_BOX (row), eda_challenge_label_new (points, "numeric"));
  append (self, row);
  append (self, eda_challenge_label_new (whole, NULL));
}

static void
cause_cb (EdaVerdictCard *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (
        self, signals[CAUSED], 0, g_object_get_data (G_OBJECT (button), "eda-cause"));
}

static void
add_causes (EdaVerdictCard *self, const EdaHypothesis *claim)
{
  GtkWidget *flow = gtk_flow_box_new ();
  GtkWidget *first = NULL;

  append (self, eda_challenge_heading_new (_ ("What was it?"), "heading"));
  g_object_set (flow,
                "selection-mode",
                GTK_SELECTION_NONE,
                "max-children-per-line",
                2,
                "focusable",
                FALSE,
                NULL);
  eda_widget_set_label (flow, _ ("The cause of the miss"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      GtkWidget *button = gtk_check_button_new_with_mnemonic (_ (causes[i].words));

      if (first != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
      else
        first = button;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   claim->cause == causes[i].letter[0]);
      g_object_set_data (G_OBJECT (button), "eda-cause", (gpointer)causes[i].letter);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (cause_cb), self);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  append (self, flow);
}

static void
add_ways_on (EdaVerdictCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *show = add_button (self, row, _ ("_Show It in the Data"), SHOW);

  self->focus = add_button (self, row, _ ("_Next"), NEXT);
  gtk_widget_set_halign (row, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->focus, "suggested-action");
  g_signal_connect_swapped (show, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (self->focus, "clicked", G_CALLBACK (clicked_cb), self);
  append (self, row);
}

static void
add_answer (EdaVerdictCard *self, const EdaHypothesis *claim, EdaVerdict *verdict)
{
  add_outcome (self, claim);
  if (verdict != NULL && verdict->figure != NULL)
    append (self, eda_figure_view_new (verdict->figure, NULL));
  if (claim->verdict->outcome == EDA_OUTCOME_REFUTED)
    add_causes (self, claim);
  add_ways_on (self);
}

/* --- Verdicts of one's own --- */

static void
judge_cb (EdaVerdictCard *self, GtkWidget *button)
{
  const int outcome
      = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "eda-outcome"));

  g_signal_emit (self,
                 signals[JUDGED],
                 0,
                 outcome,
                 gtk_editable_get_text (GTK_EDITABLE (self->evidence)));
}

static void
add_own_verdict (EdaVerdictCard *self)
{
  static const char *const words[]
      = { N_ ("_Confirmed"), N_ ("Re_futed"), N_ ("_Inconclusive") };
  GtkWidget *row = gtk_flow_box_new ();

  append (
      self,
      eda_challenge_label_new (
          _ ("These are your own words, so the verdict is yours. What is it, and which "
             "number or finding says so?"),
          NULL));
  self->evidence = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->evidence), _ ("The evidence"));
  eda_widget_set_label (self->evidence, _ ("The evidence"), NULL);
  append (self, self->evidence);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *button = eda_challenge_button_new (_ (words[i]), NULL, NULL);

      g_object_set_data (G_OBJECT (button), "eda-outcome", GINT_TO_POINTER (i));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (judge_cb), self);
      gtk_flow_box_insert (GTK_FLOW_BOX (row), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  g_object_set (row, "selection-mode", GTK_SELECTION_NONE, "focusable", FALSE, NULL);
  eda_widget_set_label (row, _ ("Your verdict"), NULL);
  append (self, row);
  self->focus = self->evidence;
}

static void
add_reveal (EdaVerdictCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->focus = add_button (self, row, _ ("_Reveal"), REVEAL);
  gtk_widget_add_css_class (self->focus, "pill");
  gtk_widget_add_css_class (self->focus, "suggested-action");
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->focus, "clicked", G_CALLBACK (clicked_cb), self);
  append (self, row);
}

static void
add_waiting (EdaVerdictCard *self, const char *trouble)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_set_spinning (GTK_SPINNER (spinner), trouble == NULL);
  gtk_widget_set_visible (spinner, trouble == NULL);
  gtk_box_append (GTK_BOX (row), spinner);
  gtk_box_append (GTK_BOX (row),
                  eda_challenge_label_new (
                      trouble != NULL ? trouble : _ ("The data are being asked…"), NULL));
  append (self, row);
}

GtkWidget *
eda_verdict_card_new (const EdaHypothesis *claim,
                      EdaVerdict          *verdict,
                      const char          *trouble)
{
  EdaVerdictCard *self = g_object_new (EDA_TYPE_VERDICT_CARD, NULL);

  add_claim (self, claim);
  if (claim->revealed && claim->verdict != NULL)
    add_answer (self, claim, verdict);
  else if (claim->claim->kind == EDA_CLAIM_FREE && claim->verdict == NULL)
    add_own_verdict (self);
  else if (claim->verdict != NULL)
    add_reveal (self);
  else
    add_waiting (self, trouble);
  return GTK_WIDGET (self);
}

void
eda_verdict_card_focus (EdaVerdictCard *self)
{
  g_return_if_fail (EDA_IS_VERDICT_CARD (self));
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
}
