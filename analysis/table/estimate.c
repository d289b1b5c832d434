/* Bytes, text, cells and a number for each cell at the same time: a little more than it
 * takes. Of a text that is still in its file, the rows are estimated from its head. */

#include "analysis/table/estimate.h"

#include "analysis/table/limits.h"
#include "analysis/table/scan.h"

#include <string.h>

#define LINE_COPIES 3

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

/* The parser, the row and its cell each hold a copy of a line while it is read. */
static double
get_line_need (const EdaSource *source)
{
  gsize       length, longest = 0;
  const char *text, *end;

  if (source->text == NULL)
    return 0; /* read piece by piece */
  text = g_bytes_get_data (source->text, &length);
  for (end = text + length; text != NULL && text < end;)
    {
      const char *line_end = memchr (text, '\n', (gsize)(end - text));
      gsize       n = (gsize)((line_end != NULL ? line_end : end) - text);

      longest = MAX (longest, n);
      text += n + 1;
    }
  return LINE_COPIES * (double)longest;
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
