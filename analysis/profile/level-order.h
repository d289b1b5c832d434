/* Levels whose order is known from their words: months, weekdays, sizes, grades of agreement. */
#pragma once

#include <glib.h>

/* @levels: (array length=n); @places: (out): of each in the order it belongs to. FALSE, and nothing
 * set, when no order holds all of them. Blanks around and the case of letters do not count. */
gboolean eda_level_order_find (const char *const *levels, guint n, double places[]);
