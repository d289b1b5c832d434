/* The rows of the table, beside the notebook: two views of the same document. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#define DATA "data"
#define NOTEBOOK "notebook"

gboolean
eda_window_is_data_shown (EdaWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), DATA) == 0;
}

void
eda_window_show_notebook (EdaWindow *self)
{
  adw_view_stack_set_visible_child_name (self->views, NOTEBOOK);
}

static void
show_data (EdaWindow *self)
{
  adw_view_stack_set_visible_child_name (self->views, DATA);
}

static void
view_changed_cb (EdaWindow *self)
{
  if (eda_window_is_data_shown (self))
    eda_data_page_focus (self->data_page);
}

void
eda_window_show_views (EdaWindow *self)
{
  gboolean notebook = eda_window_get_page (self) == EDA_PAGE_NOTEBOOK;
  gboolean below = adw_flap_get_fold_policy (self->flap) == ADW_FLAP_FOLD_POLICY_ALWAYS;

  gtk_widget_set_visible (self->view_switcher, notebook && !below);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->view_bar),
                                    notebook && below);
}

void
eda_window_make_data_page (EdaWindow *self)
{
  eda_data_page_set_notebook (self->data_page,
                              self->notebook,
                              eda_notebook_view_get_selection (self->notebook_view));
  g_signal_connect_object (self->views,
                           "notify::visible-child",
                           G_CALLBACK (view_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/* --- Columns --- */

void
eda_window_describe_column (EdaWindow *self, const char *name)
{
  eda_window_show_notebook (self);
  eda_window_go_to_column (self, name);
}

void
eda_window_go_to_column (EdaWindow *self, const char *name)
{
  g_autofree char *text = NULL;

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  if (eda_window_is_data_shown (self)
          ? eda_data_page_go_to_column (self->data_page, name)
          : eda_notebook_view_go_to_column (self->notebook_view, name))
    return;
  text = g_strdup_printf (_ ("Step 3 says nothing about “%s”"), name);
  eda_window_toast (self, text);
}

/* --- Actions --- */

static void
show_data_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_data (EDA_WINDOW (widget));
}

static void
show_notebook_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_show_notebook (EDA_WINDOW (widget));
}

/* Those that are marked in a figure. */
static void
show_rows_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  EdaRowSelection *selection = eda_notebook_view_get_selection (self->notebook_view);

  if (eda_row_selection_get_size (selection) == 0)
    {
      eda_window_toast (self,
                        _ ("No rows are selected: drag over a figure to select some"));
      return;
    }
  eda_data_page_show_marked (self->data_page, TRUE);
  show_data (self);
}

/* On any page: a figure is marked beside the notebook. */
static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  if (!eda_data_page_can_keep (self->data_page))
    eda_window_toast (self,
                      _ ("Nothing is sorted by hand, and no part of a figure is marked"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self->data_page), "data.keep", NULL);
}

static void
go_to_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  show_data (self);
  eda_data_page_go_to_row (self->data_page);
}

static void
add_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  show_data (self);
  eda_data_page_add_filter (self->data_page);
}

/* What one looks for depends on what one looks at. */
static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  if (eda_window_is_data_shown (self))
    {
      eda_data_page_find (self->data_page);
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  eda_column_list_focus_search (self->column_list);
}

void
eda_window_class_install_data_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.show-data", show_data_action }, { "win.show-notebook", show_notebook_action },
    { "win.show-rows", show_rows_action }, { "win.keep", keep_action },
    { "win.go-to-row", go_to_row_action }, { "win.add-filter", add_filter_action },
    { "win.find-column", find_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        widget_class, actions[i].name, NULL, actions[i].activate);
}
