/* eda-batch: reports from the command line, without a window. Reads the words, runs one
 * job a file, and turns what happened into one exit code. */

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/result/words.h"
#include "analysis/steps/step.h"
#include "analysis/table/workers.h"
#include "app/batch/batch-challenge.h"
#include "app/batch/batch-check.h"
#include "app/batch/batch-compare.h"
#include "app/batch/batch-export.h"
#include "app/batch/batch-gate.h"
#include "app/batch/batch-generate.h"
#include "app/batch/batch-help.h"
#include "app/batch/batch-inspect.h"
#include "app/batch/batch-run.h"
#include "app/batch/batch-signal.h"
#include "app/batch/batch-summarize.h"
#include "app/batch/batch-template.h"
#include "app/batch/batch-timer.h"
#include "app/language.h"
#include "report/json.h"

enum
{
  EXIT_DONE = 0,
  EXIT_FILE_FAILED = 1,
  EXIT_USAGE = 2,
  EXIT_FINDINGS = 3,
  EXIT_OUTPUT = 4,
  EXIT_NOTEBOOK = 5,
  EXIT_LIMIT = 6,
};

/* What happened so far; several codes may apply, the gravest one counts: 2, then 5,
 * 4, 6, 1 and 3. */
typedef struct
{
  guint    done, failed;
  gboolean output_failed, limit_hit, wrong_use, notebook_wrong, grave;
} Tally;

static void
list_analyses (gboolean json)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < n; i++)
    if (json)
      {
        g_autoptr (EdaFacts) facts = eda_facts_new_object ();
        g_autofree char *line = NULL;

        eda_facts_add_text (facts, "id", analyses[i]->id);
        eda_facts_add_text (facts, "title", analyses[i]->title);
        eda_facts_add_count (facts, "step", analyses[i]->step);
        line = eda_facts_to_json_line (facts);
        puts (line);
      }
    else
      printf ("%u  %-16s %s\n", analyses[i]->step, analyses[i]->id, analyses[i]->title);
}

static void
count_failure (Tally *tally, const GError *error)
{
  tally->failed++;
  if (error->domain != EDA_ERROR)
    return;
  if (error->code == EDA_ERROR_OUTPUT_EXISTS || error->code == EDA_ERROR_OUTPUT_WRITE)
    tally->output_failed = TRUE;
  if (error->code == EDA_ERROR_LIMIT_MEMORY)
    tally->limit_hit = TRUE;
  if (error->code == EDA_ERROR_OPTION)
    tally->wrong_use = TRUE;
  if (error->code == EDA_ERROR_NOTEBOOK)
    tally->notebook_wrong = TRUE;
}

static void
say_summary (const EdaBatchOptions *options, const Tally *tally)
{
  g_autofree char *done = eda_words_count (
      tally->done, ngettext ("%s file reported", "%s files reported", tally->done));
  g_autofree char *line = NULL;
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_text (facts, "level", "summary");
  eda_facts_add_count (facts, "done", tally->done);
  eda_facts_add_count (facts, "failed", tally->failed);
  if (tally->failed == 0)
    line = g_strdup_printf ("%s.", done);
  else
    line = g_strdup_printf (_ ("%s, %u failed."), done, tally->failed);
  if (tally->done + tally->failed > 1 || options->json)
    eda_batch_say (options, facts, line);
}

static int
exit_code_of (const Tally *tally)
{
  if (eda_batch_signal_get_exit_code () != 0)
    return eda_batch_signal_get_exit_code ();
  if (tally->wrong_use)
    return EXIT_USAGE;
  if (tally->notebook_wrong)
    return EXIT_NOTEBOOK;
  if (tally->output_failed)
    return EXIT_OUTPUT;
  if (tally->limit_hit)
    return EXIT_LIMIT;
  if (tally->failed > 0)
    return EXIT_FILE_FAILED;
  return tally->grave ? EXIT_FINDINGS : EXIT_DONE;
}

static void
say_plan (GPtrArray *jobs)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      const EdaBatchJob *job = jobs->pdata[i];

      for (guint k = 0; k < job->outputs->len; k++)
        printf ("%s → %s\n", job->input, (const char *)job->outputs->pdata[k]);
    }
}

static void
say_failure (const EdaBatchOptions *options, const char *input, const GError *error)
{
  gboolean broken_pipe = error->domain == EDA_ERROR
                         && error->code == EDA_ERROR_OUTPUT_WRITE
                         && strstr (error->message, g_strerror (EPIPE)) != NULL;

  if (!broken_pipe && eda_batch_signal_get_exit_code () == 0)
    eda_batch_say_error (options->json, options->colour, input, error);
}

/* What was cancelled, but by nobody, had no time left. @input: (nullable) */
static void
take_failure (Tally                 *tally,
              const EdaBatchOptions *options,
              const char            *input,
              gboolean               late,
              GError                *take_error)
{
  g_autoptr (GError) error = take_error;

  if (late && g_error_matches (error, EDA_ERROR, EDA_ERROR_CANCELLED))
    {
      tally->limit_hit = TRUE;
      g_clear_error (&error);
      eda_error_set (&error,
                     EDA_ERROR_CANCELLED,
                     NULL,
                     "Allow it more with --timeout.",
                     "It took longer than %g seconds",
                     options->timeout);
    }
  count_failure (tally, error);
  say_failure (options, input, error);
}

