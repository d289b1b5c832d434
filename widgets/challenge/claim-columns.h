/* The names of the columns that hypotheses are about, each a button, and what they mean, where a dictionary
 * says it. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/claims/claim-schema.h"

G_BEGIN_DECLS

#define EDA_TYPE_CLAIM_COLUMNS (eda_claim_columns_get_type ())
G_DECLARE_FINAL_TYPE (EdaClaimColumns, eda_claim_columns, EDA, CLAIM_COLUMNS, GtkWidget)

/* Emits "chosen" (char* name). */
GtkWidget *eda_claim_columns_new (const EdaClaimSchema *schema);

G_END_DECLS
