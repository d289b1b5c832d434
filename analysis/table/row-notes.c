/* Notes about rows. The first MAX_NOTES of each kind are listed one by one. */

#include "analysis/table/row-notes.h"

#include "analysis/result/format.h"

#define MAX_NOTES 1000
#define MAX_SURPLUS_TEXT 60

static gboolean
may_note (EdaRowNotes *self, EdaRowNote kind, guint64 line)
{
  if (++self->counts[kind] <= MAX_NOTES)
    return TRUE;
  if (self->first_unlisted[kind] == 0)
    self->first_unlisted[kind] = line;
  return FALSE;
}

static const char *
cells (guint n)
{
  return n == 1 ? "cell" : "cells";
}

void
eda_row_notes_add_short (EdaRowNotes *self, guint64 line, guint n, guint expected)
{
  if (may_note (self, EDA_ROW_SHORT, line))
    eda_load_note_add (self->repairs,
                       line,
                       0,
                       "%u %s instead of %u: %u missing %s added",
                       n,
                       n == 1 ? "field" : "fields",
                       expected,
                       expected - n,
                       cells (expected - n));
}

void
eda_row_notes_add_long (
    EdaRowNotes *self, guint64 line, guint n, guint expected, const char *surplus)
{
  g_autofree char *cut = NULL;

  if (!may_note (self, EDA_ROW_LONG, line))
    return;
  if (g_utf8_strlen (surplus, -1) > MAX_SURPLUS_TEXT)
    cut = g_utf8_substring (surplus, 0, MAX_SURPLUS_TEXT);
  eda_load_note_add (self->repairs,
                     line,
                     expected + 1,
                     "%u fields instead of %u: “%s%s” kept in extra columns",
                     n,
                     expected,
                     cut != NULL ? cut : surplus,
                     cut != NULL ? "…" : "");
}

void
eda_row_notes_add_surplus (EdaRowNotes *self, guint64 line, guint n, guint expected)
{
  if (may_note (self, EDA_ROW_SURPLUS, line))
    eda_load_note_add (self->repairs,
                       line,
                       expected + 1,
                       "%u fields instead of %u: %u empty %s at the end dropped",
                       n,
                       expected,
                       n - expected,
                       cells (n - expected));
}

void
eda_row_notes_add_quote (EdaRowNotes *self, guint64 line, gboolean rest)
{
  if (may_note (self, EDA_ROW_QUOTE, line) || rest)
    eda_load_note_add (self->repairs,
                       line,
                       0,
                       rest ? "from here on, no cell goes over the end of its line: too "
                              "many quotes do not close"
                            : "a quote does not close at the end of its cell: loose "
                              "quotes in this line are kept as characters");
}

void
eda_row_notes_add_blank (EdaRowNotes *self, guint64 line, guint n_lines)
{
  if (!may_note (self, EDA_ROW_BLANK, line))
    return;
  if (n_lines == 1)
    eda_load_note_add (self->rejected, line, 0, "blank line skipped");
  else
    eda_load_note_add (self->rejected, line, 0, "%u blank lines skipped", n_lines);
}

void
eda_row_notes_add_aside (EdaRowNotes *self,
                         EdaRowNote   kind,
                         guint64      line,
                         const char  *text)
{
  static const char *const what[EDA_N_ROW_NOTES] = {
    [EDA_ROW_PREAMBLE] = "before the table",
    [EDA_ROW_COMMENT] = "comment",
    [EDA_ROW_TAGS] = "tags of the columns, kept for an export",
    [EDA_ROW_REPEAT] = "the header again",
    [EDA_ROW_FOOTER] = "behind the table",
  };
  g_autofree char *cut = NULL;

  if (!may_note (self, kind, line))
    return;
  if (text != NULL && g_utf8_strlen (text, -1) > MAX_SURPLUS_TEXT)
    cut = g_utf8_substring (text, 0, MAX_SURPLUS_TEXT);
  if (text == NULL)
    eda_load_note_add (self->rejected, line, 0, "%s", what[kind]);
  else
    eda_load_note_add (self->rejected,
                       line,
                       0,
                       "%s: “%s%s”",
                       what[kind],
                       cut != NULL ? cut : text,
                       cut != NULL ? "…" : "");
}

void
eda_row_notes_add_table (EdaRowNotes *self, guint64 line, gsize n_rows)
{
  g_autofree char *rows = eda_format_count (n_rows, "row", NULL);

  eda_load_note_add (self->rejected,
                     line,
                     0,
                     "another table begins here: %s to the end of the file not loaded",
                     rows);
}

void
eda_row_notes_sum_up (EdaRowNotes *self)
{
  static const char *const what[EDA_N_ROW_NOTES] = {
    "more short rows: missing cells added",
    "more long rows: surplus cells kept in extra columns",
    "more long rows: empty surplus cells dropped",
    "more lines with a quote that does not close: quotes read as ordinary characters",
    "more groups of blank lines skipped",
    "more lines before the table",
    "more comments",
    "more rows of tags",
    "more lines that repeat the header",
    "more lines behind the table",
  };

  for (guint kind = 0; kind < EDA_N_ROW_NOTES; kind++)
    if (self->counts[kind] > MAX_NOTES)
      {
        g_autofree char *n
            = eda_format (EDA_ROLE_COUNT, (double)(self->counts[kind] - MAX_NOTES));

        eda_load_note_add (kind >= EDA_ROW_BLANK ? self->rejected : self->repairs,
                           self->first_unlisted[kind],
                           0,
                           "%s %s",
                           n,
                           what[kind]);
      }
}
