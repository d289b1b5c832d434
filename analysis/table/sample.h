/* The first rows of a text, parsed: what the guesses look at. */
#pragma once

#include "analysis/table/csv.h"
#include "analysis/table/excerpt.h"

typedef struct
{
  GPtrArray    *rows;  /* GPtrArray of char* */
  GArray       *lines; /* guint64: where each row begins */
  GStringChunk *texts; /* of all cells */
} EdaSample;

/* Up to @max_rows rows of the head, until there are @max_cells cells (no row is longer than that);
 * less when cancelled. */
EdaSample  *eda_sample_new (const EdaExcerpt   *excerpt,
                            const EdaCsvSyntax *syntax,
                            guint               max_rows,
                            guint               max_cells);
void        eda_sample_free (EdaSample *self);
guint       eda_sample_get_n_fields (const EdaSample *self, guint row);
/* NULL beyond the row's end. */
const char *eda_sample_get_cell (const EdaSample *self, guint row, guint field);
guint64     eda_sample_get_line (const EdaSample *self, guint row);
/* Cells of the row that hold more than blanks. */
guint       eda_sample_get_n_filled (const EdaSample *self, guint row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSample, eda_sample_free)
