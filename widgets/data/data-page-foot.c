/* Below the rows: the cell at the cursor as the file has it, and what is not as in the
 * file: the order, columns that are hidden, rows that are marked. */

#include "widgets/data/data-page-private.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "analysis/result/words.h"

#define CELL_DELAY_MS 40 /* while the cursor runs, nothing is read */
#define MAX_TEXT_CHARS 200

/* --- The cell --- */

/* In one line, and not without end. */
static char *
shorten (const char *text)
{
  GString    *line = g_string_new (NULL);
  const char *p = text;

  for (guint n = 0; *p != '\0' && n < MAX_TEXT_CHARS; p = g_utf8_next_char (p), n++)
    g_string_append_unichar (line,
                             *p == '\n' || *p == '\r' ? 0x21b5 /* ↵ */
                                                      : g_utf8_get_char (p));
  if (*p != '\0')
    g_string_append (line, "…");
  return g_string_free (line, FALSE);
}

/* "In the file: “19,90”, line 10,002, field 3" */
static char *
describe_source (EdaTable *table, gsize row, guint index)
{
  guint            field = eda_table_get_file_column (table, index);
  g_autofree char *source = eda_table_dup_source_text (table, row, index);
  guint64          line = eda_table_get_line (table, row);
  g_autofree char *number = eda_format (EDA_ROLE_COUNT, (double)line);
  g_autofree char *text = source != NULL ? shorten (source) : NULL;

  if (field == G_MAXUINT || eda_column_is_made (eda_table_get_column (table, index)))
    return line > 0 ? g_strdup_printf (_ ("made here, of line %s of the file"), number)
                    : g_strdup (_ ("made here"));
  if (text == NULL || line == 0)
    return g_strdup (_ ("the file cannot be read any more"));
  return g_strdup_printf (
      _ ("in the file “%s”, line %s, field %u"), text, number, field + 1);
}

static char *
describe_cell (EdaDataPage *self, gsize position, guint index)
{
  EdaTable        *table = eda_row_view_get_table (self->rows);
  gsize            row = eda_row_view_get_row (self->rows, position);
  EdaColumn       *column = eda_table_get_column (table, index);
  g_autofree char *value = eda_column_dup_text (column, row);
  g_autofree char *line = value != NULL ? shorten (value) : g_strdup (_ ("missing"));
  g_autofree char *source = describe_source (table, row, index);

  return g_strdup_printf ("%s  ·  %s", line, source);
}

static gboolean
show_cell_cb (gpointer data)
{
  EdaDataPage     *self = data;
  g_autofree char *text = NULL;
  const char      *name = "";
  gsize            position;
  guint            column;

  self->cell_id = 0;
  if (eda_data_grid_get_cursor (self->grid, &position, &column))
    {
      EdaTable *table = eda_row_view_get_table (self->rows);

      text = describe_cell (self, position, column);
      name = eda_column_get_name (eda_table_get_column (table, column));
    }
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->cell_label, text != NULL ? text : _ ("No rows"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->cell_label), text);
  return G_SOURCE_REMOVE;
}

void
eda_data_page_show_cell (EdaDataPage *self)
{
  g_clear_handle_id (&self->cell_id, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->cell_id = g_timeout_add (CELL_DELAY_MS, show_cell_cb, self);
}

/* --- What is otherwise --- */

static void
append (GString *text, const char *format, const char *what)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, format, what);
}

static char *
describe_state (EdaDataPage *self)
{
  GString         *text = g_string_new (NULL);
  gsize            n_marked = eda_row_selection_get_size (self->marked);
  guint            n_hidden = eda_data_grid_get_n_hidden (self->grid);
  g_autofree char *marked = eda_words_rows (n_marked);
  g_autofree char *hidden = eda_words_columns (n_hidden);

  if (eda_row_view_get_only (self->rows) != NULL)
    append (text, _ ("only the %s marked"), marked);
  else if (n_marked > 0)
    append (text, _ ("%s marked"), marked);
  if (eda_row_view_get_n_sorts (self->rows) > 0)
    append (text, "%s", _ ("sorted"));
  if (n_hidden > 0)
    append (text, _ ("%s hidden"), hidden);
  return g_string_free (text, FALSE);
}

void
eda_data_page_show_state (EdaDataPage *self)
{
  g_autofree char *text = NULL;
  gboolean         marked;

  if (self->grid == NULL)
    return;
  text = describe_state (self);
  marked = eda_row_selection_get_size (self->marked) > 0;
  gtk_spinner_set_spinning (self->spinner,
                            self->search != NULL || eda_row_view_is_busy (self->rows));
  gtk_label_set_label (self->state_label, text);
  gtk_widget_set_visible (self->state_box, *text != '\0');
  gtk_widget_set_visible (self->unsort_button, eda_row_view_get_n_sorts (self->rows) > 0);
  gtk_widget_set_visible (self->columns_button,
                          eda_data_grid_get_n_hidden (self->grid) > 0);
  gtk_widget_set_visible (self->only_button, marked);
  eda_filter_bar_offer_keeping (self->filter_bar, eda_data_page_can_keep (self));
  gtk_widget_set_visible (self->next_marked_button, marked);
  gtk_widget_set_visible (self->unmark_button, marked);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->only_button),
                                eda_row_view_get_only (self->rows) != NULL);
}

/* --- Buttons --- */

static void
unsort_cb (EdaDataPage *self)
{
  eda_row_view_unsort (self->rows);
  eda_data_page_focus (self);
}

static void
all_columns_cb (EdaDataPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.show-columns", NULL);
  eda_data_page_focus (self);
}

static void
only_toggled_cb (EdaDataPage *self)
{
  gboolean only = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only_button));

  if (only != (eda_row_view_get_only (self->rows) != NULL))
    eda_data_page_show_marked (self, only);
}

static void
next_marked_cb (EdaDataPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.next-marked", "i", 1);
}

static void
unmark_cb (EdaDataPage *self)
{
  eda_row_selection_set_rows (self->marked, NULL, NULL);
  eda_data_page_focus (self);
}

static void
lines_toggled_cb (EdaDataPage *self)
{
  eda_data_grid_show_lines (
      self->grid, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->lines_button)));
}

void
eda_data_page_class_add_foot (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, foot);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, state_box);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, cell_label);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, lines_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, unsort_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, only_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, next_marked_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, unmark_button);
  gtk_widget_class_bind_template_callback (widget_class, unsort_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_marked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unmark_cb);
  gtk_widget_class_bind_template_callback (widget_class, lines_toggled_cb);
}
