/* Session and data become one review, the review documents. */

#include "app/batch/batch-challenge-report.h"

#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/core/part.h"
#include "app/batch/batch-output.h"
#include "app/batch/batch-session.h"
#include "app/session-data.h"
#include "challenge/facts-read.h"
#include "practice/practice-truth.h"
#include "report/challenge.h"

/* (element-type EdaReportFormat) (transfer container) */
static GPtrArray *
read_formats (const char *words, GError **error)
{
  g_auto (GStrv) names = g_strsplit (words != NULL ? words : "html", ",", -1);
  g_autoptr (GPtrArray) formats = g_ptr_array_new ();

  for (char **name = names; *name != NULL; name++)
    {
      const EdaReportFormat *format = eda_report_format_find (*name);
      g_autofree char       *list = eda_report_format_list ();

      if (format == NULL)
        {
          eda_error_set (error,
                         EDA_ERROR_OPTION,
                         NULL,
                         NULL,
                         "There is no format “%s”; there are %s",
                         *name,
                         list);
          return NULL;
        }
      g_ptr_array_add (formats, (gpointer)format);
    }
  return g_steal_pointer (&formats);
}

static char *
name_output (const EdaBatchChallengeReport *self,
             const EdaReportFormat         *format,
             guint                          n_formats)
{
  const EdaReportFormat *named;
  g_autofree char       *stem = NULL;

  if (self->output != NULL && n_formats == 1)
    return g_strdup (self->output);
  if (self->output != NULL)
    {
      named = eda_report_format_of_path (self->output);
      stem = g_strndup (self->output,
                        strlen (self->output)
                            - (named != NULL ? strlen (named->suffix) : 0));
    }
  else
    {
      stem = g_path_get_basename (self->session);
      if (g_str_has_suffix (stem, ".json"))
        stem[strlen (stem) - strlen (".json")] = '\0';
    }
  return g_strconcat (
      stem, self->output == NULL ? ".challenge" : "", format->suffix, NULL);
}

static char *
make_command (const EdaBatchChallengeReport *self, const EdaReportFormat *format)
{
  g_autofree char *session = eda_batch_quote_name (self->session);
  g_autofree char *data = self->data != NULL ? eda_batch_quote_name (self->data) : NULL;
  g_autofree char *redact
      = self->redact != NULL ? eda_batch_quote_name (self->redact) : NULL;

  return g_strdup_printf ("eda-batch challenge report %s -f %s%s%s%s%s%s",
                          session,
                          format->id,
                          self->one_page ? " --page" : "",
                          data != NULL ? " --data " : "",
                          data != NULL ? data : "",
                          redact != NULL ? " --redact=" : "",
                          redact != NULL ? redact : "");
}

static gboolean
write_one (const EdaBatchChallengeReport *self,
           const EdaSessionReview        *review,
           EdaProfile                    *profile,
           const EdaRedaction            *redaction,
           const EdaReportFormat         *format,
           const char                    *path,
           const EdaContext              *context,
           GError                       **error)
{
  g_autofree char *command = make_command (self, format);
  g_autofree char *folder
      = format->has_attachments ? eda_batch_name_figure_folder (path) : NULL;
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  EdaChallengeReport report = { redaction != NULL ? redaction->review : review,
                                redaction != NULL ? redaction->profile : profile,
                                self->author,
                                self->question,
                                command,
                                self->one_page,
                                self->hide_scores,
                                self->fold_misses,
                                redaction,
                                NULL,
                                folder,
                                attachments };
  g_autoptr (GBytes) document = NULL;

  if (format->has_figures)
    report.figures = eda_part_get (EDA_PART_FIGURES, error);
  if (!format->has_figures || report.figures != NULL)
    document = format->challenge (&report, context, error);
  if (document == NULL)
    return FALSE;
  if (g_str_equal (path, "-"))
    return eda_batch_write_stdout (document, error);
  return eda_batch_make_folder_of (path, error)
         && eda_batch_save_attachments (attachments, path, self->force, error)
         && eda_report_save (document, path, self->force, error);
}

static EdaFacts *
read_key (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  const EdaPlace place = { (char *)path, 0, 0 };

  if (g_file_get_contents (path, &text, NULL, &failure))
    return eda_facts_read (text, -1, path, error);
  eda_error_set (error, EDA_ERROR_FILE_READ, &place, NULL, "%s", failure->message);
  return NULL;
}

/* Of the file that says it; else of one that is made again by its name. */
static EdaTruth *
find_truth (const EdaBatchChallengeReport *self,
            const EdaSession              *session,
            const EdaContext              *context,
            GError                       **error)
{
  const EdaSessionData *data = eda_session_get_data (session);
  g_autoptr (EdaFacts) key = self->key != NULL ? read_key (self->key, error) : NULL;
  EdaTruth *truth;

  if (self->key != NULL && key == NULL)
    return NULL;
  truth = eda_practice_truth_find (key != NULL ? eda_facts_text_of (key, "name", NULL)
                                               : data->title,
                                   data->sha256,
                                   context,
                                   error);
  if (key == NULL || truth != NULL)
    return truth;
  truth = g_new0 (EdaTruth, 1);
  truth->key = g_steal_pointer (&key);
  return truth;
}

static gboolean
write_all (const EdaBatchChallengeReport *self,
           const EdaSessionReview        *review,
           EdaProfile                    *profile,
           const GPtrArray               *formats,
           const EdaContext              *context,
           GError                       **error)
{
  g_auto (GStrv) words = self->redact != NULL ? g_strsplit (self->redact, ",", -1) : NULL;
  g_autoptr (EdaRedaction) redaction
      = words != NULL ? eda_redaction_new (
            review, profile, (const char *const *)words, context, error)
                      : NULL;

  if (words != NULL && redaction == NULL)
    return FALSE;
  for (guint i = 0; i < formats->len; i++)
    {
      const EdaReportFormat *format = formats->pdata[i];
      g_autofree char       *path = name_output (self, format, formats->len);

      if (!write_one (self, review, profile, redaction, format, path, context, error))
        return FALSE;
      if (!g_str_equal (path, "-"))
        fprintf (stderr, "%s\n", path);
    }
  return TRUE;
}

gboolean
eda_batch_challenge_report (const EdaBatchChallengeReport *self, GError **error)
{
  g_autoptr (EdaSession) session
      = eda_batch_read_session (self->session, self->db, error);
  g_autoptr (GPtrArray) formats
      = session != NULL ? read_formats (self->formats, error) : NULL;
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (EdaTruth) truth = NULL;
  g_autoptr (EdaSessionReview) review = NULL;
  g_autoptr (GError) failure = NULL;
  EdaContext context = EDA_CONTEXT_INIT;

  if (formats == NULL)
    return FALSE;
  context.seed = eda_session_get_plan (session)->seed;
  profile = eda_session_load_data (session, self->data, &context, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (profile == NULL)
    fprintf (stderr,
             "eda-batch: without the data there are no charts, no checklist and no list "
             "of what was missed; name the file with --data\n");
  truth = profile != NULL || self->key != NULL
              ? find_truth (self, session, &context, &failure)
              : NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  review = eda_session_review_new (session, profile, truth, &context, error);
  return review != NULL && write_all (self, review, profile, formats, &context, error);
}
