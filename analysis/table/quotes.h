/* Where a row with quotes ends, and the cells of a row whose quotes libcsv would not read as they
 * are meant: escaped by a sign, with blanks around them, not doubled, not closed. */
#pragma once

#include "analysis/table/csv.h"

typedef enum
{
  EDA_QUOTES_PLAIN, /* as RFC 4180 has them: libcsv may read the row */
  EDA_QUOTES_OWN,   /* in order, but in a way that libcsv doesn't know */
  EDA_QUOTES_BAD,   /* a quote doesn't close, or not at the end of its cell */
} EdaQuotes;

/**
 * eda_quotes_find_row_end:
 * @at: where the row begins
 * @end: (inout): how far to look; then the end of the row, its line break not included
 *   (with EDA_QUOTES_BAD: where the trouble showed)
 */
EdaQuotes eda_quotes_find_row_end (const char         *text,
                                   gsize               at,
                                   gsize              *end,
                                   const EdaCsvSyntax *syntax,
                                   guint              *n_fields);

/* Zero-initialised; filled by what is below. */
typedef struct
{
  GString *text; /* of all cells, behind each other */
  GArray  *ends; /* gsize: where in @text each cell ends */
} EdaQuotesCells;

void eda_quotes_cells_clear (EdaQuotesCells *self);

/* A row of EDA_QUOTES_OWN. */
void eda_quotes_split (const char         *text,
                       gsize               at,
                       gsize               end,
                       const EdaCsvSyntax *syntax,
                       EdaQuotesCells     *cells);

/**
 * eda_quotes_split_bad:
 * @end: of the line
 * @n_fields: what the row should have; 0 = unknown
 *
 * Reads one line in several ways and takes the first that gives @n_fields cells.
 *
 * Returns: TRUE when one did
 */
gboolean eda_quotes_split_bad (const char         *text,
                               gsize               at,
                               gsize               end,
                               const EdaCsvSyntax *syntax,
                               guint               n_fields,
                               EdaQuotesCells     *cells);
