/* Commands with options of their own: they read no data file. */

#include "app/batch-challenge.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "app/batch-challenge-report.h"
#include "app/batch-print.h"
#include "app/batch-session.h"
#include "app/batch-talk.h"
#include "app/language.h"
#include "challenge/dashboard.h"
#include "challenge/facts-read.h"
#include "challenge/history.h"
#include "challenge/session-score.h"

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

typedef struct
{
  gboolean                json;
  char                   *db, *export_id, *delete_id;
  char                   *import_path;
  gboolean                delete_all, export_all;
  EdaBatchChallengeReport report;
  char                  **words;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->db);
  g_free (self->export_id);
  g_free (self->delete_id);
  g_free (self->import_path);
  g_free (self->report.data);
  g_free (self->report.key);
  g_free (self->report.formats);
  g_free (self->report.output);
  g_free (self->report.author);
  g_free (self->report.question);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

gboolean
eda_batch_is_challenge (int argc, char **argv)
{
  return argc >= 2
         && (g_str_equal (argv[1], "history") || g_str_equal (argv[1], "challenge"));
}

static gboolean
read_options (Options *self, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "json",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->json,
      N_ ("JSON on standard output"),
      NULL },
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &self->db, N_ ("The history to read"), "FILE" },
    { "export",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->export_id,
      N_ ("Print one session"),
      "ID" },
    { "delete",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->delete_id,
      N_ ("Delete one session"),
      "ID" },
    { "export-all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->export_all,
      N_ ("Print all that is kept"),
      NULL },
    { "import",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->import_path,
      N_ ("Add exported sessions"),
      "FILE" },
    { "delete-all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->delete_all,
      N_ ("Delete all sessions"),
      NULL },
    { "data",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->report.data,
      N_ ("report: The data file"),
      "FILE" },
    { "key",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->report.key,
      "report: What is true of a generated file",
      "FILE" },
    { "format",
      'f',
      0,
      G_OPTION_ARG_STRING,
      &self->report.formats,
      N_ ("report: html, md, pdf, json"),
      "LIST" },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &self->report.output,
      N_ ("report: Write to PATH, or “-”"),
      "PATH" },
    { "author",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->report.author,
      N_ ("report: Who played"),
      "NAME" },
    { "question",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->report.question,
      N_ ("report: What it was about"),
      "TEXT" },
    { "page",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->report.one_page,
      N_ ("report: One page to show"),
      NULL },
    { "hide-scores",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->report.hide_scores,
      N_ ("report: Verdicts without points"),
      NULL },
    { "fold-misses",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->report.fold_misses,
      N_ ("report: Show misses when asked for"),
      NULL },
    { "force",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->report.force,
      N_ ("Replace files that are not our reports"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (
      "| history | challenge score SESSION | challenge report SESSION");

  g_option_context_add_main_entries (context, entries, EDA_LANGUAGE_DOMAIN);
  return g_option_context_parse (context, &argc, &argv, error);
}

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
  printf ("%u added\n", added);
  return TRUE;
}

/* What was asked for as facts; NULL with @error. */
static EdaFacts *
read_facts (EdaChallengeHistory *history, const Options *options, GError **error)
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
tell (EdaChallengeHistory *history, const Options *options, GError **error)
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

static gboolean
do_history (const Options *options, GError **error)
{
  g_autofree char *usual = eda_challenge_history_dup_default_path ();
  g_autofree char *aside = NULL;
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (
      options->db != NULL ? options->db : usual, &aside, error);

  if (history == NULL)
    return FALSE;
  if (aside != NULL)
    fprintf (stderr,
             "eda-batch: the history could not be read and was set aside: %s\n",
             aside);
  if (options->delete_all)
    return eda_challenge_history_delete_all (history, error);
  if (options->delete_id != NULL)
    return eda_challenge_history_delete (history, options->delete_id, error);
  return options->import_path != NULL ? import (history, options->import_path, error)
                                      : tell (history, options, error);
}

static EdaFacts *
score_facts (const EdaSession *session)
{
  const EdaPrediction score = eda_session_score_prediction (session);
  const EdaScoreParts parts = eda_session_score_parts (session, NULL);
  EdaFacts           *facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "formula", EDA_SCORE_FORMULA);
  eda_facts_add_count (facts, "resolved", score.n);
  eda_facts_add_count (facts, "hits", score.hits);
  eda_facts_add_number (facts, "hit_rate", score.hit_rate);
  eda_facts_add_number (facts, "brier", score.brier);
  eda_facts_add_number (facts, "points", score.points);
  eda_facts_add_number (facts, "overconfidence", score.overconfidence);
  eda_facts_add_text (facts, "calibration", eda_prediction_get_calibration (&score));
  eda_facts_add_number (facts, "bits", score.bits);
  eda_facts_add_number (facts, "skill", score.skill);
  eda_facts_add_number (facts, "prediction", parts.prediction);
  eda_facts_add_number (facts, "soundness", parts.soundness);
  eda_facts_add_number (facts, "so_what", parts.so_what);
  eda_facts_add_number (facts, "overall", eda_score_overall (&parts));
  return facts;
}

static gboolean
do_score (const char *path, const char *db, GError **error)
{
  g_autoptr (EdaSession) session = eda_batch_read_session (path, db, error);
  g_autoptr (EdaFacts) facts = session != NULL ? score_facts (session) : NULL;

  if (facts == NULL)
    return FALSE;
  eda_print_json (facts);
  return eda_print_finish (error);
}

static gboolean
do_report (const Options *options, GError **error)
{
  EdaBatchChallengeReport report = options->report;

  report.session = options->words[2];
  report.db = options->db;
  return eda_batch_challenge_report (&report, error);
}

int
eda_batch_challenge (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean done;
  guint    n;

  if (!read_options (&options, argc, argv, &error))
    {
      fprintf (stderr, "eda-batch: %s\n", error->message);
      return EXIT_USAGE;
    }
  n = g_strv_length (options.words);
  if (n == 1 && g_str_equal (options.words[0], "history"))
    done = do_history (&options, &error);
  else if (n == 3 && g_str_equal (options.words[0], "challenge")
           && g_str_equal (options.words[1], "score"))
    done = do_score (options.words[2], options.db, &error);
  else if (n == 3 && g_str_equal (options.words[0], "challenge")
           && g_str_equal (options.words[1], "report"))
    done = do_report (&options, &error);
  else
    {
      fprintf (
          stderr,
          "eda-batch: history, challenge score SESSION or challenge report SESSION\n");
      return EXIT_USAGE;
    }
  if (!done)
    eda_batch_say_error (options.json, FALSE, NULL, error);
  return done ? EXIT_DONE : EXIT_FAILED;
}
