/* Params that name columns, against the table that has them. */
#pragma once

#include "analysis/core/params.h"
#include "analysis/table/table.h"

/* Whether every column that is named is there and of a storage that fits; else @error of
 * EDA_ERROR_OPTION with the names that come near. */
gboolean eda_params_check_columns (const EdaParams    *params,
                                   const EdaParamSpec *specs,
                                   const EdaTable     *table,
                                   GError            **error);

/* The index of the column that @key names; -1 when it is not set. For params that were checked. */
int eda_params_get_column (const EdaParams *params, const char *key, const EdaTable *table);
