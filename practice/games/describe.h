/* Two sentences about one number, marked against the facts: shape 3, centre 2, spread 2, what is unusual 2,
 * the variable itself 1. The words are those of templates/practice/describe.lexicon. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_DESCRIBED_RIGHT,
  EDA_DESCRIBED_LEFT,
  EDA_DESCRIBED_NORMAL, /* or otherwise symmetric, with one peak */
  EDA_DESCRIBED_BIMODAL,
  EDA_DESCRIBED_UNIFORM,
} EdaDescribedShape;
#define EDA_DESCRIBED_N_SHAPES 5

typedef struct
{
  const char       *name, *unit; /* of the variable: one of them is to be named */
  EdaDescribedShape shape;
  double            median, mean, q1, q3, sd, min, max;
  double            l_skewness;   /* τ3 */
  double            beyond_share; /* beyond Tukey's fences */
} EdaDescribed;

typedef struct
{
  int shape, centre, spread, unusual, context, penalty;
  int total; /* 0 .. 10 */
} EdaDescriptionScore;

EdaDescriptionScore eda_description_score (const char *text, const EdaDescribed *facts);
/* What would get all ten. */
char *eda_description_dup_model (const EdaDescribed *facts);
