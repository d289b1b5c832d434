/* libcsv behind our handler. The text goes in line by line, which costs little and tells
 * the line of each row, blank lines, and where a quote was opened that never closes.
 *
 * Such a quote would swallow the rows behind it, up to the next quote or the end of the
 * file. So when a row of several lines ends, its quotes are checked strictly; when they
 * are wrong, or the text ends inside quotes, the row is taken back to its first line,
 * that line is read with quotes as ordinary characters, and the scan goes on behind it.
 * What is read again comes out of a budget, so that no file takes for ever; when it is
 * used up, quotes mean nothing any more. */

#include "analysis/table/csv.h"

#include <csv.h>
#include <string.h>

#define TICK_BYTES (256 * 1024)
#define PART_BYTES (1024 * 1024) /* of one endless line, between two ticks */
#define BUFFER_STEP 4096
#define BUDGET_FACTOR 4
#define BUDGET_MIN (64 * 1024)
#define FIELD_BEGUN                                                                      \
  2 /* the state of libcsv 3 between the first and last byte of a cell */

typedef struct
{
  const EdaCsvHandler *handler;
  gpointer             data;
  struct csv_parser    parser;
  const EdaCsvSyntax  *syntax;
  const char          *text;
  char                 quote;    /* 0 = none, or none any more */
  gsize                line_end; /* the offset behind the line in work */
  guint64              line;     /* of the line in work */
  guint64              row_line; /* where the row in work began */
  gsize                row_at;   /* the offset of that line */
  gsize                budget;   /* bytes that may still be read again */
  gboolean             in_row;
  gboolean             at_end;
  gboolean             bad_quotes; /* the row just read must be taken back */
  gboolean             stopped;
} Scan;

static int
never_space (unsigned char c)
{
  return 0;
}

static void
cell_cb (void *text, size_t length, void *data)
{
  Scan *self = data;

  if (self->handler->cell != NULL && !self->stopped)
    self->handler->cell (text, length, self->data);
}

static gsize
skip_blanks (const char *text, gsize length, gsize at, const EdaCsvSyntax *syntax)
{
  while (syntax->trim_blanks && at < length && (text[at] == ' ' || text[at] == '\t')
         && text[at] != syntax->delimiter)
    at++;
  return at;
}

/* Behind the closing quote of the cell whose opening quote is at @at; 0 when it doesn't
 * close. */
static gsize
skip_quoted (const char *text, gsize length, gsize at, const EdaCsvSyntax *syntax)
{
  for (at++; at < length; at++)
    {
      if (text[at] != syntax->quote)
        continue;
      if (at + 1 == length || text[at + 1] != syntax->quote)
        return skip_blanks (text, length, at + 1, syntax);
      at++;
    }
  return 0;
}

static gboolean
is_cell_end (const char *text, gsize length, gsize at, const EdaCsvSyntax *syntax)
{
  return at >= length || text[at] == syntax->delimiter || text[at] == '\n'
         || text[at] == '\r';
}

/* Does each quote that opens a cell close right before a delimiter or the end? */
static gboolean
is_well_quoted (const char *text, gsize length, const EdaCsvSyntax *syntax)
{
  for (gsize at = 0; at < length; at++)
    {
      at = skip_blanks (text, length, at, syntax);
      if (at < length && text[at] == syntax->quote)
        {
          at = skip_quoted (text, length, at, syntax);
          if (at == 0 || !is_cell_end (text, length, at, syntax))
            return FALSE;
        }
      while (!is_cell_end (text, length, at, syntax))
        at++;
    }
  return TRUE;
}

/* Looked at only where it does harm: in rows of several lines. The last row is looked at
 * before libcsv is told that the text is at its end. */
static gboolean
has_bad_quotes (const Scan *self)
{
  return !self->at_end && self->line > self->row_line
         && !is_well_quoted (
             self->text + self->row_at, self->line_end - self->row_at, self->syntax);
}

static void
row_cb (int terminator, void *data)
{
  Scan *self = data;

  self->in_row = FALSE;
  self->bad_quotes = has_bad_quotes (self);
  if (!self->stopped && !self->bad_quotes)
    self->stopped = !self->handler->row (self->row_line, self->data);
}

static void
start_parser (Scan *self, char quote)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, (unsigned char)self->syntax->delimiter);
  /* libcsv has no "no quote"; NUL, which no text contains, does the same */
  csv_set_quote (&self->parser, (unsigned char)quote);
  csv_set_blk_size (&self->parser, BUFFER_STEP);
  if (!self->syntax->trim_blanks)
    csv_set_space_func (&self->parser, never_space);
}

