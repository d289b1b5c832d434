/* The pointer: cells and rows are selected by pressing and dragging, a header sorts, its
 * edge makes the column wider. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include <math.h>

#include "analysis/result/translate.h"

#define EDGE_PX 5
#define CLICK_PX 6 /* further is a drag */
#define MAX_TOOLTIP_CHARS 500

typedef enum
{
  AREA_CORNER,
  AREA_HEADER,
  AREA_EDGE, /* between two headers */
  AREA_NUMBERS,
  AREA_CELLS,
  AREA_NOTHING,
} AreaKind;

typedef struct
{
  AreaKind kind;
  gsize    position;
  guint    at; /* of EDGE the column that it ends */
} Area;

/* --- What is where --- */

static gsize
find_position (EdaDataGrid *self, double y)
{
  double offset = y - self->header_height
                  + eda_data_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  gsize n = eda_row_view_get_n_rows (self->rows);

  return MIN ((gsize)(MAX (offset, 0) / self->row_height), n > 0 ? n - 1 : 0);
}

static void
find_header (EdaDataGrid *self, double offset, Area *area)
{
  const EdaDataColumn *column = eda_data_grid_get_column (self, area->at);

  area->kind = offset < column->start + column->width ? AREA_HEADER : AREA_NOTHING;
  if (fabs (offset - column->start - column->width) <= EDGE_PX)
    area->kind = AREA_EDGE;
  else if (offset - column->start <= EDGE_PX && area->at > 0)
    {
      area->kind = AREA_EDGE;
      area->at--;
    }
}

static Area
find_area (EdaDataGrid *self, double x, double y)
{
  double offset = eda_data_grid_to_offset (self, x);
  Area   area = { .kind = AREA_CELLS, .position = find_position (self, y) };

  if (self->columns->len == 0)
    return (Area){ AREA_NOTHING };
  area.at = eda_data_grid_find_column_at (self, offset);
  if (eda_data_grid_mirror (self, x, 0) < self->gutter_width)
    area.kind = y < self->header_height ? AREA_CORNER : AREA_NUMBERS;
  else if (y < self->header_height)
    find_header (self, offset, &area);
  else if (offset > eda_data_grid_get_columns_width (self)
           || eda_data_grid_is_empty (self))
    area.kind = AREA_NOTHING;
  return area;
}

/* --- Pressing --- */

