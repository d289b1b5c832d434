/* A label a cell, so that assistive technology finds each; that is quick for some
 * thousand of them, and more of a table shows nothing new. */

#include "widgets/data/rows-view.h"

#include <glib/gi18n.h>

#include "widgets/slices.h"
#include "widgets/widgets.h"

#include <string.h>

#define SLICE_CELLS 60 /* at a time: more of them hold the window up */
#define MAX_ROWS 50
#define MAX_COLUMNS 24
#define MAX_CELLS 600
#define MAX_CHARS 40          /* of a cell or a name */
#define MAX_TOOLTIP_CHARS 500 /* of what is shown of it on demand */

struct _EdaRowsView
{
  GtkWidget parent_instance;

  GtkWidget         *caption_label;
  GtkWidget         *note_label;
  GtkScrolledWindow *title_scroller;
  GtkScrolledWindow *scroller;
  GtkGrid           *titles;
  GtkGrid           *cells;

  EdaTable *table;             /* (nullable) */
  guint     n_rows, n_columns; /* of it that are shown, or will be soon */
  guint     n_made;            /* rows so far */
  int       widths[MAX_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EdaRowsView, eda_rows_view, GTK_TYPE_WIDGET)

/* --- Scrolling by keyboard --- */

static const struct
{
  guint         key, keypad_key;
  GtkScrollType scroll;
  gboolean      horizontal;
} keys[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_SCROLL_STEP_BACKWARD, FALSE },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_SCROLL_STEP_FORWARD, FALSE },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_SCROLL_PAGE_BACKWARD, FALSE },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_SCROLL_PAGE_FORWARD, FALSE },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_SCROLL_STEP_BACKWARD, TRUE },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_SCROLL_STEP_FORWARD, TRUE },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GTK_SCROLL_START, TRUE },
  { GDK_KEY_End, GDK_KEY_KP_End, GTK_SCROLL_END, TRUE },
};

static gboolean
scroll_cb (GtkWidget *widget, GVariant *which, gpointer data)
{
  guint    i = g_variant_get_uint32 (which);
  gboolean handled;

  g_signal_emit_by_name (EDA_ROWS_VIEW (widget)->scroller,
                         "scroll-child",
                         keys[i].scroll,
                         keys[i].horizontal,
                         &handled);
  return TRUE;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, scroll_cb, "u", i);
      gtk_widget_class_add_binding (
          widget_class, keys[i].keypad_key, 0, scroll_cb, "u", i);
    }
}

/* --- The widget --- */

static void
forget_table (EdaRowsView *self)
{
  eda_slices_remove (self);
  g_clear_pointer (&self->table, eda_table_unref);
  self->n_made = 0;
}

static void
eda_rows_view_dispose (GObject *object)
{
  forget_table (EDA_ROWS_VIEW (object));
  eda_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_ROWS_VIEW);
  G_OBJECT_CLASS (eda_rows_view_parent_class)->dispose (object);
}

static void
eda_rows_view_class_init (EdaRowsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_rows_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "rows-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, caption_label);
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, note_label);
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, title_scroller);
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, titles);
  gtk_widget_class_bind_template_child (widget_class, EdaRowsView, cells);
  bind_keys (widget_class);
}

static void
eda_rows_view_init (EdaRowsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (gtk_scrolled_window_get_hadjustment (self->scroller),
                          "value",
                          gtk_scrolled_window_get_hadjustment (self->title_scroller),
                          "value",
                          G_BINDING_BIDIRECTIONAL);
}

GtkWidget *
eda_rows_view_new (void)
{
  return g_object_new (EDA_TYPE_ROWS_VIEW, NULL);
}

/* --- Cells --- */

/* In one line of at most @max signs. */
static char *
shorten (const char *text, gsize length, guint max)
{
  GString    *line = g_string_new (NULL);
  const char *end = text + length;
  const char *p = text;

  for (guint n = 0; p < end && n < max; p = g_utf8_next_char (p), n++)
    if (*p == '\n' || *p == '\r')
      g_string_append (line, "↵");
    else
      g_string_append_len (line, p, g_utf8_next_char (p) - p);
  if (p < end)
    g_string_append (line, "…");
  return g_string_free (line, FALSE);
}

static GtkWidget *
label_new (const char *text, gsize length, gboolean right, GtkAccessibleRole role)
{
  g_autofree char *line = shorten (text, length, MAX_CHARS);
  GtkWidget       *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   line,
                                   "xalign",
                                   right ? 1.0 : 0.0,
                                   "accessible-role",
                                   role,
                                   NULL);

  if (length > MAX_CHARS)
    {
      g_autofree char *tooltip = shorten (text, length, MAX_TOOLTIP_CHARS);

      eda_widget_set_tooltip (label, tooltip);
    }
  return label;
}

