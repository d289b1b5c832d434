/* One label a cell: such tables are small, and assistive technology finds rows of named
 * cells. Rows beyond the first are made when asked for, so that a long table costs
 * nothing unseen. Names of statistics explain themselves; the arrow keys walk over them.
 */

#include "widgets/notebook/grid-view.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "widgets/context-menu.h"
#include "widgets/help-popover.h"
#include "widgets/reading-order.h"
#include "widgets/notebook/result-frame.h"
#include "widgets/widgets.h"

#define FIRST_ROWS 20
#define MORE_ROWS 100
/* Cells stand in one line; a longer text shows in full in its tooltip. */
#define MAX_CHARS 90

struct _EdaGridView
{
  GtkWidget parent_instance;

  GtkWidget         *caption_label;
  GtkScrolledWindow *scroller;
  GtkGrid           *cells;
  GtkWidget         *more_button;
  GtkWidget         *note_label;

  EdaGrid   *grid;
  guint      n_shown;
  GPtrArray *names;   /* (element-type GtkWidget): what explains itself; in the grid */
  GtkWidget *menu;    /* (nullable) */
  guint      room_id; /* an idle */
};

G_DEFINE_FINAL_TYPE (EdaGridView, eda_grid_view, GTK_TYPE_WIDGET)

/* A tone is a colour and a sign, never a colour alone. */
static const struct
{
  const char *css_class, *sign;
} tones[] = {
  [EDA_TONE_PLAIN] = { NULL, "" },
  [EDA_TONE_STRONG] = { "tone-strong", "" },
  [EDA_TONE_HIGH] = { "tone-high", "▲\u2009" },
  [EDA_TONE_LOW] = { "tone-low", "▼\u2009" },
  [EDA_TONE_WARN] = { "tone-warn", "!\u2009" },
};

/* Numbers stand right in any case, digit under digit; GTK turns what is said of sides. */
static gboolean
reads_from_right (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
}

/* @help: (nullable): what @text means; then the cell is a button that tells */
static GtkWidget *
cell_new (EdaGridView      *self,
          guint             column,
          const char       *text,
          const EdaHelp    *help,
          GtkAccessibleRole role)
{
  gboolean   number = eda_grid_is_number_column (self->grid, column);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "xalign",
                                   number && !reads_from_right () ? 1.0 : 0.0,
                                   "yalign",
                                   0.0,
                                   "hexpand",
                                   !number,
                                   "accessible-role",
                                   help == NULL ? role : GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  GtkWidget *cell = help == NULL ? label : eda_help_name_new (help, label, role);

  gtk_widget_add_css_class (cell, "cell");
  if (number)
    gtk_widget_add_css_class (cell, "numeric");
  if (help != NULL)
    g_ptr_array_add (self->names, cell);
  else if (g_utf8_strlen (text, -1) > MAX_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), MAX_CHARS);
      eda_widget_set_tooltip (label, text);
    }
  if (help == NULL)
    eda_widget_set_label (label, text, NULL);
  return cell;
}

