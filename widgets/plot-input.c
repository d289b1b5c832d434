/* What pointer and keys do to a figure. Plain drags mark rows (or zoom, where there are
 * none), with Shift they zoom, with Ctrl or the middle button they pan; the wheel zooms
 * with Ctrl, for without it belongs to the page. */

#include "widgets/plot-view-private.h"

#include <math.h>

#include "widgets/widgets.h"

#define CLICK_PX 4.0
#define WHEEL_FACTOR 0.85
#define KEY_FACTOR 0.7
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

/* The px that a brush covers: along an axis that leads to no rows, all of it. */
static graphene_rect_t
get_band (EdaPlotView *self)
{
  const EdaPlotMap *map = &self->drag_map;
  double            x0 = CLAMP (self->drag_x, map->left, map->right);
  double            x1 = CLAMP (self->drag_x + self->drag_dx, map->left, map->right);
  double            y0 = CLAMP (self->drag_y, map->top, map->bottom);
  double            y1 = CLAMP (self->drag_y + self->drag_dy, map->top, map->bottom);

  if (self->drag == EDA_DRAG_BRUSH && !eda_axis_is_bound (&self->figure->x))
    {
      x0 = map->left;
      x1 = map->right;
    }
  if (self->drag == EDA_DRAG_BRUSH && !eda_axis_is_bound (&self->figure->y))
    {
      y0 = map->top;
      y1 = map->bottom;
    }
  return GRAPHENE_RECT_INIT (MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0));
}

static EdaPlotBox
get_brushed (EdaPlotView *self)
{
  graphene_rect_t band = get_band (self);
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

static gboolean
is_click (EdaPlotView *self)
{
  return hypot (self->drag_dx, self->drag_dy) < CLICK_PX;
}

static void
drag_update_cb (EdaPlotView *self, double dx, double dy, GtkGesture *gesture)
{
  EdaPlotBox box;

  self->drag_dx = dx;
  self->drag_dy = dy;
  if (is_click (self))
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
  if (drag == EDA_DRAG_BRUSH && is_click (self))
    click (self);
  else if (drag == EDA_DRAG_BRUSH)
    {
      box = get_brushed (self);
      emit_brushed (self, &box, TRUE);
    }
  else if (drag == EDA_DRAG_ZOOM && !is_click (self))
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

static GMenuModel *
menu_model_new (EdaPlotView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) zoom = g_menu_new ();

  g_menu_append (copy, "Copy _Picture (PNG)", "plot.copy-picture");
  g_menu_append (copy, "Copy D_rawing (SVG)", "plot.copy-drawing");
  g_menu_append (copy, "Copy _Values", "plot.copy-values");
  g_menu_append (copy, "Copy _Description", "plot.copy-words");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append (zoom, "Zoom _In", "plot.zoom(0.7)");
  g_menu_append (zoom, "Zoom _Out", "plot.zoom(1.4)");
  g_menu_append (zoom, "_Whole Figure", "plot.reset");
  if (eda_figure_can_zoom (self->figure))
    g_menu_append_section (menu, NULL, G_MENU_MODEL (zoom));
  return G_MENU_MODEL (menu);
}

static void
show_menu (EdaPlotView *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = menu_model_new (self);

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
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

/* --- What lies over the figure --- */

static graphene_rect_t
get_mark_box (EdaPlotView *self, const EdaMark *mark)
{
  EdaPlotBox area = eda_mark_get_area (self->figure, mark);
  double     x0 = eda_plot_map_x (&self->map, area.x_low);
  double     x1 = eda_plot_map_x (&self->map, area.x_high);
  double     y0 = eda_plot_map_y (&self->map, area.y_low);
  double     y1 = eda_plot_map_y (&self->map, area.y_high);

  return GRAPHENE_RECT_INIT (MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0));
}

static GdkRGBA
get_colour (EdaPlotView *self, float alpha)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= alpha;
  return colour;
}

