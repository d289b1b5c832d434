/* Parts of encoding.c: what the bytes look like, and the repair of a few that are wrong. */
#pragma once

#include "analysis/table/encoding.h"

typedef struct
{
  gsize n_multi; /* valid characters of several bytes */
  gsize n_bad;   /* bytes that belong to no valid character */
  gsize first_bad;
} EdaUtf8Facts;

/* UTF-16 or UTF-32 without mark, from the head of a text; NULL = neither. */
const char *eda_encoding_guess_wide (const guint8 *bytes, gsize size);
/* What a text that is not UTF-8 may be; an iconv name. NULL with EDA_ERROR_PART. */
char *eda_encoding_guess_narrow (GBytes *raw, GError **error);

/* FALSE = cancelled. */
gboolean eda_encoding_check_utf8 (GBytes           *raw,
                                  const EdaContext *context,
                                  EdaUtf8Facts     *facts,
                                  GError          **error);
/* Bad bytes → U+FFFD, NUL → U+2400; the same bytes when there are none. */
GBytes *eda_encoding_repair (GBytes *text, GArray *faults);
