/* For tests and measurements: which way a text takes to the table. */
#pragma once

#include "analysis/table/fast-load.h"
#include "analysis/table/load.h"

typedef struct
{
  gboolean      plain; /* not the fast way, even where it could be */
  EdaFastTuning tuning;
  gboolean     *was_fast; /* (nullable) (out) */
} EdaLoadWay;

EdaTable *eda_load_bytes_by (const EdaLoadWay     *way,
                             GBytes               *bytes,
                             const char           *name,
                             const EdaLoadOptions *options,
                             const EdaContext     *context,
                             GError              **error);
