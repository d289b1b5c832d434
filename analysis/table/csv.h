/* The parser: text → cells and rows, by libcsv. Knows nothing about headers or types. */
#pragma once

#include <glib.h>

typedef struct
{
  char     delimiter;
  char     quote;       /* 0 = none */
  gboolean trim_blanks; /* blanks behind a delimiter are no part of the cell: a, "b, c" */
  char     escape;      /* '\\': a sign that makes the next quote ordinary; 0 = doubled quotes */
  gboolean merge;       /* a run of delimiters is one: columns set with blanks */
  guint    n_fields;    /* of a usual row; decides how loose quotes are read; 0 = unknown */
} EdaCsvSyntax;

/* Lines are counted from @first_line of eda_csv_scan(). Any function may be NULL but row. */
typedef struct
{
  /* One cell; not NUL-terminated, gone after the call. */
  void (*cell) (const char *text, gsize length, gpointer data);
  /* The row is complete; @line is where it began. FALSE stops the scan. */
  gboolean (*row) (guint64 line, gpointer data);
  /* A line of nothing but blanks. */
  void (*blank) (guint64 line, gpointer data);
  /* Comes before the cells of a row: in @line a quote opens that does not close, or not at the end
   * of its cell. Loose quotes are characters there; @rest: cells end with their line from here on. */
  void (*unclosed) (guint64 line, gboolean rest, gpointer data);
  /* Called about every 256 KiB with the bytes done. FALSE stops the scan. */
  gboolean (*tick) (gsize done, gpointer data);
  /* Right before row(): the offset in the text where it began. */
  void (*place) (gsize offset, gpointer data);
} EdaCsvHandler;

/**
 * eda_csv_scan:
 * @text: valid in any encoding that keeps ASCII bytes to themselves
 *
 * Lines may end in LF, CR LF or CR, also mixed. Line breaks inside quotes belong to the cell.
 *
 * Returns: FALSE when the handler stopped it, or a cell did not fit into memory
 */
gboolean eda_csv_scan (const char          *text,
                       gsize                length,
                       guint64              first_line,
                       const EdaCsvSyntax  *syntax,
                       const EdaCsvHandler *handler,
                       gpointer             data);
