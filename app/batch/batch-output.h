/* Where documents go, and the command that makes them again. */
#pragma once

#include "app/batch/batch-options.h"

/* Also of what is "-". EDA_ERROR_OUTPUT_WRITE when the reader is gone. */
gboolean eda_batch_write_stdout (GBytes *document, GError **error);
gboolean eda_batch_make_folder_of (const char *path, GError **error);
/* An input as a shell would read it, without its folder: a document reads the same wherever the
 * file stands. */
char *eda_batch_quote_name (const char *input);

/* With --open: shows what stands at @path, by the desktop's own program; says so when that cannot be. */
void eda_batch_open_report (const EdaBatchOptions *options, const char *path);

/* "report.md_files", beside "report.md"; NULL when it goes to standard output. */
char *eda_batch_name_figure_folder (const char *path);
/* @attachments: (element-type EdaAttachment): into that folder */
gboolean eda_batch_save_attachments (GPtrArray  *attachments,
                                     const char *path,
                                     gboolean    force,
                                     GError    **error);
