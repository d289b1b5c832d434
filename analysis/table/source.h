/* Where the bytes come from: a file, a pipe, a stream or memory, packed or not. Ends with the whole
 * text in UTF-8 and what can be said about the bytes: how many, their SHA-256, their encoding. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/encoding.h"
#include "analysis/table/hashing.h"
#include "analysis/table/input.h"
#include "analysis/table/trace.h"

typedef struct
{
  char   *name; /* for people: "sales.csv" */
  char   *path; /* (nullable) */
  guint64 bytes; /* read, before unpacking */
  char   *sha256; /* of these bytes; NULL of a part, or if there is a hashing */
  EdaHashing *hashing; /* (nullable): of many bytes it is not taken before somebody asks */
  char   *encoding;
  GBytes *text; /* valid UTF-8 without byte order mark and without NUL; NULL: still in the file */
  GArray *faults; /* EdaEncodingFault: bytes that were repaired, by line */
  char   *note; /* (nullable): which file of an archive this is */

  gboolean partial; /* cancelled and kept: whole lines of the first @bytes of @bytes_total */
  guint64  bytes_total;

  gboolean     in_file; /* the text is the file from @skip on, byte by byte */
  guint64      skip;
  EdaFileStamp stamp;
  GBytes      *head, *tail; /* (nullable): of a text that is still in the file; see EdaExcerpt */
} EdaSource;

typedef struct
{
  const char *encoding;   /* (nullable): the user's word */
  guint64     max_memory; /* bytes; 0 = four fifths of what is free */
  gboolean    keep_on_cancel; /* what was read until then, not an error */
  guint64     max_bytes;  /* whole lines of so many, as if it had been cancelled then; 0 = all */
} EdaSourceLimits;

void eda_source_free (EdaSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSource, eda_source_free)

/* How errors name a file: as the user is likely to have written it. */
char *eda_source_name_file (GFile *file);
/* A file of at least @min_bytes that seems to be a plain text: only its head and tail are read, all
 * else can be read from the descriptor of @input. NULL, without an error: read it as a whole. */
EdaSource *eda_source_leave_in_file (EdaInput              *input,
                                     GFile                 *file,
                                     const EdaSourceLimits *limits,
                                     gsize                  min_bytes);

/* Of a text that is in memory. */
const char *eda_source_get_text (const EdaSource *self, gsize *length);

/* The text is no longer needed here: @trace gets it, or where to read it again. Keeping it costs
 * memory as long as the table lives, so a big text that a file holds is read again from there. */
void eda_source_hand_over (EdaSource *self, EdaTrace *trace);

/* All three: NULL with @error of EDA_ERROR; see eda_load_file(). */
EdaSource *eda_source_read_input (EdaInput              *input,
                                  GFile                 *file,
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
