/* The challenges that were played, the newest first. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/facts.h"

G_BEGIN_DECLS

/* @summary: of eda_challenge_history_summarize(). A page. */
GtkWidget *eda_challenge_history_page_new (const EdaFacts *summary);

G_END_DECLS
