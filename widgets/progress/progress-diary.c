/* A form on top, then what waits for its outcome, then what is known. */

#include "widgets/progress/progress-diary.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/result/format.h"
#include "analysis/result/translate.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640

/* --- Writing down --- */

typedef struct
{
  GtkWidget *statement, *tag, *confidence, *number, *unit;
} Form;

/* "other" → "Other" */
static const char *const tag_titles[] = { N_ ("Work"),
                                          N_ ("Architecture"),
                                          N_ ("Implementation"),
                                          N_ ("Distribution"),
                                          N_ ("Other") };

/* NaN: there is none. */
static double
read_number (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  char       *end;
  double      number = g_ascii_strtod (text, &end);

  return end == text || *end != '\0' || !isfinite (number) ? NAN : number;
}

static void
write_down_cb (GtkWidget *button, const Form *form)
{
  const guint tag = adw_combo_row_get_selected (ADW_COMBO_ROW (form->tag));

  gtk_widget_activate_action (
      button,
      "progress.diary-add",
      "(ssdds)",
      eda_diary_tags ()[tag],
      gtk_editable_get_text (GTK_EDITABLE (form->statement)),
      gtk_spin_button_get_value (GTK_SPIN_BUTTON (form->confidence)) / 100,
      read_number (form->number),
      gtk_editable_get_text (GTK_EDITABLE (form->unit)));
}

static GtkWidget *
add_entry (GtkWidget *list, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
add_tags (GtkWidget *list)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; eda_diary_tags ()[i] != NULL; i++)
    gtk_string_list_append (titles, _ (tag_titles[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What it is about"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  eda_widget_set_label (row, _ ("What it is about"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
add_confidence (GtkWidget *list)
{
  const char *title = _ ("How sure you are, in percent");
  GtkWidget  *row = eda_challenge_row_new (title, _ ("50 is a coin flip"));
  GtkWidget  *spin = gtk_spin_button_new_with_range (50, 100, 5);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 75);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  eda_widget_set_label (spin, title, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return spin;
}

static GtkWidget *
make_form (const EdaDiaryDay *day, gboolean writable)
{
  Form            *form = g_new (Form, 1);
  GtkWidget       *list, *button;
  g_autofree char *ask = eda_translate (day->ask);
  GtkWidget *group = eda_challenge_group_new (_ ("What do you expect?"), ask, &list);

  form->statement = add_entry (list, _ ("By Friday …"));
  form->tag = add_tags (list);
  form->confidence = add_confidence (list);
  form->number = add_entry (list, _ ("A number, such as minutes (if there is one)"));
  form->unit = add_entry (list, _ ("Its unit"));
  button = eda_challenge_button_new (_ ("_Write It Down"), NULL, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_signal_connect (button, "clicked", G_CALLBACK (write_down_cb), form);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  gtk_widget_set_sensitive (group, writable);
  g_object_set_data_full (G_OBJECT (group), "eda-form", form, g_free);
  return group;
}

/* --- What became of it --- */

typedef struct
{
  gint64     id;
  GtkWidget *number; /* (nullable) */
  GtkWidget *why;
} Outcome;

static void
resolve (GtkWidget *button, const Outcome *outcome, gboolean right)
{
  gtk_widget_activate_action (button,
                              "progress.diary-resolve",
                              "(xbds)",
                              outcome->id,
                              right,
                              outcome->number != NULL ? read_number (outcome->number)
                                                      : NAN,
                              gtk_editable_get_text (GTK_EDITABLE (outcome->why)));
}

static void
right_cb (GtkWidget *button, const Outcome *outcome)
{
  resolve (button, outcome, TRUE);
}

static void
wrong_cb (GtkWidget *button, const Outcome *outcome)
{
  resolve (button, outcome, FALSE);
}

static char *
describe (const EdaDiaryEntry *entry)
{
  g_autoptr (GString) text = g_string_new (entry->tag);
  g_autofree char *predicted = eda_format (EDA_ROLE_VALUE, entry->predicted);
  g_autofree char *actual = eda_format (EDA_ROLE_VALUE, entry->actual);
  const char      *unit = entry->unit != NULL ? entry->unit : "";

  if (!isnan (entry->confidence))
    g_string_append_printf (text, _ (" · %.0f %% sure"), 100 * entry->confidence);
  if (!isnan (entry->predicted))
    g_string_append_printf (text, _ (" · expected %s %s"), predicted, unit);
  if (!isnan (entry->actual))
    g_string_append_printf (text, _ (" · it was %s %s"), actual, unit);
  if (entry->outcome == EDA_DIARY_OPEN)
    g_string_append_printf (text, _ (" · due %s"), entry->due_on);
  else
    g_string_append (
        text, entry->outcome == EDA_DIARY_RIGHT ? _ (" · came true") : _ (" · did not"));
  if (entry->why != NULL && *entry->why != '\0')
    g_string_append_printf (text, "\n%s", entry->why);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_answers (const Outcome *outcome)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *right = eda_challenge_button_new (_ ("It _Came True"), NULL, NULL);
  GtkWidget *wrong = eda_challenge_button_new (_ ("It Did _Not"), NULL, NULL);

  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, NULL);
  g_signal_connect (right, "clicked", G_CALLBACK (right_cb), (gpointer)outcome);
  g_signal_connect (wrong, "clicked", G_CALLBACK (wrong_cb), (gpointer)outcome);
  gtk_box_append (GTK_BOX (box), right);
  gtk_box_append (GTK_BOX (box), wrong);
  return box;
}

static GtkWidget *
make_inner_entry (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

/* Opened when it is due. */
static GtkWidget *
make_open (const EdaDiaryEntry *entry, const char *today)
{
  Outcome         *outcome = g_new0 (Outcome, 1);
  g_autofree char *text = describe (entry);
  GtkWidget       *row = adw_expander_row_new ();
  GtkWidget       *answers = gtk_list_box_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->statement);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
  outcome->id = entry->id;
  if (!isnan (entry->predicted))
    {
      outcome->number = make_inner_entry (_ ("The number that it was"));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), outcome->number);
    }
  outcome->why = make_inner_entry (_ ("What you learned from it"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), outcome->why);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (answers), make_answers (outcome));
  g_object_set (answers, "activatable", FALSE, "focusable", FALSE, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), answers);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_strcmp0 (entry->due_on, today) <= 0);
  g_object_set_data_full (G_OBJECT (row), "eda-outcome", outcome, g_free);
  eda_widget_set_label (row, entry->statement, text);
  return row;
}

