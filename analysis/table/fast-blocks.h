/* The rows of a chunk, block by block. */
#pragma once

#include "analysis/table/fast-chunks.h"
#include "analysis/table/fast-column.h"

/* The buffers of one thread. */
typedef struct _EdaFastReader EdaFastReader;

EdaFastReader *eda_fast_reader_new (EdaFastChunks *chunks);
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
