/* The way in: a file or a stream becomes an EdaTable.
 * source (bytes) → dialect (guess) → csv (cells) → infer (typed columns) → table. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

/* What the user said; the rest is guessed. A user's word always wins. */
typedef struct
{
  char       *encoding;  /* (nullable): iconv name */
  char        delimiter; /* 0 = guess */
  int         quote;     /* -1 = guess, 0 = none */
  char        decimal;   /* 0 = guess */
  int         header;    /* -1 = guess, 0 = no, 1 = yes */
  char      **missing;   /* (nullable): the only texts that mean missing, besides the empty cell */
  GHashTable *types;     /* (nullable): column name (char*) → GINT_TO_POINTER (EdaStorage) */
  guint64     max_memory; /* bytes; 0 = four fifths of the memory that is free */
  gboolean    keep_on_cancel; /* a cancel while reading keeps the rows so far: see the source info */
  gboolean    all_lines; /* each line is a row: no title, comment, footer, other table is set aside */
} EdaLoadOptions;

#define EDA_LOAD_OPTIONS_INIT { NULL, 0, -1, 0, -1, NULL, NULL, 0, FALSE, FALSE }

/**
 * eda_load_file:
 * @options: (nullable)
 *
 * Returns: (transfer full): the table, or NULL with @error of EDA_ERROR: file missing, folder,
 *   empty, binary, changed while read, cancelled, over the ceiling
 */
EdaTable *eda_load_file (GFile                *file,
                         const EdaLoadOptions *options,
                         const EdaContext     *context,
                         GError              **error);

/* The same from a stream, e.g. standard input; @name is shown to people. */
EdaTable *eda_load_stream (GInputStream         *stream,
                           const char           *name,
                           const EdaLoadOptions *options,
                           const EdaContext     *context,
                           GError              **error);

/* The same from memory; for tests and pasted tables. */
EdaTable *eda_load_bytes (GBytes               *bytes,
                          const char           *name,
                          const EdaLoadOptions *options,
                          const EdaContext     *context,
                          GError              **error);
