/* What is seen: first the rows and their cells, then what stays in sight over them. */

#include "widgets/data/data-grid-private.h"

#include "analysis/result/format.h"

#include <adwaita.h>
#include <math.h>

#define RING_PX 2.0

/* --- Colours --- */

static GdkRGBA
look_up (GtkStyleContext *style, const char *name, double alpha)
{
  GdkRGBA colour = { 0.5, 0.5, 0.5, 1 };

  gtk_style_context_lookup_color (style, name, &colour);
  colour.alpha *= (float)alpha;
  return colour;
}

static GdkRGBA
fade (GdkRGBA colour, double alpha)
{
  colour.alpha *= (float)alpha;
  return colour;
}

/* High contrast: what is faint otherwise is not. */
static EdaDataColours
get_colours (EdaDataGrid *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean         strong
      = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  EdaDataColours colours;

  gtk_style_context_get_color (style, &colours.text);
  colours.dim = fade (colours.text, strong ? 0.9 : 0.6);
  colours.line = fade (colours.text, strong ? 0.5 : 0.1);
  colours.band = fade (colours.text, 0.025);
  colours.accent = look_up (style, "accent_color", 1);
  colours.accent_soft = look_up (style, "accent_bg_color", strong ? 0.35 : 0.16);
  colours.missing = look_up (style, "error_color", 1);
  colours.gap = look_up (style, "error_bg_color", 0.08);
  colours.ground = look_up (style, "view_bg_color", 1);
  colours.head = look_up (style, "window_bg_color", 1);
  return colours;
}

/* --- Primitives --- */

void
eda_data_grid_fill (GtkSnapshot   *snapshot,
                    const GdkRGBA *colour,
                    double         x,
                    double         y,
                    double         width,
                    double         height)
{
  gtk_snapshot_append_color (
      snapshot,
      colour,
      &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)width, (float)height));
}

void
eda_data_grid_push_span (
    EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataSpan *span, int y, int height)
{
  gtk_snapshot_push_clip (
      snapshot,
      &GRAPHENE_RECT_INIT ((float)eda_data_grid_mirror (self, span->x, span->width),
                           (float)y,
                           (float)span->width,
                           (float)height));
}

void
eda_data_grid_draw_text (
    GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *colour)
{
  PangoRectangle logical;

  /* A text that reads the other way than the window stands at the end of its room. */
  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float)floor (x - logical.x), (float)floor (y)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* In the middle of a row's height, at the left or the right of @place. */
static void
draw_in (GtkSnapshot        *snapshot,
         PangoLayout        *layout,
         const GdkRectangle *place,
         gboolean            right,
         const GdkRGBA      *colour)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  eda_data_grid_draw_text (snapshot,
                           layout,
                           right ? place->x + place->width - EDA_DATA_GRID_PADDING_PX
                                       - width
                                 : place->x + EDA_DATA_GRID_PADDING_PX,
                           place->y + (place->height - height) / 2.0,
                           colour);
}

/* --- Cells --- */

typedef struct
{
  gsize first_row, end_row;
  guint first_column, end_column;
} Part;

static Part
get_part (EdaDataGrid *self, const EdaDataSpan *span)
{
  gsize first = eda_data_grid_get_first_row (self);

  return (Part){ first, first + eda_data_grid_get_n_seen (self), span->first, span->end };
}

static void
draw_cell (EdaDataGrid          *self,
           GtkSnapshot          *snapshot,
           const EdaDataColours *colours,
           const EdaDataColumn  *column,
           gsize                 row,
           const GdkRectangle   *place)
{
  gboolean missing = eda_column_is_missing (column->column, row);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (missing)
    eda_data_grid_fill (
        snapshot, &colours->gap, place->x, place->y, place->width - 1, place->height - 1);
  draw_in (snapshot,
           eda_data_grid_get_layout (self, column, row),
           place,
           column->right || rtl,
           missing ? &colours->dim : &colours->text);
}

static void
draw_row (EdaDataGrid          *self,
          GtkSnapshot          *snapshot,
          const EdaDataColours *colours,
          const Part           *part,
          gsize                 position)
{
  gsize        row = eda_row_view_get_row (self->rows, position);
  EdaRowSet   *marked = eda_row_selection_get_rows (self->marked);
  int          width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRectangle place;

  eda_data_grid_get_place (self, position, part->first_column, &place);
  if (marked != NULL && row < eda_row_set_get_n_rows (marked)
      && eda_row_set_contains (marked, row))
    eda_data_grid_fill (snapshot, &colours->accent_soft, 0, place.y, width, place.height);
  else if (position % 2 == 1)
    eda_data_grid_fill (snapshot, &colours->band, 0, place.y, width, place.height);
  for (guint at = part->first_column; at < part->end_column; at++)
    {
      eda_data_grid_get_place (self, position, at, &place);
      draw_cell (
          self, snapshot, colours, eda_data_grid_get_column (self, at), row, &place);
    }
}

static void
draw_edges (EdaDataGrid          *self,
            GtkSnapshot          *snapshot,
            const EdaDataColours *colours,
            const Part           *part)
{
  gsize        n = part->end_row - part->first_row;
  GdkRectangle place;

  for (guint at = part->first_column; at < part->end_column; at++)
    {
      gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

      eda_data_grid_get_place (self, part->first_row, at, &place);
      eda_data_grid_fill (snapshot,
                          &colours->line,
                          rtl ? place.x : place.x + place.width - 1,
                          place.y,
                          1,
                          (double)n * self->row_height);
    }
}

/* --- Selection and cursor --- */

static gboolean
has_focus (EdaDataGrid *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
         != 0;
}

