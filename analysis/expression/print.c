/* The one spelling of a tree: brackets only where they are needed. */

#include "analysis/expression/lexeme.h"
#include "analysis/expression/node.h"

#include "analysis/result/format.h"

/* How tightly an operation holds its parts together. */
typedef enum
{
  HOLDS_OR = 1,
  HOLDS_AND,
  HOLDS_NOT,
  HOLDS_COMPARISON,
  HOLDS_SUM,
  HOLDS_PRODUCT,
  HOLDS_SIGN,
  HOLDS_POWER,
  HOLDS_ALL,
} Hold;

static const struct
{
  Hold        hold;
  const char *word; /* between two parts */
} looks[] = {
  [EDA_NODE_NUMBER] = { HOLDS_ALL, NULL },
  [EDA_NODE_TEXT] = { HOLDS_ALL, NULL },
  [EDA_NODE_MISSING] = { HOLDS_ALL, NULL },
  [EDA_NODE_COLUMN] = { HOLDS_ALL, NULL },
  [EDA_NODE_NEGATE] = { HOLDS_SIGN, NULL },
  [EDA_NODE_ADD] = { HOLDS_SUM, "+" },
  [EDA_NODE_SUBTRACT] = { HOLDS_SUM, "-" },
  [EDA_NODE_MULTIPLY] = { HOLDS_PRODUCT, "*" },
  [EDA_NODE_DIVIDE] = { HOLDS_PRODUCT, "/" },
  [EDA_NODE_MODULO] = { HOLDS_PRODUCT, "%" },
  [EDA_NODE_POWER] = { HOLDS_POWER, "^" },
  [EDA_NODE_EQUAL] = { HOLDS_COMPARISON, "=" },
  [EDA_NODE_UNEQUAL] = { HOLDS_COMPARISON, "!=" },
  [EDA_NODE_LESS] = { HOLDS_COMPARISON, "<" },
  [EDA_NODE_AT_MOST] = { HOLDS_COMPARISON, "<=" },
  [EDA_NODE_GREATER] = { HOLDS_COMPARISON, ">" },
  [EDA_NODE_AT_LEAST] = { HOLDS_COMPARISON, ">=" },
  [EDA_NODE_BETWEEN] = { HOLDS_COMPARISON, "between" },
  [EDA_NODE_IN] = { HOLDS_COMPARISON, "in" },
  [EDA_NODE_IS_MISSING] = { HOLDS_COMPARISON, "is" },
  [EDA_NODE_CONTAINS] = { HOLDS_COMPARISON, "contains" },
  [EDA_NODE_STARTS] = { HOLDS_COMPARISON, "starts with" },
  [EDA_NODE_ENDS] = { HOLDS_COMPARISON, "ends with" },
  [EDA_NODE_MATCHES] = { HOLDS_COMPARISON, "matches" },
  [EDA_NODE_AND] = { HOLDS_AND, "and" },
  [EDA_NODE_OR] = { HOLDS_OR, "or" },
  [EDA_NODE_NOT] = { HOLDS_NOT, NULL },
  [EDA_NODE_CALL] = { HOLDS_ALL, NULL },
  [EDA_NODE_TO_DATETIME] = { HOLDS_ALL, NULL },
};

static void print (GString *out, const EdaNode *node, Hold at_least);

static void
print_quoted (GString *out, const char *text, char quote)
{
  g_string_append_c (out, quote);
  for (; *text != '\0'; text++)
    {
      if (*text == quote)
        g_string_append_c (out, quote);
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, quote);
}

static void
print_value (GString *out, const EdaNode *node)
{
  g_autofree char *text = NULL;

  if (node->kind == EDA_KIND_TRUTH)
    text = g_strdup (node->number != 0 ? "true" : "false");
  else if (node->kind == EDA_KIND_NUMBER)
    text = eda_format_exact (node->number);
  else
    text = eda_kind_moment_text (node->kind, node->number);
  g_string_append (out, text);
}

/* @word between @from and the end. */
static void
print_parts (
    GString *out, const EdaNode *node, guint from, const char *word, Hold at_least)
{
  for (guint i = from; i < node->parts->len; i++)
    {
      if (i > from)
        g_string_append (out, word);
      print (out, eda_node_get (node, i), at_least);
    }
}

static gboolean
is_worded (const EdaNode *node)
{
  return node->op == EDA_NODE_BETWEEN || node->op == EDA_NODE_IN
         || node->op == EDA_NODE_CONTAINS || node->op == EDA_NODE_STARTS
         || node->op == EDA_NODE_ENDS || node->op == EDA_NODE_MATCHES;
}

