/* The catalogue of patterns: what a file can hold, how much it matters, how hard it is to see, and
 * which finding of the analysis, panel and look shows it. The codes are kept in histories. */
#pragma once

#include "analysis/result/finding.h"

typedef enum
{
  EDA_REACH_WHOLE,   /* a whole column or pair: 1 */
  EDA_REACH_ROWS,    /* faults of rows: share of the rows / 0.05 */
  EDA_REACH_MISSING, /* share missing / 0.30 */
} EdaReach;

typedef struct
{
  const char *code;       /* "skew_right" */
  guint       step;       /* 1 .. 6 */
  const char *family;     /* "shape": a finding of the same family is nearly right */
  double      importance; /* T, 0 .. 1 */
  char        tier;       /* A: the usual panel shows it. B: the right panel. C: a split or filter. D: a cross-check */
  const char *title;      /* "Skewed to the right" */
  const char *kinds;      /* "strong-pair|clear-pair": of the findings that show it; "" = none does */
  int         sign;       /* ±1: of the finding's value; 0 = any */
  double      from, span; /* E = (|value| − from) / span within 0 .. 1; span 0: a fact, E = 1 */
  EdaReach    reach;
  const char *panel; /* key of the block that shows it, {a} .. {c} its columns: "distributions/{a}/figure" */
  const char *look;  /* what to do to see it, one sentence with {a} .. {c}, a phrase */
} EdaPatternType;

const EdaPatternType *eda_patterns (guint *n);
const EdaPatternType *eda_pattern_find (const char *code); /* (nullable) */
/* The pattern that a finding of the analysis shows; NULL: none of the catalogue. */
/* What to do to see each, for eda_translate_learn. */
const char *const *eda_pattern_phrases (void);
const EdaPatternType *eda_pattern_of_finding (const EdaFinding *finding);
/* How likely it is seen, 0 .. 1: .95 .80 .55 .30 by tier, times 1 .9 .8 .7 .6 by @level 1 .. 5; level 0: 1. */
double eda_pattern_get_detectability (const EdaPatternType *self, guint level);
/* @text with {a} .. {c} replaced by the columns; a place without a column becomes A, B or C. */
char *eda_pattern_fill (const char *text, const char *const *columns);
