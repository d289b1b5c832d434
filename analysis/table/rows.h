/* Rows of text cells become columns of text cells; what doesn't fit is mended and noted. */
#pragma once

#include "analysis/table/cells.h"
#include "analysis/table/dialect.h"
#include "analysis/table/reporter.h"
#include "analysis/table/table.h"

typedef struct _EdaRows EdaRows;

/**
 * eda_rows_read:
 * @repairs: (element-type EdaLoadNote): short, long and otherwise mended rows
 * @rejected: (element-type EdaLoadNote): lines that are no part of the table
 *
 * Returns: NULL with EDA_ERROR_CANCELLED or EDA_ERROR_LIMIT_MEMORY
 */
EdaRows *eda_rows_read (const char       *text,
                        gsize             length,
                        const EdaDialect *dialect,
                        GPtrArray        *repairs,
                        GPtrArray        *rejected,
                        EdaReporter      *reporter,
                        GError          **error);
void     eda_rows_free (EdaRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaRows, eda_rows_free)

gsize       eda_rows_get_n_rows (const EdaRows *self); /* without the header */
gsize       eda_rows_get_n_ragged (const EdaRows *self); /* shorter or longer than the header */
guint       eda_rows_get_n_columns (const EdaRows *self);
const char *eda_rows_get_name (const EdaRows *self, guint column);
EdaCells   *eda_rows_get_cells (const EdaRows *self, guint column);
/* The cells of a column are no longer needed. */
void eda_rows_drop_cells (EdaRows *self, guint column);
/* The line of the file where the row (from 0) begins. */
guint64 eda_rows_get_line (const EdaRows *self, gsize row);
/* Where the rows are in the text; it still needs the text itself. */
EdaTrace *eda_rows_steal_trace (EdaRows *self);
/* (nullable): the cells of the header as in the file. */
char **eda_rows_steal_header (EdaRows *self);
char **eda_rows_steal_tags (EdaRows *self); /* (nullable): see tags.h */
