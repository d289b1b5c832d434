/* Inside the loader: one loading in work, and for tests, measurements and the first rows which way
 * a text takes to the table. */
#pragma once

#include "analysis/table/fast-load.h"
#include "analysis/table/load.h"
#include "analysis/table/source.h"

typedef struct
{
  gboolean      plain; /* not the fast way, even where it could be */
  gsize         file_bytes; /* files from this size on are read piece by piece; 0 = as it is best */
  EdaFastTuning tuning;
  gboolean      is_head; /* the bytes are only the first of the file */
  gboolean     *was_fast; /* (nullable) (out) */
  gboolean     *was_in_file; /* (nullable) (out): the text was never in memory as a whole */
} EdaLoadWay;

/* What the parts of the loader share. */
typedef struct
{
  const EdaLoadWay     *way;
  const EdaLoadOptions *options;
  const EdaContext     *context;
  EdaContext            calm; /* the same, deaf to a cancel */
  EdaSource            *source;
  EdaDialect           *dialect;
  EdaSourceInfo        *info;
  int                   fd;      /* of a text that is still in its file */
  gsize                 reached; /* bytes read when it failed */
} EdaLoading;

EdaTable *eda_load_file_by (const EdaLoadWay     *way,
                            GFile                *file,
                            const EdaLoadOptions *options,
                            const EdaContext     *context,
                            GError              **error);
EdaTable *eda_load_bytes_by (const EdaLoadWay     *way,
                             GBytes               *bytes,
                             const char           *name,
                             const EdaLoadOptions *options,
                             const EdaContext     *context,
                             GError              **error);
