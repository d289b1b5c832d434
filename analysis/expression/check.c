/* Kinds go up the tree, from the values to the whole. Where two kinds meet that do not
 * fit, the error names both and says how it is written. */

#include "analysis/expression/checker.h"

#include "analysis/core/suggest.h"
#include "analysis/result/format.h"

#include <math.h>
#include <string.h>

#define SHOWN_BYTES 40 /* of a name */
#define SHOWN_COLUMNS 8

EdaKind
eda_kind_of_column (const EdaColumn *column)
{
  if (eda_column_get_type (column) == EDA_TYPE_EMPTY)
    return EDA_KIND_ANY;
  switch (eda_column_get_storage (column))
    {
    case EDA_STORAGE_BOOLEAN:
      return EDA_KIND_TRUTH;
    case EDA_STORAGE_INTEGER:
    case EDA_STORAGE_REAL:
      return EDA_KIND_NUMBER;
    case EDA_STORAGE_DATE:
      return EDA_KIND_DATE;
    case EDA_STORAGE_DATETIME:
      return EDA_KIND_DATETIME;
    case EDA_STORAGE_TIME:
      return EDA_KIND_TIME;
    case EDA_STORAGE_TEXT:
      return EDA_KIND_TEXT;
    }
  g_return_val_if_reached (EDA_KIND_ANY);
}

static gboolean
is_level (EdaTable *table, const char *text)
{
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      EdaColumn *column = eda_table_get_column (table, i);

      for (guint k = 0; k < eda_column_get_n_levels (column); k++)
        if (g_str_equal (eda_column_get_level (column, k), text))
          return TRUE;
    }
  return FALSE;
}

static char *
suggest_column (EdaTable *table, const char *name)
{
  guint                   n = eda_table_get_n_columns (table);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree char        *nearest = NULL;
  g_autofree char        *list = NULL;

  for (guint i = 0; i < n; i++)
    names[i] = eda_column_get_name (eda_table_get_column (table, i));
  nearest = eda_suggest_list (name, names, 2, "`");
  if (nearest != NULL)
    return g_strdup_printf ("Did you mean %s?", nearest);
  if (is_level (table, name))
    return g_strdup_printf ("Texts are written in single quotes: '%s'.", name);
  list = eda_format_list (names, n, SHOWN_COLUMNS);
  return g_strdup_printf ("The columns are %s.", list);
}

static gboolean
check_column (EdaChecker *self, EdaNode *node)
{
  guint            n = eda_table_get_n_columns (self->table);
  g_autofree char *hint = NULL;

  for (guint i = 0; i < n; i++)
    {
      const EdaColumn *column = eda_table_get_column (self->table, i);

      if (!g_str_equal (eda_column_get_name (column), node->text))
        continue;
      node->column = i;
      node->kind = eda_kind_of_column (column);
      node->whole = eda_column_get_storage (column) == EDA_STORAGE_INTEGER;
      return TRUE;
    }
  hint = suggest_column (self->table, node->text);
  return eda_node_fail (self->error,
                        node->start,
                        hint,
                        "There is no column “%.*s”",
                        SHOWN_BYTES,
                        node->text);
}

static gboolean
are_whole (const EdaNode *node, guint from)
{
  for (guint i = from; i < node->parts->len; i++)
    if (!eda_node_get (node, i)->whole)
      return FALSE;
  return TRUE;
}

static gboolean
is_day (const EdaNode *node)
{
  return node->kind == EDA_KIND_DATE || node->kind == EDA_KIND_DATETIME;
}

/* Numbers; a day and a number of days; two days. */
static gboolean
check_sum (EdaChecker *self, EdaNode *node)
{
  EdaNode *left = eda_node_get (node, 0);
  EdaNode *right = eda_node_get (node, 1);
  EdaKind  kind;

  if (is_day (left) && is_day (right) && node->op == EDA_NODE_SUBTRACT)
    {
      node->whole = left->kind == EDA_KIND_DATE && right->kind == EDA_KIND_DATE;
      node->kind = EDA_KIND_NUMBER;
      return eda_checker_unify (self, node, 0, &kind);
    }
  node->kind = is_day (left) ? left->kind : EDA_KIND_NUMBER;
  if (is_day (right) && node->op == EDA_NODE_ADD && !is_day (left))
    node->kind = right->kind;
  node->whole = are_whole (node, 0);
  return (is_day (left) || (is_day (right) && node->op == EDA_NODE_ADD)
          || eda_checker_expect (self, left, EDA_KIND_NUMBER))
         && ((is_day (right) && !is_day (left) && node->op == EDA_NODE_ADD)
             || eda_checker_expect (self, right, EDA_KIND_NUMBER))
         && (!is_day (right) || eda_checker_expect (self, left, EDA_KIND_NUMBER));
}

