/* One row of text cells on its way from the parser to its columns. */
#pragma once

#include <glib.h>

typedef struct
{
  GString *text; /* of all cells, behind each other */
  GArray  *ends; /* gsize: where in @text each cell ends */
  guint64  line;
  gsize    offset;      /* of its first byte in the text */
  gsize    number;      /* among all rows of the text, from 1 */
  gboolean after_blank; /* blank lines stand before it */
  gboolean apart;       /* it, or the one before, was read with loose quotes */
} EdaRow;

EdaRow *eda_row_new (void);
EdaRow *eda_row_copy (const EdaRow *self);
void    eda_row_free (EdaRow *self);
void    eda_row_clear (EdaRow *self);
void    eda_row_add (EdaRow *self, const char *text, gsize length);
guint   eda_row_get_n_cells (const EdaRow *self);
/* Not NUL-terminated. */
const char *eda_row_get_cell (const EdaRow *self, guint i, gsize *length);
guint       eda_row_get_n_filled (const EdaRow *self); /* cells that hold more than blanks */
gboolean    eda_row_equal (const EdaRow *a, const EdaRow *b);
/* Cells from @first on, joined with ", ". */
char *eda_row_join (const EdaRow *self, guint first);
