/* The list of games, and items of them. */

#include "practice/games/game.h"

#define EDA_ROW(name) extern const EdaGame eda_game_##name;
#include "practice/games/game-rows.inc"
#undef EDA_ROW

#define EDA_ROW(name) &eda_game_##name,
static const EdaGame *const games[] = {
#include "practice/games/game-rows.inc"
};
#undef EDA_ROW

const EdaGame *const *
eda_games (guint *n)
{
  *n = G_N_ELEMENTS (games);
  return games;
}

const EdaGame *
eda_game_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (games); i++)
    if (g_str_equal (games[i]->id, id))
      return games[i];
  return NULL;
}

EdaGameItem *
eda_game_item_new (const EdaGame *game, guint64 seed, gboolean small)
{
  EdaGameItem *self = g_new0 (EdaGameItem, 1);
  EdaDraw      draw = eda_draw_new (seed, game->id, 0, 0);

  self->game = game;
  self->seed = seed;
  self->small = small;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  game->make (self, &draw);
  return self;
}

void
eda_game_item_free (EdaGameItem *self)
{
  g_free (self->question);
  g_free (self->axis);
  g_ptr_array_unref (self->figures);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

EdaGameResult *
eda_game_item_judge (const EdaGameItem *self, const EdaAnswer *answer)
{
  EdaGameResult *result = g_new0 (EdaGameResult, 1);

  self->game->judge (self, answer, result);
  result->score = CLAMP (result->score, 0, 100);
  return result;
}

void
eda_game_result_free (EdaGameResult *self)
{
  g_free (self->feedback);
  g_free (self->example);
  g_clear_pointer (&self->figure, eda_figure_unref);
  g_free (self);
}
