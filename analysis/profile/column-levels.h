/* How often each value of a column occurs: fills the levels part of a column's profile.
 * Private to this folder. */
#pragma once

#include "analysis/profile/column-profile.h"

/* Of a text or boolean column: levels, entropy and friends, distinct, text lengths. */
gboolean eda_column_profile_count_codes (EdaColumnProfile *self,
                                         const EdaContext *context,
                                         GError          **error);

/* Of a numeric column with few distinct values, @distinct ascending. */
gboolean eda_column_profile_count_numbers (EdaColumnProfile *self,
                                           const double      distinct[],
                                           guint             n_distinct,
                                           const EdaContext *context,
                                           GError          **error);

void eda_column_profile_clear_levels (EdaColumnProfile *self);
