/* Two versions of a table as a document: the same formats as a report, one template of its own. */
#pragma once

#include "analysis/compare/compare.h"
#include "report/page.h"

struct _EdaComparisonReport
{
  const EdaComparison *comparison;
  guint64              seed;
  const char          *command; /* the one command that makes it again */
  EdaPaper             paper;
  const EdaFigures    *figures; /* as those of EdaReport */
  const char          *figure_folder;
  GPtrArray           *attachments;
};

/* What -f json prints: "eda-comparison". (transfer full) */
EdaFacts *eda_comparison_model (const EdaComparisonReport *self);
/* comparison-page.c: the page in marks of @format, ready to fill the template; as eda_page_init(). */
void  eda_comparison_page_init (EdaPage                   *page,
                                EdaReport                 *storage,
                                const EdaComparisonReport *report,
                                const EdaPageFormat       *format,
                                gpointer                   format_data);
char *eda_comparison_page_fill (const EdaPage *page, const char *suffix, GError **error);
