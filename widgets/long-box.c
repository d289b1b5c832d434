/* GTK keeps the drawing of a widget until it changes, and without a GPU goes through all
 * that it kept in each frame, seen or not. So which children are drawn is decided anew
 * whenever widgets got their places, which they also do when the page scrolls. */

#include "widgets/long-box.h"

#define MARGIN_PX 24 /* shadows and outlines reach beyond a child */

struct _EdaLongBox
{
  GtkBox parent_instance;

  GtkWidget *scroller;    /* (nullable): shows a part of it; not owned */
  guint      first, last; /* of the children, that are drawn */
};

G_DEFINE_FINAL_TYPE (EdaLongBox, eda_long_box, GTK_TYPE_BOX)

/* The part that is seen, in the coordinates of the box. */
static void
find_span (EdaLongBox *self, float *top, float *bottom)
{
  graphene_point_t origin;

  *top = -G_MAXFLOAT;
  *bottom = G_MAXFLOAT;
  if (self->scroller == NULL
      || !gtk_widget_compute_point (
          GTK_WIDGET (self), self->scroller, &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  *top = -origin.y;
  *bottom = *top + (float)gtk_widget_get_height (self->scroller);
}

/* @last is before @first when none is seen. */
static void
find_seen (EdaLongBox *self, guint *first, guint *last)
{
  float           top, bottom;
  graphene_rect_t bounds;
  guint           i = 0;

  *first = G_MAXUINT;
  *last = 0;
  find_span (self, &top, &bottom);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds)
        && bounds.origin.y + bounds.size.height + MARGIN_PX > top
        && bounds.origin.y - MARGIN_PX < bottom)
      {
        *first = MIN (*first, i);
        *last = i;
      }
}

static void
placed_cb (EdaLongBox *self)
{
  guint first, last;

  find_seen (self, &first, &last);
  if (first != self->first || last != self->last)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
eda_long_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaLongBox *self = EDA_LONG_BOX (widget);
  guint       i = 0;

  find_seen (self, &self->first, &self->last);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (i >= self->first && i <= self->last)
      gtk_widget_snapshot_child (widget, child, snapshot);
}

/* The window listens to the clock since longer, so all have their places by then. */
static void
eda_long_box_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eda_long_box_parent_class)->realize (widget);
  EDA_LONG_BOX (widget)->scroller
      = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  g_signal_connect_data (gtk_widget_get_frame_clock (widget),
                         "layout",
                         G_CALLBACK (placed_cb),
                         widget,
                         NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
eda_long_box_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (widget), widget);
  EDA_LONG_BOX (widget)->scroller = NULL;
  GTK_WIDGET_CLASS (eda_long_box_parent_class)->unrealize (widget);
}

static void
eda_long_box_class_init (EdaLongBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = eda_long_box_snapshot;
  widget_class->realize = eda_long_box_realize;
  widget_class->unrealize = eda_long_box_unrealize;
}

static void
eda_long_box_init (EdaLongBox *self)
{
}
