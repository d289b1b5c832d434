/* Results → documents. An open list of formats: one record each. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"
#include "notebook/script.h"
#include "plots/figures.h"

/* A file that a document refers to. */
typedef struct
{
  char   *name; /* within the folder of figures: "figure-1.svg" */
  GBytes *bytes;
} EdaAttachment;

EdaAttachment *eda_attachment_new (const char *name, const char *text);
void           eda_attachment_free (EdaAttachment *self);

/* Parts of a page that can be left out: the six steps are 1 << 1 to 1 << 6. */
#define EDA_SECTION_FINDINGS (1u << 0)
#define EDA_SECTION_STEP(number) (1u << (number))
#define EDA_SECTION_READING (1u << 7)
#define EDA_SECTION_GLOSSARY (1u << 8)
#define EDA_SECTION_COLUMNS (1u << 9)

typedef struct
{
  EdaProfile       *profile;
  GPtrArray        *results; /* EdaResult in registry order */
  GPtrArray        *chosen;  /* (nullable): what of them the page has; NULL = all. The JSON has all. */
  const EdaScript  *script;  /* (nullable): the notebook, whose checklist it tells */
  guint64           seed;
  const char       *command; /* the one command that makes this report again */
  const char *template_name; /* (nullable): built in, or of the user's own text; NULL = "standard" */
  const char *template_text; /* (nullable): the user's */
  EdaPaper          paper;   /* of a format that has pages */
  guint             sections; /* EDA_SECTION_…, of the page; 0 = all. The JSON has all of them. */
  const EdaFigures *figures; /* (nullable): of no use to a format without figures */
  /* For a format whose figures are files of their own; NULL: they are only described. */
  const char *figure_folder; /* as the document refers to it */
  GPtrArray  *attachments;   /* (element-type EdaAttachment): added to */
} EdaReport;

typedef struct _EdaComparisonReport EdaComparisonReport; /* comparison.h */
typedef struct _EdaChallengeReport  EdaChallengeReport;  /* challenge.h */

typedef struct
{
  const char *id;     /* "html": the word after -f */
  const char *suffix; /* ".html" */
  gboolean    has_figures;
  const char *template_suffix; /* ".md": of the templates that it fills; NULL: it fills none */
  gboolean    has_attachments; /* its figures are files of their own */
  GBytes *(*render) (const EdaReport *report, const EdaContext *context, GError **error);
  GBytes *(*compare) (const EdaComparisonReport *report, const EdaContext *context, GError **error);
  GBytes *(*challenge) (const EdaChallengeReport *report, const EdaContext *context, GError **error);
} EdaReportFormat;

const EdaReportFormat *eda_report_format_find (const char *id); /* (nullable) */
const EdaReportFormat *eda_report_format_of_path (const char *path); /* (nullable): by its suffix */
char                  *eda_report_format_list (void);           /* "html, md, pdf, json, edaz" */

/* Stands in the first 200 bytes of what we write (the JSON has its own: "format"), or as a comment
 * in the last ones of a PDF. */
#define EDA_REPORT_MARKER "<!-- EDA Workbench report"
#define EDA_REPORT_MARKER_PDF "% EDA Workbench report"

/* Writes beside the target and renames, so that no half report ever stands there; devices and
 * pipes are written to as they are. An existing file is kept (EDA_ERROR_OUTPUT_EXISTS) unless
 * @force or it carries our marker. */
gboolean eda_report_save (GBytes *document, const char *path, gboolean force, GError **error);
