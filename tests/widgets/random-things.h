/* What somebody may do in the window, in whatever order: one line in the list of
 * random-things.c for each. */
#pragma once

#include "tests/widgets/window-fixture.h"

typedef struct
{
  Fixture base;
  GFile  *other;    /* a table with other columns */
  GFile  *secret;   /* what challenges are about */
  GFile  *notebook; /* where it is saved; not there at first */
  char   *first;    /* the bytes that the present history began with */
} Random;

/* The tables, beside the one that is open. */
void random_set_up (Random *self);
void random_tear_down (Random *self);

void random_do_something (Random *self);
/* How often each thing was done, as messages of the test; each at least once after many. */
void random_tell (guint n_done);

/* The script as it would be saved. (transfer full) */
char    *random_print_script (Random *self);
gboolean random_is_read (gpointer window); /* no file is being read */
