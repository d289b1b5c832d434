/* How much memory a load may take, and the words when that is not enough. */
#pragma once

#include "analysis/core/error.h"

/* A table has no longer lines than this, in bytes, unless the user names a ceiling. */
#define EDA_LIMITS_LINE (64 * 1024 * 1024)

/* @wish: the user's ceiling in bytes, 0 = none named: then four fifths of what is free. */
guint64 eda_limits_get_ceiling (guint64 wish);

/* TRUE: no ceiling was named, and so few bytes need none. To ask the system for its free memory
 * takes longer than to load a small file. */
gboolean eda_limits_is_little (guint64 wish, guint64 bytes);

/* Sets EDA_ERROR_LIMIT_MEMORY: "needs about 3.1 GB, 2 GB allowed". @place: how far it was read, where
 * that is known. @needed: 0 = not known. Returns FALSE. */
gboolean
eda_limits_refuse (const EdaPlace *place, guint64 needed, guint64 ceiling, GError **error);

/* Whether what was packed in @packed bytes and is already @unpacked is no table but a trap; not where the user
 * named a ceiling. */
gboolean eda_limits_is_trap (guint64 wish, guint64 unpacked, guint64 packed);
/* Sets EDA_ERROR_LIMIT_MEMORY; returns FALSE. */
gboolean eda_limits_refuse_trap (const EdaPlace *place, guint64 unpacked, GError **error);

/* "3.1 GB", "512 MB" */
char *eda_limits_format (guint64 bytes);
