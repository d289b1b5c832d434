/* Drawing a table row by row: see table.h. */

#include "plots/print/table.h"

#include "plots/print/type.h"
#include "plots/theme.h"

#include <math.h>

#define ROW_PAD 2.2
#define MAX_LINES 12 /* of one cell; what is longer ends in "…" */
#define HEAD_RULE 0.8
#define ROW_RULE 0.35
#define SHORT_ROWS 20        /* with the head */
#define SHORT_SHARE (1 / 3.) /* of a page, at most */
#define LONG_BEGINNING 60.0  /* head and two rows of one line */

typedef struct
{
  EdaSheet               *sheet;
  const EdaDocumentBlock *data;
  const EdaColumns       *columns;
  EdaStrip                strip;
  double                  note; /* pt: of what must stand below it on the same page */
} Table;

/* Column 0 again in each strip. */
static guint
count_cells (const Table *self)
{
  return 1 + self->strip.end - self->strip.first;
}

static guint
get_column (const Table *self, guint cell)
{
  return cell == 0 ? 0 : self->strip.first + cell - 1;
}

static PangoLayout *
make_cell (const Table *self, guint row, guint column)
{
  const char      *text = ((char **)self->data->rows->pdata[row])[column];
  g_autofree char *bold = row == 0 ? g_strconcat ("<b>", text, "</b>", NULL) : NULL;
  PangoLayout     *layout = eda_print_layout (self->sheet,
                                          EDA_PRINT_CELL,
                                          self->columns->scale,
                                          row == 0 ? bold : text,
                                          self->columns->widths[column]);

  pango_layout_set_height (layout, -MAX_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (self->data->align_right[column])
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

static GPtrArray *
make_row (const Table *self, guint row, double *height)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  *height = 0;
  for (guint i = 0; i < count_cells (self); i++)
    {
      PangoLayout *cell = make_cell (self, row, get_column (self, i));

      g_ptr_array_add (cells, cell);
      *height = MAX (*height, eda_print_height (cell));
    }
  *height += 2 * ROW_PAD;
  return cells;
}

static double
measure_row (const Table *self, guint row)
{
  double height;
  g_autoptr (GPtrArray) cells = make_row (self, row, &height);

  return height;
}

static double
get_width (const Table *self)
{
  double width = 0;

  for (guint i = 0; i < count_cells (self); i++)
    width += self->columns->widths[get_column (self, i)] + 2 * EDA_TABLE_PAD;
  return width;
}

static void
draw_rule (const Table *self, gboolean head)
{
  cairo_t        *cr = self->sheet->cr;
  const EdaTheme *theme = eda_theme_get (EDA_THEME_PRINT);
  EdaRgba         c = head ? theme->dim : theme->grid;

  if (cr == NULL)
    return;
  cairo_set_source_rgb (cr, c.r, c.g, c.b);
  cairo_set_line_width (cr, head ? HEAD_RULE : ROW_RULE);
  cairo_move_to (cr, EDA_SHEET_SIDE, self->sheet->y);
  cairo_line_to (cr, EDA_SHEET_SIDE + get_width (self), self->sheet->y);
  cairo_stroke (cr);
}

static void
draw_row (const Table *self, guint row, GPtrArray *cells, double height)
{
  double      x = EDA_SHEET_SIDE;
  const char *tag = row == 0 ? "TH" : "TD";

  eda_sheet_tag (self->sheet, "TR");
  for (guint i = 0; i < cells->len; i++)
    {
      eda_sheet_tag (self->sheet, tag);
      eda_print_show (self->sheet,
                      cells->pdata[i],
                      EDA_PRINT_CELL,
                      x + EDA_TABLE_PAD,
                      self->sheet->y + ROW_PAD);
      eda_sheet_untag (self->sheet, tag);
      x += self->columns->widths[get_column (self, i)] + 2 * EDA_TABLE_PAD;
    }
  eda_sheet_untag (self->sheet, "TR");
  self->sheet->y += height;
  draw_rule (self, row == 0);
}

static void
print_row (const Table *self, guint row)
{
  double height;
  g_autoptr (GPtrArray) cells = make_row (self, row, &height);

  draw_row (self, row, cells, height);
}

/* The last row comes with the one before it, and with the note. */
static double
measure_needed (const Table *self, guint row, double height)
{
  guint left = self->data->rows->len - row;

  if (left == 2)
    height += measure_row (self, row + 1);
  return left <= 2 ? height + self->note : height;
}

static void
print_strip (const Table *self)
{
  eda_sheet_take_gap (self->sheet);
  eda_sheet_tag (self->sheet, "Table");
  print_row (self, 0);
  for (guint row = 1; row < self->data->rows->len; row++)
    {
      double height;
      g_autoptr (GPtrArray) cells = make_row (self, row, &height);

      if (row > 1
          && measure_needed (self, row, height) > eda_sheet_get_room (self->sheet))
        {
          eda_sheet_break (self->sheet);
          print_row (self, 0);
        }
      draw_row (self, row, cells, height);
    }
  eda_sheet_untag (self->sheet, "Table");
}

static double
measure_rows (const Table *self, guint n)
{
  double height = 0;

  for (guint row = 0; row < MIN (n, self->data->rows->len); row++)
    height += measure_row (self, row);
  return height;
}

static gboolean
is_short (const EdaDocumentBlock *table)
{
  return table->rows->len <= SHORT_ROWS;
}

/* A short table stays in one piece; of others the head and two rows stay together. */
static double
measure_beginning (const Table *self)
{
  double height = is_short (self->data) ? measure_rows (self, SHORT_ROWS) : INFINITY;

  return height <= self->sheet->body * SHORT_SHARE ? height + self->note
                                                   : measure_rows (self, 3);
}

double
eda_print_measure_table (EdaSheet *self, const EdaDocumentBlock *table, double note)
{
  g_auto (EdaColumns) columns = { 0 };

  if (!is_short (table))
    return LONG_BEGINNING;
  eda_columns_init (&columns, self, table, self->room);
  const Table strip
      = { self, table, &columns, g_array_index (columns.strips, EdaStrip, 0), note };

  return measure_beginning (&strip);
}

void
eda_print_table (EdaSheet *self, const EdaDocumentBlock *table, double note)
{
  g_auto (EdaColumns) columns = { 0 };

  eda_columns_init (&columns, self, table, self->room);
  for (guint i = 0; i < columns.strips->len; i++)
    {
      const Table strip = { self,
                            table,
                            &columns,
                            g_array_index (columns.strips, EdaStrip, i),
                            i + 1 == columns.strips->len ? note : 0 };

      eda_sheet_need (self, measure_beginning (&strip));
      print_strip (&strip);
      self->gap = 10;
    }
}
