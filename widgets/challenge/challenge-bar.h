/* The bar of a challenge: which part it is in, how much time is left, and the way on. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_BAR (eda_challenge_bar_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeBar, eda_challenge_bar, EDA, CHALLENGE_BAR, GtkWidget)

/* Its controls activate "challenge.next", "challenge.pause", "challenge.extend", "challenge.timer",
 * "challenge.stop-clock", "challenge.panels", "challenge.leave". */
GtkWidget *eda_challenge_bar_new (void);

/* What @session says now. @panels: the data are in sight although this part has a page of its own. */
void eda_challenge_bar_show (EdaChallengeBar *self, const EdaSession *session, gboolean panels);
void eda_challenge_bar_set_narrow (EdaChallengeBar *self, gboolean narrow);
gboolean eda_challenge_bar_get_timer_shown (EdaChallengeBar *self);
void     eda_challenge_bar_set_timer_shown (EdaChallengeBar *self, gboolean shown);

G_END_DECLS
