/* What pointer and keys do to a figure. Plain drags mark rows (or zoom, where there are
 * none), with Shift they zoom, with Ctrl or the middle button they pan; the wheel zooms
 * with Ctrl, for without it belongs to the page. */

#include "widgets/notebook/plot-view-private.h"
#include "widgets/notebook/result-frame.h"

#include <glib/gi18n.h>
#include <math.h>

#include "practice/games/is-it-there.h"
#include "widgets/context-menu.h"
#include "widgets/widgets.h"

#define WHEEL_FACTOR 0.85
#define KEY_PAN_SHARE 0.1
/* Looking at more points than this at each movement of the pointer would be felt. */
#define MAX_SEARCHED 300000

enum
{
  SIGNAL_BRUSHED,
  SIGNAL_BRUSH_CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Marks --- */

static gboolean
same_mark (const EdaMark *a, const EdaMark *b)
{
  return a->layer == b->layer && a->index == b->index;
}

static gsize
count_points (const EdaFigure *figure)
{
  gsize n = 0;

  for (guint i = 0; i < figure->layers->len; i++)
    n += ((const EdaLayer *)figure->layers->pdata[i])->n;
  return n;
}

static void
set_hovered (EdaPlotView *self, EdaMark mark)
{
  if (same_mark (&self->hovered, &mark))
    return;
  self->hovered = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hover (EdaPlotView *self, double x, double y)
{
  EdaMark mark = { NULL, 0 };

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag != EDA_DRAG_NONE || count_points (self->figure) > MAX_SEARCHED
      || !eda_mark_find (&self->map, self->figure, x, y, &mark))
    mark.layer = NULL;
  set_hovered (self, mark);
}

static void
leave_cb (EdaPlotView *self)
{
  set_hovered (self, (EdaMark){ NULL, 0 });
}

/* What the keys have led to is told as the description of the figure. */
static void
set_stepped (EdaPlotView *self, EdaMark mark)
{
  g_autofree char *text
      = mark.layer != NULL ? eda_mark_describe (self->figure, &mark) : NULL;

  self->stepped = mark;
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "plot.clear",
                                 mark.layer != NULL
                                     || eda_figure_can_brush (self->figure));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : self->figure->alt,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
emit_brushed (EdaPlotView *self, const EdaPlotBox *values, gboolean done)
{
  g_signal_emit (self, signals[SIGNAL_BRUSHED], 0, values, done);
}

static void
take (EdaPlotView *self, const EdaMark *mark)
{
  EdaPlotBox values = eda_mark_get_values (self->figure, mark);

  if (eda_figure_can_brush (self->figure))
    emit_brushed (self, &values, TRUE);
}

/* --- Dragging --- */

static EdaPlotBox
get_brushed (EdaPlotView *self)
{
  graphene_rect_t band = eda_plot_view_get_band (self);
  double          y0 = eda_plot_unmap_y (&self->drag_map, band.origin.y);
  double y1 = eda_plot_unmap_y (&self->drag_map, band.origin.y + band.size.height);

  return (
      EdaPlotBox){ eda_plot_unmap_x (&self->drag_map, band.origin.x),
                   eda_plot_unmap_x (&self->drag_map, band.origin.x + band.size.width),
                   MIN (y0, y1),
                   MAX (y0, y1) };
}

static EdaDrag
choose_drag (EdaPlotView *self, GtkGesture *gesture)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint    button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  gboolean zooms = eda_figure_can_zoom (self->figure);

  if (button == GDK_BUTTON_MIDDLE || (state & GDK_CONTROL_MASK) != 0)
    return zooms ? EDA_DRAG_PAN : EDA_DRAG_NONE;
  if (button != GDK_BUTTON_PRIMARY)
    return EDA_DRAG_NONE;
  if ((state & GDK_SHIFT_MASK) == 0 && eda_figure_can_brush (self->figure))
    return EDA_DRAG_BRUSH;
  return zooms ? EDA_DRAG_ZOOM : EDA_DRAG_NONE;
}

