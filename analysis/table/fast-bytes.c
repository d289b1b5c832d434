/* Parts of a file come by pread(): a copy of a part can't change under the reader's hands
 * as a mapped file could, and costs little because it stays in the processor's cache. */

#include "analysis/table/fast-bytes.h"

#include <errno.h>
#include <unistd.h>

static gboolean
read_part (const EdaFastBytes *self, gsize at, gsize length, char *room)
{
  while (length > 0)
    {
      ssize_t n = pread (self->fd, room, length, (off_t)(self->skip + at));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      room += n;
      at += (gsize)n;
      length -= (gsize)n;
    }
  return TRUE;
}

const char *
eda_fast_bytes_get (const EdaFastBytes *self, gsize at, gsize length, char *room)
{
  if (self->text != NULL)
    return self->text + at;
  return read_part (self, at, length, room) ? room : NULL;
}