static void
add_titles (EdaGridView *self)
{
  for (guint column = 0; column < eda_grid_get_n_columns (self->grid); column++)
    {
      const char      *title = eda_grid_get_title (self->grid, column);
      g_autofree char *text = eda_translate (title);
      GtkWidget       *cell = cell_new (self,
                                  column,
                                  text,
                                  eda_help_find_by_title (title),
                                  GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

      gtk_widget_add_css_class (cell, "cell-title");
      gtk_widget_set_valign (cell, GTK_ALIGN_FILL);
      gtk_grid_attach (self->cells, cell, column, 0, 1, 1);
    }
}

static char *
dup_cell_text (const EdaGrid *grid, guint row, guint column)
{
  char *text = eda_grid_translate_cell (grid, row, column);

  return text != NULL ? eda_keep_order (text) : NULL;
}

static void
add_row (EdaGridView *self, guint row)
{
  for (guint column = 0; column < eda_grid_get_n_columns (self->grid); column++)
    {
      const EdaGridCell *cell = eda_grid_get_cell (self->grid, row, column);
      const EdaHelp     *help = eda_grid_find_help (self->grid, row, column);
      g_autofree char   *value = dup_cell_text (self->grid, row, column);
      g_autofree char   *text
          = g_strconcat (tones[cell->tone].sign, value != NULL ? value : "", NULL);
      GtkWidget *view = cell_new (self, column, text, help, GTK_ACCESSIBLE_ROLE_CELL);

      if (tones[cell->tone].css_class != NULL)
        gtk_widget_add_css_class (view, tones[cell->tone].css_class);
      if (row % 2 == 1)
        gtk_widget_add_css_class (view, "odd");
      gtk_grid_attach (self->cells, view, column, row + 1, 1, 1);
    }
}

static void
show_rows (EdaGridView *self, guint n_more)
{
  guint            n_rows = eda_grid_get_n_rows (self->grid);
  guint            end = MIN (n_rows, self->n_shown + n_more);
  g_autofree char *total = eda_format (EDA_ROLE_COUNT, n_rows);
  g_autofree char *text = NULL;

  for (; self->n_shown < end; self->n_shown++)
    add_row (self, self->n_shown);
  text = g_strdup_printf (
      _ ("Show %u More Rows (of %s)"), MIN (MORE_ROWS, n_rows - end), total);
  gtk_button_set_label (GTK_BUTTON (self->more_button), text);
  gtk_widget_set_visible (self->more_button, end < n_rows);
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_rows (EDA_GRID_VIEW (widget), MORE_ROWS);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = eda_grid_view_dup_text (EDA_GRID_VIEW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

/* --- Walking over the names --- */

/* The name that has the focus, or n when none has it. */
static guint
find_focused (EdaGridView *self)
{
  guint i = 0;

  while (i < self->names->len && !gtk_widget_is_focus (self->names->pdata[i]))
    i++;
  return i;
}

/* Only one name at a time is a stop of the Tab key. */
static void
focus_name (EdaGridView *self, guint i)
{
  for (guint k = 0; k < self->names->len; k++)
    gtk_widget_set_focusable (self->names->pdata[k], k == i);
  gtk_widget_grab_focus (self->names->pdata[i]);
}

static void
walk (EdaGridView *self, int by)
{
  guint n = self->names->len;
  guint now = find_focused (self);

  if (now == n)
    focus_name (self, by > 0 ? 0 : n - 1);
  else
    focus_name (self, (guint)CLAMP ((int)now + by, 0, (int)n - 1));
}

static void
next_name_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  walk (EDA_GRID_VIEW (widget), 1);
}

static void
previous_name_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  walk (EDA_GRID_VIEW (widget), -1);
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaGridView *self = EDA_GRID_VIEW (widget);
  guint        i = find_focused (self);

  if (i == self->names->len)
    focus_name (self, i = 0);
  g_signal_emit_by_name (self->names->pdata[i], "clicked");
}

/* --- The menu --- */

static void
show_menu (EdaGridView *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, _ ("_Copy Table"), "grid.copy");
      g_menu_append (menu, _ ("_What Is This?"), "grid.explain");
      eda_result_menu_append (menu, GTK_WIDGET (self));
      self->menu = eda_context_menu_new (GTK_WIDGET (self), G_MENU_MODEL (menu));
    }
  eda_context_menu_show (self->menu, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_menu (EDA_GRID_VIEW (widget), 24, 24);
}

static void
pressed_cb (EdaGridView *self, int n_press, double x, double y)
{
  GtkWidget *under = gtk_widget_get_ancestor (
      gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT), GTK_TYPE_BUTTON);
  guint i;

  if (g_ptr_array_find (self->names, under, &i))
    focus_name (self, i);
  show_menu (self, x, y);
}

/* GTK gives a scroller no height for its own scroll bar, which then hides the last row.
 */
static gboolean
make_room_cb (gpointer data)
{
  EdaGridView   *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  GtkWidget     *bar = gtk_scrolled_window_get_hscrollbar (self->scroller);
  gboolean       scrolls
      = gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
  int height;

  self->room_id = 0;
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->cells), scrolls ? height : 0);
  return G_SOURCE_REMOVE;
}

/* Told while places are given, when none may be asked for. */
static void
width_changed_cb (EdaGridView *self)
{
  if (self->room_id == 0)
    self->room_id = g_idle_add (make_room_cb, self);
}

