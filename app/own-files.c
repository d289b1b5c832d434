/* Files are known by their folder and their name. */

#include "app/own-files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "challenge/session/events.h"
#include "practice/practice-name.h"

#define SESSIONS "challenges" /* the folder of logs */
#define LOG_SUFFIX ".events"

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
  return g_str_has_suffix (name, LOG_SUFFIX);
}

static char *
data_folder (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "eda-workbench", name, NULL);
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
  char            *reports = NULL;
  EdaOwnFiles      files
      = { .copies = sweep (broom, g_path_get_dirname (path), history, is_copy) };

  if (!is_usual (path))
    return files;
  reports = g_build_filename (g_get_user_cache_dir (), "eda-workbench", "reports", NULL);
  files.reports = sweep (broom, reports, history, is_report);
  files.practice = sweep (broom, data_folder ("practice"), history, is_practice);
  files.sessions = sweep (broom, data_folder (SESSIONS), history, is_log);
  return files;
}

EdaOwnFiles
eda_own_files_count (const char *history_path)
{
  Broom broom = { FALSE, NULL };

  return sweep_all (&broom, history_path);
}

/* --- What is being played --- */

static gboolean
refuse (GError **error)
{
  eda_error_set (error,
                 EDA_ERROR_FILE_DENIED,
                 NULL,
                 _ ("Nothing was deleted."),
                 _ ("A challenge is being played. Finish or leave it first."));
  return FALSE;
}

/* A challenge writes to the usual history, and to its log until it is over. */
static gboolean
is_any_played (const char *history_path)
{
  g_autofree char *folder = data_folder (SESSIONS);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean played = FALSE;

  for (const char *name;
       !played && dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      played = is_log (name, NULL) && eda_event_log_is_open (path);
    }
  return played && is_usual (history_path);
}

gboolean
eda_own_session_delete (EdaChallengeHistory *history,
                        const char          *history_path,
                        const char          *id,
                        GError             **error)
{
  g_autofree char *folder = data_folder (SESSIONS);
  g_autofree char *name = g_strconcat (id, LOG_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (eda_event_log_is_open (path) && is_usual (history_path))
    return refuse (error);
  return eda_challenge_history_delete (history, id, error);
}

gboolean
eda_own_data_delete (EdaChallengeHistory *history,
                     const char          *history_path,
                     EdaOwnFiles         *gone,
                     GError             **error)
{
  Broom            broom = { TRUE, NULL };
  g_autofree char *left = NULL;

  if (is_any_played (history_path))
    return refuse (error);
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
