/* The line that is written stands on top, those that are ready below it, and the names of
 * the columns beside them. */

#include "widgets/challenge/challenge-claims.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/result/words.h"
#include "analysis/steps/step.h"
#include "widgets/challenge-parts.h"
#include "widgets/challenge/challenge-prompts.h"
#include "widgets/challenge/claim-columns.h"
#include "widgets/challenge/claim-entry.h"
#include "widgets/challenge/claim-form.h"
#include "widgets/widgets.h"

#define WIDTH_PX 720
#define GOAL 10

struct _EdaChallengeClaims
{
  GtkWidget parent_instance;

  EdaClaimEntry *entry;
  GtkWidget     *intention;
  GtkWidget     *peek_button;
  GtkWidget     *goal_label;
  GtkWidget     *group;
  GtkWidget     *list;

  EdaClaimSchema   *schema;  /* borrowed from the entry */
  const EdaSession *session; /* as it was shown last */
  guint             number;  /* of the claim in the entry; 0 = a new one */
};

G_DEFINE_FINAL_TYPE (EdaChallengeClaims, eda_challenge_claims, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  DRAFTED,
  WITHDRAWN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
eda_challenge_claims_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_claims_parent_class)->dispose (object);
}

static void
eda_challenge_claims_class_init (EdaChallengeClaimsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_challenge_claims_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  signals[ENTERED] = g_signal_new ("entered",
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
  signals[DRAFTED] = g_signal_new ("drafted",
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
  signals[WITHDRAWN] = g_signal_new ("withdrawn",
                                     type,
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     G_TYPE_UINT);
}

static void
entered_cb (EdaChallengeClaims *self, const char *text)
{
  g_signal_emit (self, signals[ENTERED], 0, self->number, text);
}

static void
drafted_cb (EdaChallengeClaims *self, const char *text)
{
  g_signal_emit (self, signals[DRAFTED], 0, self->number, text);
}

/* --- The lines that are ready --- */

static guint
get_row_number (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "eda-number"));
}

static void
edit_cb (EdaChallengeClaims *self, GtkListBoxRow *row)
{
  const EdaHypothesis *claim
      = eda_session_get_claim (self->session, get_row_number (GTK_WIDGET (row)));

  eda_claim_entry_flush (self->entry);
  self->number = claim->number;
  eda_claim_entry_set_text (self->entry, claim->text);
  eda_challenge_claims_focus (self);
  eda_challenge_claims_show (self, self->session);
}

static void
withdraw_cb (EdaChallengeClaims *self, GtkWidget *button)
{
  eda_challenge_claims_focus (self); /* the button goes */
  g_signal_emit (self, signals[WITHDRAWN], 0, get_row_number (button));
}

static char *
describe (const EdaHypothesis *claim)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (claim->claim == NULL)
    return g_strdup (
        _ ("Not a whole hypothesis yet. As it is, it would be kept as a note."));
  g_string_append_printf (text, _ ("%.0f %% sure"), 100 * claim->claim->confidence);
  if (claim->claim->because != NULL)
    g_string_append_printf (text, _ (" · because %s"), claim->claim->because);
  if (claim->claim->unless != NULL)
    g_string_append_printf (text, _ (" · unless %s"), claim->claim->unless);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (EdaChallengeClaims *self, const EdaHypothesis *claim)
{
  g_autofree char *said
      = claim->claim != NULL ? eda_claim_to_canonical (claim->claim) : NULL;
  g_autofree char *subtitle = describe (claim);
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), claim->text);
  GtkWidget *row = eda_challenge_row_new (said != NULL ? said : claim->text, subtitle);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Change it (Enter)"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove"));
  eda_widget_set_label (remove, name, NULL);
  g_object_set_data (G_OBJECT (row), "eda-number", GUINT_TO_POINTER (claim->number));
  g_object_set_data (G_OBJECT (remove), "eda-number", GUINT_TO_POINTER (claim->number));
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (withdraw_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  return row;
}

/* "2, 5": steps that no line is about; NULL: each has one. */
static char *
list_bare_steps (const EdaSession *session)
{
  gboolean has[EDA_N_STEPS + 1] = { FALSE };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      if (claim->status == EDA_HYPOTHESIS_DRAFT && claim->claim != NULL)
        has[eda_claim_kind_get_step (claim->claim->kind)] = TRUE;
    }
  for (guint i = 1; i <= EDA_N_STEPS; i++)
    if (!has[i])
      g_string_append_printf (out, "%s%u", out->len > 0 ? ", " : "", i);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static void
show_goal (EdaChallengeClaims *self, guint n)
{
  g_autofree char *bare = list_bare_steps (self->session);
  g_autofree char *count
      = eda_words_count (n, ngettext ("%s hypothesis", "%s hypotheses", n));
  g_autofree char *text
      = n == 0
            ? g_strdup (_ ("Write what you expect, one line each. Ten are a good number; "
                           "three will do."))
            : g_strdup_printf (
                _ ("%s so far%s"), count, n < GOAL ? "." : _ (", well done."));
  g_autofree char *more
      = n > 0 && bare != NULL
            ? g_strdup_printf (_ ("%s None yet on step %s."), text, bare)
            : g_strdup (text);

  gtk_label_set_label (GTK_LABEL (self->goal_label), more);
}

void
eda_challenge_claims_show (EdaChallengeClaims *self, const EdaSession *session)
{
  guint n = 0;

  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  self->session = session;
  eda_challenge_clear (self->list);
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);

      if (claim->status != EDA_HYPOTHESIS_DRAFT || claim->number == self->number)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, claim));
      n++;
    }
  gtk_widget_set_visible (self->group, n > 0);
  gtk_widget_set_visible (self->peek_button, eda_session_get_peeks (session) == 0);
  show_goal (self, n);
}

