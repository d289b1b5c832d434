/* The report of a session of the history: its data are read again off the main thread. */
#pragma once

#include <gio/gio.h>

#include "analysis/result/facts.h"

G_BEGIN_DECLS

/* @exported: the session as the history exports it; without its data, or with others in their place, the
 * report has what the session itself knows. @file: where it is written, its folder too. */
void   eda_session_report_async (const EdaFacts *exported, GFile *file, GAsyncReadyCallback done, gpointer data);
/* (transfer full): the file, or NULL with @error. */
GFile *eda_session_report_finish (GAsyncResult *result, GError **error);

G_END_DECLS
