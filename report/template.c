/* Filling: the pieces of a template are walked with a stack of facts. */

#include "report/template.h"

#include <string.h>

#include "analysis/core/error.h"
#include "report/template-facts.h"
#include "report/template-parse.h"
#include "report/template-piece.h"

/* A parent that is being filled. */
typedef struct _Frame Frame;
struct _Frame
{
  const EdaPiece *parent;
  const char     *name;  /* of the template that its arguments stand in */
  const Frame    *outer; /* (nullable) */
};

/* What the lines of a text begin with, instead of the first @cut blanks of their own. */
typedef struct
{
  const char *indent;
  guint       cut;
} Margin;

typedef struct
{
  const EdaTemplateUse *use;
  GString              *out;
  GPtrArray   *stack;  /* (element-type EdaFacts) (transfer none), innermost last */
  GHashTable  *parsed; /* name of a partial → its pieces */
  const Frame *frame;  /* (nullable): the innermost */
  Margin       margin;
  guint        depth;
  gsize        steps;
} Filling;

static void
filling_clear (Filling *self)
{
  g_ptr_array_unref (self->stack);
  g_hash_table_unref (self->parsed);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, filling_clear)

static gboolean
is_at_line_start (const Filling *self)
{
  return self->out->len == 0 || self->out->str[self->out->len - 1] == '\n';
}

/* The margin of the line that begins with @at; returns what is left of it. */
static const char *
begin_line (Filling *self, const char *at)
{
  gsize blanks = strspn (at, " \t");

  if (*at == '\n' || g_str_has_prefix (at, "\r\n"))
    return at;
  if (is_at_line_start (self))
    g_string_append (self->out, self->margin.indent);
  return at + MIN (blanks, self->margin.cut);
}

/* A long margin and many lines stop at the bound too. */
static void
fill_text (Filling *self, const EdaPiece *piece)
{
  const char *at = piece->text;
  gboolean    begins = piece->starts_line;

  if (self->margin.cut == 0 && self->margin.indent[0] == '\0')
    {
      g_string_append (self->out, piece->text);
      return;
    }
  do
    {
      const char *end;

      if (begins)
        at = begin_line (self, at);
      end = strchr (at, '\n');
      end = end != NULL ? end + 1 : at + strlen (at);
      g_string_append_len (self->out, at, end - at);
      at = end;
      begins = TRUE;
    }
  while (*at != '\0' && self->out->len <= EDA_TEMPLATE_BYTES);
}

static void
fill_value (Filling *self, const EdaPiece *piece)
{
  const EdaFacts  *facts = eda_template_look_up (self->stack, piece->text);
  g_autofree char *text = facts != NULL ? eda_template_to_text (facts) : NULL;

  if (text == NULL)
    return;
  if (piece->kind == EDA_PIECE_VALUE)
    self->use->escape (self->out, text);
  else
    g_string_append (self->out, text);
}

static gboolean
fill_pieces (Filling *self, const char *name, const GPtrArray *pieces, GError **error);

static gboolean
fill_with (Filling        *self,
           const char     *name,
           const EdaPiece *section,
           const EdaFacts *facts,
           GError        **error)
{
  gboolean fine;

  g_ptr_array_add (self->stack, (gpointer)facts);
  fine = fill_pieces (self, name, section->pieces, error);
  g_ptr_array_set_size (self->stack, (gint)self->stack->len - 1);
  return fine;
}

static gboolean
fill_section (Filling *self, const char *name, const EdaPiece *section, GError **error)
{
  const EdaFacts *facts = eda_template_look_up (self->stack, section->text);

  if (!eda_template_is_true (facts))
    return TRUE;
  if (eda_facts_get_kind (facts) != EDA_FACTS_LIST)
    return fill_with (self, name, section, facts, error);
  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    if (!fill_with (self, name, section, eda_facts_get_child (facts, i), error))
      return FALSE;
  return TRUE;
}

/* (nullable): when there is no such partial, without @error */
static const GPtrArray *
get_partial (Filling *self, const char *name, GError **error)
{
  GPtrArray  *pieces = g_hash_table_lookup (self->parsed, name);
  const char *text;

  if (pieces != NULL || self->use->partial == NULL)
    return pieces;
  text = self->use->partial (name, self->use->data);
  if (text == NULL)
    return NULL;
  pieces = eda_template_parse (name, text, error);
  if (pieces != NULL)
    g_hash_table_insert (self->parsed, g_strdup (name), pieces);
  return pieces;
}

/* @indent (nullable) as the margin has it. */
static char *
indent_further (const Filling *self, const char *indent)
{
  gsize length = indent != NULL ? strlen (indent) : 0;

  return g_strconcat (self->margin.indent,
                      length > self->margin.cut ? indent + self->margin.cut : "",
                      NULL);
}

/* Within a line, a partial keeps the lines it has. */
static gboolean
fill_indented (Filling         *self,
               const char      *name,
               const EdaPiece  *piece,
               const GPtrArray *pieces,
               GError         **error)
{
  Margin           outer = self->margin;
  g_autofree char *indent
      = piece->indent != NULL ? indent_further (self, piece->indent) : g_strdup ("");
  gboolean fine;

  self->margin = (Margin){ indent, 0 };
  fine = fill_pieces (self, name, pieces, error);
  self->margin = outer;
  return fine;
}