static int
run_jobs (const EdaBatchOptions *options, GPtrArray *jobs)
{
  gboolean gate = options->task == EDA_BATCH_GATE;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Tally tally = { 0 };

  eda_batch_signal_watch (cancellable);
  for (guint i = 0; i < jobs->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EdaBatchJob *job = jobs->pdata[i];
      GError            *error = NULL;
      EdaBatchTimer      timer;
      GCancellable      *limited
          = eda_batch_timer_start (&timer, options->timeout, cancellable);
      gboolean done = (gate ? eda_batch_gate : eda_batch_run) (
          job, options, limited, &tally.grave, &error);
      gboolean late = eda_batch_timer_stop (&timer);

      if (done)
        tally.done++;
      else
        take_failure (&tally, options, job->input, late, error);
    }
  say_summary (options, &tally);
  return exit_code_of (&tally);
}

typedef gboolean (*Work) (const char            *input,
                          const EdaBatchOptions *options,
                          GCancellable          *cancellable,
                          GError               **error);

static int
run_files (const EdaBatchOptions *options, Work work)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Tally tally = { 0 };

  eda_batch_signal_watch (cancellable);
  for (char **file = options->files;
       *file != NULL && !g_cancellable_is_cancelled (cancellable);
       file++)
    {
      GError       *error = NULL;
      EdaBatchTimer timer;
      GCancellable *limited
          = eda_batch_timer_start (&timer, options->timeout, cancellable);
      gboolean done = work (*file, options, limited, &error);
      gboolean late = eda_batch_timer_stop (&timer);

      if (!done)
        take_failure (&tally, options, *file, late, error);
    }
  return exit_code_of (&tally);
}

static int
compare (const EdaBatchOptions *options)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GError       *error = NULL;
  Tally         tally = { 0 };
  EdaBatchTimer timer;
  GCancellable *limited;
  gboolean      done, late;

  eda_batch_signal_watch (cancellable);
  limited = eda_batch_timer_start (&timer, options->timeout, cancellable);
  done = eda_batch_compare (options, limited, &error);
  late = eda_batch_timer_stop (&timer);
  if (!done)
    take_failure (&tally, options, NULL, late, error);
  return exit_code_of (&tally);
}

static int
report (const EdaBatchOptions *options, GError **error)
{
  g_autoptr (GPtrArray) jobs = eda_batch_plan_new (options, error);

  if (jobs == NULL)
    return EXIT_USAGE;
  if (!options->dry_run)
    return run_jobs (options, jobs);
  say_plan (jobs);
  return EXIT_DONE;
}

static int
do_task (const EdaBatchOptions *options, GError **error)
{
  switch (options->task)
    {
    case EDA_BATCH_REPORT:
    case EDA_BATCH_REPLAY:
    case EDA_BATCH_GATE:
      return report (options, error);
    case EDA_BATCH_INSPECT:
      return run_files (options, eda_batch_inspect);
    case EDA_BATCH_SUMMARIZE:
      return run_files (options, eda_batch_summarize);
    case EDA_BATCH_COMPARE:
      return compare (options);
    case EDA_BATCH_CHECK:
      return eda_batch_check (options);
    case EDA_BATCH_EXPORT:
      return run_files (options, eda_batch_export);
    case EDA_BATCH_LIST_ANALYSES:
      list_analyses (options->json);
      return EXIT_DONE;
    case EDA_BATCH_LIST_TEMPLATES:
      eda_batch_list_templates (options->json);
      return EXIT_DONE;
    case EDA_BATCH_PRINT_TEMPLATE:
      return eda_batch_print_template (options->template_name, error) ? EXIT_DONE
                                                                      : EXIT_USAGE;
    case EDA_BATCH_HELP:
      fputs (options->help, stdout);
      return EXIT_DONE;
    case EDA_BATCH_SHORT_HELP:
      fputs (_ (eda_batch_short_help), stdout);
      return EXIT_DONE;
    case EDA_BATCH_VERSION:
      puts ("eda-batch " EDA_VERSION);
      return EXIT_DONE;
    }
  return EXIT_USAGE;
}

static gboolean
wants_json (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--json"))
      return TRUE;
  return FALSE;
}

int
main (int argc, char *argv[])
{
  gboolean json = wants_json (argc, argv);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaBatchOptions) options = NULL;
  int code = EXIT_USAGE;

  /* Only what messages need: how bytes are read and written is never up to the locale. */
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  eda_language_init ();
  eda_init ();
  g_set_prgname ("eda-batch");
  if (eda_batch_is_challenge (argc, argv))
    return eda_batch_challenge (argc, argv);
  if (eda_batch_is_generate (argc, argv))
    return eda_batch_generate (argc, argv);
  options = eda_batch_options_new (argc, argv, &error);
  if (options != NULL && options->jobs > 0)
    eda_workers_limit (options->jobs);
  if (options != NULL)
    code = do_task (options, &error);
  if (error != NULL)
    eda_batch_say_error (json, options != NULL && options->colour, NULL, error);
  return code;
}
