/* Above each column: what it is, its name, how it is sorted; below that its shape in a
 * few bars and how much of it is missing, as soon as that is known. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include "analysis/result/words.h"
#include "widgets/data/type-glyph.h"

#define TOP_PX 6
#define SKETCH_WIDTH_PX 64
#define SKETCH_HEIGHT_PX 16
#define BOTTOM_PX 5
#define BAR_PX 3
#define GLYPH_GAP_PX 6

/* Where things stand in one header; x from the left, as if one read from there. */
typedef struct
{
  EdaDataGrid          *grid;
  GtkSnapshot          *snapshot;
  const EdaDataColours *colours;
  const EdaDataColumn  *column;
  double                x, width; /* between the paddings */
} Head;

static void
put (const Head *head, PangoLayout *layout, double x, double y, const GdkRGBA *colour)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  eda_data_grid_draw_text (
      head->snapshot, layout, eda_data_grid_mirror (head->grid, x, width), y, colour);
}

/* "▲", with its place when there are several: "▲2". */
static char *
describe_sort (const Head *head)
{
  gboolean descending;
  guint    place = eda_row_view_get_sort (
      head->grid->rows, eda_column_get_name (head->column->column), &descending);
  const char *arrow = place > 0 && descending ? "▼" : "▲";

  if (place == 0)
    return NULL;
  return eda_row_view_get_n_sorts (head->grid->rows) > 1
             ? g_strdup_printf ("%s%u", arrow, place)
             : g_strdup (arrow);
}

