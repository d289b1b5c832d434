/* Big arrays: asked for without aborting, in large pages where the system has them. */
#pragma once

#include <glib.h>

/* Not cleared; NULL when there is not enough memory. Freed with g_free(). */
gpointer eda_memory_try_big (gsize size);
/* @block from g_malloc() or eda_memory_try_big() will be filled soon: large pages spare
 * the time of a page fault for every four kilobytes. */
void eda_memory_advise (gpointer block, gsize size);
/* Sets EDA_ERROR_LIMIT_MEMORY: there is not enough. Returns FALSE. */
gboolean eda_memory_refuse (GError **error);
