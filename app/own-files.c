/* Files are known by their folder and their name. */

#include "app/own-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "practice/practice-name.h"

/* Deletes what it is told of, or only counts. */
typedef struct
{
  gboolean remove;
  char    *left; /* (nullable): the first that could not be deleted */
} Broom;

typedef gboolean (*IsOurs) (const char *name, const char *history);

/* "history.db.v3.bak", "history.db.broken-1-wal" */
static gboolean
is_copy (const char *name, const char *history)
{
  return g_str_has_prefix (name, history)
         && g_regex_match_simple ("^\\.(v[0-9]+\\.bak|broken-[0-9]+(-wal|-shm)?)$",
                                  name + strlen (history),
                                  0,
                                  0);
}

static gboolean
is_report (const char *name, const char *history)
{
  return g_str_has_suffix (name, ".html");
}

static gboolean
is_practice (const char *name, const char *history)
{
  g_autofree char *base = g_strndup (name, strcspn (name, "."));
  g_autoptr (EdaPracticeName) parsed
      = g_str_has_suffix (name, ".csv") ? eda_practice_name_parse (base, NULL) : NULL;

  return parsed != NULL;
}

static gboolean
is_log (const char *name, const char *history)
{
  return g_str_has_suffix (name, ".events");
}

/* How many there were. */
static guint
sweep (Broom *broom, char *take_folder, const char *history, IsOurs is_ours)
{
  g_autofree char *folder = take_folder;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!is_ours (name, history))
        continue;
      if (broom->remove && g_unlink (path) != 0 && broom->left == NULL)
        broom->left = g_strdup_printf ("%s: %s", path, g_strerror (errno));
      n++;
    }
  return n;
}

static gboolean
is_usual (const char *path)
{
  g_autofree char *usual = eda_challenge_history_dup_default_path ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return g_str_equal (whole, usual);
}

static EdaOwnFiles
sweep_all (Broom *broom, const char *path)
{
  g_autofree char *history = g_path_get_basename (path);
  const char      *data = g_get_user_data_dir (), *cache = g_get_user_cache_dir ();
  EdaOwnFiles      files
      = { .copies = sweep (broom, g_path_get_dirname (path), history, is_copy) };

  if (!is_usual (path))
    return files;
#define FOLDER(base, name) g_build_filename (base, "eda-workbench", name, NULL)
  files.reports = sweep (broom, FOLDER (cache, "reports"), history, is_report);
  files.practice = sweep (broom, FOLDER (data, "practice"), history, is_practice);
  files.sessions = sweep (broom, FOLDER (data, "challenges"), history, is_log);
#undef FOLDER
  return files;
}

EdaOwnFiles
eda_own_files_count (const char *history_path)
{
  Broom broom = { FALSE, NULL };

  return sweep_all (&broom, history_path);
}

gboolean
eda_own_data_delete (EdaChallengeHistory *history,
                     const char          *history_path,
                     EdaOwnFiles         *gone,
                     GError             **error)
{
  Broom            broom = { TRUE, NULL };
  g_autofree char *left = NULL;

  if (!eda_challenge_history_delete_all (history, error))
    return FALSE;
  *gone = sweep_all (&broom, history_path);
  left = broom.left;
  if (left == NULL)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 NULL,
                 "Delete it by hand.",
                 "All is deleted but %s",
                 left);
  return FALSE;
}