static gboolean
check_numbers (EdaChecker *self, EdaNode *node)
{
  node->kind = EDA_KIND_NUMBER;
  node->whole
      = are_whole (node, 0) && node->op != EDA_NODE_DIVIDE && node->op != EDA_NODE_POWER;
  for (guint i = 0; i < node->parts->len; i++)
    if (!eda_checker_expect (self, eda_node_get (node, i), EDA_KIND_NUMBER))
      return FALSE;
  return TRUE;
}

/* Nothing equals what is missing, and an empty text is missing. */
static gboolean
check_not_missing (EdaChecker *self, const EdaNode *part)
{
  if (part->op == EDA_NODE_MISSING
      || (part->op == EDA_NODE_TEXT && part->text[0] == '\0'))
    return eda_node_fail (self->error,
                          part->start,
                          "Write “is missing” or “is not missing”.",
                          "Nothing can be compared with a missing value");
  return TRUE;
}

static gboolean
check_comparison (EdaChecker *self, EdaNode *node)
{
  gboolean ordered = node->op != EDA_NODE_EQUAL && node->op != EDA_NODE_UNEQUAL
                     && node->op != EDA_NODE_IN;
  EdaKind kind;

  for (guint i = 0; i < node->parts->len; i++)
    if (!check_not_missing (self, eda_node_get (node, i)))
      return FALSE;
  if (!eda_checker_unify (self, node, 0, &kind))
    return FALSE;
  node->kind = EDA_KIND_TRUTH;
  if (ordered && kind == EDA_KIND_TRUTH)
    return eda_node_fail (self->error,
                          node->start,
                          "Compare them by “=” or “!=”.",
                          "Neither of true and false is greater");
  return TRUE;
}

GRegex *
eda_pattern_new (const char *pattern, guint most_steps, gsize at, GError **error)
{
  g_autofree char *limited = g_strdup_printf ("(*LIMIT_MATCH=%u)%s", most_steps, pattern);
  g_autoptr (GError) failure = NULL;
  GRegex *regex = NULL;

  if (strlen (pattern) > EDA_PATTERN_MAX_BYTES)
    eda_node_fail (
        error, at, NULL, "The pattern is longer than %d bytes", EDA_PATTERN_MAX_BYTES);
  else if (g_str_has_prefix (pattern, "(*"))
    eda_node_fail (error, at, NULL, "A pattern cannot begin with “(*”");
  else
    {
      regex = g_regex_new (limited, 0, 0, &failure);
      if (regex == NULL)
        eda_node_fail (error,
                       at,
                       "Patterns are Perl's; signs such as ( . * mean themselves behind "
                       "a backslash.",
                       "The pattern cannot be read");
    }
  return regex;
}

static gboolean
check_search (EdaChecker *self, EdaNode *node)
{
  EdaNode *pattern = eda_node_get (node, 1);
  g_autoptr (GRegex) regex = NULL;

  node->kind = EDA_KIND_TRUTH;
  if (!eda_checker_expect (self, eda_node_get (node, 0), EDA_KIND_TEXT)
      || !eda_checker_expect (self, pattern, EDA_KIND_TEXT)
      || !check_not_missing (self, pattern))
    return FALSE;
  if (pattern->op != EDA_NODE_TEXT)
    return eda_node_fail (
        self->error, pattern->start, NULL, "A text in single quotes should stand here");
  if (node->op == EDA_NODE_MATCHES)
    regex = eda_pattern_new (pattern->text, 1000, pattern->start, self->error);
  return node->op != EDA_NODE_MATCHES || regex != NULL;
}

static gboolean
check_logic (EdaChecker *self, EdaNode *node)
{
  node->kind = EDA_KIND_TRUTH;
  for (guint i = 0; i < node->parts->len; i++)
    if (!eda_checker_expect (self, eda_node_get (node, i), EDA_KIND_TRUTH))
      return FALSE;
  return TRUE;
}

