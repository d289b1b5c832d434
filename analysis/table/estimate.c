/* Bytes, text, cells and a number for each cell at the same time: a little more than it
 * takes. Of a text that is still in its file, the rows are estimated from its head. */

#include "analysis/table/estimate.h"

#include "analysis/core/error.h"
#include "analysis/table/limits.h"
#include "analysis/table/scan.h"

#include <string.h>

#define LINE_COPIES 3
#define LONG_LINE 4096
#define LONGEST_LINE (64 * 1024 * 1024)

/* In bytes, without the values. */
static double
get_text_need (const EdaSource *source)
{
  if (source->text == NULL)
    return (double)source->bytes; /* if all of it were different words */
  return 2.0 * (double)g_bytes_get_size (source->text);
}

static double
get_n_lines (const EdaSource *source)
{
  gsize       length;
  const char *text
      = g_bytes_get_data (source->text != NULL ? source->text : source->head, &length);
  double lines = text != NULL ? 1 + (double)eda_scan_count_lines (text, length) : 0;

  return source->text != NULL ? lines : lines * (double)source->bytes / (double)length;
}

typedef struct
{
  gsize   length; /* in bytes, without its end */
  guint64 number; /* of the file, from 1 */
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
  Line        longest = { 0, 1 };
  gsize       length;
  const char *text = eda_source_get_text (source, &length);
  const char *end = text + length;

  for (guint64 number = 1; text < end; number++)
    {
      const char *line_end = find_line_end (text, end);

      if ((gsize)(line_end - text) > longest.length)
        longest = (Line){ (gsize)(line_end - text), number };
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
  EdaPlace         place = { source->name, line->number, LONGEST_LINE + 1 };
  g_autofree char *length = eda_limits_format (line->length);
  g_autofree char *most = eda_limits_format (LONGEST_LINE);

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
  Line longest;

  if (source->text == NULL || g_bytes_get_size (source->text) <= LONGEST_LINE)
    return TRUE;
  longest = find_longest_line (source);
  if (longest.length <= LONGEST_LINE)
    return TRUE;
  if (max_memory == 0)
    return refuse_line (source, &longest, error);
  return get_text_need (source) + get_line_need (source) <= (double)max_memory
         || eda_limits_refuse (source->name,
                               (guint64)(get_text_need (source) + get_line_need (source)),
                               max_memory,
                               error);
}

gboolean
eda_estimate_check (const EdaSource  *source,
                    const EdaDialect *dialect,
                    guint64           max_memory,
                    GError          **error)
{
  double  text = get_text_need (source);
  double  need;
  guint64 ceiling;

  if (eda_limits_is_little (max_memory, (guint64)(9 * text)))
    return TRUE;
  ceiling = eda_limits_get_ceiling (max_memory);
  /* a row takes a byte for each field at least, so most tables need no count */
  if (9.0 * text <= (double)ceiling)
    return TRUE;
  need = text + get_line_need (source)
         + get_n_lines (source) * MAX (dialect->n_fields, 1) * sizeof (double);
  if (need <= (double)ceiling)
    return TRUE;
  return eda_limits_refuse (source->name, (guint64)need, ceiling, error);
}
