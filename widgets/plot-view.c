/* Figures are dear to draw (some 10 ms) and pictures are dear to keep (some MB), so a
 * picture is made when its figure comes near the visible part of the page, and dropped
 * when it is far. */

#include "widgets/plot-view.h"

#include <adwaita.h>

#include "plots/draw.h"
#include "widgets/widgets.h"

#define MINIMUM_WIDTH_PX 220
#define NATURAL_WIDTH_PX 640
#define COPY_SCALE 2.0
/* In heights of the visible part: draw within the first, drop beyond the second. */
#define NEAR_PAGES 0.5
#define FAR_PAGES 3.0

struct _EdaPlotView
{
  GtkWidget parent_instance;

  EdaFigure  *figure;
  EdaPlotMap  map;
  GdkTexture *picture;                       /* (nullable) */
  double      picture_width, picture_height; /* in px of the widget */
  int         picture_scale;

  GtkWidget     *scroller;   /* (nullable): the outermost; not owned */
  GtkWidget     *content;    /* (nullable): what it scrolls; not owned */
  GtkAdjustment *adjustment; /* (nullable): of the scroller */
  GtkWidget     *menu;       /* (nullable): made when first asked for */
};

G_DEFINE_FINAL_TYPE (EdaPlotView, eda_plot_view, GTK_TYPE_WIDGET)

static const EdaTheme *
current_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return eda_theme_get (dark ? EDA_THEME_CONTRAST_DARK : EDA_THEME_CONTRAST);
  return eda_theme_get (dark ? EDA_THEME_DARK : EDA_THEME_LIGHT);
}

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

/* @paper: whether the background is painted too. */
static GdkTexture *
draw (EdaPlotView *self, double width, double height, double scale, gboolean paper)
{
  const EdaTheme  *theme = current_theme ();
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, MAX (1, ceil (width * scale)), MAX (1, ceil (height * scale)));
  cairo_t    *cr;
  GdkTexture *texture;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  if (paper)
    {
      cairo_set_source_rgb (cr, theme->paper.r, theme->paper.g, theme->paper.b);
      cairo_paint (cr);
    }
  eda_plot_draw (self->figure, cr, width, height, theme, paper ? NULL : &self->map);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  texture = texture_from_surface (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static void
drop_picture (EdaPlotView *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How many heights of the visible part lie between it and us; 0 when we are in view.
 * Measured on the page and not on the screen, for the screen only follows with the next
 * layout. */
static double
pages_away (EdaPlotView *self)
{
  graphene_rect_t bounds;
  double          page, top, above, below;

  if (self->content == NULL
      || !gtk_widget_compute_bounds (GTK_WIDGET (self), self->content, &bounds))
    return 0;
  page = gtk_widget_get_height (self->scroller);
  if (page <= 0)
    return G_MAXDOUBLE;
  top = bounds.origin.y - gtk_adjustment_get_value (self->adjustment);
  above = -(top + bounds.size.height);
  below = top - page;
  return MAX (0, MAX (above, below)) / page;
}

static void
scrolled_cb (EdaPlotView *self)
{
  double away = pages_away (self);

  if (self->picture == NULL && away <= NEAR_PAGES)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else if (self->picture != NULL && away > FAR_PAGES)
    drop_picture (self);
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
  g_clear_object (&self->picture);
  self->picture = draw (self, width, height, scale, FALSE);
  self->picture_width = width;
  self->picture_height = height;
  self->picture_scale = scale;
}

static void
eda_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaPlotView *self = EDA_PLOT_VIEW (widget);
  int          width = gtk_widget_get_width (widget);
  int          height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0 || pages_away (self) > NEAR_PAGES)
    return;
  ensure_picture (self);
  gtk_snapshot_append_texture (
      snapshot, self->picture, &GRAPHENE_RECT_INIT (0, 0, width, height));
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

static gboolean
eda_plot_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  EdaPlotView     *self = EDA_PLOT_VIEW (widget);
  g_autofree char *text = NULL;

  if (self->picture == NULL || keyboard_tooltip)
    return FALSE;
  text = eda_plot_describe_at (&self->map, self->figure, x, y);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
follow_scroller (EdaPlotView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  while ((widget = gtk_widget_get_ancestor (gtk_widget_get_parent (widget),
                                            GTK_TYPE_SCROLLED_WINDOW)))
    self->scroller = widget;
  if (self->scroller == NULL)
    return;
  self->adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_object_ref (self->adjustment);
  self->content = gtk_widget_get_first_child (
      gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_swapped (
      self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (scrolled_cb), self);
}

static void
leave_scroller (EdaPlotView *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  self->scroller = self->content = NULL;
}

static void
eda_plot_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eda_plot_view_parent_class)->root (widget);
  follow_scroller (EDA_PLOT_VIEW (widget));
}

static void
eda_plot_view_unroot (GtkWidget *widget)
{
  leave_scroller (EDA_PLOT_VIEW (widget));
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
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GdkTexture) picture = eda_plot_view_dup_picture (EDA_PLOT_VIEW (widget));

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
}

static void
copy_words_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFigure       *figure = EDA_PLOT_VIEW (widget)->figure;
  g_autofree char *text
      = g_strdup_printf ("%s. %s", figure->title, figure->alt != NULL ? figure->alt : "");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
show_menu (EdaPlotView *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, "_Copy Picture", "plot.copy");
      g_menu_append (menu, "Copy _Description", "plot.copy-words");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
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
pressed_cb (EdaPlotView *self, int n_press, double x, double y)
{
  show_menu (self, x, y);
}

static void
eda_plot_view_dispose (GObject *object)
{
  EdaPlotView *self = EDA_PLOT_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  leave_scroller (self);
  g_clear_object (&self->picture);
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
  widget_class->query_tooltip = eda_plot_view_query_tooltip;
  widget_class->root = eda_plot_view_root;
  widget_class->unroot = eda_plot_view_unroot;

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "plot.copy", NULL, copy_action);
  gtk_widget_class_install_action (
      widget_class, "plot.copy-words", NULL, copy_words_action);
  gtk_widget_class_install_action (widget_class, "plot.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "plot.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "plot.menu", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "plot.menu", NULL);
}

static void
eda_plot_view_init (EdaPlotView *self)
{
  static const char *const style_changes[] = { "notify::dark", "notify::high-contrast" };
  GtkGesture              *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (guint i = 0; i < G_N_ELEMENTS (style_changes); i++)
    g_signal_connect_object (adw_style_manager_get_default (),
                             style_changes[i],
                             G_CALLBACK (drop_picture),
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
  eda_widget_set_label (GTK_WIDGET (self), figure->title, figure->alt);
  return GTK_WIDGET (self);
}

EdaFigure *
eda_plot_view_get_figure (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), NULL);
  return self->figure;
}

gboolean
eda_plot_view_is_drawn (EdaPlotView *self)
{
  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), FALSE);
  return self->picture != NULL;
}

GdkTexture *
eda_plot_view_dup_picture (EdaPlotView *self)
{
  double width;

  g_return_val_if_fail (EDA_IS_PLOT_VIEW (self), NULL);
  width = gtk_widget_get_width (GTK_WIDGET (self));
  if (width <= 0)
    width = NATURAL_WIDTH_PX;
  return draw (
      self, width, eda_plot_height_for_width (self->figure, width), COPY_SCALE, TRUE);
}
