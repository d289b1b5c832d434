/* Small CSV files as people and programs write them, with the things in them on which readers
 * stumble. Everything follows from the seed. */
#pragma once

#include <glib.h>

/* A stream of numbers; never 0 as a seed. */
typedef struct
{
  guint64 state;
} FuzzDice;

FuzzDice fuzz_dice_new (guint64 seed);
guint    fuzz_dice_roll (FuzzDice *self, guint n); /* 0 to n - 1 */

/* A whole input: control bytes and text. Returns its size. */
gsize fuzz_generate (FuzzDice *dice, guint8 out[], gsize room);

/* One change that knows what a CSV file is: a cell or a row or a sign in another's place.
 * @data: of @size, with room for @room. Returns the new size. */
gsize fuzz_mutate (FuzzDice *dice, guint8 data[], gsize size, gsize room);
