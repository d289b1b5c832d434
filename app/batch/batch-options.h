/* The command line of eda-batch, checked once: what to read, how, and where reports go. */
#pragma once

#include "analysis/table/load.h"
#include "report/render.h"

typedef enum
{
  EDA_BATCH_PROGRESS_NONE,
  EDA_BATCH_PROGRESS_BAR,
  EDA_BATCH_PROGRESS_JSON,
} EdaBatchProgress;

typedef enum
{
  EDA_BATCH_CHECK_TEXT,
  EDA_BATCH_CHECK_TAP,
  EDA_BATCH_CHECK_JSON,
  EDA_BATCH_CHECK_MARKDOWN,
} EdaBatchCheckFormat;

typedef enum
{
  EDA_BATCH_REPORT, /* the default command */
  EDA_BATCH_INSPECT,
  EDA_BATCH_SUMMARIZE,
  EDA_BATCH_CHECK,
  EDA_BATCH_COMPARE,
  EDA_BATCH_GATE,
  EDA_BATCH_EXPORT,
  EDA_BATCH_REPLAY, /* a report, of a notebook */
  EDA_BATCH_LIST_ANALYSES,
  EDA_BATCH_LIST_TEMPLATES,
  EDA_BATCH_PRINT_TEMPLATE,
  EDA_BATCH_HELP,
  EDA_BATCH_SHORT_HELP, /* called without a word, at a terminal */
  EDA_BATCH_VERSION,
} EdaBatchTask;

typedef struct
{
  EdaBatchTask     task;
  char           **files;   /* as typed; "-" = standard input */
  GPtrArray       *formats; /* EdaReportFormat*, at least one */
  char            *template_name; /* (nullable): built in or a file's; or, to print, a built-in file */
  char            *template_text; /* (nullable): of the user's file */
  char           **redact; /* (nullable): names of columns, or "personal" */
  guint            sections; /* EDA_SECTION_…; 0 = all */
  guint            fail_on; /* EdaSeverity + 1: from that on a finding is a failure; 0 = none is */
  char            *key; /* (nullable): compare: a column */
  gboolean         replay; /* the files are notebooks */
  char            *data; /* (nullable): replay: instead of the notebook's own */
  char            *output;  /* (nullable): as typed; "-" = standard output */
  gboolean         quiet, verbose, json, force, dry_run, all_pairs;
  gboolean         open; /* show the reports */
  EdaPaper         paper;
  double           timeout; /* seconds for one file; 0 = any */
  guint            jobs; /* threads; 0 = as many as make sense */
  gboolean         typed; /* export values, not texts */
  gboolean         guard_formulas; /* export: an apostrophe before what a spreadsheet would calculate */
  gboolean         strict; /* check: what is not confirmed is a failure too */
  int              check_format; /* EdaBatchCheckFormat */
  gboolean         audit; /* inspect: write values back and compare */
  gboolean         colour;
  EdaBatchProgress progress;
  guint64          seed;
  guint            quantile_type;
  EdaLoadOptions   load;
  GPtrArray       *changes; /* see batch-change.h */
  char            *repeat; /* the options that change the outcome, as a shell would read them */
  char            *help;   /* the long help text, when asked for */
} EdaBatchOptions;

/* Returns: (transfer full): NULL with EDA_ERROR_OPTION when the words make no sense. */
EdaBatchOptions *eda_batch_options_new (int argc, char **argv, GError **error);
void             eda_batch_options_free (EdaBatchOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaBatchOptions, eda_batch_options_free)
