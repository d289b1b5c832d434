/* Which patterns a practice file holds, and in which of the theme's columns. */

#include "practice/plan.h"

#include <string.h>

#include "practice/column-needs.h"

#define N_STEPS_WANTED 4

static const EdaPracticeLevel levels[EDA_N_LEVELS] = {
  { 300, 6, 3, 0, 1, 0, 0, 0 },     { 600, 9, 5, 1, 2, 0, 1, 0 },
  { 1500, 12, 7, 2, 3, 1, 2, 3 },   { 4000, 17, 9, 3, 4, 2, 2, 2 },
  { 10000, 25, 12, 5, 6, 3, 2, 1 },
};

const EdaPracticeLevel *
eda_practice_level (guint level)
{
  return &levels[level - 1];
}

/* ---- columns ---- */

typedef struct
{
  const EdaPracticeName  *name;
  const EdaPracticeLevel *level;
  EdaDraw                 draw;
  GPtrArray              *plantings;
  GHashTable             *used;   /* names of columns (set) */
  guint                   n_used; /* of the file's columns */
  guint                   n_patterns, n_wanted, n_hard, n_hard_wanted, n_faulty;
  guint                   steps; /* bits of those that have a pattern */
  gboolean                timed, repeated;
} Plan;

static gboolean
is_hard (const EdaRecipe *pattern)
{
  return eda_recipe_get_type (pattern)->tier >= 'C';
}

static gboolean
is_fault (const EdaRecipe *pattern)
{
  const char *family = eda_recipe_get_type (pattern)->family;

  return g_str_equal (family, "quality") || g_str_equal (family, "missing");
}

/* The date and the key are there for all. */
static gboolean
is_used (const Plan *self, const EdaThemeColumn *column)
{
  return column->kind != EDA_THEME_DATE && column->kind != EDA_THEME_KEY
         && g_hash_table_contains (self->used, column->name);
}

static void
use (Plan *self, const EdaThemeColumn *column)
{
  if (g_hash_table_add (self->used, column->name))
    self->n_used++;
}

/* Any column of the theme that fits and is free; NULL: there is none. */
static const EdaThemeColumn *
draw_column (Plan *self, char need, const EdaPlanting *besides)
{
  const GPtrArray  *all = self->name->theme->columns;
  g_autofree guint *order = eda_draw_order (&self->draw, all->len);

  for (guint i = 0; i < all->len; i++)
    {
      const EdaThemeColumn *column = all->pdata[order[i]];

      if (eda_theme_column_fits (column, need) && !is_used (self, column)
          && !eda_planting_has_column (besides, column->name))
        return column;
    }
  return NULL;
}

/* Of what common sense has an opinion, where both columns are free. */
static gboolean
draw_pair (Plan *self, EdaPlanting *planting)
{
  const GArray     *pairs = self->name->theme->pairs;
  g_autofree guint *order = eda_draw_order (&self->draw, pairs->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EdaThemePair *pair = &g_array_index (pairs, EdaThemePair, order[i]);

      if (is_used (self, pair->a) || is_used (self, pair->b)
          || !eda_theme_column_is_fine (pair->a) || !eda_theme_column_is_fine (pair->b))
        continue;
      planting->columns[0] = pair->a;
      planting->columns[1] = pair->b;
      planting->n_columns = 2;
      planting->sense = pair->sign;
      return TRUE;
    }
  return FALSE;
}

/* The theme's own pair of units, or its constant. */
static gboolean
take_special (Plan *self, EdaPlanting *planting, char need)
{
  const EdaTheme *theme = self->name->theme;

  if (need == '1')
    planting->columns[planting->n_columns++] = theme->constant;
  else
    {
      planting->columns[planting->n_columns++] = theme->twin_of;
      planting->columns[planting->n_columns++] = theme->twin;
    }
  return !is_used (self, planting->columns[0]);
}

/* A column that another pattern has written, or a decoy; faults stay away from faults,
 * and below level 4 from what is hard. */
static const EdaThemeColumn *
draw_written (Plan *self, char need)
{
  g_autofree guint *order = eda_draw_order (&self->draw, self->plantings->len);

  for (guint i = 0; i < self->plantings->len; i++)
    {
      const EdaPlanting *host = self->plantings->pdata[order[i]];

      if (host->over || host->pattern == NULL || is_fault (host->pattern)
          || (host->pattern->flags & EDA_RECIPE_TIME)
          || (self->name->level < 4 && is_hard (host->pattern)))
        continue;
      for (guint k = 0; k < host->n_columns; k++)
        if (eda_theme_column_fits (host->columns[k], need))
          return host->columns[k];
    }
  return NULL;
}

