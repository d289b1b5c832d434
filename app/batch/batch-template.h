/* The templates of eda-batch's reports: -t, --list-templates, --print-template. */
#pragma once

#include "app/batch/batch-options.h"

/* @word: (nullable): a built-in name or a file → template_name and template_text. */
gboolean eda_batch_read_template (const char *word, EdaBatchOptions *options, GError **error);
/* Whether a format of the report can be made of it. */
gboolean eda_batch_check_template (const EdaBatchOptions *options, GError **error);
/* For @format: the built-in one, or the user's where it is of that format. */
void eda_batch_use_template (const EdaBatchOptions *options,
                             const EdaReportFormat *format,
                             EdaReport             *report);

void     eda_batch_list_templates (gboolean json);
gboolean eda_batch_print_template (const char *file, GError **error);
