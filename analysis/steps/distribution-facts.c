/* The numbers of one column: for machines as facts, for people as a grid. Both are here
 * so that a new statistic is added in one file. */

#include "analysis/steps/distribution-facts.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/quantile.h"
#include "analysis/profile/column-dates.h"
#include "analysis/steps/timeline-figure.h"
#include "analysis/table/calendar.h"

static const char *const quantile_keys[]
    = { "p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99" };
static const double quantile_shares[] = { .01, .05, .10, .25, .50, .75, .90, .95, .99 };
#define N_QUANTILES G_N_ELEMENTS (quantile_keys)

typedef struct
{
  double at[N_QUANTILES];
} Quantiles;

static Quantiles
compute_quantiles (const EdaColumnProfile *self, guint type)
{
  Quantiles q;

  for (guint i = 0; i < N_QUANTILES; i++)
    q.at[i]
        = eda_quantile_of_type (self->sorted, self->n_finite, quantile_shares[i], type);
  return q;
}

static void
add_centre (EdaFacts *facts, const EdaColumnProfile *self)
{
  const EdaMoments *moments = &self->moments;
  const double      interval[] = { self->mean_ci_low, self->mean_ci_high };

  eda_facts_add_count (facts, "zeros", self->zeros);
  eda_facts_add_count (facts, "negatives", self->negatives);
  eda_facts_add_count (facts, "infinite", self->n_infinite);
  eda_facts_add_number (facts, "sum", moments->sum);
  eda_facts_add_number (facts, "mean", moments->mean);
  eda_facts_add_number (facts, "sd", moments->sd);
  eda_facts_add_number (facts, "variance", moments->variance);
  eda_facts_add_number (facts, "se_mean", moments->se_mean);
  if (isfinite (interval[0]) && isfinite (interval[1]))
    eda_facts_add_numbers (facts, "mean_ci95", interval, 2);
  else
    eda_facts_add_null (facts, "mean_ci95");
  eda_facts_add_number (facts, "cv", self->cv);
}

static void
add_order (EdaFacts *facts, const EdaColumnProfile *self, guint quantile_type)
{
  EdaFacts   *quantiles;
  Quantiles   q = compute_quantiles (self, quantile_type);
  double      mode;
  const gsize so_often = eda_most_frequent (self->sorted, self->n_finite, &mode);

  eda_facts_add_number (facts, "min", self->min);
  eda_facts_add_number (facts, "max", self->max);
  eda_facts_add_number (facts, "range", self->max - self->min);
  quantiles = eda_facts_add_object (facts, "quantiles");
  for (guint i = 0; i < N_QUANTILES; i++)
    eda_facts_add_number (quantiles, quantile_keys[i], q.at[i]);
  eda_facts_add_count (facts, "quantile_type", quantile_type);
  eda_facts_add_number (facts, "median", self->quantiles[4]);
  eda_facts_add_number (facts, "iqr", self->iqr);
  eda_facts_add_numbers (facts, "fivenum", self->five_numbers, 5);
  eda_facts_add_number (facts, "mad_raw", self->mad_raw);
  eda_facts_add_number (facts, "mad", self->mad);
  eda_facts_add_number (facts, "trimmed_mean_10", self->trimmed_mean_10);
  eda_facts_add_number (facts, "trimmed_mean_5", self->trimmed_mean_5);
  eda_facts_add_number (facts, "winsorized_mean_5", self->winsorized_mean_5);
  eda_facts_add_number (facts, "most_frequent", mode);
  eda_facts_add_count (facts, "most_frequent_count", (gint64)so_often);
}

static void
add_shape (EdaFacts *facts, const EdaColumnProfile *self)
{
  const EdaMoments *moments = &self->moments;

  eda_facts_add_number (facts, "skewness", moments->skewness_G1);
  eda_facts_add_number (facts, "skewness_g1", moments->skewness_g1);
  eda_facts_add_number (facts, "skewness_b1", moments->skewness_b1);
  eda_facts_add_number (facts, "skewness_se", moments->skewness_se);
  eda_facts_add_number (facts, "kurtosis", moments->kurtosis_G2);
  eda_facts_add_number (facts, "kurtosis_g2", moments->kurtosis_g2);
  eda_facts_add_number (facts, "kurtosis_b2", moments->kurtosis_b2);
  eda_facts_add_number (facts, "kurtosis_se", moments->kurtosis_se);
  eda_facts_add_number (facts, "l_skewness", self->l_skewness);
  eda_facts_add_number (facts, "l_kurtosis", self->l_kurtosis);
  eda_facts_add_number (facts, "lag1_autocorrelation", self->lag1_autocorrelation);
}

