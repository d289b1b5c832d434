/* Runs every finding rule on planted and on clean files, and counts: found or missed, and
 * alarms about columns in which nothing is. */
#pragma once

#include "tests/planted/recipe.h"

typedef struct
{
  guint files, found;  /* files with a pattern, and those in which a rule said so */
  guint clean_columns; /* decoys looked at */
  guint false_alarms;  /* findings that name one */
  GHashTable *by_rule; /* (nullable): id → false alarms (GPOINTER_TO_UINT) */
} Score;

extern const Recipe *const recipe_tables[]; /* NULL-terminated */

/* One file more; @show: print its findings. */
void measure_recipe (const Recipe *recipe, guint level, guint64 seed, gboolean show, Score *score);
/* A file of decoys only. */
void measure_clean (guint level, guint64 seed, gboolean show, Score *score);
