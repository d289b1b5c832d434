/* The grammar of mustache's tags. A tag of a section, a block, a comment, a partial or of
 * new delimiters that stands alone in its line takes the line with it. */

#include "report/template-parse.h"

#include <string.h>

#include "report/template-piece.h"
#include "report/template-tag.h"
#include "report/template.h"

/* A section, parent or block whose end is not read yet. */
typedef struct
{
  EdaPiece   *piece;
  char       *word;       /* as its end repeats it */
  const char *at;         /* the tag */
  const char *line_start; /* (nullable): of its line, when only blanks are before it */
  const char *content;    /* what it holds begins here */
  gboolean    alone;      /* the rest of its line is not content */
} Open;

typedef struct
{
  EdaTagReader reader;
  const char  *at;    /* what is not read yet */
  const char  *fresh; /* where an argument begins: its first line does too */
  GPtrArray   *root;  /* (element-type EdaPiece) (transfer none) */
  GArray      *opens; /* (element-type Open): innermost last */
} Parser;

/* A tag and the line that it stands in. */
typedef struct
{
  EdaTag      tag;
  const char *line_start; /* (nullable): when only blanks are before it */
  const char *line_end;   /* (nullable): the next line, when only blanks are behind it */
} Placed;

static void
open_clear (gpointer data)
{
  g_free (((Open *)data)->word);
}

static void
parser_clear (Parser *self)
{
  eda_tag_reader_clear (&self->reader);
  g_array_unref (self->opens);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parser, parser_clear)

static void
placed_clear (Placed *self)
{
  eda_tag_clear (&self->tag);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Placed, placed_clear)

static Open *
get_innermost (const Parser *self)
{
  return self->opens->len > 0 ? &g_array_index (self->opens, Open, self->opens->len - 1)
                              : NULL;
}

static gboolean
is_in_parent (const Parser *self)
{
  const Open *open = get_innermost (self);

  return open != NULL && open->piece->kind == EDA_PIECE_PARENT;
}

static EdaPiece *
add_piece (Parser *self, EdaPieceKind kind, const char *at, char *take_text)
{
  EdaPiece   *piece = eda_piece_new (kind, take_text);
  const Open *open = get_innermost (self);

  eda_tag_find_place (&self->reader, at, &piece->line, &piece->column);
  g_ptr_array_add (open != NULL ? open->piece->pieces : self->root, piece);
  return piece;
}

static gboolean
begins_line (const Parser *self, const char *at)
{
  return at == self->reader.text || at[-1] == '\n' || at == self->fresh;
}

static void
add_text (Parser *self, const char *start, const char *end)
{
  EdaPiece *piece
      = add_piece (self, EDA_PIECE_TEXT, start, g_strndup (start, (gsize)(end - start)));

  piece->starts_line = begins_line (self, start);
}

static void
add_text_until (Parser *self, const char *end)
{
  if (end > self->at)
    add_text (self, self->at, end);
}

static gboolean
is_blank (char sign)
{
  return sign == ' ' || sign == '\t';
}

/* A tag before @at in the same line is more than blanks. */
static const char *
find_line_start (const Parser *self, const EdaTag *tag)
{
  const char *start = tag->start;

  while (start > self->at && is_blank (start[-1]))
    start--;
  return start == self->reader.text || start[-1] == '\n' ? start : NULL;
}

/* Goes behind a tag, with its line or within it; returns which. */
static gboolean
pass_tag (Parser *self, const Placed *this)
{
  const EdaTag *tag = &this->tag;
  gboolean alone = this->line_start != NULL && this->line_end != NULL && tag->sign != 0
                   && strchr ("&{<", tag->sign) == NULL;

  add_text_until (self, alone ? this->line_start : tag->start);
  if (!alone && begins_line (self, tag->start))
    add_text (self, tag->start, tag->start);
  self->at = alone ? this->line_end : tag->end;
  return alone;
}

