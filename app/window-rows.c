/* The rows marked in a figure, as they stand in the file. */

#include "app/window-private.h"

#include <glib/gi18n.h>

#include "widgets/rows-view.h"
#include "widgets/words.h"

#define WIDTH_PX 820
#define HEIGHT_PX 520
/* More than the rows view shows of a table. */
#define MAX_ROWS 1000

static EdaTable *
select_rows (EdaRowSelection *selection, GError **error)
{
  EdaRowSet          *rows = eda_row_selection_get_rows (selection);
  gsize               n = MIN (eda_row_set_get_size (rows), MAX_ROWS);
  g_autofree guint32 *list = g_new (guint32, n);

  n = eda_row_set_list (rows, list, n);
  return eda_table_select (eda_row_selection_get_table (selection), list, n, error);
}

static GtkWidget *
content_new (EdaTable *rows)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = eda_rows_view_new ();

  eda_rows_view_show (EDA_ROWS_VIEW (view),
                      rows,
                      _ ("Rows selected in a figure, as they stand in the file."));
  gtk_widget_set_margin_start (view, 12);
  gtk_widget_set_margin_end (view, 12);
  gtk_widget_set_margin_bottom (view, 12);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), view);
  return box;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

void
eda_window_show_rows (EdaWindow *self)
{
  EdaRowSelection *selection = eda_notebook_view_get_selection (self->notebook_view);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) rows = NULL;
  gsize            n = eda_row_selection_get_size (selection);
  g_autofree char *title
      = eda_words_count (n, ngettext ("%s Row Selected", "%s Rows Selected", n));
  GtkWidget *window;

  if (n == 0)
    {
      eda_window_toast (self,
                        _ ("No rows are selected: drag over a figure to select some"));
      return;
    }
  rows = select_rows (selection, &error);
  if (rows == NULL)
    {
      eda_window_toast (self, error->message);
      return;
    }
  window = g_object_new (ADW_TYPE_WINDOW,
                         "title",
                         title,
                         "transient-for",
                         self,
                         "modal",
                         TRUE,
                         "default-width",
                         WIDTH_PX,
                         "default-height",
                         HEIGHT_PX,
                         "content",
                         content_new (rows),
                         NULL);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
