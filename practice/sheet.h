/* A table of texts on its way to a CSV file. */
#pragma once

#include <glib.h>

typedef struct
{
  char         *name;
  char        **cells; /* n_rows; NULL = empty */
  GStringChunk *texts; /* that hold them */
} EdaSheetColumn;

typedef struct
{
  gsize      n_rows;
  GPtrArray *columns; /* EdaSheetColumn */
} EdaSheet;

EdaSheet *eda_sheet_new (gsize n_rows);
/* Shares no cell: what is written in the copy stays there. */
EdaSheet *eda_sheet_copy (const EdaSheet *self);
void      eda_sheet_free (EdaSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSheet, eda_sheet_free)

EdaSheetColumn *eda_sheet_add (EdaSheet *self, const char *name); /* empty, at the end */
EdaSheetColumn *eda_sheet_find (const EdaSheet *self, const char *name); /* (nullable) */

void eda_sheet_set (EdaSheetColumn *column, gsize row, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* With @decimals places, 0 .. 6; without the locale, and rounded the same way everywhere. */
void eda_sheet_set_number (EdaSheetColumn *column, gsize row, double value, guint decimals);
/* Days since 1970-01-01 as 2024-02-29. */
void eda_sheet_set_date (EdaSheetColumn *column, gsize row, guint day);

/* A copy of row @from before row @at. */
void eda_sheet_repeat_row (EdaSheet *self, gsize from, gsize at);

/* How the file is written; all of it zero is plain CSV. */
typedef struct
{
  char     delimiter; /* 0 = ',' */
  gboolean bom, crlf, latin1;
  gboolean quote_texts; /* everything that is no number */
  GPtrArray *extra; /* (nullable): EdaSheetLine, ascending by row */
  gboolean *cut; /* (nullable) (array length=n_rows): rows that lack their last field */
} EdaSheetDress;

/* A line that is no row: a repeated header, a total. */
typedef struct
{
  gsize before; /* this row, from 0; n_rows = at the end */
  char *text; /* with the delimiter of the dress, without line end */
} EdaSheetLine;

GBytes *eda_sheet_to_csv (const EdaSheet *self, const EdaSheetDress *dress);