/* The part of the block that is seen, as one rectangle. */
static void
draw_block (EdaDataGrid          *self,
            GtkSnapshot          *snapshot,
            const EdaDataColours *colours,
            const Part           *part)
{
  EdaDataBlock block = eda_data_grid_get_block (self);
  gsize        first = MAX (block.first_row, part->first_row);
  gsize        last = MIN (block.last_row, part->end_row - 1);
  guint        from = MAX (block.first_column, part->first_column);
  guint        to = MIN (block.last_column, part->end_column - 1);
  GdkRectangle a, b;
  double       left, right;

  if (first > last || from > to
      || (block.first_row == block.last_row && block.first_column == block.last_column))
    return;
  eda_data_grid_get_place (self, first, from, &a);
  eda_data_grid_get_place (self, last, to, &b);
  left = MIN (a.x, b.x);
  right = MAX (a.x + a.width, b.x + b.width);
  eda_data_grid_fill (snapshot,
                      &colours->accent_soft,
                      left,
                      a.y,
                      right - left - 1,
                      b.y + b.height - a.y - 1);
}

static void
draw_cursor (EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataColours *colours)
{
  GdkRectangle   place;
  GdkRGBA        ring = has_focus (self) ? colours->accent : colours->dim;
  GskRoundedRect outline;

  eda_data_grid_get_place (self, self->cursor_row, self->cursor_column, &place);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float)place.x,
                                                        (float)place.y,
                                                        (float)place.width - 1,
                                                        (float)place.height - 1),
                                   3);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (const float[]){ RING_PX, RING_PX, RING_PX, RING_PX },
                              (const GdkRGBA[]){ ring, ring, ring, ring });
}

/* --- Numbers of rows --- */

static void
draw_number (EdaDataGrid          *self,
             GtkSnapshot          *snapshot,
             const EdaDataColours *colours,
             gsize                 position)
{
  EdaTable        *table = self->table;
  gsize            row = eda_row_view_get_row (self->rows, position);
  guint64          number = self->lines ? eda_data_grid_get_line (self, row)
                                        : eda_table_get_row_read (table, row) + 1;
  g_autofree char *text
      = number > 0 ? eda_format (EDA_ROLE_COUNT, (double)number) : g_strdup ("–");
  PangoLayout *layout = eda_data_grid_get_label (self, text, self->cell_attributes, -1);
  GdkRectangle place;
  gboolean     current = position == self->cursor_row;

  eda_data_grid_get_place (self, position, 0, &place);
  place.width = self->gutter_width;
  place.x = (int)eda_data_grid_mirror (self, 0, place.width);
  draw_in (snapshot, layout, &place, TRUE, current ? &colours->text : &colours->dim);
}

static void
draw_gutter (EdaDataGrid          *self,
             GtkSnapshot          *snapshot,
             const EdaDataColours *colours,
             const Part           *part)
{
  int    height = gtk_widget_get_height (GTK_WIDGET (self));
  double x = eda_data_grid_mirror (self, 0, self->gutter_width);
  double edge = eda_data_grid_mirror (self, self->gutter_width - 1, 1);

  eda_data_grid_fill (
      snapshot, &colours->head, x, self->header_height, self->gutter_width, height);
  eda_data_grid_fill (snapshot, &colours->line, edge, self->header_height, 1, height);
  for (gsize position = part->first_row; position < part->end_row; position++)
    draw_number (self, snapshot, colours, position);
}

static void
draw_span (EdaDataGrid          *self,
           GtkSnapshot          *snapshot,
           const EdaDataColours *colours,
           const EdaDataSpan    *span)
{
  int  height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;
  Part part = get_part (self, span);

  if (span->width <= 0)
    return;
  eda_data_grid_push_span (self, snapshot, span, self->header_height, height);
  for (gsize position = part.first_row; position < part.end_row; position++)
    draw_row (self, snapshot, colours, &part, position);
  if (!eda_data_grid_is_empty (self))
    {
      draw_edges (self, snapshot, colours, &part);
      draw_block (self, snapshot, colours, &part);
      if (self->cursor_column >= span->first && self->cursor_column < span->end)
        draw_cursor (self, snapshot, colours);
    }
  gtk_snapshot_pop (snapshot);
}

/* What is pinned ends with a line that is seen. */
static void
draw_pinned (EdaDataGrid          *self,
             GtkSnapshot          *snapshot,
             const EdaDataColours *colours,
             const EdaDataSpan    *span)
{
  draw_span (self, snapshot, colours, span);
  if (span->width > 0)
    eda_data_grid_fill (snapshot,
                        &colours->dim,
                        eda_data_grid_mirror (self, span->x + span->width - 1, 1),
                        0,
                        1,
                        gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
draw_body (EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataColours *colours)
{
  int         width = gtk_widget_get_width (GTK_WIDGET (self));
  int         height = gtk_widget_get_height (GTK_WIDGET (self));
  EdaDataSpan scrolled = eda_data_grid_get_span (self, FALSE);
  EdaDataSpan pinned = eda_data_grid_get_span (self, TRUE);
  Part        part = get_part (self, &scrolled);

  if (height <= self->header_height)
    return;
  draw_span (self, snapshot, colours, &scrolled);
  draw_pinned (self, snapshot, colours, &pinned);
  gtk_snapshot_push_clip (
      snapshot,
      &GRAPHENE_RECT_INIT (0, self->header_height, width, height - self->header_height));
  draw_gutter (self, snapshot, colours, &part);
  gtk_snapshot_pop (snapshot);
}

void
eda_data_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaDataGrid   *self = EDA_DATA_GRID (widget);
  EdaDataColours colours = get_colours (self);

  if (self->table == NULL)
    return;
  draw_body (self, snapshot, &colours);
  eda_data_grid_draw_header (self, snapshot, &colours);
}
