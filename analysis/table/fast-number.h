/* Cells in their plain forms → numbers, quickly: "128.79", "-5", "2009-03-01",
 * "2009-03-01 14:30:00". What is written in any other way is refused, which says nothing
 * about it: see parse.h.
 *
 * Texts are slices (@length bytes); the eight bytes before their end must be readable,
 * also when they are not the cell's. */
#pragma once

#include <glib.h>

#define EDA_FAST_POWERS 23

extern const double  eda_fast_powers[EDA_FAST_POWERS]; /* 10^0 .. 10^22, all exact */
extern const guint64 eda_fast_whole_powers[19];        /* 10^0 .. 10^18 */

/* value = ± mantissa / 10^decimals; up to 18 digits */
typedef struct
{
  guint64  mantissa;
  guint    decimals; /* 0 = a whole number, without leading zeros */
  gboolean negative;
} EdaFastNumber;

/* @mark: the decimal mark; @decimals: a guess how many follow it, which saves time when
 * right. */
gboolean eda_fast_number_read (
    const char *text, gsize length, char mark, guint decimals, EdaFastNumber *number);

/* The double nearest to it; FALSE when that takes more than one exact operation. */
gboolean eda_fast_number_to_double (const EdaFastNumber *number, double *value);

/* Years 1600 to 2399. */
gboolean eda_fast_date_read (const char *text, gsize length, gint32 *days);
gboolean eda_fast_datetime_read (const char *text, gsize length, gint64 *seconds);
