/* The list of patterns, and what their functions write with. */

#include "practice/recipe.h"

#include <math.h>
#include <string.h>

#include "challenge/claims/claim.h"
#include "challenge/judging/verdict.h"
#include "practice/recipes/tables.h"

static const EdaRecipe *const tables[] = { eda_recipes_quality,    eda_recipes_missing,
                                           eda_recipes_shapes,     eda_recipes_pairs,
                                           eda_recipes_time,       eda_recipes_groups,
                                           eda_recipes_categories, eda_recipes_outliers,
                                           eda_recipes_pictures,   NULL };

const EdaRecipe *const *
eda_recipes (guint *n)
{
  static GPtrArray *all;

  if (g_once_init_enter (&all))
    {
      GPtrArray *list = g_ptr_array_new ();

      for (guint t = 0; tables[t] != NULL; t++)
        for (const EdaRecipe *pattern = tables[t]; pattern->code != NULL; pattern++)
          g_ptr_array_add (list, (gpointer)pattern);
      g_once_init_leave (&all, list);
    }
  if (n != NULL)
    *n = all->len;
  return (const EdaRecipe *const *)all->pdata;
}

const EdaRecipe *
eda_recipe_find (const char *code)
{
  guint                   n;
  const EdaRecipe *const *all = eda_recipes (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (all[i]->code, code))
      return all[i];
  return NULL;
}

const EdaPatternType *
eda_recipe_get_type (const EdaRecipe *self)
{
  return eda_pattern_find (self->code);
}

EdaPlanting *
eda_planting_new (const EdaRecipe *pattern,
                  const EdaTheme  *theme,
                  guint            level,
                  guint            n_rows)
{
  EdaPlanting *self = g_new0 (EdaPlanting, 1);

  self->pattern = pattern;
  self->theme = theme;
  self->level = level;
  self->n_rows = n_rows;
  self->sign = 1;
  self->claims = g_ptr_array_new_with_free_func (g_free);
  self->verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_verdict_unref);
  return self;
}

void
eda_planting_free (EdaPlanting *self)
{
  g_clear_pointer (&self->params, eda_facts_unref);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->verdicts);
  g_free (self);
}

/* What was written before is let go with its texts. */
static EdaSheetColumn *
start_column (EdaSheet *sheet, const char *name)
{
  EdaSheetColumn *column = eda_sheet_find (sheet, name);

  memset (column->cells, 0, sheet->n_rows * sizeof column->cells[0]);
  g_string_chunk_clear (column->texts);
  return column;
}

gboolean
eda_planting_is_late (const EdaPlanting *self)
{
  return self->over
         || (self->pattern != NULL && (self->pattern->flags & EDA_RECIPE_ROWS));
}

void
eda_planting_run (EdaPlanting *self, EdaSheet *sheet, EdaDraw draw)
{
  g_clear_pointer (&self->params, eda_facts_unref);
  self->params = eda_facts_new_object ();
  g_ptr_array_set_size (self->claims, 0);
  g_ptr_array_set_size (self->verdicts, 0);
  self->confirmed = FALSE;
  self->draw = draw;
  self->sheet = sheet;
  for (guint i = 0; i < self->n_columns; i++)
    self->cells[i] = eda_planting_is_late (self)
                         ? eda_sheet_find (sheet, self->columns[i]->name)
                         : start_column (sheet, self->columns[i]->name);
  if (self->pattern != NULL)
    self->pattern->plant (self);
  else
    for (guint i = 0; i < self->n_columns; i++)
      eda_planting_fill_plain (self, i);
  self->sheet = NULL;
}

gboolean
eda_planting_has_column (const EdaPlanting *self, const char *name)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i]->name, name))
      return TRUE;
  return FALSE;
}

const char **
eda_planting_list_columns (const EdaPlanting *self, gboolean about)
{
  const guint  n_about = about && self->pattern != NULL ? self->pattern->n_about : 0;
  const guint  n = n_about > 0 ? MIN (n_about, self->n_columns) : self->n_columns;
  const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = self->columns[i]->name;
  return names;
}

