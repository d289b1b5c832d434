/* The grammar of mustache's tags. A tag of a section, a comment, a partial or of new
 * delimiters that stands alone in its line takes the line with it. */

#include "report/template-parse.h"

#include <string.h>

#include "analysis/core/error.h"

typedef struct
{
  const char *name, *text;
  const char *at; /* what is not read yet */
  char       *open, *close;
  GPtrArray  *stack;   /* (element-type GPtrArray) (transfer none): lists of pieces,
                          innermost last */
  GPtrArray *sections; /* (element-type EdaPiece) (transfer none): those that are open */
} Parser;

static void
piece_free (gpointer data)
{
  EdaPiece *self = data;

  g_free (self->text);
  g_free (self->indent);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_free (self);
}

static void
parser_clear (Parser *self)
{
  g_free (self->open);
  g_free (self->close);
  g_ptr_array_unref (self->stack);
  g_ptr_array_unref (self->sections);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parser, parser_clear)

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

static void
find_place (const Parser *self, const char *at, guint *line, guint *column)
{
  const char *start = self->text;

  *line = 1;
  for (const char *p = self->text; p < at; p++)
    if (*p == '\n')
      {
        ++*line;
        start = p + 1;
      }
  *column = (guint)(at - start) + 1;
}

static EdaPiece *
add_piece (Parser *self, EdaPieceKind kind, const char *at, char *take_text)
{
  EdaPiece  *piece = g_new0 (EdaPiece, 1);
  GPtrArray *list = self->stack->pdata[self->stack->len - 1];

  piece->kind = kind;
  piece->text = take_text;
  find_place (self, at, &piece->line, &piece->column);
  g_ptr_array_add (list, piece);
  return piece;
}

static void
add_text (Parser *self, const char *start, const char *end)
{
  if (end > start)
    add_piece (self, EDA_PIECE_TEXT, start, g_strndup (start, (gsize)(end - start)));
}

/* A tag between its delimiters. */
typedef struct
{
  const char *start, *end; /* in the text, delimiters included */
  char        sign;        /* '#', '^', ...; 0 for a value */
  char       *word;        /* without sign and blanks around it */
} Tag;

static void
tag_clear (Tag *tag)
{
  g_free (tag->word);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tag, tag_clear)

static const char *
skip_blanks (const char *at)
{
  return at + strspn (at, " \t");
}

/* What comes after the opening delimiter at @tag->start. FALSE when it is never closed.
 */
static gboolean
read_tag (Parser *self, Tag *tag, GError **error)
{
  const char      *inside = skip_blanks (tag->start + strlen (self->open));
  gboolean         triple = *inside == '{';
  g_autofree char *close = g_strconcat (triple ? "}" : "", self->close, NULL);
  const char      *end;
  guint            line, column;

  tag->sign = *inside != '\0' && strchr ("#^/!>&={", *inside) != NULL ? *inside : 0;
  if (tag->sign != 0)
    inside++;
  if (tag->sign == '=')
    {
      g_free (close);
      close = g_strconcat ("=", self->close, NULL);
    }
  end = strstr (inside, close);
  if (end != NULL)
    {
      tag->end = end + strlen (close);
      tag->word = g_strstrip (g_strndup (inside, (gsize)(end - inside)));
      return TRUE;
    }
  find_place (self, tag->start, &line, &column);
  eda_template_fail (error,
                     self->name,
                     line,
                     column,
                     "Close it, or write the signs as text after {{=<% %>=}}.",
                     "the tag that begins here is never closed with “%s”",
                     close);
  return FALSE;
}

/* Whether nothing but blanks stands around the tag in its line; then @line_start and
 * @line_end are where the line begins and where the next one does. */
static gboolean
stands_alone (const Parser *self,
              const Tag    *tag,
              const char  **line_start,
              const char  **line_end)
{
  const char *start = tag->start, *end = skip_blanks (tag->end);

  if (tag->sign == 0 || tag->sign == '&' || tag->sign == '{')
    return FALSE;
  while (start > self->text && (start[-1] == ' ' || start[-1] == '\t'))
    start--;
  if (start > self->text && start[-1] != '\n')
    return FALSE;
  if (start < self->at)
    return FALSE; /* another tag stands before it */
  if (*end == '\r' && end[1] == '\n')
    end++;
  if (*end != '\n' && *end != '\0')
    return FALSE;
  *line_start = start;
  *line_end = *end == '\n' ? end + 1 : end;
  return TRUE;
}

