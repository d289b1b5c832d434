/* libcsv behind our handler. The text goes in row by row, which costs little and tells
 * the line of each row and the blank lines. Before a row with quotes goes in, its end is
 * looked for; when the quotes are not as RFC 4180 has them, its cells come from quotes.c
 * instead.
 *
 * A quote that doesn't close would swallow the rows behind it, up to the next quote or
 * the end of the file, so such a row ends with its line. What was looked at in vain comes
 * out of a budget, so that no file takes for ever; when it is used up, every row ends
 * with its line. */

#include "analysis/table/csv.h"

#include "analysis/table/quotes.h"

#include <csv.h>
#include <string.h>

#define TICK_BYTES (256 * 1024)
#define PART_BYTES (1024 * 1024) /* of one endless line, between two ticks */
#define BUFFER_STEP 4096
#define BUDGET_FACTOR 4
#define BUDGET_MIN (64 * 1024)

typedef struct
{
  const EdaCsvHandler *handler;
  gpointer             data;
  struct csv_parser    parser;
  const EdaCsvSyntax  *syntax;
  const char          *text;
  gsize                length;
  gsize          next_lf; /* the first LF not before the line in work, or the length */
  gsize          next_cr;
  guint64        line;     /* of the line in work */
  guint64        row_line; /* where the row in work began */
  gsize          row_at;   /* the offset of it */
  guint          n_fields; /* of the row in work */
  guint          n_usual;  /* what a row should have; 0 = unknown */
  gsize          budget;   /* bytes that may still be looked at in vain */
  EdaQuotesCells cells;
  gboolean       stopped;
} Scan;

static int
never_space (unsigned char c)
{
  return 0;
}

static void
cell_cb (void *text, size_t length, void *data)
{
  Scan       *self = data;
  const char *at = text;

  self->n_fields++;
  if (self->syntax->trim_blanks)
    while (length > 0 && (*at == ' ' || *at == '\t'))
      at++, length--;
  if (self->handler->cell != NULL && !self->stopped)
    self->handler->cell (length > 0 ? at : "", length, self->data);
}

static void
row_cb (int terminator, void *data)
{
  Scan *self = data;

  if (!self->stopped && self->handler->place != NULL)
    self->handler->place (self->row_at, self->data);
  if (!self->stopped)
    self->stopped = !self->handler->row (self->row_line, self->data);
  if (self->syntax->n_fields == 0)
    self->n_usual = self->n_fields;
  self->n_fields = 0;
}

static void
start_parser (Scan *self)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, (unsigned char)self->syntax->delimiter);
  /* libcsv has no "no quote"; NUL, which no text contains, does the same */
  csv_set_quote (&self->parser, (unsigned char)self->syntax->quote);
  csv_set_blk_size (&self->parser, BUFFER_STEP);
  csv_set_space_func (&self->parser, never_space);
}

static gsize
find_byte (const Scan *self, gsize at, char byte)
{
  const char *found = memchr (self->text + at, byte, self->length - at);

  return found != NULL ? (gsize)(found - self->text) : self->length;
}

/* The end of the line at @at, its line break included; @text_end: without. */
static gsize
find_line_end (Scan *self, gsize at, gsize *text_end)
{
  if (self->next_lf < at)
    self->next_lf = find_byte (self, at, '\n');
  if (self->next_cr < at)
    self->next_cr = find_byte (self, at, '\r');
  *text_end = MIN (self->next_lf, self->next_cr);
  if (*text_end == self->length)
    return self->length;
  return *text_end + (self->next_cr + 1 == self->next_lf ? 2 : 1);
}

/* Nothing but blanks; tabs are cells when they delimit. */
static gboolean
is_blank (const Scan *self, gsize at, gsize end)
{
  char tab = self->syntax->delimiter == '\t' ? ' ' : '\t';

  while (at < end && (self->text[at] == ' ' || self->text[at] == tab))
    at++;
  return at == end;
}

static void
parse_text (Scan *self, const char *text, gsize length)
{
  for (gsize at = 0; at < length && !self->stopped; at += PART_BYTES)
    {
      gsize n = MIN (length - at, PART_BYTES);

      if (csv_parse (&self->parser, text + at, n, cell_cb, row_cb, self) != n)
        self->stopped = TRUE; /* out of memory */
      if (length > PART_BYTES && self->handler->tick != NULL)
        self->stopped
            |= !self->handler->tick ((gsize)(text - self->text) + at, self->data);
    }
}

/* One row without its line break. */
static void
parse_row (Scan *self, gsize at, gsize end)
{
  /* a long cell has room at once: grown step by step it would be copied over and over */
  csv_set_blk_size (&self->parser, MAX (end - at, BUFFER_STEP));
  parse_text (self, self->text + at, end - at);
  if (!self->stopped && csv_fini (&self->parser, cell_cb, row_cb, self) != 0)
    self->stopped = TRUE;
}

