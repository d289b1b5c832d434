/* One file from bytes to its reports: load, replay the six steps, render, save. */

#include "app/batch/batch-run.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/core/part.h"
#include "analysis/result/format.h"
#include "analysis/result/words.h"
#include "app/batch/batch-load.h"
#include "app/batch/batch-replay.h"
#include "app/batch/batch-output.h"
#include "app/batch/batch-template.h"
#include "notebook/replay.h"
#include "notebook/width.h"
#include "report/model.h"

typedef struct
{
  const EdaBatchJob     *job;
  const EdaBatchOptions *options;
  const EdaContext      *context;
  EdaBatchTalk          *talk;
  EdaProfile            *profile;
  GPtrArray             *results;
  GPtrArray             *chosen; /* (nullable): of the results, for the page */
  EdaScript             *script; /* (nullable): of a notebook that is replayed */
  gint64                 mark;   /* monotonic: when the last part ended */
} Run;

static void
say_time (Run *self, const char *what)
{
  gint64           now = g_get_monotonic_time ();
  g_autofree char *line = NULL;

  if (self->options->verbose)
    {
      line = g_strdup_printf (_ ("%s: %s in %.1f ms"),
                              self->job->input,
                              what,
                              (double)(now - self->mark) / 1000);
      eda_batch_talk_clear (self->talk);
      eda_batch_say (self->options, NULL, line);
    }
  self->mark = now;
}

static char *
make_command (const Run *self, const EdaReportFormat *format)
{
  g_autofree char *name = eda_batch_quote_name (self->job->input);

  return g_strdup_printf ("eda-batch %s -f %s%s %s",
                          self->options->replay ? "replay" : "report",
                          format->id,
                          self->options->repeat,
                          name);
}

/* A notebook has its own. */
static guint64
get_seed (const Run *self)
{
  return self->script != NULL ? eda_script_get_seed (self->script) : self->options->seed;
}

static gboolean
write_report (const Run             *self,
              const EdaReportFormat *format,
              const char            *path,
              GError               **error)
{
  g_autofree char *command = make_command (self, format);
  g_autofree char *folder
      = format->has_attachments ? eda_batch_name_figure_folder (path) : NULL;
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  EdaReport  report = { .profile = self->profile,
                        .results = self->results,
                        .chosen = self->chosen,
                        .script = self->script,
                        .seed = get_seed (self),
                        .command = command,
                        .sections = self->options->sections,
                        .paper = self->options->paper,
                        .figure_folder = folder,
                        .attachments = attachments };
  EdaContext context = *self->context;
  g_autoptr (GBytes) document = NULL;

  context.seed = report.seed;
  eda_batch_use_template (self->options, format, &report);
  if (format->has_figures)
    report.figures = eda_part_get (EDA_PART_FIGURES, error);
  if (!format->has_figures || report.figures != NULL)
    document = format->render (&report, &context, error);
  if (document == NULL)
    return FALSE;
  if (g_str_equal (path, "-"))
    return eda_batch_write_stdout (document, error);
  return eda_batch_make_folder_of (path, error)
         && eda_batch_save_attachments (attachments, path, self->options->force, error)
         && eda_report_save (document, path, self->options->force, error);
}

static char *
say_findings (GPtrArray *findings)
{
  g_autofree char *all = eda_words_count (
      findings->len, ngettext ("%s finding", "%s findings", findings->len));
  guint grave = 0;

  for (guint i = 0; i < findings->len; i++)
    grave += ((EdaFinding *)findings->pdata[i])->severity >= EDA_SEVERITY_WARN;
  if (grave == 0)
    return g_steal_pointer (&all);
  return g_strdup_printf (
      ngettext ("%s, %u of them a warning", "%s, %u of them warnings", grave),
      all,
      grave);
}

static void
say_done (const Run *self)
{
  EdaTable *table = eda_profile_get_table (self->profile);
  g_autoptr (GPtrArray) found = eda_report_findings (self->results);
  g_autofree char *findings = say_findings (found);
  g_autofree char *rows = eda_words_rows (eda_table_get_n_rows (table));
  g_autofree char *columns = eda_words_columns (eda_table_get_n_columns (table));
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_autoptr (GString) outputs = g_string_new (NULL);
  g_autofree char *line = NULL;
  EdaFacts        *list;

  eda_facts_add_text (facts, "level", "done");
  eda_facts_add_text (facts, "file", self->job->input);
  list = eda_facts_add_list (facts, "outputs");
  for (guint i = 0; i < self->job->outputs->len; i++)
    {
      eda_facts_add_text (list, NULL, self->job->outputs->pdata[i]);
      g_string_append_printf (
          outputs, "%s%s", i > 0 ? ", " : "", (char *)self->job->outputs->pdata[i]);
    }
  eda_facts_add_count (facts, "rows", (gint64)eda_table_get_n_rows (table));
  eda_facts_add_count (facts, "columns", eda_table_get_n_columns (table));
  eda_facts_add_count (facts, "findings", found->len);
  line = g_strdup_printf (
      "%s → %s · %s × %s · %s", self->job->input, outputs->str, rows, columns, findings);
  eda_batch_say (self->options, facts, line);
}

/* Findings come worst first. */
static gboolean
is_grave (const Run *self)
{
  g_autoptr (GPtrArray) found = eda_report_findings (self->results);

  return self->options->fail_on > 0 && found->len > 0
         && ((EdaFinding *)found->pdata[0])->severity + 1 >= self->options->fail_on;
}

static gboolean
run_steps (Run *self, GError **error)
{
  for (guint i = 0; i < self->options->formats->len; i++)
    {
      const EdaReportFormat *format = self->options->formats->pdata[i];
      g_autofree char       *what = g_strdup_printf ("%s written", format->id);

      if (!write_report (self, format, self->job->outputs->pdata[i], error))
        return FALSE;
      say_time (self, what);
    }
  return TRUE;
}

gboolean
eda_batch_run (const EdaBatchJob     *job,
               const EdaBatchOptions *options,
               GCancellable          *cancellable,
               gboolean              *grave,
               GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  const EdaProfileOptions profile_options
      = { .all_pairs = options->all_pairs, .quantile_type = options->quantile_type };
  Run self = { .job = job,
               .options = options,
               .context = &context,
               .talk = &talk,
               .mark = g_get_monotonic_time () };
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaScript) script = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  gboolean written;

  eda_batch_talk_init (&talk, options, job->input);
  table = options->replay
              ? eda_batch_replay_load (job->input, options, &context, &script, error)
              : eda_batch_load (job->input, options, &context, error);
  if (table != NULL)
    eda_source_info_start_sha256 (eda_table_get_source (table));
  if (table != NULL && eda_width_check (table, options->load.max_memory, error))
    {
      say_time (&self, "read");
      profile = eda_profile_new (table, &profile_options);
      self.results = results = script != NULL ? eda_batch_replay_run (
                                   job->input, &profile, script, &context, &chosen, error)
                                              : eda_replay (profile, &context, error);
      self.profile = profile;
      self.chosen = chosen;
      self.script = script;
    }
  if (results != NULL)
    say_time (&self, "explored");
  written = results != NULL && run_steps (&self, error);
  eda_batch_talk_clear (&talk);
  if (!written)
    return FALSE;
  say_done (&self);
  eda_batch_open_report (options, job->outputs->pdata[0]);
  *grave |= is_grave (&self);
  return TRUE;
}
