/* The append-only log of a session: each event carries the hash of all before it, and a log with a
 * file is written through to the disk event by event, so that a killed program loses none. The
 * chain shows that nothing was changed later; it is no proof against somebody determined. */
#pragma once

#include "analysis/result/facts.h"

typedef struct
{
  guint64   seq; /* from 1 */
  char     *at;  /* UTC, ISO 8601 */
  char     *kind;
  EdaFacts *payload;
  char     *hash; /* SHA-256 (hash before, seq, at, kind, payload as one line of JSON), each ended by a line end */
} EdaEvent;

typedef struct _EdaEventLog EdaEventLog;

EdaEventLog *eda_event_log_new (void); /* in memory */
/* In memory, from a list of events as they were exported. NULL with @error when it is none. */
EdaEventLog *eda_event_log_new_of (const EdaFacts *events, GError **error);
/* A new file; it must not exist. As long as a log writes to its file, no other may. */
EdaEventLog *eda_event_log_create (const char *path, GError **error);
/**
 * eda_event_log_open:
 *
 * Reads a log and goes on writing to it. A last line that was cut short by a crash is dropped; what
 * is wrong otherwise is an error with its line, and the file is left as it is.
 */
EdaEventLog *eda_event_log_open (const char *path, GError **error);
/* In memory, with the same hashes. */
EdaEventLog *eda_event_log_copy (const EdaEventLog *self);
/* Somebody writes to it now, in this program or another; a killed one does not. */
gboolean     eda_event_log_is_open (const char *path);
void         eda_event_log_free (EdaEventLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaEventLog, eda_event_log_free)

/* FALSE with EDA_ERROR_OUTPUT_WRITE: it is in the log all the same, but not safe on the disk. */
gboolean        eda_event_log_add (EdaEventLog *self, gint64 wall, const char *kind, EdaFacts *take_payload, GError **error);
gsize           eda_event_log_get_n (const EdaEventLog *self);
const EdaEvent *eda_event_log_get (const EdaEventLog *self, gsize index); /* from 0 */
/* From the first event on; FALSE: an event was changed, @seq says which. */
gboolean eda_event_log_verify (const EdaEventLog *self, guint64 *seq);
