/* One line of the claims language: what may stand next is offered, what is wrong is pointed at. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/claims/claim-parse.h"

G_BEGIN_DECLS

#define EDA_TYPE_CLAIM_ENTRY (eda_claim_entry_get_type ())
G_DECLARE_FINAL_TYPE (EdaClaimEntry, eda_claim_entry, EDA, CLAIM_ENTRY, GtkWidget)

/* Emits "entered" (char*): Enter, and it is a claim; "drafted" (char*): it rested for two seconds.
 *
 * Down and Up choose among what is offered and Enter takes it; Escape leaves the offers. */
GtkWidget *eda_claim_entry_new (EdaClaimSchema *schema);

GtkEditable *eda_claim_entry_get_editable (EdaClaimEntry *self);
void         eda_claim_entry_set_text (EdaClaimEntry *self, const char *text);
/* At the cursor, with a blank behind. */
void eda_claim_entry_insert (EdaClaimEntry *self, const char *text);
void eda_claim_entry_tell (EdaClaimEntry *self, const char *sentence);
/* How often what was said so surely was right, for sets of @n: told beside the slider where it is known.
 * @said: 50, 60 .. 90 */
void eda_claim_entry_set_past (EdaClaimEntry *self, guint said, double right, guint n);
/* Emits "drafted" now if there is something to save. */
void eda_claim_entry_flush (EdaClaimEntry *self);

G_END_DECLS
