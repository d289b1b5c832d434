/* Lines are looked at one by one, so that a quote that doesn't close spoils only its own.
 */

#include "analysis/table/quote-borders.h"

#include <string.h>

#define NEARLY_ALL 0.95

typedef struct
{
  char  delimiter;
  char  quote;
  gsize n_quotes;
  gsize n_good; /* at the delimiter, or at an end of the line */
} Borders;

static void
count_quote (Borders *self, const char *outside, const char *line, const char *end)
{
  self->n_quotes++;
  self->n_good += outside < line || outside >= end || *outside == self->delimiter;
}

static void
count_line (Borders *self, const char *line, const char *end)
{
  gboolean inside = FALSE;

  for (const char *p = line; p < end; p++)
    {
      if (*p != self->quote)
        continue;
      if (inside && p + 1 < end && p[1] == self->quote)
        {
          p++; /* a doubled one is text */
          continue;
        }
      count_quote (self, inside ? p + 1 : p - 1, line, end);
      inside = !inside;
    }
}

gboolean
eda_quote_borders_are (const char *text, gsize length, char delimiter, char quote)
{
  Borders     self = { delimiter, quote, 0, 0 };
  const char *end = text + length;
  gsize       n_lines = 0;

  for (const char *line = text, *stop; line < end; line = stop + 1, n_lines++)
    {
      stop = memchr (line, '\n', (gsize)(end - line));
      stop = stop != NULL ? stop : end;
      count_line (&self, line, stop > line && stop[-1] == '\r' ? stop - 1 : stop);
    }
  return self.n_quotes >= MAX (n_lines, 1)
         && (double)self.n_good >= NEARLY_ALL * (double)self.n_quotes;
}
