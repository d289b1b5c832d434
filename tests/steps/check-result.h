/* What holds for every result, whatever the data: no NaN among the words, figures that
 * can be drawn, words for those who cannot see them. */
#pragma once

#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/steps/step.h"

static inline void
check_words (const char *text, const char *key)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (g_regex_match_simple ("\\b(nan|inf)\\b", small, 0, 0)
      || strstr (small, "(null)") != NULL)
    g_error ("%s says: %s", key, text);
}

static inline void
check_grid (const EdaGrid *grid, const char *key)
{
  check_words (eda_grid_get_caption (grid), key);
  g_assert_cmpuint (eda_grid_get_n_rows (grid), >, 0);
  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
      {
        g_autofree char *text = eda_grid_dup_cell_text (grid, row, column);

        check_words (text != NULL ? text : "", key);
      }
}

static inline void
check_axis (const EdaAxis *axis, const char *key)
{
  if (!isfinite (axis->low) || !isfinite (axis->high) || !(axis->low < axis->high))
    g_error ("%s: axis from %g to %g", key, axis->low, axis->high);
}

static inline void
check_layer (const EdaLayer *layer, const char *key)
{
  gsize n = layer->kind == EDA_LAYER_BOXES ? 5 * layer->n : layer->n;

  for (gsize i = 0; i < n; i++)
    {
      gboolean may_be_nan = layer->kind == EDA_LAYER_LINE || layer->kind == EDA_LAYER_HEAT
                            || layer->kind == EDA_LAYER_BAND;

      if (!isfinite (layer->y[i]) && !(may_be_nan && isnan (layer->y[i])))
        g_error ("%s: layer %d, y[%zu] = %g", key, layer->kind, i, layer->y[i]);
      if (layer->x != NULL && i < layer->n && !isfinite (layer->x[i]) && !may_be_nan)
        g_error ("%s: layer %d, x[%zu] = %g", key, layer->kind, i, layer->x[i]);
    }
}

static inline void
check_figure (const EdaFigure *figure, const char *key)
{
  check_words (figure->title, key);
  check_words (figure->subtitle, key);
  check_words (figure->alt, key);
  g_assert_cmpstr (figure->alt, !=, "");
  check_axis (&figure->x, key);
  check_axis (&figure->y, key);
  g_assert_cmpuint (figure->layers->len, >, 0);
  for (guint i = 0; i < figure->layers->len; i++)
    check_layer (figure->layers->pdata[i], key);
}

/* Runs the analysis @id and checks all that holds for any data. @params: (nullable) */
static inline EdaResult *
run_checked_with (EdaProfile *profile, const char *id, const EdaParams *params)
{
  const EdaContext   context = EDA_CONTEXT_INIT;
  const EdaAnalysis *analysis = eda_analysis_find (id);
  EdaResult         *result;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (analysis);
  result = eda_analysis_run (analysis, profile, params, &context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);

      if (block->kind == EDA_BLOCK_TEXT)
        check_words (block->text, block->key);
      else if (block->kind == EDA_BLOCK_GRID)
        check_grid (block->grid, block->key);
      else if (block->kind == EDA_BLOCK_FIGURE)
        check_figure (block->figure, block->key);
      else
        check_words (block->finding->text, block->key);
    }
  check_words (eda_result_get_summary (result), id);
  g_assert_cmpstr (eda_result_get_summary (result), !=, "");
  return result;
}

static inline EdaResult *
run_checked (EdaProfile *profile, const char *id)
{
  return run_checked_with (profile, id, NULL);
}

static inline guint
count_blocks (EdaResult *result, EdaBlockKind kind)
{
  guint n = 0;

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    n += eda_result_get_block (result, i)->kind == kind;
  return n;
}

static inline const EdaBlock *
find_block (EdaResult *result, const char *key)
{
  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    if (g_str_equal (eda_result_get_block (result, i)->key, key))
      return eda_result_get_block (result, i);
  g_error ("no block %s", key);
}

static inline gboolean
has_block (EdaResult *result, const char *key)
{
  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    if (g_str_equal (eda_result_get_block (result, i)->key, key))
      return TRUE;
  return FALSE;
}

/* The facts at "dataset/duplicate_rows/excess" or "columns/2/name". */
static inline const EdaFacts *
find_fact (EdaResult *result, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  const EdaFacts *at = eda_result_get_facts (result);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (eda_facts_get_kind (at) == EDA_FACTS_LIST)
        at = eda_facts_get_child (at, (gsize)g_ascii_strtoull (parts[i], NULL, 10));
      else
        at = eda_facts_find (at, parts[i]);
      if (at == NULL)
        g_error ("no fact %s in %s", parts[i], path);
    }
  return at;
}

#define assert_count(result, path, n)                                                    \
  g_assert_cmpint (eda_facts_get_count (find_fact (result, path)), ==, n)
#define assert_number(result, path, x)                                                   \
  g_assert_cmpfloat_with_epsilon (eda_facts_get_number (find_fact (result, path)),       \
                                  x,                                                     \
                                  1e-9 * (1 + fabs ((double)(x))))
#define assert_text_fact(result, path, text)                                             \
  g_assert_cmpstr (eda_facts_get_text (find_fact (result, path)), ==, text)
#define assert_says(text, part)                                                          \
  G_STMT_START                                                                           \
  {                                                                                      \
    if (strstr (text, part) == NULL)                                                     \
      g_error ("“%s” is not in “%s”", part, text);                                       \
  }                                                                                      \
  G_STMT_END
