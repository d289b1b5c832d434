/* Bars that are drawn by hand. */

#include "widgets/practice/sketch-area.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/result/words.h"
#include "widgets/reading-order.h"
#include "widgets/widgets.h"

#define HEIGHT_PX 240
#define WIDTH_PX 320
#define FOOT_PX 40
#define EDGE_PX 12
#define GAP_PX 2
#define STEP 0.08 /* of the height, for one key press */
#define BRUSH 0.5 /* what a neighbour takes of it */
#define FAINT 0.55

struct _EdaSketchArea
{
  GtkWidget parent_instance;

  double low, high;
  char  *axis;
  double bars[EDA_GAME_BARS]; /* 0 .. 1 */
  int    chosen;
  int    last; /* bar where the pointer was; -1 = not drawing */
};

G_DEFINE_FINAL_TYPE (EdaSketchArea, eda_sketch_area, GTK_TYPE_WIDGET)

static void
eda_sketch_area_finalize (GObject *object)
{
  g_free (EDA_SKETCH_AREA (object)->axis);
  G_OBJECT_CLASS (eda_sketch_area_parent_class)->finalize (object);
}

static void
eda_sketch_area_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  const gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? WIDTH_PX / 2 : HEIGHT_PX;
  *natural = wide ? 2 * WIDTH_PX : HEIGHT_PX;
}

/* --- Drawing --- */

static double
bar_width (EdaSketchArea *self)
{
  return (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * EDGE_PX) / EDA_GAME_BARS;
}

static double
plot_height (EdaSketchArea *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) - FOOT_PX - EDGE_PX;
}

static void
show_text (
    EdaSketchArea *self, GtkSnapshot *snapshot, const char *text, double share, double y)
{
  g_autofree char *kept = eda_keep_order (g_strdup (text));
  PangoLayout     *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), kept);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  const double     room = gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * EDGE_PX;
  int              width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_render_layout (
      snapshot, style, EDGE_PX + share * (room - width), y, layout);
  g_object_unref (layout);
}

static gboolean
is_empty (EdaSketchArea *self)
{
  for (int i = 0; i < EDA_GAME_BARS; i++)
    if (self->bars[i] > 0)
      return FALSE;
  return TRUE;
}

static void
eda_sketch_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaSketchArea *self = EDA_SKETCH_AREA (widget);
  const double   width = bar_width (self), height = plot_height (self);
  const double   floor_y = EDGE_PX + height;
  GdkRGBA        ink, paler;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  paler = ink;
  paler.alpha = FAINT;
  for (int i = 0; i < EDA_GAME_BARS; i++)
    {
      const double   tall = fmax (self->bars[i] * height, 1);
      const gboolean here = i == self->chosen && gtk_widget_is_focus (widget);

      gtk_snapshot_append_color (
          snapshot,
          here ? &ink : &paler,
          &GRAPHENE_RECT_INIT (
              EDGE_PX + i * width + GAP_PX / 2.0, floor_y - tall, width - GAP_PX, tall));
      if (here) /* a mark below, so that colour is not the only cue */
        gtk_snapshot_append_color (
            snapshot,
            &ink,
            &GRAPHENE_RECT_INIT (
                EDGE_PX + i * width + GAP_PX / 2.0, floor_y + 3, width - GAP_PX, 3));
    }
  g_autofree char *low = eda_words_number (EDA_ROLE_VALUE, self->low);
  g_autofree char *high = eda_words_number (EDA_ROLE_VALUE, self->high);
  g_autofree char *middle
      = eda_words_number (EDA_ROLE_VALUE, (self->low + self->high) / 2);

  gtk_snapshot_append_color (
      snapshot, &paler, &GRAPHENE_RECT_INIT (EDGE_PX, floor_y, EDA_GAME_BARS * width, 1));
  if (is_empty (self))
    show_text (self,
               snapshot,
               _ ("Draw with the pointer, or with the arrow keys"),
               .5,
               EDGE_PX + height / 2);
  show_text (self, snapshot, low, 0, floor_y + 8);
  show_text (self, snapshot, middle, .5, floor_y + 8);
  show_text (self, snapshot, high, 1, floor_y + 8);
}

