/* The keys of a figure. */

#include "widgets/notebook/plot-view-private.h"

#define KEY_FACTOR 0.7

void
eda_plot_view_class_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action, *format;
    double          number;
    int             x, y;
  } keys[] = {
    { GDK_KEY_plus, 0, "plot.zoom", "d", KEY_FACTOR, 0, 0 },
    { GDK_KEY_equal, 0, "plot.zoom", "d", KEY_FACTOR, 0, 0 },
    { GDK_KEY_KP_Add, 0, "plot.zoom", "d", KEY_FACTOR, 0, 0 },
    { GDK_KEY_minus, 0, "plot.zoom", "d", 1 / KEY_FACTOR, 0, 0 },
    { GDK_KEY_KP_Subtract, 0, "plot.zoom", "d", 1 / KEY_FACTOR, 0, 0 },
    { GDK_KEY_0, 0, "plot.reset", NULL, 0, 0, 0 },
    { GDK_KEY_KP_0, 0, "plot.reset", NULL, 0, 0, 0 },
    { GDK_KEY_Right, 0, "plot.step", "i", 0, 1, 0 },
    { GDK_KEY_Down, 0, "plot.step", "i", 0, 1, 0 },
    { GDK_KEY_Left, 0, "plot.step", "i", 0, -1, 0 },
    { GDK_KEY_Up, 0, "plot.step", "i", 0, -1, 0 },
    { GDK_KEY_Right, GDK_CONTROL_MASK, "plot.pan", "(ii)", 0, 1, 0 },
    { GDK_KEY_Left, GDK_CONTROL_MASK, "plot.pan", "(ii)", 0, -1, 0 },
    { GDK_KEY_Up, GDK_CONTROL_MASK, "plot.pan", "(ii)", 0, 0, 1 },
    { GDK_KEY_Down, GDK_CONTROL_MASK, "plot.pan", "(ii)", 0, 0, -1 },
    { GDK_KEY_Return, 0, "plot.take", NULL, 0, 0, 0 },
    { GDK_KEY_KP_Enter, 0, "plot.take", NULL, 0, 0, 0 },
    { GDK_KEY_space, 0, "plot.take", NULL, 0, 0, 0 },
    { GDK_KEY_Escape, 0, "plot.clear", NULL, 0, 0, 0 },
    { GDK_KEY_Menu, 0, "plot.menu", NULL, 0, 0, 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "plot.menu", NULL, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *format = keys[i].format;

      if (format == NULL)
        gtk_widget_class_add_binding_action (
            widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
      else if (*format == 'd')
        gtk_widget_class_add_binding_action (widget_class,
                                             keys[i].key,
                                             keys[i].modifiers,
                                             keys[i].action,
                                             format,
                                             keys[i].number);
      else
        gtk_widget_class_add_binding_action (widget_class,
                                             keys[i].key,
                                             keys[i].modifiers,
                                             keys[i].action,
                                             format,
                                             keys[i].x,
                                             keys[i].y);
    }
}
