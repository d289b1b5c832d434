/* Radix sort of doubles.
 *
 * The bits of a finite double, read as an unsigned integer with the sign turned round,
 * order like the double. Six passes over eleven bits each sort them, or eight over eight
 * bits where there are few, since counting is cheaper then; a digit that all values share
 * needs no pass, which makes columns of small whole numbers cheap. Short arrays are
 * sorted by insertion. No random choice: the same result and cost everywhere. */
#include "analysis/kernels/sort.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort.h>

#define SHORT 96
#define MIDDLE 1024
#define BITS 11
#define BASE (1 << BITS)
#define FEW_BITS 8
#define DIGITS(bits) ((64 + (bits)-1) / (bits))
#define COUNTS (DIGITS (BITS) * BASE) /* more than with fewer bits */
#define SIGN (UINT64_C (1) << 63)

static inline uint64_t
key_of_value (double value)
{
  uint64_t bits;

  value += 0.0; /* -0 counts as 0, so that the two stay in order of appearance */
  memcpy (&bits, &value, sizeof bits);
  return bits & SIGN ? ~bits : bits | SIGN;
}

static inline double
value_of_key (uint64_t key)
{
  const uint64_t bits = key & SIGN ? key & ~SIGN : ~key;
  double         value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

/* Fills @keys, counts every digit; says whether they ascend already. */
static inline bool
prepare (const double x[], size_t n, uint64_t keys[], size_t counts[], unsigned bits)
{
  const size_t base = (size_t)1 << bits;
  uint64_t     before = 0;
  bool         ascending = true;

  memset (counts, 0, DIGITS (bits) * base * sizeof *counts);
  for (size_t i = 0; i < n; i++)
    {
      const uint64_t key = key_of_value (x[i]);

      keys[i] = key;
      ascending &= before <= key;
      before = key;
      for (unsigned digit = 0; digit < DIGITS (bits); digit++)
        counts[digit * base + (key >> (bits * digit) & (base - 1))]++;
    }

  return ascending;
}

/* Counts to first places; false when all keys share the digit. */
static inline bool
place (size_t counts[], size_t base, size_t n)
{
  size_t next = 0;

  for (size_t value = 0; value < base; value++)
    {
      const size_t count = counts[value];

      if (count == n)
        return false;
      counts[value] = next;
      next += count;
    }

  return true;
}

static void
sort_short (double x[], size_t n)
{
  for (size_t i = 1; i < n; i++)
    {
      const double value = x[i];
      size_t       j = i;

      for (; j > 0 && x[j - 1] > value; j--)
        x[j] = x[j - 1];
      x[j] = value;
    }
}

static void
order_short (const double x[], size_t n, size_t order[])
{
  for (size_t i = 0; i < n; i++)
    {
      size_t j = i;

      for (; j > 0 && x[order[j - 1]] > x[i]; j--)
        order[j] = order[j - 1];
      order[j] = i;
    }
}

static inline void
sort_keys (double x[], size_t n, uint64_t *keys, uint64_t *spare, unsigned bits)
{
  const size_t base = (size_t)1 << bits;
  size_t       counts[COUNTS];

  if (prepare (x, n, keys, counts, bits))
    return;

  for (unsigned digit = 0; digit < DIGITS (bits); digit++)
    {
      size_t *const   places = counts + digit * base;
      uint64_t *const from = keys;

      if (!place (places, base, n))
        continue;
      for (size_t i = 0; i < n; i++)
        spare[places[from[i] >> (bits * digit) & (base - 1)]++] = from[i];
      keys = spare;
      spare = from;
    }

  for (size_t i = 0; i < n; i++)
    x[i] = value_of_key (keys[i]);
}

void
eda_sort (double x[], size_t n)
{
  uint64_t *work = n > SHORT ? malloc (2 * n * sizeof *work) : NULL;

  if (work != NULL && n < MIDDLE)
    sort_keys (x, n, work, work + n, FEW_BITS);
  else if (work != NULL)
    sort_keys (x, n, work, work + n, BITS);
  else if (n > SHORT)
    gsl_sort (x, 1, n); /* heap sort needs no memory */
  else
    sort_short (x, n);

  free (work);
}

typedef struct
{
  uint64_t key;
  size_t   index;
} Pair;

static inline void
order_pairs (
    const double x[], size_t n, size_t order[], Pair *pairs, Pair *spare, unsigned bits)
{
  const size_t    base = (size_t)1 << bits;
  size_t          counts[COUNTS];
  uint64_t *const keys = (uint64_t *)spare;
  const bool      ascending = prepare (x, n, keys, counts, bits);

  for (size_t i = 0; i < n; i++)
    pairs[i] = (Pair){ keys[i], i };

  for (unsigned digit = 0; digit < DIGITS (bits) && !ascending; digit++)
    {
      size_t *const places = counts + digit * base;
      Pair *const   from = pairs;

      if (!place (places, base, n))
        continue;
      for (size_t i = 0; i < n; i++)
        spare[places[from[i].key >> (bits * digit) & (base - 1)]++] = from[i];
      pairs = spare;
      spare = from;
    }

  for (size_t i = 0; i < n; i++)
    order[i] = pairs[i].index;
}

void
eda_sort_order (const double x[], size_t n, size_t order[])
{
  Pair *work = n > SHORT ? malloc (2 * n * sizeof *work) : NULL;

  if (work != NULL && n < MIDDLE)
    order_pairs (x, n, order, work, work + n, FEW_BITS);
  else if (work != NULL)
    order_pairs (x, n, order, work, work + n, BITS);
  else if (n > SHORT)
    gsl_sort_index (order, x, 1, n);
  else
    order_short (x, n, order);

  free (work);
}

#define KEY_DIGITS 3 /* of 11 bits each, from bit 32 on */

/* Counts every digit of the keys; says whether they ascend already. */
static bool
count_digits (const uint64_t rows[], size_t n, size_t counts[KEY_DIGITS][BASE])
{
  bool ascending = true;

  memset (counts, 0, KEY_DIGITS * sizeof *counts);
  for (size_t i = 0; i < n; i++)
    {
      const uint32_t key = eda_row_key (rows[i]);

      ascending &= i == 0 || eda_row_key (rows[i - 1]) <= key;
      for (unsigned digit = 0; digit < KEY_DIGITS; digit++)
        counts[digit][key >> (BITS * digit) & (BASE - 1)]++;
    }

  return ascending;
}

uint64_t *
eda_sort_rows (uint64_t rows[], uint64_t spare[], size_t n)
{
  size_t counts[KEY_DIGITS][BASE];

  if (count_digits (rows, n, counts))
    return rows;

  for (unsigned digit = 0; digit < KEY_DIGITS; digit++)
    {
      const unsigned  shift = BITS * digit;
      uint64_t *const from = rows;

      if (!place (counts[digit], BASE, n))
        continue;
      for (size_t i = 0; i < n; i++)
        spare[counts[digit][eda_row_key (from[i]) >> shift & (BASE - 1)]++] = from[i];
      rows = spare;
      spare = from;
    }

  return rows;
}
