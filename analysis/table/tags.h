/* Tags below the names, as the Humanitarian Exchange Language has them (HXL 1.1): “#adm1+code” says what a
 * column holds, whatever language its name is in. They are no values: a column of numbers stays one. */
#pragma once

#include <glib.h>

gboolean eda_tags_is_tag (const char *text);
