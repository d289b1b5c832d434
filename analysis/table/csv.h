/* The parser: text → cells and rows, by libcsv. Knows nothing about headers or types. */
#pragma once

#include <glib.h>

typedef struct
{
  char     delimiter;
  char     quote;       /* 0 = none */
  gboolean trim_blanks; /* blanks around a cell are no part of it: a, "b, c" */
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
  /* The cells since the last row are void: in @line a quote opens that does not close, or not at
   * the end of its cell. The line comes again, with quotes as ordinary characters.
   * @rest: so do all lines behind it. */
  void (*unclosed) (guint64 line, gboolean rest, gpointer data);
  /* Called about every 256 KiB with the bytes done. FALSE stops the scan. */
  gboolean (*tick) (gsize done, gpointer data);
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
