/* What is looked at in an item of a game, and the controls for its answer. */
#pragma once

#include <gtk/gtk.h>

#include "practice/games/game.h"

G_BEGIN_DECLS

#define EDA_TYPE_GAME_ANSWER (eda_game_answer_get_type ())
G_DECLARE_FINAL_TYPE (EdaGameAnswer, eda_game_answer, EDA, GAME_ANSWER, GtkWidget)

/* @item lives longer. */
GtkWidget *eda_game_answer_new (const EdaGameItem *item);
/* @answer: (out): its text is the caller's */
void eda_game_answer_read (EdaGameAnswer *self, EdaAnswer *answer);

G_END_DECLS
