/* Structure from masks. Quotes are followed by their parity: each one turns "inside" on
 * or off, a doubled one turns it off and on again. Whether a text allows that is checked
 * at the neighbours: what turns it on stands at the start of a cell or behind another
 * quote, what turns it off at the end of a cell or before another quote. */

#include "analysis/table/scan.h"

#include "analysis/table/bits.h"
#include "analysis/table/masks.h"

#include <string.h>

#define BATCH 64 /* masks at a time */

/* Bit i: is the number of bits 0..i odd? */
EDA_INLINE guint64
prefix_parity (guint64 bits)
{
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

/* Masks of the @n bytes at @from, fewer than BATCH × 64; the rest of the last one is 0.
 */
static gsize
read_masks (const EdaScan *self, const char *from, gsize n, EdaMasks masks[])
{
  gsize whole = n / EDA_MASK_BYTES;
  gsize rest = n % EDA_MASK_BYTES;

  eda_masks_read (from, whole, self->delimiter, self->quote, masks);
  if (rest > 0)
    {
      char    last[EDA_MASK_BYTES];
      guint64 valid = ((guint64)1 << rest) - 1;

      memset (last, 0, sizeof last);
      memcpy (last, from + whole * EDA_MASK_BYTES, rest);
      eda_masks_read (last, 1, self->delimiter, self->quote, &masks[whole]);
      masks[whole].delimiter &= valid;
      masks[whole].quote &= valid;
      whole++;
    }
  return whole;
}

EDA_INLINE gboolean
ends_cell (const EdaScan *self, int c)
{
  return c == EDA_SCAN_NO_BYTE || c == self->delimiter || c == '\n' || c == '\r'
         || c == self->quote;
}

EDA_INLINE gboolean
starts_cell_behind (const EdaScan *self, int c)
{
  return c == EDA_SCAN_NO_BYTE || c == self->delimiter || c == '\n' || c == self->quote;
}

/* 64 bytes in work, or the last few. */
typedef struct
{
  const EdaMasks *masks;
  gsize           at;     /* in the part */
  guint           n;      /* bytes */
  guint64         inside; /* after each byte, if the part began outside quotes */
} Stretch;

EDA_INLINE int
get_byte (const EdaScanPart *part, gsize at)
{
  return at < part->length ? (guchar)part->text[at] : part->behind;
}

EDA_INLINE void
count_strays (const EdaScan     *self,
              const EdaScanPart *part,
              const Stretch     *s,
              EdaScanCounts     *counts)
{
  const EdaMasks *masks = s->masks;
  guint64         starts = masks->delimiter | masks->lf | masks->quote;
  int             previous = s->at > 0 ? (guchar)part->text[s->at - 1] : part->before;
  guint64         before = starts << 1 | (guint64)starts_cell_behind (self, previous);
  guint64         behind = (starts | masks->cr) >> 1
                   | (guint64)ends_cell (self, get_byte (part, s->at + s->n))
                         << (s->n - 1);
  guint64 no_start = masks->quote & ~before;
  guint64 no_end = masks->quote & ~behind;

  counts->n_stray[0]
      += (gsize)__builtin_popcountll ((no_start & s->inside) | (no_end & ~s->inside));
  counts->n_stray[1]
      += (gsize)__builtin_popcountll ((no_start & ~s->inside) | (no_end & s->inside));
}

/* @rows: line feeds outside quotes, if the part began in state @k. */
EDA_INLINE void
note_first_row (const Stretch *s, guint64 rows, int k, EdaScanCounts *counts)
{
  guint bit;

  if (rows == 0 || counts->first_row[k] != 0)
    return;
  bit = (guint)__builtin_ctzll (rows);
  counts->first_row[k] = s->at + bit + 1;
  counts->first_line[k]
      = counts->n_lines
        + (gsize)__builtin_popcountll (s->masks->lf & (((guint64)2 << bit) - 1));
}

EDA_INLINE void
count_lone_crs (const EdaScanPart *part, const Stretch *s, EdaScanCounts *counts)
{
  guint64 lf_next = s->masks->lf >> 1;

  if (get_byte (part, s->at + s->n) == '\n')
    lf_next |= (guint64)1 << (s->n - 1);
  counts->n_lone_cr += (gsize)__builtin_popcountll (s->masks->cr & ~lf_next);
}

/* @state: all bits set inside quotes. */
EDA_INLINE void
count_masks (const EdaScan     *self,
             const EdaScanPart *part,
             const EdaMasks    *masks,
             gsize              n,
             gsize              at,
             guint64           *state,
             EdaScanCounts     *counts)
{
  for (gsize i = 0; i < n; i++, at += EDA_MASK_BYTES)
    {
      Stretch s
          = { &masks[i], at, (guint)MIN (part->length - at, EDA_MASK_BYTES), *state };

      if (masks[i].quote != 0)
        {
          s.inside ^= prefix_parity (masks[i].quote);
          *state = (guint64)((gint64)s.inside >> 63);
          count_strays (self, part, &s, counts);
        }
      note_first_row (&s, masks[i].lf & ~s.inside, 0, counts);
      note_first_row (&s, masks[i].lf & s.inside, 1, counts);
      counts->n_lines += (gsize)__builtin_popcountll (masks[i].lf);
      counts->n_rows[0] += (gsize)__builtin_popcountll (masks[i].lf & ~s.inside);
      if (masks[i].cr != 0)
        count_lone_crs (part, &s, counts);
    }
}

EDA_WITH_BITS static void
count_masks_with_bits (const EdaScan     *self,
                       const EdaScanPart *part,
                       const EdaMasks    *masks,
                       gsize              n,
                       gsize              at,
                       guint64           *state,
                       EdaScanCounts     *counts)
{
  count_masks (self, part, masks, n, at, state, counts);
}

void
eda_scan_count (const EdaScan *self, const EdaScanPart *part, EdaScanCounts *counts)
{
  gboolean bits = EDA_HAS_BITS ();
  guint64  state = 0;
  EdaMasks masks[BATCH];

  memset (counts, 0, sizeof *counts);
  for (gsize at = 0; at < part->length; at += BATCH * EDA_MASK_BYTES)
    {
      gsize length = MIN (part->length - at, BATCH * EDA_MASK_BYTES);
      gsize n = read_masks (self, part->text + at, length, masks);

      if (bits)
        count_masks_with_bits (self, part, masks, n, at, &state, counts);
      else
        count_masks (self, part, masks, n, at, &state, counts);
    }
  counts->n_rows[1] = counts->n_lines - counts->n_rows[0];
  counts->odd = state != 0;
}

gsize
eda_scan_count_lines (const char *text, gsize length)
{
  const char *end = text + length;
  gsize       n = 0;

  for (; (text = memchr (text, '\n', (gsize)(end - text))) != NULL; text++)
    n++;
  return n;
}

/* Eight at a time, because a loop whose end nobody can foresee costs more than a few
 * numbers too many. */
EDA_INLINE guint32 *
put_bits (guint32 *out, guint64 bits, guint32 base)
{
  guint32 *end = out + __builtin_popcountll (bits);

  while (bits != 0)
    for (int k = 0; k < 8; k++)
      {
        *out++ = base + (guint32)__builtin_ctzll (bits | (guint64)1 << 63);
        bits &= bits - 1;
      }
  return end;
}

EDA_INLINE guint32 *
index_masks (const EdaMasks *masks,
             gsize           n,
             guint32         base,
             guint64        *state,
             guint32        *out,
             gsize          *n_rows)
{
  for (gsize i = 0; i < n; i++, base += EDA_MASK_BYTES)
    {
      guint64 inside = *state;

      if (masks[i].quote != 0)
        {
          inside ^= prefix_parity (masks[i].quote);
          *state = (guint64)((gint64)inside >> 63);
        }
      *n_rows += (gsize)__builtin_popcountll (masks[i].lf & ~inside);
      out = put_bits (out, (masks[i].delimiter | masks[i].lf) & ~inside, base);
    }
  return out;
}

EDA_WITH_BITS static guint32 *
index_masks_with_bits (const EdaMasks *masks,
                       gsize           n,
                       guint32         base,
                       guint64        *state,
                       guint32        *out,
                       gsize          *n_rows)
{
  return index_masks (masks, n, base, state, out, n_rows);
}

gsize
eda_scan_index (
    const EdaScan *self, const char *block, guint32 length, guint32 ends[], gsize *n_rows)
{
  gboolean bits = EDA_HAS_BITS ();
  guint64  state = 0;
  guint32 *out = ends;
  EdaMasks masks[BATCH];

  *n_rows = 0;
  for (guint32 at = 0; at < length; at += BATCH * EDA_MASK_BYTES)
    {
      gsize part = MIN (length - at, BATCH * EDA_MASK_BYTES);
      gsize n = read_masks (self, block + at, part, masks);

      out = bits ? index_masks_with_bits (masks, n, at, &state, out, n_rows)
                 : index_masks (masks, n, at, &state, out, n_rows);
    }
  return (gsize)(out - ends);
}
