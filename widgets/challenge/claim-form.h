/* A hypothesis put together by choosing, for those who do not want to type the language: what comes out is
 * the line that they would have typed. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/claims/claim-schema.h"

G_BEGIN_DECLS

typedef void (*EdaClaimFormDone) (const char *line, gpointer data);

/* A window over @parent; @done is called when the line is taken, not when it is given up. @data: must live as
 * long as @parent. */
void eda_claim_form_present (GtkWindow *parent, EdaClaimSchema *schema, EdaClaimFormDone done, gpointer data);

G_END_DECLS