static void
hand_out_cells (Scan *self)
{
  gsize from = 0;

  for (guint i = 0; i < self->cells.ends->len; i++)
    {
      gsize end = g_array_index (self->cells.ends, gsize, i);

      self->n_fields++;
      if (self->handler->cell != NULL)
        self->handler->cell (self->cells.text->str + from, end - from, self->data);
      from = end;
    }
  row_cb (0, self);
}

static void
tell_unclosed (Scan *self, gboolean rest)
{
  if (self->handler->unclosed != NULL)
    self->handler->unclosed (self->row_line, rest, self->data);
}

/* FALSE: a row of several lines that has too few or too many cells, while its first line
 * alone has just as many as it should; so the quotes of different rows met. */
static gboolean
is_credible (Scan *self, gsize at, gsize line_end, guint n_fields)
{
  return self->syntax->n_fields < 2 || n_fields == self->n_usual
         || !eda_quotes_split_bad (
             self->text, at, line_end, self->syntax, self->n_usual, &self->cells);
}

static void
spend (Scan *self, gsize bytes)
{
  if (self->budget > 0 && bytes >= self->budget)
    tell_unclosed (self, TRUE);
  self->budget -= MIN (bytes, self->budget);
}

/* A row with quotes. Returns its end. */
static gsize
read_quoted_row (Scan *self, gsize at, gsize line_end)
{
  gsize     end = self->budget > 0 ? self->length : line_end;
  guint     n_fields;
  EdaQuotes quotes
      = eda_quotes_find_row_end (self->text, at, &end, self->syntax, &n_fields);

  if (quotes != EDA_QUOTES_BAD && end > line_end
      && !is_credible (self, at, line_end, n_fields))
    quotes = EDA_QUOTES_BAD;
  if (quotes == EDA_QUOTES_PLAIN)
    {
      parse_row (self, at, end);
      return end;
    }
  if (quotes == EDA_QUOTES_OWN)
    eda_quotes_split (self->text, at, end, self->syntax, &self->cells);
  else
    {
      spend (self, end > line_end ? end - line_end : 0);
      end = line_end;
      tell_unclosed (self, FALSE);
      eda_quotes_split_bad (
          self->text, at, end, self->syntax, self->n_usual, &self->cells);
    }
  hand_out_cells (self);
  return end;
}

/* Returns the offset behind the row and its line break. */
static gsize
read_row (Scan *self, gsize at)
{
  const EdaCsvSyntax *syntax = self->syntax;
  gsize               text_end;
  gsize               line_end = find_line_end (self, at, &text_end);
  gsize               end = text_end;

  self->row_line = self->line++;
  if (is_blank (self, at, text_end))
    {
      if (self->handler->blank != NULL)
        self->handler->blank (self->row_line, self->data);
      return line_end;
    }
  self->row_at = at;
  if (syntax->merge
      || (syntax->quote != 0
          && memchr (self->text + at, syntax->quote, text_end - at) != NULL))
    end = read_quoted_row (self, at, text_end);
  else
    parse_row (self, at, text_end);
  while (end > text_end) /* over the line breaks inside the row */
    {
      line_end = find_line_end (self, line_end, &text_end);
      self->line++;
    }
  return line_end;
}

static gboolean
tick (Scan *self, gsize at, gsize *next_tick)
{
  if (at < *next_tick)
    return TRUE;
  *next_tick = at + TICK_BYTES;
  return self->handler->tick == NULL || self->handler->tick (at, self->data);
}

gboolean
eda_csv_scan (const char          *text,
              gsize                length,
              guint64              first_line,
              const EdaCsvSyntax  *syntax,
              const EdaCsvHandler *handler,
              gpointer             data)
{
  Scan  self = { .handler = handler,
                 .data = data,
                 .syntax = syntax,
                 .text = text,
                 .length = length,
                 .line = first_line,
                 .n_usual = syntax->n_fields,
                 .budget = BUDGET_FACTOR * length + BUDGET_MIN };
  gsize next_tick = TICK_BYTES;
  gsize at = 0;

  if (length == 0)
    return TRUE;
  start_parser (&self);
  self.next_lf = find_byte (&self, 0, '\n');
  self.next_cr = find_byte (&self, 0, '\r');
  while (at < length && !self.stopped)
    {
      at = read_row (&self, at);
      self.stopped |= !tick (&self, at, &next_tick);
    }
  eda_quotes_cells_clear (&self.cells);
  csv_free (&self.parser);
  return !self.stopped;
}
