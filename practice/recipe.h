/* What can be planted: an open list, one line of a table and one function for each pattern type
 * (recipes/). A pattern writes the columns it is given, and says in the claims language what is
 * then true of the file: by these claims the core confirms it. */
#pragma once

#include "analysis/result/facts.h"
#include "challenge/scoring/patterns.h"
#include "practice/draw.h"
#include "practice/sheet.h"
#include "practice/theme.h"

#define EDA_N_LEVELS 5
#define EDA_PLANTING_MAX_COLUMNS 3

typedef struct _EdaPlanting EdaPlanting;

/* How the measure of the first claim becomes E, the effect from 0 to 1. */
typedef enum
{
  EDA_GAUGE_FACT, /* 1: an exact fact */
  EDA_GAUGE_R,
  EDA_GAUGE_SKEW,
  EDA_GAUGE_V,
  EDA_GAUGE_G,
} EdaGauge;

typedef enum
{
  EDA_RECIPE_TIME = 1 << 0,       /* rests on the order of the rows; one of them a file */
  EDA_RECIPE_ROWS = 1 << 1,       /* adds rows, when all columns are there */
  EDA_RECIPE_OVER = 1 << 2,       /* may fall on what another pattern wrote */
  EDA_RECIPE_PICTURE = 1 << 3,    /* only an eye can find it: no claim, and never drawn as one of the quota */
} EdaRecipeFlags;

typedef struct
{
  const char *code; /* of the catalogue in challenge/scoring/patterns.h */
  /* Of which columns, one letter each: n number, p number that is never near 0, o the same with room above
   * for outliers, g the same in fine steps, d number that may be negative, w number whose spread is 8 or
   * more, b amount or percentage, c category, f flag, y the flag that is the outcome, m many levels, k key,
   * t date, 2 the pair of the same number twice, 1 the constant one. */
  const char *needs;
  guint       n_about;     /* the first so many of them are what it is about; 0 = all */
  guint       first_level; /* from which it is drawn unasked */
  guint       flags;
  EdaGauge    gauge;
  void (*plant) (EdaPlanting *self);
  const char *headline; /* {a}, {b}, {c}: the columns */
  const char *action;   /* what to do about it */
} EdaRecipe;

struct _EdaPlanting
{
  const EdaRecipe     *pattern; /* NULL: a decoy, nothing is planted */
  const EdaTheme       *theme;
  guint                 level, n_rows;
  const EdaThemeColumn *columns[EDA_PLANTING_MAX_COLUMNS];
  guint                 n_columns;
  int                   sense; /* the sign that common sense expects; 0: none */
  int                   sign;  /* the one that is planted */
  guint                 try;   /* how often it was drawn before */
  gboolean              over;  /* its column was written by another one */
  gboolean              confirmed;
  /* While it is planted: */
  EdaDraw         draw;
  EdaSheet       *sheet; /* borrowed */
  EdaSheetColumn *cells[EDA_PLANTING_MAX_COLUMNS];
  /* What came of it: */
  EdaFacts  *params;
  GPtrArray *claims;   /* char* */
  GPtrArray *verdicts; /* EdaVerdict of each */
};

const EdaRecipe *const *eda_recipes (guint *n); /* one for each pattern of the catalogue */
const EdaRecipe        *eda_recipe_find (const char *code); /* (nullable) */
const EdaPatternType   *eda_recipe_get_type (const EdaRecipe *self);

EdaPlanting *eda_planting_new (const EdaRecipe *pattern, const EdaTheme *theme, guint level, guint n_rows);
void         eda_planting_free (EdaPlanting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPlanting, eda_planting_free)
/* Its columns are there before, and it comes after all who write columns. */
gboolean eda_planting_is_late (const EdaPlanting *self);
/* Draws and writes its columns of @sheet anew. */
void eda_planting_run (EdaPlanting *self, EdaSheet *sheet, EdaDraw draw);
gboolean eda_planting_has_column (const EdaPlanting *self, const char *name);
/* Names of its columns, or @about only of those that it is about; (transfer container), NULL-terminated. */
const char **eda_planting_list_columns (const EdaPlanting *self, gboolean about);

/* For the functions of recipes/. */

/* A column that only the self-check sees: the sum of the standard scores of the first two columns, turned
 * so that they rise together. */
#define EDA_PLANTING_AXIS "along both"

/* The strength of the level, and a note of it in the key. */
double eda_planting_get_strength (EdaPlanting *self, const char *name, const double strengths[EDA_N_LEVELS]);
#define STRENGTH(self, name, ...) eda_planting_get_strength ((self), (name), (const double[]){ __VA_ARGS__ })
void eda_planting_claim (EdaPlanting *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char *eda_planting_name (const EdaPlanting *self, guint column);
/* A level as the claims language reads it; borrowed from the theme's life. */
char *eda_planting_quote_level (const EdaPlanting *self, guint column, guint level);
/* typical + spread · z, within what the dictionary allows */
void eda_planting_put (EdaPlanting *self, guint column, gsize row, double z);
/* A value as it is. */
void eda_planting_put_value (EdaPlanting *self, guint column, gsize row, double value);
guint eda_planting_first_day (const EdaPlanting *self); /* since 1970-01-01 */
void eda_planting_put_level (EdaPlanting *self, guint column, gsize row, guint level);
/* What is usual in the column, row by row; what another planting wrote stays. */
void eda_planting_fill_plain (EdaPlanting *self, guint column);
/* Which rows of @n_rows make up the share, at least one; g_free. */
gboolean *eda_planting_pick (EdaPlanting *self, double share);
gsize     eda_planting_count (const EdaPlanting *self, double share);
/* How many levels of the column occur at this level of difficulty, at most @most. */
guint eda_planting_n_levels (const EdaPlanting *self, guint column, guint most);
/* The three levels of a pattern by groups, in an order of its own. */
void eda_planting_order_levels (EdaPlanting *self, guint column, guint order[3]);
