/* The cursor, and the block of cells between it and where the selection began. */

#include "widgets/data/data-grid-private.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "analysis/result/words.h"

typedef enum
{
  MOVE_LEFT,
  MOVE_RIGHT,
  MOVE_UP,
  MOVE_DOWN,
  MOVE_PAGE_UP,
  MOVE_PAGE_DOWN,
  MOVE_ROW_START,
  MOVE_ROW_END,
  MOVE_FIRST,
  MOVE_LAST,
  MOVE_TOP,
  MOVE_BOTTOM,
} Move;

static const struct
{
  guint           key, keypad_key;
  GdkModifierType modifiers;
  Move            move;
} moves[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, MOVE_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, MOVE_RIGHT },
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, MOVE_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, MOVE_DOWN },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, MOVE_PAGE_UP },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, MOVE_PAGE_DOWN },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, MOVE_ROW_START },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, MOVE_ROW_END },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, MOVE_FIRST },
  { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, MOVE_LAST },
  { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, MOVE_TOP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, MOVE_BOTTOM },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, MOVE_ROW_START },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, MOVE_ROW_END },
};

static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action, *target; /* (nullable) */
} acts[] = {
  { GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy", NULL },
  { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "grid.copy-values", NULL },
  { GDK_KEY_a, GDK_CONTROL_MASK, "grid.select-all", NULL },
  { GDK_KEY_bracketleft, 0, "grid.sort", "true" },
  { GDK_KEY_bracketright, 0, "grid.sort", "false" },
  { GDK_KEY_braceleft, 0, "grid.add-sort", "true" },
  { GDK_KEY_braceright, 0, "grid.add-sort", "false" },
  { GDK_KEY_BackSpace, 0, "grid.unsort", NULL },
  { GDK_KEY_quotedbl, 0, "grid.keep-value", NULL },
  { GDK_KEY_apostrophe, 0, "grid.drop-value", NULL },
  { GDK_KEY_d, 0, "grid.describe", NULL },
  { GDK_KEY_t, 0, "grid.types", NULL },
  { GDK_KEY_p, 0, "grid.pin-columns", NULL },
  { GDK_KEY_minus, 0, "grid.hide-columns", NULL },
  { GDK_KEY_equal, 0, "grid.show-columns", NULL },
  { GDK_KEY_space, GDK_SHIFT_MASK, "grid.mark-rows", NULL },
  { GDK_KEY_greater, 0, "grid.next-other", "1" },
  { GDK_KEY_less, 0, "grid.next-other", "-1" },
  { GDK_KEY_z, 0, "grid.next-missing", "1" },
  { GDK_KEY_z, GDK_SHIFT_MASK, "grid.next-missing", "-1" },
  { GDK_KEY_period, 0, "grid.next-marked", "1" },
  { GDK_KEY_comma, 0, "grid.next-marked", "-1" },
  { GDK_KEY_F4, 0, "grid.show-form", NULL },
  { GDK_KEY_Menu, 0, "grid.menu", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL },
};

/* --- What is selected --- */

EdaDataBlock
eda_data_grid_get_block (EdaDataGrid *self)
{
  guint last = self->columns->len > 0 ? self->columns->len - 1 : 0;

  return (EdaDataBlock){
    .first_row = MIN (self->cursor_row, self->anchor_row),
    .last_row = MAX (self->cursor_row, self->anchor_row),
    .first_column = self->whole_rows ? 0 : MIN (self->cursor_column, self->anchor_column),
    .last_column
    = self->whole_rows ? last : MAX (self->cursor_column, self->anchor_column),
  };
}

/* --- Telling --- */

static char *
describe_block (EdaDataGrid *self)
{
  EdaDataBlock     block = eda_data_grid_get_block (self);
  gsize            n_rows = block.last_row - block.first_row + 1;
  guint            n_columns = block.last_column - block.first_column + 1;
  g_autofree char *rows = eda_words_rows (n_rows);
  g_autofree char *columns = eda_words_columns (n_columns);

  return n_rows == 1 && n_columns == 1
             ? g_strdup ("")
             : g_strdup_printf (_ ("%s and %s selected"), rows, columns);
}

/* "price, row 12: 19.9" */
static char *
describe_cell (EdaDataGrid *self)
{
  const EdaDataColumn *column;
  gsize                row;
  g_autofree char     *number = NULL;
  g_autofree char     *text = NULL;

  if (eda_data_grid_is_empty (self))
    return g_strdup (_ ("No rows"));
  column = eda_data_grid_get_column (self, self->cursor_column);
  row = eda_row_view_get_row (self->rows, self->cursor_row);
  number = eda_format (EDA_ROLE_COUNT,
                       (double)eda_table_get_row_read (self->table, row) + 1);
  text = eda_data_grid_dup_cell_text (column->column, row);
  return g_strdup_printf (_ ("%s, row %s: %s"),
                          eda_column_get_name (column->column),
                          number,
                          text != NULL ? text : _ ("missing"));
}

/* The other of the two takes over: a new focus is announced, a new name is not. */
void
eda_data_grid_tell_cursor (EdaDataGrid *self)
{
  gboolean         focused = gtk_widget_has_focus (self->cells[self->turn]);
  g_autofree char *name = describe_cell (self);
  g_autofree char *block = describe_block (self);

  self->turn = 1 - self->turn;
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    eda_data_cell_set (EDA_DATA_CELL (self->cells[i]),
                       name,
                       block,
                       self->cursor_row + 1,
                       self->cursor_column + 1);
  if (focused)
    gtk_widget_grab_focus (self->cells[self->turn]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "cursor-moved");
}

/* As far as needed. @kept: px before what scrolls, which hide what is below them */
static void
bring_into_view (EdaDataGrid   *self,
                 GtkOrientation orientation,
                 double         start,
                 double         length,
                 double         kept)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double         value = eda_data_grid_get_scroll (self, orientation);
  double page = adjustment != NULL ? gtk_adjustment_get_page_size (adjustment) : 0;

  if (start < value + kept || length > page - kept)
    eda_data_grid_set_scroll (self, orientation, start - kept);
  else if (start + length > value + page)
    eda_data_grid_set_scroll (self, orientation, start + length - page);
}

