/* Three lists, each shorter than a page; hypotheses are folded, for the sweep is without
 * them. */

#include "widgets/challenge/challenge-log.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 320
#define N_STEPS 6

struct _EdaChallengeLog
{
  GtkWidget parent_instance;

  GtkWidget *head; /* AdwBin */
  GtkWidget *hint_label;
  GtkWidget *looks_label;
  GtkWidget *findings;
  GtkWidget *claims; /* AdwExpanderRow */
  GtkWidget *claims_group;
  GtkWidget *steps[N_STEPS];       /* AdwExpanderRow */
  GPtrArray *items;                /* GtkWidget: of each line of the checklist */
  guint      n_findings, n_claims; /* as they are shown */
};

G_DEFINE_FINAL_TYPE (EdaChallengeLog, eda_challenge_log, GTK_TYPE_WIDGET)

enum
{
  RETRACTED,
  TICKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
eda_challenge_log_dispose (GObject *object)
{
  EdaChallengeLog *self = EDA_CHALLENGE_LOG (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_challenge_log_parent_class)->dispose (object);
}

static void
eda_challenge_log_class_init (EdaChallengeLogClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_challenge_log_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "challengelog");
  signals[RETRACTED] = g_signal_new ("retracted",
                                     type,
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     G_TYPE_UINT);
  signals[TICKED] = g_signal_new ("ticked",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

/* --- Findings --- */

static void
retract_cb (EdaChallengeLog *self, GtkWidget *button)
{
  g_signal_emit (self,
                 signals[RETRACTED],
                 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "eda-number")));
}

static GtkWidget *
make_finding (EdaChallengeLog *self, const EdaLoggedFinding *finding)
{
  const gboolean has_line = finding->so_what != NULL && finding->so_what[0] != '\0';
  GtkWidget     *row = eda_challenge_row_new (
      finding->headline, has_line ? finding->so_what : _ ("No “so what?” yet"));
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Take back “%s”"), finding->headline);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take it back"));
  eda_widget_set_label (button, name, NULL);
  g_object_set_data (G_OBJECT (button), "eda-number", GUINT_TO_POINTER (finding->number));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (retract_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_findings (EdaChallengeLog *self, const EdaSession *session)
{
  guint shown = 0;

  eda_challenge_clear (self->findings);
  for (guint i = eda_session_get_n_findings (session); i >= 1; i--)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (session, i);

      if (finding->retracted)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->findings), make_finding (self, finding));
      shown++;
    }
  if (shown == 0)
    gtk_list_box_append (
        GTK_LIST_BOX (self->findings),
        eda_challenge_row_new (_ ("None yet"),
                               _ ("Ctrl+L writes down what you are looking at.")));
}

/* --- Hypotheses --- */

static void
show_claims (EdaChallengeLog *self, const EdaSession *session)
{
  const guint n = eda_session_get_n_claims (session);

  for (guint i = self->n_claims + 1; i <= n; i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);
      g_autofree char     *said = NULL;
      g_autofree char     *sure = NULL;

      if (!eda_hypothesis_is_judged (claim))
        continue;
      said = eda_claim_to_canonical (claim->claim);
      sure = g_strdup_printf (claim->post_hoc ? _ ("%.0f %% sure, after seeing the data")
                                              : _ ("%.0f %% sure"),
                              100 * claim->claim->confidence);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->claims),
                                eda_challenge_row_new (said, sure));
    }
  self->n_claims = n;
  gtk_widget_set_visible (self->claims_group, n > 0);
}

/* --- The checklist --- */

static void
tick_cb (EdaChallengeLog *self, GtkWidget *button)
{
  g_signal_emit (
      self, signals[TICKED], 0, g_object_get_data (G_OBJECT (button), "eda-item"));
}

static GtkWidget *
make_item (EdaChallengeLog *self, const EdaChecklistItem *item)
{
  GtkWidget       *row = eda_challenge_row_new (_ (item->title), NULL);
  GtkWidget       *button = gtk_button_new_from_icon_name ("eda-done-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Done: %s"), _ (item->title));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("I have done this (counts half)"));
  eda_widget_set_label (button, name, NULL);
  g_object_set_data (G_OBJECT (button), "eda-item", (gpointer)item->code);
  g_object_set_data (G_OBJECT (row), "eda-button", button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (tick_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_item (GtkWidget *row, const EdaChecklistItem *item, double coverage)
{
  g_autofree char *text = coverage >= 1 ? g_strdup (_ ("Done"))
                          : coverage > 0
                              ? g_strdup_printf (_ ("%.0f %% done"), 100 * coverage)
                              : g_strdup (_ ("Not yet"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "eda-button"),
                          coverage <= 0);
  eda_widget_set_label (row, _ (item->title), text);
}

static void
show_checklist (EdaChallengeLog         *self,
                const EdaSession        *session,
                const EdaChecklistNeeds *needs)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  double                  got[N_STEPS] = { 0 }, whole[N_STEPS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const double coverage = eda_checklist_get_coverage (session, &items[i], needs);

      show_item (self->items->pdata[i], &items[i], coverage);
      got[items[i].step - 1] += items[i].weight * coverage;
      whole[items[i].step - 1] += items[i].weight;
    }
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%.0f %%", 100 * got[i] / whole[i]);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->steps[i]), text);
    }
}

