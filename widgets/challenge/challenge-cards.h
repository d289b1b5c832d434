/* Cards of practice that are due: what was missed before, how to see it, and whether it is seen now. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/facts.h"

G_BEGIN_DECLS

#define EDA_TYPE_CHALLENGE_CARDS (eda_challenge_cards_get_type ())
G_DECLARE_FINAL_TYPE (EdaChallengeCards, eda_challenge_cards, EDA, CHALLENGE_CARDS, GtkWidget)

/* @cards: as eda_challenge_history_list_due() gives them. Emits "practised" (char* pattern, gboolean seen), once
 * for each. */
GtkWidget *eda_challenge_cards_new (const EdaFacts *cards);

G_END_DECLS
