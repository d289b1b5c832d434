/* The challenges that were played, the newest first, each with the way to its report. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/facts.h"

G_BEGIN_DECLS

/* @summary: of eda_challenge_history_summarize(). A page, whose rows ask by "progress.report" (s) and
 * "progress.delete" (s: the id of a session) of who holds it. */
GtkWidget *eda_progress_sessions_new (const EdaFacts *summary);

G_END_DECLS
