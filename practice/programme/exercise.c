/* Practice files are named, not made: making one takes seconds. */

#include "practice/programme/exercise.h"

#define SEEDS 9000

static const EdaTheme *
find_theme (guint day, guint number)
{
  const char *const *ids = eda_theme_ids ();

  return eda_theme_find (ids[(day + number) % g_strv_length ((char **)ids)]);
}

EdaExercise *
eda_exercise_new (EdaPreset        preset,
                  guint            step,
                  const GPtrArray *patterns,
                  guint            level,
                  guint            day,
                  guint            number)
{
  EdaExercise *self = g_new0 (EdaExercise, 1);
  EdaDraw      draw = eda_draw_new (day, "exercise", number, 0);
  g_autoptr (EdaPracticeName) name = NULL;

  self->preset = preset;
  self->step = step;
  self->level = level;
  name = eda_practice_name_new (
      find_theme (day, number), level, 1000 + eda_draw_below (&draw, SEEDS));
  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    {
      const EdaPatternType *pattern = patterns->pdata[i];

      g_ptr_array_add (name->wished, (gpointer)eda_recipe_find (pattern->code));
    }
  self->file = eda_practice_name_print (name);
  if (patterns != NULL && patterns->len > 0)
    self->game
        = eda_game_of_pattern (((const EdaPatternType *)patterns->pdata[0])->code, day);
  return self;
}

void
eda_exercise_free (EdaExercise *self)
{
  g_free (self->file);
  g_free (self);
}

static gboolean
trains (const EdaGame *game, const char *pattern)
{
  g_auto (GStrv) codes = g_strsplit (game->patterns, "|", -1);

  return g_strv_contains ((const char *const *)codes, pattern);
}

const EdaGame *
eda_game_of_pattern (const char *pattern, guint day)
{
  guint                 n, n_fit = 0;
  const EdaGame *const *games = eda_games (&n);

  for (guint i = 0; i < n; i++)
    n_fit += trains (games[i], pattern);
  for (guint i = 0, k = 0; i < n; i++)
    if (trains (games[i], pattern) && k++ == day % n_fit)
      return games[i];
  return NULL;
}
