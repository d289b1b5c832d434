/* Columns that look like data about persons. */
#pragma once

#include "analysis/profile/column-profile.h"

/* "e-mail addresses": what nearly every cell looks like, or what the name says; NULL = nothing of the
 * kind. @share: (out) (nullable): of the cells that fit; NaN when the name said it */
const char *eda_personal_kind (const EdaColumnProfile *column, double *share);
