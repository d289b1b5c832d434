/* A number or day at the rim of a column that is written for "no value": one decision for the rule that
 * tells of it and for those that would tell of it again in their own words. */
#pragma once

#include "analysis/findings/column-use.h"

typedef struct
{
  double value;
  gsize  count;
  double gap; /* to the next value */
} EdaCodeApart;

/* −999, 9999, 0, 1900-01-01 and such, apart from all other values. */
gboolean eda_find_code_apart (const EdaColumnProfile *column, EdaCodeApart *found);

/* Whether such a code lies so far off, farther than all others reach, that whatever is measured with
 * squares or neighbours tells of the code. */
gboolean eda_is_ruled_by_code (const EdaColumnProfile *column);
