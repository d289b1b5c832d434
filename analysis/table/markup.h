/* Texts that are no rows and columns, though every text reads as some: web pages, XML, JSON. */
#pragma once

#include <glib.h>

/* What the text at @head is by its first signs, as in "This is %s", with what helps in @hint (out);
 * NULL when it may be a table. */
const char *eda_markup_name (const char *head, gsize size, const char **hint);
