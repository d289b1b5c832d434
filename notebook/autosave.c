/* One file for each window, named after the process, so that what is left over tells
 * itself from what is still in use. */

#include "notebook/autosave.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "notebook/file.h"

/* With the writing itself, and what else the main thread does, less than a second. */
#define DELAY_MS 700

struct _EdaAutosave
{
  GFile     *file;
  EdaScript *script; /* (nullable): not written yet */
  guint      timer_id;
};

static char *
get_folder (const char *folder)
{
  if (folder != NULL)
    return g_strdup (folder);
  return g_build_filename (g_get_user_state_dir (), "eda-workbench", "autosave", NULL);
}

EdaAutosave *
eda_autosave_new (const char *folder)
{
  static guint     n_made;
  EdaAutosave     *self = g_new0 (EdaAutosave, 1);
  g_autofree char *path = get_folder (folder);
  g_autofree char *name
      = g_strdup_printf ("%d-%u%s", (int)getpid (), ++n_made, EDA_NOTEBOOK_SUFFIX);

  g_mkdir_with_parents (path, 0700);
  self->file = g_file_new_build_filename (path, name, NULL);
  return self;
}

void
eda_autosave_flush (EdaAutosave *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (self->script == NULL)
    return;
  if (!eda_notebook_file_save (self->file, self->script, &error))
    g_debug ("%s", error->message);
  g_clear_pointer (&self->script, eda_script_unref);
}

static gboolean
timer_cb (gpointer data)
{
  EdaAutosave *self = data;

  self->timer_id = 0;
  eda_autosave_flush (self);
  return G_SOURCE_REMOVE;
}

void
eda_autosave_put (EdaAutosave     *self,
                  const EdaScript *script,
                  GFile           *data,
                  GFile           *notebook)
{
  g_autofree char *path = g_file_get_parse_name (data);
  g_autoptr (EdaScript) related = eda_script_with_header (script, "data", path);
  EdaScript *put;

  if (notebook != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (notebook);

      put = eda_script_with_header (related, EDA_AUTOSAVE_NOTEBOOK, name);
    }
  else
    put = g_steal_pointer (&related);
  g_clear_pointer (&self->script, eda_script_unref);
  self->script = put;
  if (self->timer_id == 0)
    self->timer_id = g_timeout_add (DELAY_MS, timer_cb, self);
}

void
eda_autosave_clear (EdaAutosave *self)
{
  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_pointer (&self->script, eda_script_unref);
  g_file_delete (self->file, NULL, NULL);
}

void
eda_autosave_free (EdaAutosave *self)
{
  eda_autosave_flush (self);
  g_object_unref (self->file);
  g_free (self);
}

/* --- What is left over --- */

static gboolean
is_left (const char *name)
{
  char  *end;
  gint64 pid = g_ascii_strtoll (name, &end, 10);

  return pid > 0 && *end == '-' && g_str_has_suffix (name, EDA_NOTEBOOK_SUFFIX)
         && kill ((pid_t)pid, 0) != 0 && errno == ESRCH;
}

gboolean
eda_autosave_is_one (GFile *file, const char *folder)
{
  g_autofree char *path = get_folder (folder);
  g_autoptr (GFile) parent = g_file_new_for_path (path);

  return g_file_has_prefix (file, parent);
}

static gint64
get_time (GFile *file)
{
  GStatBuf status;

  return g_stat (g_file_peek_path (file), &status) == 0 ? (gint64)status.st_mtime : 0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = get_time (*(GFile *const *)a), second = get_time (*(GFile *const *)b);

  return first > second ? -1 : first < second ? 1 : 0;
}

GPtrArray *
eda_autosave_list_left (const char *folder)
{
  GPtrArray       *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = get_folder (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_left (name))
      g_ptr_array_add (files, g_file_new_build_filename (path, name, NULL));
  g_ptr_array_sort (files, compare_times);
  return files;
}
