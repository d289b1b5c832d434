/* A card for who does not know what to expect: a question and a hypothesis half typed. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/claims/claim-schema.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_PROMPTS (eda_challenge_prompts_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengePrompts, eda_challenge_prompts, EDA, CHALLENGE_PROMPTS, GtkWidget)

/* Emits "taken" (char* line, guint cursor: byte of it). @seed: draws the cards */
GtkWidget *eda_challenge_prompts_new (const EdaClaimSchema *schema, guint64 seed);

G_END_DECLS
