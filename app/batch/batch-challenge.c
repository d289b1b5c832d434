/* Commands with options of their own: they read no data file. */

#include "app/batch/batch-challenge.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#include "analysis/core/error.h"
#include "app/batch/batch-challenge-report.h"
#include "app/batch/batch-history.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-session.h"
#include "app/batch/batch-talk.h"
#include "app/language.h"
#include "challenge/facts-read.h"
#include "challenge/session/session-score.h"

#define SAME 1e-9

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

typedef struct
{
  EdaBatchHistory         history;
  EdaBatchChallengeReport report;
  char                  **words;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->history.db);
  g_free (self->history.export_id);
  g_free (self->history.delete_id);
  g_free (self->history.import_path);
  g_free (self->report.data);
  g_free (self->report.key);
  g_free (self->report.formats);
  g_free (self->report.output);
  g_free (self->report.author);
  g_free (self->report.question);
  g_free (self->report.redact);
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
      &self->history.json,
      N_ ("JSON on standard output"),
      NULL },
    { "next",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->history.next,
      N_ ("What to practise next, how the week stands, and the diary"),
      NULL },
    { "db",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->history.db,
      N_ ("The history to read"),
      "FILE" },
    { "export",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->history.export_id,
      N_ ("Print one session"),
      "ID" },
    { "delete",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->history.delete_id,
      N_ ("Delete one session"),
      "ID" },
    { "export-all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->history.export_all,
      N_ ("Print all that is kept"),
      NULL },
    { "import",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->history.import_path,
      N_ ("Add what is not there yet of an export"),
      "FILE" },
    { "delete-all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->history.delete_all,
      N_ ("Delete all that is kept, with copies, reports and practice files"),
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
      N_ ("report: What is true of a generated file"),
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
    { "redact",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->report.redact,
      N_ ("report: Hide the values of these columns; “personal”: of all that look "
          "personal; “all”: of every column"),
      "COLUMN,…" },
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

/* What the history kept of it, the numbers that the events alone give: FALSE names the
 * first that differs. */
static gboolean
agrees (const EdaFacts *stored, const EdaFacts *now, GError **error)
{
  static const char *const keys[]
      = { "resolved", "hits", "brier", "points", "bits", "prediction", "so_what" };

  for (gsize i = 0; stored != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      const double was = eda_facts_number_of (stored, keys[i], NAN);
      const double is = eda_facts_number_of (now, keys[i], NAN);

      if (isnan (was) == isnan (is) && !(fabs (was - is) > SAME))
        continue;
      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     NULL,
                     NULL,
                     _ ("The stored scores are others: %s was %g and is %g"),
                     keys[i],
                     was,
                     is);
      return FALSE;
    }
  return TRUE;
}

static gboolean
do_score (const char *word, const char *db, GError **error)
{
  g_autoptr (EdaFacts) kept = eda_batch_read_session_facts (word, db, error);
  g_autoptr (EdaSession) session
      = kept != NULL ? eda_batch_session_of (kept, error) : NULL;
  g_autoptr (EdaFacts) facts = session != NULL ? score_facts (session) : NULL;

  if (facts == NULL)
    return FALSE;
  eda_print_json (facts);
  return eda_print_finish (error)
         && agrees (eda_facts_find (kept, "score"), facts, error);
}

static gboolean
do_report (const Options *options, GError **error)
{
  EdaBatchChallengeReport report = options->report;

  report.session = options->words[2];
  report.db = options->history.db;
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
    done = eda_batch_history (&options.history, &error);
  else if (n == 3 && g_str_equal (options.words[0], "challenge")
           && g_str_equal (options.words[1], "score"))
    done = do_score (options.words[2], options.history.db, &error);
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
    eda_batch_say_error (options.history.json, FALSE, NULL, error);
  return done ? EXIT_DONE : EXIT_FAILED;
}
