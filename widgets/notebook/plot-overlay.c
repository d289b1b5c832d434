/* What lies over a figure while the pointer or the keys are at it: cheap nodes, so that
 * the figure itself need not be drawn again. */

#include "widgets/notebook/plot-view-private.h"

#include <math.h>

#define CLICK_PX 4.0

gboolean
eda_plot_view_is_dragged (EdaPlotView *self)
{
  return self->drag != EDA_DRAG_NONE && hypot (self->drag_dx, self->drag_dy) >= CLICK_PX;
}

/* The px that a brush covers: along an axis that leads to no rows, all of it. */
graphene_rect_t
eda_plot_view_get_band (EdaPlotView *self)
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
  graphene_rect_t band = eda_plot_view_get_band (self);
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
  if ((self->drag == EDA_DRAG_BRUSH || self->drag == EDA_DRAG_ZOOM)
      && eda_plot_view_is_dragged (self))
    add_band (self, snapshot);
  else if (self->hovered.layer != NULL)
    add_mark (self, snapshot, &self->hovered, FALSE);
  else if (self->stepped.layer != NULL)
    add_mark (self, snapshot, &self->stepped, TRUE);
}
