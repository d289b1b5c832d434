/* Texts, level by level: what a function makes of each, what a comparison says of each.
 */

#include "analysis/expression/evaluate.h"

#include "analysis/core/error.h"
#include "analysis/core/letters.h"
#include "analysis/table/dictionary.h"

#include <string.h>

#define CHECK_LEVELS 1024
#define MAX_LEVELS 50000000 /* of all nodes together */
/* A pattern may take so many steps for all levels together, were each as bad as can be.
 */
#define STEPS 2e9
#define LEAST_STEPS 1000
#define MOST_STEPS 100000

static gboolean
is_search (const EdaNode *node)
{
  return node->op == EDA_NODE_CONTAINS || node->op == EDA_NODE_STARTS
         || node->op == EDA_NODE_ENDS || node->op == EDA_NODE_MATCHES;
}

static gboolean
is_length (const EdaNode *node)
{
  return node->op == EDA_NODE_CALL && node->function->id == EDA_FUNCTION_LENGTH;
}

gboolean
eda_node_is_about_texts (const EdaNode *node)
{
  gboolean compares = (node->op >= EDA_NODE_EQUAL && node->op <= EDA_NODE_IN)
                      || node->op == EDA_NODE_IS_MISSING;

  for (guint i = 0; compares && i < node->parts->len; i++)
    if (eda_node_get (node, i)->kind == EDA_KIND_TEXT)
      return TRUE;
  return is_search (node) || is_length (node);
}

static guint
count_levels (const EdaEvaluator *self, const EdaNode *node)
{
  const GPtrArray *levels = eda_evaluator_get (self, node)->levels;

  return levels != NULL ? levels->len : 0;
}

static const char *
get_level (const EdaEvaluator *self, const EdaNode *node, guint code)
{
  return eda_evaluator_get (self, node)->levels->pdata[code];
}

static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize)(end - text));
}

static char *
change_text (EdaFunctionId function, const char *text)
{
  if (function == EDA_FUNCTION_LOWER)
    return eda_letters_lower (text);
  if (function == EDA_FUNCTION_UPPER)
    return eda_letters_upper (text);
  if (function == EDA_FUNCTION_TRIM)
    return trim (text);
  return g_strdup (text);
}

/* The levels of each part, changed by the node's function, in one dictionary. */
static EdaDictionary *
join_levels (EdaEvaluator *self, const EdaNode *node)
{
  EdaNodeState  *state = eda_evaluator_get (self, node);
  EdaDictionary *joint = eda_dictionary_new ();

  state->n_maps = node->parts->len;
  state->maps = g_new0 (gint32 *, state->n_maps);
  for (guint i = 0; i < node->parts->len; i++)
    {
      const EdaNode *part = eda_node_get (node, i);
      guint          n = count_levels (self, part);

      state->maps[i] = g_new (gint32, n + 1);
      for (guint k = 0; k < n; k++)
        {
          const char      *level = get_level (self, part, k);
          g_autofree char *changed = node->op == EDA_NODE_CALL
                                         ? change_text (node->function->id, level)
                                         : NULL;
          const char      *text = changed != NULL ? changed : level;

          state->maps[i][k] = eda_dictionary_add (joint, text, strlen (text));
        }
    }
  return joint;
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer texts)
{
  char **text = texts;

  return strcmp (text[*(const gint32 *)a], text[*(const gint32 *)b]);
}

/* Codes become places in the order of the code points. */
static void
sort_maps (EdaEvaluator *self, const EdaNode *node, GPtrArray *texts)
{
  EdaNodeState      *state = eda_evaluator_get (self, node);
  g_autofree gint32 *order = g_new (gint32, texts->len + 1);
  g_autofree gint32 *place = g_new (gint32, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    order[i] = (gint32)i;
  g_qsort_with_data (
      order, (int)texts->len, sizeof (gint32), compare_texts, texts->pdata);
  for (guint i = 0; i < texts->len; i++)
    place[order[i]] = (gint32)i;
  for (guint part = 0; part < state->n_maps; part++)
    for (guint k = 0; k < count_levels (self, eda_node_get (node, part)); k++)
      state->maps[part][k] = place[state->maps[part][k]];
}

static void
prepare_comparison (EdaEvaluator *self, const EdaNode *node)
{
  EdaDictionary   *joint = join_levels (self, node);
  g_autofree char *block = NULL;
  g_autoptr (GPtrArray) texts = eda_dictionary_free_to_levels (joint, &block);

  if (node->op != EDA_NODE_EQUAL && node->op != EDA_NODE_UNEQUAL)
    sort_maps (self, node, texts);
}

static void
answer_list (EdaEvaluator *self, const EdaNode *node, guint n, double answers[])
{
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < node->parts->len; i++)
    g_hash_table_add (items, eda_node_get (node, i)->text);
  for (guint k = 0; k < n; k++)
    answers[k]
        = g_hash_table_contains (items, get_level (self, eda_node_get (node, 0), k));
}

