/* Where things are: rows and columns are found from the places of the scroll bars, so
 * nothing is kept for a row that is not seen. */

#include "widgets/data/data-grid-private.h"

#include <math.h>

static gboolean
is_rtl (EdaDataGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

double
eda_data_grid_mirror (EdaDataGrid *self, double x, double width)
{
  return is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

/* GTK's adjustments always count from the left. */
static double
get_rest (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment)
         - gtk_adjustment_get_page_size (adjustment);
}

double
eda_data_grid_get_scroll (EdaDataGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double         value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  if (adjustment != NULL && orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    return get_rest (adjustment) - value;
  return value;
}

void
eda_data_grid_set_scroll (EdaDataGrid *self, GtkOrientation orientation, double value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    value = get_rest (adjustment) - value;
  gtk_adjustment_set_value (adjustment, value);
}

double
eda_data_grid_get_x (EdaDataGrid *self, guint at)
{
  double scroll = at < eda_data_grid_get_n_pinned (self)
                      ? 0
                      : eda_data_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  return self->gutter_width + eda_data_grid_get_column (self, at)->start - scroll;
}

double
eda_data_grid_to_offset (EdaDataGrid *self, double x)
{
  double offset = eda_data_grid_mirror (self, x, 0) - self->gutter_width;

  return offset < eda_data_grid_get_pinned_width (self)
             ? offset
             : offset + eda_data_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
}

EdaDataSpan
eda_data_grid_get_span (EdaDataGrid *self, gboolean pinned)
{
  double scroll = eda_data_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  int    kept = eda_data_grid_get_pinned_width (self);
  int    room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter_width, 0);

  if (pinned || self->columns->len == 0)
    return (
        EdaDataSpan){ 0, eda_data_grid_get_n_pinned (self), self->gutter_width, kept };
  return (EdaDataSpan){ eda_data_grid_find_column_at (self, scroll + kept),
                        eda_data_grid_find_column_at (self, scroll + room) + 1,
                        self->gutter_width + kept,
                        room - kept };
}

void
eda_data_grid_get_place (EdaDataGrid *self, gsize position, guint at, GdkRectangle *place)
{
  const EdaDataColumn *column
      = at < self->columns->len ? eda_data_grid_get_column (self, at) : NULL;
  int    width = column != NULL ? column->width : 0;
  double x = column != NULL ? eda_data_grid_get_x (self, at) : self->gutter_width;
  double y = self->header_height + (double)position * self->row_height
             - eda_data_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  x = eda_data_grid_mirror (self, x, width);
  *place = (GdkRectangle){ (int)floor (CLAMP (x, G_MININT / 4, G_MAXINT / 4)),
                           (int)floor (CLAMP (y, G_MININT / 4, G_MAXINT / 4)),
                           width,
                           self->row_height };
}

gboolean
eda_data_grid_is_empty (EdaDataGrid *self)
{
  return self->columns->len == 0 || eda_row_view_get_n_rows (self->rows) == 0;
}

gsize
eda_data_grid_get_first_row (EdaDataGrid *self)
{
  return (gsize)(eda_data_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL)
                 / self->row_height);
}

gsize
eda_data_grid_get_n_seen (EdaDataGrid *self)
{
  int   height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;
  gsize n = (gsize)(MAX (height, 0) / self->row_height) + 2;
  gsize first = eda_data_grid_get_first_row (self);
  gsize all = eda_row_view_get_n_rows (self->rows);

  return first < all ? MIN (n, all - first) : 0;
}

/* --- Scrolling --- */

static void
configure (EdaDataGrid *self, GtkOrientation orientation, double upper, int page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double         before = eda_data_grid_get_scroll (self, orientation);
  double         value;

  if (adjustment == NULL)
    return;
  page = MAX (page, 0);
  upper = MAX (upper, page);
  value = CLAMP (before, 0, upper - page);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    value = upper - page - value;
  gtk_adjustment_configure (
      adjustment, value, 0, upper, self->row_height, page * 0.9, page);
}

void
eda_data_grid_configure (EdaDataGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  configure (self,
             GTK_ORIENTATION_HORIZONTAL,
             eda_data_grid_get_columns_width (self),
             gtk_widget_get_width (widget) - self->gutter_width);
  configure (self,
             GTK_ORIENTATION_VERTICAL,
             (double)eda_row_view_get_n_rows (self->rows) * self->row_height,
             gtk_widget_get_height (widget) - self->header_height);
}

void
eda_data_grid_update_range (EdaDataGrid *self)
{
  eda_data_grid_configure (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_cb (EdaDataGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
eda_data_grid_set_adjustment (EdaDataGrid   *self,
                              GtkOrientation orientation,
                              GtkAdjustment *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[orientation])
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (
      adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (
      self->adjustments[orientation], "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What stays in sight is no place for shadows. */
gboolean
eda_data_grid_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  EdaDataGrid *self = EDA_DATA_GRID (scrollable);
  gboolean     rtl = is_rtl (self);

  *border = (GtkBorder){ .left = (gint16)(rtl ? 0 : self->gutter_width),
                         .right = (gint16)(rtl ? self->gutter_width : 0),
                         .top = (gint16)self->header_height };
  return TRUE;
}
