/* Quotes, read strictly first and tolerantly where that fails.
 *
 * A strict cell opens with a quote, closes with one, and nothing but blanks stands
 * between that and the next delimiter or the end of the line. When a row isn't strict,
 * its first line is read in these ways, until one gives as many cells as the rows around
 * it have:
 *
 *   doubled   a quote closes only before a delimiter or the end; "" is a quote; others
 * are text loose     the same, and "" is two quotes: "he said "yes"", single    a cell
 * that isn't strict is text up to the next delimiter: "4,five none      quotes are
 * ordinary characters
 */

#include "analysis/table/quotes.h"

#include <string.h>

typedef enum
{
  READ_STRICT,
  READ_DOUBLED,
  READ_LOOSE,
  READ_SINGLE,
  READ_NONE,
} Reading;

typedef struct
{
  const char         *text;
  gsize               end;
  const EdaCsvSyntax *syntax;
  gboolean            one_line; /* @end is the end of the line: breaks inside are text */
} Part;

static gboolean
is_break (const Part *part, gsize at)
{
  return !part->one_line && (part->text[at] == '\n' || part->text[at] == '\r');
}

static gboolean
is_cell_end (const Part *part, gsize at)
{
  return at >= part->end || part->text[at] == part->syntax->delimiter
         || is_break (part, at);
}

static gsize
skip_blanks (const Part *part, gsize at)
{
  while (at < part->end && (part->text[at] == ' ' || part->text[at] == '\t')
         && part->text[at] != part->syntax->delimiter)
    at++;
  return at;
}

static gsize
skip_plain (const Part *part, gsize at)
{
  while (!is_cell_end (part, at))
    at++;
  return at;
}

static gboolean
is_escaped (const Part *part, gsize at)
{
  return part->syntax->escape != 0 && part->text[at] == part->syntax->escape
         && at + 1 < part->end
         && (part->text[at + 1] == part->syntax->quote
             || part->text[at + 1] == part->syntax->escape);
}

/* The next quote or escape sign; @end when there is none. */
static gsize
find_sign (const Part *part, gsize at)
{
  const char *quote = memchr (part->text + at, part->syntax->quote, part->end - at);
  gsize       stop = quote != NULL ? (gsize)(quote - part->text) : part->end;
  const char *escape = NULL;

  if (part->syntax->escape != 0)
    escape = memchr (part->text + at, part->syntax->escape, stop - at);
  return escape != NULL ? (gsize)(escape - part->text) : stop;
}

static void
append (GString *out, const Part *part, gsize from, gsize to)
{
  if (out != NULL)
    g_string_append_len (out, part->text + from, (gssize)(to - from));
}

/* A quoted cell that opens at @at: its text goes to @out (nullable). Returns where the
 * cell ends, 0 when it doesn't; @stop (nullable): how far it was looked at. */
static gsize
read_quoted (const Part *part, gsize at, Reading reading, GString *out, gsize *stop)
{
  gsize from = ++at;

  for (;; at++)
    {
      gsize after;

      at = find_sign (part, at);
      if (stop != NULL)
        *stop = at;
      if (at >= part->end)
        return 0;
      if (is_escaped (part, at)
          || (part->text[at] == part->syntax->quote && reading != READ_LOOSE
              && at + 1 < part->end && part->text[at + 1] == part->syntax->quote))
        {
          append (out, part, from, at);
          from = ++at; /* the second sign is text */
          continue;
        }
      if (part->text[at] != part->syntax->quote)
        continue;
      after = skip_blanks (part, at + 1);
      if (is_cell_end (part, after))
        {
          append (out, part, from, at);
          return after;
        }
      if (reading == READ_STRICT)
        return 0;
    }
}

/* @whole: set to FALSE when a cell opens with a quote and is read as plain text. */
static gsize
read_cell (const Part *part, gsize at, Reading reading, GString *out, gboolean *whole)
{
  gsize first = part->syntax->trim_blanks ? skip_blanks (part, at) : at;
  gsize kept = out->len;
  gsize end = 0;

  if (first < part->end && part->text[first] == part->syntax->quote
      && reading != READ_NONE)
    end = read_quoted (
        part, first, reading == READ_SINGLE ? READ_STRICT : reading, out, NULL);
  if (end > 0)
    return end;
  *whole &= first >= part->end || part->text[first] != part->syntax->quote;
  g_string_truncate (out, kept);
  end = skip_plain (part, first);
  append (out, part, first, end);
  return end;
}

static void
empty (EdaQuotesCells *cells)
{
  if (cells->text == NULL)
    {
      cells->text = g_string_new (NULL);
      cells->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
    }
  g_string_truncate (cells->text, 0);
  g_array_set_size (cells->ends, 0);
}

/* All cells up to the end or the line break. FALSE: some of them as plain text in spite
 * of the quote that opens them. */
static gboolean
read_row (const Part *part, gsize at, Reading reading, EdaQuotesCells *cells)
{
  gboolean whole = TRUE;
  gsize    end;

  empty (cells);
  for (;; at = end + 1)
    {
      gsize first = at;

      while (part->syntax->merge && first < part->end
             && part->text[first] == part->syntax->delimiter)
        first++;
      if (part->syntax->merge && first >= part->end && cells->ends->len > 0)
        return whole; /* delimiters at the end of the line */
      end = read_cell (part, first, reading, cells->text, &whole);
      g_array_append_val (cells->ends, cells->text->len);
      if (end >= part->end || is_break (part, end))
        return whole;
    }
}

EdaQuotes
eda_quotes_find_row_end (
    const char *text, gsize at, gsize *end, const EdaCsvSyntax *syntax, guint *n_fields)
{
  Part      part = { text, *end, syntax, FALSE };
  EdaQuotes quotes = EDA_QUOTES_PLAIN;

  for (*n_fields = 1;; at++, (*n_fields)++)
    {
      gsize first = syntax->trim_blanks || syntax->merge ? skip_blanks (&part, at) : at;

      if (first < part.end && text[first] == syntax->quote)
        {
          gsize stop;

          at = read_quoted (&part, first, READ_STRICT, NULL, &stop);
          *end = stop;
          if (at == 0)
            return EDA_QUOTES_BAD;
          if (at != stop + 1 || syntax->trim_blanks)
            quotes = EDA_QUOTES_OWN;
        }
      else
        at = skip_plain (&part, at);
      if (at >= part.end || is_break (&part, at))
        break;
    }
  *end = at;
  return syntax->escape != 0 || syntax->merge ? EDA_QUOTES_OWN : quotes;
}

void
eda_quotes_cells_clear (EdaQuotesCells *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->ends, g_array_unref);
  self->text = NULL;
}

void
eda_quotes_split (const char         *text,
                  gsize               at,
                  gsize               end,
                  const EdaCsvSyntax *syntax,
                  EdaQuotesCells     *cells)
{
  Part part = { text, end, syntax, FALSE };

  read_row (&part, at, READ_STRICT, cells);
}

gboolean
eda_quotes_split_bad (const char         *text,
                      gsize               at,
                      gsize               end,
                      const EdaCsvSyntax *syntax,
                      guint               n_fields,
                      EdaQuotesCells     *cells)
{
  Part part = { text, end, syntax, TRUE };

  for (Reading reading = READ_DOUBLED; reading <= READ_NONE; reading++)
    {
      gboolean whole = read_row (&part, at, reading, cells);

      if (cells->ends->len == n_fields && (whole || reading >= READ_SINGLE))
        return TRUE;
    }
  read_row (&part, at, READ_SINGLE, cells);
  return FALSE;
}
