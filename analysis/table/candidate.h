/* One way to read the sample (delimiter, quote, ...) and how well the rows and cells come out. */
#pragma once

#include "analysis/table/csv.h"
#include "analysis/table/excerpt.h"

/* Longer rows are counted as this long, and looked at so far. */
#define EDA_CANDIDATE_FIELDS 4096

typedef struct
{
  EdaCsvSyntax syntax;
  guint        n_rows;
  guint        usual_fields;
  guint        n_usual; /* rows that have them */
  guint        n_core;  /* rows from the first of these to the last */
  guint        n_split; /* rows of two fields or more */
  guint        n_first; /* fields of the first row */
  guint        n_typed; /* columns of numbers, dates or times */
  guint        n_loose; /* rows with quotes that don't close */
  double       score;   /* from 0 to 1 */
} EdaCandidate;

/* Scores it: @syntax is given, all else comes out. When cancelled, it stays as far as it got. */
void eda_candidate_score (EdaCandidate *self, const EdaExcerpt *excerpt);
