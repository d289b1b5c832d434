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

#define RANDOM_MAX_CELLS 14 /* nothing is added to more */

/* What cells and types of columns are chosen for; not every table has all. */
static const char *const random_columns[]
    = { "height", "height", "colour", "day", "width", NULL };

/* The tables, beside the one that is open. */
void random_set_up (Random *self);
void random_tear_down (Random *self);

void random_do_something (Random *self);
/* How often each thing was done, as messages of the test; each at least once after many. */
void random_tell (guint n_done);

EdaScript *random_get_script (Random *self); /* (transfer none) */
/* The script as it would be saved. (transfer full) */
char    *random_print_script (Random *self);
gboolean random_is_read (gpointer window); /* no file is being read */

/* random-files.c: things that are done with files; each that begins another history sees to it that
 * the new one begins with the right bytes. */
void random_read_otherwise (Random *self);
void random_save (Random *self);
void random_open_saved (Random *self);
void random_change_saved (Random *self);
void random_change_data (Random *self);
void random_replace_data (Random *self);
void random_paste_table (Random *self);
void random_open_table (Random *self);
void random_write_report (Random *self);
void random_open_beside (Random *self);
void random_play_challenge (Random *self);
