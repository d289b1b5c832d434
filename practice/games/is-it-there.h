/* "Is it there?": a line-up of one's own data. Who knows what to look for sees it everywhere; whoever finds
 * the real panel among those of chance saw something (Buja et al. 2009). */
#pragma once

#include "analysis/result/figure.h"
#include "analysis/table/table.h"
#include "practice/games/game.h"

extern const EdaGame eda_game_is_it_there; /* not in the list: it has items of its own */

/**
 * eda_is_it_there_new:
 * @x: a column of numbers
 * @y: (nullable): of numbers too, or of levels; without it the shape of @x is asked about
 * @small: see eda_panels_fill()
 *
 * Rows with both values, at most EDA_IS_IT_THERE_ROWS of them, drawn by @seed. NULL with EDA_ERROR_OPTION:
 * there are too few, or all are equal.
 */
#define EDA_IS_IT_THERE_ROWS 400
EdaGameItem *eda_is_it_there_new (EdaTable *table, const char *x, const char *y, guint64 seed, gboolean small, GError **error);

/* Which columns a figure is about, when it is one that can be asked: a shape, two numbers, or a number by
 * levels. @x, @y: (out) (transfer none); @y NULL: none */
gboolean eda_is_it_there_of_figure (const EdaFigure *figure, const char **x, const char **y);
