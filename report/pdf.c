/* The PDF report: the Markdown page, read back as a document and printed. */

#include "report/pdf.h"

#include <string.h>

#include "analysis/core/error.h"
#include "report/challenge.h"
#include "report/comparison.h"
#include "report/markdown-parts.h"
#include "report/markdown-read.h"

/* Behind the end of the PDF, where readers don't look: eda_report_save knows ours by it.
 */
#define TRAILER EDA_REPORT_MARKER_PDF " " EDA_VERSION "\n"

static void
refer_to_figure (EdaPage *page, GString *out, const EdaFigure *figure)
{
  g_ptr_array_add (page->format_data, eda_figure_ref ((EdaFigure *)figure));
  g_string_append_printf (out, "![](" EDA_FIGURE_SCHEME "%u)\n", page->n_figures);
}

static const EdaPageFormat page_format = { eda_markdown_text,
                                           eda_markdown_grid,
                                           refer_to_figure,
                                           &eda_markdown_note_marks,
                                           NULL,
                                           NULL };

static EdaDocument *
make_document (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) figures
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  g_auto (EdaPage) page = { 0 };
  g_autofree char *text = NULL;

  if (eda_page_init (&page, report, &page_format, figures, context, error))
    text = eda_page_fill (&page, ".md", error);
  return text != NULL ? eda_markdown_read (text, "EDA Workbench " EDA_VERSION, figures)
                      : NULL;
}

static GBytes *
print (EdaDocument      *document,
       EdaPaper          paper,
       const EdaFigures *figures,
       const EdaContext *context,
       GError          **error)
{
  GByteArray *bytes;

  document->paper = paper;
  bytes = figures->print (document, context->cancellable);
  if (bytes != NULL)
    {
      g_byte_array_append (bytes, (const guint8 *)TRAILER, strlen (TRAILER));
      return g_byte_array_free_to_bytes (bytes);
    }
  if (eda_context_check (context, error))
    eda_error_set (
        error, EDA_ERROR_OUTPUT_WRITE, NULL, NULL, "The PDF could not be made");
  return NULL;
}

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (EdaDocument) document = make_document (report, context, error);

  return document != NULL
             ? print (document, report->paper, report->figures, context, error)
             : NULL;
}

static GBytes *
compare (const EdaComparisonReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) figures
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  EdaReport storage;
  g_auto (EdaPage) page = { 0 };
  g_autofree char *text = NULL;
  g_autoptr (EdaDocument) document = NULL;

  eda_comparison_page_init (&page, &storage, report, &page_format, figures);
  text = eda_comparison_page_fill (&page, ".md", error);
  if (text != NULL)
    document = eda_markdown_read (text, "EDA Workbench " EDA_VERSION, figures);
  return document != NULL
             ? print (document, report->paper, report->figures, context, error)
             : NULL;
}

static GBytes *
tell_challenge (const EdaChallengeReport *report,
                const EdaContext         *context,
                GError                  **error)
{
  g_autoptr (GPtrArray) figures
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  EdaReport storage;
  g_auto (EdaPage) page = { 0 };
  g_autofree char *text = NULL;
  g_autoptr (EdaDocument) document = NULL;

  if (eda_challenge_page_init (
          &page, &storage, report, &page_format, figures, context, error))
    text = eda_challenge_page_fill (&page, report, ".md", error);
  if (text != NULL)
    document = eda_markdown_read (text, "EDA Workbench " EDA_VERSION, figures);
  return document != NULL
             ? print (document, EDA_PAPER_A4, report->figures, context, error)
             : NULL;
}

const EdaReportFormat eda_report_format_pdf
    = { "pdf", ".pdf", TRUE, ".md", FALSE, render, compare, tell_challenge };
