/* The name that somebody meant. */
#pragma once

#include <glib.h>

/* The word of @words (array length=n) that takes the fewest changed, added or left out letters to
 * become @text, without regard to case (Levenshtein 1966); NULL when that is more than a third of
 * its letters. */
const char *eda_suggest (const char *text, const char *const words[], gsize n);
