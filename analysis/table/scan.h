/* The structure of a CSV text: where rows and cells end, found without reading the cells.
 *
 * Only for well-formed texts, where every quote opens a cell, closes it, or is doubled
 * inside one; eda_scan_count() tells whether a text is. Blanks around cells belong to
 * them. */
#pragma once

#include <glib.h>

/* The signs it is made of. */
typedef struct
{
  char delimiter;
  char quote; /* 0 = none */
} EdaScan;

#define EDA_SCAN_NO_BYTE (-1)

typedef struct
{
  const char *text;
  gsize       length;
  int         before; /* its neighbours; EDA_SCAN_NO_BYTE where the text begins or ends */
  int         behind;
} EdaScanPart;

/* Of one part of the text; [0]: if it begins outside quotes, [1]: if inside. */
typedef struct
{
  gsize    n_rows[2];    /* line feeds outside quotes */
  gsize    n_stray[2];   /* quotes where none may be */
  gsize    first_row[2]; /* behind the first line feed outside quotes; 0 = there is none */
  gsize    first_line[2]; /* line feeds before that place */
  gsize    n_lines;      /* line feeds */
  gsize    n_lone_cr;    /* carriage returns that no line feed follows */
  gboolean odd;          /* the number of quotes: the next part begins in the other state */
} EdaScanCounts;

void eda_scan_count (const EdaScan *self, const EdaScanPart *part, EdaScanCounts *counts);

/* Line feeds. */
gsize eda_scan_count_lines (const char *text, gsize length);

/**
 * eda_scan_index:
 * @block: begins a row; readable up to 63 bytes behind its end
 * @ends: (out): the offset of every delimiter and line feed outside quotes; room for
 * @length + 64
 * @n_rows: (out): how many of them are line feeds
 *
 * Returns: how many there are
 */
gsize eda_scan_index (const EdaScan *self,
                      const char    *block,
                      guint32        length,
                      guint32        ends[],
                      gsize         *n_rows);
