/* Values that don't fit the narrow form a column was begun in: a few are kept aside and put
 * in when all cells are read, in a form that holds them all. So the file need not be read
 * again for a longer fraction here and there. */
#pragma once

#include "analysis/table/values.h"

#define EDA_FAST_UNKNOWN_DECIMALS 99

/* Of one thread. */
typedef struct
{
  GArray *all;      /* (nullable): EdaFastAside */
  guint   decimals; /* the most that one of them has */
} EdaFastAsides;

/* @decimals: how it was written, or EDA_FAST_UNKNOWN_DECIMALS. FALSE: there are too many for
 * a column of @n_rows. */
gboolean eda_fast_asides_add (
    EdaFastAsides *self, gsize n_rows, gsize row, double value, guint decimals);
void eda_fast_asides_clear (EdaFastAsides *self);

/* @parts: of all threads; @values: INT32, with anything in their places. Afterwards it holds
 * them, perhaps as doubles. FALSE: not enough memory. */
gboolean eda_fast_asides_put_in (
    const EdaFastAsides *const parts[], guint n_parts, EdaValues *values, gsize n_rows);