static GtkWidget *
make_checklist (EdaChallengeLog *self)
{
  static const char *const names[N_STEPS]
      = { N_ ("1 Shape & Types"), N_ ("2 Missing Data"), N_ ("3 Distributions"),
          N_ ("4 Relationships"), N_ ("5 Categories"),   N_ ("6 Outliers") };
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  GtkWidget              *list;
  GtkWidget              *group = eda_challenge_group_new (
      _ ("Checklist"), _ ("It ticks itself off as you look."), &list);

  for (guint i = 0; i < N_STEPS; i++)
    {
      self->steps[i] = adw_expander_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->steps[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->steps[i]), _ (names[i]));
      eda_widget_set_label (self->steps[i], _ (names[i]), NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), self->steps[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_item (self, &items[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->steps[items[i].step - 1]), row);
      g_ptr_array_add (self->items, row);
    }
  return group;
}

/* --- The panel --- */

static void
eda_challenge_log_init (EdaChallengeLog *self)
{
  GtkWidget *box, *claims;
  GtkWidget *page = eda_challenge_page_new (WIDTH_PX, &box);

  self->items = g_ptr_array_new ();
  self->n_findings = G_MAXUINT;
  gtk_widget_set_size_request (page, WIDTH_PX, -1);
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  self->head = adw_bin_new ();
  gtk_widget_set_visible (self->head, FALSE);
  self->hint_label = eda_challenge_label_new ("", "challenge-intention");
  gtk_widget_set_visible (self->hint_label, FALSE);
  g_object_set (self->hint_label, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->hint_label);
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_group_new (_ ("Findings"), NULL, &self->findings));
  self->looks_label = eda_challenge_label_new ("", "dim-label");
  gtk_box_append (GTK_BOX (box), self->looks_label);
  self->claims_group = eda_challenge_group_new (_ ("Hypotheses"), NULL, &claims);
  gtk_box_append (GTK_BOX (box), self->claims_group);
  self->claims = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->claims),
                                 _ ("What you expected"));
  eda_widget_set_label (self->claims, _ ("What you expected"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (claims), self->claims);
  gtk_box_append (GTK_BOX (box), make_checklist (self));
}

GtkWidget *
eda_challenge_log_new (void)
{
  return g_object_new (EDA_TYPE_CHALLENGE_LOG, NULL);
}

void
eda_challenge_log_set_head (EdaChallengeLog *self, GtkWidget *head)
{
  g_return_if_fail (EDA_IS_CHALLENGE_LOG (self));
  adw_bin_set_child (ADW_BIN (self->head), head);
  gtk_widget_set_visible (self->head, head != NULL);
}

void
eda_challenge_log_set_hint (EdaChallengeLog *self, const char *hint)
{
  g_autofree char *told = hint != NULL ? eda_translate (hint) : NULL;
  g_autofree char *text
      = told != NULL ? g_strdup_printf (_ ("Hint: %s"), told) : g_strdup ("");

  g_return_if_fail (EDA_IS_CHALLENGE_LOG (self));
  gtk_widget_set_visible (self->hint_label, hint != NULL);
  if (g_strcmp0 (text, gtk_label_get_label (GTK_LABEL (self->hint_label))) != 0)
    gtk_label_set_label (GTK_LABEL (self->hint_label), text);
}

static void
show_looks (EdaChallengeLog *self, const EdaSession *session)
{
  const guint      n = eda_session_get_n_looks (session);
  const double     luck = eda_session_get_false_alarms (session);
  g_autofree char *looks = g_strdup_printf (ngettext ("%u look", "%u looks", n), n);
  g_autofree char *text
      = luck >= 0.05 ? g_strdup_printf (
            _ ("%s; about %.1f would look “significant” by luck."), looks, luck)
                     : g_strdup_printf ("%s.", looks);

  gtk_label_set_label (GTK_LABEL (self->looks_label), text);
}

static guint
count_findings (const EdaSession *session)
{
  guint n = 0;

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    n += eda_session_get_finding (session, i)->retracted ? 1000 : 1;
  return n;
}

void
eda_challenge_log_show (EdaChallengeLog         *self,
                        const EdaSession        *session,
                        const EdaChecklistNeeds *needs)
{
  g_return_if_fail (EDA_IS_CHALLENGE_LOG (self));
  if (count_findings (session) != self->n_findings)
    {
      self->n_findings = count_findings (session);
      show_findings (self, session);
    }
  show_claims (self, session);
  show_looks (self, session);
  show_checklist (self, session, needs);
}