static gboolean
is_over_taken (const Plan *self, const EdaThemeColumn *column)
{
  for (guint i = 0; i < self->plantings->len; i++)
    {
      const EdaPlanting *planting = self->plantings->pdata[i];

      if (planting->over && eda_planting_has_column (planting, column->name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_columns (Plan *self, EdaPlanting *planting)
{
  const EdaRecipe *pattern = planting->pattern;
  const char      *need = pattern->needs;

  if (strncmp (need, "nn", 2) == 0 && !is_fault (pattern) && draw_pair (self, planting))
    need += 2;
  for (; *need != '\0'; need++)
    {
      const EdaThemeColumn *column;

      if (*need == '1' || *need == '2')
        return take_special (self, planting, *need);
      column = draw_column (self, *need, planting);
      if (column == NULL)
        return FALSE;
      planting->columns[planting->n_columns++] = column;
    }
  return TRUE;
}

static guint
count_new (const Plan *self, const EdaPlanting *planting)
{
  guint n = 0;

  for (guint i = 0; i < planting->n_columns; i++)
    n += !g_hash_table_contains (self->used, planting->columns[i]->name);
  return n;
}

/* Columns that may still be taken, when some are kept for the patterns to come. */
static guint
budget (const Plan *self)
{
  const int left
      = (int)self->level->columns - (int)self->level->decoys - (int)self->n_used;
  const int to_come = (int)self->n_wanted - (int)self->n_patterns - 1;

  return (guint)MAX (left - MAX (to_come - (int)self->level->free, 0), 0);
}

/* Common sense is right in four of five files. */
static void
draw_sign (Plan *self, EdaPlanting *planting)
{
  if (planting->sense == 0)
    planting->sign = eda_draw_chance (&self->draw, 0.5) ? 1 : -1;
  else
    planting->sign
        = eda_draw_chance (&self->draw, 0.8) ? planting->sense : -planting->sense;
}

static gboolean
clashes (const Plan *self, const EdaRecipe *pattern)
{
  if (pattern->flags & EDA_RECIPE_TIME)
    return self->timed || self->repeated;
  return pattern->flags & EDA_RECIPE_ROWS && self->timed;
}

static void
note (Plan *self, EdaPlanting *planting)
{
  const EdaRecipe *pattern = planting->pattern;

  for (guint i = 0; i < planting->n_columns; i++)
    use (self, planting->columns[i]);
  g_ptr_array_add (self->plantings, planting);
  self->n_patterns++;
  self->n_hard += is_hard (pattern);
  self->n_faulty += is_fault (pattern);
  self->steps |= 1u << eda_recipe_get_type (pattern)->step;
  self->timed |= (pattern->flags & EDA_RECIPE_TIME) != 0;
  self->repeated |= (pattern->flags & EDA_RECIPE_ROWS) != 0;
}

static gboolean
has_pattern (const Plan *self, const EdaRecipe *pattern)
{
  for (guint i = 0; i < self->plantings->len; i++)
    if (((EdaPlanting *)self->plantings->pdata[i])->pattern == pattern)
      return TRUE;
  return FALSE;
}

/* @asked: whatever it costs. */
static gboolean
try_pattern (Plan *self, const EdaRecipe *pattern, gboolean asked)
{
  g_autoptr (EdaPlanting) planting = eda_planting_new (
      pattern, self->name->theme, self->name->level, self->level->rows);
  const EdaThemeColumn *written = NULL;

  if (has_pattern (self, pattern) || clashes (self, pattern))
    return FALSE;
  if (pattern->flags & EDA_RECIPE_OVER && self->plantings->len > 0)
    written = draw_written (self, pattern->needs[0]);
  if (written != NULL && !is_over_taken (self, written))
    {
      planting->columns[0] = written;
      planting->n_columns = 1;
      planting->over = TRUE;
    }
  else if (!find_columns (self, planting)
           || (!asked && count_new (self, planting) > budget (self)))
    return FALSE;
  draw_sign (self, planting);
  note (self, g_steal_pointer (&planting));
  return TRUE;
}

/* ---- patterns ---- */

static gboolean
want_hard (const Plan *self, const EdaRecipe *pattern)
{
  return is_hard (pattern);
}

static gboolean
want_fault (const Plan *self, const EdaRecipe *pattern)
{
  return is_fault (pattern) && !is_hard (pattern);
}

static gboolean
want_new_step (const Plan *self, const EdaRecipe *pattern)
{
  return !is_hard (pattern)
         && (self->steps & 1u << eda_recipe_get_type (pattern)->step) == 0;
}

static gboolean
want_easy (const Plan *self, const EdaRecipe *pattern)
{
  return !is_hard (pattern);
}

/* One more of those that are wanted; FALSE: none fits any more. */
static gboolean
add_one (Plan *self, gboolean (*want) (const Plan *, const EdaRecipe *))
{
  guint                   n;
  const EdaRecipe *const *all = eda_recipes (&n);
  g_autofree guint       *order = eda_draw_order (&self->draw, n);

  if (self->n_patterns >= self->n_wanted)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const EdaRecipe *pattern = all[order[i]];

      if (pattern->first_level <= self->name->level
          && !(pattern->flags & EDA_RECIPE_PICTURE) && want (self, pattern)
          && try_pattern (self, pattern, FALSE))
        return TRUE;
    }
  return FALSE;
}

static guint
count_steps (const Plan *self)
{
  return (guint)__builtin_popcount (self->steps);
}

static void
add_patterns (Plan *self)
{
  for (guint i = 0; i < self->name->wished->len; i++)
    try_pattern (self, self->name->wished->pdata[i], TRUE);
  while (self->n_hard < self->n_hard_wanted && add_one (self, want_hard))
    ;
  while (self->n_faulty < self->level->faulty && add_one (self, want_fault))
    ;
  while (count_steps (self) < N_STEPS_WANTED && add_one (self, want_new_step))
    ;
  while (add_one (self, want_easy))
    ;
}

/* One file in ten from level 3 on is quiet: two patterns at most, to train restraint. */
static void
draw_quota (Plan *self)
{
  const gboolean quiet = self->name->level >= 3 && eda_draw_chance (&self->draw, 0.1);

  self->n_wanted = quiet ? eda_draw_below (&self->draw, 3) : self->level->patterns;
  self->n_hard_wanted
      = self->name->level == 2 ? eda_draw_below (&self->draw, 2) : self->level->hard;
  self->n_hard_wanted = MIN (self->n_hard_wanted, self->n_wanted);
}

static void
add_gorilla (Plan *self)
{
  const guint one_in = self->level->gorilla;
  EdaDraw     draw = eda_draw_new (self->name->seed, "gorilla", self->name->level, 0);

  if (one_in > 0 && eda_draw_chance (&draw, 1.0 / one_in))
    try_pattern (self, eda_recipe_find ("gorilla"), TRUE);
}

static void
add_decoy (Plan *self, const EdaThemeColumn *column)
{
  EdaPlanting *planting
      = eda_planting_new (NULL, self->name->theme, self->name->level, self->level->rows);

  planting->columns[planting->n_columns++] = column;
  use (self, column);
  g_ptr_array_add (self->plantings, planting);
}

static guint
count_decoys (const Plan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->plantings->len; i++)
    {
      const EdaPlanting *planting = self->plantings->pdata[i];

      if (planting->pattern == NULL)
        n += planting->columns[0]->kind < EDA_THEME_KEY;
      else if (planting->pattern->flags & EDA_RECIPE_PICTURE)
        n += planting->n_columns;
    }
  return n;
}

/* Up to the number of columns of the level, numbers as well as levels, and the level's
 * decoys at least. */
static void
add_decoys (Plan *self)
{
  static const char kinds[] = { 'n', 'c', 'n', 'f' };
  guint             failed = 0;

  for (guint i = 0;
       (self->n_used < self->level->columns || count_decoys (self) < self->level->decoys)
       && failed < G_N_ELEMENTS (kinds);
       i++)
    {
      EdaPlanting           none = { 0 };
      const EdaThemeColumn *column
          = draw_column (self, kinds[i % G_N_ELEMENTS (kinds)], &none);

      failed = column != NULL ? 0 : failed + 1;
      if (column != NULL)
        add_decoy (self, column);
    }
}

static gboolean
is_written (const Plan *self, const EdaThemeColumn *column)
{
  for (guint i = 0; i < self->plantings->len; i++)
    {
      const EdaPlanting *planting = self->plantings->pdata[i];

      if (!eda_planting_is_late (planting)
          && eda_planting_has_column (planting, column->name))
        return TRUE;
    }
  return FALSE;
}

/* Keys and measures of patterns that come late, and what every file of the level has. */
static void
add_common (Plan *self)
{
  const EdaTheme *theme = self->name->theme;
  const guint     n = self->plantings->len;

  for (guint i = 0; i < n; i++)
    {
      const EdaPlanting *planting = self->plantings->pdata[i];

      for (guint k = 0; k < planting->n_columns; k++)
        if (!is_written (self, planting->columns[k]))
          add_decoy (self, planting->columns[k]);
    }
  if (g_hash_table_contains (self->used, theme->date->name)
      && !is_written (self, theme->date))
    add_decoy (self, theme->date);
  if (g_hash_table_contains (self->used, theme->key->name)
      && !is_written (self, theme->key))
    add_decoy (self, theme->key);
}

/* Columns, then what falls on them, then rows that come back. */
static int
rank_of (const EdaPlanting *planting)
{
  return planting->over ? 1 : eda_planting_is_late (planting) ? 2 : 0;
}

static int
compare_late (gconstpointer a, gconstpointer b)
{
  return rank_of (*(EdaPlanting *const *)a) - rank_of (*(EdaPlanting *const *)b);
}

GPtrArray *
eda_practice_plan (const EdaPracticeName *name)
{
  Plan self = { .name = name,
                .level = eda_practice_level (name->level),
                .draw = eda_draw_new (name->seed, name->theme->id, name->level, 0) };

  self.plantings = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_planting_free);
  self.used = g_hash_table_new (g_str_hash, g_str_equal);
  if (name->level >= 3)
    use (&self, name->theme->date);
  if (name->level >= 4)
    use (&self, name->theme->key);
  draw_quota (&self);
  add_patterns (&self);
  add_gorilla (&self);
  add_common (&self);
  add_decoys (&self);
  g_hash_table_unref (self.used);
  g_ptr_array_sort (self.plantings, compare_late);
  return self.plantings;
}
