/* Blocks of rows through the tree, from the columns up. */

#include "analysis/expression/evaluate.h"

#include "analysis/core/error.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/ranks.h"
#include "analysis/table/memory.h"

#include <math.h>

static void
state_clear (EdaNodeState *self)
{
  g_free (self->numbers);
  g_free (self->codes);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_free (self->pad);
  for (guint i = 0; i < self->n_maps; i++)
    g_free (self->maps[i]);
  g_free (self->maps);
  g_free (self->answers);
  g_free (self->column);
}

void
eda_evaluator_clear (EdaEvaluator *self)
{
  for (guint i = 0; i < self->n_states; i++)
    state_clear (&self->states[i]);
  g_clear_pointer (&self->states, g_free);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

/* The value of an item of a list, which no row changes. */
static double
get_value (const EdaNode *item)
{
  if (item->op == EDA_NODE_TO_DATETIME)
    return get_value (eda_node_get (item, 0)) * 86400;
  return item->number;
}

static void
prepare_list (EdaEvaluator *self, const EdaNode *node)
{
  EdaNodeState *state = eda_evaluator_get (self, node);

  state->n_answers = node->parts->len - 1;
  state->answers = g_new (double, state->n_answers);
  for (guint i = 0; i < state->n_answers; i++)
    state->answers[i] = get_value (eda_node_get (node, i + 1));
  qsort (state->answers, state->n_answers, sizeof (double), compare_numbers);
}

static void
standardise (double x[], gsize n, const double present[], gsize n_present)
{
  EdaMoments moments = eda_moments (present, n_present);

  for (gsize i = 0; i < n; i++)
    {
      double z = eda_moments_standardise (&moments, x[i]);

      x[i] = isfinite (z) ? z : NAN;
    }
}

static gboolean
rank (double x[], gsize n, const double present[], gsize n_present, GError **error)
{
  double *ranks = g_try_new (double, n_present + 1);
  gsize  *order = g_try_new (gsize, n_present + 1);
  gsize   at = 0;

  if (ranks != NULL && order != NULL)
    {
      eda_midranks (present, n_present, ranks, order);
      for (gsize i = 0; i < n; i++)
        x[i] = isnan (x[i]) ? NAN : ranks[at++];
    }
  else
    eda_memory_refuse (error);
  g_free (ranks);
  g_free (order);
  return at == n_present;
}

/* The present values of @x; of z-scores the finite ones. */
static gsize
collect (const double x[], gsize n, gboolean finite, double out[])
{
  gsize n_present = 0;

  for (gsize i = 0; i < n; i++)
    if (finite ? isfinite (x[i]) : !isnan (x[i]))
      out[n_present++] = x[i];
  return n_present;
}

/* z-scores and ranks need all rows before the first one. */
static gboolean
prepare_column (EdaEvaluator *self, const EdaNode *node)
{
  gsize              n = eda_table_get_n_rows (self->table);
  double            *x = eda_memory_try_big (MAX (n, 1) * sizeof (double));
  g_autofree double *present = eda_memory_try_big (MAX (n, 1) * sizeof (double));
  gboolean           scores = node->function->id == EDA_FUNCTION_ZSCORE;
  gsize              n_present;

  eda_evaluator_get (self, node)->column = x;
  if (x == NULL || present == NULL)
    return eda_memory_refuse (self->error);
  for (gsize first = 0; first < n; first += EDA_BLOCK_ROWS)
    {
      gsize         size = MIN (EDA_BLOCK_ROWS, n - first);
      const double *block
          = eda_evaluate_numbers (self, eda_node_get (node, 0), first, size);

      if (first % EDA_CANCEL_ROWS == 0 && !eda_context_check (self->context, self->error))
        return FALSE;
      for (gsize i = 0; i < size; i++)
        x[first + i] = block[i];
    }
  n_present = collect (x, n, scores, present);
  if (!scores)
    return rank (x, n, present, n_present, self->error);
  standardise (x, n, present, n_present);
  return TRUE;
}

static gboolean
prepare (EdaEvaluator *self, const EdaNode *node)
{
  EdaNodeState *state = eda_evaluator_get (self, node);

  for (guint i = 0; i < node->parts->len; i++)
    if (!prepare (self, eda_node_get (node, i)))
      return FALSE;
  state->numbers = g_new (double, EDA_BLOCK_ROWS);
  if (node->kind == EDA_KIND_TEXT || node->kind == EDA_KIND_ANY)
    state->codes = g_new (gint32, EDA_BLOCK_ROWS);
  if (node->op == EDA_NODE_IN && !eda_node_is_about_texts (node))
    prepare_list (self, node);
  if (node->op == EDA_NODE_CALL
      && (node->function->id == EDA_FUNCTION_ZSCORE
          || node->function->id == EDA_FUNCTION_RANK)
      && !prepare_column (self, node))
    return FALSE;
  return eda_texts_prepare (self, node);
}

gboolean
eda_evaluator_init (EdaEvaluator *self, const EdaNode *root)
{
  self->states = g_new0 (EdaNodeState, self->n_states);
  return eda_context_check (self->context, self->error) && prepare (self, root);
}

static void
fill (double out[], gsize n, double value)
{
  for (gsize i = 0; i < n; i++)
    out[i] = value;
}

static void
look_up_list (const EdaNodeState *state, const double x[], gsize n, double out[])
{
  for (gsize i = 0; i < n; i++)
    if (isnan (x[i]))
      out[i] = NAN;
    else
      out[i]
          = bsearch (
                &x[i], state->answers, state->n_answers, sizeof (double), compare_numbers)
            != NULL;
}

/* What each level of the first part answers. */
static void
look_up_answers (const EdaNodeState *state, const gint32 codes[], gsize n, double out[])
{
  for (gsize i = 0; i < n; i++)
    out[i] = codes[i] >= 0 ? state->answers[codes[i]] : NAN;
}

/* Texts as the places that they have among those compared. */
static void
read_places (EdaEvaluator  *self,
             const EdaNode *node,
             guint          part,
             gsize          first,
             gsize          n,
             double         out[])
{
  const gint32 *map = eda_evaluator_get (self, node)->maps[part];
  const gint32 *codes = eda_evaluate_codes (self, eda_node_get (node, part), first, n);

  for (gsize i = 0; i < n; i++)
    out[i] = codes[i] >= 0 ? map[codes[i]] : NAN;
}

static void
compare_texts (
    EdaEvaluator *self, const EdaNode *node, gsize first, gsize n, double out[])
{
  g_autofree double *places = g_new (double, 3 * EDA_BLOCK_ROWS);
  const double      *x[]
      = { places, places + EDA_BLOCK_ROWS, places + (gsize)2 * EDA_BLOCK_ROWS };

  for (guint i = 0; i < node->parts->len; i++)
    read_places (self, node, i, first, n, places + (gsize)i * EDA_BLOCK_ROWS);
  eda_numbers_compute (node, x, n, out);
}

static void
find_missing_texts (const gint32 codes[], gsize n, double out[])
{
  for (gsize i = 0; i < n; i++)
    out[i] = codes[i] < 0;
}

static void
compute_of_texts (
    EdaEvaluator *self, const EdaNode *node, gsize first, gsize n, double out[])
{
  const EdaNodeState *state = eda_evaluator_get (self, node);

  if (state->maps != NULL)
    compare_texts (self, node, first, n, out);
  else if (state->answers != NULL)
    look_up_answers (
        state, eda_evaluate_codes (self, eda_node_get (node, 0), first, n), n, out);
  else
    find_missing_texts (
        eda_evaluate_codes (self, eda_node_get (node, 0), first, n), n, out);
}

static void
compute_of_numbers (
    EdaEvaluator *self, const EdaNode *node, gsize first, gsize n, double out[])
{
  guint                     n_parts = node->parts->len;
  g_autofree const double **x = NULL;

  if (node->op == EDA_NODE_IN)
    {
      look_up_list (eda_evaluator_get (self, node),
                    eda_evaluate_numbers (self, eda_node_get (node, 0), first, n),
                    n,
                    out);
      return;
    }
  x = g_new0 (const double *, n_parts + 1);
  for (guint i = 0; i < n_parts; i++)
    x[i] = eda_evaluate_numbers (self, eda_node_get (node, i), first, n);
  eda_numbers_compute (node, x, n, out);
}

const double *
eda_evaluate_numbers (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n)
{
  EdaNodeState *state = eda_evaluator_get (self, node);

  if (state->column != NULL)
    return state->column + first;
  if (node->op == EDA_NODE_MISSING
      || (node->op == EDA_NODE_COLUMN && node->kind == EDA_KIND_ANY))
    fill (state->numbers, n, NAN);
  else if (node->op == EDA_NODE_NUMBER)
    fill (state->numbers, n, node->number);
  else if (node->op == EDA_NODE_COLUMN)
    eda_column_read_numbers (
        eda_table_get_column (self->table, node->column), first, n, state->numbers);
  else if (eda_node_is_about_texts (node))
    compute_of_texts (self, node, first, n, state->numbers);
  else
    compute_of_numbers (self, node, first, n, state->numbers);
  return state->numbers;
}

static void
fill_codes (gint32 out[], gsize n, gint32 code)
{
  for (gsize i = 0; i < n; i++)
    out[i] = code;
}

/* The part's codes in the node's own levels. */
static void
read_part (EdaEvaluator  *self,
           const EdaNode *node,
           guint          part,
           gsize          first,
           gsize          n,
           gint32         out[])
{
  const gint32 *map = eda_evaluator_get (self, node)->maps[part];
  const gint32 *codes = eda_evaluate_codes (self, eda_node_get (node, part), first, n);

  for (gsize i = 0; i < n; i++)
    out[i] = codes[i] >= 0 ? map[codes[i]] : -1;
}

static void
choose_codes (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n, gint32 out[])
{
  const double *truth = eda_evaluate_numbers (self, eda_node_get (node, 0), first, n);
  g_autofree gint32 *otherwise = g_new (gint32, EDA_BLOCK_ROWS);

  read_part (self, node, 1, first, n, out);
  read_part (self, node, 2, first, n, otherwise);
  for (gsize i = 0; i < n; i++)
    if (!(truth[i] == 1))
      out[i] = truth[i] == 0 ? otherwise[i] : -1;
}

static void
call_codes (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n, gint32 out[])
{
  g_autofree gint32 *next = NULL;

  if (node->function->id == EDA_FUNCTION_IF)
    {
      choose_codes (self, node, first, n, out);
      return;
    }
  next = g_new (gint32, EDA_BLOCK_ROWS);
  read_part (self, node, 0, first, n, out);
  for (guint part = 1; part < node->parts->len; part++)
    {
      read_part (self, node, part, first, n, next);
      for (gsize i = 0; i < n; i++)
        out[i] = out[i] >= 0 ? out[i] : next[i];
    }
}

const gint32 *
eda_evaluate_codes (EdaEvaluator *self, const EdaNode *node, gsize first, gsize n)
{
  EdaNodeState *state = eda_evaluator_get (self, node);

  if (node->kind == EDA_KIND_ANY)
    fill_codes (state->codes, n, -1);
  else if (node->op == EDA_NODE_TEXT)
    fill_codes (state->codes, n, 0);
  else if (node->op == EDA_NODE_COLUMN)
    eda_column_read_codes (
        eda_table_get_column (self->table, node->column), first, n, state->codes);
  else
    call_codes (self, node, first, n, state->codes);
  return state->codes;
}