static GdkModifierType
get_modifiers (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

static void
press_rows (EdaDataGrid *self, gsize position, GdkModifierType modifiers)
{
  eda_data_grid_select_rows (self, position, (modifiers & GDK_SHIFT_MASK) != 0);
  eda_data_grid_mark_selected (self);
}

static void
press (EdaDataGrid *self, const Area *area, GdkModifierType modifiers)
{
  switch (area->kind)
    {
    case AREA_CORNER:
      gtk_widget_activate_action (GTK_WIDGET (self), "grid.select-all", NULL);
      break;
    case AREA_EDGE:
      self->resized = (int)area->at;
      self->size_at = eda_data_grid_get_column (self, area->at)->width;
      break;
    case AREA_NUMBERS:
      press_rows (self, area->position, modifiers);
      break;
    case AREA_CELLS:
      eda_data_grid_move_to (
          self, area->position, area->at, (modifiers & GDK_SHIFT_MASK) != 0);
      break;
    case AREA_HEADER:
    case AREA_NOTHING:
    default:
      break;
    }
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, EdaDataGrid *self)
{
  Area area = find_area (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  press (self, &area, get_modifiers (GTK_GESTURE (gesture)));
  if (area.kind != AREA_NOTHING)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* --- Dragging --- */

static void
extend_to (EdaDataGrid *self, double x, double y)
{
  guint at = eda_data_grid_find_column_at (self, eda_data_grid_to_offset (self, x));

  if (eda_data_grid_is_empty (self))
    return;
  if (self->whole_rows)
    eda_data_grid_select_rows (self, find_position (self, y), TRUE);
  else
    eda_data_grid_move_to (self, find_position (self, y), at, TRUE);
}

/* Held beyond the edge it goes on. */
static gboolean
drag_on_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);
  double height = gtk_widget_get_height (widget), width = gtk_widget_get_width (widget);

  if (self->drag_y < self->header_height || self->drag_y > height || self->drag_x > width
      || self->drag_x < 0)
    extend_to (self, self->drag_x, self->drag_y);
  return G_SOURCE_CONTINUE;
}

static void
stop_dragging (EdaDataGrid *self)
{
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  self->resized = -1;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, EdaDataGrid *self)
{
  double x, y;
  Area   start;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  start = find_area (self, x, y);
  if (self->resized >= 0)
    {
      double sign
          = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

      eda_data_grid_resize_column (
          self, (guint)self->resized, MAX (1, self->size_at + (int)(sign * dx)));
      return;
    }
  if (y < self->header_height || start.kind == AREA_NOTHING)
    return;
  self->drag_x = x + dx;
  self->drag_y = y + dy;
  extend_to (self, self->drag_x, self->drag_y);
  if (self->drag_tick == 0)
    self->drag_tick
        = gtk_widget_add_tick_callback (GTK_WIDGET (self), drag_on_cb, NULL, NULL);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, EdaDataGrid *self)
{
  double   x, y;
  Area     start;
  gboolean resized = self->resized >= 0;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  start = find_area (self, x, y);
  stop_dragging (self);
  if (start.kind == AREA_NUMBERS && self->whole_rows)
    eda_data_grid_mark_selected (self);
  if (start.kind == AREA_HEADER && !resized && hypot (dx, dy) < CLICK_PX)
    {
      eda_data_grid_move_to (self, self->cursor_row, start.at, FALSE);
      eda_data_grid_sort_by (
          self, start.at, (get_modifiers (GTK_GESTURE (gesture)) & GDK_SHIFT_MASK) != 0);
    }
}

/* --- Twice, and with the other button --- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EdaDataGrid *self)
{
  Area area = find_area (self, x, y);

  if (n_press == 2 && area.kind == AREA_EDGE)
    eda_data_grid_resize_column (self, area.at, 0);
}

static void
menu_pressed_cb (
    GtkGestureClick *gesture, int n_press, double x, double y, EdaDataGrid *self)
{
  Area         area = find_area (self, x, y);
  EdaDataBlock block = eda_data_grid_get_block (self);
  gboolean     inside
      = area.at >= block.first_column && area.at <= block.last_column
        && (area.kind == AREA_HEADER
            || (area.position >= block.first_row && area.position <= block.last_row));

  if (area.kind != AREA_CELLS && area.kind != AREA_HEADER)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!inside)
    eda_data_grid_move_to (
        self, area.kind == AREA_CELLS ? area.position : self->cursor_row, area.at, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (area.kind == AREA_HEADER)
    eda_data_grid_show_column_menu (self);
  else
    eda_data_grid_show_menu (self);
}

static void
moved_cb (GtkEventControllerMotion *motion, double x, double y, EdaDataGrid *self)
{
  Area area = find_area (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   area.kind == AREA_EDGE ? "col-resize" : NULL);
}

/* --- Tooltips --- */

static char *
describe_header (const EdaDataColumn *column)
{
  g_autofree char *reason = eda_translate (eda_column_get_type_reason (column->column));

  return g_strdup_printf ("%s: %s\n%s",
                          eda_column_get_name (column->column),
                          _ (eda_type_get_name (eda_column_get_type (column->column))),
                          reason);
}

/* The whole text, where the cell has no room for it. */
static char *
describe_cell (EdaDataGrid *self, const Area *area)
{
  const EdaDataColumn *column = eda_data_grid_get_column (self, area->at);
  gsize                row = eda_row_view_get_row (self->rows, area->position);
  char                *text = NULL;

  if (eda_column_is_missing (column->column, row))
    return g_strdup (_ ("Missing"));
  if (!pango_layout_is_ellipsized (eda_data_grid_get_layout (self, column, row)))
    return NULL;
  text = eda_column_dup_text (column->column, row);
  if (g_utf8_strlen (text, -1) > MAX_TOOLTIP_CHARS)
    *g_utf8_offset_to_pointer (text, MAX_TOOLTIP_CHARS) = '\0';
  return text;
}

static gboolean
query_tooltip_cb (EdaDataGrid *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  Area             area = find_area (self, x, y);
  g_autofree char *text = NULL;

  if (keyboard)
    return FALSE;
  if (area.kind == AREA_HEADER)
    text = describe_header (eda_data_grid_get_column (self, area.at));
  else if (area.kind == AREA_CELLS)
    text = describe_cell (self, &area);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
add_click (EdaDataGrid *self, guint button, GCallback pressed)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect (click, "pressed", pressed, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
eda_data_grid_add_pointer (EdaDataGrid *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (menu_pressed_cb));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
