/* From text to tree to rows, or to a column. */

#include "analysis/expression/expression.h"

#include "analysis/core/error.h"
#include "analysis/core/suggest.h"
#include "analysis/expression/evaluate.h"
#include "analysis/expression/lexeme.h"
#include "analysis/table/made-column.h"
#include "analysis/table/memory.h"

#include <math.h>
#include <string.h>

#define EXACT 9007199254740992.0 /* 2^53: whole numbers of a column of them */

struct _EdaExpression
{
  EdaTable *table;
  EdaNode  *root;
  guint     n_nodes;
};

EdaExpression *
eda_expression_new (const char *text, EdaTable *table, GError **error)
{
  g_autoptr (EdaNode) root = eda_node_parse (text, error);
  EdaExpression *self;
  guint          n_nodes;

  if (root == NULL || !eda_node_check (root, table, &n_nodes, error))
    return NULL;
  self = g_new0 (EdaExpression, 1);
  self->table = eda_table_ref (table);
  self->root = g_steal_pointer (&root);
  self->n_nodes = n_nodes;
  return self;
}

void
eda_expression_free (EdaExpression *self)
{
  if (self == NULL)
    return;
  eda_table_unref (self->table);
  eda_node_free (self->root);
  g_free (self);
}

EdaKind
eda_expression_get_kind (const EdaExpression *self)
{
  return self->root->kind;
}

char *
eda_expression_print (const EdaExpression *self)
{
  return eda_node_print (self->root);
}

gboolean
eda_expression_equal (const EdaExpression *a, const EdaExpression *b)
{
  return eda_node_equal (a->root, b->root);
}

char *
eda_expression_point_at (const char *text, const GError *error)
{
  const EdaPlace *place = eda_error_get_place (error);
  gsize           start;
  g_auto (EdaLexeme) lexeme = { 0 };

  if (place == NULL || place->column == 0 || strlen (text) > EDA_EXPRESSION_MAX_BYTES)
    return NULL;
  start = MIN ((gsize)place->column - 1, strlen (text));
  if (!g_utf8_validate (text, -1, NULL))
    return eda_caret (text, start, start);
  eda_lexeme_read (&lexeme, text, start);
  return eda_caret (text, start, lexeme.start == start ? lexeme.end : start);
}

gboolean
eda_expression_check_condition (const EdaExpression *self, GError **error)
{
  if (self->root->kind == EDA_KIND_TRUTH || self->root->kind == EDA_KIND_ANY)
    return TRUE;
  return eda_node_fail (error,
                        self->root->start,
                        "Compare it with something, such as “> 0” or “= 'North'”.",
                        "A condition is true or false, this is %s",
                        eda_kind_get_noun (self->root->kind));
}

static gboolean
may_go_on (EdaEvaluator *self, gsize row)
{
  return row % EDA_CANCEL_ROWS != 0 || eda_context_check (self->context, self->error);
}

/* FALSE when it ends early. */
static gboolean
find_rows (EdaEvaluator *self, const EdaNode *root, guint32 rows[], gsize *n)
{
  gsize n_rows = eda_table_get_n_rows (self->table);

  *n = 0;
  for (gsize first = 0; first < n_rows; first += EDA_BLOCK_ROWS)
    {
      gsize         size = MIN (EDA_BLOCK_ROWS, n_rows - first);
      const double *truth = eda_evaluate_numbers (self, root, first, size);

      if (!may_go_on (self, first))
        return FALSE;
      for (gsize i = 0; i < size; i++)
        {
          rows[*n] = (guint32)(first + i);
          *n += truth[i] == 1;
        }
    }
  return TRUE;
}

guint32 *
eda_expression_find_rows (const EdaExpression *self,
                          const EdaContext    *context,
                          gsize               *n,
                          GError             **error)
{
  EdaEvaluator evaluator = {
    .table = self->table, .context = context, .n_states = self->n_nodes, .error = error
  };
  gsize               n_rows = eda_table_get_n_rows (self->table);
  g_autofree guint32 *rows = g_try_new (guint32, n_rows + 1);
  gboolean            found = FALSE;

  g_return_val_if_fail (eda_expression_check_condition (self, NULL), NULL);
  if (rows == NULL || n_rows > G_MAXUINT32)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  found = eda_evaluator_init (&evaluator, self->root)
          && find_rows (&evaluator, self->root, rows, n);
  eda_evaluator_clear (&evaluator);
  return found ? g_steal_pointer (&rows) : NULL;
}

static gboolean
read_numbers (EdaEvaluator *self, const EdaNode *root, double out[])
{
  gsize n_rows = eda_table_get_n_rows (self->table);

  for (gsize first = 0; first < n_rows; first += EDA_BLOCK_ROWS)
    {
      gsize         size = MIN (EDA_BLOCK_ROWS, n_rows - first);
      const double *block = eda_evaluate_numbers (self, root, first, size);

      if (!may_go_on (self, first))
        return FALSE;
      memcpy (out + first, block, size * sizeof out[0]);
    }
  return TRUE;
}

