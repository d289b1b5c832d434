/* One row for each item. */

#include "widgets/notebook/cell-menu.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

static const struct
{
  const char *label, *action;
  guint       section;
} items[] = {
  { N_ ("Log a _Finding…"), "challenge.log-finding-of", 0 },
  { N_ ("Add _Note Below"), "script.add-note", 0 },
  { N_ ("_Duplicate"), "script.duplicate", 0 },
  { N_ ("Add All to the _Report"), "script.add-all-to-report", 1 },
  { N_ ("_Take Out of the Report"), "script.take-out-of-report", 1 },
  { N_ ("Move _Up"), "script.move-up", 2 },
  { N_ ("Move _Down"), "script.move-down", 2 },
  { N_ ("Copy as _Command"), "script.copy-command", 3 },
  { N_ ("_Remove"), "script.remove", 3 },
};

static GMenuModel *
menu_new (EdaCell *cell)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      if (i > 0 && items[i].section != items[i - 1].section)
        {
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_object_unref (section);
          section = g_menu_new ();
        }
      g_menu_item_set_action_and_target (
          item, items[i].action, "s", eda_cell_get_id (cell));
      /* only in a challenge */
      if (g_str_has_prefix (items[i].action, "challenge."))
        g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

static void
create_cb (GtkMenuButton *button, gpointer cell)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = menu_new (cell);
  gtk_menu_button_set_menu_model (button, menu);
}

/* A popover for each card that nobody has opened yet would be dear. */
void
eda_cell_menu_attach (GtkMenuButton *button, EdaCell *cell, const char *title)
{
  g_autofree char *label = g_strdup_printf (_ ("Menu of %s"), title);

  gtk_menu_button_set_create_popup_func (
      button, create_cb, g_object_ref (cell), g_object_unref);
  eda_widget_set_label (GTK_WIDGET (button), label, NULL);
  eda_widget_set_tooltip (GTK_WIDGET (button), _ ("What can be done with this cell"));
}
