/* What eda-batch says on standard error: lines for people or JSON lines for machines. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/result/facts.h"
#include "app/batch/batch-options.h"

/* Whom progress is told for; lives on the caller's stack during one file. */
typedef struct
{
  const EdaBatchOptions *options;
  const char            *file;
  gint64                 started, last; /* monotonic, µs */
  gboolean               drawn;         /* a bar stands on the terminal */
} EdaBatchTalk;

void eda_batch_talk_init (EdaBatchTalk *self, const EdaBatchOptions *options, const char *file);
/* For EdaContext; @data: EdaBatchTalk. At most ten times a second, the bar after one second. */
void eda_batch_talk_progress (const EdaProgress *progress, gpointer data);
/* Wipes the bar; before anything else is said. */
void eda_batch_talk_clear (EdaBatchTalk *self);

/* @file: (nullable): as typed; named when the error itself names none or only its last part. */
void eda_batch_say_error (gboolean json, gboolean colour, const char *file, const GError *error);
/* @facts: (nullable): written instead of @text with --json. Nothing with -q. */
void eda_batch_say (const EdaBatchOptions *options, const EdaFacts *facts, const char *text);