static EdaStorage
choose_storage (const EdaNode *root, const double x[], gsize n)
{
  switch (root->kind)
    {
    case EDA_KIND_DATE:
      return EDA_STORAGE_DATE;
    case EDA_KIND_DATETIME:
      return EDA_STORAGE_DATETIME;
    case EDA_KIND_TIME:
      return EDA_STORAGE_TIME;
    case EDA_KIND_TRUTH:
      return EDA_STORAGE_BOOLEAN;
    case EDA_KIND_NUMBER:
    case EDA_KIND_TEXT:
    case EDA_KIND_ANY:
      break;
    }
  for (gsize i = 0; i < n && root->whole; i++)
    if (fabs (x[i]) > EXACT)
      return EDA_STORAGE_REAL;
  return root->whole ? EDA_STORAGE_INTEGER : EDA_STORAGE_REAL;
}

static EdaColumn *
make_numbers (EdaEvaluator *self, const EdaNode *root, const EdaMadeColumn *made)
{
  double *x = eda_memory_try_big (MAX (made->n_rows, 1) * sizeof (double));

  if (x == NULL || !read_numbers (self, root, x))
    {
      if (x == NULL)
        eda_memory_refuse (self->error);
      g_free (x);
      return NULL;
    }
  return eda_made_column_numbers (made, choose_storage (root, x, made->n_rows), x);
}

/* Levels in the order of their first row; an empty text is missing, as it is in a file.
 */
static GPtrArray *
number_levels (const GPtrArray *levels, gint32 codes[], gsize n)
{
  GPtrArray         *used = g_ptr_array_new ();
  g_autofree gint32 *number = g_new (gint32, levels->len + 1);

  for (guint k = 0; k < levels->len; k++)
    number[k] = *(const char *)levels->pdata[k] == '\0' ? -1 : G_MAXINT32;
  for (gsize i = 0; i < n; i++)
    {
      gint32 code = codes[i];

      if (code >= 0 && number[code] == G_MAXINT32)
        {
          number[code] = (gint32)used->len;
          g_ptr_array_add (used, levels->pdata[code]);
        }
      codes[i] = code >= 0 ? number[code] : -1;
    }
  return used;
}

static gboolean
read_codes (EdaEvaluator *self, const EdaNode *root, gint32 out[])
{
  gsize n_rows = eda_table_get_n_rows (self->table);

  for (gsize first = 0; first < n_rows; first += EDA_BLOCK_ROWS)
    {
      gsize         size = MIN (EDA_BLOCK_ROWS, n_rows - first);
      const gint32 *block = eda_evaluate_codes (self, root, first, size);

      if (!may_go_on (self, first))
        return FALSE;
      memcpy (out + first, block, size * sizeof out[0]);
    }
  return TRUE;
}

static EdaColumn *
make_texts (EdaEvaluator *self, const EdaNode *root, const EdaMadeColumn *made)
{
  gint32 *codes = eda_memory_try_big (MAX (made->n_rows, 1) * sizeof (gint32));
  g_autoptr (GPtrArray) levels = NULL;

  if (codes == NULL || !read_codes (self, root, codes))
    {
      if (codes == NULL)
        eda_memory_refuse (self->error);
      g_free (codes);
      return NULL;
    }
  levels = number_levels (eda_evaluator_get (self, root)->levels, codes, made->n_rows);
  return eda_made_column_texts (made, codes, levels);
}

EdaColumn *
eda_expression_make_column (const EdaExpression *self,
                            const char          *name,
                            guint                position,
                            const EdaContext    *context,
                            GError             **error)
{
  EdaEvaluator evaluator = {
    .table = self->table, .context = context, .n_states = self->n_nodes, .error = error
  };
  g_autofree char    *text = eda_node_print (self->root);
  g_autofree char    *how = g_strdup_printf ("Computed as “%s”", text);
  const EdaMadeColumn made = { name, position, eda_table_get_n_rows (self->table), how };
  EdaColumn          *column = NULL;

  if (eda_evaluator_init (&evaluator, self->root))
    column = self->root->kind == EDA_KIND_TEXT
                 ? make_texts (&evaluator, self->root, &made)
                 : make_numbers (&evaluator, self->root, &made);
  eda_evaluator_clear (&evaluator);
  return column;
}

static char *
print_one (EdaNodeOp op, const char *text)
{
  g_autoptr (EdaNode) node = eda_node_new (op, 0, 0);

  node->text = g_strdup (text);
  return eda_node_print (node);
}

char *
eda_expression_quote_name (const char *name)
{
  return print_one (EDA_NODE_COLUMN, name);
}

char *
eda_expression_quote_text (const char *text)
{
  return print_one (EDA_NODE_TEXT, text);
}
