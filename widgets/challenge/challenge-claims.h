/* Where hypotheses are written: one line each, completed and checked as it is typed. It knows names and
 * types of columns and nothing else of the data. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_CLAIMS (eda_challenge_claims_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeClaims, eda_challenge_claims, EDA, CHALLENGE_CLAIMS, GtkWidget)

/* Emits "entered" (guint number, char* text): the line is ready; number 0 = a new one. "drafted" (the
 * same): it is being written; whoever keeps it says its number with set_number. "withdrawn" (guint number). */
GtkWidget *eda_challenge_claims_new (EdaClaimSchema *schema, const EdaSession *session);

/* The list follows @session. */
void eda_challenge_claims_show (EdaChallengeClaims *self, const EdaSession *session);
/* The line that is being written is claim @number from now on. */
void eda_challenge_claims_set_number (EdaChallengeClaims *self, guint number);
/* The line was taken: an empty one follows. */
void eda_challenge_claims_next (EdaChallengeClaims *self);
/* What was planned at the end of the last challenge, on top. @plan: (nullable) */
void eda_challenge_claims_set_intention (EdaChallengeClaims *self, const char *plan);
/* How sure turned out in the past: see eda_claim_entry_set_past(). */
void eda_challenge_claims_set_past (EdaChallengeClaims *self, guint said, double right, guint n);
/* Why it was not taken. */
void eda_challenge_claims_tell (EdaChallengeClaims *self, const char *sentence);
/* Hands over what is being written, now. */
void eda_challenge_claims_flush (EdaChallengeClaims *self);
void eda_challenge_claims_focus (EdaChallengeClaims *self);

GtkEditable *eda_challenge_claims_get_entry (EdaChallengeClaims *self);

G_END_DECLS