void
eda_data_grid_show_cursor (EdaDataGrid *self)
{
  const EdaDataColumn *column;

  if (eda_data_grid_is_empty (self))
    return;
  column = eda_data_grid_get_column (self, self->cursor_column);
  if (self->cursor_column >= eda_data_grid_get_n_pinned (self))
    bring_into_view (self,
                     GTK_ORIENTATION_HORIZONTAL,
                     column->start,
                     column->width,
                     eda_data_grid_get_pinned_width (self));
  bring_into_view (self,
                   GTK_ORIENTATION_VERTICAL,
                   (double)self->cursor_row * self->row_height,
                   self->row_height,
                   0);
}

/* --- Moving --- */

static void
clamp_cursor (EdaDataGrid *self)
{
  gsize n_rows = eda_row_view_get_n_rows (self->rows);
  guint n_columns = self->columns->len;

  self->cursor_row = n_rows > 0 ? MIN (self->cursor_row, n_rows - 1) : 0;
  self->anchor_row = n_rows > 0 ? MIN (self->anchor_row, n_rows - 1) : 0;
  self->cursor_column = n_columns > 0 ? MIN (self->cursor_column, n_columns - 1) : 0;
  self->anchor_column = n_columns > 0 ? MIN (self->anchor_column, n_columns - 1) : 0;
}

void
eda_data_grid_move_to (EdaDataGrid *self, gsize position, guint at, gboolean extend)
{
  self->cursor_row = position;
  self->cursor_column = at;
  if (!extend)
    {
      self->anchor_row = position;
      self->anchor_column = at;
      self->whole_rows = FALSE;
    }
  clamp_cursor (self);
  eda_data_grid_show_cursor (self);
  eda_data_grid_tell_cursor (self);
}