/* @denied: with "not" where people say it. */
static void
print_comparison (GString *out, const EdaNode *node, gboolean denied)
{
  print (out, eda_node_get (node, 0), HOLDS_SUM);
  if (node->op == EDA_NODE_IS_MISSING)
    {
      g_string_append (out, denied ? " is not missing" : " is missing");
      return;
    }
  g_string_append_printf (out, "%s %s ", denied ? " not" : "", looks[node->op].word);
  if (node->op == EDA_NODE_IN)
    g_string_append_c (out, '(');
  print_parts (out, node, 1, node->op == EDA_NODE_IN ? ", " : " and ", HOLDS_SUM);
  if (node->op == EDA_NODE_IN)
    g_string_append_c (out, ')');
}

static Hold
get_hold (const EdaNode *node)
{
  if (node->op == EDA_NODE_TO_DATETIME)
    return get_hold (eda_node_get (node, 0));
  if (node->op == EDA_NODE_NUMBER && node->kind == EDA_KIND_NUMBER
      && (node->number < 0 || (node->number == 0 && 1 / node->number < 0)))
    return HOLDS_SIGN;
  if (node->op == EDA_NODE_NOT
      && (is_worded (eda_node_get (node, 0))
          || eda_node_get (node, 0)->op == EDA_NODE_IS_MISSING))
    return HOLDS_COMPARISON;
  return looks[node->op].hold;
}

static void
print_not (GString *out, const EdaNode *node)
{
  if (get_hold (node) == HOLDS_COMPARISON)
    {
      print_comparison (out, eda_node_get (node, 0), TRUE);
      return;
    }
  g_string_append (out, "not ");
  print (out, eda_node_get (node, 0), HOLDS_NOT);
}

/* Two parts, of which the second holds tighter; powers the other way round. */
static void
print_arithmetic (GString *out, const EdaNode *node)
{
  Hold     hold = looks[node->op].hold;
  gboolean power = node->op == EDA_NODE_POWER;

  print (out, eda_node_get (node, 0), power ? HOLDS_ALL : hold);
  g_string_append_printf (out, " %s ", looks[node->op].word);
  print (out, eda_node_get (node, 1), power ? HOLDS_SIGN : hold + 1);
}

static void
print_inside (GString *out, const EdaNode *node)
{
  switch (node->op)
    {
    case EDA_NODE_NUMBER:
      print_value (out, node);
      break;
    case EDA_NODE_TEXT:
      print_quoted (out, node->text, '\'');
      break;
    case EDA_NODE_MISSING:
      g_string_append (out, "missing");
      break;
    case EDA_NODE_COLUMN:
      if (eda_lexeme_is_bare_name (node->text))
        g_string_append (out, node->text);
      else
        print_quoted (out, node->text, '`');
      break;
    case EDA_NODE_NEGATE:
      g_string_append_c (out, '-');
      print (out, eda_node_get (node, 0), HOLDS_SIGN);
      break;
    case EDA_NODE_ADD:
    case EDA_NODE_SUBTRACT:
    case EDA_NODE_MULTIPLY:
    case EDA_NODE_DIVIDE:
    case EDA_NODE_MODULO:
    case EDA_NODE_POWER:
      print_arithmetic (out, node);
      break;
    case EDA_NODE_EQUAL:
    case EDA_NODE_UNEQUAL:
    case EDA_NODE_LESS:
    case EDA_NODE_AT_MOST:
    case EDA_NODE_GREATER:
    case EDA_NODE_AT_LEAST:
    case EDA_NODE_BETWEEN:
    case EDA_NODE_IN:
    case EDA_NODE_IS_MISSING:
    case EDA_NODE_CONTAINS:
    case EDA_NODE_STARTS:
    case EDA_NODE_ENDS:
    case EDA_NODE_MATCHES:
      print_comparison (out, node, FALSE);
      break;
    case EDA_NODE_AND:
      print_parts (out, node, 0, " and ", HOLDS_NOT);
      break;
    case EDA_NODE_OR:
      print_parts (out, node, 0, " or ", HOLDS_AND);
      break;
    case EDA_NODE_NOT:
      print_not (out, node);
      break;
    case EDA_NODE_CALL:
      g_string_append_printf (out, "%s(", node->function->name);
      print_parts (out, node, 0, ", ", HOLDS_OR);
      g_string_append_c (out, ')');
      break;
    case EDA_NODE_TO_DATETIME:
      print (out, eda_node_get (node, 0), HOLDS_OR);
      break;
    }
}

static void
print (GString *out, const EdaNode *node, Hold at_least)
{
  gboolean brackets = get_hold (node) < at_least;

  if (brackets)
    g_string_append_c (out, '(');
  print_inside (out, node);
  if (brackets)
    g_string_append_c (out, ')');
}

char *
eda_node_print (const EdaNode *self)
{
  GString *out = g_string_new (NULL);

  print (out, self, HOLDS_OR);
  return g_string_free (out, FALSE);
}
