/* What a user writes for the loader's options, in a command or in a document. Each sets @out, or
 * returns FALSE when @text is none of what is allowed. */
#pragma once

#include <glib.h>

/* One sign, or tab, comma, semicolon, pipe, space, colon. */
gboolean eda_load_parse_delimiter (const char *text, char *out);
/* One sign of punctuation, or none: 0. */
gboolean eda_load_parse_quote (const char *text, int *out);
/* point, comma, or the sign itself. */
gboolean eda_load_parse_decimal (const char *text, char *out);
/* auto: -1, no: 0, yes: 1 */
gboolean eda_load_parse_header (const char *text, int *out);
/* The name of an encoding that can be read. */
gboolean eda_load_parse_encoding (const char *text);
/* "COLUMN=TYPE" with a type by the name of its EdaStorage. */
gboolean eda_load_parse_type (const char *text, char **column, int *storage);

/* The word that parse_delimiter reads back. */
char *eda_load_print_delimiter (char delimiter);
