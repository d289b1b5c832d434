/* Bins a reader can trust.
 *
 * The width starts from Freedman and Diaconis' rule and is rounded to 1, 2 or 5 times a
 * power of ten, because edges are read by people. Edge i is a whole multiple of the step
 * and is computed from whole numbers, so that it is the double a decimal in a file
 * becomes: 4.6 falls into the bar that starts at 4.6. */
#include "analysis/kernels/histogram.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "analysis/kernels/quantile.h"

#define FAR 3.0
#define WORTH_CLIPPING 1.5 /* times the range; for less, show the whole of it */
#define COMB 20 /* places of a grid in a bar; one more or less of more is 5 % */
#define WHOLE_LIMIT 0x1p53
#define MOST_VALUES 40
#define MOST_BARS 61

EdaBinRules
eda_bin_rules (const double sorted[], size_t n, double sd)
{
  EdaBinRules self = { 0, 0.0, 0.0 };

  if (n == 0)
    return self;

  const double shrink = cbrt ((double)n);
  const double iqr
      = eda_quantile (sorted, n, 0.75) / shrink - eda_quantile (sorted, n, 0.25) / shrink;

  self.sturges = (size_t)ceil (log2 ((double)n) + 1);
  self.fd_width = 2 * iqr;
  self.scott_width = sd > 0 ? 3.49 * (sd / shrink) : 0.0;
  return self;
}

size_t
eda_bins_doane (size_t n, double g1)
{
  const double size = (double)n;

  if (n < 3 || isnan (g1))
    return 0;
  return (size_t)ceil (
      1 + log2 (size)
      + log2 (1 + fabs (g1) / sqrt (6 * (size - 2) / ((size + 1) * (size + 3)))));
}

/* The values that get bars: sorted[first] .. sorted[end - 1]. @unit brings them to a
 * magnitude where ranges and steps neither overflow nor underflow; 1 for all but absurd
 * columns. */
typedef struct
{
  const double *sorted;
  size_t        n, first, end;
  double        low, high; /* the ends of the part, times unit */
  double        unit;
} Part;

