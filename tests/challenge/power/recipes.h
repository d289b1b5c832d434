/* One simulated file, and the recipes that fill it row by row. */
#pragma once

#include "tests/challenge/power/power.h"

#define POWER_ROWS 10000 /* at most */
#define POWER_GROUPS 90
#define POWER_VARIANT 3 /* the code of a level that is written like the first, in capitals */

typedef struct
{
  gsize   n;
  guint   level; /* from 1 */
  double  x[POWER_ROWS], y[POWER_ROWS], z[POWER_ROWS], t[POWER_ROWS];
  gint32  g[POWER_ROWS], h[POWER_ROWS];
  guint64 random;
} File;

/* Row @i; @s: the strength; @p: whether the pattern is there. y and z are normal and t the number of the
 * row before. */
typedef void (*Recipe) (File *f, gsize i, double s, gboolean p);

typedef struct
{
  PowerCase power;
  Recipe    recipe;
} PowerRecipe;

/* Each ends with a NULL recipe. */
extern const PowerRecipe power_shapes[];
extern const PowerRecipe power_pairs[];
extern const PowerRecipe power_groups[];
extern const PowerRecipe power_facts[];
extern const PowerRecipe power_borders[];

double power_u (File *f); /* uniform */
double power_e (File *f); /* normal */
double power_gamma (File *f, double shape);
/* x and y with the correlation @r. */
void power_line (File *f, gsize i, double r);
/* A share of the rows, exactly so many of them, evenly spread. */
gboolean power_is_picked (const File *f, gsize i, double share);
/* What else changes with the level. */
double power_by_level (const File *f, const double values[POWER_LEVELS]);
#define BY_LEVEL(f, ...) power_by_level ((f), (const double[]){ __VA_ARGS__ })
