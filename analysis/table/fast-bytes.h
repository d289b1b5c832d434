/* The text of the fast way: in memory, or still in its file, from which parts are read
 * when they are needed. So a large file never stands in memory as a whole. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *text; /* NULL: in the file */
  gsize       length;
  int         fd;   /* of a regular file */
  guint64     skip; /* bytes of the file before the text */
} EdaFastBytes;

/* @length bytes from @at on. @room: for as many; used if they aren't in memory. NULL: the
 * file could not be read, or is shorter by now. */
const char *
eda_fast_bytes_get (const EdaFastBytes *self, gsize at, gsize length, char *room);