static void
add_crosshair (EdaPlotView *self, GtkSnapshot *snapshot, const graphene_rect_t *box)
{
  GdkRGBA           colour = get_colour (self, 0.35f);
  const EdaPlotMap *map = &self->map;
  double            x = round (box->origin.x + box->size.width / 2);
  double            y = round (box->origin.y + box->size.height / 2);

  gtk_snapshot_append_color (
      snapshot, &colour, &GRAPHENE_RECT_INIT (map->left, y, map->right - map->left, 1));
  gtk_snapshot_append_color (
      snapshot, &colour, &GRAPHENE_RECT_INIT (x, map->top, 1, map->bottom - map->top));
}

static void
add_outline (EdaPlotView *self, GtkSnapshot *snapshot, graphene_rect_t box)
{
  GdkRGBA        colour = get_colour (self, 1);
  float          widths[4] = { 2, 2, 2, 2 };
  GdkRGBA        colours[4] = { colour, colour, colour, colour };
  double         air = box.size.width < 1 && box.size.height < 1 ? 6 : 2;
  GskRoundedRect outline;

  graphene_rect_inset (&box, -air, -air);
  gsk_rounded_rect_init_from_rect (&outline, &box, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/* The words of a mark on a plate beside it, within the figure. */
static void
add_words (EdaPlotView     *self,
           GtkSnapshot     *snapshot,
           const EdaMark   *mark,
           graphene_rect_t *box)
{
  g_autofree char *text = eda_mark_describe (self->figure, mark);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA        plate = get_colour (self, 0.92f), words;
  int            width, height, room = gtk_widget_get_width (GTK_WIDGET (self));
  double         x, y;
  GskRoundedRect shape;

  if (text == NULL || *text == '\0')
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_width (layout, MAX (60, MIN (room - 24, 320)) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (
      box->origin.x + box->size.width / 2 - width / 2.0, 8, MAX (8, room - width - 8.0));
  y = box->origin.y - height - 14;
  if (y < 4)
    y = box->origin.y + box->size.height + 14;
  y = CLAMP (y, 4, MAX (4, gtk_widget_get_height (GTK_WIDGET (self)) - height - 4.0));
  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT (x - 7, y - 3, width + 14, height + 6), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &plate, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gdk_rgba_parse (&words,
                  plate.red + plate.green + plate.blue > 1.5 ? "#1e1e1e" : "#ffffff");
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &words);
  gtk_snapshot_restore (snapshot);
}

static void
add_mark (EdaPlotView *self, GtkSnapshot *snapshot, const EdaMark *mark, gboolean stepped)
{
  graphene_rect_t   box, plot;
  const EdaPlotMap *map = &self->map;

  box = get_mark_box (self, mark);
  plot = GRAPHENE_RECT_INIT (
      map->left, map->top, map->right - map->left, map->bottom - map->top);
  if (box.size.width > 0 || box.size.height > 0)
    graphene_rect_intersection (&box, &plot, &box);
  if (stepped)
    add_outline (self, snapshot, box);
  else
    add_crosshair (self, snapshot, &box);
  add_words (self, snapshot, mark, &box);
}

static void
add_band (EdaPlotView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t band = get_band (self);
  GdkRGBA         fill = get_colour (self, 0.1f);
  GdkRGBA         line = get_colour (self, 0.6f);
  float           widths[4] = { 1, 1, 1, 1 };
  GdkRGBA         colours[4] = { line, line, line, line };
  GskRoundedRect  outline;

  gtk_snapshot_append_color (snapshot, &fill, &band);
  gsk_rounded_rect_init_from_rect (&outline, &band, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

void
eda_plot_view_snapshot_overlay (EdaPlotView *self, GtkSnapshot *snapshot)
{
  if ((self->drag == EDA_DRAG_BRUSH || self->drag == EDA_DRAG_ZOOM) && !is_click (self))
    add_band (self, snapshot);
  else if (self->hovered.layer != NULL)
    add_mark (self, snapshot, &self->hovered, FALSE);
  else if (self->stepped.layer != NULL)
    add_mark (self, snapshot, &self->stepped, TRUE);
}

/* --- Setting up --- */

static void
bind_keys (GtkWidgetClass *widget_class)
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
  bind_keys (widget_class);
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
