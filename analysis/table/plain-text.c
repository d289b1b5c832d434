/* Runs of ASCII are skipped 64 bytes at a time, what lies between them is validated by
 * GLib. Parts are looked at on all processors; each begins and ends with a character. */

#include "analysis/table/plain-text.h"

#include "analysis/table/masks.h"
#include "analysis/table/workers.h"

#define PART (1024 * 1024)
#define STEP 4096 /* validated at once, when there is something that is not ASCII */

/* The first byte at or behind @at that is not in the middle of a character. */
static gsize
find_start (const guint8 *bytes, gsize size, gsize at)
{
  while (at < size && (bytes[at] & 0xc0) == 0x80)
    at++;
  return at;
}

static gboolean
has_controls (const guint8 *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (bytes[i] < 0x20 && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r')
      return TRUE;
  return FALSE;
}

gboolean
eda_text_is_plain_between (const guint8 *bytes, gsize size, gsize first, gsize end)
{
  gsize at = find_start (bytes, size, first);

  if (at > first + 3)
    return FALSE;
  end = find_start (bytes, size, end);
  while (at < end)
    {
      gsize stop;

      at += eda_masks_skip_ascii ((const char *)bytes + at, end - at);
      stop = find_start (bytes, size, MIN (at + STEP, end));
      if (!g_utf8_validate_len ((const char *)bytes + at, stop - at, NULL)
          || has_controls (bytes + at, stop - at))
        return FALSE;
      at = stop;
    }
  return TRUE;
}

typedef struct
{
  const guint8 *bytes;
  gsize         size;
} Text;

static gboolean
check_part (gsize part, guint worker, gpointer data)
{
  const Text *self = data;

  return eda_text_is_plain_between (
      self->bytes, self->size, part * PART, MIN (part * PART + PART, self->size));
}

gboolean
eda_text_is_plain (const guint8 *bytes, gsize size)
{
  Text        text = { bytes, size };
  EdaReporter silent = EDA_REPORTER_INIT (NULL, "", 0);

  if (size > 0 && (bytes[0] & 0xc0) == 0x80)
    return FALSE;
  return eda_workers_run (eda_workers_count (size),
                          (size + PART - 1) / PART,
                          check_part,
                          &text,
                          &silent,
                          0,
                          NULL);
}
