/* Where the bytes come from: a file, a stream or memory. Ends with the whole text in UTF-8 and
 * what can be said about the bytes: how many, their SHA-256, their encoding. */
#pragma once

#include "analysis/core/context.h"

typedef struct
{
  char   *name; /* for people: "sales.csv" */
  char   *path; /* (nullable) */
  guint64 bytes;
  char   *sha256;
  char   *encoding;
  GBytes *text; /* valid UTF-8 without byte order mark and without NUL */
} EdaSource;

typedef struct
{
  const char *encoding;   /* (nullable): the user's word */
  guint64     max_memory; /* bytes; 0 = no ceiling */
} EdaSourceLimits;

void eda_source_free (EdaSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSource, eda_source_free)

/* All three: NULL with @error of EDA_ERROR; see eda_load_file(). */
EdaSource *eda_source_read_file (GFile                 *file,
                                 const EdaSourceLimits *limits,
                                 const EdaContext      *context,
                                 GError               **error);
EdaSource *eda_source_read_stream (GInputStream          *stream,
                                   const char            *name,
                                   const EdaSourceLimits *limits,
                                   const EdaContext      *context,
                                   GError               **error);
EdaSource *eda_source_read_bytes (GBytes                *bytes,
                                  const char            *name,
                                  const EdaSourceLimits *limits,
                                  const EdaContext      *context,
                                  GError               **error);
