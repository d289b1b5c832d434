/* Any line at all, given to the claims language; for libFuzzer: ./dev fuzz claims. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/challenge/claims-schema.h"
#include "tests/fuzz/claims-case.h"

int   LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize room);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize room, unsigned seed);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static EdaClaimSchema *schema;
  g_autofree char       *line = g_strndup ((const char *)data, size);
  g_autofree char       *wrong = NULL;

  if (schema == NULL)
    schema = claims_schema ();
  wrong = claims_case_check (line, schema);
  if (wrong == NULL)
    return 0;
  fprintf (stderr, "%s\n", wrong);
  abort ();
}

/* A quarter of the inputs are new lines. */
gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize room, unsigned seed)
{
  guint64          state = seed;
  g_autofree char *line = NULL;

  if (seed % 4 != 0)
    return LLVMFuzzerMutate (data, size, room);
  line = claims_case_generate (&state, 12);
  size = MIN (strlen (line), room);
  memcpy (data, line, size);
  return size;
}
