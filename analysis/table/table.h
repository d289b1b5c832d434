/* The loaded table: immutable columns of equal length and what the loader saw on the way. */
#pragma once

#include "analysis/table/column.h"
#include "analysis/table/hashing.h"
#include "analysis/table/trace.h"

/* A row or line that the loader set aside or mended; nothing is dropped without one. */
typedef struct
{
  guint64 line;   /* of the file, from 1 */
  guint   column; /* from 1; 0 = the whole row */
  char   *what;   /* "3 fields instead of 5: 2 missing cells added" */
} EdaLoadNote;

/* How the bytes were read; all strings owned. */
typedef struct
{
  char      *name;   /* for people: "sales.csv" or "standard input" */
  char      *path;   /* (nullable) */
  char      *sha256; /* of the bytes, lower-case hexadecimal; see eda_source_info_get_sha256() */
  EdaHashing *hashing; /* (nullable): takes it in the background */
  guint64    bytes;
  char      *encoding; /* "UTF-8", "ISO-8859-1", ... */
  char       delimiter;
  char       quote;   /* 0 = none */
  char       decimal; /* '.' or ',' */
  gboolean   header;
  char      *dialect_reason; /* a sentence: why this delimiter, and the runner-up */
  double     dialect_score;  /* of the delimiter, from 0 to 1 */
  char       runner_up;      /* the next best delimiter; 0 = none */
  double     runner_up_score;
  GPtrArray *rejected;       /* EdaLoadNote: rows that are in the file and not in the table */
  GPtrArray *repairs;        /* EdaLoadNote: rows that are in the table, changed */
  gsize      n_bad_bytes;    /* that are no text in this encoding, and NUL bytes */
  gsize      n_ragged;       /* rows with fewer or more fields than the header */
  gsize     *n_refused;      /* (nullable): per column, cells that the user's type does not fit */
  char     **header_cells;   /* (nullable): the names as in the file, before any was mended */
  char     **tags;           /* (nullable): the row of tags below the names, see tags.h */
  gboolean   partial;        /* reading was cancelled; a note in rejected says how much is missing */
  EdaTrace  *trace;          /* (nullable): the way back to the source text */
} EdaSourceInfo;

typedef struct _EdaTable EdaTable;

EdaTable *eda_table_ref (EdaTable *self);
void      eda_table_unref (EdaTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTable, eda_table_unref)

gsize                eda_table_get_n_rows (const EdaTable *self);
guint                eda_table_get_n_columns (const EdaTable *self);
EdaColumn           *eda_table_get_column (const EdaTable *self, guint index); /* index from 0 */
EdaColumn           *eda_table_find_column (const EdaTable *self, const char *name); /* (nullable) */
const EdaSourceInfo *eda_table_get_source (const EdaTable *self);

/* The text of the cell as the file has it, without quotes; "" where the row is too short for it;
 * NULL when the source can't be read any more, or the file has no such column. Rows and columns
 * from 0. */
char *eda_table_dup_source_text (const EdaTable *self, gsize row, guint column);
/* The line of the file, from 1, where the row begins; 0 = not known. */
guint64 eda_table_get_line (const EdaTable *self, gsize row);
/* The place of the column's texts in a row of the file; G_MAXUINT = the file has no such column. */
guint eda_table_get_file_column (const EdaTable *self, guint column);
/**
 * eda_table_read_source:
 * @func: gets the rows of this table in their order, with all cells of the file's row
 *
 * Like eda_trace_read(), for rows of this table.
 */
gboolean eda_table_read_source (const EdaTable *self,
                                gsize           first,
                                gsize           n,
                                EdaTraceRowFunc func,
                                gpointer        data,
                                GError        **error);

EdaSourceInfo *eda_source_info_new (void); /* empty lists, nothing known */
void           eda_source_info_free (EdaSourceInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSourceInfo, eda_source_info_free)
/* Soon asked for: take it in the background. */
void eda_source_info_start_sha256 (const EdaSourceInfo *self);
/* (nullable): not known of a part, nor of a file that has changed since. May have to wait until all
 * bytes are looked at. */
const char *eda_source_info_get_sha256 (const EdaSourceInfo *self);
void eda_load_note_add (GPtrArray *notes, guint64 line, guint column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* @take_columns: EdaColumn, all of n_rows rows. */
EdaTable *eda_table_new (EdaSourceInfo *take_source, GPtrArray *take_columns, gsize n_rows);

/* Tables from tables. What does not change is shared, and so is the story of the file; the way back
 * to lines and texts leads through the table as read. */

/* @rows: (array length=n): each below the number of rows, in any order. NULL with
 * EDA_ERROR_LIMIT_MEMORY. */
EdaTable *eda_table_select (EdaTable *self, const guint32 rows[], gsize n, GError **error);
/* @take_columns: EdaColumn, all of as many rows as this table has. */
EdaTable *eda_table_with_columns (EdaTable *self, GPtrArray *take_columns);
EdaTable *eda_table_get_table_read (EdaTable *self); /* as the loader made it; perhaps this one */
gsize     eda_table_get_row_read (const EdaTable *self, gsize row); /* of the table as read */