/* --- Changing --- */

static void
tell (EdaSketchArea *self)
{
  const double     width = (self->high - self->low) / EDA_GAME_BARS;
  g_autofree char *from
      = eda_words_number (EDA_ROLE_VALUE, self->low + self->chosen * width);
  g_autofree char *to
      = eda_words_number (EDA_ROLE_VALUE, self->low + (self->chosen + 1) * width);
  g_autofree char *text
      = g_strdup_printf (_ ("Bar %d of %d, from %s to %s: height %.0f of 100. Arrow keys "
                            "choose and change bars."),
                         self->chosen + 1,
                         EDA_GAME_BARS,
                         from,
                         to,
                         100 * self->bars[self->chosen]);

  eda_widget_set_label (
      GTK_WIDGET (self), self->axis != NULL ? self->axis : _ ("Sketch"), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
change (EdaSketchArea *self, int bar, double by)
{
  if (bar >= 0 && bar < EDA_GAME_BARS)
    self->bars[bar] = CLAMP (self->bars[bar] + by, 0, 1);
}

static gboolean
key_cb (EdaSketchArea *self, guint key, guint code, GdkModifierType state)
{
  const gboolean alone = (state & GDK_SHIFT_MASK) != 0;
  const gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  const gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    self->chosen = MAX (self->chosen - 1, 0);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    self->chosen = MIN (self->chosen + 1, EDA_GAME_BARS - 1);
  else if (up || down)
    {
      change (self, self->chosen, up ? STEP : -STEP);
      change (self, self->chosen - 1, alone ? 0 : BRUSH * (up ? STEP : -STEP));
      change (self, self->chosen + 1, alone ? 0 : BRUSH * (up ? STEP : -STEP));
    }
  else
    return FALSE;
  tell (self);
  return TRUE;
}

/* Every bar that the pointer has passed since it was seen last. */
static void
draw_to (EdaSketchArea *self, double x, double y)
{
  const int bar
      = CLAMP ((int)floor ((x - EDGE_PX) / bar_width (self)), 0, EDA_GAME_BARS - 1);
  const double height
      = CLAMP ((EDGE_PX + plot_height (self) - y) / plot_height (self), 0, 1);
  const int from = self->last < 0 ? bar : self->last;

  for (int i = MIN (from, bar); i <= MAX (from, bar); i++)
    if (i != from || i == bar)
      self->bars[i] = height;
  self->last = self->chosen = bar;
  tell (self);
}

static void
begin_cb (EdaSketchArea *self, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->last = -1;
  draw_to (self, x, y);
}

static void
update_cb (EdaSketchArea *self, double by_x, double by_y, GtkGestureDrag *drag)
{
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  draw_to (self, x + by_x, y + by_y);
}

/* --- Its life --- */

static void
eda_sketch_area_class_init (EdaSketchAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eda_sketch_area_finalize;
  widget_class->measure = eda_sketch_area_measure;
  widget_class->snapshot = eda_sketch_area_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eda_sketch_area_init (EdaSketchArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();

  self->chosen = EDA_GAME_BARS / 2;
  self->last = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
eda_sketch_area_new (double low, double high, const char *axis)
{
  EdaSketchArea *self = g_object_new (EDA_TYPE_SKETCH_AREA, NULL);

  self->low = low;
  self->high = high;
  self->axis = g_strdup (axis);
  tell (self);
  return GTK_WIDGET (self);
}

void
eda_sketch_area_get_bars (EdaSketchArea *self, double bars[EDA_GAME_BARS])
{
  g_return_if_fail (EDA_IS_SKETCH_AREA (self));
  for (int i = 0; i < EDA_GAME_BARS; i++)
    bars[i] = self->bars[i];
}
