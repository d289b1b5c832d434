/* Glicko-2 (Glickman 2013): how strong a learner is against data sets of known difficulty. One session is
 * one game; the side of the data is fixed. Pure functions. */
#pragma once

#include <glib.h>

#define EDA_RATING_TAU 0.5

typedef struct
{
  double r, rd, vol;
} EdaRating;

#define EDA_RATING_START { 1200, 200, 0.06 }

typedef struct
{
  double r, rd;  /* of the opponent */
  double result; /* 0 lost .. 1 won */
} EdaRatedGame;

/* After one period with all of @games; without any the deviation grows. */
EdaRating eda_rating_update (const EdaRating *self, const EdaRatedGame games[], guint n);
/* The change from @self to @after times @weight, 0 .. 1. */
EdaRating eda_rating_mix (const EdaRating *self, const EdaRating *after, double weight);
/* What is to be expected against @r, 0 .. 1, the deviation of both taken in. */
double eda_rating_expect (const EdaRating *self, double r, double rd);

/* What a file is like, for the rating of one without a level. */
typedef struct
{
  guint    level; /* 1 .. 5 of a generated file; 0 = foreign */
  guint64  columns, rows;
  gboolean much_missing, untidy, no_dictionary; /* a column with over 5 % missing; numbers as text or labels in variants */
} EdaDataTraits;

/* Levels 1 .. 5: 1000 .. 1800 with a deviation of 80; a foreign file 1000 + 200 (L − 1), 150. */
void eda_rating_of_data (const EdaDataTraits *traits, double *r, double *rd);
/* Of a change: a peek halves it, each hint takes 0.1 (0.5 at least), a themed session counts 0.3 when it
 * went well and 0.7 when not. */
double eda_rating_weight (guint peeks, guint hints, gboolean themed, double result);

/* The last games and how sound the findings in them were. */
#define EDA_RATING_LAST 3
typedef struct
{
  guint  n; /* 0 .. EDA_RATING_LAST, the newest first */
  double data_r[EDA_RATING_LAST];  /* of the data */
  double result[EDA_RATING_LAST];
  double unsupported[EDA_RATING_LAST]; /* share of the testable findings; NaN: none was */
} EdaRatingRun;

/* The level that is won two times of three: data 125 below the learner. Not above the last one, unless
 * @up: three games there went well (0.6 and more, at most a quarter of the findings unsupported) and the
 * rating is 950 + 200 level. Advice, never a lock. */
guint eda_rating_advise_level (const EdaRating *self, const EdaRatingRun *run, gboolean *up);
