/* The ways to read a whole column of cells as numbers, in the order in which they are
 * tried. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/cells.h"
#include "analysis/table/column.h"
#include "analysis/table/missing.h"
#include "analysis/table/parse.h"

typedef struct
{
  EdaStorage      storage; /* REAL for all numbers: whether they are whole shows later */
  EdaNumberLayout layout;
  EdaDateOrder    order;
  gboolean        amounts; /* numbers with units and other marks of thousands, too */
} EdaReader;

/* What reading a column showed. The slices point into its cells. */
typedef struct
{
  EdaMissingCounts missing;
  gsize            n_present; /* cells that were read */
  gsize            n_refused; /* cells that were not */
  gsize            n_whole;   /* without decimal mark and exponent */
  gsize            n_padded;  /* with leading zeros */
  gsize            n_huge;    /* beyond 2^53 */
  gsize            n_grouped; /* with thousands marks */
  gsize            n_mille;   /* with three digits behind the decimal mark */
  gsize            n_unit;    /* amounts: with percent sign or currency */
  const char      *unit;      /* (nullable): of these; a second one is refused */
  gsize            n_short_year; /* dates with years of two digits */
  gsize            n_zone;       /* times with a zone, now in UTC */
  const char      *example;   /* the first padded or huge one, or the first refused one */
  gsize            example_length;
  gsize            example_row;
} EdaReaderOutcome;

/* @decimal: of the file, '.' or ','. Returns (array length=n): static, best first */
const EdaReader *eda_readers (char decimal, guint *n);

/**
 * eda_reader_read:
 * @own_missing: (nullable): the user's missing texts
 * @stop: give up at the first cell that isn't read; else it becomes NaN and is counted
 * @numbers: (out) (array length=n_rows): NaN where missing
 *
 * Returns: FALSE with @error when cancelled; success otherwise, look at n_refused
 */
gboolean eda_reader_read (const EdaReader  *self,
                          const EdaCells   *cells,
                          gsize             n_rows,
                          char *const      *own_missing,
                          gboolean          stop,
                          const EdaContext *context,
                          double            numbers[],
                          EdaReaderOutcome *outcome,
                          GError          **error);

/* One cell of it: read (TRUE, perhaps missing: NaN) or refused; counted either way. */
gboolean eda_reader_read_cell (const EdaReader  *self,
                               const char       *text,
                               gsize             length,
                               char *const      *own_missing,
                               gsize             row,
                               double           *value,
                               EdaReaderOutcome *outcome);

/* One cell, without blanks around it. */
gboolean eda_reader_parse (const EdaReader *self,
                           const char      *text,
                           gsize            length,
                           double          *value,
                           EdaNumberFlags  *flags);
