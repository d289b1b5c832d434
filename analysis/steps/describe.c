/* A column in two plain-English sentences: the first says where the values lie, the
 * second what is special about them. Each wording is chosen by the data, so that columns
 * of one table read differently only where they are different. */

#include "analysis/steps/describe.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

/* Too few values to speak of a shape. */
#define SHAPE_N 20
/* A skewness that is large while this one is small is made by a few values. */
#define STRAYS_L_SKEWNESS 0.1

/* " (2 missing, 1 infinite left out)", or nothing. */
static const char *
say_rest (GStringChunk *pad, const EdaColumnProfile *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->missing > 0 && self->n_infinite > 0)
    g_string_append_printf (text,
                            " (%s missing, %s infinite left out)",
                            eda_say (pad, EDA_ROLE_COUNT, self->missing),
                            eda_say (pad, EDA_ROLE_COUNT, self->n_infinite));
  else if (self->missing > 0)
    g_string_append_printf (
        text, " (%s missing)", eda_say (pad, EDA_ROLE_COUNT, self->missing));
  else if (self->n_infinite > 0)
    g_string_append_printf (
        text, " (%s infinite left out)", eda_say (pad, EDA_ROLE_COUNT, self->n_infinite));
  return g_string_chunk_insert (pad, text->str);
}

/* "342 values (2 missing)" */
static const char *
say_values (GStringChunk *pad, const EdaColumnProfile *self)
{
  gsize            used = self->numeric ? self->n_finite : self->n;
  const char      *count = eda_say_count (pad, used, "value", NULL);
  g_autofree char *text = g_strconcat (count, say_rest (pad, self), NULL);

  return g_string_chunk_insert (pad, text);
}

/* Codes and years as the data writes them: 2009, not 2 009. */
static const char *
say_plain (GStringChunk *pad, double value)
{
  g_autofree char *text = eda_format_exact (value);

  return g_string_chunk_insert (pad, text);
}

/* As short as it can be told from @other. */
static const char *
say_apart (GStringChunk *pad, double value, double other)
{
  const char *text = eda_say (pad, EDA_ROLE_VALUE, value);

  return g_str_equal (text, eda_say (pad, EDA_ROLE_VALUE, other)) ? say_plain (pad, value)
                                                                  : text;
}

/* Where a number with few different values lies. */
static void
append_few_values (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  const EdaLevel *top = &self->levels[0];
  gboolean        shared = self->levels[1].count == top->count;

  g_string_append_printf (
      out,
      "Only %s different numbers occur among %s, from %s to %s; %s %s (%s). ",
      eda_say (pad, EDA_ROLE_COUNT, self->n_levels),
      say_values (pad, self),
      say_plain (pad, self->min),
      say_plain (pad, self->max),
      shared ? "none is more frequent than" : "the most frequent is",
      top->value,
      eda_say (pad, EDA_ROLE_SHARE, (double)top->count / self->n));
}

/* Median, mean and the middle half; the mean's distance picks the words. */
static void
append_centre (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  double      median = self->quantiles[4], mean = self->moments.mean;
  double      pull = (mean - median) / self->iqr;
  const char *values = say_values (pad, self);
  const char *median_text = eda_say (pad, EDA_ROLE_VALUE, median);
  const char *mean_text = eda_say (pad, EDA_ROLE_VALUE, mean);
  const char *low = eda_say (pad, EDA_ROLE_VALUE, self->quantiles[3]);
  const char *high = eda_say (pad, EDA_ROLE_VALUE, self->quantiles[5]);

  if (g_str_equal (low, high))
    g_string_append_printf (
        out,
        "The %s lie close together: their middle half from %s to %s, a "
        "range of %s around a mean of %s. ",
        values,
        say_plain (pad, self->quantiles[3]),
        say_plain (pad, self->quantiles[5]),
        eda_say (pad, EDA_ROLE_VALUE, self->iqr),
        say_plain (pad, mean));
  else if (!isfinite (mean) || !isfinite (pull))
    g_string_append_printf (out,
                            "The %s run from %s to %s with a median of %s. ",
                            values,
                            eda_say (pad, EDA_ROLE_VALUE, self->min),
                            eda_say (pad, EDA_ROLE_VALUE, self->max),
                            median_text);
  else if (fabs (pull) > 0.25)
    g_string_append_printf (out,
                            "Half of the %s lie between %s and %s; the median is %s, "
                            "but the mean is pulled %s to %s. ",
                            values,
                            low,
                            high,
                            median_text,
                            pull > 0 ? "up" : "down",
                            mean_text);
  else if (fabs (pull) < 0.05)
    g_string_append_printf (out,
                            "The %s centre on %s, where median and mean (%s) agree; the "
                            "middle half lies between %s and %s. ",
                            values,
                            median_text,
                            mean_text,
                            low,
                            high);
  else
    g_string_append_printf (out,
                            "Half of the %s lie between %s and %s, around a median of %s "
                            "(mean %s). ",
                            values,
                            low,
                            high,
                            median_text,
                            mean_text);
}

