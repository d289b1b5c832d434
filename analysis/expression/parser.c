/* Reading over words, failing at the next one, joining parts. */

#include "analysis/expression/parser.h"

void
eda_parser_advance (EdaParser *self)
{
  eda_lexeme_read (&self->next, self->text, self->next.end);
}

gboolean
eda_parser_skip_sign (EdaParser *self, const char *sign)
{
  if (!eda_lexeme_is_sign (&self->next, sign))
    return FALSE;
  eda_parser_advance (self);
  return TRUE;
}

gboolean
eda_parser_skip_word (EdaParser *self, const char *word)
{
  if (!eda_lexeme_is_word (&self->next, word))
    return FALSE;
  eda_parser_advance (self);
  return TRUE;
}

/* The next word is none that can stand here. @wanted: "a value" */
EdaNode *
eda_parser_fail_here (EdaParser *self, const char *wanted)
{
  const EdaLexeme *next = &self->next;

  if (next->kind == EDA_LEXEME_BROKEN)
    eda_node_fail (self->error, next->start, next->hint, "%s", next->text);
  else if (next->kind == EDA_LEXEME_END)
    eda_node_fail (self->error, next->start, NULL, "%s is missing at the end", wanted);
  else
    eda_node_fail (self->error,
                   next->start,
                   eda_lexeme_is_reserved (next->text != NULL ? next->text : "")
                       ? "A column of this name is written in backticks."
                       : NULL,
                   "%s should stand here, not “%.*s”",
                   wanted,
                   (int)MIN (next->end - next->start, 40),
                   self->text + next->start);
  return NULL;
}

gboolean
eda_parser_expect_sign (EdaParser *self, const char *sign, const char *wanted)
{
  return eda_parser_skip_sign (self, sign) || eda_parser_fail_here (self, wanted) != NULL;
}

EdaNode *
eda_parser_fail_deep (EdaParser *self, gsize at)
{
  eda_node_fail (self->error,
                 at,
                 "Split it into derived columns; for many values use “in (…)”.",
                 "The expression is nested more than %d deep",
                 EDA_EXPRESSION_MAX_DEPTH);
  return NULL;
}

/* Takes the parts, of which a NULL ends the parse. */
EdaNode *
eda_parser_join (EdaParser *self, EdaNodeOp op, EdaNode *take_left, EdaNode *take_right)
{
  g_autoptr (EdaNode) left = take_left;
  g_autoptr (EdaNode) right = take_right;
  EdaNode *node;

  if (left == NULL || right == NULL)
    return NULL;
  if (MAX (left->depth, right->depth) >= EDA_EXPRESSION_MAX_DEPTH)
    return eda_parser_fail_deep (self, right->start);
  node = eda_node_new (op, left->start, right->end);
  eda_node_take (node, g_steal_pointer (&left));
  eda_node_take (node, g_steal_pointer (&right));
  return node;
}

EdaNode *
eda_parser_wrap (EdaParser *self, EdaNodeOp op, gsize start, EdaNode *take_part)
{
  EdaNode *node;

  if (take_part == NULL)
    return NULL;
  if (take_part->depth >= EDA_EXPRESSION_MAX_DEPTH)
    {
      eda_node_free (take_part);
      return eda_parser_fail_deep (self, start);
    }
  node = eda_node_new (op, start, self->next.start);
  eda_node_take (node, take_part);
  return node;
}
