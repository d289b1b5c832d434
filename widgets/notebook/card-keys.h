/* A card of the notebook by keyboard: it takes the focus as a whole, and keys act on it. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

/* Up, Down: the next card; Enter, Escape: into the card and back out; a, b: a note above, below;
 * Delete: remove. From anywhere in the card: Alt+Up, Alt+Down: move it; Ctrl+E: its options;
 * Ctrl+M: a note below.
 * @card: named by who makes it. @inside: (nullable): what Enter leads to first */
void eda_card_keys_attach (GtkWidget *card, EdaCell *cell, GtkWidget *inside);

/* What is in the card takes the focus, not the card. */
void eda_card_enter (GtkWidget *card);

G_END_DECLS
