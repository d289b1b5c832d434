/* Rows kept back, so that what is found in the others can be checked on fresh ones. */
#pragma once

#include "analysis/table/table.h"

#define EDA_HOLDOUT_ROWS 1000 /* from so many rows on it is worth offering, unless they stand in time */
#define EDA_HOLDOUT_SHARE 0.30

/* Splits by the seed; both keep the order of the rows. @kept, @held: (out) (transfer full). FALSE with
 * EDA_ERROR_LIMIT_MEMORY. */
gboolean eda_holdout_split (EdaTable *table, double share, guint64 seed, EdaTable **kept, EdaTable **held, GError **error);
