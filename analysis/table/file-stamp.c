/* A file that has the same size and the same time of change, to the nanosecond, has not
 * changed. */

#include "analysis/table/file-stamp.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

gboolean
eda_file_stamp_take (int fd, EdaFileStamp *stamp)
{
  struct stat now;

  if (fd < 0 || fstat (fd, &now) != 0 || !S_ISREG (now.st_mode))
    return FALSE;
  *stamp = (EdaFileStamp){ (guint64)now.st_dev,
                           now.st_ino,
                           (guint64)now.st_size,
                           now.st_mtim.tv_sec,
                           now.st_mtim.tv_nsec };
  return TRUE;
}

gboolean
eda_file_stamp_is_of (const EdaFileStamp *self, int fd)
{
  EdaFileStamp now;

  return eda_file_stamp_take (fd, &now) && now.device == self->device
         && now.inode == self->inode && now.size == self->size
         && now.mtime_s == self->mtime_s && now.mtime_ns == self->mtime_ns;
}

gboolean
eda_file_read_at (int fd, gpointer bytes, gsize size, guint64 offset)
{
  char *to = bytes;

  while (size > 0)
    {
      ssize_t n = pread (fd, to, size, (off_t)offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      to += n;
      size -= (gsize)n;
      offset += (guint64)n;
    }
  return TRUE;
}