static gboolean
open_piece (Parser *self, const Placed *this, EdaPieceKind kind, GError **error)
{
  Open open = { .word = g_strdup (this->tag.word), .at = this->tag.start };

  if (self->opens->len >= EDA_TEMPLATE_DEPTH)
    {
      open_clear (&open);
      eda_tag_fail (&self->reader,
                    this->tag.start,
                    "Close sections before others begin.",
                    error,
                    "sections are too deep");
      return FALSE;
    }
  open.line_start = this->line_start;
  if (kind == EDA_PIECE_BLOCK && is_in_parent (self))
    {
      open.alone = this->line_end != NULL;
      self->at = self->fresh = open.alone ? this->line_end : this->tag.end;
    }
  else
    open.alone = pass_tag (self, this);
  open.content = self->at;
  open.piece = add_piece (self, kind, this->tag.start, g_strdup (this->tag.word));
  open.piece->pieces = g_ptr_array_new_with_free_func (eda_piece_free);
  g_array_append_val (self->opens, open);
  return TRUE;
}

static gboolean
open_parent (Parser *self, const Placed *this, GError **error)
{
  EdaPiece *piece;

  if (!open_piece (self, this, EDA_PIECE_PARENT, error))
    return FALSE;
  piece = get_innermost (self)->piece;
  piece->arguments = g_hash_table_new (g_str_hash, g_str_equal);
  eda_piece_settle_name (piece);
  return TRUE;
}

static void
add_partial (Parser *self, const Placed *this)
{
  gboolean  alone = pass_tag (self, this);
  EdaPiece *piece
      = add_piece (self, EDA_PIECE_PARTIAL, this->tag.start, g_strdup (this->tag.word));

  eda_piece_settle_name (piece);
  if (alone)
    piece->indent
        = g_strndup (this->line_start, (gsize)(this->tag.start - this->line_start));
}

/* The blanks before a tag, which have become text, are the indent of what has been closed
 * just now; @self has left it. */
static char *
take_indent (Parser *self, const Open *open)
{
  const Open *around = get_innermost (self);
  GPtrArray  *list = around != NULL ? around->piece->pieces : self->root;
  EdaPiece   *before = list->pdata[list->len - 2];
  gsize       length = (gsize)(open->at - open->line_start);

  before->text[strlen (before->text) - length] = '\0';
  if (before->text[0] == '\0')
    g_ptr_array_remove_index (list, list->len - 2);
  return g_strndup (open->line_start, length);
}

/* All that stands in a parent are its arguments. It shares its lines with nothing when
 * only blanks are before its beginning and behind its end. */
static void
close_parent (Parser *self, const Open *open, const Placed *this)
{
  if (open->line_start == NULL || this->line_end == NULL)
    {
      self->at = this->tag.end;
      return;
    }
  open->piece->indent = take_indent (self, open);
  self->at = this->line_end;
}

/* What an argument shares its first and last line with is not part of it. */
static void
end_argument (Parser *self, const Open *open, const Placed *this)
{
  const char *end = this->line_start != NULL ? this->line_start : this->tag.start;

  add_text_until (self, end);
  if (open->alone)
    {
      g_autofree char *shared = eda_template_shared_indent (open->content, end);

      open->piece->cut = shared != NULL ? (guint)strlen (shared) : 0;
    }
  self->at = this->tag.end;
}

/* An argument will be indented as what it replaces, or else as the block's tag. */
static void
end_block (Parser *self, const Open *open, const Placed *this)
{
  EdaPiece   *block = open->piece;
  const char *end = this->line_start != NULL ? this->line_start : this->tag.start;

  block->own_lines = pass_tag (self, this) && open->alone;
  if (open->alone)
    block->indent = eda_template_shared_indent (open->content, end);
  if (block->indent == NULL && open->line_start != NULL)
    block->indent = g_strndup (open->line_start, (gsize)(open->at - open->line_start));
}

/* {{$name}}{{/name}} with a line of its own takes the line as two tags would. */
static void
take_line_of_empty (Parser *self, const Open *open, const Placed *this)
{
  if (open->alone || open->line_start == NULL || this->line_end == NULL
      || open->content != this->tag.start)
    return;
  g_free (open->piece->indent);
  open->piece->indent = take_indent (self, open);
  open->piece->own_lines = TRUE;
  self->at = this->line_end;
}

