/* A table of texts on its way to a CSV file, and what was planted in it. */
#pragma once

#include <glib.h>

#include "tests/planted/draw.h"

typedef struct
{
  char  *name;
  char **cells; /* n_rows; NULL = empty */
  GStringChunk *texts; /* that hold them */
} SheetColumn;

typedef struct
{
  gsize      n_rows;
  guint      level; /* 1..5 */
  GPtrArray *columns; /* SheetColumn */
  GPtrArray *planted; /* names of the columns that the pattern concerns; borrowed */
  GPtrArray *needed;  /* those of them that a finding has to name; borrowed */
  Draw       draw;
} Sheet;

Sheet *sheet_new (gsize n_rows, guint level, guint64 seed);
void   sheet_free (Sheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

/* An empty column at the end; names that were taken get a number. */
SheetColumn *sheet_add (Sheet *self, const char *name);
/* The same, and a finding has to name it. */
SheetColumn *sheet_plant (Sheet *self, const char *name);
/* The same, and a finding may name it. */
SheetColumn *sheet_add_witness (Sheet *self, const char *name);

void sheet_set (SheetColumn *column, gsize row, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* With @decimals places. */
void sheet_set_number (SheetColumn *column, gsize row, double value, int decimals);

/* A copy of row @from behind the last one; its number. */
gsize sheet_repeat_row (Sheet *self, gsize from);
/* Any order of the rows. */
void sheet_shuffle (Sheet *self);

GBytes *sheet_to_csv (const Sheet *self);
