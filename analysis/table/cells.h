/* The text cells of one column on their way from the parser to the type: a stream to
 * write once and read in order as often as needed. Cells lie behind each other with their
 * lengths, a run of empty cells takes a byte or two, so a table costs little more than
 * its text. */
#pragma once

#include <glib.h>

typedef struct _EdaCells EdaCells;

EdaCells *eda_cells_new (void);
void      eda_cells_free (EdaCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaCells, eda_cells_free)

/* Cells that exist already: cell @row is the text @codes[@row]. Nothing is copied. */
typedef struct
{
  const char *text;
  gsize       length;
} EdaCellText;
EdaCells *
eda_cells_new_coded (const guint32 codes[], gsize n_rows, const EdaCellText texts[]);

/* Writes the cell of @row (from 0); rows in between that got none are empty. */
void eda_cells_set (EdaCells *self, gsize row, const char *text, gsize length);

gboolean eda_cells_is_empty (const EdaCells *self); /* not a single cell has text */

/* Reading: rows 0, 1, 2, ... without end; rows that got no cell are empty. */
typedef struct
{
  const EdaCells *cells;
  guint           chunk;
  gsize           at; /* in the chunk; of coded cells, the row */
  gsize           empties;
} EdaCellsIter;

void eda_cells_iter_init (EdaCellsIter *iter, const EdaCells *cells);
/* @text is good as long as the cells are. */
void eda_cells_iter_next (EdaCellsIter *iter, const char **text, gsize *length);
