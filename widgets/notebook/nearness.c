/* Measured on the page and not on the screen, for the screen only follows with the next
 * layout. */

#include "widgets/notebook/nearness.h"

void
eda_nearness_follow (EdaNearness *self, GtkWidget *widget, GCallback scrolled_cb)
{
  GtkWidget *outer = widget;

  self->widget = widget;
  while ((outer = gtk_widget_get_ancestor (gtk_widget_get_parent (outer),
                                           GTK_TYPE_SCROLLED_WINDOW)))
    self->scroller = outer;
  if (self->scroller == NULL)
    return;
  self->adjustment = g_object_ref (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  self->content = gtk_widget_get_first_child (
      gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_swapped (self->adjustment, "value-changed", scrolled_cb, widget);
  g_signal_connect_swapped (self->adjustment, "changed", scrolled_cb, widget);
}

void
eda_nearness_leave (EdaNearness *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self->widget);
  g_clear_object (&self->adjustment);
  self->scroller = self->content = NULL;
}

double
eda_nearness_get_pages_away (const EdaNearness *self)
{
  graphene_rect_t bounds;
  double          page, top, above, below;

  if (self->content == NULL
      || !gtk_widget_compute_bounds (self->widget, self->content, &bounds))
    return 0;
  page = gtk_widget_get_height (self->scroller);
  if (page <= 0)
    return G_MAXDOUBLE;
  top = bounds.origin.y - gtk_adjustment_get_value (self->adjustment);
  above = -(top + bounds.size.height);
  below = top - page;
  return MAX (0, MAX (above, below)) / page;
}
