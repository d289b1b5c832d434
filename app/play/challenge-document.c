/* HTML unless the name says otherwise; figures that are files of their own stand beside
 * it. */

#include "app/play/challenge-document.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "report/challenge.h"
#include "report/render.h"

#define USUAL_FORMAT "html"

static gboolean
save_attachments (GPtrArray *attachments, const char *folder, GError **error)
{
  for (guint i = 0; i < attachments->len; i++)
    {
      const EdaAttachment *attachment = attachments->pdata[i];
      g_autofree char     *path = g_build_filename (folder, attachment->name, NULL);

      g_mkdir_with_parents (folder, 0777);
      if (!eda_report_save (attachment->bytes, path, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_challenge_document_save (const EdaSessionReview     *review,
                             EdaProfile                 *profile,
                             const EdaChallengeDocument *how,
                             GFile                      *file,
                             GError                    **error)
{
  EdaContext             context = EDA_CONTEXT_INIT;
  g_autofree char       *path = g_file_get_path (file);
  g_autofree char       *base = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char       *folder = g_strconcat (base, "_files", NULL);
  g_autofree char       *whole = g_strconcat (path, "_files", NULL);
  const EdaReportFormat *format = path != NULL ? eda_report_format_of_path (path) : NULL;
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  const char *const  words[] = { how->redact, NULL };
  EdaChallengeReport report = { .review = review,
                                .profile = profile,
                                .one_page = how->one_page,
                                .hide_scores = how->hide_scores,
                                .figures = &eda_figures,
                                .attachments = attachments };
  g_autoptr (EdaRedaction) redaction = NULL;
  g_autoptr (GBytes) document = NULL;

  if (path == NULL)
    {
      eda_error_set (error,
                     EDA_ERROR_OUTPUT_WRITE,
                     NULL,
                     NULL,
                     _ ("A report needs a place on this computer"));
      return FALSE;
    }
  if (format == NULL)
    format = eda_report_format_find (USUAL_FORMAT);
  report.figure_folder = format->has_attachments ? folder : NULL;
  context.seed = eda_session_get_plan (review->session)->seed;
  if (how->redact != NULL)
    {
      redaction = eda_redaction_new (review, profile, words, &context, error);
      if (redaction == NULL)
        return FALSE;
      report.review = redaction->review;
      report.profile = redaction->profile;
      report.redaction = redaction;
    }
  document = format->challenge (&report, &context, error);
  return document != NULL && save_attachments (attachments, whole, error)
         && eda_report_save (document, path, TRUE, error);
}
