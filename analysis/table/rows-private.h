/* The inside of EdaRows: rows.c says what becomes of each row, rows-data.c keeps its cells. */
#pragma once

#include "analysis/table/judge.h"
#include "analysis/table/row-notes.h"
#include "analysis/table/rows.h"

typedef struct
{
  gsize   row;
  guint64 line;
} LineStep; /* from this row on, each row is one line further */

struct _EdaRows
{
  const EdaDialect *dialect;
  EdaRowNotes       notes;
  EdaReporter      *reporter;
  GError          **error;

  EdaJudge   judge;
  EdaRow    *row;         /* in work */
  EdaRow    *first_data;  /* (nullable) */
  GPtrArray *waiting;     /* EdaRow */
  gboolean   start_waits; /* the last of these looks like the header of another table */
  guint64    repeat_line; /* the last row was the header again; 0 = it wasn't */
  guint64    closed_line; /* another table begins here; 0 = none */
  gsize      n_closed;    /* rows from there on */

  GPtrArray *header; /* char*: cells of the header; NULL until it came, or for ever */
  guint64    header_line;
  guint      n_expected; /* fields of a good row */

  GPtrArray *columns; /* EdaCells */
  GPtrArray *names;
  GArray    *lines; /* LineStep */
  gsize      n_rows;

  char    **header_cells; /* the same, untouched by the making of names */
  char    **tags;         /* (nullable) */
  EdaTrace *trace;
  gsize     n_seen, n_traced; /* rows of the scan: all, up to the last one taken */
  guint     n_apart;          /* so many of the next rows were read in their own way */

  guint64 blank_line; /* the first of a group, not noted yet */
  guint   n_blank;
};

/* The width of the table: as its header says, unless most rows are longer. */
void eda_rows_start_columns (EdaRows *self);
/* The row in work is a row of names. */
void eda_rows_take_names (EdaRows *self);
/* The row in work is the row of tags. */
void eda_rows_take_tags (EdaRows *self);
/* Cells into columns; the length of the row is noted where it isn't as expected. */
void eda_rows_take_data (EdaRows *self, const EdaRow *row);
