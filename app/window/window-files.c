/* The files a window offers: those opened before, and the samples that come with the
 * program. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/folder.h"
#include "analysis/core/letters.h"
#include "analysis/result/format.h"

#define MAX_RECENT 5

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, g_get_application_name ())
         && gtk_recent_info_exists (info);
}

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  GDateTime *visited_a = gtk_recent_info_get_visited ((GtkRecentInfo *)a);
  GDateTime *visited_b = gtk_recent_info_get_visited ((GtkRecentInfo *)b);

  return g_date_time_compare (visited_b, visited_a);
}

static void
show_recent_info (EdaWindow *self, GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);
  const char *title = gtk_recent_info_get_display_name (info);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *subtitle = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) halves = g_strsplit (title, "_", -1);
  g_autofree char *label = g_strjoinv ("__", halves); /* no mnemonics in file names */

  g_menu_item_set_label (item, label);
  g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
  g_menu_append_item (self->recent_menu, item);
  eda_start_view_add_recent (self->start_view, title, subtitle, uri);
}

static void
show_recent (EdaWindow *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint  n = 0;

  g_menu_remove_all (self->recent_menu);
  eda_start_view_clear_recent (self->start_view);
  infos = g_list_sort (infos, compare_visited);
  for (GList *link = infos; link != NULL && n < MAX_RECENT; link = link->next)
    if (is_ours (link->data))
      {
        show_recent_info (self, link->data);
        n++;
      }
  if (n == 0)
    g_menu_append (self->recent_menu, _ ("No recent files"), "win.no-recent-file");
  g_list_free_full (infos, (GDestroyNotify)gtk_recent_info_unref);
}

void
eda_window_follow_recent (EdaWindow *self)
{
  g_signal_connect_object (gtk_recent_manager_get_default (),
                           "changed",
                           G_CALLBACK (show_recent),
                           self,
                           G_CONNECT_SWAPPED);
  show_recent (self);
}

void
eda_window_remember (EdaWindow *self, GFile *file)
{
  static char      mime_type[] = "text/csv";
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *exec = g_strdup ("eda-workbench %u");
  g_autofree char *name = g_strdup (g_get_application_name ());
  GtkRecentData    data = { .mime_type = mime_type, .app_name = name, .app_exec = exec };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* The first line of a sample's notes says what it shows: "# penguins.csv: a clean
 * classic". */
static char *
read_sample_heading (const char *csv_path)
{
  g_autofree char *stem = g_strndup (csv_path, strlen (csv_path) - strlen (".csv"));
  g_autofree char *path = g_strconcat (stem, ".md", NULL);
  g_autofree char *text = NULL;
  char            *start, *end;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  end = strchr (text, '\n');
  if (end != NULL)
    *end = '\0';
  start = strstr (text, ": ");
  return start != NULL ? eda_letters_capitalise (start + 2) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_samples (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
eda_window_foreach_sample (EdaSampleFunc func, gpointer data)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_SAMPLES);
  g_autoptr (GPtrArray) names = list_samples (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *heading = read_sample_heading (path);

      func (data, names->pdata[i], heading != NULL ? _ (heading) : NULL, uri);
    }
}

void
eda_window_add_samples (EdaWindow *self)
{
  eda_window_foreach_sample ((EdaSampleFunc)eda_start_view_add_sample, self->start_view);
}

/* --- Asking for a file --- */

static void
response_cb (GtkFileChooserNative *chooser, int response, EdaWindow *self)
{
  EdaFileChosen chosen
      = (EdaFileChosen)g_object_get_data (G_OBJECT (chooser), "eda-chosen");
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    chosen (self, file);
  g_object_unref (chooser);
}

GtkFileChooserNative *
eda_window_new_chooser (EdaWindow    *self,
                        const char   *title,
                        gboolean      save,
                        EdaFileChosen chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title,
      GTK_WINDOW (self),
      save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
      NULL,
      NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "eda-chosen", (gpointer)chosen);
  /* after those who ask the chooser for more than a file */
  g_signal_connect_object (
      chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_AFTER);
  return chooser;
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
eda_window_choose_table (EdaWindow *self, const char *title, EdaFileChosen chosen)
{
  static const char *const tables[]
      = { "*.csv", "*.CSV", "*.tsv", "*.tab", "*.txt", "*.eda", "*.edaz", NULL };
  static const char *const all[] = { "*", NULL };
  GtkFileChooserNative    *chooser = eda_window_new_chooser (self, title, FALSE, chosen);

  add_filter (
      GTK_FILE_CHOOSER (chooser), _ ("Tables and notebooks (CSV, TSV, EDA)"), tables);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("All files"), all);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- Files and tables dropped on the window --- */

static void
open_files (EdaWindow *self, GSList *files)
{
  eda_window_open (self, files->data);
  for (GSList *other = files->next; other != NULL; other = other->next)
    {
      EdaWindow *window = eda_window_new (
          ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

      eda_window_open (window, other->data);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static gboolean
drop_cb (EdaWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return eda_window_open_pasted (self, g_value_get_string (value));
  if (g_value_get_boxed (value) == NULL)
    return FALSE;
  open_files (self, g_value_get_boxed (value));
  return TRUE;
}

void
eda_window_accept_drops (EdaWindow *self)
{
  /* of what is offered as both, the file is wanted */
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay),
                             GTK_EVENT_CONTROLLER (target));
}
