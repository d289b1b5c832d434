/* Small letters and capitals, the same in every locale: "I" and "i" belong together in Turkish, too, for
 * the texts that are changed here are the program's own, or are looked through for its words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) */
char *eda_letters_lower (const char *text);
char *eda_letters_upper (const char *text);
/* With a capital at the start. (transfer full) */
char *eda_letters_capitalise (const char *text);

G_END_DECLS
