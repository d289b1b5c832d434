/* Cells in their plain forms → numbers, quickly: "128.79", "-5", "2009-03-01",
 * "2009-03-01 14:30:00". What is written in any other way is refused, which says nothing
 * about it: see parse.h.
 *
 * Texts are slices (@length bytes); twenty bytes before their end must be readable, also when they
 * are not the cell's. */
#pragma once

#include "analysis/table/bits.h"

#include <glib.h>
#include <string.h>

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

/* ---- digits, eight at a time: the bytes of a word, the first one lowest ---- */

#define EDA_FAST_ZEROS G_GUINT64_CONSTANT (0x3030303030303030)

EDA_INLINE guint64
eda_fast_load_digits (const char *end)
{
  guint64 word;

  memcpy (&word, end - 8, sizeof word);
  return GUINT64_FROM_LE (word);
}

EDA_INLINE gboolean
eda_fast_are_digits (guint64 word)
{
  return ((word & G_GUINT64_CONSTANT (0xf0f0f0f0f0f0f0f0))
          | (((word + G_GUINT64_CONSTANT (0x0606060606060606))
              & G_GUINT64_CONSTANT (0xf0f0f0f0f0f0f0f0))
             >> 4))
         == G_GUINT64_CONSTANT (0x3333333333333333);
}

EDA_INLINE guint64
eda_fast_join_digits (guint64 word)
{
  word -= EDA_FAST_ZEROS;
  word = word * 10 + (word >> 8);
  return (((word & G_GUINT64_CONSTANT (0x000000ff000000ff))
               * G_GUINT64_CONSTANT (0x000f424000000064)
           + ((word >> 16) & G_GUINT64_CONSTANT (0x000000ff000000ff))
                 * G_GUINT64_CONSTANT (0x0000271000000001))
          >> 32)
         & G_MAXUINT32;
}

/* The usual case alone, so small that it stands inside of loops: up to eight digits, @decimals of them
 * behind the mark. -0 is not usual. FALSE says nothing about the cell. */
EDA_INLINE gboolean
eda_fast_number_read_usual (
    const char *text, gsize length, char mark, guint decimals, EdaFastNumber *number)
{
  gboolean    negative = text[0] == '-';
  const char *end = text + length;
  gsize       n = length - (gsize)negative - (decimals > 0); /* digits */
  guint64     word = eda_fast_load_digits (end);
  guint       others = (guint)(8 * (8 - n)) & 63;

  if (decimals > 0)
    word = (word & ~(G_MAXUINT64 >> (8 * (decimals & 7))))
           | eda_fast_load_digits (end - 1 - decimals) >> (8 * (decimals & 7));
  word = (word >> others) << others;
  word |= EDA_FAST_ZEROS & (((guint64)1 << others) - 1);
  number->mantissa = eda_fast_join_digits (word);
  number->decimals = decimals;
  number->negative = negative;
  /* a digit before the mark; not more than eight; the mark; no -0; no leading zero */
  return (n - decimals - 1 <= 7) & (n <= 8) & eda_fast_are_digits (word)
         & (decimals > 0 ? end[-1 - (gssize)decimals] == mark
                         : n == 1 || end[-(gssize)n] != '0')
         & !(negative & (number->mantissa == 0));
}
