/* The correlations of a table, outside a profile. */
#pragma once

#include "analysis/profile/correlations.h"
#include "analysis/profile/profile-parts.h"

static inline EdaCorrelations *
correlate (EdaTable *table, gboolean all_pairs, const EdaContext *context, GError **error)
{
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);

  return eda_correlations_new (eda_profile_get_columns (profile, NULL, NULL),
                               eda_table_get_n_columns (table),
                               eda_table_get_n_rows (table),
                               all_pairs,
                               context,
                               error);
}
