/* One hypothesis before the data: what was said, and, once it is revealed, what they answer. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_TYPE_VERDICT_CARD (eda_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (EdaVerdictCard, eda_verdict_card, EDA, VERDICT_CARD, GtkWidget)

/* Emits "reveal" (), "judged" (int outcome, char* evidence), "caused" (char* cause), "lead" (), "next" ().
 *
 * @verdict: (nullable): with its figure */
GtkWidget *eda_verdict_card_new (const EdaHypothesis *claim, EdaVerdict *verdict, const char *trouble);
/* Where the keyboard goes: the button that leads on. */
void       eda_verdict_card_focus (EdaVerdictCard *self);

/* "✓ Confirmed", and the style that goes with it. */
const char *eda_outcome_to_words (const EdaVerdict *verdict);
const char *eda_outcome_get_icon_name (EdaOutcome outcome);
const char *eda_outcome_get_style (EdaOutcome outcome);
/* "+84 points"; NULL where none are won or lost. */
/* Its sentence without the outcome, which stands above it. */
char *eda_verdict_dup_found (const EdaVerdict *verdict);
char *eda_hypothesis_dup_points (const EdaHypothesis *claim);

G_END_DECLS
