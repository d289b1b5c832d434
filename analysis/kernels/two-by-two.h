/* Two groups and an event: how much more often does it occur in the second group? */
#pragma once

typedef struct
{
  double value, low, high; /* with its 95 % interval */
} EdaEffect;

typedef struct
{
  double    risks[2];      /* share of the second column in each row */
  EdaEffect difference;    /* second less first; interval of Newcombe (1998), from Wilson's */
  EdaEffect ratio;         /* second over first; interval on the log scale (Katz 1978) */
  EdaEffect odds_ratio;    /* (ad) / (bc); interval on the log scale (Woolf 1955) */
} EdaTwoByTwo;

/**
 * eda_two_by_two:
 * @observed: (array length=4): counts, row by row; a row is a group, the second column the event
 *
 * NaN for all when a row is empty. A ratio whose logarithm has no variance (a cell it divides or
 * multiplies by is 0) is 0, infinite or NaN, and its interval NaN.
 */
EdaTwoByTwo eda_two_by_two (const double observed[4]);
