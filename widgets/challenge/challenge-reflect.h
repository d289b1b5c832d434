/* What is written down at the end, and what the challenge came to. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_REFLECT (eda_challenge_reflect_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeReflect, eda_challenge_reflect, EDA, CHALLENGE_REFLECT, GtkWidget)

/* Emits "written" (char* prompt, char* body) two seconds after the last key. */
GtkWidget *eda_challenge_reflect_new (const EdaSession *session);

/* Above the questions: (transfer none) */
void eda_challenge_reflect_set_head (EdaChallengeReflect *self, GtkWidget *head);
/* Emits "written" now for all that was not saved yet. */
void eda_challenge_reflect_flush (EdaChallengeReflect *self);
void eda_challenge_reflect_focus (EdaChallengeReflect *self);

G_END_DECLS
