/* Time as a session sees it: passed in, so that tests and an accelerated play need not wait. */
#pragma once

#include <glib.h>

typedef struct
{
  gint64 mono; /* ms; stands still while the machine sleeps (CLOCK_MONOTONIC) */
  gint64 boot; /* ms; does not (CLOCK_BOOTTIME) */
  gint64 wall; /* ms since 1970-01-01 UTC */
} EdaClock;

EdaClock eda_clock_now (void);
/* Of this start of the machine; "" where it is not known. */
char *eda_clock_dup_boot_id (void);
/* "2026-11-28T07:45:00.000Z" and back; -1: no such text. */
char  *eda_clock_wall_to_text (gint64 wall);
gint64 eda_clock_wall_from_text (const char *text);
