/* What the data held: found, nearly found, missed. Shown after the last verdict. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/insight-match.h"

G_BEGIN_DECLS

/* @insights: (element-type EdaInsight); @matches: of each; @step: the one that counts, or 0: all; @explored: there
 * was time to find them. A row activates "challenge.show-insight" (u: its place in @insights). */
GtkWidget *eda_challenge_missed_new (const GPtrArray *insights, const EdaInsightMatch *matches, guint step, gboolean explored);

G_END_DECLS
