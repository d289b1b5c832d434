/* Pieces, and what is said of them. */

#include "report/template-piece.h"

#include <string.h>

#include "analysis/core/error.h"

EdaPiece *
eda_piece_new (EdaPieceKind kind, char *take_text)
{
  EdaPiece *self = g_new0 (EdaPiece, 1);

  self->kind = kind;
  self->text = take_text;
  return self;
}

void
eda_piece_free (gpointer data)
{
  EdaPiece *self = data;

  g_free (self->text);
  g_free (self->indent);
  g_clear_pointer (&self->arguments, g_hash_table_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_free (self);
}

void
eda_piece_settle_name (EdaPiece *self)
{
  const char *name = self->text;

  self->dynamic = name[0] == '*';
  if (self->dynamic)
    {
      char *bare = g_strdup (name + 1 + strspn (name + 1, " \t"));

      g_free (self->text);
      self->text = bare;
    }
}

char
eda_piece_get_sign (const EdaPiece *self)
{
  static const char signs[] = {
    [EDA_PIECE_SECTION] = '#',
    [EDA_PIECE_INVERTED] = '^',
    [EDA_PIECE_PARENT] = '<',
    [EDA_PIECE_BLOCK] = '$',
  };

  return signs[self->kind];
}

char *
eda_template_shared_indent (const char *start, const char *end)
{
  const char *shared = NULL;
  gsize       length = 0;

  for (const char *at = start; at < end;)
    {
      const char *next = memchr (at, '\n', (gsize)(end - at));
      gsize       blanks = strspn (at, " \t");

      if (at + blanks < end && strchr ("\r\n", at[blanks]) == NULL
          && (shared == NULL || blanks < length))
        {
          shared = at;
          length = blanks;
        }
      at = next != NULL ? next + 1 : end;
    }
  return shared != NULL ? g_strndup (shared, length) : NULL;
}

void
eda_template_fail (GError    **error,
                   const char *name,
                   guint       line,
                   guint       column,
                   const char *hint,
                   const char *format,
                   ...)
{
  EdaPlace         place = { (char *)name, line, column };
  g_autofree char *message = NULL;
  va_list          list;

  va_start (list, format);
  message = g_strdup_vprintf (format, list);
  va_end (list);
  eda_error_set (error, EDA_ERROR_TEMPLATE, &place, hint, "%s", message);
}
