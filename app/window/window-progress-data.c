/* Reports of sessions, and what is kept of the learner: out, in, and away. */

#include "app/window/window-progress-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/result/facts-json.h"
#include "app/own-files.h"
#include "app/play/play.h"
#include "app/window/question.h"
#include "app/play/session-report.h"
#include "challenge/facts-read.h"

#define FILE_NAME "eda-history.json"

/* --- Reports --- */

static void
reported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaWindow) window = data;
  EdaProgressWindow *self = eda_window_get_progress (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eda_session_report_finish (result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (self == NULL)
    return;
  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self->dialog), uri, GDK_CURRENT_TIME);
  else
    eda_progress_toast (self, error->message);
}

/* Where a browser may read it, beside other things that can be made again. */
static GFile *
place_report (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".html", NULL);

  return g_file_new_build_filename (
      g_get_user_cache_dir (), "eda-workbench", "reports", name, NULL);
}

static void
report_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EdaProgressWindow *self = data;
  const char        *id = g_variant_get_string (parameter, NULL);
  g_autoptr (EdaChallengeHistory) history = eda_progress_open_history (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaFacts) exported
      = history != NULL ? eda_challenge_history_export (history, id, &error) : NULL;
  g_autoptr (GFile) file = place_report (id);

  if (exported != NULL)
    eda_session_report_async (exported, file, reported_cb, g_object_ref (self->window));
  else if (history != NULL)
    eda_progress_toast (
        self, error != NULL ? error->message : _ ("This session is not there any more."));
}

/* --- Out and in --- */

static gboolean
save_all (EdaProgressWindow *self, GFile *file, GError **error)
{
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (self->path, NULL, error);
  g_autoptr (EdaFacts) all
      = history != NULL ? eda_challenge_history_export_all (history, error) : NULL;
  g_autoptr (GBytes) bytes = all != NULL ? eda_facts_to_json (all) : NULL;

  return bytes != NULL
         && g_file_replace_contents (file,
                                     g_bytes_get_data (bytes, NULL),
                                     g_bytes_get_size (bytes),
                                     NULL,
                                     FALSE,
                                     G_FILE_CREATE_PRIVATE,
                                     NULL,
                                     NULL,
                                     error);
}

void
eda_progress_export_to (EdaProgressWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = save_all (self, file, &error)
                              ? g_strdup_printf (_ ("Saved as %s"), name)
                              : g_strdup_printf (_ ("Not saved: %s"), error->message);
  eda_progress_toast (self, text);
}

static void
export_chosen (EdaWindow *window, GFile *file)
{
  EdaProgressWindow *self = eda_window_get_progress (window);

  if (self != NULL)
    eda_progress_export_to (self, file);
}

static void
choose (EdaProgressWindow *self, const char *title, gboolean save, EdaFileChosen chosen)
{
  GtkFileChooserNative *chooser
      = eda_window_new_chooser (self->window, title, save, chosen);

  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser),
                                       GTK_WINDOW (self->dialog));
  if (save)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), FILE_NAME);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  choose (data, _ ("Export Everything"), TRUE, export_chosen);
}

static gboolean
load_all (EdaProgressWindow *self, GFile *file, guint *added, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_basename (file);
  gsize            length;
  g_autoptr (EdaFacts) facts = NULL;
  g_autoptr (EdaChallengeHistory) history = NULL;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error))
    return FALSE;
  facts = eda_facts_read (text, (gssize)length, name, error);
  history = facts != NULL ? eda_challenge_history_open (self->path, NULL, error) : NULL;
  return history != NULL && eda_challenge_history_import (history, facts, added, error);
}

void
eda_progress_import_from (EdaProgressWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint            added = 0;

  if (load_all (self, file, &added, &error))
    text = g_strdup_printf (
        ngettext ("%u session added. What was there already stays as it was.",
                  "%u sessions added. What was there already stays as it was.",
                  added),
        added);
  else
    text = g_strdup_printf (_ ("Not imported: %s"), error->message);
  eda_progress_refresh (self);
  eda_progress_toast (self, text);
}

static void
import_chosen (EdaWindow *window, GFile *file)
{
  EdaProgressWindow *self = eda_window_get_progress (window);

  if (self != NULL)
    eda_progress_import_from (self, file);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  choose (data, _ ("Import an Exported History or Session"), FALSE, import_chosen);
}

/* --- Away --- */

