/* libcsv behind our handler. The text goes in line by line, which costs little and tells
 * the line of each row, blank lines, and where a quote was opened that never closes.
 *
 * Such a quote would swallow the rest of the file. When the text ends inside quotes, the
 * row is taken back to its first line, that line is read with quotes as ordinary
 * characters, and the scan goes on behind it. Each take-back reads the tail once more, so
 * after a few of them quotes mean nothing for the rest of the file. */

#include "analysis/table/csv.h"

#include <csv.h>
#include <string.h>

#define TICK_BYTES (256 * 1024)
#define PART_BYTES (1024 * 1024) /* of one endless line, between two ticks */
#define BUFFER_STEP 4096
#define MAX_TAKE_BACKS 8
#define FIELD_BEGUN                                                                      \
  2 /* the state of libcsv 3 between the first and last byte of a cell */

typedef struct
{
  const EdaCsvHandler *handler;
  gpointer             data;
  struct csv_parser    parser;
  char                 quote;
  guint64              line;     /* of the line in work */
  guint64              row_line; /* where the row in work began */
  gsize                row_at;   /* the offset of that line */
  gboolean             in_row;
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

static void
row_cb (int terminator, void *data)
{
  Scan *self = data;

  self->in_row = FALSE;
  if (!self->stopped)
    self->stopped = !self->handler->row (self->row_line, self->data);
}

static void
start_parser (Scan *self, const EdaCsvSyntax *syntax, char quote)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, (unsigned char)syntax->delimiter);
  /* libcsv has no "no quote"; NUL, which no text contains, does the same */
  csv_set_quote (&self->parser, (unsigned char)quote);
  csv_set_blk_size (&self->parser, BUFFER_STEP);
  if (!syntax->trim_blanks)
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
read_line (Scan *self, const char *text, gsize at, gsize end)
{
  if (!self->in_row)
    {
      self->row_line = self->line;
      self->row_at = at;
      if (is_blank (text + at, end - at, self->parser.delim_char))
        {
          if (self->handler->blank != NULL)
            self->handler->blank (self->line, self->data);
          return;
        }
      self->in_row = TRUE;
    }
  parse_line (self, text + at, end - at);
}

/* Back to the line where the row began. Returns its offset. */
static gsize
take_back (Scan *self, const EdaCsvSyntax *syntax, gboolean rest)
{
  csv_free (&self->parser);
  start_parser (self, syntax, 0);
  self->quote = rest ? 0 : self->quote;
  self->in_row = FALSE;
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
scan_lines (Scan *self, const char *text, gsize length, const EdaCsvSyntax *syntax)
{
  gsize next_tick = TICK_BYTES;
  guint n_take_backs = 0;
  gsize plain_until = 0; /* the end of a line that is read without quotes */
  gsize at = 0;

  while (at < length && !self->stopped)
    {
      gsize end = find_line_end (text, length, at);

      read_line (self, text, at, end);
      at = end;
      self->line++;
      if (at == length && is_inside_quotes (self))
        {
          at = take_back (self, syntax, ++n_take_backs > MAX_TAKE_BACKS);
          plain_until = find_line_end (text, length, at);
        }
      else if (at == plain_until && self->quote != 0)
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
  Scan self = { .handler = handler, .data = data, .line = first_line };

  self.quote = syntax->quote;
  start_parser (&self, syntax, syntax->quote);
  scan_lines (&self, text, length, syntax);
  if (!self.stopped && self.in_row)
    csv_fini (&self.parser, cell_cb, row_cb, &self);
  csv_free (&self.parser);
  return !self.stopped;
}
