/* Bytes → UTF-8, and the word for what isn't text at all. */
#pragma once

#include "analysis/core/context.h"

/* What was repaired in a line. */
typedef struct
{
  guint64 line;   /* from 1; 0 = in further lines */
  gsize   n_bad;  /* bytes that aren't UTF-8: shown as U+FFFD */
  gsize   n_nuls; /* NUL bytes: shown as U+2400 */
} EdaEncodingFault;

/**
 * eda_encoding_check_head:
 * @name: the file, for the error's place
 * @size: of @head; a few kilobytes are enough
 *
 * Refuses what is known by its first bytes (a picture, an archive, a workbook, ...) and what is
 * full of control characters. So /dev/zero ends here, not in the memory.
 *
 * Returns: FALSE with EDA_ERROR_CSV_BINARY, naming what it is
 */
gboolean eda_encoding_check_head (const guint8 *head,
                                  gsize         size,
                                  const char   *name,
                                  GError      **error);

/**
 * eda_encoding_to_utf8:
 * @encoding: (nullable): the user's word; NULL = byte order mark, UTF-16 and UTF-32 by their zeros,
 *   whole-file UTF-8 check, uchardet, and the Western sets
 * @used: (out): the encoding, owned by the caller
 * @faults: (element-type EdaEncodingFault): gets what was repaired, by line
 *
 * Nothing is replaced in silence.
 *
 * Returns: (transfer full): valid UTF-8 without byte order mark and NUL; shares @raw when it can
 */
GBytes *eda_encoding_to_utf8 (GBytes           *raw,
                              const char       *encoding,
                              const char       *name,
                              const EdaContext *context,
                              char            **used,
                              GArray           *faults,
                              GError          **error);