/* Returns: the room it takes at the end */
static double
draw_sort (const Head *head)
{
  g_autofree char *text = describe_sort (head);
  PangoLayout     *layout;
  int              width;

  if (text == NULL)
    return 0;
  layout = eda_data_grid_get_label (head->grid, text, head->grid->small_attributes, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  put (head, layout, head->x + head->width - width, TOP_PX + 2, &head->colours->accent);
  return width + GLYPH_GAP_PX;
}

/* Returns: the room it takes at the start */
static double
draw_glyph (const Head *head)
{
  const char *glyph = eda_type_glyph (eda_column_get_type (head->column->column));
  gboolean    chosen = head->column->item != NULL
                    && eda_column_item_get_chosen (head->column->item) >= 0;
  PangoLayout *layout
      = eda_data_grid_get_label (head->grid, glyph, head->grid->small_attributes, -1);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  put (head,
       layout,
       head->x,
       TOP_PX + 2,
       chosen ? &head->colours->accent : &head->colours->dim);
  return width + GLYPH_GAP_PX;
}

static void
draw_name (const Head *head)
{
  double       start = draw_glyph (head), end = draw_sort (head);
  PangoLayout *layout
      = eda_data_grid_get_label (head->grid,
                                 eda_column_get_name (head->column->column),
                                 head->grid->name_attributes,
                                 (int)(head->width - start - end));

  put (head, layout, head->x + start, TOP_PX, &head->colours->text);
}

/* --- Shape and gaps --- */

static void
draw_sketch (const Head *head, const EdaColumnSketch *sketch, double width)
{
  double  base = head->grid->header_height - BOTTOM_PX - 1;
  double  step = MIN (width / sketch->n_bars, 8);
  double  gap = step > 3 ? 1 : 0;
  double  start = eda_data_grid_mirror (head->grid, head->x, sketch->n_bars * step);
  GdkRGBA colour = head->colours->accent;

  colour.alpha *= 0.75f;
  for (guint i = 0; i < sketch->n_bars; i++)
    {
      double share = sketch->bars[i];
      double height = share > 0 ? MAX (1, share * SKETCH_HEIGHT_PX) : 0;

      /* values rise from left to right, as in figures, whichever way one reads */
      eda_data_grid_fill (
          head->snapshot, &colour, start + i * step, base - height, step - gap, height);
    }
}

static void
draw_missing (const Head *head, double share, double x, double width)
{
  double           base = head->grid->header_height - BOTTOM_PX - 1;
  g_autofree char *percent = eda_words_number (EDA_ROLE_SHARE, share);
  g_autofree char *text = g_strdup_printf ("∅ %s", percent);
  PangoLayout     *layout
      = eda_data_grid_get_label (head->grid, text, head->grid->small_attributes, -1);
  int    text_width, text_height;
  double filled = MAX (1, share * width);

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (text_width <= width)
    put (head,
         layout,
         x + width - text_width,
         base - BAR_PX - text_height,
         &head->colours->dim);
  eda_data_grid_fill (head->snapshot,
                      &head->colours->line,
                      eda_data_grid_mirror (head->grid, x, width),
                      base - BAR_PX,
                      width,
                      BAR_PX);
  eda_data_grid_fill (head->snapshot,
                      &head->colours->missing,
                      eda_data_grid_mirror (head->grid, x, filled),
                      base - BAR_PX,
                      filled,
                      BAR_PX);
}

static void
draw_facts (const Head *head)
{
  EdaColumnItem         *item = head->column->item;
  const EdaColumnSketch *sketch = item != NULL ? eda_column_item_get_sketch (item) : NULL;
  double share = item != NULL ? eda_column_item_get_missing_share (item) : 0;
  double width = share > 0 ? MIN (SKETCH_WIDTH_PX, head->width / 2)
                           : MIN (SKETCH_WIDTH_PX * 1.5, head->width);

  if (sketch != NULL && sketch->n_bars > 0)
    draw_sketch (head, sketch, width - GLYPH_GAP_PX);
  if (share > 0)
    draw_missing (head, share, head->x + width, head->width - width);
}

/* --- All of them --- */

static void
draw_head (EdaDataGrid          *self,
           GtkSnapshot          *snapshot,
           const EdaDataColours *colours,
           guint                 at)
{
  const EdaDataColumn *column = eda_data_grid_get_column (self, at);
  double               x = eda_data_grid_get_x (self, at);
  Head                 head = { self,
                                snapshot,
                                colours,
                                column,
                                x + EDA_DATA_GRID_PADDING_PX,
                                column->width - 2 * EDA_DATA_GRID_PADDING_PX };

  if (at == self->cursor_column)
    eda_data_grid_fill (snapshot,
                        &colours->accent_soft,
                        eda_data_grid_mirror (self, x, column->width - 1),
                        0,
                        column->width - 1,
                        self->header_height);
  draw_name (&head);
  draw_facts (&head);
  eda_data_grid_fill (snapshot,
                      &colours->line,
                      eda_data_grid_mirror (self, x + column->width - 1, 1),
                      0,
                      1,
                      self->header_height);
}

static void
draw_corner (EdaDataGrid *self, GtkSnapshot *snapshot, const EdaDataColours *colours)
{
  double       x = eda_data_grid_mirror (self, 0, self->gutter_width);
  PangoLayout *layout = eda_data_grid_get_label (
      self, self->lines ? _ ("line") : _ ("row"), self->small_attributes, -1);
  int width, height;

  eda_data_grid_fill (
      snapshot, &colours->head, x, 0, self->gutter_width, self->header_height);
  eda_data_grid_fill (snapshot,
                      &colours->line,
                      eda_data_grid_mirror (self, self->gutter_width - 1, 1),
                      0,
                      1,
                      self->header_height);
  pango_layout_get_pixel_size (layout, &width, &height);
  eda_data_grid_draw_text (snapshot,
                           layout,
                           x + self->gutter_width - EDA_DATA_GRID_PADDING_PX - width,
                           self->header_height - BOTTOM_PX - height,
                           &colours->dim);
}

static void
draw_span (EdaDataGrid          *self,
           GtkSnapshot          *snapshot,
           const EdaDataColours *colours,
           gboolean              pinned)
{
  EdaDataSpan span = eda_data_grid_get_span (self, pinned);

  if (span.width <= 0)
    return;
  eda_data_grid_push_span (self, snapshot, &span, 0, self->header_height);
  for (guint at = span.first; at < span.end; at++)
    draw_head (self, snapshot, colours, at);
  gtk_snapshot_pop (snapshot);
}

void
eda_data_grid_draw_header (EdaDataGrid          *self,
                           GtkSnapshot          *snapshot,
                           const EdaDataColours *colours)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  eda_data_grid_fill (snapshot, &colours->head, 0, 0, width, self->header_height);
  if (self->columns->len > 0)
    {
      draw_span (self, snapshot, colours, FALSE);
      draw_span (self, snapshot, colours, TRUE);
    }
  draw_corner (self, snapshot, colours);
  eda_data_grid_fill (snapshot, &colours->line, 0, self->header_height - 1, width, 1);
}
