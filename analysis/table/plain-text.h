/* A quick look at a whole text: is it what nearly all are? */
#pragma once

#include <glib.h>

/* TRUE: valid UTF-8 without control characters but tabs and line ends. FALSE says
 * nothing. */
gboolean eda_text_is_plain (const guint8 *bytes, gsize size);

/* The same of the characters that begin from @first on, and before @end; of the text's
 * parts, which are looked at one by one, that at the start needs the look at its first
 * byte too. @size: with the three bytes behind @end that its last character may have. */
gboolean
eda_text_is_plain_between (const guint8 *bytes, gsize size, gsize first, gsize end);
