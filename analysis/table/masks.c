/* Masks by the widest compare instructions at hand: AVX2 where the processor has it, SSE2
 * on all of x86-64, and eight bytes in a 64-bit word elsewhere. */

#include "analysis/table/masks.h"

#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define LOW7 G_GUINT64_CONSTANT (0x7f7f7f7f7f7f7f7f)
#define GATHER G_GUINT64_CONSTANT (0x0102040810204081)

/* Of eight bytes, a bit for each that is @sign. */
static guint64
find_in_word (guint64 word, char sign)
{
  guint64 x = word ^ (ONES * (guchar)sign);
  guint64 zero = ~(((x & LOW7) + LOW7) | x | LOW7); /* the high bit where x has a 0 */

  return ((zero >> 7) * GATHER) >> 56;
}

void
eda_masks_read_portable (
    const char *text, gsize n, char delimiter, char quote, EdaMasks masks[])
{
  for (gsize i = 0; i < n; i++)
    {
      EdaMasks found = { 0, 0, 0, 0 };

      for (int k = 0; k < 8; k++)
        {
          guint64 word;

          memcpy (&word, text + i * EDA_MASK_BYTES + k * 8, sizeof word);
          word = GUINT64_FROM_LE (word);
          found.delimiter |= find_in_word (word, delimiter) << (8 * k);
          found.lf |= find_in_word (word, '\n') << (8 * k);
          found.cr |= find_in_word (word, '\r') << (8 * k);
          if (quote != 0)
            found.quote |= find_in_word (word, quote) << (8 * k);
        }
      masks[i] = found;
    }
}

#ifdef __SSE2__

static inline guint64
find_sse2 (const __m128i part[4], __m128i sign)
{
  guint64 found = 0;

  for (int k = 0; k < 4; k++)
    found |= (guint64)(guint32)_mm_movemask_epi8 (_mm_cmpeq_epi8 (part[k], sign))
             << (16 * k);
  return found;
}

static void
read_sse2 (const char *text, gsize n, char delimiter, char quote, EdaMasks masks[])
{
  const __m128i delimiters = _mm_set1_epi8 (delimiter);
  const __m128i quotes = _mm_set1_epi8 (quote);
  const __m128i lfs = _mm_set1_epi8 ('\n');
  const __m128i crs = _mm_set1_epi8 ('\r');

  for (gsize i = 0; i < n; i++)
    {
      __m128i part[4];

      for (int k = 0; k < 4; k++)
        part[k] = _mm_loadu_si128 (
            (const __m128i *)(gconstpointer)(text + i * EDA_MASK_BYTES + k * 16));
      masks[i].delimiter = find_sse2 (part, delimiters);
      masks[i].lf = find_sse2 (part, lfs);
      masks[i].cr = find_sse2 (part, crs);
      masks[i].quote = quote != 0 ? find_sse2 (part, quotes) : 0;
    }
}

#define AVX2 __attribute__ ((target ("avx2")))

AVX2 static inline guint64
find_avx2 (__m256i low, __m256i high, __m256i sign)
{
  guint32 first = (guint32)_mm256_movemask_epi8 (_mm256_cmpeq_epi8 (low, sign));
  guint32 second = (guint32)_mm256_movemask_epi8 (_mm256_cmpeq_epi8 (high, sign));

  return first | (guint64)second << 32;
}

AVX2 static void
read_avx2 (const char *text, gsize n, char delimiter, char quote, EdaMasks masks[])
{
  const __m256i delimiters = _mm256_set1_epi8 (delimiter);
  const __m256i quotes = _mm256_set1_epi8 (quote);
  const __m256i lfs = _mm256_set1_epi8 ('\n');
  const __m256i crs = _mm256_set1_epi8 ('\r');

  for (gsize i = 0; i < n; i++)
    {
      const char *from = text + i * EDA_MASK_BYTES;
      __m256i     low = _mm256_loadu_si256 ((const __m256i *)(gconstpointer)from);
      __m256i     high = _mm256_loadu_si256 ((const __m256i *)(gconstpointer)(from + 32));

      masks[i].delimiter = find_avx2 (low, high, delimiters);
      masks[i].lf = find_avx2 (low, high, lfs);
      masks[i].cr = find_avx2 (low, high, crs);
      masks[i].quote = quote != 0 ? find_avx2 (low, high, quotes) : 0;
    }
}

void
eda_masks_read (const char *text, gsize n, char delimiter, char quote, EdaMasks masks[])
{
  if (__builtin_cpu_supports ("avx2"))
    read_avx2 (text, n, delimiter, quote, masks);
  else
    read_sse2 (text, n, delimiter, quote, masks);
}

/* Signed bytes from 32 on are printable ASCII. */
static inline __m128i
find_plain (const char *text)
{
  __m128i part = _mm_loadu_si128 ((const __m128i *)(gconstpointer)text);
  __m128i plain = _mm_cmpgt_epi8 (part, _mm_set1_epi8 (31));

  plain = _mm_or_si128 (plain, _mm_cmpeq_epi8 (part, _mm_set1_epi8 ('\n')));
  plain = _mm_or_si128 (plain, _mm_cmpeq_epi8 (part, _mm_set1_epi8 ('\r')));
  return _mm_or_si128 (plain, _mm_cmpeq_epi8 (part, _mm_set1_epi8 ('\t')));
}

gsize
eda_masks_skip_ascii (const char *text, gsize length)
{
  gsize at = 0;

  for (; at + EDA_MASK_BYTES <= length; at += EDA_MASK_BYTES)
    {
      __m128i plain = _mm_and_si128 (find_plain (text + at), find_plain (text + at + 16));

      plain = _mm_and_si128 (plain, find_plain (text + at + 32));
      plain = _mm_and_si128 (plain, find_plain (text + at + 48));
      if (_mm_movemask_epi8 (plain) != 0xffff)
        break;
    }
  return at;
}

#else

void
eda_masks_read (const char *text, gsize n, char delimiter, char quote, EdaMasks masks[])
{
  eda_masks_read_portable (text, n, delimiter, quote, masks);
}

gsize
eda_masks_skip_ascii (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length
         && ((text[at] >= 32 && text[at] < 127) || text[at] == '\n' || text[at] == '\r'
             || text[at] == '\t'))
    at++;
  return at;
}

#endif
