/* Any bytes at all: the fast way and the plain one load the same table, or refuse it
 * alike. For libFuzzer; ./dev fuzz builds and runs it. */

#include "tests/fuzz/fuzz-case.h"
#include "tests/fuzz/generate.h"

#include <stdio.h>
#include <stdlib.h>

int   LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize room);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize room, unsigned seed);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  FuzzCase         fuzz_case;
  g_autofree char *difference = NULL;

  if (!fuzz_case_init (&fuzz_case, data, size))
    return 0;
  difference = fuzz_case_compare (&fuzz_case);
  if (difference == NULL)
    return 0;
  fprintf (stderr, "the ways differ: %s\n", difference);
  abort ();
}

/* A third of the inputs are new files, a third are changed as files, a third as bytes. */
gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize room, unsigned seed)
{
  FuzzDice dice = fuzz_dice_new (seed);

  if (room <= FUZZ_CONTROL)
    return LLVMFuzzerMutate (data, size, room);
  switch (fuzz_dice_roll (&dice, 3))
    {
    case 0:
      return fuzz_generate (&dice, data, room);
    case 1:
      for (guint i = fuzz_dice_roll (&dice, 4); i > 0; i--)
        size = fuzz_mutate (&dice, data, size, room);
      return fuzz_mutate (&dice, data, size, room);
    default:
      return LLVMFuzzerMutate (data, size, room);
    }
}
