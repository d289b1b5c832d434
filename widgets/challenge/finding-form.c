/* A small window: what was found stands in its first line, and Enter ends it. */

#include "widgets/challenge/finding-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "challenge/scoring/patterns.h"
#include "widgets/challenge-parts.h"
#include "widgets/reading-order.h"
#include "widgets/widgets.h"

#define WIDTH_PX 520

typedef struct
{
  GtkWidget        *window;
  GtkWidget        *headline, *so_what, *hint;
  GtkWidget        *pattern, *confidence, *claim, *relation, *star;
  GtkWidget        *log_button;
  EdaLoggedFinding *draft;
  GArray          *numbers; /* guint: of the claims in the list, from its second row on */
  EdaFindingLogged logged;
  gpointer         data;
} Form;

static const double confidences[] = { NAN, .5, .6, .7, .8, .9, .95 };

static void
form_free (gpointer data)
{
  Form *self = data;

  eda_logged_finding_free (self->draft);
  g_array_unref (self->numbers);
  g_free (self);
}

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static guint
get_choice (GtkWidget *row)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (row));
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
log_it (Form *self)
{
  guint       n;
  const guint claim = get_choice (self->claim);

  if (get_text (self->headline)[0] == '\0')
    return;
  self->draft->filled = g_strcmp0 (self->draft->headline, get_text (self->headline)) == 0;
  replace (&self->draft->headline, get_text (self->headline));
  replace (&self->draft->so_what, get_text (self->so_what));
  replace (&self->draft->pattern, eda_patterns (&n)[get_choice (self->pattern)].code);
  self->draft->confidence = confidences[get_choice (self->confidence)];
  self->draft->star = get_choice (self->star);
  self->logged (self->draft,
                claim > 0 ? g_array_index (self->numbers, guint, claim - 1) : 0,
                (EdaLink)get_choice (self->relation),
                self->data);
  gtk_window_close (GTK_WINDOW (self->window));
}

/* The line should say who does what differently; nobody is kept from logging without. */
static void
typed_cb (Form *self)
{
  const char *headline = get_text (self->headline);
  const guint score = eda_so_what_score (
      get_text (self->so_what), headline, (const char *const *)self->draft->columns);

  gtk_label_set_label (GTK_LABEL (self->hint),
                       score >= 2
                           ? _ ("That says what to do.")
                           : _ ("If this is true, who does what differently tomorrow?"));
  gtk_widget_set_sensitive (self->log_button, headline[0] != '\0');
}

static void
claim_chosen_cb (Form *self)
{
  gtk_widget_set_visible (self->relation, get_choice (self->claim) > 0);
}

/* --- Its rows --- */

static GtkWidget *
make_entry (Form *self, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (log_it), self);
  return row;
}

static GtkWidget *
make_combo (const char *title, GtkStringList *take_choices, guint chosen)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) choices = take_choices;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  eda_widget_set_label (row, title, NULL);
  return row;
}

static GtkWidget *
make_pattern (const char *code)
{
  guint                 n, chosen = 0;
  const EdaPatternType *patterns = eda_patterns (&n);
  GtkStringList        *choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title
          = g_strdup_printf ("%u · %s", patterns[i].step, patterns[i].title);

      gtk_string_list_append (choices, title);
      if (g_strcmp0 (patterns[i].code, code) == 0)
        chosen = i;
    }
  return make_combo (_ ("What kind"), choices, chosen);
}

