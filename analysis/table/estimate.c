/* Bytes, text, cells and a number for each cell at the same time: a little more than it
 * takes. Of a text that is still in its file, the rows are estimated from its head. */

#include "analysis/table/estimate.h"

#include "analysis/table/candidate.h"
#include "analysis/table/limits.h"
#include "analysis/table/scan.h"

#include <string.h>

#define LINE_COPIES 3
#define LONG_LINE 4096
#define COLUMN_BYTES 640 /* of a column while it is read, besides its cells */

/* In bytes, without the values. */
static double
get_text_need (const EdaSource *source)
{
  if (source->text == NULL)
    return (double)source->bytes; /* if all of it were different words */
  return 2.0 * (double)g_bytes_get_size (source->text);
}

/* The text, or as much of it as is in memory. */
static const char *
get_seen (const EdaSource *source, gsize *length)
{
  return g_bytes_get_data (source->text != NULL ? source->text : source->head, length);
}

static double
get_n_lines (const EdaSource *source)
{
  gsize       length;
  const char *text = get_seen (source, &length);
  double      lines = text != NULL ? 1 + (double)eda_scan_count_lines (text, length) : 0;

  return source->text != NULL ? lines : lines * (double)source->bytes / (double)length;
}

typedef struct
{
  const char *text;
  gsize       length; /* in bytes, without its end */
  guint64     number; /* of the file, from 1 */
} Line;

/* Behind the line at @text: its LF or CR, or @end. Few files end their lines in CR, so it
 * is looked for only within what is long. */
static const char *
find_line_end (const char *text, const char *end)
{
  const char *lf = memchr (text, '\n', (gsize)(end - text));
  const char *cr = NULL;

  if (lf == NULL)
    lf = end;
  if (lf - text > LONG_LINE)
    cr = memchr (text, '\r', (gsize)(lf - text));
  return cr != NULL ? cr : lf;
}

static Line
find_longest_line (const EdaSource *source)
{
  gsize       length;
  const char *text = get_seen (source, &length);
  const char *end = text + length;
  Line        longest = { text, 0, 1 };

  for (guint64 number = 1; text != NULL && text < end; number++)
    {
      const char *line_end = find_line_end (text, end);

      if ((gsize)(line_end - text) > longest.length)
        longest = (Line){ text, (gsize)(line_end - text), number };
      text = line_end + 1;
    }
  return longest;
}

/* The parser, the row and its cell each hold a copy of a line while it is read; a text
 * that is still in its file is read piece by piece. */
static double
get_line_need (const EdaSource *source)
{
  return source->text != NULL ? LINE_COPIES * (double)find_longest_line (source).length
                              : 0;
}

static gboolean
refuse_line (const EdaSource *source, const Line *line, GError **error)
{
  EdaPlace         place = { source->name, line->number, EDA_LIMITS_LINE + 1 };
  g_autofree char *length = eda_limits_format (line->length);
  g_autofree char *most = eda_limits_format (EDA_LIMITS_LINE);

  eda_error_set (error,
                 EDA_ERROR_LIMIT_MEMORY,
                 &place,
                 "If this is a table, name a ceiling with --max-memory.",
                 "The line has %s, a table has lines of %s at most",
                 length,
                 most);
  return FALSE;
}

gboolean
eda_estimate_check_lines (const EdaSource *source, guint64 max_memory, GError **error)
{
  EdaPlace place = { source->name, 0, 0 };
  Line     longest;

  if (source->text == NULL || g_bytes_get_size (source->text) <= EDA_LIMITS_LINE)
    return TRUE;
  longest = find_longest_line (source);
  if (longest.length <= EDA_LIMITS_LINE)
    return TRUE;
  if (max_memory == 0)
    return refuse_line (source, &longest, error);
  return get_text_need (source) + get_line_need (source) <= (double)max_memory
         || eda_limits_refuse (&place,
                               (guint64)(get_text_need (source) + get_line_need (source)),
                               max_memory,
                               error);
}

/* The guess counts the fields of a wide table only so far; the longest line has them all.
 */
static double
get_columns_need (const EdaSource *source, const EdaDialect *dialect)
{
  gsize n = dialect->n_fields;
  Line  line;

  if (n >= EDA_CANDIDATE_FIELDS)
    {
      line = find_longest_line (source);
      n = 1;
      for (gsize i = 0; i < line.length; i++)
        n += line.text[i] == dialect->syntax.delimiter;
    }
  return (double)n * COLUMN_BYTES;
}

gboolean
eda_estimate_check (const EdaSource  *source,
                    const EdaDialect *dialect,
                    guint64           max_memory,
                    GError          **error)
{
  EdaPlace place = { source->name, 0, 0 };
  double   text = get_text_need (source);
  double   columns = get_columns_need (source, dialect);
  double   need;
  guint64  ceiling;

  if (eda_limits_is_little (max_memory, (guint64)(9 * text + columns)))
    return TRUE;
  ceiling = eda_limits_get_ceiling (max_memory);
  /* a row takes a byte for each field at least, so most tables need no count */
  if (9.0 * text + columns <= (double)ceiling)
    return TRUE;
  need = text + columns + get_line_need (source)
         + get_n_lines (source) * MAX (dialect->n_fields, 1) * sizeof (double);
  if (need <= (double)ceiling)
    return TRUE;
  return eda_limits_refuse (&place, (guint64)need, ceiling, error);
}
