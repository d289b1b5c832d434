/* Between the delimiters: the sign and the word of a tag. */

#include "report/template-tag.h"

#include <string.h>

#include "report/template-piece.h"

void
eda_tag_reader_init (EdaTagReader *self, const char *name, const char *text)
{
  *self = (EdaTagReader){
    name, text, g_strdup ("{{"), g_strdup ("}}"), text, text, 1,
  };
}

void
eda_tag_reader_clear (EdaTagReader *self)
{
  g_free (self->open);
  g_free (self->close);
}

void
eda_tag_clear (EdaTag *tag)
{
  g_free (tag->word);
}

/* Tags are asked for in their order, so that the text is counted through once. */
void
eda_tag_find_place (EdaTagReader *self, const char *at, guint *line, guint *column)
{
  if (at < self->counted)
    {
      self->counted = self->counted_start = self->text;
      self->counted_line = 1;
    }
  for (; self->counted < at; self->counted++)
    if (*self->counted == '\n')
      {
        self->counted_line++;
        self->counted_start = self->counted + 1;
      }
  *line = self->counted_line;
  *column = (guint)(at - self->counted_start) + 1;
}

void
eda_tag_fail (EdaTagReader *self,
              const char   *at,
              const char   *hint,
              GError      **error,
              const char   *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list          list;
  guint            line, column;

  va_start (list, format);
  message = g_strdup_vprintf (format, list);
  va_end (list);
  eda_tag_find_place (self, at, &line, &column);
  eda_template_fail (error, self->name, line, column, hint, "%s", message);
}

gboolean
eda_tag_read (EdaTagReader *self, const char *at, EdaTag *tag, GError **error)
{
  g_autofree char *close = NULL;
  const char      *inside, *end;

  tag->start = strstr (at, self->open);
  if (tag->start == NULL)
    return TRUE;
  inside = tag->start + strlen (self->open);
  inside += strspn (inside, " \t");
  tag->sign = *inside != '\0' && strchr ("#^/!>&={<$", *inside) != NULL ? *inside : 0;
  if (tag->sign != 0)
    inside++;
  close = g_strconcat (tag->sign == '{'   ? "}"
                       : tag->sign == '=' ? "="
                                          : "",
                       self->close,
                       NULL);
  end = strstr (inside, close);
  if (end != NULL)
    {
      tag->end = end + strlen (close);
      tag->word = g_strstrip (g_strndup (inside, (gsize)(end - inside)));
      return TRUE;
    }
  eda_tag_fail (self,
                tag->start,
                "Close it, or write the signs as text after {{=<% %>=}}.",
                error,
                "the tag that begins here is never closed with “%s”",
                close);
  return FALSE;
}

const char *
eda_tag_find_line_end (const EdaTag *tag)
{
  const char *end = tag->end + strspn (tag->end, " \t");

  if (*end == '\r' && end[1] == '\n')
    end++;
  return *end == '\n' ? end + 1 : *end == '\0' ? end : NULL;
}

gboolean
eda_tag_change_delimiters (EdaTagReader *self, const EdaTag *tag, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (tag->word, " \t\r\n", -1);
  guint n = g_strv_length (words);

  if (n >= 2 && words[0][0] != '\0' && words[n - 1][0] != '\0'
      && strchr (tag->word, '=') == NULL)
    {
      g_free (self->open);
      g_free (self->close);
      self->open = g_strdup (words[0]);
      self->close = g_strdup (words[n - 1]);
      return TRUE;
    }
  eda_tag_fail (self,
                tag->start,
                "Name two, such as {{=<% %>=}}.",
                error,
                "“%s” are no delimiters",
                tag->word);
  return FALSE;
}