/* "and 3 values (0.9 %) lie beyond Tukey's fences" */
static const char *
say_far (GStringChunk *pad, const EdaColumnProfile *self, const EdaOutliers *outliers)
{
  g_autofree char *text = NULL;
  gsize            outside = outliers->below + outliers->above;
  double           share = (double)outside / (double)self->n_finite;

  if (outside == 0)
    text = g_strdup ("no value lies beyond Tukey’s fences");
  else if (eda_column_has_heavy_tail (self, outliers))
    text = g_strdup_printf ("%s of the values lie beyond Tukey’s fences, which speaks of "
                            "a heavy tail or a second group more than of strays",
                            eda_say (pad, EDA_ROLE_SHARE, share));
  else
    text = g_strdup_printf ("%s (%s) %s beyond Tukey’s fences",
                            eda_say_count (pad, outside, "value", NULL),
                            eda_say (pad, EDA_ROLE_SHARE, share),
                            outside == 1 ? "lies" : "lie");
  return g_string_chunk_insert (pad, text);
}

/* Which tail is longer, by skewness; "sides balance" says nothing of the number of peaks.
 */
static const char *
say_shape (GStringChunk *pad, const EdaColumnProfile *self)
{
  double           skew = self->moments.skewness_G1;
  double           size = fabs (skew);
  const char      *side = skew > 0 ? "upper" : "lower";
  const char      *skew_text = eda_say (pad, EDA_ROLE_STATISTIC, skew);
  g_autofree char *text = NULL;

  if (size >= 1 && fabs (self->l_skewness) < STRAYS_L_SKEWNESS)
    text = g_strdup_printf (
        "The bulk is balanced, but a few values far out, to %s, give it a skewness of %s",
        eda_say (pad, EDA_ROLE_VALUE, skew > 0 ? self->max : self->min),
        skew_text);
  else if (size < 0.5)
    text = g_strdup_printf ("The low and the high side balance (skewness %s)", skew_text);
  else if (size < 1)
    text = g_strdup_printf (
        "The %s tail is somewhat the longer one (skewness %s)", side, skew_text);
  else if (size < 2)
    text = g_strdup_printf (
        "The %s tail is clearly the longer one (skewness %s)", side, skew_text);
  else
    text = g_strdup_printf (
        "A long %s tail reaches to %s (skewness %s)",
        side,
        eda_say (pad, EDA_ROLE_VALUE, skew > 0 ? self->max : self->min),
        skew_text);
  return g_string_chunk_insert (pad, text);
}

/* Several heaps: then neither skewness nor fences tell much. */
static void
append_heaps (GString *out, GStringChunk *pad, const EdaColumnShape *shape)
{
  g_string_append_printf (
      out,
      "They form %s heaps (dip %s, %s): one centre does not stand for "
      "them, so look for a column that tells the heaps apart.",
      eda_say_modes (pad, shape->modes),
      eda_say (pad, EDA_ROLE_COEFFICIENT, shape->dip_spread.statistic),
      eda_say_equals (pad, "p", EDA_ROLE_P, shape->dip_spread.p));
}

static void
append_shape (GString                *out,
              GStringChunk           *pad,
              const EdaColumnProfile *self,
              const EdaOutliers      *outliers,
              const EdaColumnShape   *shape)
{
  if (shape != NULL && eda_column_has_heaps (self, shape))
    append_heaps (out, pad, shape);
  else if (self->n_finite < SHAPE_N || isnan (self->moments.skewness_G1))
    g_string_append_printf (out,
                            "They run from %s to %s%s.",
                            eda_say (pad, EDA_ROLE_VALUE, self->min),
                            eda_say (pad, EDA_ROLE_VALUE, self->max),
                            self->n_finite < SHAPE_N ? "; too few to judge a shape by"
                                                     : "");
  else if (outliers == NULL || !(self->iqr > 0))
    g_string_append_printf (out, "%s.", say_shape (pad, self));
  else
    g_string_append_printf (
        out, "%s, and %s.", say_shape (pad, self), say_far (pad, self, outliers));
}

