/* Pieces are cut from the front; nothing is ever put back, but the system gets the whole
 * pages of a piece that was given back. */

#include "analysis/table/arena.h"

#include "analysis/table/memory.h"

#include <sys/mman.h>

#define ALIGNMENT 64
#define PAGE 4096

struct _EdaArena
{
  char *block;
  gsize size;
  gsize used;
};

EdaArena *
eda_arena_new (gsize size)
{
  EdaArena *self;
  char     *block = eda_memory_try_big (size);

  if (block == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (EdaArena);
  self->block = block;
  self->size = size;
  return self;
}

static void
clear (gpointer data)
{
  EdaArena *self = data;

  g_free (self->block);
}

void
eda_arena_unref (EdaArena *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

gsize
eda_arena_round (gsize size)
{
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

gpointer
eda_arena_take (EdaArena *self, gsize size)
{
  gsize at = self->used;

  size = eda_arena_round (size);
  if (size > self->size - at)
    return NULL;
  self->used += size;
  g_atomic_rc_box_acquire (self);
  return self->block + at;
}

void
eda_arena_give_back (EdaArena *self, gpointer piece, gsize size)
{
  gsize first = ((gsize)piece + PAGE - 1) / PAGE * PAGE;
  gsize end = ((gsize)piece + size) / PAGE * PAGE;

  if (end > first)
    madvise ((gpointer)first, end - first, MADV_DONTNEED);
  eda_arena_unref (self);
}