static void
eda_grid_view_dispose (GObject *object)
{
  EdaGridView *self = EDA_GRID_VIEW (object);

  g_clear_handle_id (&self->room_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_GRID_VIEW);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->grid, eda_grid_unref);
  G_OBJECT_CLASS (eda_grid_view_parent_class)->dispose (object);
}

static void
bind_arrows (GtkWidgetClass *widget_class)
{
  static const guint back[]
      = { GDK_KEY_Up, GDK_KEY_Left, GDK_KEY_KP_Up, GDK_KEY_KP_Left };
  static const guint forth[]
      = { GDK_KEY_Down, GDK_KEY_Right, GDK_KEY_KP_Down, GDK_KEY_KP_Right };

  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      gtk_widget_class_add_binding_action (
          widget_class, back[i], 0, "grid.previous-name", NULL);
      gtk_widget_class_add_binding_action (
          widget_class, forth[i], 0, "grid.next-name", NULL);
    }
}

static void
eda_grid_view_class_init (EdaGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_grid_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaGridView, caption_label);
  gtk_widget_class_bind_template_child (widget_class, EdaGridView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EdaGridView, cells);
  gtk_widget_class_bind_template_child (widget_class, EdaGridView, more_button);
  gtk_widget_class_bind_template_child (widget_class, EdaGridView, note_label);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "grid.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "grid.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "grid.explain", NULL, explain_action);
  gtk_widget_class_install_action (
      widget_class, "grid.next-name", NULL, next_name_action);
  gtk_widget_class_install_action (
      widget_class, "grid.previous-name", NULL, previous_name_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "grid.explain", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Return, 0, "grid.explain", NULL);
  bind_arrows (widget_class);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "grid.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL);
}

static void
eda_grid_view_init (EdaGridView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->names = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "changed",
                           G_CALLBACK (width_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
set_optional_text (GtkWidget *label, const char *text)
{
  g_autofree char *translated = text != NULL ? eda_translate (text) : g_strdup ("");

  gtk_widget_set_visible (label, *translated != '\0');
  gtk_label_set_label (GTK_LABEL (label), translated);
}

static gboolean
has_text_column (EdaGrid *grid)
{
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    if (!eda_grid_is_number_column (grid, column))
      return TRUE;
  return FALSE;
}

/* Without names the arrow keys are left to others. */
static void
enable_walk (EdaGridView *self)
{
  static const char *const actions[]
      = { "grid.explain", "grid.next-name", "grid.previous-name" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->names->len > 0);
}

GtkWidget *
eda_grid_view_new (EdaGrid *grid)
{
  EdaGridView *self;
  const char  *caption, *note;

  g_return_val_if_fail (grid != NULL, NULL);
  self = g_object_new (EDA_TYPE_GRID_VIEW, NULL);
  self->grid = eda_grid_ref (grid);
  set_optional_text (self->caption_label, eda_grid_get_caption (grid));
  set_optional_text (self->note_label, eda_grid_get_note (grid));
  /* Without a text column that takes the slack, numbers would drift apart. */
  if (!has_text_column (grid))
    gtk_widget_set_halign (GTK_WIDGET (self->cells), GTK_ALIGN_START);
  add_titles (self);
  show_rows (self, FIRST_ROWS);
  enable_walk (self);
  caption = gtk_label_get_label (GTK_LABEL (self->caption_label));
  note = gtk_label_get_label (GTK_LABEL (self->note_label));
  eda_widget_set_label (GTK_WIDGET (self),
                        *caption != '\0' ? caption : _ ("Table"),
                        *note != '\0' ? note : NULL);
  return GTK_WIDGET (self);
}

EdaGrid *
eda_grid_view_get_grid (EdaGridView *self)
{
  g_return_val_if_fail (EDA_IS_GRID_VIEW (self), NULL);
  return self->grid;
}

guint
eda_grid_view_get_n_shown (EdaGridView *self)
{
  g_return_val_if_fail (EDA_IS_GRID_VIEW (self), 0);
  return self->n_shown;
}

char *
eda_grid_view_dup_text (EdaGridView *self)
{
  g_return_val_if_fail (EDA_IS_GRID_VIEW (self), NULL);
  return eda_grid_dup_tsv (self->grid);
}
