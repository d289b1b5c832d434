/* One simulated file, and the recipes that fill it row by row. */
#pragma once

#include "tests/challenge/power/power.h"

#define POWER_ROWS 10000 /* at most */

typedef struct
{
  gsize   n;
  double  x[POWER_ROWS], y[POWER_ROWS], z[POWER_ROWS], t[POWER_ROWS];
  gint32  g[POWER_ROWS], h[POWER_ROWS];
  guint64 random;
} File;

/* Row @i; @s: the strength; @p: whether the pattern is there. */
typedef void (*Recipe) (File *f, gsize i, double s, gboolean p);

typedef struct
{
  PowerCase power;
  Recipe    recipe;
  gboolean  y_is_time; /* else the number of the row is */
} PowerRecipe;

extern const PowerRecipe power_recipes[]; /* ends with a NULL recipe */
