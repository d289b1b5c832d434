/* Kinds that meet: texts become dates, dates become dates with time, and what does not
 * fit is an error with the way to write it. */

#include "analysis/expression/checker.h"

#include "analysis/table/parse.h"

#include <string.h>

#define SHOWN_BYTES 40 /* of a part of the expression */

/* As written, but not longer than a sentence bears. */
static char *
show (const EdaNode *node)
{
  char *text = eda_node_print (node);
  gsize length = strlen (text);

  if (length > SHOWN_BYTES)
    {
      char *end = g_utf8_find_prev_char (text, text + SHOWN_BYTES);
      char *cut = g_strdup_printf ("%.*s…", (int)(end - text), text);

      g_free (text);
      return cut;
    }
  return text;
}

/* A text that is a date or a time is taken as one where one is wanted. */
static gboolean
try_moment (EdaNode *node, EdaKind kind)
{
  const char *text = node->text;
  double      value;

  if (node->op != EDA_NODE_TEXT)
    return FALSE;
  if (kind == EDA_KIND_DATETIME
      && eda_kind_read_moment (EDA_KIND_DATE, text, strlen (text), &value))
    kind = EDA_KIND_DATE;
  else if (!eda_kind_read_moment (kind, text, strlen (text), &value))
    return FALSE;
  node->op = EDA_NODE_NUMBER;
  node->kind = kind;
  node->number = value;
  g_clear_pointer (&node->text, g_free);
  return TRUE;
}

static char *
explain_clash (const EdaNode *node, EdaKind wanted)
{
  EdaNumberFlags flags;
  double         value;

  if (wanted == EDA_KIND_NUMBER && node->op == EDA_NODE_TEXT)
    return eda_parse_number (node->text,
                             strlen (node->text),
                             (EdaNumberLayout){ '.', 0 },
                             &value,
                             &flags)
               ? g_strdup_printf ("Write %s, without quotes.", node->text)
               : g_strdup ("Numbers are written without quotes.");
  if (wanted == EDA_KIND_TEXT && node->op == EDA_NODE_NUMBER)
    {
      g_autofree char *number = eda_node_print (node);

      return g_strdup_printf ("Write '%s', in quotes.", number);
    }
  if (wanted == EDA_KIND_DATE)
    return g_strdup ("Dates are written 2024-01-31.");
  if (wanted == EDA_KIND_DATETIME)
    return g_strdup ("Dates with time are written 2024-01-31T14:30.");
  if (wanted == EDA_KIND_TIME)
    return g_strdup ("Times are written 14:30.");
  if (wanted == EDA_KIND_TRUTH)
    return g_strdup ("Compare it with something, such as “= 1” or “is not missing”.");
  return NULL;
}

gboolean
eda_checker_fail_kind (EdaChecker *self, const EdaNode *node, EdaKind wanted)
{
  g_autofree char *text = show (node);
  g_autofree char *hint = explain_clash (node, wanted);

  return eda_node_fail (self->error,
                        node->start,
                        hint,
                        "%s is %s, and %s is wanted",
                        text,
                        eda_kind_get_noun (node->kind),
                        eda_kind_get_noun (wanted));
}

gboolean
eda_checker_expect (EdaChecker *self, EdaNode *node, EdaKind wanted)
{
  return node->kind == wanted || node->kind == EDA_KIND_ANY || try_moment (node, wanted)
         || eda_checker_fail_kind (self, node, wanted);
}

static void
make_datetime (EdaChecker *self, EdaNode *parent, guint part)
{
  EdaNode *date = parent->parts->pdata[part];
  EdaNode *node = eda_node_new (EDA_NODE_TO_DATETIME, date->start, date->end);

  eda_node_take (node, date);
  node->kind = EDA_KIND_DATETIME;
  node->id = self->n_nodes++;
  parent->parts->pdata[part] = node;
}

/* What the parts from @from on have in common; TEXT literals yield to everything else. */
static EdaKind
find_common (const EdaNode *node, guint from)
{
  EdaKind common = EDA_KIND_ANY;

  for (guint i = from; i < node->parts->len; i++)
    {
      const EdaNode *part = eda_node_get (node, i);

      if (part->kind == EDA_KIND_ANY)
        continue;
      if (common == EDA_KIND_ANY
          || (common == EDA_KIND_DATE && part->kind == EDA_KIND_DATETIME)
          || (common == EDA_KIND_TEXT && part->kind != EDA_KIND_TEXT
              && eda_node_get (node, from)->op == EDA_NODE_TEXT))
        common = part->kind;
    }
  return common;
}

/* The parts from @from on become of one kind. */
gboolean
eda_checker_unify (EdaChecker *self, EdaNode *node, guint from, EdaKind *kind)
{
  *kind = find_common (node, from);
  for (guint i = from; i < node->parts->len; i++)
    {
      EdaNode *part = eda_node_get (node, i);

      if (part->kind != *kind && part->kind != EDA_KIND_ANY
          && !(part->kind == EDA_KIND_DATE && *kind == EDA_KIND_DATETIME)
          && !try_moment (part, *kind))
        return eda_checker_fail_kind (self, part, *kind);
      if (part->kind == EDA_KIND_DATETIME)
        *kind = EDA_KIND_DATETIME;
    }
  for (guint i = from; i < node->parts->len; i++)
    if (eda_node_get (node, i)->kind == EDA_KIND_DATE && *kind == EDA_KIND_DATETIME)
      make_datetime (self, node, i);
  return TRUE;
}
