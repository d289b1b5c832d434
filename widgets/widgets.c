/* Loads what the widgets share. Templates name other widgets, so every type is registered
 * here. */

#include "widgets/widgets.h"

#include "widgets/data/column-list.h"
#include "widgets/data/data-page.h"
#include "widgets/error-view.h"
#include "widgets/data/filter-bar.h"
#include "widgets/data/filter-editor.h"
#include "widgets/import-view.h"
#include "widgets/loading-view.h"
#include "widgets/long-box.h"
#include "widgets/notebook/notebook-view.h"
#include "widgets/data/rows-view.h"
#include "widgets/data/sparkline.h"
#include "widgets/start-view.h"
#include "widgets/notebook/step-rail.h"

/* Generated; called by name so that the linker keeps the resources of a static library.
 */
GResource *eda_widgets_get_resource (void);

static void
load_style_sheet (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, EDA_WIDGETS_RESOURCE "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
eda_widgets_init (void)
{
  static gboolean done = FALSE;

  if (done)
    return;
  done = TRUE;
  g_resources_register (eda_widgets_get_resource ());
  load_style_sheet ();
  gtk_icon_theme_add_resource_path (
      gtk_icon_theme_get_for_display (gdk_display_get_default ()),
      EDA_WIDGETS_RESOURCE "icons");
  /* Texts are selectable; walking over them with Tab must not mark them. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_type_ensure (EDA_TYPE_COLUMN_LIST);
  g_type_ensure (EDA_TYPE_DATA_PAGE);
  g_type_ensure (EDA_TYPE_ERROR_VIEW);
  g_type_ensure (EDA_TYPE_FILTER_BAR);
  g_type_ensure (EDA_TYPE_FILTER_EDITOR);
  g_type_ensure (EDA_TYPE_IMPORT_VIEW);
  g_type_ensure (EDA_TYPE_LOADING_VIEW);
  g_type_ensure (EDA_TYPE_LONG_BOX);
  g_type_ensure (EDA_TYPE_NOTEBOOK_VIEW);
  g_type_ensure (EDA_TYPE_ROWS_VIEW);
  g_type_ensure (EDA_TYPE_SPARKLINE);
  g_type_ensure (EDA_TYPE_START_VIEW);
  g_type_ensure (EDA_TYPE_STEP_RAIL);
}

void
eda_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  /* GTK lets go only of the children that were bound. */
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
set_name (GtkWidget *widget, const char *label, const char *description)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
tell_selected_cb (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);

  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down))),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
        gtk_string_object_get_string (item),
        -1);
}

/* These give the focus to a button in them, which nobody else names. */
static void
name_inner_button (GtkWidget *widget, const char *label, const char *description)
{
  set_name (gtk_widget_get_first_child (widget), label, description);
  if (!GTK_IS_DROP_DOWN (widget))
    return;
  g_signal_handlers_disconnect_by_func (widget, tell_selected_cb, NULL);
  g_signal_connect (widget, "notify::selected-item", G_CALLBACK (tell_selected_cb), NULL);
  tell_selected_cb (GTK_DROP_DOWN (widget));
}

void
eda_widget_set_label (GtkWidget *widget, const char *label, const char *description)
{
  set_name (widget, label, description);
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    name_inner_button (widget, label, description);
}

void
eda_widget_set_tooltip (GtkWidget *widget, const char *text)
{
  gboolean hide = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);

  if (g_strcmp0 (text, gtk_widget_get_tooltip_text (widget)) == 0)
    return;
  if (hide) /* of what is hidden GTK does not ask */
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (hide)
    gtk_widget_set_visible (widget, TRUE);
}

void
eda_widget_wrap_buttons (GtkWidget *root)
{
  GtkWidget *label
      = GTK_IS_BUTTON (root) ? gtk_button_get_child (GTK_BUTTON (root)) : NULL;

  if (GTK_IS_LABEL (label))
    g_object_set (label, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    eda_widget_wrap_buttons (child);
}
