/* Figures are dear to draw (some 10 ms) and pictures are dear to keep (some MB), so a
 * picture is made when its figure comes near the visible part of the page, and dropped
 * when it is far. Dense points are drawn by a worker; while the view moves, their last
 * image is stretched. */

#include "widgets/notebook/plot-view-private.h"

#include <adwaita.h>

#include "plots/dense.h"
#include "plots/draw.h"
#include "widgets/notebook/plot-theme.h"
#include "widgets/widgets.h"

#define MINIMUM_WIDTH_PX 220
#define NATURAL_WIDTH_PX 640
#define COPY_SCALE 2.0
/* In heights of the visible part: draw within the first, drop beyond the second. */
#define NEAR_PAGES 0.5
#define FAR_PAGES 3.0

G_DEFINE_FINAL_TYPE (EdaPlotView, eda_plot_view, GTK_TYPE_WIDGET)

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                    (gsize)stride * height,
                                    (GDestroyNotify)cairo_surface_destroy,
                                    cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static cairo_surface_t *
surface_new (double width, double height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, MAX (1, ceil (width * scale)), MAX (1, ceil (height * scale)));

  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

static void
drop_picture (EdaPlotView *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_object (&self->texture);
}

void
eda_plot_view_forget_picture (EdaPlotView *self)
{
  drop_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is to be seen has changed. */
static void
forget_shown (EdaPlotView *self)
{
  g_clear_pointer (&self->shown, eda_figure_unref);
  eda_plot_view_forget_picture (self);
}

/* Colours have changed. */
static void
forget_all (EdaPlotView *self)
{
  g_clear_pointer (&self->dense_shown, eda_figure_unref);
  forget_shown (self);
}

/* --- Dense points --- */

static void
dense_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EdaPlotView *self = EDA_PLOT_VIEW (source);
  EdaFigure   *figure;
  GPtrArray   *dense = eda_dense_make_finish (result, &figure);

  if (dense == NULL) /* cancelled: the widget goes */
    return;
  g_clear_object (&self->making);
  g_ptr_array_unref (self->dense);
  self->dense = dense;
  g_clear_pointer (&self->dense_shown, eda_figure_unref);
  self->dense_shown = eda_figure_ref (figure);
  eda_plot_view_forget_picture (self);
}

/* Unless the images are for what is shown, or one worker is still at it: when it is done
 * there is another drawing, and with it another chance. */
static void
order_dense (EdaPlotView *self, double scale)
{
  if (self->dense_shown == self->shown || self->making != NULL)
    return;
  self->making = g_cancellable_new ();
  eda_dense_make (G_OBJECT (self),
                  self->shown,
                  &self->map,
                  scale,
                  eda_plot_theme_get (),
                  self->making,
                  dense_made_cb);
}

/* --- Drawing --- */

static EdaFigure *
get_shown (EdaPlotView *self)
{
  if (self->shown == NULL)
    self->shown
        = eda_figure_new_view (self->lit != NULL ? self->lit : self->figure, &self->view);
  return self->shown;
}

static cairo_surface_t *
draw (EdaPlotView *self, double width, double height, double scale)
{
  EdaFigure       *shown = get_shown (self);
  cairo_surface_t *surface = surface_new (width, height, scale);
  cairo_t         *cr = cairo_create (surface);

  eda_plot_draw_live (
      shown, cr, width, height, eda_plot_theme_get (), self->dense, &self->map);
  if (eda_figure_is_dense (shown))
    order_dense (self, scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
scrolled_cb (EdaPlotView *self)
{
  double away = eda_nearness_get_pages_away (&self->near);

  if (self->picture == NULL && away <= NEAR_PAGES)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else if (self->picture != NULL && away > FAR_PAGES)
    eda_plot_view_forget_picture (self);
}

static void
ensure_picture (EdaPlotView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  int    scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->picture != NULL && self->picture_width == width
      && self->picture_height == height && self->picture_scale == scale)
    return;
  drop_picture (self);
  self->picture = draw (self, width, height, scale);
  self->picture_width = width;
  self->picture_height = height;
  self->picture_scale = scale;
}

/* Without a GPU, GTK 4.8 takes each pixel of a texture through floating point in each
 * frame: 5 ms for a figure. A surface it only copies. */
static void
append_picture (EdaPlotView *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
      return;
    }
  if (self->texture == NULL)
    self->texture = texture_from_surface (self->picture);
  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
}

static void
eda_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);
  int          width = gtk_widget_get_width (widget);
  int          height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0 || eda_nearness_get_pages_away (&self->near) > NEAR_PAGES)
    return;
  ensure_picture (self);
  append_picture (self, snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  eda_plot_view_snapshot_overlay (self, snapshot);
}

static GtkSizeRequestMode
eda_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eda_plot_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH_PX;
      *natural = NATURAL_WIDTH_PX;
    }
  else
    {
      double width = for_size > 0 ? for_size : NATURAL_WIDTH_PX;

      *minimum = *natural = ceil (eda_plot_height_for_width (self->figure, width));
    }
}