static void
append_numbers (GString                *out,
                GStringChunk           *pad,
                const EdaColumnProfile *self,
                const EdaOutliers      *outliers,
                const EdaColumnShape   *shape)
{
  const char *values = say_values (pad, self);

  if (self->n_finite == 0 && self->n == 1)
    g_string_append (out, "The only value is infinite, so nothing can be computed.");
  else if (self->n_finite == 0)
    g_string_append_printf (out,
                            "All %s values are infinite, so nothing can be computed.",
                            eda_say (pad, EDA_ROLE_COUNT, self->n));
  else if (self->n_finite == 1)
    g_string_append_printf (out,
                            "There is a single value, %s%s: no spread to describe.",
                            eda_say (pad, EDA_ROLE_VALUE, self->min),
                            say_rest (pad, self));
  else if (self->min == self->max)
    g_string_append_printf (out,
                            "All %s equal %s: the column is constant.",
                            values,
                            eda_say (pad, EDA_ROLE_VALUE, self->min));
  else if (self->n_finite == 2)
    g_string_append_printf (
        out,
        "The two values are %s and %s%s. That is too few to tell what "
        "is usual here.",
        say_apart (pad, self->min, self->max),
        say_apart (pad, self->max, self->min),
        say_rest (pad, self));
  else if (self->has_levels && self->n_levels >= 2 && self->n_levels <= 10
           && self->n_infinite == 0 && self->n_finite >= 2 * (gsize)self->n_levels)
    {
      append_few_values (out, pad, self);
      g_string_append (out,
                       "Average them only if the distance between the numbers means "
                       "something; if they are codes, read them as categories.");
    }
  else if (self->iqr == 0)
    {
      g_string_append_printf (out,
                              "The middle half of the %s is a single number, %s. ",
                              values,
                              eda_say (pad, EDA_ROLE_VALUE, self->quantiles[4]));
      append_shape (out, pad, self, NULL, shape);
    }
  else
    {
      append_centre (out, pad, self);
      append_shape (out, pad, self, outliers, shape);
    }
}

static const char *
say_level (GStringChunk *pad, const EdaColumnProfile *self, guint i)
{
  g_autofree char *text = g_strdup_printf (
      "%s (%s, %s)",
      eda_say_quoted (pad, self->levels[i].value),
      eda_say (pad, EDA_ROLE_COUNT, self->levels[i].count),
      eda_say (pad, EDA_ROLE_SHARE, (double)self->levels[i].count / self->n));

  return g_string_chunk_insert (pad, text);
}

static void
append_two_levels (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  double top = (double)self->levels[0].count / self->n;

  g_string_append_printf (out,
                          "The %s take two levels, %s and %s. ",
                          say_values (pad, self),
                          say_level (pad, self, 0),
                          say_level (pad, self, 1));
  if (self->levels[0].count == self->levels[1].count)
    g_string_append (out, "Both are equally frequent.");
  else if (top < 0.55)
    g_string_append (out, "Both are about equally frequent.");
  else if (top > 0.9)
    g_string_append (out, "The second is rare, so what is said of it rests on few rows.");
  else
    g_string_append_printf (
        out,
        "The first is %s times as frequent as the second.",
        eda_say (pad,
                 EDA_ROLE_COEFFICIENT,
                 (double)self->levels[0].count / (double)self->levels[1].count));
}

static void
append_rest_of_levels (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  const EdaLevel *last = &self->levels[self->n_levels - 1];
  gsize           covered = 0;

  if (self->levels[0].count == last->count)
    g_string_append (out, "All levels are equally frequent.");
  else if (self->n_levels > 12)
    {
      for (guint i = 0; i < 12; i++)
        covered += self->levels[i].count;
      g_string_append_printf (out,
                              "The twelve most frequent cover %s of the values.",
                              eda_say (pad, EDA_ROLE_SHARE, (double)covered / self->n));
    }
  else
    g_string_append_printf (out,
                            "The rarest, %s, has %s.",
                            eda_say_quoted (pad, last->value),
                            eda_say_count (pad, last->count, "value", NULL));
}