double
eda_planting_get_strength (EdaPlanting *self,
                           const char  *name,
                           const double strengths[EDA_N_LEVELS])
{
  eda_facts_add_number (self->params, name, strengths[self->level - 1]);
  return strengths[self->level - 1];
}

void
eda_planting_claim (EdaPlanting *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->claims, g_strdup_vprintf (format, args));
  va_end (args);
}

const char *
eda_planting_name (const EdaPlanting *self, guint column)
{
  return self->columns[column]->name;
}

char *
eda_planting_quote_level (const EdaPlanting *self, guint column, guint level)
{
  return eda_claim_quote_level (self->columns[column]->levels[level]);
}

void
eda_planting_put_value (EdaPlanting *self, guint column, gsize row, double value)
{
  const EdaThemeColumn *of = self->columns[column];

  eda_sheet_set_number (self->cells[column], row, value, of->decimals);
}

void
eda_planting_put (EdaPlanting *self, guint column, gsize row, double z)
{
  const EdaThemeColumn *of = self->columns[column];

  eda_planting_put_value (
      self, column, row, CLAMP (of->typical + of->spread * z, of->least, of->most));
}

void
eda_planting_put_level (EdaPlanting *self, guint column, gsize row, guint level)
{
  eda_sheet_set (self->cells[column], row, "%s", self->columns[column]->levels[level]);
}

guint
eda_planting_n_levels (const EdaPlanting *self, guint column, guint most)
{
  return MIN (g_strv_length (self->columns[column]->levels), most);
}

/* So that the last row is of the end of 2025. */
guint
eda_planting_first_day (const EdaPlanting *self)
{
  return 20453 - self->n_rows;
}

/* A little more of the first levels than of the last. */
static guint
draw_level (EdaDraw *draw, guint n)
{
  double total = 0, at;

  for (guint i = 0; i < n; i++)
    total += 1 / (1 + 0.15 * i);
  at = eda_draw_uniform (draw) * total;
  for (guint i = 0; i + 1 < n; i++)
    if ((at -= 1 / (1 + 0.15 * i)) < 0)
      return i;
  return n - 1;
}

void
eda_planting_fill_plain (EdaPlanting *self, guint column)
{
  const EdaThemeColumn *of = self->columns[column];

  for (gsize row = 0; row < self->n_rows && !self->over; row++)
    switch (of->kind)
      {
      case EDA_THEME_NUMBER:
        eda_planting_put (self, column, row, eda_draw_normal (&self->draw));
        break;
      case EDA_THEME_CATEGORY:
      case EDA_THEME_FLAG:
        eda_planting_put_level (
            self, column, row, draw_level (&self->draw, g_strv_length (of->levels)));
        break;
      case EDA_THEME_MANY:
        eda_sheet_set (self->cells[column],
                       row,
                       "%s%u",
                       of->prefix,
                       101 + eda_draw_below (&self->draw, 8));
        break;
      case EDA_THEME_KEY: /* with leading zeros */
        eda_sheet_set (self->cells[column], row, "%s%06zu", of->prefix, 1001 + row);
        break;
      case EDA_THEME_DATE:
        eda_sheet_set_date (
            self->cells[column], row, eda_planting_first_day (self) + (guint)row);
        break;
      }
}

gsize
eda_planting_count (const EdaPlanting *self, double share)
{
  return MAX ((gsize)floor (share * (double)self->n_rows + 0.5), 1);
}

gboolean *
eda_planting_pick (EdaPlanting *self, double share)
{
  gboolean *picked = g_new0 (gboolean, self->n_rows);

  for (gsize n = eda_planting_count (self, share); n > 0;)
    {
      guint row = eda_draw_below (&self->draw, self->n_rows);

      n -= !picked[row];
      picked[row] = TRUE;
    }
  return picked;
}

void
eda_planting_order_levels (EdaPlanting *self, guint column, guint order[3])
{
  g_autofree guint *all = eda_draw_order (&self->draw, 3);

  memcpy (order, all, 3 * sizeof order[0]);
}
