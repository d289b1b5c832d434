/* Where the table stands in its text: behind which lines, under how many rows of names, with which
 * sign before comments. */
#pragma once

#include "analysis/table/sample.h"

typedef struct
{
  guint64 first_line; /* of the header, or of the first row where there is none; 0 = unknown */
  guint   n_header;   /* rows that hold names: 0, 1, or more where they stand above each other */
  gboolean tags;      /* the row below them holds tags (tags.h), and is no row of the table either */
  char    comment;    /* lines that begin with it and don't fit the table are comments; 0 = none */
  guint64 typed;      /* bit i: column i (from 0) holds nothing but values in the sample */
  gboolean all_lines; /* nothing is outside the table, whatever it looks like */
} EdaFrame;

/**
 * eda_frame_guess:
 * @n_fields: of a usual row
 * @header: the user's word; -1 = guess
 */
EdaFrame eda_frame_guess (const EdaSample *sample,
                          guint            n_fields,
                          char             decimal,
                          int              header);

/* The same when the user said that each line is a row: only whether the first one holds names
 * is left to guess. */
EdaFrame eda_frame_of_all_lines (const EdaSample *sample,
                                 guint            n_fields,
                                 char             decimal,
                                 int              header);
