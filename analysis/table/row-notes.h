/* The notes that reading rows leaves: in words, and not more of a kind than anybody reads. */
#pragma once

#include "analysis/table/table.h"

typedef enum
{
  EDA_ROW_SHORT,   /* missing cells added */
  EDA_ROW_LONG,    /* surplus cells kept in extra columns */
  EDA_ROW_SURPLUS, /* empty surplus cells dropped */
  EDA_ROW_QUOTE,   /* a quote that doesn't close */
  EDA_ROW_BLANK,   /* a blank line */
  EDA_ROW_PREAMBLE, /* a line before the table */
  EDA_ROW_COMMENT,
  EDA_ROW_TAGS,   /* below the names */
  EDA_ROW_REPEAT, /* the header again */
  EDA_ROW_FOOTER, /* a line behind the table */
  EDA_N_ROW_NOTES,
} EdaRowNote;

typedef struct
{
  GPtrArray *repairs;  /* EdaLoadNote */
  GPtrArray *rejected; /* EdaLoadNote */
  gsize      counts[EDA_N_ROW_NOTES];
  guint64    first_unlisted[EDA_N_ROW_NOTES]; /* its line */
} EdaRowNotes;

void eda_row_notes_add_short (EdaRowNotes *self, guint64 line, guint n, guint expected);
/* @surplus: the text of the surplus cells. */
void eda_row_notes_add_long (
    EdaRowNotes *self, guint64 line, guint n, guint expected, const char *surplus);
void eda_row_notes_add_surplus (EdaRowNotes *self, guint64 line, guint n, guint expected);
/* @rest: for all lines from this one on. */
void eda_row_notes_add_quote (EdaRowNotes *self, guint64 line, gboolean rest);
void eda_row_notes_add_blank (EdaRowNotes *self, guint64 line, guint n_lines);

/* @kind: EDA_ROW_PREAMBLE to EDA_ROW_FOOTER; @text: (nullable): of the row. */
void eda_row_notes_add_aside (EdaRowNotes *self,
                              EdaRowNote   kind,
                              guint64      line,
                              const char  *text);
/* Another table begins in @line. */
void eda_row_notes_add_table (EdaRowNotes *self, guint64 line, gsize n_rows);

/* For each kind of which there were too many: one note that sums up the rest. */
void eda_row_notes_sum_up (EdaRowNotes *self);
