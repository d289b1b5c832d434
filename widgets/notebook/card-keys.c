/* Single letters count only while the card itself has the focus, so that they never act
 * on somebody who types. */

#include "widgets/notebook/card-keys.h"

#define INSIDE_KEY "eda-card-inside"
#define CELL_KEY "eda-card-cell"

void
eda_card_enter (GtkWidget *card)
{
  GtkWidget *inside = g_object_get_data (G_OBJECT (card), INSIDE_KEY);

  if (inside != NULL && gtk_widget_child_focus (inside, GTK_DIR_TAB_FORWARD))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (card); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
      return;
}

static gboolean
enter (GtkWidget *card)
{
  eda_card_enter (card);
  return TRUE;
}

static gboolean
leave (GtkWidget *card)
{
  return !gtk_widget_is_focus (card) && gtk_widget_grab_focus (card);
}

static gboolean
go_to_next (GtkWidget *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (card);

  return next != NULL && gtk_widget_grab_focus (next);
}

static gboolean
go_to_previous (GtkWidget *card)
{
  GtkWidget *previous = gtk_widget_get_prev_sibling (card);

  return previous != NULL && gtk_widget_grab_focus (previous);
}

/* What it does, or the action it asks for with the cell's id; @anywhere: also while
 * something in the card has the focus. */
typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  gboolean        anywhere;
  gboolean (*act) (GtkWidget *card);
  const char *action;
} CardKey;

static const CardKey card_keys[] = {
  { GDK_KEY_Return, 0, FALSE, enter, NULL },
  { GDK_KEY_KP_Enter, 0, FALSE, enter, NULL },
  { GDK_KEY_Escape, 0, TRUE, leave, NULL },
  { GDK_KEY_Down, 0, FALSE, go_to_next, NULL },
  { GDK_KEY_Up, 0, FALSE, go_to_previous, NULL },
  { GDK_KEY_j, 0, FALSE, go_to_next, NULL },
  { GDK_KEY_k, 0, FALSE, go_to_previous, NULL },
  { GDK_KEY_a, 0, FALSE, NULL, "script.add-note-above" },
  { GDK_KEY_b, 0, FALSE, NULL, "script.add-note" },
  { GDK_KEY_Delete, 0, FALSE, NULL, "script.remove" },
  { GDK_KEY_Up, GDK_ALT_MASK, TRUE, NULL, "script.move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, TRUE, NULL, "script.move-down" },
  { GDK_KEY_e, GDK_CONTROL_MASK, TRUE, enter, NULL },
  { GDK_KEY_m, GDK_CONTROL_MASK, TRUE, NULL, "script.add-note" },
};

static gboolean
key_cb (GtkWidget *card, GVariant *arguments, gpointer data)
{
  const CardKey *key = data;
  EdaCell       *cell = g_object_get_data (G_OBJECT (card), CELL_KEY);

  if (!key->anywhere && !gtk_widget_is_focus (card))
    return FALSE;
  if (key->act != NULL)
    return key->act (card);
  return gtk_widget_activate_action (card, key->action, "s", eda_cell_get_id (cell));
}

void
eda_card_keys_attach (GtkWidget *card, EdaCell *cell, GtkWidget *inside)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (card_keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (
            gtk_keyval_trigger_new (card_keys[i].key, card_keys[i].modifiers),
            gtk_callback_action_new (key_cb, (gpointer)&card_keys[i], NULL)));
  gtk_widget_add_controller (card, keys);
  gtk_widget_set_focusable (card, TRUE);
  g_object_set_data (G_OBJECT (card), INSIDE_KEY, inside);
  g_object_set_data_full (G_OBJECT (card), CELL_KEY, g_object_ref (cell), g_object_unref);
}
