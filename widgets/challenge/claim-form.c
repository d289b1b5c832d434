/* The kind is chosen first; its gaps become rows, and the line below them is what they
 * say. It is read as a typed one would be. */

#include "widgets/challenge/claim-form.h"

#include <glib/gi18n.h>

#include "challenge/claims/claim-forms.h"
#include "challenge/claims/claim-parse.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 480
#define HEIGHT_PX 560
#define MOST_SLOTS 8
#define USUAL_CONFIDENCE 70

typedef struct
{
  GtkWidget       *window;
  EdaClaimSchema  *schema;
  EdaClaimFormDone done;
  gpointer         data;

  GtkWidget *kind, *list, *scale, *line_label, *issue_label, *use_button;
  GArray    *slots;               /* EdaClaimSlot: of the kind */
  GtkWidget *rows[MOST_SLOTS];    /* of each */
  GPtrArray *columns[MOST_SLOTS]; /* (nullable): names that a row offers; borrowed */
} Form;

static void
clear_columns (Form *self)
{
  for (guint i = 0; i < MOST_SLOTS; i++)
    g_clear_pointer (&self->columns[i], g_ptr_array_unref);
}

static void
form_free (gpointer data)
{
  Form *self = data;

  clear_columns (self);
  g_clear_pointer (&self->slots, g_array_unref);
  eda_claim_schema_unref (self->schema);
  g_free (self);
}

static const EdaClaimForm *
get_form (Form *self)
{
  guint n;

  return &eda_claim_form_all (
      &n)[adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind))];
}

/* --- The line --- */

static const char *
get_value (Form *self, guint i)
{
  const EdaClaimSlot *slot = &g_array_index (self->slots, EdaClaimSlot, i);
  guint               chosen;

  if (ADW_IS_ENTRY_ROW (self->rows[i]))
    return gtk_editable_get_text (GTK_EDITABLE (self->rows[i]));
  chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->rows[i]));
  if (slot->kind == EDA_SLOT_WORD)
    return slot->choices[chosen];
  return chosen < self->columns[i]->len ? self->columns[i]->pdata[chosen] : "";
}

static char *
write_line (Form *self)
{
  const char *values[MOST_SLOTS + 1] = { NULL };

  for (guint i = 0; i < self->slots->len; i++)
    values[i] = get_value (self, i);
  return eda_claim_form_fill (
      get_form (self),
      values,
      (guint)(gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5));
}

static gboolean
is_filled (Form *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (ADW_IS_ENTRY_ROW (self->rows[i]) && get_value (self, i)[0] == '\0')
      return FALSE;
  return TRUE;
}

/* An empty gap is no mistake yet. */
static void
show_line (Form *self)
{
  g_autofree char *line = write_line (self);
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autoptr (EdaClaim) claim = eda_claim_parse (line, self->schema, &issue, NULL);
  g_autofree char *said
      = claim != NULL || !is_filled (self)
            ? g_strdup (is_filled (self) ? "" : _ ("Fill in what is empty."))
            : g_strconcat (
                issue->message, issue->fix != NULL ? ": " : "", issue->fix, NULL);

  gtk_label_set_label (GTK_LABEL (self->line_label), line);
  gtk_label_set_label (GTK_LABEL (self->issue_label), said);
  gtk_widget_set_sensitive (self->use_button, claim != NULL);
}

static void
use_cb (Form *self)
{
  g_autofree char *line = write_line (self);

  if (!gtk_widget_get_sensitive (self->use_button))
    return;
  self->done (line, self->data);
  gtk_window_close (GTK_WINDOW (self->window));
}

/* --- Its gaps --- */

static GtkWidget *
make_combo (Form *self, const char *title, GtkStringList *take_choices)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) choices = take_choices;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  eda_widget_set_label (row, title, NULL);
  return row;
}

static GtkWidget *
make_words (Form *self, const EdaClaimSlot *slot)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (const char *const *word = slot->choices; *word != NULL; word++)
    gtk_string_list_append (choices, **word == '\0' ? _ ("not said") : *word);
  return make_combo (self, _ (slot->title), choices);
}

