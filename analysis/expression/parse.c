/* The grammar: one function for each level, from "or" down to a single value; this file
 * has conditions, parse-values.c what they compare. Kinds and names are nobody's business
 * here, see check.c. */

#include "analysis/expression/parser.h"

#include <string.h>

static EdaNode *
read_between (EdaParser *self, EdaNode *take_left)
{
  g_autoptr (EdaNode) low = eda_parser_read_sum (self);
  g_autoptr (EdaNode) node = NULL;
  EdaNode *high;

  if (low != NULL && !eda_parser_skip_word (self, "and"))
    {
      eda_parser_fail_here (self, "“and”");
      g_clear_pointer (&low, eda_node_free);
    }
  node = eda_parser_join (self, EDA_NODE_BETWEEN, take_left, g_steal_pointer (&low));
  high = node != NULL ? eda_parser_read_sum (self) : NULL;
  if (high == NULL)
    return NULL;
  eda_node_take (node, high);
  if (node->depth > EDA_EXPRESSION_MAX_DEPTH)
    return eda_parser_fail_deep (self, high->start);
  return g_steal_pointer (&node);
}

/* Values only: a list of columns is a comparison with each. */
static EdaNode *
read_item (EdaParser *self)
{
  gsize    start = self->next.start;
  EdaNode *node = eda_parser_read_unary (self);

  if (node == NULL || node->op == EDA_NODE_NUMBER || node->op == EDA_NODE_TEXT)
    return node;
  eda_node_fail (self->error,
                 start,
                 node->op == EDA_NODE_COLUMN ? "Put texts in single quotes: 'text'."
                                             : "Numbers, dates and 'texts' are.",
                 "Only values can stand in a list");
  eda_node_free (node);
  return NULL;
}

static EdaNode *
read_list (EdaParser *self, EdaNode *take_left)
{
  g_autoptr (EdaNode) node = NULL;

  if (!eda_parser_expect_sign (self, "(", "“(”"))
    {
      eda_node_free (take_left);
      return NULL;
    }
  node = eda_parser_join (self, EDA_NODE_IN, take_left, read_item (self));
  while (node != NULL && eda_parser_skip_sign (self, ","))
    {
      EdaNode *item = read_item (self);

      if (item == NULL)
        return NULL;
      eda_node_take (node, item);
    }
  if (node == NULL || !eda_parser_expect_sign (self, ")", "“,” or “)”"))
    return NULL;
  return g_steal_pointer (&node);
}

static EdaNode *
read_with (EdaParser *self, EdaNodeOp op, EdaNode *take_left)
{
  if (eda_parser_skip_word (self, "with"))
    return eda_parser_join (self, op, take_left, eda_parser_read_sum (self));
  eda_node_free (take_left);
  return eda_parser_fail_here (self, "“with”");
}

static EdaNode *
read_is (EdaParser *self, EdaNode *take_left)
{
  gboolean denied = eda_parser_skip_word (self, "not");
  gsize    start = take_left->start;
  EdaNode *node;

  if (!eda_parser_skip_word (self, "missing"))
    {
      eda_node_free (take_left);
      return eda_parser_fail_here (self,
                                   denied ? "“missing”" : "“missing” or “not missing”");
    }
  node = eda_parser_wrap (self, EDA_NODE_IS_MISSING, start, take_left);
  return denied ? eda_parser_wrap (self, EDA_NODE_NOT, start, node) : node;
}

/* The comparisons that have words, which may be denied by "not" before them. */
static EdaNode *
read_worded (EdaParser *self, EdaNode *take_left)
{
  if (eda_parser_skip_word (self, "between"))
    return read_between (self, take_left);
  if (eda_parser_skip_word (self, "in"))
    return read_list (self, take_left);
  if (eda_parser_skip_word (self, "contains"))
    return eda_parser_join (
        self, EDA_NODE_CONTAINS, take_left, eda_parser_read_sum (self));
  if (eda_parser_skip_word (self, "starts"))
    return read_with (self, EDA_NODE_STARTS, take_left);
  if (eda_parser_skip_word (self, "ends"))
    return read_with (self, EDA_NODE_ENDS, take_left);
  if (eda_parser_skip_word (self, "matches"))
    return eda_parser_join (
        self, EDA_NODE_MATCHES, take_left, eda_parser_read_sum (self));
  eda_node_free (take_left);
  return eda_parser_fail_here (
      self, "“between”, “in”, “contains”, “starts with”, “ends with” or “matches”");
}