/* --- The columns --- */

static void
column_cb (EdaChallengeClaims *self, const char *name)
{
  g_autofree char *quoted = eda_claim_quote_name (name);

  eda_claim_entry_insert (self->entry, quoted);
}

/* --- The page --- */

/* A card goes where nothing is written yet, or behind what is saved. */
static void
prompt_cb (EdaChallengeClaims *self, const char *line, guint cursor)
{
  GtkEditable *entry = eda_claim_entry_get_editable (self->entry);

  eda_claim_entry_flush (self->entry);
  self->number = 0;
  eda_claim_entry_set_text (self->entry, line);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (entry));
  gtk_editable_set_position (entry, (int)g_utf8_strlen (line, cursor));
  eda_challenge_claims_show (self, self->session);
}

static void
formed_cb (const char *line, gpointer data)
{
  prompt_cb (data, line, (guint)strlen (line));
}

static void
form_cb (EdaChallengeClaims *self)
{
  eda_claim_form_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          self->schema,
                          formed_cb,
                          self);
}

/* Other ways to a hypothesis than typing it. */
static GtkWidget *
make_ways (EdaChallengeClaims *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *form = eda_challenge_button_new (_ ("_Put Together…"), NULL, NULL);

  self->peek_button
      = eda_challenge_button_new (_ ("Look at _Five Rows…"), "challenge.peek", NULL);
  gtk_widget_set_tooltip_text (form, _ ("Choose what you expect instead of typing it"));
  gtk_widget_set_tooltip_text (
      self->peek_button, _ ("Once, for 30 seconds; what you write afterwards is marked"));
  g_signal_connect_swapped (form, "clicked", G_CALLBACK (form_cb), self);
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), self->peek_button);
  return box;
}

static void
eda_challenge_claims_init (EdaChallengeClaims *self)
{
}

static void
build (EdaChallengeClaims *self, EdaClaimSchema *schema, const EdaSession *session)
{
  GtkWidget *box, *prompts, *columns;

  gtk_widget_set_parent (eda_challenge_page_new (WIDTH_PX, &box), GTK_WIDGET (self));
  self->schema = schema;
  self->entry = EDA_CLAIM_ENTRY (eda_claim_entry_new (schema));
  self->intention = eda_challenge_label_new ("", "challenge-intention");
  gtk_widget_set_visible (self->intention, FALSE);
  self->goal_label = eda_challenge_label_new ("", NULL);
  self->group = eda_challenge_group_new (
      _ ("Ready"), _ ("Enter on a line changes it."), &self->list);
  columns = eda_claim_columns_new (schema);
  g_signal_connect_swapped (columns, "chosen", G_CALLBACK (column_cb), self);
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_heading_new (_ ("What Do You Expect?"), "title-2"));
  gtk_box_append (GTK_BOX (box), self->intention);
  gtk_box_append (GTK_BOX (box), self->goal_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  prompts = eda_challenge_prompts_new (schema, eda_session_get_plan (session)->seed);
  g_signal_connect_swapped (prompts, "taken", G_CALLBACK (prompt_cb), self);
  gtk_box_append (GTK_BOX (box), prompts);
  gtk_box_append (GTK_BOX (box), make_ways (self));
  gtk_box_append (GTK_BOX (box), self->group);
  gtk_box_append (GTK_BOX (box), eda_challenge_heading_new (_ ("Columns"), "title-4"));
  gtk_box_append (GTK_BOX (box), columns);
  g_signal_connect_swapped (self->entry, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (self->entry, "drafted", G_CALLBACK (drafted_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (edit_cb), self);
}

GtkWidget *
eda_challenge_claims_new (EdaClaimSchema *schema, const EdaSession *session)
{
  EdaChallengeClaims *self = g_object_new (EDA_TYPE_CHALLENGE_CLAIMS, NULL);

  build (self, schema, session);
  eda_challenge_claims_show (self, session);
  return GTK_WIDGET (self);
}

void
eda_challenge_claims_set_number (EdaChallengeClaims *self, guint number)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  self->number = number;
}

void
eda_challenge_claims_next (EdaChallengeClaims *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  self->number = 0;
  eda_claim_entry_set_text (self->entry, "");
  eda_challenge_claims_show (self, self->session);
}

void
eda_challenge_claims_set_intention (EdaChallengeClaims *self, const char *plan)
{
  g_autofree char *said = plan != NULL
                              ? g_strdup_printf (_ ("Last time you planned: “%s”"), plan)
                              : g_strdup ("");

  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  gtk_label_set_label (GTK_LABEL (self->intention), said);
  gtk_widget_set_visible (self->intention, plan != NULL && *plan != '\0');
}

void
eda_challenge_claims_set_past (EdaChallengeClaims *self,
                               guint               said,
                               double              right,
                               guint               n)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  eda_claim_entry_set_past (self->entry, said, right, n);
}

void
eda_challenge_claims_tell (EdaChallengeClaims *self, const char *sentence)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  eda_claim_entry_tell (self->entry, sentence);
}

void
eda_challenge_claims_flush (EdaChallengeClaims *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  eda_claim_entry_flush (self->entry);
}

void
eda_challenge_claims_focus (EdaChallengeClaims *self)
{
  g_return_if_fail (EDA_IS_CHALLENGE_CLAIMS (self));
  gtk_entry_grab_focus_without_selecting (
      GTK_ENTRY (eda_claim_entry_get_editable (self->entry)));
}

GtkEditable *
eda_challenge_claims_get_entry (EdaChallengeClaims *self)
{
  g_return_val_if_fail (EDA_IS_CHALLENGE_CLAIMS (self), NULL);
  return eda_claim_entry_get_editable (self->entry);
}