static void
ask (EdaProgressWindow *self,
     const char        *heading,
     const char        *body,
     const char        *yes,
     const char        *id,
     GCallback          answered)
{
  GtkWidget *dialog = eda_question_new (
      GTK_WINDOW (self->dialog), heading, body, "yes", yes, ADW_RESPONSE_DESTRUCTIVE);

  g_object_set_data_full (G_OBJECT (dialog), "eda-id", g_strdup (id), g_free);
  g_signal_connect_object (dialog, "response", answered, self->window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* @error: (nullable) */
static void
tell_deleted (EdaProgressWindow *self, const GError *error)
{
  g_autofree char *text = error == NULL
                              ? g_strdup (_ ("Deleted"))
                              : g_strdup_printf (_ ("Not deleted: %s"), error->message);

  eda_progress_refresh (self);
  eda_progress_toast (self, text);
}

static void
delete_answered_cb (AdwMessageDialog *dialog, const char *response, EdaWindow *window)
{
  EdaProgressWindow *self = eda_window_get_progress (window);
  const char        *id = g_object_get_data (G_OBJECT (dialog), "eda-id");
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  if (self == NULL || !g_str_equal (response, "yes"))
    return;
  history = eda_progress_open_history (self);
  if (history == NULL)
    return;
  eda_own_session_delete (history, self->path, id, &error);
  tell_deleted (self, error);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask (data,
       _ ("Delete This Session?"),
       _ ("Its hypotheses, findings, verdicts, notes and scores go, and it counts in no "
          "figure any more. It cannot be brought back."),
       _ ("_Delete"),
       g_variant_get_string (parameter, NULL),
       G_CALLBACK (delete_answered_cb));
}

/* All goes, the log of a challenge that is being played with it: not under its hands. */
static gboolean
may_delete_all (EdaProgressWindow *self)
{
  if (eda_play_get_live () == NULL)
    return TRUE;
  eda_progress_toast (self, _ ("A challenge is being played. Finish or leave it first."));
  return FALSE;
}

static void
delete_all_answered_cb (AdwMessageDialog *dialog, const char *response, EdaWindow *window)
{
  EdaProgressWindow *self = eda_window_get_progress (window);
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  EdaOwnFiles gone;

  if (self == NULL || !g_str_equal (response, "yes") || !may_delete_all (self))
    return;
  history = eda_progress_open_history (self);
  if (history == NULL)
    return;
  eda_own_data_delete (history, self->path, &gone, &error);
  tell_deleted (self, error);
}

static guint
count (const EdaFacts *all, const char *key)
{
  const EdaFacts *list = eda_facts_find (all, key);

  return list != NULL ? (guint)eda_facts_get_size (list) : 0;
}

/* Files that the program made, counted. */
static char *
tell_files (const EdaOwnFiles *files)
{
  g_autofree char *copies = g_strdup_printf (
      ngettext ("%u copy of the history", "%u copies of the history", files->copies),
      files->copies);
  g_autofree char *reports = g_strdup_printf (ngettext ("%u report that was opened",
                                                        "%u reports that were opened",
                                                        files->reports),
                                              files->reports);
  g_autofree char *practice = g_strdup_printf (
      ngettext ("%u practice file", "%u practice files", files->practice),
      files->practice);
  g_autofree char *sessions
      = g_strdup_printf (ngettext ("%u session that was not ended",
                                   "%u sessions that were not ended",
                                   files->sessions),
                         files->sessions);

  return g_strdup_printf (
      _ ("With it go %s, %s, %s and %s."), copies, reports, practice, sessions);
}

/* What goes, counted. */
static char *
tell_what_goes (const EdaFacts *all, const char *path)
{
  const guint      n = count (all, "sessions"), cards = count (all, "cards");
  g_autofree char *sessions
      = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  g_autofree char *practice
      = g_strdup_printf (ngettext ("%u card", "%u cards", cards), cards);
  const EdaOwnFiles own = eda_own_files_count (path);
  g_autofree char  *files = tell_files (&own);

  return g_strdup_printf (
      _ ("%s with all hypotheses, findings, verdicts, notes, scores and ratings, %s of "
         "practice, your goals, weeks of rest, games and the diary go from\n%s\n\n"
         "%s\n\nReports and files that you saved elsewhere stay. It cannot be undone."),
      sessions,
      practice,
      path,
      files);
}

static void
delete_all_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EdaProgressWindow *self = data;
  g_autoptr (EdaChallengeHistory) history
      = may_delete_all (self) ? eda_progress_open_history (self) : NULL;
  g_autoptr (EdaFacts) all
      = history != NULL ? eda_challenge_history_export_all (history, NULL) : NULL;
  g_autofree char *body = all != NULL ? tell_what_goes (all, self->path) : NULL;

  if (body != NULL)
    ask (self,
         _ ("Delete Everything That Is Kept of You?"),
         body,
         _ ("_Delete All"),
         "",
         G_CALLBACK (delete_all_answered_cb));
}

static void
show_folder_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EdaProgressWindow *self = data;
  g_autofree char   *folder = g_path_get_dirname (self->path);
  g_autofree char   *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri (GTK_WINDOW (self->dialog), uri, GDK_CURRENT_TIME);
}

void
eda_progress_add_data_actions (EdaProgressWindow *self, GActionMap *map)
{
  static const GActionEntry actions[] = {
    { "report", report_action, "s", NULL, NULL },
    { "export", export_action, NULL, NULL, NULL },
    { "import", import_action, NULL, NULL, NULL },
    { "delete", delete_action, "s", NULL, NULL },
    { "delete-all", delete_all_action, NULL, NULL, NULL },
    { "show-folder", show_folder_action, NULL, NULL, NULL },
  };

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);
}
