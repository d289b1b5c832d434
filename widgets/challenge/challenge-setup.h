/* Before a challenge: which data, how long, how strict the clock is. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/plan.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_SETUP (eda_challenge_setup_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeSetup, eda_challenge_setup, EDA, CHALLENGE_SETUP, GtkWidget)

/* Its controls activate "challenge.choose-file", "challenge.choose-uri" (s), "challenge.begin" and
 * "challenge.cancel". */
GtkWidget *eda_challenge_setup_new (void);

void eda_challenge_setup_add_sample (EdaChallengeSetup *self, const char *title, const char *subtitle, const char *uri);
/* @name: (nullable): of the file; @state: what is known of it, a sentence. */
void eda_challenge_setup_show_file (EdaChallengeSetup *self, const char *name, const char *state, gboolean ready);
/* (nullable): the plan made after the last challenge. */
void           eda_challenge_setup_show_intention (EdaChallengeSetup *self, const char *text);
EdaSessionPlan eda_challenge_setup_get_plan (EdaChallengeSetup *self);
void           eda_challenge_setup_set_preset (EdaChallengeSetup *self, EdaPreset preset);
void           eda_challenge_setup_set_step (EdaChallengeSetup *self, guint step); /* 1 .. 6, of STEP30 */
void           eda_challenge_setup_focus (EdaChallengeSetup *self);

const char *eda_challenge_setup_get_title (EdaPreset preset); /* "The full challenge · 2 hours" */
/* Rows may be held back to check findings on: asked where it makes sense. */
void eda_challenge_setup_offer_holdout (EdaChallengeSetup *self, gboolean offered);

G_END_DECLS
