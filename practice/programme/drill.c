/* Drills are read from their files once. */

#include "practice/programme/drill.h"

#include <gio/gio.h>

#include "analysis/core/error.h"
#include "practice-resource.h"

#define FOLDER "/io/github/eda_workbench/EdaWorkbench/practice"
#define SUFFIX ".drill"
#define N_STEPS 6

static gboolean
fail (GError **error, const char *id, const char *key)
{
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 NULL,
                 "The drill %s cannot be read: see %s",
                 id,
                 key);
  return FALSE;
}

static gboolean
read_sessions (EdaDrill *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) texts
      = g_key_file_get_string_list (file, "drill", "sessions", NULL, NULL);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", 2);
      const int     preset = eda_preset_find (words[0]);
      const guint64 step
          = words[1] != NULL ? g_ascii_strtoull (words[1], NULL, 10) : N_STEPS + 1;
      const EdaDrillSession session = { (EdaPreset)MAX (preset, 0), (guint)step };

      if (preset < 0 || step > N_STEPS)
        return fail (error, self->id, texts[i]);
      g_array_append_val (self->sessions, session);
    }
  return self->sessions->len > 0 || fail (error, self->id, "sessions");
}

static gboolean
read_patterns (EdaDrill *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) codes
      = g_key_file_get_string_list (file, "drill", "patterns", NULL, NULL);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const EdaPatternType *pattern = eda_pattern_find (codes[i]);

      if (pattern == NULL)
        return fail (error, self->id, codes[i]);
      g_ptr_array_add (self->patterns, (gpointer)pattern);
    }
  return TRUE;
}

EdaDrill *
eda_drill_parse (const char *id, const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (EdaDrill) self = g_new0 (EdaDrill, 1);

  self->id = g_strdup (id);
  self->sessions = g_array_new (FALSE, FALSE, sizeof (EdaDrillSession));
  self->patterns = g_ptr_array_new ();
  if (g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    {
      self->title = g_key_file_get_string (file, "drill", "title", NULL);
      self->about = g_key_file_get_string (file, "drill", "about", NULL);
    }
  if (self->title == NULL || self->about == NULL)
    {
      fail (error, id, "title and about");
      return NULL;
    }
  return read_sessions (self, file, error) && read_patterns (self, file, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
eda_drill_free (EdaDrill *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_array_unref (self->sessions);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static EdaDrill *
load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER "/", name, NULL);
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      eda_practice_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  EdaDrill *drill = eda_drill_parse (id, g_bytes_get_data (bytes, NULL), &error);

  if (drill == NULL)
    g_error ("%s", error->message);
  return drill;
}

/* Every drill file there is. */
static GPtrArray *
load_all (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_auto (GStrv) children = g_resource_enumerate_children (
      eda_practice_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *drills = g_ptr_array_new ();

  for (guint i = 0; children[i] != NULL; i++)
    if (g_str_has_suffix (children[i], SUFFIX))
      g_ptr_array_add (names, children[i]);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (drills, load (names->pdata[i]));
  return drills;
}

const EdaDrill *const *
eda_drills (guint *n)
{
  static GPtrArray *drills;

  if (g_once_init_enter (&drills))
    g_once_init_leave (&drills, load_all ());
  *n = drills->len;
  return (const EdaDrill *const *)(gpointer)drills->pdata;
}

static gboolean
is_about (const EdaDrill *drill, guint step)
{
  for (guint i = 0; i < drill->sessions->len; i++)
    if (g_array_index (drill->sessions, EdaDrillSession, i).step == step)
      return TRUE;
  return FALSE;
}

const EdaDrill *
eda_drill_of_step (guint step)
{
  guint                  n;
  const EdaDrill *const *drills = eda_drills (&n);

  for (guint i = 0; i < n; i++)
    if (is_about (drills[i], step))
      return drills[i];
  return drills[n - 1];
}
