/* Filling: the pieces of a template are walked with a stack of facts. */

#include "report/template.h"

#include <string.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "report/template-parse.h"

typedef struct
{
  const EdaTemplateUse *use;
  GString              *out;
  GPtrArray  *stack;  /* (element-type EdaFacts) (transfer none), innermost last */
  GHashTable *parsed; /* indent, NUL sign, name of a partial → its pieces */
  guint       depth;
  gsize       steps;
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

static const EdaFacts *
find_in (const EdaFacts *facts, const char *key)
{
  if (eda_facts_get_kind (facts) != EDA_FACTS_OBJECT)
    return NULL;
  return eda_facts_find (facts, key);
}

/* The first part of a dotted name is looked for from the innermost facts outwards; the
 * others only within it. */
static const EdaFacts *
look_up (const Filling *self, const char *name)
{
  g_auto (GStrv) parts = NULL;
  const EdaFacts *found = NULL;

  if (g_str_equal (name, "."))
    return self->stack->pdata[self->stack->len - 1];
  parts = g_strsplit (name, ".", -1);
  if (parts[0] == NULL)
    return NULL;
  for (guint i = self->stack->len; i > 0 && found == NULL; i--)
    found = find_in (self->stack->pdata[i - 1], parts[0]);
  for (char **part = parts + 1; found != NULL && *part != NULL; part++)
    found = find_in (found, *part);
  return found;
}

/* The text of one fact; nothing of null, lists and objects. */
static char *
to_text (const EdaFacts *facts)
{
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_FLAG:
      return g_strdup (eda_facts_get_flag (facts) ? "true" : "false");
    case EDA_FACTS_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, eda_facts_get_count (facts));
    case EDA_FACTS_NUMBER:
      return eda_format_exact (eda_facts_get_number (facts));
    case EDA_FACTS_TEXT:
      return g_strdup (eda_facts_get_text (facts));
    case EDA_FACTS_NULL:
    case EDA_FACTS_LIST:
    case EDA_FACTS_OBJECT:
      break;
    }
  return g_strdup ("");
}

static void
fill_value (Filling *self, const EdaPiece *piece)
{
  const EdaFacts  *facts = look_up (self, piece->text);
  g_autofree char *text = facts != NULL ? to_text (facts) : NULL;

  if (text == NULL)
    return;
  if (piece->kind == EDA_PIECE_VALUE)
    self->use->escape (self->out, text);
  else
    g_string_append (self->out, text);
}

static gboolean
is_true (const EdaFacts *facts)
{
  if (facts == NULL)
    return FALSE;
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_NULL:
      return FALSE;
    case EDA_FACTS_FLAG:
      return eda_facts_get_flag (facts);
    case EDA_FACTS_TEXT:
      return eda_facts_get_text (facts)[0] != '\0';
    case EDA_FACTS_LIST:
      return eda_facts_get_size (facts) > 0;
    case EDA_FACTS_COUNT:
    case EDA_FACTS_NUMBER:
    case EDA_FACTS_OBJECT:
      break;
    }
  return TRUE;
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
  const EdaFacts *facts = look_up (self, section->text);

  if (!is_true (facts))
    return TRUE;
  if (eda_facts_get_kind (facts) != EDA_FACTS_LIST)
    return fill_with (self, name, section, facts, error);
  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    if (!fill_with (self, name, section, eda_facts_get_child (facts, i), error))
      return FALSE;
  return TRUE;
}

/* Every line that is not empty begins with @indent. */
static char *
indent_lines (const char *text, const char *indent)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *end = strchr (at, '\n');
      gsize       length = end != NULL ? (gsize)(end - at) + 1 : strlen (at);

      g_string_append (out, indent);
      g_string_append_len (out, at, (gssize)length);
      at += length;
    }
  return g_string_free (out, FALSE);
}

/* (nullable): when there is no such partial, without @error */
static const GPtrArray *
get_partial (Filling *self, const char *name, const char *indent, GError **error)
{
  g_autofree char *key = g_strconcat (indent, ">", name, NULL);
  g_autofree char *indented = NULL;
  GPtrArray       *pieces = g_hash_table_lookup (self->parsed, key);
  const char      *text;

  if (pieces != NULL || self->use->partial == NULL)
    return pieces;
  text = self->use->partial (name, self->use->data);
  if (text == NULL)
    return NULL;
  indented = indent_lines (text, indent);
  pieces = eda_template_parse (name, indented, error);
  if (pieces != NULL)
    g_hash_table_insert (self->parsed, g_steal_pointer (&key), pieces);
  return pieces;
}

static gboolean
fill_partial (Filling *self, const EdaPiece *piece, GError **error)
{
  const EdaFacts  *facts = piece->dynamic ? look_up (self, piece->text) : NULL;
  g_autofree char *dynamic = facts != NULL ? to_text (facts) : NULL;
  const char      *name = piece->dynamic ? dynamic : piece->text;
  const GPtrArray *pieces;
  GError          *failure = NULL;

  if (name == NULL)
    return TRUE;
  pieces = get_partial (self, name, piece->indent != NULL ? piece->indent : "", &failure);
  if (failure == NULL)
    return pieces == NULL || fill_pieces (self, name, pieces, error);
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
fill_piece (Filling *self, const char *name, const EdaPiece *piece, GError **error)
{
  switch (piece->kind)
    {
    case EDA_PIECE_TEXT:
      g_string_append (self->out, piece->text);
      return TRUE;
    case EDA_PIECE_VALUE:
    case EDA_PIECE_RAW:
      fill_value (self, piece);
      return TRUE;
    case EDA_PIECE_SECTION:
      return fill_section (self, name, piece, error);
    case EDA_PIECE_INVERTED:
      return is_true (look_up (self, piece->text))
             || fill_pieces (self, name, piece->pieces, error);
    case EDA_PIECE_PARTIAL:
      return fill_partial (self, piece, error);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_bounds (Filling *self, const char *name, const EdaPiece *piece, GError **error)
{
  const char *what = self->depth > EDA_TEMPLATE_DEPTH
                         ? "sections and partials are too deep"
                     : ++self->steps > EDA_TEMPLATE_STEPS ? "filling takes too many steps"
                     : self->out->len > EDA_TEMPLATE_BYTES ? "the text becomes too long"
                                                           : NULL;

  if (what == NULL)
    return TRUE;
  eda_template_fail (error,
                     name,
                     piece->line,
                     piece->column,
                     "A partial that calls itself needs a section that ends it.",
                     "%s",
                     what);
  return FALSE;
}

static gboolean
fill_pieces (Filling *self, const char *name, const GPtrArray *pieces, GError **error)
{
  gboolean fine = TRUE;

  self->depth++;
  for (guint i = 0; fine && i < pieces->len; i++)
    fine = check_bounds (self, name, pieces->pdata[i], error)
           && fill_piece (self, name, pieces->pdata[i], error);
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
  self.stack = g_ptr_array_new ();
  self.parsed = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self.out = g_string_new (NULL);
  g_ptr_array_add (self.stack, (gpointer)facts);
  if (pieces == NULL || !fill_pieces (&self, name, pieces, error))
    return NULL;
  return g_string_free (g_steal_pointer (&self.out), FALSE);
}
