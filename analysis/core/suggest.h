/* Words near a misspelt one, and a picture of where in a line something is wrong. */
#pragma once

#include <glib.h>

/* Edits between two words: letters put in, left out, changed, or two neighbours swapped (Damerau
 * 1964; Levenshtein 1966, "optimal string alignment"), whatever the case. Of long words the first 64
 * letters count. */
guint eda_edit_distance (const char *a, const char *b);

/* The word of @words (array length=n) that is nearest to @text; NULL when that takes more than a
 * third of its letters, or either is longer than 64. */
const char *eda_suggest (const char *text, const char *const words[], gsize n);
/* The nearest candidates within max (1, a third of the letters), the nearest first, at most @most,
 * as "`price` or `prices`"; NULL when none is near. @mark: put around each, such as "`" or "". */
char *eda_suggest_list (const char *word, const char *const *candidates, guint most, const char *mark);

/* The line, and a caret under its bytes from @start to @end; two lines, each ended. Characters count
 * one place. */
char *eda_caret (const char *line, gsize start, gsize end);
