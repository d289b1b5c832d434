/* How much memory a load may take, and the words when that is not enough. */
#pragma once

#include <glib.h>

/* @wish: the user's ceiling in bytes, 0 = none named: then four fifths of what is free. */
guint64 eda_limits_get_ceiling (guint64 wish);

/* TRUE: no ceiling was named, and so few bytes need none. To ask the system for its free memory
 * takes longer than to load a small file. */
gboolean eda_limits_is_little (guint64 wish, guint64 bytes);

/* Sets EDA_ERROR_LIMIT_MEMORY: "needs about 3.1 GB, 2 GB allowed". @needed: 0 = not known.
 * Returns FALSE. */
gboolean
eda_limits_refuse (const char *name, guint64 needed, guint64 ceiling, GError **error);

/* "3.1 GB", "512 MB" */
char *eda_limits_format (guint64 bytes);