/* A parent is a partial with arguments. */
static gboolean
fill_partial (Filling *self, const char *outer, const EdaPiece *piece, GError **error)
{
  const EdaFacts *facts
      = piece->dynamic ? eda_template_look_up (self->stack, piece->text) : NULL;
  g_autofree char *dynamic = facts != NULL ? eda_template_to_text (facts) : NULL;
  const char      *name = piece->dynamic ? dynamic : piece->text;
  const Frame      frame = { piece, outer, self->frame };
  const Frame     *before = self->frame;
  const GPtrArray *pieces;
  GError          *failure = NULL;
  gboolean         fine;

  if (name == NULL)
    return TRUE;
  pieces = get_partial (self, name, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (piece->kind == EDA_PIECE_PARENT)
    self->frame = &frame;
  fine = pieces == NULL || fill_indented (self, name, piece, pieces, error);
  self->frame = before;
  return fine;
}

/* Who inherits has the last word: the outermost frame with an argument of this name. */
static const Frame *
find_argument (Filling *self, const char *name)
{
  const Frame *found = NULL;

  for (const Frame *frame = self->frame; frame != NULL; frame = frame->outer)
    {
      self->steps++;
      if (g_hash_table_contains (frame->parent->arguments, name))
        found = frame;
    }
  return found;
}

static gboolean
fill_argument (Filling *self, const Frame *frame, const EdaPiece *block, GError **error)
{
  const EdaPiece  *argument = g_hash_table_lookup (frame->parent->arguments, block->text);
  const Frame     *before = self->frame;
  Margin           outer = self->margin;
  g_autofree char *indent = indent_further (self, block->indent);
  gboolean         fine;

  self->frame = frame->outer; /* as where the argument stands */
  self->margin = (Margin){ indent, argument->cut };
  fine = fill_pieces (self, frame->name, argument->pieces, error);
  self->margin = outer;
  self->frame = before;
  return fine;
}

static gboolean
fill_block (Filling *self, const char *name, const EdaPiece *block, GError **error)
{
  const Frame *frame = find_argument (self, block->text);
  gsize        start = self->out->len;

  if (frame == NULL)
    return fill_pieces (self, name, block->pieces, error);
  if (!fill_argument (self, frame, block, error))
    return FALSE;
  if (block->own_lines && self->out->len > start && !is_at_line_start (self))
    g_string_append_c (self->out, '\n');
  return TRUE;
}

static gboolean
fill_piece (Filling *self, const char *name, const EdaPiece *piece, GError **error)
{
  switch (piece->kind)
    {
    case EDA_PIECE_TEXT:
      fill_text (self, piece);
      return TRUE;
    case EDA_PIECE_VALUE:
    case EDA_PIECE_RAW:
      fill_value (self, piece);
      return TRUE;
    case EDA_PIECE_SECTION:
      return fill_section (self, name, piece, error);
    case EDA_PIECE_INVERTED:
      return eda_template_is_true (eda_template_look_up (self->stack, piece->text))
             || fill_pieces (self, name, piece->pieces, error);
    case EDA_PIECE_PARTIAL:
    case EDA_PIECE_PARENT:
      return fill_partial (self, name, piece, error);
    case EDA_PIECE_BLOCK:
      return fill_block (self, name, piece, error);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check (gboolean        fine,
       const char     *what,
       const char     *name,
       const EdaPiece *piece,
       GError        **error)
{
  if (!fine)
    eda_template_fail (error,
                       name,
                       piece->line,
                       piece->column,
                       "A partial that calls itself needs a section that ends it.",
                       "%s",
                       what);
  return fine;
}

static gboolean
check_bounds (Filling *self, const char *name, const EdaPiece *piece, GError **error)
{
  return check (self->depth <= EDA_TEMPLATE_DEPTH,
                "sections and partials are too deep",
                name,
                piece,
                error)
         && check (++self->steps <= EDA_TEMPLATE_STEPS,
                   "filling takes too many steps",
                   name,
                   piece,
                   error);
}

static gboolean
check_bytes (Filling *self, const char *name, const EdaPiece *piece, GError **error)
{
  return check (self->out->len <= EDA_TEMPLATE_BYTES,
                "the text becomes too long",
                name,
                piece,
                error);
}

static gboolean
fill_pieces (Filling *self, const char *name, const GPtrArray *pieces, GError **error)
{
  gboolean fine = TRUE;

  self->depth++;
  for (guint i = 0; fine && i < pieces->len; i++)
    fine = check_bounds (self, name, pieces->pdata[i], error)
           && fill_piece (self, name, pieces->pdata[i], error)
           && check_bytes (self, name, pieces->pdata[i], error);
  self->depth--;
  return fine;
}

char *
eda_template_render (const char           *name,
                     const char           *text,
                     const EdaFacts       *facts,
                     const EdaTemplateUse *use,
                     GError              **error)
{
  g_autoptr (GPtrArray) pieces = eda_template_parse (name, text, error);
  g_auto (Filling) self = { 0 };

  self.use = use;
  self.margin.indent = "";
  self.stack = g_ptr_array_new ();
  self.parsed = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self.out = g_string_new (NULL);
  g_ptr_array_add (self.stack, (gpointer)facts);
  if (pieces == NULL || !fill_pieces (&self, name, pieces, error))
    return NULL;
  return g_string_free (g_steal_pointer (&self.out), FALSE);
}
