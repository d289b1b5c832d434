/* What cairo 1.16 leaves out of a tagged PDF. Private to plots/print. */
#pragma once

#include <glib.h>

/* Says in @pdf, which cairo has just written, that it is tagged and in English. */
void eda_print_amend (GByteArray *pdf);
