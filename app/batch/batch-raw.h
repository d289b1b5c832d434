/* The words of the command line as GOption finds them, before they are understood. */
#pragma once

#include "app/batch/batch-options.h"

/* As GOption leaves them; texts are bytes as typed, whatever the locale. */
typedef struct
{
  gboolean help, version, list_analyses, list_templates;
  char    *output, *formats, *template, *print_template, *progress, *colour;
  char    *encoding, *delimiter, *quote, *decimal, *header, *seed, *quantile, *max_memory, *key, *data, *redact, *sections, *fail_on, *jobs, *timeout, *paper;
  char   **missing, **types, **files;
} EdaBatchRaw;

void eda_batch_raw_clear (EdaBatchRaw *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaBatchRaw, eda_batch_raw_clear)

/* What takes neither parsing nor checking goes to @options at once. */
GOptionContext *eda_batch_raw_new_context (EdaBatchRaw *raw, EdaBatchOptions *options);
