/* A game being played: one item after the other, each with its feedback, and at the end the mean. */
#pragma once

#include <gtk/gtk.h>

#include "practice/games/game.h"

G_BEGIN_DECLS

#define EDA_TYPE_GAME_PAGE (eda_game_page_get_type ())
G_DECLARE_FINAL_TYPE (EdaGamePage, eda_game_page, EDA, GAME_PAGE, GtkWidget)

/* Emits "judged" (EdaGameItem *item, double score) after each answer and "finished" (double score) once,
 * after the last item. @seed: of the first item. @small: see EdaGameItem */
GtkWidget *eda_game_page_new (const EdaGame *game, guint64 seed, gboolean small);
/* One item that was made elsewhere. */
GtkWidget *eda_game_page_new_of_item (EdaGameItem *take_item);

G_END_DECLS
