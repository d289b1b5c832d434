/* A sheet of figures without axes, as many in a row as have room. */

#include "widgets/practice/panels-view.h"

#include <adwaita.h>
#include <math.h>

#include "plots/draw.h"
#include "widgets/notebook/plot-theme.h"
#include "widgets/widgets.h"

#define LEAST_PX 104 /* width of a panel */
#define MOST_COLUMNS 5
#define LEAST_COLUMNS 2
#define HEIGHT 0.78 /* of its width */
#define GAP_PX 6
#define NATURAL_PX 720
#define NUMBER_PX 5 /* from the corner */
#define HEAD_PX 12  /* for the number */
#define FRAME 0.15  /* how much of the ink */

struct _EdaPanelsView
{
  GtkWidget parent_instance;

  GPtrArray *figures; /* EdaFigure, without titles */
};

G_DEFINE_FINAL_TYPE (EdaPanelsView, eda_panels_view, GTK_TYPE_WIDGET)

static void
eda_panels_view_finalize (GObject *object)
{
  g_clear_pointer (&EDA_PANELS_VIEW (object)->figures, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_panels_view_parent_class)->finalize (object);
}

typedef struct
{
  guint  columns, rows;
  double width, height; /* of a panel, px */
} Sheet;

static Sheet
lay_out (EdaPanelsView *self, int width)
{
  Sheet sheet;

  sheet.columns = (guint)CLAMP (width / LEAST_PX, LEAST_COLUMNS, MOST_COLUMNS);
  sheet.rows = (self->figures->len + sheet.columns - 1) / sheet.columns;
  sheet.width = (width - (sheet.columns - 1.0) * GAP_PX) / sheet.columns;
  sheet.height = floor (HEIGHT * sheet.width);
  return sheet;
}

static GtkSizeRequestMode
eda_panels_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eda_panels_view_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_COLUMNS * LEAST_PX;
      *natural = NATURAL_PX;
    }
  else
    {
      const Sheet sheet
          = lay_out (EDA_PANELS_VIEW (widget), for_size > 0 ? for_size : NATURAL_PX);

      *minimum = *natural
          = (int)ceil (sheet.rows * sheet.height + (sheet.rows - 1.0) * GAP_PX);
    }
}

static void
draw_number (EdaPanelsView *self, cairo_t *cr, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  cairo_move_to (cr, NUMBER_PX, NUMBER_PX);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_panel (EdaPanelsView *self, cairo_t *cr, guint at, const Sheet *sheet)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  cairo_save (cr);
  cairo_translate (cr,
                   (at % sheet->columns) * (sheet->width + GAP_PX),
                   (at / sheet->columns) * (sheet->height + GAP_PX));
  cairo_translate (cr, 0, HEAD_PX);
  eda_plot_draw (self->figures->pdata[at],
                 cr,
                 sheet->width,
                 sheet->height - HEAD_PX,
                 eda_plot_theme_get (),
                 NULL);
  cairo_translate (cr, 0, -HEAD_PX);
  gdk_cairo_set_source_rgba (cr, &ink);
  draw_number (self, cr, at + 1);
  ink.alpha *= FRAME;
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, .5, .5, sheet->width - 1, sheet->height - 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
eda_panels_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaPanelsView *self = EDA_PANELS_VIEW (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  const Sheet    sheet = lay_out (self, width);
  cairo_t       *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));

  for (guint i = 0; i < self->figures->len; i++)
    draw_panel (self, cr, i, &sheet);
  cairo_destroy (cr);
}

static void
eda_panels_view_class_init (EdaPanelsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eda_panels_view_finalize;
  widget_class->measure = eda_panels_view_measure;
  widget_class->get_request_mode = eda_panels_view_get_request_mode;
  widget_class->snapshot = eda_panels_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eda_panels_view_init (EdaPanelsView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
eda_panels_view_new (GPtrArray *figures)
{
  EdaPanelsView   *self = g_object_new (EDA_TYPE_PANELS_VIEW, NULL);
  g_autofree char *words
      = g_strdup_printf ("%u panels, to be judged by eye", figures->len);

  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  for (guint i = 0; i < figures->len; i++)
    {
      EdaFigure *figure = eda_figure_copy (figures->pdata[i]);

      g_clear_pointer (&figure->title, g_free);
      g_ptr_array_add (self->figures, figure);
    }
  eda_widget_set_label (GTK_WIDGET (self), words, NULL);
  return GTK_WIDGET (self);
}
