/* Where one types what to search, or the number of a row. Searching goes on off the main
 * thread; what is typed meanwhile starts it anew. */

#include "widgets/data/data-page-private.h"

#include <glib/gi18n.h>

#include "notebook/row-seek.h"

void
eda_data_page_stop_search (EdaDataPage *self)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  eda_data_page_show_state (self);
}

typedef struct
{
  EdaDataPage  *page;
  GCancellable *cancellable;
  char         *otherwise; /* said when there is none */
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->page);
  g_object_unref (search->cancellable);
  g_free (search->otherwise);
  g_free (search);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Search      *search = data;
  EdaDataPage *self = search->page;
  gsize        position;
  guint        column;
  gboolean     found
      = eda_row_seek_finish (EDA_ROW_VIEW (source), result, &position, &column, NULL);

  if (self->search == search->cancellable)
    {
      g_clear_object (&self->search);
      if (found && position < eda_row_view_get_n_rows (self->rows))
        eda_data_grid_go_to (self->grid, position, column);
      else
        eda_data_page_tell (self, search->otherwise);
      eda_data_page_show_state (self);
    }
  search_free (search);
}

/* From the cursor on. @seek: what else is known */
static void
start (EdaDataPage *self, EdaSeek *seek, char *take_otherwise)
{
  Search *search;

  eda_data_page_stop_search (self);
  if (!eda_data_grid_get_cursor (self->grid, &seek->position, &seek->column))
    {
      g_free (take_otherwise);
      return;
    }
  self->search = g_cancellable_new ();
  search = g_new (Search, 1);
  *search = (Search){ g_object_ref (self), g_object_ref (self->search), take_otherwise };
  eda_row_seek (self->rows, seek, self->search, found_cb, search);
  eda_data_page_show_state (self);
}

/* --- Texts --- */

static void
find (EdaDataPage *self, gboolean here, gboolean backward)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find_entry));
  g_autoptr (GArray) columns = eda_data_grid_list_shown (self->grid);
  EdaSeek seek = { .kind = EDA_SEEK_TEXT,
                   .text = text,
                   .here = here,
                   .backward = backward,
                   .columns = (const guint *)(gpointer)columns->data,
                   .n_columns = columns->len };

  if (*text == '\0')
    eda_data_page_stop_search (self);
  else
    start (self, &seek, g_strdup_printf (_ ("“%s” is in no cell"), text));
}

static void
find_here_cb (EdaDataPage *self)
{
  find (self, TRUE, FALSE);
}

static void
find_next_cb (EdaDataPage *self)
{
  find (self, FALSE, FALSE);
}

static void
find_previous_cb (EdaDataPage *self)
{
  find (self, FALSE, TRUE);
}

static void
stop_finding_cb (EdaDataPage *self)
{
  eda_data_page_stop_search (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find_revealer), FALSE);
  eda_data_page_focus (self);
}

void
eda_data_page_find (EdaDataPage *self)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find_revealer), TRUE);
  gtk_widget_grab_focus (self->find_entry);
}

/* --- Numbers --- */

/* As it is typed, with or without marks between the thousands. */
static gsize
parse_number (const char *typed)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return (gsize)g_ascii_strtoull (digits->str, NULL, 10);
}

static void
go_to_row_cb (EdaDataPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->row_entry));
  gsize       number = parse_number (typed);
  EdaSeek     seek = { .kind = EDA_SEEK_READ, .row = number - 1, .here = TRUE };

  if (number == 0)
    return;
  start (self, &seek, g_strdup_printf (_ ("There is no row %s here"), typed));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->row_revealer), FALSE);
  eda_data_page_focus (self);
}

void
eda_data_page_go_to_row (EdaDataPage *self)
{
  g_return_if_fail (EDA_IS_DATA_PAGE (self));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->row_revealer), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->row_entry), "");
  gtk_widget_grab_focus (self->row_entry);
}

/* Escape leads back to the cells. */
static gboolean
leave_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  EdaDataPage *self = EDA_DATA_PAGE (widget);

  if (!gtk_revealer_get_reveal_child (GTK_REVEALER (self->find_revealer))
      && !gtk_revealer_get_reveal_child (GTK_REVEALER (self->row_revealer)))
    return FALSE;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->row_revealer), FALSE);
  stop_finding_cb (self);
  return TRUE;
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  find (EDA_DATA_PAGE (widget), FALSE, g_str_equal (name, "data.find-previous"));
}

static void
show_find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_data_page_find (EDA_DATA_PAGE (widget));
}

void
eda_data_page_class_add_find (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, find_revealer);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, row_revealer);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, find_entry);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, EdaDataPage, row_entry);
  gtk_widget_class_bind_template_callback (widget_class, find_here_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_row_cb);
  gtk_widget_class_install_action (widget_class, "data.find", NULL, show_find_action);
  gtk_widget_class_install_action (widget_class, "data.find-next", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "data.find-previous", NULL, find_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F3, 0, "data.find-next", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "data.find-previous", NULL);
}
