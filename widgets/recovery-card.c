/* Two lines and three buttons, which stand under each other where there is no room. */

#include "widgets/recovery-card.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

static GtkWidget *
line_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A screen reader says of which notebook. */
static void
add_button (GtkWidget  *buttons,
            const char *label,
            const char *css_class,
            const char *action,
            const char *name,
            const char *uri)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_auto (GStrv) halves = g_strsplit (label, "_", 2);
  g_autofree char *plain = g_strjoinv ("", halves);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, css_class);
  eda_widget_set_label (button, plain, name);
  gtk_flow_box_append (GTK_FLOW_BOX (buttons), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
add_key (GtkEventController *keys, guint key, GtkDirectionType direction)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, 0),
                                       gtk_signal_action_new ("move-focus"),
                                       "(i)",
                                       direction));
}

/* Up and Down lead from button to button, and from card to card: a flow box by itself
 * takes these keys and goes nowhere. */
static void
follow_arrows (GtkWidget *buttons)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_Down, GTK_DIR_TAB_FORWARD);
  add_key (keys, GDK_KEY_Up, GTK_DIR_TAB_BACKWARD);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (buttons, keys);
}

GtkWidget *
eda_recovery_card_new (const char *name, const char *description, const char *uri)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (buttons), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (buttons), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (buttons), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (buttons), 3);
  gtk_widget_set_margin_top (buttons, 6);
  eda_widget_set_label (buttons, name, description);
  add_button (buttons, _ ("_Restore"), "suggested-action", "recovery.restore", name, uri);
  add_button (buttons, _ ("Save _As…"), "regular", "recovery.save-as", name, uri);
  add_button (buttons, _ ("_Discard"), "regular", "recovery.discard", name, uri);

  follow_arrows (buttons);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "recovery-card");
  gtk_box_append (GTK_BOX (card), line_new (name, "heading"));
  gtk_box_append (GTK_BOX (card), line_new (description, "dim-label"));
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}
