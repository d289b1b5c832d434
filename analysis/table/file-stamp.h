/* Which state of a file was read, and reading from it again. */
#pragma once

#include <glib.h>

typedef struct
{
  guint64 device, inode, size;
  gint64  mtime_s, mtime_ns;
} EdaFileStamp;

/* FALSE: @fd is no regular file. */
gboolean eda_file_stamp_take (int fd, EdaFileStamp *stamp);
/* Is the file of @fd still in that state? */
gboolean eda_file_stamp_is_of (const EdaFileStamp *self, int fd);
/* All @size bytes from @offset on. FALSE: unreadable, or the file is shorter. */
gboolean eda_file_read_at (int fd, gpointer bytes, gsize size, guint64 offset);