static void
eda_plot_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eda_plot_view_parent_class)->root (widget);
  eda_nearness_follow (&EDA_PLOT_VIEW (widget)->near, widget, G_CALLBACK (scrolled_cb));
}

static void
eda_plot_view_unroot (GtkWidget *widget)
{
  eda_nearness_leave (&EDA_PLOT_VIEW (widget)->near);
  GTK_WIDGET_CLASS (eda_plot_view_parent_class)->unroot (widget);
}

static void
eda_plot_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
eda_plot_view_dispose (GObject *object)
{
  EdaPlotView *self = EDA_PLOT_VIEW (object);

  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  eda_nearness_leave (&self->near);
  drop_picture (self);
  g_clear_pointer (&self->dense, g_ptr_array_unref);
  g_clear_pointer (&self->dense_shown, eda_figure_unref);
  g_clear_pointer (&self->shown, eda_figure_unref);
  g_clear_pointer (&self->lit, eda_figure_unref);
  g_clear_pointer (&self->figure, eda_figure_unref);
  G_OBJECT_CLASS (eda_plot_view_parent_class)->dispose (object);
}

static void
eda_plot_view_class_init (EdaPlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_plot_view_dispose;
  widget_class->snapshot = eda_plot_view_snapshot;
  widget_class->measure = eda_plot_view_measure;
  widget_class->get_request_mode = eda_plot_view_get_request_mode;
  widget_class->size_allocate = eda_plot_view_size_allocate;
  widget_class->root = eda_plot_view_root;
  widget_class->unroot = eda_plot_view_unroot;

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  eda_plot_view_class_init_input (widget_class);
  eda_plot_view_class_init_copy (widget_class);
}

static void
eda_plot_view_init (EdaPlotView *self)
{
  self->dense = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  eda_plot_view_init_input (self);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (forget_all),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::high-contrast",
                           G_CALLBACK (forget_all),
                           self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
eda_plot_view_new (EdaFigure *figure)
{
  EdaPlotView *self;

  g_return_val_if_fail (figure != NULL, NULL);
  self = g_object_new (EDA_TYPE_PLOT_VIEW, NULL);
  self->figure = eda_figure_ref (figure);
  self->view = eda_view_of (figure);
  eda_widget_set_label (GTK_WIDGET (self), figure->title, figure->alt);
  /* with nothing to let go of, Escape is for what the figure stands in */
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "plot.clear", eda_figure_can_brush (figure));
  return GTK_WIDGET (self);
}

EdaFigure *
eda_plot_view_get_figure (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), NULL);
  return self->figure;
}

void
eda_plot_view_set_lit (EdaPlotView *self, EdaFigure *lit)
{
  g_return_if_fail (EDA_IS_PLOT_VIEW (self));
  if (lit == self->lit)
    return;
  g_clear_pointer (&self->lit, eda_figure_unref);
  self->lit = lit != NULL ? eda_figure_ref (lit) : NULL;
  forget_shown (self);
}

EdaPlotBox
eda_plot_view_get_view (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), (EdaPlotBox){ 0 });
  return self->view;
}

void
eda_plot_view_set_view (EdaPlotView *self, const EdaPlotBox *view)
{
  g_return_if_fail (EDA_IS_PLOT_VIEW (self));
  self->view = *view;
  forget_shown (self);
}

void
eda_plot_view_zoom (EdaPlotView *self, double factor, double x, double y)
{
  EdaPlotBox view;

  g_return_if_fail (EDA_IS_PLOT_VIEW (self));
  if (!(self->map.right > self->map.left)) /* not drawn yet */
    return;
  view = eda_view_zoom (self->figure, &self->map, factor, x, y);
  eda_plot_view_set_view (self, &view);
}

gboolean
eda_plot_view_is_drawn (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), FALSE);
  return self->picture != NULL;
}

gboolean
eda_plot_view_is_settled (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), FALSE);
  return self->picture != NULL
         && (!eda_figure_is_dense (self->figure) || self->dense_shown == self->shown);
}

GdkTexture *
eda_plot_view_dup_picture (EdaPlotView *self)
{
  const EdaTheme  *theme = eda_plot_theme_get ();
  double           width = gtk_widget_get_width (GTK_WIDGET (self));
  double           height;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GdkTexture      *picture;

  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), NULL);
  if (width <= 0)
    width = NATURAL_WIDTH_PX;
  height = eda_plot_height_for_width (self->figure, width);
  surface = surface_new (width, height, COPY_SCALE);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, theme->paper.r, theme->paper.g, theme->paper.b);
  cairo_paint (cr);
  eda_plot_draw (get_shown (self), cr, width, height, theme, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  picture = texture_from_surface (surface);
  cairo_surface_destroy (surface);
  return picture;
}
