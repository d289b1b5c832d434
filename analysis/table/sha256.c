/* FIPS 180-4, section 6.2. On x86 four rounds at a time with the SHA extensions;
 * elsewhere GLib's checksum. */

#include "analysis/table/sha256.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_SHA_INSTRUCTIONS 1
#include <cpuid.h>
#include <immintrin.h>
#endif

#define BLOCK 64

struct _EdaSha256
{
  GChecksum *portable; /* or: */
  guint32    state[8];
  guint8     rest[BLOCK];
  gsize      n_rest;
  guint64    n_bytes;
};

#ifdef HAVE_SHA_INSTRUCTIONS

static const guint32 constants[64] __attribute__ ((aligned (16))) = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
  0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
  0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
  0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
  0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
  0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
  0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
  0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
};

static gboolean
ask_processor (void)
{
  unsigned a, b, c, d;
  gboolean sse41
      = __get_cpuid (1, &a, &b, &c, &d) && (c & bit_SSE4_1) != 0 && (c & bit_SSSE3) != 0;

  return sse41 && __get_cpuid_count (7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
}

/* Asked once: on a virtual machine the question takes longer than a small file. */
static gboolean
has_instructions (void)
{
  static gsize answer;

  if (g_once_init_enter (&answer))
    g_once_init_leave (&answer, ask_processor () ? 1 : 2);
  return answer == 1;
}

/* The state lies in two registers as the instructions want it: ABEF and CDGH. */
__attribute__ ((target ("sha,sse4.1,ssse3"))) static void
transform (guint32 state[8], const guint8 *bytes, gsize n_blocks)
{
  const __m128i swap = _mm_set_epi64x (0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i       low
      = _mm_shuffle_epi32 (_mm_loadu_si128 ((const __m128i *)(const void *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32 (
      _mm_loadu_si128 ((const __m128i *)(const void *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8 (low, high, 8);
  __m128i cdgh = _mm_blend_epi16 (high, low, 0xf0);

  for (; n_blocks > 0; n_blocks--, bytes += BLOCK)
    {
      __m128i abef_before = abef;
      __m128i cdgh_before = cdgh;
      __m128i w[4];

      for (guint i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8 (
            _mm_loadu_si128 ((const __m128i *)(const void *)(bytes + 16 * i)), swap);
#pragma GCC unroll 16
      for (guint i = 0; i < 16; i++)
        {
          __m128i k = _mm_load_si128 ((const __m128i *)(const void *)(constants + 4 * i));
          __m128i sum = _mm_add_epi32 (w[i % 4], k);
          __m128i next;

          cdgh = _mm_sha256rnds2_epu32 (cdgh, abef, sum);
          abef = _mm_sha256rnds2_epu32 (abef, cdgh, _mm_shuffle_epi32 (sum, 0x0e));
          if (i >= 12)
            continue;
          next = _mm_sha256msg1_epu32 (w[i % 4], w[(i + 1) % 4]);
          next
              = _mm_add_epi32 (next, _mm_alignr_epi8 (w[(i + 3) % 4], w[(i + 2) % 4], 4));
          w[i % 4] = _mm_sha256msg2_epu32 (next, w[(i + 3) % 4]);
        }
      abef = _mm_add_epi32 (abef, abef_before);
      cdgh = _mm_add_epi32 (cdgh, cdgh_before);
    }
  low = _mm_shuffle_epi32 (abef, 0x1b);
  high = _mm_shuffle_epi32 (cdgh, 0xb1);
  _mm_storeu_si128 ((__m128i *)(void *)state, _mm_blend_epi16 (low, high, 0xf0));
  _mm_storeu_si128 ((__m128i *)(void *)(state + 4), _mm_alignr_epi8 (high, low, 8));
}

#else

static gboolean
has_instructions (void)
{
  return FALSE;
}

static void
transform (guint32 state[8], const guint8 *bytes, gsize n_blocks)
{
}

#endif

EdaSha256 *
eda_sha256_new_by (gboolean portable)
{
  static const guint32 start[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
  EdaSha256           *self = g_new0 (EdaSha256, 1);

  memcpy (self->state, start, sizeof start);
  if (portable || !has_instructions ())
    self->portable = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

EdaSha256 *
eda_sha256_new (void)
{
  return eda_sha256_new_by (FALSE);
}

void
eda_sha256_free (EdaSha256 *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->portable, g_checksum_free);
  g_free (self);
}

static void
add (EdaSha256 *self, const guint8 *bytes, gsize size)
{
  gsize n = MIN (size, BLOCK - self->n_rest);

  if (self->n_rest > 0)
    {
      memcpy (self->rest + self->n_rest, bytes, n);
      self->n_rest += n;
      bytes += n;
      size -= n;
      if (self->n_rest < BLOCK)
        return;
      transform (self->state, self->rest, 1);
      self->n_rest = 0;
    }
  transform (self->state, bytes, size / BLOCK);
  self->n_rest = size % BLOCK;
  memcpy (self->rest, bytes + size - self->n_rest, self->n_rest);
}

void
eda_sha256_update (EdaSha256 *self, const guint8 *bytes, gsize size)
{
  if (size == 0)
    return;
  if (self->portable != NULL)
    {
      g_checksum_update (self->portable, bytes, (gssize)size);
      return;
    }
  self->n_bytes += size;
  add (self, bytes, size);
}

char *
eda_sha256_finish (EdaSha256 *self)
{
  static const guint8 padding[BLOCK] = { 0x80 };
  guint64             n_bits = GUINT64_TO_BE (8 * self->n_bytes);
  char               *text;

  if (self->portable != NULL)
    return g_strdup (g_checksum_get_string (self->portable));
  add (self, padding, 1 + (BLOCK + 55 - self->n_rest) % BLOCK);
  add (self, (const guint8 *)&n_bits, sizeof n_bits);
  text = g_malloc (65);
  for (guint i = 0; i < 8; i++)
    g_snprintf (text + 8 * i, 9, "%08x", self->state[i]);
  return text;
}
