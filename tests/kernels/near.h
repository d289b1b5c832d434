/* Comparing doubles in tests: a relative tolerance, said at each use. Where no source is
 * named beside an expected value it was computed from the exact values of the doubles
 * with 50-digit arithmetic and rounded once. */
#pragma once

#include <glib.h>
#include <math.h>

#include "analysis/result/help.h"

/* A few roundings of a double; what a careful kernel keeps. */
#define TIGHT 4e-15

static inline gboolean
is_near (double actual, double expected, double relative)
{
  return actual == expected
         || fabs (actual - expected) <= relative * fmax (fabs (actual), fabs (expected));
}

#define assert_near(actual, expected, relative)                                          \
  G_STMT_START                                                                           \
  {                                                                                      \
    const double actual_ = (actual), expected_ = (expected);                             \
    if (!is_near (actual_, expected_, relative))                                         \
      g_error ("%s:%d: %s is %.17g, not %.17g",                                          \
               __FILE__,                                                                 \
               __LINE__,                                                                 \
               #actual,                                                                  \
               actual_,                                                                  \
               expected_);                                                               \
  }                                                                                      \
  G_STMT_END

/* To the digits that docs/METHODS.md promises for the statistic @id. */
#define assert_agrees(id, actual, expected)                                              \
  assert_near (actual, expected, pow (10, -(double)eda_help_find (id)->digits))

#define assert_nan(actual) g_assert_true (isnan (actual))

/* Numbers that look like measurements and cancel nothing: used by several tests. */
static const double awkward[] = { 3.7182,  -12.0451, 88.613,   0.00317, 41.9009, -7.77123,
                                  19.3381, 2.61803,  -30.0417, 14.0071, 5.55513 };
static const double awkward_sorted[]
    = { -30.0417, -12.0451, -7.77123, 0.00317, 2.61803, 3.7182,
        5.55513,  14.0071,  19.3381,  41.9009, 88.613 };