void
eda_data_grid_select_rows (EdaDataGrid *self, gsize position, gboolean extend)
{
  eda_data_grid_move_to (self, position, self->cursor_column, extend);
  self->whole_rows = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Other rows stand where those that were selected stood. */
void
eda_data_grid_keep_cursor (EdaDataGrid *self)
{
  self->anchor_row = self->cursor_row;
  self->anchor_column = self->cursor_column;
  self->whole_rows = FALSE;
  clamp_cursor (self);
  eda_data_grid_tell_cursor (self);
}

static gsize
step_back (gsize from, gsize by)
{
  return from > by ? from - by : 0;
}

static gsize
get_page (EdaDataGrid *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;

  return (gsize)MAX (1, height / self->row_height - 1);
}

static void
move (EdaDataGrid *self, Move move, gboolean extend)
{
  gsize row = self->cursor_row, n = eda_row_view_get_n_rows (self->rows);
  guint column = self->cursor_column, last = self->columns->len - 1;

  switch (move)
    {
    case MOVE_LEFT:
      column = (guint)step_back (column, 1);
      break;
    case MOVE_RIGHT:
      column++;
      break;
    case MOVE_UP:
      row = step_back (row, 1);
      break;
    case MOVE_DOWN:
      row++;
      break;
    case MOVE_PAGE_UP:
      row = step_back (row, get_page (self));
      break;
    case MOVE_PAGE_DOWN:
      row += get_page (self);
      break;
    case MOVE_ROW_START:
      column = 0;
      break;
    case MOVE_ROW_END:
      column = last;
      break;
    case MOVE_FIRST:
      row = 0;
      column = 0;
      break;
    case MOVE_LAST:
      row = n;
      column = last;
      break;
    case MOVE_TOP:
      row = 0;
      break;
    case MOVE_BOTTOM:
    default:
      row = n;
      break;
    }
  eda_data_grid_move_to (self, row, column, extend);
}

/* Where one reads from the right, "left" is further on. */
static Move
turn_round (EdaDataGrid *self, Move move)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return move;
  return move == MOVE_LEFT ? MOVE_RIGHT : move == MOVE_RIGHT ? MOVE_LEFT : move;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  EdaDataGrid *self = EDA_DATA_GRID (widget);
  guint        i;
  gboolean     extend;

  g_variant_get (arguments, "(ub)", &i, &extend);
  if (!eda_data_grid_is_empty (self))
    move (self, turn_round (self, moves[i].move), extend);
  return TRUE;
}

static void
bind_move (GtkWidgetClass *widget_class, guint i, GdkModifierType more, gboolean extend)
{
  GdkModifierType modifiers = moves[i].modifiers | more;

  gtk_widget_class_add_binding (
      widget_class, moves[i].key, modifiers, move_cb, "(ub)", i, extend);
  gtk_widget_class_add_binding (
      widget_class, moves[i].keypad_key, modifiers, move_cb, "(ub)", i, extend);
}

void
eda_data_grid_class_bind_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      bind_move (widget_class, i, 0, FALSE);
      bind_move (widget_class, i, GDK_SHIFT_MASK, TRUE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GtkShortcut) shortcut
          = gtk_shortcut_new (gtk_keyval_trigger_new (acts[i].key, acts[i].modifiers),
                              gtk_named_action_new (acts[i].action));

      if (acts[i].target != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_parsed (acts[i].target));
      gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
}

/* --- From outside --- */

/* The column as it is shown; FALSE when it is not. */
static gboolean
find_shown (EdaDataGrid *self, guint index, guint *at)
{
  for (*at = 0; *at < self->columns->len; (*at)++)
    if (eda_data_grid_get_column (self, *at)->index == index)
      return TRUE;
  return FALSE;
}

gboolean
eda_data_grid_get_cursor (EdaDataGrid *self, gsize *position, guint *column)
{
  g_return_val_if_fail (EDA_IS_DATA_GRID (self), FALSE);
  if (eda_data_grid_is_empty (self))
    return FALSE;
  *position = self->cursor_row;
  *column = eda_data_grid_get_column (self, self->cursor_column)->index;
  return TRUE;
}

void
eda_data_grid_go_to (EdaDataGrid *self, gsize position, guint column)
{
  guint at;

  g_return_if_fail (EDA_IS_DATA_GRID (self));
  if (eda_data_grid_is_empty (self))
    return;
  eda_data_grid_move_to (
      self, position, find_shown (self, column, &at) ? at : self->cursor_column, FALSE);
}

gboolean
eda_data_grid_go_to_column (EdaDataGrid *self, const char *name)
{
  g_return_val_if_fail (EDA_IS_DATA_GRID (self), FALSE);
  for (guint at = 0; at < self->columns->len; at++)
    if (g_str_equal (eda_column_get_name (eda_data_grid_get_column (self, at)->column),
                     name))
      {
        eda_data_grid_move_to (self, self->cursor_row, at, FALSE);
        return TRUE;
      }
  return FALSE;
}