static gboolean
is_worded (const EdaParser *self)
{
  static const char *const words[]
      = { "between", "in", "contains", "starts", "ends", "matches" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (eda_lexeme_is_word (&self->next, words[i]))
      return TRUE;
  return FALSE;
}

static EdaNode *
read_comparison (EdaParser *self)
{
  static const struct
  {
    const char *sign;
    EdaNodeOp   op;
  } signs[] = { { "=", EDA_NODE_EQUAL },     { "!=", EDA_NODE_UNEQUAL },
                { "<=", EDA_NODE_AT_MOST },  { "<", EDA_NODE_LESS },
                { ">=", EDA_NODE_AT_LEAST }, { ">", EDA_NODE_GREATER } };
  EdaNode *left = eda_parser_read_sum (self);

  if (left == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (eda_parser_skip_sign (self, signs[i].sign))
      return eda_parser_join (self, signs[i].op, left, eda_parser_read_sum (self));
  if (eda_parser_skip_word (self, "is"))
    return read_is (self, left);
  if (is_worded (self))
    return read_worded (self, left);
  if (eda_parser_skip_word (self, "not"))
    {
      gsize    start = left->start;
      EdaNode *worded = read_worded (self, left);

      return eda_parser_wrap (self, EDA_NODE_NOT, start, worded);
    }
  return left;
}

static EdaNode *
read_not (EdaParser *self)
{
  gsize    start = self->next.start;
  EdaNode *node;

  if (!eda_parser_skip_word (self, "not"))
    return read_comparison (self);
  if (self->nested >= EDA_EXPRESSION_MAX_DEPTH)
    return eda_parser_fail_deep (self, start);
  self->nested++;
  node = eda_parser_wrap (self, EDA_NODE_NOT, start, read_not (self));
  self->nested--;
  return node;
}

/* The parts of @from move to @to when both are the same: (a and b) and c is a and b and
 * c. */
static void
take_flat (EdaNode *to, EdaNode *take_from)
{
  if (take_from->op != to->op)
    {
      eda_node_take (to, take_from);
      return;
    }
  for (guint i = 0; i < take_from->parts->len; i++)
    {
      eda_node_take (to, take_from->parts->pdata[i]);
      take_from->parts->pdata[i] = NULL;
    }
  eda_node_free (take_from);
}

static EdaNode *
read_chain (EdaParser  *self,
            EdaNodeOp   op,
            const char *word,
            EdaNode *(*read_part) (EdaParser *self))
{
  g_autoptr (EdaNode) node = NULL;
  EdaNode *part = read_part (self);

  if (part == NULL || !eda_lexeme_is_word (&self->next, word))
    return part;
  node = eda_node_new (op, part->start, part->end);
  take_flat (node, part);
  while (eda_parser_skip_word (self, word))
    {
      part = read_part (self);
      if (part == NULL)
        return NULL;
      take_flat (node, part);
      if (node->depth > EDA_EXPRESSION_MAX_DEPTH)
        return eda_parser_fail_deep (self, node->start);
    }
  return g_steal_pointer (&node);
}

static EdaNode *
read_and (EdaParser *self)
{
  return read_chain (self, EDA_NODE_AND, "and", read_not);
}

EdaNode *
eda_parser_read_any (EdaParser *self)
{
  EdaNode *node;

  if (self->nested >= EDA_EXPRESSION_MAX_DEPTH)
    return eda_parser_fail_deep (self, self->next.start);
  self->nested++;
  node = read_chain (self, EDA_NODE_OR, "or", read_and);
  self->nested--;
  return node;
}

static gboolean
check_text (const char *text, GError **error)
{
  gsize       length = strnlen (text, EDA_EXPRESSION_MAX_BYTES + 1);
  const char *end;

  if (length > EDA_EXPRESSION_MAX_BYTES)
    return eda_node_fail (error,
                          EDA_EXPRESSION_MAX_BYTES,
                          "Split it into several filters or derived columns.",
                          "The expression is longer than %d bytes",
                          EDA_EXPRESSION_MAX_BYTES);
  if (!g_utf8_validate (text, (gssize)length, &end))
    return eda_node_fail (
        error, (gsize)(end - text), NULL, "The expression is not valid UTF-8");
  return TRUE;
}

static const char *
explain_rest (const EdaParser *self)
{
  if (eda_lexeme_is_sign (&self->next, ")"))
    return "A bracket is closed that was never opened.";
  if (self->next.kind == EDA_LEXEME_NAME || self->next.kind == EDA_LEXEME_WORD)
    return "A name with blanks is written in backticks: `unit price`.";
  return "Join conditions by “and” or “or”.";
}

EdaNode *
eda_node_parse (const char *text, GError **error)
{
  EdaParser self = { .text = text, .error = error };
  g_autoptr (EdaNode) node = NULL;

  if (!check_text (text, error))
    return NULL;
  eda_parser_advance (&self);
  node = eda_parser_read_any (&self);
  if (node != NULL && self.next.kind == EDA_LEXEME_BROKEN)
    {
      eda_parser_fail_here (&self, NULL);
      g_clear_pointer (&node, eda_node_free);
    }
  else if (node != NULL && self.next.kind != EDA_LEXEME_END)
    {
      eda_node_fail (error,
                     self.next.start,
                     explain_rest (&self),
                     "The expression should end here, before “%.*s”",
                     (int)MIN (self.next.end - self.next.start, 40),
                     text + self.next.start);
      g_clear_pointer (&node, eda_node_free);
    }
  eda_lexeme_clear (&self.next);
  return g_steal_pointer (&node);
}
