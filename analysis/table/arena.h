/* One big block for many arrays of a few hundred kilobytes: such arrays are too small for large pages
 * of their own, and a table of many columns fills them all at the same time. */
#pragma once

#include <glib.h>

typedef struct _EdaArena EdaArena;

/* NULL: not enough memory. */
EdaArena *eda_arena_new (gsize size);
void      eda_arena_unref (EdaArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaArena, eda_arena_unref)

/* How much eda_arena_take() takes of the room for @size bytes. */
gsize eda_arena_round (gsize size);
/* Not cleared; each piece is a reference to the arena, to be ended by eda_arena_unref() or
 * eda_arena_give_back(). NULL: there is no room any more. */
gpointer eda_arena_take (EdaArena *self, gsize size);
/* The memory of one piece at once, that of the others when the last one goes. */
void eda_arena_give_back (EdaArena *self, gpointer piece, gsize size);