/* First index whose value is >= @edge (> @edge when @after). */
static size_t
find_place (const double sorted[], size_t n, double edge, bool after)
{
  size_t low = 0, high = n;

  while (low < high)
    {
      const size_t middle = low + (high - low) / 2;

      if (sorted[middle] < edge || (after && sorted[middle] == edge))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* P80 - P20; where ties make that 0, the first wider pair that differs. @share: (out): of
 * the values beyond either of the pair. */
static double
central_spread (const Part *part, double *share)
{
  for (*share = 0.2; *share > 0.02; *share /= 2)
    {
      const double spread = eda_quantile (part->sorted, part->n, 1 - *share) * part->unit
                            - eda_quantile (part->sorted, part->n, *share) * part->unit;
      if (spread > 0)
        return spread;
    }

  return INFINITY;
}

static void
set_ends (Part *part)
{
  part->low = part->sorted[part->first] * part->unit;
  part->high = part->sorted[part->end - 1] * part->unit;
}

/* Leaves far values out, if few are far and the others gain by it. */
static void
clip (Part *part)
{
  double       share;
  const double reach = FAR * central_spread (part, &share);
  const Part   whole = *part;

  if (!isfinite (reach))
    return;

  const double q1 = eda_quantile (part->sorted, part->n, 0.25) * part->unit;
  const double q3 = eda_quantile (part->sorted, part->n, 0.75) * part->unit;

  part->first = find_place (part->sorted, part->n, (q1 - reach) / part->unit, false);
  part->end = find_place (part->sorted, part->n, (q3 + reach) / part->unit, true);
  set_ends (part);

  const double clipped = (double)(part->n - (part->end - part->first));
  const double range = part->high - part->low;

  if (clipped > share / 2 * (double)part->n || range == 0
      || whole.high - whole.low <= WORTH_CLIPPING * range)
    *part = whole;
}

static Part
choose_part (const double sorted[], size_t n)
{
  const double largest = fmax (fabs (sorted[0]), fabs (sorted[n - 1]));
  Part         part = { sorted, n, 0, n, 0.0, 0.0, 1.0 };

  if (largest > 1e290)
    part.unit = 1e-30;
  else if (largest < 1e-250 && largest > 0)
    part.unit = 1e200;

  set_ends (&part);
  clip (&part);
  return part;
}

/* How far the values are whole numbers. */
typedef enum
{
  WHOLE_NONE,
  WHOLE_MOST, /* nine in ten, and several of them: the others are exceptions */
  WHOLE_ALL,
} Whole;

static Whole
find_whole (const Part *part)
{
  double whole = 0, distinct = 0, last = NAN;

  if (part->unit != 1 || fmax (fabs (part->low), fabs (part->high)) > WHOLE_LIMIT)
    return WHOLE_NONE;

  for (size_t i = part->first; i < part->end; i++)
    if (part->sorted[i] == floor (part->sorted[i]))
      {
        distinct += part->sorted[i] != last;
        last = part->sorted[i];
        whole++;
      }

  const double n = (double)(part->end - part->first);
  return whole == n                          ? WHOLE_ALL
         : whole >= 0.9 * n && distinct >= 5 ? WHOLE_MOST
                                             : WHOLE_NONE;
}

/* Least distance between two different values of the part. */
static double
find_gap (const Part *part)
{
  double gap = INFINITY;

  for (size_t i = part->first + 1; i < part->end; i++)
    {
      const double step = part->sorted[i] * part->unit - part->sorted[i - 1] * part->unit;

      if (step > 0 && step < gap)
        gap = step;
    }

  return gap;
}

/* The grid all values lie on, as 0.1 for one decimal; 0 when there is none. */
static double
find_grid (const Part *part)
{
  const double gap = find_gap (part);

  for (size_t i = part->first; i < part->end; i++)
    {
      const double places = (part->sorted[i] * part->unit - part->low) / gap;

      if (!(fabs (places - nearbyint (places)) < 1e-3))
        return 0.0;
    }

  return gap;
}

/* A step of @digit × 10^@power. */
typedef struct
{
  double digit; /* 1, 2 or 5 */
  int    power;
} Step;

static double
edge_at (Step step, double i)
{
  return step.power < 0 ? i * step.digit / pow (10, -step.power)
                        : i * step.digit * pow (10, step.power);
}

static Step
next_step (Step step)
{
  if (step.digit < 2)
    return (Step){ 2, step.power };

  return step.digit < 5 ? (Step){ 5, step.power } : (Step){ 1, step.power + 1 };
}

/* The greatest step not above @width × 1.42: the nearest one by ratio. */
static Step
nearest_step (double width)
{
  Step step = { 1, (int)floor (log10 (width)) - 1 };

  while (edge_at (next_step (step), 1) <= width * M_SQRT2)
    step = next_step (step);

  return step;
}

/* The least step >= @width, but for rounding. */
static Step
step_at_least (Step step, double width)
{
  while (edge_at (step, 1) < width * (1 - 1e-6))
    step = next_step (step);

  return step;
}

/* Multiples of a step from @first on; the part lies inside. */
typedef struct
{
  Step   step;
  double first;
  double k;
} Bars;

/* @open: no value may lie on the last edge, so that the closed last bar holds no extra
 * one. */
static Bars
lay_bars (const Part *part, Step step, bool open)
{
  Bars bars = { step, floor (part->low / edge_at (step, 1)), 1 };

  if (edge_at (step, bars.first + 1) <= part->low)
    bars.first += 1;
  if (edge_at (step, bars.first) > part->low)
    bars.first -= 1;

  bars.k = fmax (1, floor ((part->high - part->low) / edge_at (step, 1)) - 1);
  while (edge_at (step, bars.first + bars.k) < part->high
         || (open && edge_at (step, bars.first + bars.k) == part->high))
    bars.k += 1;

  return bars;
}

/* Whether neighbouring bars would hold different numbers of places of the grid, and so
 * few that it shows as a comb. */
static bool
makes_comb (Step step, double grid)
{
  const double places = edge_at (step, 1) / grid;

  return grid > 0 && places < COMB && fabs (places - nearbyint (places)) > 1e-3;
}

/* A step near @width and not below @least that suits the @grid, if one is near. */
static Step
choose_step (double width, double least, double grid)
{
  const Step plain = step_at_least (nearest_step (fmax (width, least)), least);
  Step       step = plain;

  for (int tries = 0; tries < 3; tries++, step = next_step (step))
    if (!makes_comb (step, grid))
      return step;

  return plain;
}

/* The bars of a part whose values differ. */
static Bars
choose_bars (const Part *part, double width, Whole whole)
{
  const double grid = fmax (find_grid (part), whole != WHOLE_NONE ? 1.0 : 0.0);
  const double largest = fmax (fabs (part->low), fabs (part->high));
  const double finest = fmax (largest * 0x1p-50, 4 * DBL_TRUE_MIN * part->unit);
  const double range = part->high - part->low;

  for (double least = fmax (fmax (range / EDA_MAX_BINS / 2, grid), finest);;)
    {
      const Step step = choose_step (width, least, grid);
      const Bars bars = lay_bars (part, step, grid > 0);

      if (bars.k <= EDA_MAX_BINS)
        return bars;
      least = edge_at (next_step (step), 1);
    }
}

static double
hold (double x)
{
  return fmin (fmax (x, -DBL_MAX), DBL_MAX);
}

static void
set_edges (EdaHistogram *self, const Part *part, const Bars *bars)
{
  self->k = (size_t)bars->k;
  for (size_t i = 0; i <= self->k; i++)
    self->edges[i] = hold (edge_at (bars->step, bars->first + (double)i) / part->unit);

  /* where the unit is not 1, rounding back may have passed the ends by a hair */
  self->edges[0] = fmin (self->edges[0], part->sorted[part->first]);
  self->edges[self->k] = fmax (self->edges[self->k], part->sorted[part->end - 1]);
}

static void
count (EdaHistogram *self, const double sorted[], size_t n)
{
  size_t from = find_place (sorted, n, self->edges[0], false);

  self->below = from;
  for (size_t i = 0; i < self->k; i++)
    {
      const size_t to = find_place (sorted, n, self->edges[i + 1], i + 1 == self->k);

      self->counts[i] = (double)(to - from);
      from = to;
    }
  self->above = n - from;
}

static void
set_single (EdaHistogram *self, double value)
{
  const bool   whole = value == floor (value) && fabs (value) < WHOLE_LIMIT / 4;
  const double half = whole ? 0.5 : fmax (fabs (value) * 0.05, DBL_TRUE_MIN);

  self->rule = EDA_BINS_SINGLE;
  self->k = 1;
  self->edges[0] = hold (value - half);
  self->edges[1] = hold (value + half);
}

static bool
fits_one_per_value (const Part *part)
{
  return part->high - part->low < MOST_BARS
         && eda_count_distinct (part->sorted + part->first, part->end - part->first)
                <= MOST_VALUES;
}

static void
set_one_per_value (EdaHistogram *self, const Part *part)
{
  self->rule = EDA_BINS_ONE_PER_VALUE;
  self->k = (size_t)(part->high - part->low) + 1;
  for (size_t i = 0; i <= self->k; i++)
    self->edges[i] = part->low + (double)i - 0.5;
}

static void
set_by_width (EdaHistogram *self, const Part *part, Whole whole)
{
  const EdaBinRules rules = eda_bin_rules (part->sorted, part->n, 0);
  const double      range = part->high - part->low;
  double width = fmin (rules.fd_width * part->unit, range); /* 2 IQR may be infinite */

  self->rule = width > 0 ? EDA_BINS_FREEDMAN_DIACONIS : EDA_BINS_STURGES;
  if (self->rule == EDA_BINS_STURGES)
    width = range / (double)rules.sturges;

  const Bars bars = choose_bars (part, width, whole);
  set_edges (self, part, &bars);
}

static EdaHistogram
bin_finite (const double sorted[], size_t n)
{
  EdaHistogram self = { .k = 0 };

  if (n == 0)
    return self;

  if (sorted[0] == sorted[n - 1])
    set_single (&self, sorted[0]);
  else
    {
      const Part  part = choose_part (sorted, n);
      const Whole whole = find_whole (&part);

      if (whole == WHOLE_ALL && fits_one_per_value (&part))
        set_one_per_value (&self, &part);
      else
        set_by_width (&self, &part, whole);
    }

  count (&self, sorted, n);
  return self;
}

EdaHistogram
eda_histogram (const double sorted[], size_t n)
{
  const size_t first = find_place (sorted, n, -INFINITY, true);
  const size_t end = find_place (sorted, n, INFINITY, false);
  EdaHistogram self = bin_finite (sorted + first, end - first);

  self.below += first;
  self.above += n - end;
  return self;
}

const char *
eda_bin_rule_get_name (EdaBinRule rule)
{
  switch (rule)
    {
    case EDA_BINS_FREEDMAN_DIACONIS:
      return "Freedman–Diaconis";
    case EDA_BINS_STURGES:
      return "Sturges";
    case EDA_BINS_ONE_PER_VALUE:
      return "one bar per value";
    case EDA_BINS_SINGLE:
      return "single value";
    }

  return "";
}
