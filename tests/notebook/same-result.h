/* Whether two results say the same: every field of their facts, every cell of their tables, every
 * member of their figures, all of their findings. Numbers agree in every bit. Each function tells how
 * many numbers it has compared. */
#pragma once

#include <string.h>

#include "analysis/result/result.h"

static inline void
assert_same_number (double a, double b, const char *where)
{
  if (memcmp (&a, &b, sizeof a) != 0)
    g_error ("%s: %.17g here, %.17g there", where, a, b);
}

static inline void
assert_same_text (const char *a, const char *b, const char *where)
{
  if (g_strcmp0 (a, b) != 0)
    g_error ("%s: “%s” here, “%s” there", where, a, b);
}

/* @where: the way to this field, "columns/2/mean" */
static inline guint64
assert_same_facts (const EdaFacts *a, const EdaFacts *b, const char *where)
{
  const EdaFactsKind kind = eda_facts_get_kind (a);
  guint64            n = 0;

  assert_same_number (kind, eda_facts_get_kind (b), where);
  switch (kind)
    {
    case EDA_FACTS_NULL:
      break;
    case EDA_FACTS_FLAG:
      assert_same_number (eda_facts_get_flag (a), eda_facts_get_flag (b), where);
      break;
    case EDA_FACTS_COUNT:
    case EDA_FACTS_NUMBER:
      assert_same_number (eda_facts_get_number (a), eda_facts_get_number (b), where);
      n = 1;
      break;
    case EDA_FACTS_TEXT:
      assert_same_text (eda_facts_get_text (a), eda_facts_get_text (b), where);
      break;
    case EDA_FACTS_LIST:
    case EDA_FACTS_OBJECT:
      assert_same_number ((double)eda_facts_get_size (a), (double)eda_facts_get_size (b), where);
      for (gsize i = 0; i < eda_facts_get_size (a); i++)
        {
          g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, i);
          const char      *key = kind == EDA_FACTS_OBJECT ? eda_facts_get_key (a, i) : number;
          g_autofree char *there = g_strconcat (where, "/", key, NULL);

          if (kind == EDA_FACTS_OBJECT)
            assert_same_text (key, eda_facts_get_key (b, i), where);
          n += assert_same_facts (
              eda_facts_get_child (a, i), eda_facts_get_child (b, i), there);
        }
      break;
    }
  return n;
}

static inline guint64
assert_same_grid (const EdaGrid *a, const EdaGrid *b, const char *where)
{
  guint64 n = 0;

  assert_same_text (eda_grid_get_caption (a), eda_grid_get_caption (b), where);
  assert_same_text (eda_grid_get_note (a), eda_grid_get_note (b), where);
  assert_same_number (eda_grid_get_n_rows (a), eda_grid_get_n_rows (b), where);
  assert_same_number (eda_grid_get_n_columns (a), eda_grid_get_n_columns (b), where);
  for (guint row = 0; row < eda_grid_get_n_rows (a); row++)
    for (guint column = 0; column < eda_grid_get_n_columns (a); column++)
      {
        const EdaGridCell *cell = eda_grid_get_cell (a, row, column);
        const EdaGridCell *other = eda_grid_get_cell (b, row, column);

        assert_same_number (cell->role, other->role, where);
        assert_same_number (cell->tone, other->tone, where);
        if (cell->role == EDA_ROLE_TEXT)
          assert_same_text (cell->text, other->text, where);
        else
          assert_same_number (cell->number, other->number, where);
        n += cell->role != EDA_ROLE_TEXT;
      }
  return n;
}

/* Both (nullable). */
static inline guint64
assert_same_array (const double *a, const double *b, gsize n, const char *where)
{
  g_assert_true ((a == NULL) == (b == NULL));
  for (gsize i = 0; a != NULL && i < n; i++)
    assert_same_number (a[i], b[i], where);
  return a != NULL ? n : 0;
}

static inline guint64
assert_same_layer (const EdaLayer *a, const EdaLayer *b, const char *where)
{
  assert_same_number (a->kind, b->kind, where);
  assert_same_number ((double)a->n, (double)b->n, where);
  for (gsize i = 0; a->texts != NULL && i < a->n; i++)
    assert_same_text (a->texts[i], b->texts[i], where);
  return assert_same_array (
             a->x, b->x, a->kind == EDA_LAYER_DENSITY ? EDA_N_CONTOURS : a->n, where)
         + assert_same_array (a->x2, b->x2, a->n, where)
         + assert_same_array (
             a->y, b->y, a->kind == EDA_LAYER_BOXES ? 5 * a->n : a->n, where)
         + assert_same_array (a->y2, b->y2, a->n, where)
         + assert_same_array (a->z, b->z, a->n, where);
}

static inline guint64
assert_same_figure (const EdaFigure *a, const EdaFigure *b, const char *where)
{
  const double limits[] = { a->x.low, a->x.high, a->y.low, a->y.high };
  const double others[] = { b->x.low, b->x.high, b->y.low, b->y.high };
  guint64      n = assert_same_array (limits, others, G_N_ELEMENTS (limits), where);

  assert_same_text (a->title, b->title, where);
  assert_same_text (a->subtitle, b->subtitle, where);
  assert_same_text (a->alt, b->alt, where);
  assert_same_number (a->layers->len, b->layers->len, where);
  for (guint i = 0; i < a->layers->len; i++)
    n += assert_same_layer (a->layers->pdata[i], b->layers->pdata[i], where);
  return n;
}

static inline guint64
assert_same_finding (const EdaFinding *a, const EdaFinding *b, const char *where)
{
  const double numbers[] = { a->value, a->ci_low, a->ci_high, a->q, a->threshold };
  const double others[] = { b->value, b->ci_low, b->ci_high, b->q, b->threshold };

  assert_same_text (a->text, b->text, where);
  assert_same_text (a->why, b->why, where);
  assert_same_text (a->next, b->next, where);
  assert_same_number (a->severity, b->severity, where);
  assert_same_number ((double)a->n, (double)b->n, where);
  assert_same_number ((double)a->rows_total, (double)b->rows_total, where);
  return assert_same_array (numbers, others, G_N_ELEMENTS (numbers), where) + 2;
}

static inline guint64
assert_same_block (const EdaBlock *a, const EdaBlock *b)
{
  assert_same_text (a->key, b->key, a->key);
  assert_same_text (a->group, b->group, a->key);
  assert_same_number (a->kind, b->kind, a->key);
  switch (a->kind)
    {
    case EDA_BLOCK_TEXT:
      assert_same_text (a->text, b->text, a->key);
      return 0;
    case EDA_BLOCK_GRID:
      return assert_same_grid (a->grid, b->grid, a->key);
    case EDA_BLOCK_FIGURE:
      return assert_same_figure (a->figure, b->figure, a->key);
    case EDA_BLOCK_FINDING:
      return assert_same_finding (a->finding, b->finding, a->key);
    }
  g_assert_not_reached ();
}

/* @where: the cell */
static inline guint64
assert_same_result (const EdaResult *a, const EdaResult *b, const char *where)
{
  guint64 n
      = assert_same_facts (eda_result_get_facts (a), eda_result_get_facts (b), where);

  assert_same_text (eda_result_get_summary (a), eda_result_get_summary (b), where);
  assert_same_number (
      eda_result_get_n_blocks (a), eda_result_get_n_blocks (b), where);
  for (guint i = 0; i < eda_result_get_n_blocks (a); i++)
    n += assert_same_block (eda_result_get_block (a, i), eda_result_get_block (b, i));
  return n;
}
