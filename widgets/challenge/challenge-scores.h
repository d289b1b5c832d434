/* What a challenge came to: each part of the score with a plain sentence. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session-review.h"

G_BEGIN_DECLS

/* @review: (nullable): it is still being counted. Activates "challenge.report" and "challenge.history". */
GtkWidget *eda_challenge_scores_new (const EdaSession *session, const EdaSessionReview *review);

G_END_DECLS
