/* A menu without arrow over its owner, at the place that was clicked. */
#include "widgets/context-menu.h"

GtkWidget *
eda_context_menu_new (GtkWidget *owner, GMenuModel *model)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, owner);
  return menu;
}

void
eda_context_menu_show (GtkWidget *menu, double x, double y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (menu),
                               &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}