static gboolean
change_delimiters (Parser *self, const Tag *tag, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (tag->word, " \t\r\n", -1);
  guint n = g_strv_length (words);
  guint line, column;

  if (n >= 2 && words[0][0] != '\0' && words[n - 1][0] != '\0'
      && strchr (tag->word, '=') == NULL)
    {
      g_free (self->open);
      g_free (self->close);
      self->open = g_strdup (words[0]);
      self->close = g_strdup (words[n - 1]);
      return TRUE;
    }
  find_place (self, tag->start, &line, &column);
  eda_template_fail (error,
                     self->name,
                     line,
                     column,
                     "Name two, such as {{=<% %>=}}.",
                     "“%s” are no delimiters",
                     tag->word);
  return FALSE;
}

static void
open_section (Parser *self, const Tag *tag)
{
  EdaPieceKind kind = tag->sign == '#' ? EDA_PIECE_SECTION : EDA_PIECE_INVERTED;
  EdaPiece    *piece = add_piece (self, kind, tag->start, g_strdup (tag->word));

  piece->pieces = g_ptr_array_new_with_free_func (piece_free);
  g_ptr_array_add (self->stack, piece->pieces);
  g_ptr_array_add (self->sections, piece);
}

static gboolean
close_section (Parser *self, const Tag *tag, GError **error)
{
  EdaPiece *open
      = self->sections->len > 0 ? self->sections->pdata[self->sections->len - 1] : NULL;
  guint line, column;

  if (open != NULL && g_str_equal (open->text, tag->word))
    {
      g_ptr_array_set_size (self->stack, (gint)self->stack->len - 1);
      g_ptr_array_set_size (self->sections, (gint)self->sections->len - 1);
      return TRUE;
    }
  find_place (self, tag->start, &line, &column);
  if (open == NULL)
    eda_template_fail (error,
                       self->name,
                       line,
                       column,
                       "Take it out, or open the section before.",
                       "{{/%s}} closes a section that is not open",
                       tag->word);
  else
    eda_template_fail (error,
                       self->name,
                       line,
                       column,
                       "Close the inner section first.",
                       "{{/%s}} stands where {{/%s}} is expected, of line %u",
                       tag->word,
                       open->text,
                       open->line);
  return FALSE;
}

static void
add_partial (Parser *self, const Tag *tag, const char *line_start)
{
  gboolean    dynamic = tag->word[0] == '*';
  const char *name = dynamic ? skip_blanks (tag->word + 1) : tag->word;
  EdaPiece   *piece = add_piece (self, EDA_PIECE_PARTIAL, tag->start, g_strdup (name));

  piece->dynamic = dynamic;
  if (line_start != NULL)
    piece->indent = g_strndup (line_start, (gsize)(tag->start - line_start));
}

/* @line_start: (nullable): of a tag that stands alone */
static gboolean
take_tag (Parser *self, const Tag *tag, const char *line_start, GError **error)
{
  switch (tag->sign)
    {
    case '#':
    case '^':
      open_section (self, tag);
      return TRUE;
    case '/':
      return close_section (self, tag, error);
    case '>':
      add_partial (self, tag, line_start);
      return TRUE;
    case '=':
      return change_delimiters (self, tag, error);
    case '&':
    case '{':
      add_piece (self, EDA_PIECE_RAW, tag->start, g_strdup (tag->word));
      return TRUE;
    case 0:
      add_piece (self, EDA_PIECE_VALUE, tag->start, g_strdup (tag->word));
      return TRUE;
    default:
      return TRUE; /* a comment */
    }
}

static gboolean
parse_all (Parser *self, GError **error)
{
  for (;;)
    {
      g_auto (Tag) tag = { 0 };
      const char *line_start = NULL, *line_end;

      tag.start = strstr (self->at, self->open);
      if (tag.start == NULL)
        break;
      if (!read_tag (self, &tag, error))
        return FALSE;
      if (stands_alone (self, &tag, &line_start, &line_end))
        {
          add_text (self, self->at, line_start);
          self->at = line_end;
        }
      else
        {
          add_text (self, self->at, tag.start);
          self->at = tag.end;
        }
      if (!take_tag (self, &tag, line_start, error))
        return FALSE;
    }
  add_text (self, self->at, self->at + strlen (self->at));
  return TRUE;
}

GPtrArray *
eda_template_parse (const char *name, const char *text, GError **error)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (piece_free);
  g_auto (Parser) self = { name,
                           text,
                           text,
                           g_strdup ("{{"),
                           g_strdup ("}}"),
                           g_ptr_array_new (),
                           g_ptr_array_new () };

  g_ptr_array_add (self.stack, pieces);
  if (!parse_all (&self, error))
    return NULL;
  if (self.sections->len > 0)
    {
      const EdaPiece *open = self.sections->pdata[self.sections->len - 1];

      eda_template_fail (error,
                         name,
                         open->line,
                         open->column,
                         "Write its end where it belongs.",
                         "the section {{#%s}} is never closed with {{/%s}}",
                         open->text,
                         open->text);
      return NULL;
    }
  return g_steal_pointer (&pieces);
}
