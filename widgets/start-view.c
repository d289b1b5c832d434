/* The first page. Rows only name a file; opening it is for whoever owns the actions. */

#include "widgets/start-view.h"

#include <glib/gi18n.h>
#include <adwaita.h>

#include "widgets/widgets.h"

struct _EdaStartView
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *open_button;
  AdwBin    *next_bin;
  GtkWidget *recent_group;
  GtkWidget *recent_list;
  GtkWidget *sample_group;
  GtkWidget *sample_list;
  GtkWidget *first_list;

  guint n_recent, n_samples;
};

G_DEFINE_FINAL_TYPE (EdaStartView, eda_start_view, GTK_TYPE_WIDGET)

static void
eda_start_view_dispose (GObject *object)
{
  eda_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_START_VIEW);
  G_OBJECT_CLASS (eda_start_view_parent_class)->dispose (object);
}

static void
eda_start_view_class_init (EdaStartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_start_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, page);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, open_button);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, next_bin);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, recent_group);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, recent_list);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, sample_group);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, sample_list);
  gtk_widget_class_bind_template_child (widget_class, EdaStartView, first_list);
}

/* @uri: (nullable): what the action is told */
static void
add_row (GtkWidget  *list,
         const char *title,
         const char *subtitle,
         const char *action,
         const char *uri)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (uri != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  eda_widget_set_label (row, title, subtitle);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
eda_start_view_init (EdaStartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_wrap_buttons (GTK_WIDGET (self));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->page), EDA_APPLICATION_ID);
  eda_widget_set_label (self->recent_list, _ ("Recent files"), NULL);
  eda_widget_set_label (self->sample_list, _ ("Samples"), NULL);
  eda_widget_set_label (self->first_list, _ ("For the first time"), NULL);
  add_row (self->first_list,
           _ ("A Short Tour"),
           _ ("Five steps: what the program is for, and where to begin"),
           "win.tour",
           NULL);
  add_row (self->first_list,
           _ ("A First Challenge"),
           _ ("Ten minutes: write down what you expect of mammals’ sleep, look, and let "
              "the data answer"),
           "challenge.first",
           NULL);
}

GtkWidget *
eda_start_view_new (void)
{
  return g_object_new (EDA_TYPE_START_VIEW, NULL);
}

void
eda_start_view_set_next (EdaStartView *self, GtkWidget *next)
{
  g_return_if_fail (EDA_IS_START_VIEW (self));
  adw_bin_set_child (self->next_bin, next);
  gtk_widget_set_visible (GTK_WIDGET (self->next_bin), next != NULL);
}

void
eda_start_view_add_sample (EdaStartView *self,
                           const char   *title,
                           const char   *subtitle,
                           const char   *uri)
{
  g_return_if_fail (EDA_IS_START_VIEW (self));
  add_row (self->sample_list, title, subtitle, "win.open-uri", uri);
  self->n_samples++;
  gtk_widget_set_visible (self->sample_group, TRUE);
}

void
eda_start_view_add_recent (EdaStartView *self,
                           const char   *title,
                           const char   *subtitle,
                           const char   *uri)
{
  g_return_if_fail (EDA_IS_START_VIEW (self));
  add_row (self->recent_list, title, subtitle, "win.open-uri", uri);
  self->n_recent++;
  gtk_widget_set_visible (self->recent_group, TRUE);
}

void
eda_start_view_clear_recent (EdaStartView *self)
{
  GtkWidget *row;

  g_return_if_fail (EDA_IS_START_VIEW (self));
  while ((row = gtk_widget_get_first_child (self->recent_list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recent_list), row);
  self->n_recent = 0;
  gtk_widget_set_visible (self->recent_group, FALSE);
}

guint
eda_start_view_get_n_samples (EdaStartView *self)
{
  g_return_val_if_fail (EDA_IS_START_VIEW (self), 0);
  return self->n_samples;
}

guint
eda_start_view_get_n_recent (EdaStartView *self)
{
  g_return_val_if_fail (EDA_IS_START_VIEW (self), 0);
  return self->n_recent;
}
