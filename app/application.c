/* Opens windows, and holds what belongs to no single one: quit, about, the list of
 * shortcuts. */

#include "app/application.h"

#include <glib/gi18n.h>

#include "analysis/core/folder.h"
#include "app/preferences.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/window/window.h"
#include "widgets/widgets.h"

struct _EdaApplication
{
  AdwApplication parent_instance;

  gboolean restore_offered; /* what a crash left is offered once, in the first window */
};

G_DEFINE_FINAL_TYPE (EdaApplication, eda_application, ADW_TYPE_APPLICATION)

/* Generated; called by name so that the linker keeps it. */
GResource *eda_app_get_resource (void);

/* The one that was used last; windows may stand over it. Returns: (nullable) */
static EdaWindow *
find_window (GApplication *self)
{
  GList *link = gtk_application_get_windows (GTK_APPLICATION (self));

  while (link != NULL && !EDA_IS_WINDOW (link->data))
    link = link->next;
  return link != NULL ? EDA_WINDOW (link->data) : NULL;
}

static EdaWindow *
new_window (EdaApplication *self)
{
  EdaWindow *window = eda_window_new (ADW_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  if (!self->restore_offered)
    eda_window_offer_restore (window);
  self->restore_offered = TRUE;
  return window;
}

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  new_window (EDA_APPLICATION (data));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (data))) != NULL)
    gtk_window_destroy (GTK_WINDOW (windows->data));
  g_application_quit (G_APPLICATION (data));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  eda_shortcuts_present (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  eda_preferences_present (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name",
                         "EDA Workbench",
                         "application-icon",
                         EDA_APPLICATION_ID,
                         "version",
                         EDA_VERSION,
                         "developer-name",
                         _ ("The EDA Workbench developers"),
                         "license-type",
                         GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Exploratory data analysis in six steps. "
                            "Nothing leaves this computer."),
                         "translator-credits",
                         /* Translators: your names, one a line. */
                         _ ("translator-credits"),
                         NULL);
}

/* The guide is on this computer, in the program's own folder. */
static void
guide_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_GUIDE);
  g_autofree char *path = g_build_filename (folder, "guide.html", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_show_uri (
      gtk_application_get_active_window (GTK_APPLICATION (data)), uri, GDK_CURRENT_TIME);
}

static const GActionEntry actions[] = {
  { "new-window", new_window_action },
  { "quit", quit_action },
  { "preferences", preferences_action },
  { "shortcuts", shortcuts_action },
  { "guide", guide_action },
  { "about", about_action },
};

static void
eda_application_activate (GApplication *application)
{
  EdaWindow *window = find_window (application);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    eda_window_offer_tour (new_window (EDA_APPLICATION (application)));
}

/* An empty window takes the first file; each other file gets its own. */
static void
eda_application_open (GApplication *application,
                      GFile       **files,
                      int           n_files,
                      const char   *hint)
{
  EdaWindow *active = find_window (application);

  for (int i = 0; i < n_files; i++)
    {
      EdaWindow *window = active != NULL && eda_window_is_empty (active)
                              ? active
                              : new_window (EDA_APPLICATION (application));

      active = NULL;
      eda_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
eda_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (eda_application_parent_class)->startup (application);

  g_resources_register (eda_app_get_resource ());
  eda_widgets_init ();
  eda_settings_apply ();
  gtk_window_set_default_icon_name (EDA_APPLICATION_ID);
  g_action_map_add_action_entries (
      G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  eda_shortcuts_install (GTK_APPLICATION (application));
}

static int
eda_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("eda-workbench %s\n", EDA_VERSION);
  return 0;
}

static void
eda_application_class_init (EdaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = eda_application_activate;
  application_class->open = eda_application_open;
  application_class->startup = eda_application_startup;
  application_class->handle_local_options = eda_application_handle_local_options;
}

static void
eda_application_init (EdaApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application,
                                 "version",
                                 0,
                                 G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE,
                                 _ ("Print the version and exit"),
                                 NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
  g_application_set_option_context_summary (
      application, _ ("Explore a CSV file in six steps. Nothing leaves this computer."));
}

EdaApplication *
eda_application_new (void)
{
  return g_object_new (EDA_TYPE_APPLICATION,
                       "application-id",
                       EDA_APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       "/eda/app",
                       NULL);
}
