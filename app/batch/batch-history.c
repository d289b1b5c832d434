/* The history opened once, and what was asked of it. */

#include "app/batch/batch-history.h"

#include <math.h>
#include <stdio.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "app/batch/batch-next.h"
#include "app/batch/batch-print.h"
#include "app/own-files.h"
#include "challenge/history/dashboard.h"
#include "challenge/facts-read.h"

static void
print_sessions (const EdaFacts *facts)
{
  const EdaFacts *sessions = eda_facts_find (facts, "sessions");
  const gsize     n = eda_facts_get_size (sessions);

  if (n == 0)
    puts ("No challenge has been played yet.");
  for (gsize i = 0; i < n; i++)
    {
      const EdaFacts  *row = eda_facts_get_child (sessions, i);
      g_autofree char *title = eda_print_wide (eda_facts_text_of (row, "title", ""), 24);
      g_autofree char *brier
          = eda_format (EDA_ROLE_COEFFICIENT, eda_facts_number_of (row, "brier", NAN));

      printf ("%.10s  %s  %-13s %-9s %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT
              " right, Brier %s  %s\n",
              eda_facts_text_of (row, "created_at", ""),
              title,
              eda_facts_text_of (row, "preset", ""),
              eda_facts_text_of (row, "state", ""),
              eda_facts_count_of (row, "hits", 0),
              eda_facts_count_of (row, "resolved", 0),
              brier,
              eda_facts_text_of (row, "id", ""));
    }
}

/* The dashboard in words. */
static gboolean
print_dashboard (EdaChallengeHistory *history, GError **error)
{
  const EdaClock now = eda_clock_now ();
  g_autoptr (GPtrArray) parts = eda_dashboard_new (history, now.wall, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const EdaDashboardPart *part = parts->pdata[i];

      printf ("%s%s: %s\n", i == 0 ? "\n" : "", part->title, part->text);
    }
  return parts != NULL;
}

static gboolean
import (EdaChallengeHistory *history, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (EdaFacts) facts = NULL;
  guint added = 0;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  facts = eda_facts_read (text, -1, path, error);
  if (facts == NULL || !eda_challenge_history_import (history, facts, &added, error))
    return FALSE;
  printf ("%u added; what was there already stays as it was\n", added);
  return TRUE;
}

static gboolean
delete_all (EdaChallengeHistory *history, const char *path, GError **error)
{
  EdaOwnFiles      gone;
  g_autofree char *copies = NULL, *reports = NULL, *practice = NULL, *sessions = NULL;

  if (!eda_own_data_delete (history, path, &gone, error))
    return FALSE;
  copies = eda_format_count (gone.copies, "copy of the history", "copies of the history");
  reports = eda_format_count (gone.reports, "report", NULL);
  practice = eda_format_count (gone.practice, "practice file", NULL);
  sessions = eda_format_count (gone.sessions, "log", NULL);
  printf ("All is deleted, and with it %s, %s, %s and %s of sessions not ended.\n",
          copies,
          reports,
          practice,
          sessions);
  return TRUE;
}

/* What was asked for as facts; NULL with @error. */
static EdaFacts *
read_facts (EdaChallengeHistory *history, const EdaBatchHistory *options, GError **error)
{
  EdaFacts *facts;

  if (options->export_all)
    return eda_challenge_history_export_all (history, error);
  if (options->export_id == NULL)
    return eda_challenge_history_summarize (history, error);
  facts = eda_challenge_history_export (history, options->export_id, error);
  if (facts == NULL && error != NULL && *error == NULL)
    eda_error_set (error, EDA_ERROR_OPTION, NULL, NULL, "There is no such session");
  return facts;
}

static gboolean
tell (EdaChallengeHistory *history, const EdaBatchHistory *options, GError **error)
{
  g_autoptr (EdaFacts) facts = read_facts (history, options, error);

  if (facts == NULL)
    return FALSE;
  if (options->json || options->export_id != NULL || options->export_all)
    eda_print_json (facts);
  else
    {
      print_sessions (facts);
      if (eda_facts_get_size (eda_facts_find (facts, "sessions")) > 0
          && !print_dashboard (history, error))
        return FALSE;
    }
  return eda_print_finish (error);
}

gboolean
eda_batch_history (const EdaBatchHistory *options, GError **error)
{
  g_autofree char *usual = eda_challenge_history_dup_default_path ();
  g_autofree char *aside = NULL;
  const char      *path = options->db != NULL ? options->db : usual;
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (path, &aside, error);

  if (history == NULL)
    return FALSE;
  if (aside != NULL)
    fprintf (stderr,
             "eda-batch: the history could not be read and was set aside: %s\n",
             aside);
  if (options->next)
    return eda_batch_next (history, options->json, error);
  if (options->delete_all)
    return delete_all (history, path, error);
  if (options->delete_id != NULL)
    return eda_own_session_delete (history, path, options->delete_id, error);
  return options->import_path != NULL ? import (history, options->import_path, error)
                                      : tell (history, options, error);
}
