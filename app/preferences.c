/* A row for each setting, bound to it: a change counts at once. */

#include "app/preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/settings.h"
#include "widgets/tidy-names.h"
#include "widgets/widgets.h"

static const guint text_sizes[] = { 100, 125, 150, 175, 200 };

/* --- Rows --- */

static GtkWidget *
combo_row_new (const char *title, const char *subtitle, const char *const *choices)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  eda_widget_set_label (row, title, subtitle);
  return row;
}

static GtkWidget *
switch_row_new (const char *title, const char *subtitle, const char *key)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  eda_widget_set_label (toggle, title, subtitle);
  g_settings_bind (eda_settings_get (), key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

/* --- Appearance --- */

static void
colours_chosen_cb (AdwComboRow *row)
{
  g_settings_set_enum (
      eda_settings_get (), EDA_SETTING_COLOURS, (int)adw_combo_row_get_selected (row));
}

static void
text_size_chosen_cb (AdwComboRow *row)
{
  g_settings_set_uint (eda_settings_get (),
                       EDA_SETTING_TEXT_SIZE,
                       text_sizes[adw_combo_row_get_selected (row)]);
}

static GtkWidget *
colours_row_new (void)
{
  const char *const choices[] = { _ ("Like the desktop"), _ ("Light"), _ ("Dark"), NULL };
  GtkWidget        *row = combo_row_new (_ ("Colours"), "", choices);

  adw_combo_row_set_selected (
      ADW_COMBO_ROW (row),
      (guint)g_settings_get_enum (eda_settings_get (), EDA_SETTING_COLOURS));
  g_signal_connect (row, "notify::selected", G_CALLBACK (colours_chosen_cb), NULL);
  return row;
}

static GtkWidget *
text_size_row_new (void)
{
  const char *choices[G_N_ELEMENTS (text_sizes) + 1] = { NULL };
  guint       now = g_settings_get_uint (eda_settings_get (), EDA_SETTING_TEXT_SIZE);
  guint       selected = 0;
  GtkWidget  *row;

  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      choices[i] = g_strdup_printf ("%u\u202f%%", text_sizes[i]);
      selected = text_sizes[i] <= now ? i : selected;
    }
  row = combo_row_new (_ ("Text size"), _ ("Of what the desktop has"), choices);
  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    g_free ((char *)choices[i]);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect (row, "notify::selected", G_CALLBACK (text_size_chosen_cb), NULL);
  return row;
}

static void
add_appearance (AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _ ("Appearance"));

  adw_preferences_group_add (group, colours_row_new ());
  adw_preferences_group_add (group, text_size_row_new ());
  adw_preferences_group_add (
      group,
      switch_row_new (_ ("Reduce motion"),
                      _ ("Nothing slides or fades, even if the desktop lets it"),
                      EDA_SETTING_REDUCE_MOTION));
}

/* --- Reading files --- */

/* "NA, n/a, -" */
static void
missing_applied_cb (GtkEditable *row)
{
  g_auto (GStrv) words = g_strsplit (gtk_editable_get_text (row), ",", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_ptr_array_add (kept, words[i]);
  g_ptr_array_add (kept, NULL);
  g_settings_set_strv (
      eda_settings_get (), EDA_SETTING_MISSING, (const char *const *)kept->pdata);
}

static void
add_reading (AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _ ("Reading Files"));
  g_auto (GStrv) words = g_settings_get_strv (eda_settings_get (), EDA_SETTING_MISSING);
  g_autofree char *text = g_strjoinv (", ", words);
  GtkWidget       *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Texts that mean missing"));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect (row, "apply", G_CALLBACK (missing_applied_cb), NULL);
  adw_preferences_group_set_description (
      group,
      _ ("For files opened from now on, with commas between them. When there is none, "
         "the usual "
         "ones are recognised; an empty cell is always missing."));
  adw_preferences_group_add (group, row);
  eda_widget_set_label (row, _ ("Texts that mean missing"), NULL);
}

/* --- Notebooks --- */

static void
add_notebooks (AdwPreferencesPage *page)
{
  adw_preferences_group_add (
      add_group (page, _ ("Notebooks")),
      switch_row_new (_ ("Save while editing"),
                      _ ("A notebook that has a file is saved a second after each "
                         "change. Without this it is "
                         "kept for the case of a crash, and saved by Ctrl+S."),
                      EDA_SETTING_SAVE_WHILE_EDITING));
}

void
eda_preferences_present (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();

  add_appearance (ADW_PREFERENCES_PAGE (page));
  add_reading (ADW_PREFERENCES_PAGE (page));
  add_notebooks (ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                              ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _ ("Preferences"));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  eda_tidy_names (window);
  gtk_window_present (GTK_WINDOW (window));
}
