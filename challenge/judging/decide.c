/* Ranges, and where an interval lies. */

#include "challenge/judging/decide.h"

#include <math.h>

#include "challenge/claims/claim-thresholds.h"

static EdaConfirming
one_part (double low, gboolean low_open, double high, gboolean high_open)
{
  return (EdaConfirming){ .parts = { { low, high, low_open, high_open } }, .n_parts = 1 };
}

EdaConfirming
eda_confirming_above (double low, gboolean open)
{
  return one_part (low, open, INFINITY, FALSE);
}

EdaConfirming
eda_confirming_below (double high, gboolean open)
{
  return one_part (-INFINITY, FALSE, high, open);
}

EdaConfirming
eda_confirming_between (double low, double high)
{
  return one_part (low, FALSE, high, FALSE);
}

EdaConfirming
eda_confirming_outside (double low, double high)
{
  return (EdaConfirming){ .parts = { { -INFINITY, low, FALSE, TRUE },
                                     { high, INFINITY, TRUE, FALSE } },
                          .n_parts = 2 };
}

EdaConfirming
eda_confirming_not (const EdaConfirming *self)
{
  EdaConfirming rest = { .n_parts = 0 };
  double        from = -INFINITY;
  gboolean      open = FALSE;

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (self->parts[i].low > from || (i > 0 && self->parts[i].low == from))
        {
          rest.parts[rest.n_parts].low = from;
          rest.parts[rest.n_parts].low_open = open;
          rest.parts[rest.n_parts].high = self->parts[i].low;
          rest.parts[rest.n_parts++].high_open = !self->parts[i].low_open;
        }
      from = self->parts[i].high;
      open = !self->parts[i].high_open;
    }
  if (isfinite (from))
    {
      rest.parts[rest.n_parts].low = from;
      rest.parts[rest.n_parts].low_open = open;
      rest.parts[rest.n_parts++].high = INFINITY;
    }
  return rest;
}

EdaConfirming
eda_confirming_of_difference (const EdaRegion *region)
{
  return eda_confirming_above (0, region->compare != EDA_COMPARE_AT_LEAST);
}

static EdaConfirming
about (double value, double smallest)
{
  const double half = fmax (EDA_LIMIT_ABOUT * fabs (value), smallest);

  return eda_confirming_between (value - half, value + half);
}

EdaConfirming
eda_confirming_of_region (const EdaRegion *region, double smallest)
{
  const double unit = region->percent ? 100 : 1;
  const double low = region->low / unit, high = region->high / unit;

  switch (region->compare)
    {
    case EDA_COMPARE_GREATER:
      return eda_confirming_above (low, TRUE);
    case EDA_COMPARE_AT_LEAST:
      return eda_confirming_above (low, FALSE);
    case EDA_COMPARE_LESS:
      return eda_confirming_below (low, TRUE);
    case EDA_COMPARE_AT_MOST:
      return eda_confirming_below (low, FALSE);
    case EDA_COMPARE_NOT_EQUAL:
      return eda_confirming_outside (low, low);
    case EDA_COMPARE_ABOUT:
      return about (low, smallest);
    case EDA_COMPARE_IN:
    case EDA_COMPARE_EQUAL:
    case EDA_COMPARE_NONE:
      break;
    }
  return eda_confirming_between (low, high);
}

static char *
part_to_words (const EdaConfirming *self, guint i, EdaRole role)
{
  g_autofree char *low = eda_format (role, self->parts[i].low);
  g_autofree char *high = eda_format (role, self->parts[i].high);

  if (isinf (self->parts[i].low))
    return g_strdup_printf (self->parts[i].high_open ? "less than %s" : "at most %s",
                            high);
  if (isinf (self->parts[i].high))
    return g_strdup_printf (self->parts[i].low_open ? "more than %s" : "at least %s",
                            low);
  if (self->parts[i].low == self->parts[i].high)
    return g_steal_pointer (&low);
  return g_strdup_printf ("%s to %s", low, high);
}

char *
eda_confirming_to_words (const EdaConfirming *self, EdaRole role)
{
  g_autofree char *first = part_to_words (self, 0, role);
  g_autofree char *second = NULL;

  if (self->n_parts == 1)
    return g_steal_pointer (&first);
  second = part_to_words (self, 1, role);
  return g_strdup_printf ("%s or %s", first, second);
}

static gboolean
part_has (const EdaConfirming *self, guint i, double value)
{
  const gboolean above = self->parts[i].low_open ? value > self->parts[i].low
                                                 : value >= self->parts[i].low;
  const gboolean below = self->parts[i].high_open ? value < self->parts[i].high
                                                  : value <= self->parts[i].high;

  return above && below;
}

gboolean
eda_confirming_has (const EdaConfirming *self, double value)
{
  return part_has (self, 0, value) || (self->n_parts == 2 && part_has (self, 1, value));
}

EdaOutcome
eda_decide (const EdaConfirming *self, double low, double high)
{
  gboolean meets = FALSE;

  if (isnan (low) || isnan (high))
    return EDA_OUTCOME_INCONCLUSIVE;
  for (guint i = 0; i < self->n_parts; i++)
    {
      if (part_has (self, i, low) && part_has (self, i, high))
        return EDA_OUTCOME_CONFIRMED;
      meets = meets || part_has (self, i, low) || part_has (self, i, high)
              || (low < self->parts[i].low && high > self->parts[i].high);
    }
  return meets ? EDA_OUTCOME_INCONCLUSIVE : EDA_OUTCOME_REFUTED;
}

EdaOutcome
eda_decide_share (double share)
{
  if (share >= EDA_LIMIT_YES)
    return EDA_OUTCOME_CONFIRMED;
  return share <= EDA_LIMIT_NO ? EDA_OUTCOME_REFUTED : EDA_OUTCOME_INCONCLUSIVE;
}

double
eda_confirming_border (const EdaConfirming *self,
                       double               estimate,
                       double               low,
                       double               high)
{
  double nearest = NAN;

  for (guint i = 0; i < self->n_parts; i++)
    for (guint end = 0; end < 2; end++)
      {
        const double border = end == 0 ? self->parts[i].low : self->parts[i].high;

        if (isfinite (border) && border >= low && border <= high
            && !(fabs (border - estimate) >= fabs (nearest - estimate)))
          nearest = border;
      }
  return nearest;
}

EdaOutcome
eda_decide_all (const EdaOutcome outcomes[], guint n)
{
  EdaOutcome all = EDA_OUTCOME_CONFIRMED;

  for (guint i = 0; i < n; i++)
    if (outcomes[i] == EDA_OUTCOME_REFUTED)
      return EDA_OUTCOME_REFUTED;
    else if (outcomes[i] != EDA_OUTCOME_CONFIRMED)
      all = EDA_OUTCOME_INCONCLUSIVE;
  return all;
}

EdaOutcome
eda_decide_any (const EdaOutcome outcomes[], guint n)
{
  EdaOutcome any = EDA_OUTCOME_REFUTED;

  for (guint i = 0; i < n; i++)
    if (outcomes[i] == EDA_OUTCOME_CONFIRMED)
      return EDA_OUTCOME_CONFIRMED;
    else if (outcomes[i] != EDA_OUTCOME_REFUTED)
      any = EDA_OUTCOME_INCONCLUSIVE;
  return any;
}
