/* A quick look at a whole text: is it what nearly all are? */
#pragma once

#include <glib.h>

/* TRUE: valid UTF-8 without control characters but tabs and line ends. FALSE says
 * nothing. */
gboolean eda_text_is_plain (const guint8 *bytes, gsize size);