static void
leave (Parser *self)
{
  g_array_set_size (self->opens, self->opens->len - 1);
}

static void
close_piece (Parser *self, const Placed *this)
{
  Open      open = *get_innermost (self);
  EdaPiece *piece = open.piece;
  gboolean  block = piece->kind == EDA_PIECE_BLOCK;
  Open     *around = self->opens->len > 1 ? get_innermost (self) - 1 : NULL;
  gboolean  argument = block && around != NULL && around->piece->kind == EDA_PIECE_PARENT;

  if (argument)
    {
      end_argument (self, &open, this);
      g_hash_table_insert (around->piece->arguments, piece->text, piece);
    }
  else if (block)
    end_block (self, &open, this);
  else if (piece->kind != EDA_PIECE_PARENT)
    pass_tag (self, this);
  leave (self);
  if (piece->kind == EDA_PIECE_PARENT)
    close_parent (self, &open, this);
  else if (block && !argument)
    take_line_of_empty (self, &open, this);
}

static gboolean
take_end (Parser *self, const Placed *this, GError **error)
{
  const Open *open = get_innermost (self);

  if (open != NULL && g_str_equal (open->word, this->tag.word))
    {
      close_piece (self, this);
      return TRUE;
    }
  if (open == NULL)
    eda_tag_fail (&self->reader,
                  this->tag.start,
                  "Take it out, or open the section before.",
                  error,
                  "{{/%s}} closes a section that is not open",
                  this->tag.word);
  else
    eda_tag_fail (&self->reader,
                  this->tag.start,
                  "Close the inner section first.",
                  error,
                  "{{/%s}} stands where {{/%s}} is expected, of line %u",
                  this->tag.word,
                  open->word,
                  open->piece->line);
  return FALSE;
}

static gboolean
take_tag (Parser *self, const Placed *this, GError **error)
{
  const EdaTag *tag = &this->tag;

  switch (tag->sign)
    {
    case '#':
      return open_piece (self, this, EDA_PIECE_SECTION, error);
    case '^':
      return open_piece (self, this, EDA_PIECE_INVERTED, error);
    case '$':
      return open_piece (self, this, EDA_PIECE_BLOCK, error);
    case '<':
      return open_parent (self, this, error);
    case '/':
      return take_end (self, this, error);
    case '>':
      add_partial (self, this);
      return TRUE;
    }
  pass_tag (self, this);
  if (tag->sign == '=')
    return eda_tag_change_delimiters (&self->reader, tag, error);
  if (tag->sign != '!')
    add_piece (self,
               tag->sign == 0 ? EDA_PIECE_VALUE : EDA_PIECE_RAW,
               tag->start,
               g_strdup (tag->word));
  return TRUE;
}

static gboolean
parse_all (Parser *self, GError **error)
{
  for (;;)
    {
      g_auto (Placed) this = { 0 };

      if (!eda_tag_read (&self->reader, self->at, &this.tag, error))
        return FALSE;
      if (this.tag.start == NULL)
        break;
      this.line_start = find_line_start (self, &this.tag);
      this.line_end = eda_tag_find_line_end (&this.tag);
      if (!take_tag (self, &this, error))
        return FALSE;
    }
  add_text_until (self, self->at + strlen (self->at));
  return TRUE;
}

GPtrArray *
eda_template_parse (const char *name, const char *text, GError **error)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (eda_piece_free);
  g_auto (Parser) self = { .at = text, .root = pieces };
  const Open *open;

  eda_tag_reader_init (&self.reader, name, text);
  self.opens = g_array_new (FALSE, FALSE, sizeof (Open));
  g_array_set_clear_func (self.opens, open_clear);
  if (!parse_all (&self, error))
    return NULL;
  open = get_innermost (&self);
  if (open == NULL)
    return g_steal_pointer (&pieces);
  eda_tag_fail (&self.reader,
                open->at,
                "Write its end where it belongs.",
                error,
                "the section {{%c%s}} is never closed with {{/%s}}",
                eda_piece_get_sign (open->piece),
                open->word,
                open->word);
  return NULL;
}
