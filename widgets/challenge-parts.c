/* Small makers: no page says twice how a heading or a row looks. */

#include "widgets/challenge-parts.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

GtkWidget *
eda_challenge_page_new (int width, GtkWidget **box)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (*box, "challenge-page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), *box);
  g_object_set (scroller,
                "child",
                clamp,
                "hscrollbar-policy",
                GTK_POLICY_NEVER,
                "vexpand",
                TRUE,
                NULL);
  return scroller;
}

char *
eda_challenge_keep_numbers (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, " = ", "\u00a0=\u00a0", 0);
  g_string_replace (out, " %", "\u00a0%", 0);
  return g_string_free (out, FALSE);
}

GtkWidget *
eda_challenge_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (
      label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
eda_challenge_heading_new (const char *text, const char *css_class)
{
  GtkWidget *label = eda_challenge_label_new (text, css_class);

  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  return label;
}

GtkWidget *
eda_challenge_button_new (const char *label, const char *action, const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  eda_widget_wrap_buttons (button);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  return button;
}

GtkWidget *
eda_challenge_group_new (const char *title, const char *description, GtkWidget **list)
{
  GtkWidget *group = adw_preferences_group_new ();

  *list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (*list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (*list, "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), *list);
  eda_widget_set_label (*list, title, description);
  return group;
}

GtkWidget *
eda_challenge_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  eda_widget_set_label (row, title, subtitle);
  return row;
}

void
eda_challenge_clear (GtkWidget *list_or_box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list_or_box)) != NULL)
    if (GTK_IS_LIST_BOX (list_or_box))
      gtk_list_box_remove (GTK_LIST_BOX (list_or_box), child);
    else if (GTK_IS_FLOW_BOX (list_or_box))
      gtk_flow_box_remove (GTK_FLOW_BOX (list_or_box), child);
    else
      gtk_box_remove (GTK_BOX (list_or_box), child);
}

GtkWidget *
eda_challenge_form_header_new (GtkWidget *window, const char *label, GtkWidget **button)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = eda_challenge_button_new (_ ("_Cancel"), NULL, NULL);

  *button = eda_challenge_button_new (label, NULL, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), *button);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), window);
  return header;
}

static gboolean
close_cb (GtkWidget *window, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

GtkEventController *
eda_challenge_close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  return keys;
}

const char *
eda_challenge_phase_to_words (EdaPhase phase)
{
  static const char *const words[]
      = { N_ ("Setup"),   N_ ("Hypotheses"), N_ ("Explore"), N_ ("Compare"),
          N_ ("Reflect"), N_ ("Done"),       N_ ("Left") };

  return _ (words[phase]);
}

char *
eda_challenge_time_to_text (gint64 ms)
{
  const char  *sign = ms < 0 ? "−" : "";
  const gint64 seconds = ABS (ms + (ms > 0 ? 999 : 0)) / 1000;

  if (seconds >= 3600)
    return g_strdup_printf ("%s%d:%02d:%02d",
                            sign,
                            (int)(seconds / 3600),
                            (int)(seconds / 60 % 60),
                            (int)(seconds % 60));
  return g_strdup_printf ("%s%02d:%02d", sign, (int)(seconds / 60), (int)(seconds % 60));
}
