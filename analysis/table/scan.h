/* The structure of a CSV text: where rows and cells end, found without reading the cells.
 *
 * Only for well-formed texts, where every quote opens a cell, closes it, or is doubled
 * inside one; eda_scan_count() tells whether a text is. Blanks around cells belong to
 * them. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *text;
  gsize       length;
  char        delimiter;
  char        quote; /* 0 = none */
} EdaScan;

/* Of one part of the text; [0]: if it begins outside quotes, [1]: if inside. */
typedef struct
{
  gsize    n_rows[2];  /* line feeds outside quotes */
  gsize    n_stray[2]; /* quotes where none may be */
  gsize    n_lines;    /* line feeds */
  gsize    n_lone_cr;  /* carriage returns that no line feed follows */
  gboolean odd;        /* the number of quotes: the next part begins in the other state */
} EdaScanCounts;

void eda_scan_count (const EdaScan *self, gsize first, gsize end, EdaScanCounts *counts);

/* Behind the first line feed outside quotes at or behind @at; the text's length if there
 * is none. */
gsize eda_scan_find_row (const EdaScan *self, gsize at, gboolean inside);

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