static void
add_bins (EdaFacts *facts, const EdaColumnProfile *self)
{
  EdaFacts *rules = eda_facts_add_object (facts, "bins");
  EdaFacts *histogram;

  eda_facts_add_count (rules, "sturges", self->bin_rules.sturges);
  eda_facts_add_count (
      rules, "doane", (gint64)eda_bins_doane (self->n_finite, self->moments.skewness_g1));
  eda_facts_add_number (rules, "fd_width", self->bin_rules.fd_width);
  eda_facts_add_number (rules, "scott_width", self->bin_rules.scott_width);
  histogram = eda_facts_add_object (facts, "histogram");
  eda_facts_add_text (histogram, "rule", eda_bin_rule_get_name (self->histogram.rule));
  eda_facts_add_numbers (
      histogram, "edges", self->histogram.edges, self->histogram.k + 1);
  eda_facts_add_numbers (histogram, "counts", self->histogram.counts, self->histogram.k);
  eda_facts_add_count (histogram, "below", self->histogram.below);
  eda_facts_add_count (histogram, "above", self->histogram.above);
}

static char *
moment_text (const EdaColumnProfile *self, double value)
{
  EdaStorage storage = eda_column_get_storage (self->column);

  if (storage == EDA_STORAGE_DATE)
    return eda_calendar_date_text (value);
  if (storage == EDA_STORAGE_DATETIME)
    return eda_calendar_datetime_text (value);
  return eda_calendar_time_text (value);
}

static void
add_counts (EdaFacts *facts, const char *key, const gsize counts[], guint n)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < n; i++)
    eda_facts_add_count (list, NULL, (gint64)counts[i]);
}

static void
add_text (EdaFacts *facts, const EdaColumnProfile *self)
{
  static const char *const names[EDA_N_CHARACTERS]
      = { "letters", "digits", "blanks", "punctuation", "other" };
  EdaFacts *characters;

  eda_facts_add_count (facts, "min_length", (gint64)self->min_length);
  eda_facts_add_count (facts, "max_length", (gint64)self->max_length);
  eda_facts_add_number (facts, "mean_length", self->mean_length);
  characters = eda_facts_add_object (facts, "characters");
  for (guint i = 0; i < EDA_N_CHARACTERS; i++)
    eda_facts_add_count (characters, names[i], (gint64)self->characters[i]);
}

static void
add_calendar (EdaFacts *facts, const EdaColumnProfile *self)
{
  EdaColumnDates dates = eda_column_dates (self);
  EdaFacts      *gaps = eda_facts_add_list (facts, "gaps");

  for (guint i = 0; i < dates.n_gaps; i++)
    {
      g_autofree char *from = moment_text (self, dates.gaps[i].from);
      g_autofree char *to = moment_text (self, dates.gaps[i].to);
      EdaFacts        *gap = eda_facts_add_object (gaps, NULL);

      eda_facts_add_text (gap, "from", from);
      eda_facts_add_text (gap, "to", to);
    }
  add_counts (facts, "weekdays", dates.weekdays, 7);
  add_counts (facts, "months", dates.months, 12);
  if (eda_column_get_storage (self->column) == EDA_STORAGE_DATETIME)
    add_counts (facts, "hours", dates.hours, 24);
  eda_timeline_add_facts (facts, self);
}

void
eda_distribution_add_facts (EdaFacts               *facts,
                            const EdaColumnProfile *self,
                            guint                   quantile_type)
{
  if (self->numeric && self->n_finite > 0)
    {
      add_centre (facts, self);
      add_order (facts, self, quantile_type);
      add_shape (facts, self);
      add_bins (facts, self);
    }
  else if (eda_column_get_storage (self->column) == EDA_STORAGE_TEXT && self->n > 0)
    add_text (facts, self);
  else if (!self->numeric && self->sorted != NULL && self->n > 0)
    {
      g_autofree char *first = moment_text (self, self->min);
      g_autofree char *last = moment_text (self, self->max);

      eda_facts_add_text (facts, "min", first);
      eda_facts_add_text (facts, "max", last);
      if (eda_column_get_storage (self->column) != EDA_STORAGE_TIME)
        add_calendar (facts, self);
    }
}

typedef struct
{
  const char *name;
  EdaRole     role;
  double      value;
} Measure;

#define MEASURES 14

static void
add_measure (EdaGrid *grid, const Measure *measure)
{
  eda_grid_add_text (grid, measure->name);
  if (measure->name == NULL)
    eda_grid_add_text (grid, NULL);
  else
    eda_grid_add_number (grid, measure->role, measure->value);
}