/* The end of the line at @at, its terminator included. */
static gsize
find_line_end (const char *text, gsize length, gsize at)
{
  const char *start = text + at;
  const char *lf = memchr (start, '\n', length - at);
  const char *stop = lf != NULL ? lf : text + length;
  const char *cr = memchr (start, '\r', (gsize)(stop - start));

  if (cr != NULL && cr + 1 != lf)
    return (gsize)(cr - text) + 1;
  return lf != NULL ? (gsize)(lf - text) + 1 : length;
}

/* Nothing but blanks; tabs are cells when they delimit. */
static gboolean
is_blank (const char *text, gsize length, unsigned char delimiter)
{
  gsize i = 0;

  while (i < length && (text[i] == ' ' || text[i] == '\t') && text[i] != (char)delimiter)
    i++;
  return i == length || text[i] == '\n' || text[i] == '\r';
}

/* libcsv says so only in strict mode, which would refuse quotes inside cells. */
static gboolean
is_inside_quotes (const Scan *self)
{
  return self->in_row && self->parser.quoted && self->parser.pstate == FIELD_BEGUN;
}

static void
parse_line (Scan *self, const char *text, gsize length)
{
  for (gsize at = 0; at < length && !self->stopped; at += PART_BYTES)
    {
      gsize n = MIN (length - at, PART_BYTES);

      if (csv_parse (&self->parser, text + at, n, cell_cb, row_cb, self) != n)
        self->stopped = TRUE; /* out of memory */
      if (length > PART_BYTES && self->handler->tick != NULL)
        self->stopped |= !self->handler->tick (at, self->data);
    }
}

static void
read_line (Scan *self, gsize at)
{
  if (!self->in_row)
    {
      self->row_line = self->line;
      self->row_at = at;
      if (is_blank (self->text + at, self->line_end - at, self->parser.delim_char))
        {
          if (self->handler->blank != NULL)
            self->handler->blank (self->line, self->data);
          return;
        }
      self->in_row = TRUE;
    }
  parse_line (self, self->text + at, self->line_end - at);
}

/* Back to the line where the row began, now without quotes. Returns its offset. */
static gsize
take_back (Scan *self, gsize at)
{
  gsize    again = at - self->row_at;
  gboolean rest = again > self->budget;

  self->budget -= rest ? self->budget : again;
  csv_free (&self->parser);
  start_parser (self, 0);
  self->quote = rest ? 0 : self->quote;
  self->in_row = self->bad_quotes = FALSE;
  self->line = self->row_line;
  if (self->handler->unclosed != NULL)
    self->handler->unclosed (self->row_line, rest, self->data);
  return self->row_at;
}

static gboolean
tick (Scan *self, gsize at, gsize *next_tick)
{
  if (at < *next_tick)
    return TRUE;
  *next_tick = at + TICK_BYTES;
  return self->handler->tick == NULL || self->handler->tick (at, self->data);
}

static void
scan_lines (Scan *self, gsize length)
{
  gsize next_tick = TICK_BYTES;
  gsize plain_until = 0; /* the end of a line that is read without quotes */
  gsize at = 0;

  while (at < length && !self->stopped)
    {
      self->line_end = find_line_end (self->text, length, at);
      read_line (self, at);
      at = self->line_end;
      if (at == length && self->in_row)
        self->bad_quotes = is_inside_quotes (self) || has_bad_quotes (self);
      if (self->bad_quotes)
        {
          at = take_back (self, at);
          plain_until = find_line_end (self->text, length, at);
          next_tick = at + TICK_BYTES;
          continue;
        }
      self->line++;
      if (at == plain_until && self->quote != 0)
        csv_set_quote (&self->parser, (unsigned char)self->quote);
      self->stopped |= !tick (self, at, &next_tick);
    }
}

gboolean
eda_csv_scan (const char          *text,
              gsize                length,
              guint64              first_line,
              const EdaCsvSyntax  *syntax,
              const EdaCsvHandler *handler,
              gpointer             data)
{
  Scan self = { .handler = handler,
                .data = data,
                .syntax = syntax,
                .text = text,
                .quote = syntax->quote,
                .line = first_line,
                .budget = BUDGET_FACTOR * length + BUDGET_MIN };

  start_parser (&self, syntax->quote);
  scan_lines (&self, length);
  self.at_end = TRUE;
  if (!self.stopped && self.in_row)
    csv_fini (&self.parser, cell_cb, row_cb, &self);
  csv_free (&self.parser);
  return !self.stopped;
}
