/* Columns that the header does not know: the surplus cells of rows with too many fields stand in them. */
#pragma once

#include "analysis/profile/profile.h"

/* Whether the column has no name in the header, like all behind it, and no more cells than there are
 * rows of another length. What such a column lacks says nothing: AL4 names the rows. */
gboolean eda_column_is_surplus (const EdaColumn *column, const EdaSourceInfo *source);

/* How many of the table's columns are surplus. */
guint eda_table_count_surplus (EdaTable *table);
