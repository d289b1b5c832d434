/* What transforms share. Private to this folder. */
#pragma once

#include "analysis/table/made-column.h"
#include "analysis/transform/transform.h"

/* Copies of references; @take_columns of eda_table_with_columns(). */
GPtrArray *eda_table_dup_columns (EdaTable *table);
/* The table with @take_column in the place of the one with its name, or last. */
EdaTable *eda_table_with_column (EdaTable *table, EdaColumn *take_column);

/* Of a column of this name: that of the one it takes the place of, or the next one free. */
guint eda_table_find_position (EdaTable *table, const char *name);
/* @stem, or with the first number behind it that makes it new. */
char *eda_table_find_free_name (EdaTable *table, const char *stem);

/* The columns that @key names, all where it names none. (element-type EdaColumn, not owned) */
GPtrArray *eda_table_get_chosen (EdaTable *table, const EdaParams *params, const char *key);
/* With the columns that @key names only (@keep), or without them; EDA_ERROR_OPTION when none is left. */
EdaTable *eda_table_choose_columns (EdaTable        *table,
                                    const EdaParams *params,
                                    const char      *key,
                                    gboolean         keep,
                                    GError         **error);
/* The numbers of a column; NULL with @error: not enough memory. */
double *eda_column_dup_numbers (const EdaColumn *column, GError **error);

/* "`price`, `qty` and 3 more" */
char *eda_say_columns (const EdaParams *params, const char *key);
/* The names of the columns that @after has and @before has not, or has otherwise. */
char *eda_say_new_columns (EdaTable *before, EdaTable *after);
