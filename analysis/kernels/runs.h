/* Do the marked rows stand in clusters? */
#pragma once

#include <stddef.h>

typedef struct
{
  double expected; /* runs, if the order were chance */
  double z;        /* negative: fewer and longer runs than chance gives */
  double p;        /* two-sided, by the normal approximation without continuity correction */
} EdaRunsTest;

/* Wald & Wolfowitz (1940): @runs of equal neighbours among @marked and @others. NaN when one of
 * these is 0 or both are 1: then there is only one number of runs. */
EdaRunsTest eda_runs_test (size_t marked, size_t others, size_t runs);
