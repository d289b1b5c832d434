/* Bytes as they come: from a file, a pipe, a stream or memory, in pieces, with their count, their
 * checksum, progress and a cancel that is heard at once. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/trace.h"

#define EDA_INPUT_PIECE (256 * 1024)

typedef struct _EdaInput EdaInput;

/* NULL with @error of EDA_ERROR_FILE_...; @name: for errors. Opening a pipe does not wait. */
EdaInput *eda_input_open (GFile             *file,
                          const char        *name,
                          const EdaContext  *context,
                          GError           **error);
EdaInput *eda_input_new_stream (GInputStream     *stream,
                                const char       *name,
                                const EdaContext *context);
EdaInput *eda_input_new_bytes (GBytes *bytes, const char *name, const EdaContext *context);
void      eda_input_free (EdaInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaInput, eda_input_free)

/* What comes next, without taking it: as much as there is, up to a piece. (nullable) on error. */
const guint8 *eda_input_peek (EdaInput *self, gsize *n, GError **error);
/* Returns: bytes read, 0 at the end, -1 with @error. */
gssize eda_input_read (EdaInput *self, guint8 *out, gsize size, GError **error);

const char *eda_input_get_name (const EdaInput *self);
guint64     eda_input_get_size (const EdaInput *self);     /* 0 = not known */
guint64     eda_input_get_position (const EdaInput *self); /* bytes taken so far */

/* Nobody will ask for the checksum. */
void eda_input_drop_checksum (EdaInput *self);
/* Reads on to the end, then tells the checksum of all bytes; NULL with @error, and ""
 * when it was dropped. */
char *eda_input_finish (EdaInput *self, GError **error);
/* Of a file: it is still what it was when it was opened, and all was read. */
gboolean eda_input_check_unchanged (EdaInput *self, GError **error);
/* All bytes were read in another way, by its descriptor. */
void eda_input_note_read (EdaInput *self);
/* -1: not a regular file. */
int eda_input_get_fd (const EdaInput *self);
/* FALSE: not a regular file on a disk. */
gboolean eda_input_get_stamp (const EdaInput *self, EdaFileStamp *stamp);
