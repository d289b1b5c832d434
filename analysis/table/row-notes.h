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

/* For each kind of which there were too many: one note that sums up the rest. */
void eda_row_notes_sum_up (EdaRowNotes *self);
