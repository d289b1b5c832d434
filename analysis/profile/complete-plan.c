/* The greedy plan. Patterns are sets of columns, so a row becomes complete when all that
 * it misses is left out. */

#include "analysis/profile/complete-plan.h"

#include <string.h>

#define MAX_STEPS 10
#define MAX_CANDIDATES 100
#define MAX_WORK 20000000 /* words looked at in a step */

/* Columns of @key that are not in @gone yet. */
static guint
count_new (const guint64 key[], const guint64 gone[], gsize words)
{
  guint n = 0;

  for (gsize i = 0; i < words; i++)
    n += (guint)__builtin_popcountll (key[i] & ~gone[i]);
  return n;
}

/* Rows that miss nothing outside of @gone and @also. */
static gsize
count_complete (const EdaPatternSet *set, const guint64 gone[], const guint64 also[])
{
  gsize rows = 0;

  for (guint i = 0; i < set->list->len; i++)
    {
      const EdaPattern *pattern = set->list->pdata[i];
      guint64           left = 0;

      for (gsize w = 0; w < set->key_words; w++)
        left |= pattern->key[w] & ~gone[w] & ~also[w];
      rows += left == 0 ? pattern->rows : 0;
    }
  return rows;
}

/* Rows that miss one column only become complete with its loss: the most frequent such
 * pattern comes first in @set. */
static void
find_best (EdaCompletePlan       *self,
           const EdaPatternSet   *set,
           const EdaMissingMasks *masks,
           gsize                  complete)
{
  self->best = G_MAXUINT;
  self->best_rows = complete;
  for (guint i = 0; i < set->list->len; i++)
    {
      const EdaPattern *pattern = set->list->pdata[i];

      if (eda_pattern_set_count_columns (set, pattern) != 1)
        continue;
      for (guint k = 0; k < masks->n_columns; k++)
        if (eda_missing_mask_has (pattern->key, k))
          self->best = masks->columns[k];
      self->best_rows += pattern->rows;
      return;
    }
}

/* The most frequent patterns; each is weighed against all, so there are fewer where these
 * are many. */
static guint
count_candidates (const EdaPatternSet *set)
{
  gsize work = set->list->len * set->key_words;

  return (guint)MIN (set->list->len, CLAMP (MAX_WORK / (work + 1), 5, MAX_CANDIDATES));
}

/* The pattern whose columns gain most rows each; NULL when none gains any. */
static const EdaPattern *
choose (const EdaPatternSet *set, const guint64 gone[], gsize complete)
{
  const EdaPattern *best = NULL;
  double            best_gain = 0;

  for (guint i = 0; i < count_candidates (set); i++)
    {
      const EdaPattern *pattern = set->list->pdata[i];
      guint             n = count_new (pattern->key, gone, set->key_words);
      double            gain;

      if (n == 0)
        continue;
      gain = (double)(count_complete (set, gone, pattern->key) - complete) / n;
      if (gain > best_gain)
        {
          best = pattern;
          best_gain = gain;
        }
    }
  return best;
}

static void
take_step (EdaPlanStep           *step,
           const EdaPattern      *pattern,
           const EdaPatternSet   *set,
           const EdaMissingMasks *masks,
           guint64                gone[],
           guint                  columns_left)
{
  step->dropped = g_new (guint, count_new (pattern->key, gone, set->key_words));
  for (guint k = 0; k < masks->n_columns; k++)
    if (eda_missing_mask_has (pattern->key, k) && !eda_missing_mask_has (gone, k))
      step->dropped[step->n_dropped++] = masks->columns[k];
  for (gsize w = 0; w < set->key_words; w++)
    gone[w] |= pattern->key[w];
  step->columns_left = columns_left - step->n_dropped;
  step->rows = count_complete (set, gone, gone);
}

void
eda_complete_plan_init (EdaCompletePlan       *self,
                        const EdaPatternSet   *set,
                        const EdaMissingMasks *masks,
                        guint                  n_columns)
{
  g_autofree guint64 *gone = g_new0 (guint64, set->key_words);
  const EdaPattern   *pattern;
  gsize               complete = count_complete (set, gone, gone);
  double              most_cells = (double)complete * n_columns;
  guint               columns_left = n_columns;

  *self = (EdaCompletePlan){ .steps = g_new0 (EdaPlanStep, MAX_STEPS) };
  find_best (self, set, masks, complete);
  while (self->n_steps < MAX_STEPS && (pattern = choose (set, gone, complete)) != NULL)
    {
      EdaPlanStep *step = &self->steps[self->n_steps++];

      take_step (step, pattern, set, masks, gone, columns_left);
      columns_left = step->columns_left;
      complete = step->rows;
      if ((double)complete * columns_left > most_cells)
        {
          most_cells = (double)complete * columns_left;
          self->advised = self->n_steps;
        }
    }
}

void
eda_complete_plan_clear (EdaCompletePlan *self)
{
  for (guint i = 0; i < self->n_steps; i++)
    g_free (self->steps[i].dropped);
  g_free (self->steps);
}
