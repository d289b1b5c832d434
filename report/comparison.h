/* Two versions of a table as a document: the same formats as a report, one template of its own. */
#pragma once

#include "analysis/compare/compare.h"
#include "report/page.h"

struct _EdaComparisonReport
{
  const EdaComparison *comparison;
  guint64              seed;
  const char          *command; /* the one command that makes it again */
  const EdaFigures    *figures; /* (nullable): of no use to a format without figures */
};

/* What -f json prints: "eda-comparison". (transfer full) */
EdaFacts *eda_comparison_model (const EdaComparisonReport *self);
/* comparison-page.c: the template "compare" in marks of @format, filled. */
char *eda_comparison_fill (const EdaComparisonReport *self,
                           const EdaPageFormat       *format,
                           const char                *suffix,
                           GError                   **error);
