/* What a challenge came to: each part of the score with a plain sentence. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session-score.h"

G_BEGIN_DECLS

/* @needs: (nullable): what the checklist is counted against. Activates "challenge.history". */
GtkWidget *eda_challenge_scores_new (const EdaSession *session, const EdaChecklistNeeds *needs);

G_END_DECLS
