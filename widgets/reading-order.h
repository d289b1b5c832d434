/* Numbers, signs and units read from left to right, whatever the window's words do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is a letter in it, which says whence it is read. */
gboolean eda_has_order (const char *text);

/* Where the window reads from right to left, a text without any letter would be turned about there: "−5" would be
 * "5−", "0 %" would be "% 0". It gets the signs that keep it as it is; others come back as they are. @take_text:
 * (transfer full) */
char *eda_keep_order (char *take_text);

G_END_DECLS
