/* One column as a list shows it: what is known at once, and a sketch that follows when
 * the column has been summarised. Observable. */
#pragma once

#include <gio/gio.h>

#include "analysis/profile/column-profile.h"

G_BEGIN_DECLS

#define EDA_SKETCH_MAX_BARS 24

/* A column's shape in a few bars, and what only a pass over its values tells. */
typedef struct
{
  gsize    distinct;
  gboolean categories; /* bars are the most frequent values; else a histogram from low to
                          high */
  guint  n_bars;       /* 0 = nothing to draw */
  double bars[EDA_SKETCH_MAX_BARS]; /* heights, the highest is 1 */
} EdaColumnSketch;

/* Pure; any thread. */
EdaColumnSketch eda_column_sketch (const EdaColumnProfile *profile);

#define EDA_TYPE_COLUMN_ITEM (eda_column_item_get_type ())
G_DECLARE_FINAL_TYPE (EdaColumnItem, eda_column_item, EDA, COLUMN_ITEM, GObject)

/* Keeps a reference on @column. */
EdaColumnItem *eda_column_item_new (EdaColumn *column);

EdaColumn  *eda_column_item_get_column (EdaColumnItem *self);
const char *eda_column_item_get_name (EdaColumnItem *self);
/* The EdaStorage that the user chose for it, or -1: found automatically. */
int                    eda_column_item_get_chosen (EdaColumnItem *self);
double                 eda_column_item_get_missing_share (EdaColumnItem *self); /* 0..1 */
const EdaColumnSketch *eda_column_item_get_sketch (EdaColumnItem *self); /* (nullable) */

/* The same column as it was read now, without a sketch; emits "changed". */
void eda_column_item_set_column (EdaColumnItem *self, EdaColumn *column, int chosen);

/* Copies; emits "changed" (no arguments). */
void eda_column_item_set_sketch (EdaColumnItem *self, const EdaColumnSketch *sketch);

G_END_DECLS
