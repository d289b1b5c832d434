/* From sums down to single values. */

#include "analysis/expression/parser.h"

#include "analysis/core/suggest.h"

static EdaNode *
take_value (EdaParser *self, EdaNodeOp op, EdaKind kind)
{
  EdaNode *node = eda_node_new (op, self->next.start, self->next.end);

  node->number = self->next.number;
  node->text = g_steal_pointer (&self->next.text);
  node->kind = kind;
  eda_parser_advance (self);
  return node;
}

static EdaNode *
take_truth (EdaParser *self, gboolean truth)
{
  EdaNode *node;

  g_clear_pointer (&self->next.text, g_free);
  node = take_value (self, EDA_NODE_NUMBER, EDA_KIND_TRUTH);
  node->number = truth;
  return node;
}

static EdaNode *
fail_unknown_function (EdaParser *self, const EdaLexeme *name)
{
  guint                   n;
  const EdaFunction      *all = eda_functions (&n);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree char        *nearest = NULL;
  g_autofree char        *hint = NULL;

  for (guint i = 0; i < n; i++)
    names[i] = all[i].name;
  nearest = eda_suggest_list (name->text, names, 2, "");
  if (nearest != NULL)
    hint = g_strdup_printf ("Did you mean %s?", nearest);
  eda_node_fail (
      self->error, name->start, hint, "There is no function “%.40s”", name->text);
  return NULL;
}

static gboolean
check_count (EdaParser *self, const EdaNode *node)
{
  const EdaFunction *function = node->function;
  g_autofree char   *hint = g_strdup_printf ("Write %s.", function->call);

  if (node->parts->len >= function->least && node->parts->len <= function->most)
    return TRUE;
  return eda_node_fail (self->error,
                        node->start,
                        hint,
                        node->parts->len < function->least ? "%s needs more values"
                                                           : "%s takes fewer values",
                        function->name);
}

/* From the first argument on, behind "(". */
static EdaNode *
read_call (EdaParser *self, const EdaLexeme *name)
{
  g_autoptr (EdaNode) node = eda_node_new (EDA_NODE_CALL, name->start, name->end);

  node->function = eda_function_find (name->text);
  if (node->function == NULL)
    return fail_unknown_function (self, name);
  do
    {
      EdaNode *part = eda_parser_read_any (self);

      if (part == NULL)
        return NULL;
      if (part->depth >= EDA_EXPRESSION_MAX_DEPTH)
        {
          eda_node_free (part);
          return eda_parser_fail_deep (self, name->start);
        }
      eda_node_take (node, part);
    }
  while (eda_parser_skip_sign (self, ","));
  node->end = self->next.end;
  if (!eda_parser_expect_sign (self, ")", "“,” or “)”") || !check_count (self, node))
    return NULL;
  return g_steal_pointer (&node);
}

static EdaNode *
read_word (EdaParser *self)
{
  g_auto (EdaLexeme) name = { 0 };
  EdaNode *node;

  if (eda_lexeme_is_word (&self->next, "true"))
    return take_truth (self, TRUE);
  if (eda_lexeme_is_word (&self->next, "false"))
    return take_truth (self, FALSE);
  if (eda_lexeme_is_word (&self->next, "missing"))
    {
      g_clear_pointer (&self->next.text, g_free);
      return take_value (self, EDA_NODE_MISSING, EDA_KIND_ANY);
    }
  if (eda_lexeme_is_reserved (self->next.text))
    return eda_parser_fail_here (self, "A value");
  name = self->next;
  self->next.text = NULL;
  eda_parser_advance (self);
  if (eda_parser_skip_sign (self, "("))
    return read_call (self, &name);
  node = eda_node_new (EDA_NODE_COLUMN, name.start, name.end);
  node->text = g_steal_pointer (&name.text);
  return node;
}

static EdaNode *
read_primary (EdaParser *self)
{
  EdaNode *node;

  switch (self->next.kind)
    {
    case EDA_LEXEME_NUMBER:
      return take_value (self, EDA_NODE_NUMBER, EDA_KIND_NUMBER);
    case EDA_LEXEME_MOMENT:
      return take_value (self, EDA_NODE_NUMBER, self->next.moment);
    case EDA_LEXEME_TEXT:
      return take_value (self, EDA_NODE_TEXT, EDA_KIND_TEXT);
    case EDA_LEXEME_NAME:
      return take_value (self, EDA_NODE_COLUMN, EDA_KIND_ANY);
    case EDA_LEXEME_WORD:
      return read_word (self);
    case EDA_LEXEME_SIGN:
    case EDA_LEXEME_END:
    case EDA_LEXEME_BROKEN:
      break;
    }
  if (!eda_parser_skip_sign (self, "("))
    return eda_parser_fail_here (self, "A value");
  node = eda_parser_read_any (self);
  if (node != NULL && !eda_parser_expect_sign (self, ")", "“)”"))
    g_clear_pointer (&node, eda_node_free);
  return node;
}

static EdaNode *
read_power (EdaParser *self)
{
  EdaNode *base = read_primary (self);

  if (base == NULL || !eda_parser_skip_sign (self, "^"))
    return base;
  return eda_parser_join (self, EDA_NODE_POWER, base, eda_parser_read_unary (self));
}

/* A number with a minus sign is a number. */
static EdaNode *
negate (EdaParser *self, gsize start, EdaNode *take_part)
{
  if (take_part == NULL || take_part->op != EDA_NODE_NUMBER
      || take_part->kind != EDA_KIND_NUMBER)
    return eda_parser_wrap (self, EDA_NODE_NEGATE, start, take_part);
  take_part->number = -take_part->number;
  take_part->start = start;
  return take_part;
}

/* A sign that is repeated without end is as deep as brackets are. */
EdaNode *
eda_parser_read_unary (EdaParser *self)
{
  gsize    start = self->next.start;
  EdaNode *node;

  if (self->nested >= EDA_EXPRESSION_MAX_DEPTH)
    return eda_parser_fail_deep (self, start);
  self->nested++;
  if (eda_parser_skip_sign (self, "-"))
    node = negate (self, start, eda_parser_read_unary (self));
  else if (eda_parser_skip_sign (self, "+"))
    node = eda_parser_read_unary (self);
  else
    node = read_power (self);
  self->nested--;
  return node;
}

static EdaNode *
read_product (EdaParser *self)
{
  EdaNode *node = eda_parser_read_unary (self);

  while (node != NULL)
    if (eda_parser_skip_sign (self, "*"))
      node
          = eda_parser_join (self, EDA_NODE_MULTIPLY, node, eda_parser_read_unary (self));
    else if (eda_parser_skip_sign (self, "/"))
      node = eda_parser_join (self, EDA_NODE_DIVIDE, node, eda_parser_read_unary (self));
    else if (eda_parser_skip_sign (self, "%"))
      node = eda_parser_join (self, EDA_NODE_MODULO, node, eda_parser_read_unary (self));
    else
      break;
  return node;
}

EdaNode *
eda_parser_read_sum (EdaParser *self)
{
  EdaNode *node = read_product (self);

  while (node != NULL)
    if (eda_parser_skip_sign (self, "+"))
      node = eda_parser_join (self, EDA_NODE_ADD, node, read_product (self));
    else if (eda_parser_skip_sign (self, "-"))
      node = eda_parser_join (self, EDA_NODE_SUBTRACT, node, read_product (self));
    else
      break;
  return node;
}
