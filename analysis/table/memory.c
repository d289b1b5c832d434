/* Big arrays. On Linux fresh memory costs a page fault per 4 KiB, which is a good part of
 * the time it takes to fill a column; pages of 2 MiB cost next to nothing. */

#include "analysis/table/memory.h"

#include "analysis/core/error.h"

#include <stdlib.h>
#include <sys/mman.h>

#define LARGE_PAGE (2 * 1024 * 1024)

void
eda_memory_advise (gpointer block, gsize size)
{
#ifdef MADV_HUGEPAGE
  gsize first = ((gsize)block + LARGE_PAGE - 1) & ~(gsize)(LARGE_PAGE - 1);
  gsize end = ((gsize)block + size) & ~(gsize)(LARGE_PAGE - 1);

  if (end > first)
    madvise ((gpointer)first, end - first, MADV_HUGEPAGE);
#endif
}

/* Is rounded up to whole large pages as long as that adds an eighth at most. */
gpointer
eda_memory_try_big (gsize size)
{
  gpointer block = NULL;
  gsize    spare = size % LARGE_PAGE > 0 ? LARGE_PAGE - size % LARGE_PAGE : 0;

  if (size < LARGE_PAGE - LARGE_PAGE / 8)
    return g_try_malloc (MAX (size, 1));
  if (spare <= size / 8)
    size += spare;
  if (posix_memalign (&block, LARGE_PAGE, size) != 0)
    return NULL;
  eda_memory_advise (block, size);
  return block;
}

gboolean
eda_memory_refuse (GError **error)
{
  eda_error_set (error,
                 EDA_ERROR_LIMIT_MEMORY,
                 NULL,
                 "Close other programs or take a part of the file.",
                 "There is not enough memory");
  return FALSE;
}
