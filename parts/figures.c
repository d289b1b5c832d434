/* The module plots, with PLplot, cairo and Pango. It has a copy of its own of what it
 * uses of analysis, so its record has no GError: the copy doesn't know the program's
 * domain of errors. */

#include "analysis/core/part.h"
#include "plots/figures.h"

gconstpointer const eda_part = &eda_figures;
