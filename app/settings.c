/* The schema is our own folder's and the values are in a file of their own: neither asks
 * for a service of the desktop, so they also work where there is none. */

#define G_SETTINGS_ENABLE_BACKEND

#include "app/settings.h"

#include <adwaita.h>
#include <gio/gsettingsbackend.h>

#include "analysis/core/folder.h"

/* "It stands in the folder X" is all that can be said when an installation is incomplete.
 */
static GSettingsSchema *
load_schema (void)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_SCHEMAS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettingsSchemaSource) source
      = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  GSettingsSchema *schema
      = source != NULL
            ? g_settings_schema_source_lookup (source, EDA_APPLICATION_ID, FALSE)
            : NULL;

  if (schema == NULL)
    g_error ("Nothing in %s says what can be preferred. Install EDA Workbench again.",
             folder);
  return schema;
}

static GSettings *
make_settings (void)
{
  g_autoptr (GSettingsSchema) schema = load_schema ();
  const char      *root = g_settings_schema_get_path (schema);
  g_autofree char *path = g_build_filename (
      g_get_user_config_dir (), "eda-workbench", "preferences.ini", NULL);
  g_autoptr (GSettingsBackend) backend
      = g_keyfile_settings_backend_new (path, root, "Preferences");

  return g_settings_new_full (schema, backend, NULL);
}

GSettings *
eda_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = make_settings ();
  return settings;
}

EdaLoadSettings *
eda_settings_dup_load (void)
{
  g_auto (GStrv) missing = g_settings_get_strv (eda_settings_get (), EDA_SETTING_MISSING);
  g_autoptr (EdaLoadSettings) found = eda_load_settings_new (NULL);

  return missing[0] != NULL
             ? eda_load_settings_with_missing (found, (const char *const *)missing)
             : NULL;
}

/* --- What they change --- */

static void
apply_colours (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT,
                                            ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (
      adw_style_manager_get_default (),
      schemes[g_settings_get_enum (settings, EDA_SETTING_COLOURS)]);
}

/* Of the size that the desktop gave when the program started. */
static void
apply_text_size (GSettings *settings)
{
  static int   base;
  GtkSettings *gtk = gtk_settings_get_default ();
  guint        percent = g_settings_get_uint (settings, EDA_SETTING_TEXT_SIZE);

  if (base == 0)
    g_object_get (gtk, "gtk-xft-dpi", &base, NULL);
  if (base > 0)
    g_object_set (gtk, "gtk-xft-dpi", (int)(base * (percent / 100.0)), NULL);
}

static void
apply_motion (GSettings *settings)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  if (g_settings_get_boolean (settings, EDA_SETTING_REDUCE_MOTION))
    g_object_set (gtk, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (gtk, "gtk-enable-animations");
}

void
eda_settings_apply (void)
{
  static const struct
  {
    const char *key;
    void (*apply) (GSettings *settings);
  } followed[] = {
    { EDA_SETTING_COLOURS, apply_colours },
    { EDA_SETTING_TEXT_SIZE, apply_text_size },
    { EDA_SETTING_REDUCE_MOTION, apply_motion },
  };
  GSettings *settings = eda_settings_get ();

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", followed[i].key, NULL);
      g_autoptr (GVariant) chosen = g_settings_get_user_value (settings, followed[i].key);

      g_signal_connect (settings, signal, G_CALLBACK (followed[i].apply), NULL);
      if (chosen != NULL) /* else the desktop's is right */
        followed[i].apply (settings);
    }
}
