/* Which cards of the notebook the reader has had on the screen down to their end. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"

G_BEGIN_DECLS

/* The main card of a step gets a foot; others stay as they are. @card: an EdaCellView */
void eda_seen_cards_add_foot (GtkWidget *card, EdaNotebook *notebook);
/* The page of @scroller shows now what it shows: the cards that end on it have been seen.
 * @cards: (element-type EdaCellView) */
void eda_seen_cards_update (const GPtrArray *cards, GtkWidget *scroller);

G_END_DECLS
