/* Quotes as a sign of the delimiter: it stands outside of them. */
#pragma once

#include <glib.h>

/**
 * eda_quote_borders_are:
 *
 * Returns: TRUE when nearly all quotes of the text have @delimiter, or the end of a line, on their
 *   outer side, and there are as many as lines at least
 */
gboolean eda_quote_borders_are (const char *text, gsize length, char delimiter, char quote);
