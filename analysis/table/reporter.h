/* Progress of one stage of loading: tells at most ten times a second and looks for a cancel. */
#pragma once

#include "analysis/core/context.h"

typedef struct
{
  const EdaContext *context; /* (nullable) */
  EdaProgress       progress;
  gint64            told_us; /* when it was last told; monotonic clock, 0 = never */
} EdaReporter;

#define EDA_REPORTER_INIT(context, stage, bytes) \
  {                                              \
    (context), { (stage), 0, (bytes), 0 }, 0     \
  }

/* Call it often: every 4 096 rows or every quarter of a megabyte. FALSE with EDA_ERROR_CANCELLED. */
gboolean eda_reporter_tick (EdaReporter *self, GError **error);
/* The last word of a stage; told in any case. */
void eda_reporter_finish (EdaReporter *self);
