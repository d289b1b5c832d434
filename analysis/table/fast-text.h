/* Texts that are slices of memory which may be read some bytes behind their end: their hash, and whether
 * two are the same. */
#pragma once

#include <glib.h>
#include <string.h>

static inline guint64
eda_fast_text_load (const char *p)
{
  guint64 v;

  memcpy (&v, p, sizeof v);
  return GUINT64_FROM_LE (v);
}

static inline guint64
eda_fast_text_mix (guint64 a, guint64 b)
{
  unsigned __int128 product = (unsigned __int128)a * b;

  return (guint64)product ^ (guint64)(product >> 64);
}

#define EDA_FAST_SEED_A G_GUINT64_CONSTANT (0xa0761d6478bd642f)
#define EDA_FAST_SEED_B G_GUINT64_CONSTANT (0xe7037ed1a0b428db)
#define EDA_FAST_SEED_C G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* After Wang Yi, "wyhash" (2019): 128-bit products of the text, 16 bytes at a time. Reads
 * up to 8 bytes behind the text. */
static inline guint32
eda_fast_text_hash (const char *p, gsize n)
{
  guint64 h = EDA_FAST_SEED_B ^ n * EDA_FAST_SEED_C;
  guint64 a = 0;
  guint64 b = 0;

  if (n >= 8)
    {
      for (gsize i = 0; i + 16 < n; i += 16)
        h = eda_fast_text_mix (eda_fast_text_load (p + i) ^ EDA_FAST_SEED_A, eda_fast_text_load (p + i + 8) ^ h);
      a = n >= 16 ? eda_fast_text_load (p + n - 16) : eda_fast_text_load (p);
      b = eda_fast_text_load (p + n - 8);
    }
  else if (n > 0)
    a = eda_fast_text_load (p) << (64 - 8 * n);
  return (guint32)eda_fast_text_mix (a ^ EDA_FAST_SEED_A, b ^ h);
}

/* Reads up to 8 bytes behind both. */
static inline gboolean
eda_fast_text_is_same (const char *a, const char *b, gsize n)
{
  for (; n >= 8; n -= 8, a += 8, b += 8)
    if (eda_fast_text_load (a) != eda_fast_text_load (b))
      return FALSE;
  return n == 0 || (eda_fast_text_load (a) ^ eda_fast_text_load (b)) << (64 - 8 * n) == 0;
}
