/* The different ways in which rows miss cells, each with its number of rows. Private to
 * this folder. */
#pragma once

#include "analysis/profile/missing-masks.h"

typedef struct
{
  gsize   rows;
  guint64 key[]; /* a bit per masked column */
} EdaPattern;

typedef struct
{
  GPtrArray *list;  /* EdaPattern */
  guint     *slots; /* open addresses: place in list + 1 */
  gsize      n_slots;
  gsize      key_words;
} EdaPatternSet;

void eda_pattern_set_init (EdaPatternSet *self, guint n_columns);
void eda_pattern_set_clear (EdaPatternSet *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaPatternSet, eda_pattern_set_clear)

gboolean eda_pattern_set_fill (EdaPatternSet         *self,
                               const EdaMissingMasks *masks,
                               const EdaContext      *context,
                               GError               **error);

/* Most frequent first; then fewer columns; then the columns that stand further left. */
void eda_pattern_set_sort (EdaPatternSet *self);

/* Columns that miss a cell in this pattern. */
guint eda_pattern_set_count_columns (const EdaPatternSet *self,
                                     const EdaPattern    *pattern);
