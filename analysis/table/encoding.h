/* Bytes → UTF-8, and the word for what isn't text at all. */
#pragma once

#include "analysis/core/context.h"

/**
 * eda_encoding_check_head:
 * @name: the file, for the error's place
 * @size: of @head; a few kilobytes are enough
 *
 * Refuses what is known by its first bytes (a picture, an archive, a workbook, ...) and what has
 * NUL bytes without being UTF-16 or UTF-32. So /dev/zero ends here, not in the memory.
 *
 * Returns: FALSE with EDA_ERROR_CSV_BINARY, naming what it is
 */
gboolean eda_encoding_check_head (const guint8 *head,
                                  gsize         size,
                                  const char   *name,
                                  GError      **error);

/**
 * eda_encoding_to_utf8:
 * @encoding: (nullable): the user's word; NULL = byte order mark, whole-file UTF-8 check, UTF-16 by
 *   its zeros, else WINDOWS-1252 when bytes 0x80-0x9F occur, else ISO-8859-1
 * @used: (out): the encoding, owned by the caller
 *
 * Nothing is replaced: what can't be converted is an error with its place.
 *
 * Returns: (transfer full): valid UTF-8 without byte order mark; shares @raw when it can
 */
GBytes *eda_encoding_to_utf8 (GBytes           *raw,
                              const char       *encoding,
                              const char       *name,
                              const EdaContext *context,
                              char            **used,
                              GError          **error);