/* --- What is known --- */

static GtkWidget *
make_known (const EdaDiaryEntry *entry)
{
  g_autofree char *text = describe (entry);
  g_autofree char *name = g_strdup_printf (_ ("Delete “%s”"), entry->statement);
  GtkWidget       *row = eda_challenge_row_new (entry->statement, text);
  GtkWidget       *icon = gtk_image_new_from_icon_name (
      entry->outcome == EDA_DIARY_RIGHT ? "eda-done-symbolic" : "eda-note-symbolic");
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (icon, "outcome");
  gtk_widget_add_css_class (
      icon, entry->outcome == EDA_DIARY_RIGHT ? "confirmed" : "inconclusive");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "progress.diary-delete");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", entry->id);
  eda_widget_set_label (button, name, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* --- The page --- */

/* Those that are open, or those that are not; NULL: there are none. */
static GtkWidget *
make_list (const GPtrArray *entries,
           gboolean         open,
           const char      *title,
           const char      *about,
           const char      *today)
{
  GtkWidget *group = NULL, *list = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const EdaDiaryEntry *entry = entries->pdata[i];

      if ((entry->outcome == EDA_DIARY_OPEN) != open)
        continue;
      if (group == NULL)
        group = eda_challenge_group_new (title, about, &list);
      gtk_list_box_append (GTK_LIST_BOX (list),
                           open ? make_open (entry, today) : make_known (entry));
    }
  return group;
}

GtkWidget *
eda_progress_diary_new (const GPtrArray   *entries,
                        const EdaDiaryDay *day,
                        const char        *today,
                        gboolean           writable)
{
  GtkWidget *box, *page = eda_challenge_page_new (WIDTH_PX, &box);
  GtkWidget *open = make_list (entries,
                               TRUE,
                               _ ("Waiting"),
                               _ ("What became of it? Say so when you know."),
                               today);
  GtkWidget *known = make_list (entries, FALSE, _ ("Known"), NULL, today);

  gtk_box_append (GTK_BOX (box), make_form (day, writable));
  if (open != NULL)
    gtk_box_append (GTK_BOX (box), open);
  if (known != NULL)
    gtk_box_append (GTK_BOX (box), known);
  return page;
}
