/* One input of the fuzzer: four bytes that say how to load, then the text. Most values of these
 * bytes mean the usual way, so that most inputs cost little. */
#pragma once

#include "analysis/table/load-private.h"

#define FUZZ_CONTROL 4 /* bytes */

typedef struct
{
  const guint8  *text;
  gsize          size;
  EdaFastTuning  tuning;
  EdaLoadOptions options;
  gboolean       in_file;      /* from a file, piece by piece; else from memory */
  gboolean       plain_anyway; /* also where the fast way was not taken */
} FuzzCase;

/* FALSE: too short, or too long to be worth its time. Nothing is copied. */
gboolean fuzz_case_init (FuzzCase *self, const guint8 *data, gsize size);

/* Loads it both ways. Returns: what differs, NULL = nothing. */
char *fuzz_case_compare (const FuzzCase *self);
