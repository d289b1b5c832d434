/* A well-formed text cut into chunks that begin and end with rows, so that several threads
 * can read it at once. */
#pragma once

#include "analysis/table/dialect.h"
#include "analysis/table/fast-load.h"
#include "analysis/table/scan.h"

/* Every so many rows, where a row stands. */
typedef struct
{
  gsize   row, offset;
  guint64 line;
} EdaFastMark;

typedef struct
{
  gsize   start; /* of its first row */
  gsize   row;   /* from 0, without the header */
  guint64 line;  /* of the file, from 1 */
  GArray *marks; /* (nullable): EdaFastMark, made while it is read */
} EdaFastChunk;

typedef struct
{
  EdaFastBytes  bytes;
  gsize         length; /* of the text without blank lines at its end */
  EdaScan       scan;
  guint         n_columns;
  guint         n_header; /* rows: 0 or 1 */
  gsize         n_rows;
  gboolean      has_breaks; /* line feeds inside cells */
  gboolean      ends_open;  /* no line feed ends the last row */
  gsize         chunk_bytes, block_bytes;
  gsize         n_chunks;
  EdaFastChunk *chunks; /* one more, where the text ends */
} EdaFastChunks;

/* Could a text of this dialect be read here at all? */
gboolean eda_fast_chunks_suit (const EdaDialect *dialect);

/* @header: (out) (nullable): its cells */
EdaFastResult eda_fast_chunks_find (EdaFastChunks        *self,
                                    const EdaFastRequest *request,
                                    guint                 n_workers,
                                    char               ***header,
                                    GError              **error);
void          eda_fast_chunks_clear (EdaFastChunks *self);
/* After all chunks were read with marks. */
EdaTrace *eda_fast_chunks_make_trace (EdaFastChunks *self, const EdaDialect *dialect);
