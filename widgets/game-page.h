/* A game being played: one item after the other, each with its feedback, and at the end the mean. */
#pragma once

#include <gtk/gtk.h>

#include "practice/games/game.h"

G_BEGIN_DECLS

#define EDA_TYPE_GAME_PAGE (eda_game_page_get_type ())
G_DECLARE_FINAL_TYPE (EdaGamePage, eda_game_page, EDA, GAME_PAGE, GtkWidget)

/* @seed: of the first item. Emits "finished" (double score) once, after the last item. */
GtkWidget *eda_game_page_new (const EdaGame *game, guint64 seed);

G_END_DECLS