/* The second choice of a sentence is another column than the first. */
static GtkWidget *
make_columns (Form *self, const EdaClaimSlot *slot, guint place)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  GtkWidget     *row;

  self->columns[place] = g_ptr_array_new ();
  for (guint i = 0; i < eda_claim_schema_get_n_columns (self->schema); i++)
    if (eda_claim_slot_takes (slot, self->schema, i))
      {
        const char *name = eda_claim_schema_get_name (self->schema, i);

        g_ptr_array_add (self->columns[place], (gpointer)name);
        gtk_string_list_append (choices, name);
      }
  row = make_combo (self, _ (slot->title), choices);
  if (self->columns[place]->len > 0)
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), place % self->columns[place]->len);
  return row;
}

static GtkWidget *
make_row (Form *self, guint place)
{
  const EdaClaimSlot *slot = &g_array_index (self->slots, EdaClaimSlot, place);
  GtkWidget          *row;

  if (slot->kind <= EDA_SLOT_DATE_COLUMN)
    row = make_columns (self, slot, place);
  else if (slot->kind == EDA_SLOT_WORD)
    row = make_words (self, slot);
  else
    {
      row = adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (slot->title));
      g_signal_connect_swapped (row, "changed", G_CALLBACK (show_line), self);
      g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (use_cb), self);
      return row;
    }
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_line), self);
  return row;
}

static void
kind_chosen_cb (Form *self)
{
  eda_challenge_clear (self->list);
  clear_columns (self);
  g_clear_pointer (&self->slots, g_array_unref);
  self->slots = eda_claim_form_list_slots (get_form (self));
  for (guint i = 0; i < self->slots->len; i++)
    {
      self->rows[i] = make_row (self, i);
      gtk_list_box_append (GTK_LIST_BOX (self->list), self->rows[i]);
    }
  gtk_widget_set_visible (self->list, self->slots->len > 0);
  show_line (self);
}

/* --- The window --- */

static GtkWidget *
make_kind (Form *self)
{
  guint               n;
  const EdaClaimForm *forms = eda_claim_form_all (&n);
  GtkStringList      *titles = gtk_string_list_new (NULL);
  GtkWidget          *list = gtk_list_box_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title
          = forms[i].step > 0
                ? g_strdup_printf ("%u · %s", forms[i].step, _ (forms[i].title))
                : g_strdup (_ (forms[i].title));

      gtk_string_list_append (titles, title);
    }
  self->kind = make_combo (self, _ ("What do you expect?"), titles);
  gtk_list_box_append (GTK_LIST_BOX (list), self->kind);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

static GtkWidget *
make_confidence (Form *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 50, 100, 5);
  gtk_range_set_value (GTK_RANGE (self->scale), USUAL_CONFIDENCE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  eda_widget_set_label (
      self->scale, _ ("How sure, in percent"), _ ("50 is a coin flip, 100 no doubt"));
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (show_line), self);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("How sure?")));
  gtk_box_append (GTK_BOX (box), self->scale);
  return box;
}

static void
build (Form *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box;

  gtk_box_append (
      GTK_BOX (content),
      eda_challenge_form_header_new (self->window, _ ("_Write It"), &self->use_button));
  g_signal_connect_swapped (self->use_button, "clicked", G_CALLBACK (use_cb), self);
  gtk_box_append (GTK_BOX (content), eda_challenge_page_new (WIDTH_PX, &box));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->line_label = eda_challenge_label_new ("", "claim-line");
  self->issue_label = eda_challenge_label_new ("", "dim-label");
  g_object_set (self->issue_label, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (box), make_kind (self));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), make_confidence (self));
  gtk_box_append (GTK_BOX (box), self->line_label);
  gtk_box_append (GTK_BOX (box), self->issue_label);
  adw_window_set_content (ADW_WINDOW (self->window), content);
  gtk_window_set_default_widget (GTK_WINDOW (self->window), self->use_button);
  g_signal_connect_swapped (
      self->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self);
  kind_chosen_cb (self);
}

void
eda_claim_form_present (GtkWindow       *parent,
                        EdaClaimSchema  *schema,
                        EdaClaimFormDone done,
                        gpointer         data)
{
  Form *self = g_new0 (Form, 1);

  self->window = adw_window_new ();
  self->schema = eda_claim_schema_ref (schema);
  self->done = done;
  self->data = data;
  g_object_set (self->window,
                "title",
                _ ("Put a Hypothesis Together"),
                "transient-for",
                parent,
                "modal",
                TRUE,
                "default-width",
                WIDTH_PX,
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                NULL);
  g_object_set_data_full (G_OBJECT (self->window), "eda-form", self, form_free);
  build (self);
  eda_challenge_close_on_escape (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_grab_focus (self->kind);
}
