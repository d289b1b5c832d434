/* What the data say, one hypothesis at a time; then all of them in a list. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_VERDICTS (eda_challenge_verdicts_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeVerdicts, eda_challenge_verdicts, EDA, CHALLENGE_VERDICTS, GtkWidget)

/* With its figure; NULL: the data have not been asked yet. */
typedef EdaVerdict *(*EdaVerdictFor) (guint number, gpointer data);

/* Emits "reveal" (guint number), "judged" (guint number, int outcome, char* evidence) of a claim in one's own
 * words, "caused" (guint number, char* cause), "lead" (guint number): lead to the panel that shows it,
 * "next" (): show the session again. */
GtkWidget *eda_challenge_verdicts_new (EdaVerdictFor verdict_for, gpointer data);

/* @trouble: (nullable): why the data cannot be asked. */
void eda_challenge_verdicts_show (EdaChallengeVerdicts *self, const EdaSession *session, const char *trouble);
/* What stands below the list, once all are revealed. (nullable) */
void eda_challenge_verdicts_set_missed (EdaChallengeVerdicts *self, GtkWidget *missed);
void eda_challenge_verdicts_focus (EdaChallengeVerdicts *self);

G_END_DECLS
