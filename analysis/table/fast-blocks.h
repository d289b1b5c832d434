/* A well-formed text cut into chunks that begin and end with rows, and read block by
 * block. */
#pragma once

#include "analysis/table/dialect.h"
#include "analysis/table/fast-column.h"
#include "analysis/table/fast-load.h"
#include "analysis/table/scan.h"

typedef struct
{
  gsize   start; /* of its first row */
  gsize   row;   /* from 0, without the header */
  guint64 line;  /* of the file, from 1 */
  GArray *marks; /* (nullable): EdaFastMark, made while it is read */
} EdaFastChunk;

typedef struct
{
  gsize   row, offset;
  guint64 line;
} EdaFastMark;

typedef struct
{
  EdaScan       scan;
  gsize         readable; /* bytes of the text, blank lines at its end included */
  guint         n_columns;
  guint         n_header; /* rows: 0 or 1 */
  gsize         n_rows;
  gboolean      has_breaks; /* line feeds inside cells */
  gsize         chunk_bytes, block_bytes;
  gsize         n_chunks;
  EdaFastChunk *chunks; /* one more, where the text ends */
} EdaFastBlocks;

/* Could a text of this dialect be read here at all? */
gboolean eda_fast_blocks_suit (const EdaDialect *dialect);

/* @header: (out) (nullable): its cells */
EdaFastResult eda_fast_blocks_find (EdaFastBlocks        *self,
                                    const EdaFastRequest *request,
                                    guint                 n_workers,
                                    char               ***header,
                                    GError              **error);
void          eda_fast_blocks_clear (EdaFastBlocks *self);
/* After all chunks were read with marks. */
EdaTrace *eda_fast_blocks_make_trace (EdaFastBlocks *self, const EdaDialect *dialect);

/* The buffers of one thread. */
typedef struct _EdaFastReader EdaFastReader;

EdaFastReader *eda_fast_reader_new (EdaFastBlocks *blocks);
void           eda_fast_reader_free (EdaFastReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFastReader, eda_fast_reader_free)

typedef void (*EdaFastBlockFunc) (const EdaFastBlock *block, guint worker, gpointer data);

/* Hands the rows of a chunk to @func. FALSE: there is one that isn't like the others. */
gboolean eda_fast_reader_run (EdaFastReader   *self,
                              gsize            chunk,
                              gboolean         mark,
                              EdaFastBlockFunc func,
                              guint            worker,
                              gpointer         data);
/* Only the first @n_rows or a few more. */
void eda_fast_reader_peek (
    EdaFastReader *self, gsize chunk, gsize n_rows, EdaFastBlockFunc func, gpointer data);
