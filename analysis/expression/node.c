/* Trees: made part by part, compared, freed. */

#include "analysis/expression/node.h"

#include "analysis/core/error.h"
#include "analysis/result/translate.h"

#include <string.h>

EdaNode *
eda_node_new (EdaNodeOp op, gsize start, gsize end)
{
  EdaNode *self = g_new0 (EdaNode, 1);

  self->op = op;
  self->start = start;
  self->end = end;
  self->depth = 1;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_node_free);
  return self;
}

void
eda_node_free (EdaNode *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

void
eda_node_take (EdaNode *self, EdaNode *take_part)
{
  self->depth = MAX (self->depth, take_part->depth + 1);
  self->start = MIN (self->start, take_part->start);
  self->end = MAX (self->end, take_part->end);
  g_ptr_array_add (self->parts, take_part);
}

EdaNode *
eda_node_get (const EdaNode *self, guint part)
{
  return self->parts->pdata[part];
}

gboolean
eda_node_equal (const EdaNode *a, const EdaNode *b)
{
  if (a->op != b->op || a->kind != b->kind || a->function != b->function
      || a->parts->len != b->parts->len || g_strcmp0 (a->text, b->text) != 0
      || memcmp (&a->number, &b->number, sizeof a->number) != 0)
    return FALSE;
  for (guint i = 0; i < a->parts->len; i++)
    if (!eda_node_equal (eda_node_get (a, i), eda_node_get (b, i)))
      return FALSE;
  return TRUE;
}

gboolean
eda_node_fail (GError **error, gsize at, const char *hint, const char *format, ...)
{
  EdaPlace         place = { NULL, 0, at + 1 };
  g_autofree char *message = NULL, *told = NULL;
  g_autofree char *told_hint = hint != NULL ? eda_translate (hint) : NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  told = eda_translate (message);
  eda_error_set (error, EDA_ERROR_OPTION, &place, told_hint, "%s", told);
  return FALSE;
}
