/* The only place that turns a number into text for people; digits follow the number's role.
 * Output does not depend on the locale yet: U+2212 minus, U+202F thousands gap, '.' decimal. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_ROLE_TEXT,        /* no number */
  EDA_ROLE_COUNT,       /* 53 940 */
  EDA_ROLE_VALUE,       /* in the data's unit: up to 5 significant digits, trailing zeros cut */
  EDA_ROLE_SHARE,       /* 0.1234 → 12.3 % */
  EDA_ROLE_P,           /* 0.034, < 0.001 */
  EDA_ROLE_COEFFICIENT, /* −0.86: correlations, V, phi */
  EDA_ROLE_STATISTIC,   /* chi-square, skewness, residuals: 2 decimals */
  EDA_ROLE_DATE,        /* days since 1970-01-01 */
  EDA_ROLE_DATETIME,    /* seconds since 1970 */
  EDA_ROLE_TIME,        /* seconds since midnight */
} EdaRole;

/* NaN comes out as "–", infinities as "∞" and "−∞". */
char *eda_format (EdaRole role, double value);

/* "12 rows", "1 row": count and noun; @plural NULL = singular + "s". */
char *eda_format_count (guint64 count, const char *singular, const char *plural);

/* "a, b and c"; more than @max names end in "and 4 more". */
char *eda_format_list (const char *const *names, guint n, guint max);

/* Shortest decimal text that reads back to the same double ("0.1", "1e+300"); for machines. */
char *eda_format_exact (double value);

/* @text, in which the end of a line does not part "r = −0.58"; of markup "&lt;" is a sign, too. */
char *eda_tie_numbers (const char *text);
