/* One label a cell: such tables are small, and assistive technology finds rows of named
 * cells. Rows beyond the first are made when asked for, so that a long table costs
 * nothing unseen. */

#include "widgets/grid-view.h"

#include "widgets/widgets.h"

#define FIRST_ROWS 20
#define MORE_ROWS 100
/* Cells stand in one line; a longer text shows in full in its tooltip. */
#define MAX_CHARS 90

struct _EdaGridView
{
  GtkWidget parent_instance;

  GtkWidget *caption_label;
  GtkWidget *scroller;
  GtkGrid   *cells;
  GtkWidget *more_button;
  GtkWidget *note_label;

  EdaGrid   *grid;
  guint      n_shown;
  GtkWidget *menu; /* (nullable) */
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

static GtkWidget *
label_new (EdaGridView *self, guint column, const char *text, GtkAccessibleRole role)
{
  gboolean   number = eda_grid_is_number_column (self->grid, column);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "xalign",
                                   number ? 1.0 : 0.0,
                                   "yalign",
                                   0.0,
                                   "hexpand",
                                   !number,
                                   "accessible-role",
                                   role,
                                   NULL);

  gtk_widget_add_css_class (label, "cell");
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  if (g_utf8_strlen (text, -1) > MAX_CHARS)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), MAX_CHARS);
      gtk_widget_set_tooltip_text (label, text);
    }
  eda_widget_set_label (label, text, NULL);
  return label;
}

static void
add_titles (EdaGridView *self)
{
  for (guint column = 0; column < eda_grid_get_n_columns (self->grid); column++)
    {
      GtkWidget *label = label_new (self,
                                    column,
                                    eda_grid_get_title (self->grid, column),
                                    GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

      gtk_widget_add_css_class (label, "cell-title");
      gtk_widget_set_valign (label, GTK_ALIGN_FILL);
      gtk_grid_attach (self->cells, label, column, 0, 1, 1);
    }
}

static void
add_row (EdaGridView *self, guint row)
{
  for (guint column = 0; column < eda_grid_get_n_columns (self->grid); column++)
    {
      const EdaGridCell *cell = eda_grid_get_cell (self->grid, row, column);
      g_autofree char   *value = eda_grid_dup_cell_text (self->grid, row, column);
      g_autofree char   *text
          = g_strconcat (tones[cell->tone].sign, value != NULL ? value : "", NULL);
      GtkWidget *label = label_new (self, column, text, GTK_ACCESSIBLE_ROLE_CELL);

      if (tones[cell->tone].css_class != NULL)
        gtk_widget_add_css_class (label, tones[cell->tone].css_class);
      if (row % 2 == 1)
        gtk_widget_add_css_class (label, "odd");
      gtk_grid_attach (self->cells, label, column, row + 1, 1, 1);
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
      "Show %u More Rows (of %s)", MIN (MORE_ROWS, n_rows - end), total);
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

static void
show_menu (EdaGridView *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, "_Copy Table", "grid.copy");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, self->caption_label);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_menu (EDA_GRID_VIEW (widget), 24, 24);
}

static void
pressed_cb (EdaGridView *self, int n_press, double x, double y)
{
  show_menu (self, x, y);
}

static void
eda_grid_view_dispose (GObject *object)
{
  EdaGridView *self = EDA_GRID_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_GRID_VIEW);
  g_clear_pointer (&self->grid, eda_grid_unref);
  G_OBJECT_CLASS (eda_grid_view_parent_class)->dispose (object);
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

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
set_optional_text (GtkWidget *label, const char *text)
{
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static gboolean
has_text_column (EdaGrid *grid)
{
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    if (!eda_grid_is_number_column (grid, column))
      return TRUE;
  return FALSE;
}

GtkWidget *
eda_grid_view_new (EdaGrid *grid)
{
  EdaGridView *self;

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
  eda_widget_set_label (GTK_WIDGET (self),
                        eda_grid_get_caption (grid) != NULL ? eda_grid_get_caption (grid)
                                                            : "Table",
                        eda_grid_get_note (grid));
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
  GString *text = g_string_new (NULL);
  guint    n_columns;

  g_return_val_if_fail (EDA_IS_GRID_VIEW (self), NULL);
  n_columns = eda_grid_get_n_columns (self->grid);
  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (
        text, "%s%s", column > 0 ? "\t" : "", eda_grid_get_title (self->grid, column));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < eda_grid_get_n_rows (self->grid); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = eda_grid_dup_cell_text (self->grid, row, column);

          g_string_append_printf (
              text, "%s%s", column > 0 ? "\t" : "", cell != NULL ? cell : "");
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