static void
append_levels (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  if (self->n == 1)
    g_string_append_printf (out,
                            "There is a single value, %s%s.",
                            eda_say_quoted (pad, self->levels[0].value),
                            say_rest (pad, self));
  else if (self->n_levels == 1)
    g_string_append_printf (out,
                            "All %s equal %s: the column is constant.",
                            say_values (pad, self),
                            eda_say_quoted (pad, self->levels[0].value));
  else if (self->n_levels == 2)
    append_two_levels (out, pad, self);
  else
    {
      g_string_append_printf (out,
                              "The %s fall into %s levels, led by %s and %s. ",
                              say_values (pad, self),
                              eda_say (pad, EDA_ROLE_COUNT, self->n_levels),
                              say_level (pad, self, 0),
                              say_level (pad, self, 1));
      append_rest_of_levels (out, pad, self);
    }
}

static void
append_free_text (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  if (self->distinct == 2 && self->n == 2)
    g_string_append_printf (out, "The two values%s differ. ", say_rest (pad, self));
  else if (self->distinct == self->n && self->n > 1)
    g_string_append_printf (out, "No two of the %s are equal. ", say_values (pad, self));
  else
    g_string_append_printf (out,
                            "The %s hold %s. ",
                            say_values (pad, self),
                            eda_say_count (pad, self->distinct, "different text", NULL));
  if (self->min_length == self->max_length)
    g_string_append_printf (out,
                            "Each is %s long.",
                            eda_say_count (pad, self->min_length, "character", NULL));
  else
    g_string_append_printf (
        out,
        "They are %s to %s characters long, %s on average.",
        eda_say (pad, EDA_ROLE_COUNT, self->min_length),
        eda_say (pad, EDA_ROLE_COUNT, self->max_length),
        eda_say (pad, EDA_ROLE_VALUE, round (self->mean_length * 10) / 10));
}

/* A time between two cells, as exact as they are: no parts of a second where no cell has
 * any. */
static const char *
say_quartile (GStringChunk *pad, const EdaColumnProfile *self, guint at)
{
  gboolean whole = eda_column_get_storage (self->column) == EDA_STORAGE_DATETIME
                   && self->min == floor (self->min) && self->max == floor (self->max);
  double value = self->quantiles[at];

  return eda_say (pad, eda_column_get_role (self->column), whole ? round (value) : value);
}

static void
append_moments (GString *out, GStringChunk *pad, const EdaColumnProfile *self)
{
  EdaRole     role = eda_column_get_role (self->column);
  const char *values = say_values (pad, self);

  if (self->n == 1)
    g_string_append_printf (out,
                            "There is a single value, %s%s.",
                            eda_say (pad, role, self->min),
                            say_rest (pad, self));
  else if (self->min == self->max)
    g_string_append_printf (out,
                            "All %s equal %s: nothing is spread.",
                            values,
                            eda_say (pad, role, self->min));
  else if (self->n == 2)
    g_string_append_printf (out,
                            "The two values are %s and %s%s.",
                            eda_say (pad, role, self->min),
                            eda_say (pad, role, self->max),
                            say_rest (pad, self));
  else
    g_string_append_printf (
        out,
        "The %s run from %s to %s. Half of them fall between %s and %s.",
        values,
        eda_say (pad, role, self->min),
        eda_say (pad, role, self->max),
        say_quartile (pad, self, 3),
        say_quartile (pad, self, 5));
}

char *
eda_describe_column (const EdaColumnProfile *self,
                     const EdaOutliers      *outliers,
                     const EdaColumnShape   *shape)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  GString *out = g_string_new (NULL);

  if (self->n == 0)
    g_string_append_printf (out,
                            "No value is present (%s missing), so there is nothing to "
                            "describe.",
                            eda_say_count (pad, self->missing, "cell", NULL));
  else if (self->numeric)
    append_numbers (out, pad, self, outliers, shape);
  else if (eda_column_is_free_text (self))
    append_free_text (out, pad, self);
  else if (self->has_levels && self->n_levels >= 1)
    append_levels (out, pad, self);
  else if (self->sorted != NULL)
    append_moments (out, pad, self);
  return g_string_free (out, FALSE);
}