static guint
choose_most_steps (EdaEvaluator *self, const EdaNode *part)
{
  double bytes = 1;

  for (guint k = 0; k < count_levels (self, part); k++)
    bytes += (double)strlen (get_level (self, part, k));
  return (guint)CLAMP (STEPS / bytes, LEAST_STEPS, MOST_STEPS);
}

/* A pattern that would take for ever ends with an error, and the same one everywhere. */
static gboolean
answer_pattern (EdaEvaluator *self, const EdaNode *node, guint n, double answers[])
{
  const EdaNode *pattern = eda_node_get (node, 1);
  const EdaNode *part = eda_node_get (node, 0);
  g_autoptr (GRegex) regex = eda_pattern_new (
      pattern->text, choose_most_steps (self, part), pattern->start, self->error);

  if (regex == NULL)
    return FALSE;
  for (guint k = 0; k < n; k++)
    {
      g_autoptr (GError) failure = NULL;

      if (k % CHECK_LEVELS == 0 && !eda_context_check (self->context, self->error))
        return FALSE;
      answers[k] = g_regex_match_full (
          regex, get_level (self, part, k), -1, 0, 0, NULL, &failure);
      if (failure != NULL)
        return eda_node_fail (
            self->error,
            pattern->start,
            "Write it without one repetition inside another, such as “(a+)+”.",
            "The pattern takes too many steps on “%.40s”",
            get_level (self, part, k));
    }
  return TRUE;
}

static double
answer_level (const EdaNode *node, const char *level)
{
  const char *text;

  if (is_length (node))
    return (double)g_utf8_strlen (level, -1);
  text = eda_node_get (node, 1)->text;
  if (node->op == EDA_NODE_CONTAINS)
    return strstr (level, text) != NULL;
  return node->op == EDA_NODE_STARTS ? g_str_has_prefix (level, text)
                                     : g_str_has_suffix (level, text);
}

static gboolean
prepare_answers (EdaEvaluator *self, const EdaNode *node)
{
  EdaNodeState  *state = eda_evaluator_get (self, node);
  const EdaNode *part = eda_node_get (node, 0);
  guint          n = count_levels (self, part);

  state->n_answers = n;
  state->answers = g_new (double, n + 1);
  if (node->op == EDA_NODE_IN)
    answer_list (self, node, n, state->answers);
  else if (node->op == EDA_NODE_MATCHES)
    return answer_pattern (self, node, n, state->answers);
  else
    for (guint k = 0; k < n; k++)
      state->answers[k] = answer_level (node, get_level (self, part, k));
  return TRUE;
}

static void
take_column_levels (EdaEvaluator *self, const EdaNode *node)
{
  EdaColumn *column = eda_table_get_column (self->table, node->column);
  guint      n = eda_column_get_n_levels (column);
  GPtrArray *levels = g_ptr_array_sized_new (n);

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (levels, (gpointer)eda_column_get_level (column, k));
  eda_evaluator_get (self, node)->levels = levels;
}

/* The texts that the node may give. */
static void
prepare_levels (EdaEvaluator *self, const EdaNode *node)
{
  EdaNodeState *state = eda_evaluator_get (self, node);

  if (node->op == EDA_NODE_COLUMN)
    take_column_levels (self, node);
  else if (node->op == EDA_NODE_TEXT)
    {
      state->levels = g_ptr_array_new ();
      g_ptr_array_add (state->levels, node->text);
    }
  else
    state->levels = eda_dictionary_free_to_levels (join_levels (self, node), &state->pad);
}

/* One column of a million texts is nothing; a hundred mentions of it are. */
static gboolean
count_up (EdaEvaluator *self, const EdaNode *node)
{
  self->n_levels += count_levels (self, node);
  if (self->n_levels <= MAX_LEVELS)
    return TRUE;
  eda_error_set (self->error,
                 EDA_ERROR_LIMIT_MEMORY,
                 NULL,
                 "Split it into several filters or derived columns.",
                 "The expression has to do with too many different texts");
  return FALSE;
}

gboolean
eda_texts_prepare (EdaEvaluator *self, const EdaNode *node)
{
  if (node->kind == EDA_KIND_TEXT)
    {
      prepare_levels (self, node);
      return count_up (self, node);
    }
  if (!eda_node_is_about_texts (node) || node->op == EDA_NODE_IS_MISSING)
    return TRUE;
  if (is_length (node) || is_search (node) || node->op == EDA_NODE_IN)
    return prepare_answers (self, node);
  prepare_comparison (self, node);
  return TRUE;
}