/* One argument of a call; those that must be alike are unified later. */
static gboolean
check_argument (EdaChecker *self, EdaNode *part, EdaTakes takes)
{
  switch (takes)
    {
    case EDA_TAKES_NUMBER:
      return eda_checker_expect (self, part, EDA_KIND_NUMBER);
    case EDA_TAKES_TEXT:
      return eda_checker_expect (self, part, EDA_KIND_TEXT);
    case EDA_TAKES_TRUTH:
      return eda_checker_expect (self, part, EDA_KIND_TRUTH);
    case EDA_TAKES_DATE:
      return is_day (part) || eda_checker_expect (self, part, EDA_KIND_DATE);
    case EDA_TAKES_CLOCK:
      return part->kind == EDA_KIND_TIME
             || eda_checker_expect (self, part, EDA_KIND_DATETIME);
    case EDA_TAKES_ORDERED:
    case EDA_TAKES_ANY:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
is_rounded_to_whole (const EdaNode *call)
{
  const EdaNode *digits = call->parts->len > 1 ? eda_node_get (call, 1) : NULL;

  return call->function->id == EDA_FUNCTION_ROUND
         && (digits == NULL || (digits->op == EDA_NODE_NUMBER && digits->number <= 0));
}

static gboolean
check_alike (EdaChecker *self, EdaNode *node, guint from)
{
  if (!eda_checker_unify (self, node, from, &node->kind))
    return FALSE;
  node->whole = are_whole (node, from);
  if (node->function->rest == EDA_TAKES_ORDERED
      && (node->kind == EDA_KIND_TEXT || node->kind == EDA_KIND_TRUTH))
    return eda_checker_fail_kind (self, eda_node_get (node, from), EDA_KIND_NUMBER);
  return TRUE;
}

static gboolean
check_call (EdaChecker *self, EdaNode *node)
{
  const EdaFunction *function = node->function;

  for (guint i = 0; i < node->parts->len; i++)
    if (!check_argument (
            self, eda_node_get (node, i), i == 0 ? function->first : function->rest))
      return FALSE;
  if (function->rest == EDA_TAKES_ORDERED || function->rest == EDA_TAKES_ANY)
    return check_alike (self, node, function->first == EDA_TAKES_TRUTH ? 1 : 0);
  node->kind = function->first == EDA_TAKES_TEXT && !function->gives_whole
                   ? EDA_KIND_TEXT
                   : EDA_KIND_NUMBER;
  node->whole = function->gives_whole || is_rounded_to_whole (node)
                || (function->id == EDA_FUNCTION_ABS && are_whole (node, 0));
  return TRUE;
}

static gboolean
check_node (EdaChecker *self, EdaNode *node)
{
  switch (node->op)
    {
    case EDA_NODE_NUMBER:
      node->whole = node->kind == EDA_KIND_NUMBER && node->number == floor (node->number);
      return TRUE;
    case EDA_NODE_TEXT:
    case EDA_NODE_TO_DATETIME:
      return TRUE;
    case EDA_NODE_MISSING:
      node->whole = TRUE;
      return TRUE;
    case EDA_NODE_COLUMN:
      return check_column (self, node);
    case EDA_NODE_ADD:
    case EDA_NODE_SUBTRACT:
      return check_sum (self, node);
    case EDA_NODE_NEGATE:
    case EDA_NODE_MULTIPLY:
    case EDA_NODE_DIVIDE:
    case EDA_NODE_MODULO:
    case EDA_NODE_POWER:
      return check_numbers (self, node);
    case EDA_NODE_EQUAL:
    case EDA_NODE_UNEQUAL:
    case EDA_NODE_LESS:
    case EDA_NODE_AT_MOST:
    case EDA_NODE_GREATER:
    case EDA_NODE_AT_LEAST:
    case EDA_NODE_BETWEEN:
    case EDA_NODE_IN:
      return check_comparison (self, node);
    case EDA_NODE_IS_MISSING:
      node->kind = EDA_KIND_TRUTH;
      return TRUE;
    case EDA_NODE_CONTAINS:
    case EDA_NODE_STARTS:
    case EDA_NODE_ENDS:
    case EDA_NODE_MATCHES:
      return check_search (self, node);
    case EDA_NODE_AND:
    case EDA_NODE_OR:
    case EDA_NODE_NOT:
      return check_logic (self, node);
    case EDA_NODE_CALL:
      return check_call (self, node);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_tree (EdaChecker *self, EdaNode *node)
{
  for (guint i = 0; i < node->parts->len; i++)
    if (!check_tree (self, eda_node_get (node, i)))
      return FALSE;
  node->id = self->n_nodes++;
  return check_node (self, node);
}

gboolean
eda_node_check (EdaNode *self, EdaTable *table, guint *n_nodes, GError **error)
{
  EdaChecker checker = { table, 0, error };
  gboolean   fits = check_tree (&checker, self);

  *n_nodes = checker.n_nodes;
  return fits;
}
