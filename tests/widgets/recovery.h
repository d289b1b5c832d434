/* What a crash has left, as the program that starts next offers it. */
#pragma once

#include <gtk/gtk.h>

/* (nullable): the window in which it is decided */
static inline GtkWindow *
recovery_find (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Recovered Notebooks") == 0)
        return window;
    }
  return NULL;
}
