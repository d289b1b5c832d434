/* Is this row a row of the table, or does it only stand in the same file? */
#pragma once

#include "analysis/table/dialect.h"
#include "analysis/table/row.h"

typedef enum
{
  EDA_VERDICT_DATA,
  EDA_VERDICT_PREAMBLE, /* before the table */
  EDA_VERDICT_COMMENT,
  EDA_VERDICT_NAMES,  /* a row of the header */
  EDA_VERDICT_TAGS,   /* below the names */
  EDA_VERDICT_REPEAT, /* the header once more */
  EDA_VERDICT_OTHER,  /* the header of another table, which shares names with this one */
  EDA_VERDICT_REMARK, /* looks like a footer; is one when no data comes behind it */
  EDA_VERDICT_START,  /* looks like the header of another table; the next row tells */
} EdaVerdict;

typedef struct
{
  const EdaDialect *dialect;
  EdaRow           *header; /* (nullable): its first row */
  guint             n_header; /* rows of it so far */
  gboolean          tagged;   /* the row of tags is behind us */
  gsize             n_data;
} EdaJudge;

EdaVerdict eda_judge_row (const EdaJudge *self, const EdaRow *row);
