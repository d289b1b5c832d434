/* One made-up number of a theme with a shape that is known. */

#include "practice/games/story.h"

#include "analysis/kernels/sort.h"
#include "practice/column-needs.h"

#define N_VALUES 400
#define FAR_SHARE 0.02
#define FAR 4.5 /* quartile ranges above */

/* About 0, with a spread of about 1, and not below −4. */
static double
draw_score (EdaDraw *draw, EdaStoryShape shape)
{
  double z;

  switch (shape)
    {
    case EDA_STORY_RIGHT:
      return 1.4 * eda_exact_exp (.75 * eda_draw_normal (draw)) - 2.6;
    case EDA_STORY_LEFT:
      return 6 * eda_draw_beta (draw, 5, 1.1) - 4.6;
    case EDA_STORY_NORMAL:
      return eda_draw_normal (draw);
    case EDA_STORY_BIMODAL:
      z = eda_draw_normal (draw);
      return .55 * z + (eda_draw_chance (draw, .5) ? -1.4 : 1.4);
    case EDA_STORY_UNIFORM:
      return 4 * eda_draw_uniform (draw) - 2;
    }
  g_assert_not_reached ();
}

static const EdaThemeColumn *
draw_column (EdaDraw *draw, const EdaTheme *theme)
{
  g_autofree guint *order = eda_draw_order (draw, theme->columns->len);

  for (guint i = 0; i < theme->columns->len; i++)
    if (eda_theme_column_fits (theme->columns->pdata[order[i]], 'o'))
      return theme->columns->pdata[order[i]];
  g_assert_not_reached ();
}

EdaStory *
eda_story_new (EdaDraw *draw)
{
  const char *const *themes = eda_theme_ids ();
  EdaStory          *self = g_new0 (EdaStory, 1);

  self->theme
      = eda_theme_find (themes[eda_draw_below (draw, g_strv_length ((char **)themes))]);
  self->column = draw_column (draw, self->theme);
  self->shape = (EdaStoryShape)eda_draw_below (draw, EDA_STORY_N_SHAPES);
  self->far = self->shape == EDA_STORY_NORMAL && eda_draw_chance (draw, .5);
  self->n = N_VALUES;
  self->sorted = g_new (double, self->n);
  for (gsize i = 0; i < self->n; i++)
    {
      double z = draw_score (draw, self->shape);

      if (self->far && eda_draw_chance (draw, FAR_SHARE))
        z = FAR * 1.35 + eda_draw_uniform (draw);
      self->sorted[i] = MAX (self->column->typical + self->column->spread * z, 0);
    }
  eda_sort (self->sorted, self->n);
  return self;
}

void
eda_story_free (EdaStory *self)
{
  g_free (self->sorted);
  g_free (self);
}

/* "seats" is told once. */
char *
eda_story_dup_axis (const EdaStory *self)
{
  const EdaThemeColumn *column = self->column;

  return column->unit[0] == '\0' || g_str_equal (column->unit, column->name)
             ? g_strdup (column->name)
             : g_strdup_printf ("%s, %s", column->name, column->unit);
}

char *
eda_story_dup_name (const EdaStory *self)
{
  g_autofree char *axis = eda_story_dup_axis (self);

  return g_strdup_printf ("%s (%s): %s. Each value is of %s.",
                          axis,
                          self->theme->title,
                          self->column->meaning,
                          self->theme->row);
}
