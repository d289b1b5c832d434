/* The way back from a cell to its place in the file: line and source text.
 *
 * Rows are found again by sparse marks (row, offset, line) in the decoded text and by parsing from
 * the mark on, with the parser and the syntax that read the table. So a trace costs less than a
 * byte a row. The text itself is either kept in memory or read again from the file, after a look
 * whether the file is still the same. */
#pragma once

#include <gio/gio.h>

#include "analysis/table/csv.h"
#include "analysis/table/file-stamp.h"

typedef struct _EdaTrace EdaTrace;

EdaTrace *eda_trace_new (const EdaCsvSyntax *syntax);
void      eda_trace_free (EdaTrace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTrace, eda_trace_free)

/* Building. Rows of the table (from 0, without the header) come in order; @offset: of the row's
 * first byte in the decoded text; @line: of the file, from 1. */

/* Every row; keeps every 32nd or so. */
void eda_trace_add_row (EdaTrace *self, gsize row, gsize offset, guint64 line);
/* The next row does not directly follow the last one, or was read in another way. */
void eda_trace_break (EdaTrace *self);
/* Instead of add_row: a mark in any case. Needed where a row does not directly follow the one
 * before; in between as often as single cells shall be quick to find, say every 32 rows. */
void eda_trace_mark (EdaTrace *self, gsize row, gsize offset, guint64 line);
/* From the next row on all rows were read as lines: each gets a mark. */
void eda_trace_set_dense (EdaTrace *self);
void eda_trace_finish (EdaTrace *self, gsize n_rows);

/* One of the two, or rows can't be read. @skip: bytes of the file before the text. */
void eda_trace_keep_text (EdaTrace *self, GBytes *text);
void eda_trace_keep_file (EdaTrace           *self,
                          const char         *path,
                          const EdaFileStamp *stamp,
                          guint64             skip);

typedef struct
{
  const char *text; /* not NUL-terminated */
  gsize       length;
} EdaTraceCell;

/* How the rows are parsed. */
const EdaCsvSyntax *eda_trace_get_syntax (const EdaTrace *self);

/* @cells: as the file has them, so perhaps fewer or more than the table has columns; gone after
 * the call. FALSE stops. */
typedef gboolean (*EdaTraceRowFunc) (gsize               row,
                                     guint64             line,
                                     const EdaTraceCell *cells,
                                     guint               n_cells,
                                     gpointer            data);

/**
 * eda_trace_read:
 * @n: rows from @first on; beyond the end there are none
 *
 * Returns: FALSE with EDA_ERROR_FILE_CHANGED, EDA_ERROR_FILE_READ or EDA_ERROR_LIMIT_MEMORY; TRUE
 *   also when @func stopped
 */
gboolean eda_trace_read (const EdaTrace *self,
                         gsize           first,
                         gsize           n,
                         EdaTraceRowFunc func,
                         gpointer        data,
                         GError        **error);
