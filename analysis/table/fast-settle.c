/* What all threads saw of a column, taken together: is it what was guessed? */

#include "analysis/table/fast-settle.h"

#include "analysis/table/infer-private.h"

static void
add_outcome (EdaReaderOutcome *sum, const EdaReaderOutcome *part)
{
  for (guint i = 0; i < EDA_MISSING_MAX; i++)
    sum->missing.counts[i] += part->missing.counts[i];
  sum->n_present += part->n_present;
  sum->n_whole += part->n_whole;
  sum->n_mille += part->n_mille;
}

static EdaReaderOutcome
sum_outcomes (const EdaFastColumn *self)
{
  EdaReaderOutcome sum = { .n_present = 0 };

  for (guint i = 0; i < self->n_parts; i++)
    add_outcome (&sum, &self->parts[i].outcome);
  return sum;
}

gboolean
eda_fast_column_may_have_sentinel (const EdaFastColumn *self)
{
  const EdaNumberRange calm = { 1, 2, FALSE };

  return eda_infer_may_be_sentinel (self->range.min, self->range.max)
         && !eda_infer_may_be_compact (self->range.min, self->range.max)
         && eda_infer_is_plain (&self->reader, &self->outcome, &calm);
}

/* FALSE: no memory. */
static gboolean
put_asides_in (EdaFastColumn *self)
{
  g_autofree const EdaFastAsides **all = g_new (const EdaFastAsides *, self->n_parts + 1);
  guint                            scale = self->values.scale;

  for (guint i = 0; i < self->n_parts; i++)
    all[i] = &self->parts[i].asides;
  if (self->values.layout == EDA_LAYOUT_INT32)
    {
      self->no_memory
          = !eda_fast_asides_put_in (all, self->n_parts, &self->values, self->n_rows);
      for (guint i = 0; i < self->n_parts; i++)
        self->parts[i].max_decimals = MAX (scale, self->parts[i].asides.decimals);
    }
  return !self->no_memory;
}

static void
find_range (EdaFastColumn *self)
{
  gint32    ends[2] = { G_MAXINT32, G_MININT32 };
  EdaValues range = self->values;
  gboolean  known = self->values.layout == EDA_LAYOUT_INT32;

  for (guint i = 0; i < self->n_parts; i++)
    {
      known &= self->parts[i].asides.all == NULL;
      ends[0] = MIN (ends[0], self->parts[i].low);
      ends[1] = MAX (ends[1], self->parts[i].high);
    }
  if (!known || ends[0] > ends[1])
    {
      self->n_missing = eda_values_find_range (
          &self->values, self->n_rows, &self->range.min, &self->range.max);
      return;
    }
  range.data = ends;
  self->range.min = eda_values_get (&range, 0);
  self->range.max = eda_values_get (&range, 1);
  self->n_missing = self->n_rows - self->outcome.n_present;
}

void
eda_fast_column_settle (EdaFastColumn *self, gsize n_rows)
{
  if (self->refused || self->misfit || self->no_memory)
    return;
  if (self->kind == EDA_FAST_LEVELS)
    {
      self->settled = TRUE;
      return;
    }
  if (!put_asides_in (self))
    return;
  self->outcome = sum_outcomes (self);
  if (self->outcome.n_present == 0)
    {
      self->settled = self->outcome.missing.counts[0] == n_rows;
      return;
    }
  find_range (self);
  self->settled = eda_infer_is_plain (&self->reader, &self->outcome, &self->range)
                  || eda_fast_column_may_have_sentinel (self);
}