/* Fingers scroll the page. */
static gboolean
is_touch (GtkGesture *gesture)
{
  return gtk_gesture_get_last_updated_sequence (gesture) != NULL;
}

static void
drag_begin_cb (EdaPlotView *self, double x, double y, GtkGesture *gesture)
{
  self->drag = is_touch (gesture) ? EDA_DRAG_NONE : choose_drag (self, gesture);
  self->drag_x = x;
  self->drag_y = y;
  self->drag_dx = self->drag_dy = 0;
  self->drag_map = self->map;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->drag == EDA_DRAG_NONE)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (EdaPlotView *self, double dx, double dy, GtkGesture *gesture)
{
  EdaPlotBox box;

  self->drag_dx = dx;
  self->drag_dy = dy;
  if (!eda_plot_view_is_dragged (self))
    return;
  leave_cb (self);
  if (self->drag == EDA_DRAG_PAN)
    {
      box = eda_view_pan (self->figure, &self->drag_map, dx, dy);
      eda_plot_view_set_view (self, &box);
    }
  else if (self->drag == EDA_DRAG_BRUSH)
    {
      box = get_brushed (self);
      emit_brushed (self, &box, FALSE);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A click takes the mark below it; beside all marks it takes nothing. */
static void
click (EdaPlotView *self)
{
  EdaMark mark;

  if (eda_mark_find (&self->map, self->figure, self->drag_x, self->drag_y, &mark))
    take (self, &mark);
  else
    g_signal_emit (self, signals[SIGNAL_BRUSH_CLEARED], 0);
}

static void
drag_end_cb (EdaPlotView *self, double dx, double dy, GtkGesture *gesture)
{
  EdaDrag    drag = self->drag;
  EdaPlotBox box;

  self->drag_dx = dx;
  self->drag_dy = dy;
  if (drag == EDA_DRAG_BRUSH && !eda_plot_view_is_dragged (self))
    click (self);
  else if (drag == EDA_DRAG_BRUSH)
    {
      box = get_brushed (self);
      emit_brushed (self, &box, TRUE);
    }
  else if (drag == EDA_DRAG_ZOOM && eda_plot_view_is_dragged (self))
    {
      box = eda_view_fit (self->figure,
                          &self->drag_map,
                          self->drag_x,
                          self->drag_y,
                          self->drag_x + dx,
                          self->drag_y + dy);
      eda_plot_view_set_view (self, &box);
    }
  self->drag = EDA_DRAG_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- Zooming --- */

static gboolean
scroll_cb (EdaPlotView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0 || !eda_figure_can_zoom (self->figure))
    return FALSE;
  eda_plot_view_zoom (self, pow (WHEEL_FACTOR, -dy), self->pointer_x, self->pointer_y);
  return TRUE;
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *factor)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);

  eda_plot_view_zoom (self,
                      g_variant_get_double (factor),
                      (self->map.left + self->map.right) / 2,
                      (self->map.top + self->map.bottom) / 2);
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);
  EdaPlotBox   whole = eda_view_of (self->figure);

  eda_plot_view_set_view (self, &whole);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);
  EdaPlotBox   view;
  int          across, up;

  g_variant_get (parameter, "(ii)", &across, &up);
  view = eda_view_pan (self->figure,
                       &self->map,
                       -across * KEY_PAN_SHARE * (self->map.right - self->map.left),
                       up * KEY_PAN_SHARE * (self->map.bottom - self->map.top));
  eda_plot_view_set_view (self, &view);
}

/* --- Stepping --- */

static gboolean
is_in_view (EdaPlotView *self, const EdaMark *mark)
{
  EdaPlotBox area = eda_mark_get_area (self->figure, mark);

  return area.x_high >= self->view.x_low && area.x_low <= self->view.x_high
         && area.y_high >= self->view.y_low && area.y_low <= self->view.y_high;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *by)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);
  EdaMark      mark = self->stepped;

  if (!eda_mark_step (self->figure, g_variant_get_int32 (by), &mark))
    return;
  if (!is_in_view (self, &mark))
    reset_action (widget, NULL, NULL);
  set_stepped (self, mark);
}