static gboolean
shares_a_column (const EdaClaim *claim, const EdaLoggedFinding *finding)
{
  g_autoptr (GPtrArray) columns = eda_claim_get_columns (claim);

  for (guint i = 0; finding->columns != NULL && i < columns->len; i++)
    if (g_strv_contains ((const char *const *)finding->columns, columns->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The first that is about one of the finding's columns is proposed. */
static GtkWidget *
make_claim (Form *self, const EdaSession *session)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  guint          chosen = 0;

  gtk_string_list_append (choices, _ ("No hypothesis"));
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (session, i);
      g_autofree char     *said = NULL;

      if (!eda_hypothesis_is_judged (claim))
        continue;
      said = eda_claim_to_canonical (claim->claim);
      gtk_string_list_append (choices, said);
      g_array_append_val (self->numbers, i);
      if (chosen == 0 && shares_a_column (claim->claim, self->draft))
        chosen = self->numbers->len;
    }
  return make_combo (_ ("Belongs to"), choices, chosen);
}

static GtkStringList *
list_confidences (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Not said"));
  for (guint i = 1; i < G_N_ELEMENTS (confidences); i++)
    gtk_string_list_take (
        list, eda_keep_order (g_strdup_printf ("%.0f %%", 100 * confidences[i])));
  return list;
}

static GtkWidget *
make_more (Form *self, const EdaSession *session)
{
  const char *const relations[] = {
    _ ("Supports it"), _ ("Contradicts it"), _ ("Refines it"), _ ("Unexpected"), NULL
  };
  const char *const stars[] = { _ ("No"), _ ("First"), _ ("Second"), _ ("Third"), NULL };
  GtkWidget        *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);

  self->pattern = make_pattern (self->draft->pattern);
  self->claim = make_claim (self, session);
  self->relation = make_combo (_ ("How"), gtk_string_list_new (relations), 0);
  self->confidence
      = make_combo (_ ("Will it hold in fresh data?"), list_confidences (), 0);
  self->star = make_combo (
      _ ("Among the three most important?"), gtk_string_list_new (stars), 0);
  adw_preferences_group_add (rows, self->pattern);
  adw_preferences_group_add (rows, self->claim);
  adw_preferences_group_add (rows, self->relation);
  adw_preferences_group_add (rows, self->confidence);
  adw_preferences_group_add (rows, self->star);
  g_signal_connect_swapped (
      self->claim, "notify::selected", G_CALLBACK (claim_chosen_cb), self);
  claim_chosen_cb (self);
  return group;
}

static GtkWidget *
make_lines (Form *self)
{
  GtkWidget           *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);

  self->headline = make_entry (self, _ ("What did you find?"), self->draft->headline);
  self->so_what = make_entry (self, _ ("So what?"), self->draft->so_what);
  adw_preferences_group_add (rows, self->headline);
  adw_preferences_group_add (rows, self->so_what);
  return group;
}

/* --- The window --- */

static void
build (Form *self, const EdaSession *session)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box;

  gtk_box_append (
      GTK_BOX (content),
      eda_challenge_form_header_new (self->window, _ ("_Log"), &self->log_button));
  g_signal_connect_swapped (self->log_button, "clicked", G_CALLBACK (log_it), self);
  gtk_box_append (GTK_BOX (content), eda_challenge_page_new (WIDTH_PX, &box));
  self->hint = eda_challenge_label_new ("", "dim-label");
  g_object_set (self->hint, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (box), make_lines (self));
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), make_more (self, session));
  adw_window_set_content (ADW_WINDOW (self->window), content);
}

void
eda_finding_form_present (GtkWindow              *parent,
                          const EdaLoggedFinding *draft,
                          const EdaSession       *session,
                          EdaFindingLogged        logged,
                          gpointer                data)
{
  Form *self = g_new0 (Form, 1);

  self->window = adw_window_new ();
  self->draft = eda_logged_finding_copy (draft);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->logged = logged;
  self->data = data;
  g_object_set (self->window,
                "title",
                _ ("Log a Finding"),
                "transient-for",
                parent,
                "modal",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                600,
                "width-request",
                340,
                NULL);
  g_object_set_data_full (G_OBJECT (self->window), "eda-form", self, form_free);
  build (self, session);
  eda_challenge_close_on_escape (self->window);
  typed_cb (self);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->draft->headline != NULL ? self->so_what : self->headline);
}
