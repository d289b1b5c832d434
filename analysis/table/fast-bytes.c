/* Parts of a file are copied: unlike a mapped file, a copy can't change under the
 * reader's hands. That costs little, because the copy stays in the processor's cache. */

#include "analysis/table/fast-bytes.h"

#include "analysis/table/file-stamp.h"

const char *
eda_fast_bytes_get (const EdaFastBytes *self, gsize at, gsize length, char *room)
{
  if (self->text != NULL)
    return self->text + at;
  return eda_file_read_at (self->fd, room, length, self->skip + at) ? room : NULL;
}
