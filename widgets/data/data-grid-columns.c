/* Which columns are shown, how wide, and where. A width is reckoned from some of the
 * cells: exact measuring would look at all. */

#include "widgets/data/data-grid-private.h"

#include "analysis/result/format.h"

#define MIN_WIDTH_PX 72
#define MAX_WIDTH_PX 320 /* unless chosen by hand */
#define LEAST_WIDTH_PX 36
#define SAMPLED_ROWS 24
#define LINE_SPACING_PX 9
#define SKETCH_PX 18
#define GLYPH_PX 38 /* of the type, and the room for an arrow */

void
eda_data_grid_measure_font (EdaDataGrid *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               line = (pango_font_metrics_get_ascent (metrics)
              + pango_font_metrics_get_descent (metrics))
             / PANGO_SCALE;

  self->digit_width
      = pango_font_metrics_get_approximate_digit_width (metrics) / PANGO_SCALE;
  self->row_height = line + LINE_SPACING_PX;
  self->header_height = line + SKETCH_PX + 2 * LINE_SPACING_PX;
  pango_font_metrics_unref (metrics);
}

/* In digits; letters of some scripts are twice as wide. */
static int
count_widths (const char *text)
{
  int n = 0;

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return n;
}

/* Rows from the whole table, as a column often starts otherwise than it goes on. */
static int
find_widest (EdaColumn *column)
{
  gsize n = eda_column_get_n_rows (column);
  gsize n_sampled = MIN (n, SAMPLED_ROWS);
  int   widest = 1;

  for (gsize i = 0; i < n_sampled; i++)
    {
      g_autofree char *text = eda_data_grid_dup_cell_text (column, i * n / n_sampled);

      widest = MAX (widest, count_widths (text));
    }
  return widest;
}

static int
reckon_width (EdaDataGrid *self, EdaColumn *column)
{
  int name = count_widths (eda_column_get_name (column)) * self->digit_width + GLYPH_PX;
  int cells = (find_widest (column) + 1) * self->digit_width;

  return CLAMP (
      MAX (name, cells) + 2 * EDA_DATA_GRID_PADDING_PX, MIN_WIDTH_PX, MAX_WIDTH_PX);
}

static EdaColumnItem *
find_item (EdaDataGrid *self, guint index, const char *name)
{
  g_autoptr (EdaColumnItem) item
      = self->items != NULL ? g_list_model_get_item (self->items, index) : NULL;

  return item != NULL && g_str_equal (eda_column_item_get_name (item), name) ? item
                                                                             : NULL;
}

static void
add_column (EdaDataGrid *self, EdaTable *table, guint index)
{
  EdaColumn    *column = eda_table_get_column (table, index);
  const char   *name = eda_column_get_name (column);
  int           chosen = GPOINTER_TO_INT (g_hash_table_lookup (self->widths, name));
  EdaDataColumn added = { .index = index,
                          .column = column,
                          .start = eda_data_grid_get_columns_width (self),
                          .width = chosen > 0 ? chosen : reckon_width (self, column),
                          .right = eda_column_is_numeric (column) };

  g_array_append_val (self->columns, added);
}

/* As wide as the last row's number. */
static void
measure_gutter (EdaDataGrid *self, EdaTable *table)
{
  gsize            n = eda_table_get_n_rows (eda_table_get_table_read (table));
  g_autofree char *last = eda_format (EDA_ROLE_COUNT, (double)n);

  self->gutter_width = MAX (count_widths (last) + 1, 4) * self->digit_width
                       + 2 * EDA_DATA_GRID_PADDING_PX;
}

void
eda_data_grid_find_items (EdaDataGrid *self)
{
  for (guint at = 0; at < self->columns->len; at++)
    {
      EdaDataColumn *column = &g_array_index (self->columns, EdaDataColumn, at);

      column->item
          = find_item (self, column->index, eda_column_get_name (column->column));
    }
}

static void
add_columns (EdaDataGrid *self, gboolean pinned)
{
  guint n = self->table != NULL ? eda_table_get_n_columns (self->table) : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (self->table, i));

      if (!g_hash_table_contains (self->hidden, name)
          && g_hash_table_contains (self->pinned, name) == pinned)
        add_column (self, self->table, i);
    }
}

void
eda_data_grid_list_columns (EdaDataGrid *self)
{
  EdaTable *table = self->table;

  g_array_set_size (self->columns, 0);
  add_columns (self, TRUE);
  self->n_pinned = self->columns->len;
  add_columns (self, FALSE);
  eda_data_grid_find_items (self);
  if (table != NULL)
    measure_gutter (self, table);
}

void
eda_data_grid_resize_column (EdaDataGrid *self, guint at, int width)
{
  EdaDataColumn *column = &g_array_index (self->columns, EdaDataColumn, at);
  int            start = column->start;

  if (width > 0)
    g_hash_table_insert (self->widths,
                         g_strdup (eda_column_get_name (column->column)),
                         GINT_TO_POINTER (MAX (width, LEAST_WIDTH_PX)));
  else
    g_hash_table_remove (self->widths, eda_column_get_name (column->column));
  column->width
      = width > 0 ? MAX (width, LEAST_WIDTH_PX) : reckon_width (self, column->column);
  for (; at < self->columns->len; at++)
    {
      column = &g_array_index (self->columns, EdaDataColumn, at);
      column->start = start;
      start += column->width;
    }
  eda_data_grid_forget_texts (self);
  eda_data_grid_update_range (self);
}

int
eda_data_grid_get_columns_width (EdaDataGrid *self)
{
  const EdaDataColumn *last
      = self->columns->len > 0 ? eda_data_grid_get_column (self, self->columns->len - 1)
                               : NULL;

  return last != NULL ? last->start + last->width : 0;
}

/* One that is to be read beside them needs at least a third of the width. */
int
eda_data_grid_get_pinned_width (EdaDataGrid *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter_width;
  int width = self->n_pinned < self->columns->len
                  ? eda_data_grid_get_column (self, self->n_pinned)->start
                  : 0;

  return width <= room * 2 / 3 ? width : 0;
}

guint
eda_data_grid_get_n_pinned (EdaDataGrid *self)
{
  return eda_data_grid_get_pinned_width (self) > 0 ? self->n_pinned : 0;
}

const EdaDataColumn *
eda_data_grid_get_column (EdaDataGrid *self, guint at)
{
  return &g_array_index (self->columns, EdaDataColumn, at);
}

guint
eda_data_grid_find_column_at (EdaDataGrid *self, double x)
{
  guint low = 0, high = self->columns->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (eda_data_grid_get_column (self, middle)->start <= x)
        low = middle;
      else
        high = middle;
    }
  return low;
}

GArray *
eda_data_grid_list_shown (EdaDataGrid *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (EDA_IS_DATA_GRID (self), shown);
  for (guint at = 0; at < self->columns->len; at++)
    g_array_append_val (shown, eda_data_grid_get_column (self, at)->index);
  return shown;
}
