/* One line of the claims language: what may stand next is offered, what is wrong is pointed at. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/claim-parse.h"

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
/* Emits "drafted" now if there is something to save. */
void eda_claim_entry_flush (EdaClaimEntry *self);

G_END_DECLS