static void
take_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);

  if (self->stepped.layer != NULL)
    take (self, &self->stepped);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);

  set_stepped (self, (EdaMark){ NULL, 0 });
  g_signal_emit (self, signals[SIGNAL_BRUSH_CLEARED], 0);
}

static void
focus_left_cb (EdaPlotView *self)
{
  set_stepped (self, (EdaMark){ NULL, 0 });
}

/* --- The menu --- */

/* A line-up of what the figure shows, where there is one. */
static void
append_line_up (GMenu *menu, const EdaFigure *figure)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Is It There?…"), NULL);
  const char *x, *y;

  if (!eda_is_it_there_of_figure (figure, &x, &y))
    return;
  g_menu_item_set_action_and_target (
      item, "win.is-it-there", "(ss)", x, y != NULL ? y : "");
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_model_new (EdaPlotView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) zoom = g_menu_new ();

  g_menu_append (copy, _ ("Copy _Picture (PNG)"), "plot.copy-picture");
  g_menu_append (copy, _ ("Copy D_rawing (SVG)"), "plot.copy-drawing");
  g_menu_append (copy, _ ("Copy _Values"), "plot.copy-values");
  g_menu_append (copy, _ ("Copy _Description"), "plot.copy-words");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append (zoom, _ ("Zoom _In"), "plot.zoom(0.7)");
  g_menu_append (zoom, _ ("Zoom _Out"), "plot.zoom(1.4)");
  g_menu_append (zoom, _ ("_Whole Figure"), "plot.reset");
  if (eda_figure_can_zoom (self->figure))
    g_menu_append_section (menu, NULL, G_MENU_MODEL (zoom));
  eda_result_menu_append (menu, GTK_WIDGET (self));
  append_line_up (menu, self->figure);
  return G_MENU_MODEL (menu);
}

static void
show_menu (EdaPlotView *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = menu_model_new (self);

      self->menu = eda_context_menu_new (GTK_WIDGET (self), model);
    }
  eda_context_menu_show (self->menu, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_menu (EDA_PLOT_VIEW (widget), 24, 24);
}

static void
pressed_cb (EdaPlotView *self, int n_press, double x, double y, GtkGesture *click)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (button == GDK_BUTTON_SECONDARY)
    show_menu (self, x, y);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    reset_action (GTK_WIDGET (self), NULL, NULL);
}

/* --- Setting up --- */

void
eda_plot_view_class_init_input (GtkWidgetClass *widget_class)
{
  signals[SIGNAL_BRUSHED] = g_signal_new ("brushed",
                                          G_TYPE_FROM_CLASS (widget_class),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_POINTER,
                                          G_TYPE_BOOLEAN);
  signals[SIGNAL_BRUSH_CLEARED] = g_signal_new ("brush-cleared",
                                                G_TYPE_FROM_CLASS (widget_class),
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                0);
  gtk_widget_class_install_action (widget_class, "plot.zoom", "d", zoom_action);
  gtk_widget_class_install_action (widget_class, "plot.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "plot.pan", "(ii)", pan_action);
  gtk_widget_class_install_action (widget_class, "plot.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "plot.take", NULL, take_action);
  gtk_widget_class_install_action (widget_class, "plot.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "plot.menu", NULL, menu_action);
  eda_plot_view_class_bind_keys (widget_class);
}

static void
listen (EdaPlotView *self, gpointer controller, const char *signal, GCallback callback)
{
  g_signal_connect_swapped (controller, signal, callback, self);
}

static void
add_drag (EdaPlotView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  listen (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  listen (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  listen (self, drag, "drag-end", G_CALLBACK (drag_end_cb));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
eda_plot_view_init_input (EdaPlotView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  listen (self, motion, "motion", G_CALLBACK (hover));
  listen (self, motion, "leave", G_CALLBACK (leave_cb));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  listen (self, wheel, "scroll", G_CALLBACK (scroll_cb));
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  listen (self, focus, "leave", G_CALLBACK (focus_left_cb));
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  listen (self, click, "pressed", G_CALLBACK (pressed_cb));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_drag (self);
}
