/* The pairs of measures that the profile has checked, for the rules that look for what r alone
 * does not say: a bend, uneven spread, single rows that make it. */
#pragma once

#include "analysis/findings/rule-parts.h"

typedef struct
{
  guint               a, b; /* columns from 0 */
  const EdaPairCheck *check;
} EdaPairLook;

/* (element-type EdaPairLook): of 40 rows or more; NULL when cancelled. Made once for each
 * profile. */
const GArray *eda_pair_screen_get (EdaProfile *profile, const EdaContext *context);
