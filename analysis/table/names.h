/* The names of the columns, from one row of the file or several. */
#pragma once

#include "analysis/table/cells.h"
#include "analysis/table/header.h"
#include "analysis/table/row.h"

/* Adds a row of names to those above: joined with a blank, cell by cell.
 * @names: (element-type utf8) */
void eda_names_join (GPtrArray *names, const EdaRow *row);

/* Does each of @n_rows cells hold something, and no two the same? */
gboolean eda_names_are_labels (const EdaCells *cells, gsize n_rows);