EdaGrid *
eda_distribution_new_grid (const EdaColumnProfile *self, guint quantile_type)
{
  static const char *const titles[]
      = { "Centre and spread", "", "Quantiles", "", "Shape and counts", "", NULL };
  const EdaMoments *m = &self->moments;
  double            mode;
  const gsize       so_often = eda_most_frequent (self->sorted, self->n_finite, &mode);
  const Quantiles   q = compute_quantiles (self, quantile_type);
  const Measure     centre[MEASURES] = {
        { "Mean", EDA_ROLE_VALUE, m->mean },
        { "95 % from", EDA_ROLE_VALUE, self->mean_ci_low },
        { "95 % to", EDA_ROLE_VALUE, self->mean_ci_high },
        { "Standard error", EDA_ROLE_VALUE, m->se_mean },
        { "Median", EDA_ROLE_VALUE, self->quantiles[4] },
        { "Mode", EDA_ROLE_VALUE, mode },
        { "Trimmed mean, 10 %", EDA_ROLE_VALUE, self->trimmed_mean_10 },
        { "Trimmed mean, 5 %", EDA_ROLE_VALUE, self->trimmed_mean_5 },
        { "Winsorised mean, 5 %", EDA_ROLE_VALUE, self->winsorized_mean_5 },
        { "Standard deviation", EDA_ROLE_VALUE, m->sd },
        { "Variation (SD / mean)", EDA_ROLE_SHARE, self->cv },
        { "Interquartile range", EDA_ROLE_VALUE, self->iqr },
        { "MAD × 1.4826", EDA_ROLE_VALUE, self->mad },
        { "Range", EDA_ROLE_VALUE, self->max - self->min },
  };
  const Measure order[MEASURES] = {
    { "Minimum", EDA_ROLE_VALUE, self->min },
    { "P1", EDA_ROLE_VALUE, q.at[0] },
    { "P5", EDA_ROLE_VALUE, q.at[1] },
    { "P10", EDA_ROLE_VALUE, q.at[2] },
    { "P25 (Q1)", EDA_ROLE_VALUE, q.at[3] },
    { "P50", EDA_ROLE_VALUE, q.at[4] },
    { "P75 (Q3)", EDA_ROLE_VALUE, q.at[5] },
    { "P90", EDA_ROLE_VALUE, q.at[6] },
    { "P95", EDA_ROLE_VALUE, q.at[7] },
    { "P99", EDA_ROLE_VALUE, q.at[8] },
    { "Maximum", EDA_ROLE_VALUE, self->max },
    { "Sum", EDA_ROLE_VALUE, m->sum },
    { NULL, EDA_ROLE_VALUE, NAN },
    { NULL, EDA_ROLE_VALUE, NAN },
  };
  const Measure shape[MEASURES] = {
    { "n", EDA_ROLE_COUNT, self->n },
    { "Missing", EDA_ROLE_COUNT, self->missing },
    { "Infinite", EDA_ROLE_COUNT, self->n_infinite },
    { "Distinct", EDA_ROLE_COUNT, self->distinct },
    { "Count of the mode", EDA_ROLE_COUNT, (double)so_often },
    { "Zeros", EDA_ROLE_COUNT, self->zeros },
    { "Negative", EDA_ROLE_COUNT, self->negatives },
    { "Skewness", EDA_ROLE_STATISTIC, m->skewness_G1 },
    { "Skewness, standard error", EDA_ROLE_STATISTIC, m->skewness_se },
    { "Excess kurtosis", EDA_ROLE_STATISTIC, m->kurtosis_G2 },
    { "Kurtosis, standard error", EDA_ROLE_STATISTIC, m->kurtosis_se },
    { "L-skewness", EDA_ROLE_STATISTIC, self->l_skewness },
    { "L-kurtosis", EDA_ROLE_STATISTIC, self->l_kurtosis },
    { "Neighbour correlation", EDA_ROLE_COEFFICIENT, self->lag1_autocorrelation },
  };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autofree char *caption
      = g_strdup_printf ("%s, n = %s",
                         eda_column_profile_get_name (self),
                         eda_say (pad, EDA_ROLE_COUNT, self->n_finite));
  g_autofree char *note = NULL;
  EdaGrid         *grid = eda_grid_new (caption, titles);

  for (guint i = 0; i < MEASURES; i++)
    {
      eda_grid_add_row (grid);
      add_measure (grid, &centre[i]);
      add_measure (grid, &order[i]);
      add_measure (grid, &shape[i]);
    }
  note = g_strdup_printf (
      "Quantiles type %u, standard deviation with n − 1, skewness and kurtosis type 2 "
      "(normal = 0); bins of the histogram: %s; – means not defined for these values.",
      quantile_type,
      eda_bin_rule_get_name (self->histogram.rule));
  eda_grid_set_note (grid, note);
  return grid;
}
