/* What may stand next in a claim, as a row of buttons; the entry's arrow keys walk through them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_CLAIM_OFFERS (eda_claim_offers_get_type ())
G_DECLARE_FINAL_TYPE (EdaClaimOffers, eda_claim_offers, EDA, CLAIM_OFFERS, GtkWidget)

/* Emits "taken" (char*). */
GtkWidget *eda_claim_offers_new (void);

/* @candidates: (element-type EdaClaimCandidate): the first of them are shown, none is marked. */
void eda_claim_offers_show (EdaClaimOffers *self, const GPtrArray *candidates);
/* Marks the one @by places further; (nullable): its text. Beyond either end none is marked. */
const char *eda_claim_offers_move (EdaClaimOffers *self, int by);
/* TRUE: one was marked, and is taken. */
gboolean eda_claim_offers_take (EdaClaimOffers *self);
/* TRUE: one was marked, and is not any more. */
gboolean eda_claim_offers_leave (EdaClaimOffers *self);

G_END_DECLS