static GtkWidget *
title_new (EdaColumn *column)
{
  const char      *name = eda_column_get_name (column);
  const char      *type = _ (eda_type_get_name (eda_column_get_type (column)));
  gboolean         right = eda_column_is_numeric (column);
  g_autofree char *both = g_strdup_printf ("%s, %s", name, type);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *name_label
      = label_new (name, strlen (name), right, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  GtkWidget *type_label
      = label_new (type, strlen (type), right, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  eda_widget_set_label (name_label, both, NULL);
  gtk_widget_add_css_class (box, "cell");
  gtk_widget_add_css_class (box, "cell-title");
  gtk_widget_add_css_class (type_label, "cell-type");
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), type_label);
  return box;
}

/* What counts as missing is pale, and named so. */
static GtkWidget *
cell_new (EdaColumn *column, gsize row, const EdaTraceCell *source)
{
  gboolean   number = eda_column_is_numeric (column);
  gboolean   missing = eda_column_is_missing (column, row);
  GtkWidget *label
      = label_new (source->text, source->length, number, GTK_ACCESSIBLE_ROLE_CELL);
  g_autofree char *name = g_strconcat (
      gtk_label_get_label (GTK_LABEL (label)), missing ? _ (" (missing)") : "", NULL);

  eda_widget_set_label (label, name, NULL);
  gtk_widget_add_css_class (label, "cell");
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  if (missing)
    gtk_widget_add_css_class (label, "missing");
  if (row % 2 == 1)
    gtk_widget_add_css_class (label, "odd");
  return label;
}

/* Of a column that the file does not have, the value. */
static GtkWidget *
value_cell_new (EdaColumn *column, gsize row)
{
  g_autofree char *text = eda_column_dup_text (column, row);
  EdaTraceCell     value = { text != NULL ? text : "", text != NULL ? strlen (text) : 0 };

  return cell_new (column, row, &value);
}

static int
get_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static gboolean
add_row_cb (
    gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  static const EdaTraceCell absent = { "", 0 };
  EdaRowsView              *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      EdaColumn *column = eda_table_get_column (self->table, i);
      guint      place = eda_table_get_file_column (self->table, i);
      GtkWidget *cell
          = eda_column_is_made (column)
                ? value_cell_new (column, row)
                : cell_new (column, row, place < n_cells ? &cells[place] : &absent);

      gtk_grid_attach (self->cells, cell, (int)i, (int)row, 1, 1);
      self->widths[i] = MAX (self->widths[i], get_width (cell));
    }
  self->n_made++;
  return TRUE;
}

/* A title is as wide as the cells below it. A size group would do that too, and slowly.
 */
static void
align_title (EdaRowsView *self, guint column)
{
  GtkWidget *cell = gtk_grid_get_child_at (self->cells, (int)column, 0);

  gtk_widget_set_size_request (
      gtk_grid_get_child_at (self->titles, (int)column, 0), self->widths[column], -1);
  if (cell != NULL)
    gtk_widget_set_size_request (cell, self->widths[column], -1);
}

static gboolean
add_rows_cb (gpointer data)
{
  EdaRowsView *self = data;
  guint        n_more = MIN (self->n_rows - self->n_made, SLICE_CELLS / self->n_columns);
  gboolean     read
      = eda_table_read_source (self->table, self->n_made, n_more, add_row_cb, self, NULL);

  for (guint i = 0; i < self->n_columns; i++)
    align_title (self, i);
  return read && self->n_made < self->n_rows;
}

/* "The first 50 rows, and 24 of 200 columns" */
static char *
describe_part (EdaRowsView *self)
{
  guint            all = eda_table_get_n_columns (self->table);
  g_autofree char *rows = g_strdup_printf (
      ngettext ("The first row", "The first %u rows", self->n_rows), self->n_rows);

  return self->n_columns < all ? g_strdup_printf (
             _ ("%s, and %u of %u columns"), rows, self->n_columns, all)
                               : g_steal_pointer (&rows);
}

static void
fill (EdaRowsView *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkWidget *title = title_new (eda_table_get_column (self->table, i));

      gtk_grid_attach (self->titles, title, (int)i, 0, 1, 1);
      self->widths[i] = get_width (title);
    }
  if (add_rows_cb (self))
    eda_slices_add (GTK_WIDGET (self), add_rows_cb, self);
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

void
eda_rows_view_show (EdaRowsView *self, EdaTable *table, const char *note)
{
  guint            max_rows;
  g_autofree char *caption = NULL;

  g_return_if_fail (EDA_IS_ROWS_VIEW (self));
  forget_table (self);
  clear_grid (self->titles);
  clear_grid (self->cells);
  if (table == NULL)
    return;
  self->table = eda_table_ref (table);
  self->n_columns = MIN (eda_table_get_n_columns (table), MAX_COLUMNS);
  max_rows = MIN (MAX_ROWS, MAX_CELLS / self->n_columns);
  self->n_rows = (guint)MIN (eda_table_get_n_rows (table), max_rows);
  caption = describe_part (self);
  gtk_label_set_label (GTK_LABEL (self->caption_label), caption);
  gtk_label_set_label (GTK_LABEL (self->note_label), note);
  eda_widget_set_label (GTK_WIDGET (self), caption, note);
  fill (self);
}
