/* Compressed input: told by its content, whatever its name. */
#pragma once

#include "analysis/table/input.h"

/* "gzip", "Zstandard", "xz", "bzip2", "ZIP"; NULL when the bytes are none of these, or a workbook
 * in a ZIP. */
const char *eda_decompress_detect (const guint8 *head, gsize size);

typedef struct _EdaDecompress EdaDecompress;

/* @input: (transfer none): at its start, lives longer. NULL with @error. */
EdaDecompress *eda_decompress_new (EdaInput *input, const char *kind, GError **error);
void           eda_decompress_free (EdaDecompress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDecompress, eda_decompress_free)

/* The next file inside that may be a table; the first must be asked for too. @rank: 0 = there is
 * none any more, 1 = perhaps, 2 = by its name yes. FALSE with @error. */
gboolean eda_decompress_next (EdaDecompress *self, guint *rank, GError **error);
/* From now on no file is left out for what its name says. */
void eda_decompress_take_every (EdaDecompress *self);
/* Bytes of that file: how many, 0 at its end, -1 with @error. */
gssize eda_decompress_read (EdaDecompress *self, guint8 *out, gsize size, GError **error);

/* The name of the file inside; NULL where the format has none. */
const char *eda_decompress_get_name (const EdaDecompress *self);
/* (element-type utf8): the files that were seen so far, but folders and the system's own. */
const GPtrArray *eda_decompress_get_names (const EdaDecompress *self);
/* Looks at the names of the rest. */
gboolean eda_decompress_finish (EdaDecompress *self, GError **error);
