/* Finds the next cell of some kind, off the main thread. */
#pragma once

#include "notebook/row-view.h"

G_BEGIN_DECLS

typedef enum
{
  EDA_SEEK_TEXT,    /* a cell that holds the text, whatever the case; from cell to cell */
  EDA_SEEK_OTHER,   /* another value than the one here, in this column */
  EDA_SEEK_MISSING, /* a missing value, in this column */
  EDA_SEEK_MARKED,  /* a row of the set, in this column */
  EDA_SEEK_READ,    /* the row with this number in the table as it was read, in this column */
} EdaSeekKind;

typedef struct
{
  EdaSeekKind kind;
  const char *text; /* of TEXT */
  EdaRowSet  *set;  /* of MARKED */
  gsize       row;  /* of READ; from 0 */
  gsize       position;
  guint       column; /* of the table */
  gboolean    here;     /* this cell may be the one, too */
  gboolean    backward;
  /* (array length=n_columns): columns of the table in the order in which they stand; of TEXT */
  const guint *columns;
  guint        n_columns;
} EdaSeek;

/* Beyond the last row it begins again with the first one. @seek: copied. */
void eda_row_seek (EdaRowView         *rows,
                   const EdaSeek      *seek,
                   GCancellable       *cancellable,
                   GAsyncReadyCallback done,
                   gpointer            data);
/* FALSE: there is none; or with @error: cancelled. */
gboolean eda_row_seek_finish (EdaRowView   *rows,
                              GAsyncResult *result,
                              gsize        *position,
                              guint        *column,
                              GError      **error);

G_END_DECLS
