/* Which patterns a practice file holds, and in which of the theme's columns. */
#pragma once

#include "practice/practice-name.h"

typedef struct
{
  guint rows, columns, patterns, hard, decoys;
  guint faulty;  /* patterns at least that are faults or gaps of the data */
  guint free;    /* patterns to be counted on that need no column of their own */
  guint gorilla; /* one file in so many; 0 = none */
} EdaPracticeLevel;

const EdaPracticeLevel *eda_practice_level (guint level);

/* (element-type EdaPlanting): who writes columns first, then who comes late; every column of the file
 * is written by one of the former. */
GPtrArray *eda_practice_plan (const EdaPracticeName *name);
