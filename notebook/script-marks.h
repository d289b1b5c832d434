/* The lines of a script's text that are not the user's own words. */
#pragma once

#include <glib.h>

#define EDA_MARK_HEADER "---"
#define EDA_MARK_BLOCK "```eda"
#define EDA_MARK_END "```"
#define EDA_MARK_NOTE "<!-- note -->"
#define EDA_MARK_LOAD "load" /* the block that says how the file is read */

/* "```eda", then a space, then anything. */
gboolean eda_mark_is_block (const char *line);
/* One of our lines, behind any number of backslashes: in a note it gets one more. */
gboolean eda_mark_is_ours (const char *line);
