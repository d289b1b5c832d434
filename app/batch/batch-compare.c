/* Two files from bytes to one document: load, explore and compare, write. */

#include "app/batch/batch-compare.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/core/part.h"
#include "analysis/result/words.h"
#include "app/batch/batch-load.h"
#include "app/batch/batch-output.h"
#include "app/batch/batch-talk.h"
#include "notebook/replay.h"
#include "report/comparison.h"
#include "report/model.h"

/* One of the two tables, explored. */
typedef struct
{
  EdaProfile *profile;
  GPtrArray  *results, *findings;
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->profile, eda_profile_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static gboolean
explore (Side                  *self,
         const char            *input,
         const EdaBatchOptions *options,
         const EdaContext      *context,
         GError               **error)
{
  const EdaProfileOptions profile_options
      = { .all_pairs = options->all_pairs, .quantile_type = options->quantile_type };
  g_autoptr (EdaTable) table = eda_batch_load (input, options, context, error);

  if (table == NULL)
    return FALSE;
  eda_source_info_start_sha256 (eda_table_get_source (table));
  self->profile = eda_profile_new (table, &profile_options);
  self->results = eda_replay (self->profile, context, error);
  if (self->results != NULL)
    self->findings = eda_report_findings (self->results);
  return self->results != NULL;
}

/* "-o PATH" for one format is the path; else the format's suffix is added. */
static char *
name_output (const EdaBatchOptions *options, const EdaReportFormat *format)
{
  const EdaReportFormat *named;
  g_autofree char       *stem = NULL;

  if (options->output == NULL)
    return g_strconcat (options->files[1], ".compare", format->suffix, NULL);
  if (options->formats->len == 1)
    return g_strdup (options->output);
  named = eda_report_format_of_path (options->output);
  stem = g_strndup (options->output,
                    strlen (options->output)
                        - (named != NULL ? strlen (named->suffix) : 0));
  return g_strconcat (stem, format->suffix, NULL);
}

static gboolean
write_document (const EdaBatchOptions *options,
                const EdaReportFormat *format,
                const char            *path,
                const EdaComparison   *comparison,
                const EdaContext      *context,
                GError               **error)
{
  g_autofree char *old = eda_batch_quote_name (options->files[0]);
  g_autofree char *new = eda_batch_quote_name (options->files[1]);
  g_autofree char *command = g_strdup_printf (
      "eda-batch compare -f %s%s %s %s", format->id, options->repeat, old, new);
  g_autofree char *folder
      = format->has_attachments ? eda_batch_name_figure_folder (path) : NULL;
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  EdaComparisonReport report = { .comparison = comparison,
                                 .seed = options->seed,
                                 .command = command,
                                 .paper = options->paper,
                                 .figure_folder = folder,
                                 .attachments = attachments };
  g_autoptr (GBytes) document = NULL;

  if (format->has_figures)
    report.figures = eda_part_get (EDA_PART_FIGURES, error);
  if (!format->has_figures || report.figures != NULL)
    document = format->compare (&report, context, error);
  if (document == NULL)
    return FALSE;
  if (g_str_equal (path, "-"))
    return eda_batch_write_stdout (document, error);
  return eda_batch_make_folder_of (path, error)
         && eda_batch_save_attachments (attachments, path, options->force, error)
         && eda_report_save (document, path, options->force, error);
}

static void
say_done (const EdaBatchOptions *options,
          const EdaComparison   *comparison,
          const char            *outputs)
{
  g_autofree char *changes
      = eda_words_count (comparison->changes->len,
                         ngettext ("%s change", "%s changes", comparison->changes->len));
  g_autofree char *line = g_strdup_printf (
      "%s, %s → %s · %s", options->files[0], options->files[1], outputs, changes);
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_text (facts, "level", "done");
  eda_facts_add_text (facts, "outputs", outputs);
  eda_facts_add_count (facts, "changes", comparison->changes->len);
  eda_batch_say (options, facts, line);
}

static gboolean
write_all (const EdaBatchOptions *options,
           const EdaComparison   *comparison,
           const EdaContext      *context,
           GError               **error)
{
  g_autoptr (GString) outputs = g_string_new (NULL);
  g_autofree char *first = name_output (options, options->formats->pdata[0]);

  for (guint i = 0; i < options->formats->len; i++)
    {
      const EdaReportFormat *format = options->formats->pdata[i];
      g_autofree char       *path = name_output (options, format);

      if (!write_document (options, format, path, comparison, context, error))
        return FALSE;
      g_string_append_printf (outputs, "%s%s", i > 0 ? ", " : "", path);
    }
  say_done (options, comparison, outputs->str);
  eda_batch_open_report (options, first);
  return TRUE;
}

gboolean
eda_batch_compare (const EdaBatchOptions *options,
                   GCancellable          *cancellable,
                   GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  g_auto (Side) old = { 0 };
  g_auto (Side) new = { 0 };
  g_autoptr (EdaComparison) comparison = NULL;
  gboolean explored;

  eda_batch_talk_init (&talk, options, options->files[0]);
  explored = explore (&old, options->files[0], options, &context, error);
  eda_batch_talk_clear (&talk);
  if (!explored)
    return FALSE;
  eda_batch_talk_init (&talk, options, options->files[1]);
  explored = explore (&new, options->files[1], options, &context, error);
  if (explored)
    comparison = eda_comparison_new (old.profile,
                                     new.profile,
                                     old.findings,
                                     new.findings,
                                     options->key,
                                     &context,
                                     error);
  eda_batch_talk_clear (&talk);
  return comparison != NULL && write_all (options, comparison, &context, error);
}
