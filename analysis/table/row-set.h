/* Some of a table's rows. Built once by its maker, then never changed. */
#pragma once

#include <glib.h>

typedef struct _EdaRowSet EdaRowSet;

EdaRowSet *eda_row_set_new (gsize n_rows); /* none of them; add some before it is shared */
void       eda_row_set_add (EdaRowSet *self, gsize row); /* rows from 0; twice is once */
EdaRowSet *eda_row_set_ref (EdaRowSet *self);
void       eda_row_set_unref (EdaRowSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaRowSet, eda_row_set_unref)

gsize    eda_row_set_get_n_rows (const EdaRowSet *self); /* of the table */
gsize    eda_row_set_get_size (const EdaRowSet *self);
gboolean eda_row_set_contains (const EdaRowSet *self, gsize row);
/* The first @max of them, ascending. Returns: how many */
gsize eda_row_set_list (const EdaRowSet *self, guint32 rows[], gsize max);
