/* Beside the data while they are explored: what was found, what was expected, and how far the checklist is. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/checklist.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_LOG (eda_challenge_log_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeLog, eda_challenge_log, EDA, CHALLENGE_LOG, GtkWidget)

/* Emits "retracted" (guint finding), "ticked" (char* item). */
GtkWidget *eda_challenge_log_new (void);

/* On top: what is due in a review. */
void eda_challenge_log_set_head (EdaChallengeLog *self, GtkWidget *head);
/* The last hint; (nullable) */
void eda_challenge_log_set_hint (EdaChallengeLog *self, const char *hint);
void eda_challenge_log_show (EdaChallengeLog *self, const EdaSession *session, const EdaChecklistNeeds *needs);

G_END_DECLS
