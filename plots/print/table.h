/* A table on pages: as wide as it must be, its head again on each page. Private to plots/print. */
#pragma once

#include "plots/print/sheet.h"

/* Which columns stand side by side: a table that is too wide goes on below in another strip, with
 * its first column again. */
typedef struct
{
  guint first, end; /* besides column 0 */
} EdaStrip;

typedef struct
{
  double *widths; /* of each column's text, pt */
  double  scale;  /* of the text's size */
  GArray *strips; /* EdaStrip */
} EdaColumns;

/* @room: across the page; EDA_TABLE_PAD is taken on both sides of each text. */
#define EDA_TABLE_PAD 4.0
void eda_columns_init (EdaColumns             *self,
                       const EdaSheet         *sheet,
                       const EdaDocumentBlock *table,
                       double                  room);
void eda_columns_clear (EdaColumns *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaColumns, eda_columns_clear)

/* @note: the height of what must stand below its last row on the same page, pt; 0: nothing */
void eda_print_table (EdaSheet *self, const EdaDocumentBlock *table, double note);
/* The height of what must stand together at its beginning. */
double eda_print_measure_table (EdaSheet *self, const EdaDocumentBlock *table, double note);
