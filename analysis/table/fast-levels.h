/* The distinct texts of a column while it is read, on several threads at once: each
 * thread collects its own, and in the end they are brought together in the order of their
 * first row. */
#pragma once

#include <glib.h>

typedef struct
{
  guint32 length;
  guint32 count;     /* cells */
  guint32 first_row; /* the first of them */
  guint32 code;
  char    text[]; /* as the file has it, without quotes around it; NUL-terminated */
} EdaFastLevel;

typedef struct _EdaFastLevels EdaFastLevels;

#define EDA_FAST_LEVELS_BATCH 256

EdaFastLevels *eda_fast_levels_new (void);
void           eda_fast_levels_free (EdaFastLevels *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFastLevels, eda_fast_levels_free)

typedef struct
{
  const char *text; /* readable up to 8 bytes behind its end */
  guint32     length;
} EdaFastText;

/**
 * eda_fast_levels_add:
 * @n: at most EDA_FAST_LEVELS_BATCH; rows @first_row, @first_row + 1, ...
 * @codes: (out): indices of the levels
 *
 * Returns: FALSE when there is not enough memory
 */
gboolean eda_fast_levels_add (EdaFastLevels    *self,
                              const EdaFastText cells[],
                              guint             n,
                              gsize             first_row,
                              guint32           codes[]);

guint               eda_fast_levels_get_size (const EdaFastLevels *self);
const EdaFastLevel *eda_fast_levels_get (const EdaFastLevels *self, guint index);

/**
 * eda_fast_levels_merge:
 * @parts: (nullable elements): ended by this; one for each thread
 * @maps: (out): for each part, the index in the result for each of its own; g_free()
 *
 * Returns: all levels, by first row; NULL when there is not enough memory
 */
EdaFastLevels *eda_fast_levels_merge (EdaFastLevels *parts[], guint n, guint32 *maps[]);
