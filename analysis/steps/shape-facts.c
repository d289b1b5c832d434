/* The tests of one numeric column for machines, and which of them could not run. */

#include "analysis/steps/shape-facts.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/kernels/ecdf.h"
#include "analysis/kernels/kde.h"
#include "analysis/kernels/qq.h"
#include "analysis/kernels/shapiro-wilk.h"

static void
add_test (EdaFacts *facts, const char *name, const char *letter, const EdaTest *test)
{
  EdaFacts *object = eda_facts_add_object (facts, name);

  eda_facts_add_number (object, letter, test->statistic);
  eda_facts_add_number (object, "p", test->p);
}

static void
add_grubbs (EdaFacts *facts, const EdaGrubbs *grubbs)
{
  EdaFacts *object = eda_facts_add_object (facts, "grubbs");

  eda_facts_add_number (object, "g", grubbs->g);
  eda_facts_add_number (object, "critical", grubbs->critical);
  eda_facts_add_number (object, "critical_one_sided", grubbs->critical_one_sided);
  eda_facts_add_number (object, "value", grubbs->value);
  if (isnan (grubbs->g))
    eda_facts_add_null (object, "outlier");
  else
    eda_facts_add_flag (object, "outlier", grubbs->g > grubbs->critical);
}

static void
add_esd (EdaFacts *facts, const EdaColumnShape *shape)
{
  EdaFacts     *object = eda_facts_add_object (facts, "esd");
  const EdaEsd *esd = &shape->esd;

  eda_facts_add_number (object, "alpha", EDA_SHAPE_ALPHA);
  eda_facts_add_count (object, "max_outliers", (gint64)esd->most);
  eda_facts_add_numbers (object, "r", esd->r, esd->k);
  eda_facts_add_numbers (object, "lambda", esd->lambda, esd->k);
  eda_facts_add_count (object, "count", (gint64)esd->count);
  eda_facts_add_numbers (object, "removed", esd->removed, esd->k);
  eda_facts_add_flag (object, "applies", shape->esd_applies);
  eda_facts_add_number (object, "core_w", shape->esd_core.statistic);
  eda_facts_add_number (object, "core_p", shape->esd_core.p);
}

static void
add_interval (EdaFacts *facts, const char *key, const EdaInterval *interval)
{
  const double ends[] = { interval->low, interval->high };

  if (isfinite (ends[0]) && isfinite (ends[1]))
    eda_facts_add_numbers (facts, key, ends, 2);
  else
    eda_facts_add_null (facts, key);
}

static void
add_digits (EdaFacts *facts, const EdaColumnShape *shape)
{
  EdaFacts *digit = eda_facts_add_object (facts, "last_digit");
  EdaFacts *spikes = eda_facts_add_list (facts, "spikes");
  EdaFacts *benford;

  if (shape->last_digits.decimals >= 0)
    eda_facts_add_count (digit, "decimals", shape->last_digits.decimals);
  else
    eda_facts_add_null (digit, "decimals");
  eda_facts_add_numbers (digit, "counts", shape->last_digits.counts, 10);
  eda_facts_add_number (digit, "chi2", shape->last_digits.uniform.statistic);
  eda_facts_add_number (digit, "p", shape->last_digits.uniform.p);
  for (gsize i = 0; i < shape->n_spikes; i++)
    {
      EdaFacts *spike = eda_facts_add_object (spikes, NULL);

      eda_facts_add_number (spike, "value", shape->spikes[i].value);
      eda_facts_add_count (spike, "count", (gint64)shape->spikes[i].count);
      eda_facts_add_number (spike, "neighbours", shape->spikes[i].local);
    }
  if (isnan (shape->benford.mad))
    {
      eda_facts_add_null (facts, "benford");
      return;
    }
  benford = eda_facts_add_object (facts, "benford");
  eda_facts_add_numbers (benford, "counts", shape->benford.counts, 9);
  eda_facts_add_number (benford, "chi2", shape->benford.fit.statistic);
  eda_facts_add_number (benford, "p", shape->benford.fit.p);
  eda_facts_add_number (benford, "mad", shape->benford.mad);
}

static void
add_bandwidth (EdaFacts               *facts,
               const EdaColumnProfile *column,
               const EdaColumnShape   *shape)
{
  EdaFacts *bandwidth = eda_facts_add_object (facts, "bandwidth");

  eda_facts_add_number (bandwidth, "sheather_jones", shape->bandwidth_sj);
  eda_facts_add_number (
      bandwidth,
      "silverman",
      eda_kde_bandwidth (column->sorted, column->n_finite, column->moments.sd));
}

static void
add_scale (EdaFacts *facts, const EdaColumnShape *shape)
{
  const EdaInterval interval = { shape->box_cox.low, shape->box_cox.high };
  EdaFacts         *letters;

  if (isnan (shape->box_cox.lambda))
    eda_facts_add_null (facts, "box_cox");
  else
    {
      EdaFacts *box_cox = eda_facts_add_object (facts, "box_cox");

      eda_facts_add_number (box_cox, "lambda", shape->box_cox.lambda);
      add_interval (box_cox, "ci95", &interval);
      eda_facts_add_number (box_cox, "rung", shape->box_cox.rung);
    }
  letters = eda_facts_add_list (facts, "letter_values");
  for (gsize i = 0; i < shape->n_letters; i++)
    {
      const EdaLetter *letter = &shape->letters[i];
      const char       name[] = { letter->letter, '\0' };
      EdaFacts        *object = eda_facts_add_object (letters, NULL);

      eda_facts_add_text (object, "letter", name);
      eda_facts_add_number (object, "depth", letter->depth);
      eda_facts_add_number (object, "low", letter->low);
      eda_facts_add_number (object, "high", letter->high);
    }
}

/* What the distribution function and the Q–Q plot are read against. */
static void
add_references (EdaFacts *facts, const EdaColumnProfile *column)
{
  EdaQqLine line = eda_qq_line (column->sorted, column->n_finite);
  EdaFacts *ecdf = eda_facts_add_object (facts, "ecdf"), *qq;

  eda_facts_add_number (
      ecdf, "half_width95", eda_ecdf_half_width (column->n_finite, 0.05));
  qq = eda_facts_add_object (facts, "qq");
  eda_facts_add_number (qq, "intercept", line.intercept);
  eda_facts_add_number (qq, "slope", line.slope);
}

void
eda_shape_add_facts (EdaFacts               *facts,
                     const EdaColumnProfile *column,
                     const EdaColumnShape   *shape)
{
  EdaFacts *normality;

  add_interval (facts, "mean_ci95_bca", &shape->mean_bca);
  add_interval (facts, "sd_ci95", &shape->sd_ci);
  add_interval (facts, "median_ci95", &shape->median_ci);
  add_references (facts, column);
  normality = eda_facts_add_object (facts, "normality");
  add_test (normality, "shapiro_wilk", "w", &shape->shapiro_wilk);
  add_test (normality, "anderson_darling", "a2", &shape->anderson_darling);
  add_test (normality, "lilliefors", "d", &shape->lilliefors);
  add_test (normality, "jarque_bera", "jb", &shape->jarque_bera);
  add_test (normality, "dagostino_k2", "k2", &shape->dagostino_k2);
  add_test (facts, "dip", "d", &shape->dip);
  eda_facts_add_count (facts, "modes", (gint64)shape->modes);
  add_grubbs (facts, &shape->grubbs);
  add_esd (facts, shape);
  add_digits (facts, shape);
  add_scale (facts, shape);
  add_bandwidth (facts, column, shape);
}

/* A check, and why it could not run on some columns. */
typedef struct
{
  const char *check;
  const char *why;
  gboolean (*is_undefined) (const EdaColumnProfile *column, const EdaColumnShape *shape);
} Check;

static gboolean
has_spread (const EdaColumnProfile *column)
{
  return column->n_finite > 1 && column->min < column->max;
}

static gboolean
is_without_spread (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return !has_spread (column);
}

static gboolean
is_short (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column)
         && (isnan (shape->anderson_darling.statistic)
             || isnan (shape->lilliefors.statistic)
             || column->n_finite < EDA_SHAPIRO_WILK_MIN);
}

static gboolean
is_too_long (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && column->n_finite > EDA_SHAPIRO_WILK_MAX;
}

static gboolean
lacks_k2 (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->dagostino_k2.statistic);
}

static gboolean
lacks_dip (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->dip.statistic);
}

static gboolean
lacks_digits (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->last_digits.uniform.p);
}

static gboolean
lacks_benford (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->benford.mad);
}

static gboolean
lacks_bandwidth (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->bandwidth_sj);
}

static gboolean
lacks_power (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  return has_spread (column) && isnan (shape->box_cox.lambda);
}

static const Check checks[] = {
  { "tests of shape", "they need two different finite values", is_without_spread },
  { "tests of normality",
    "Shapiro–Wilk and Grubbs need 3 values, Lilliefors 5, Anderson–Darling 8",
    is_short },
  { "Shapiro–Wilk",
    "the test is defined up to 5000 values; Anderson–Darling takes its place",
    is_too_long },
  { "D’Agostino K²", "it needs 20 values, and more tail than two heaps have", lacks_k2 },
  { "dip", "the range leaves 1e-290 .. 1e290", lacks_dip },
  { "last digit",
    "it needs 50 values with at most 9 decimals, over 100 steps of the last one",
    lacks_digits },
  { "Benford",
    "the law is to be expected of 100 positive values or more over three powers of ten",
    lacks_benford },
  { "Sheather–Jones bandwidth",
    "it needs a middle half with a spread, and no more than half of the values repeated",
    lacks_bandwidth },
  { "Box–Cox", "it needs 10 values, all of them positive", lacks_power },
};

void
eda_shape_add_coverage (EdaResult       *result,
                        const GPtrArray *columns,
                        const GPtrArray *shapes)
{
  for (guint c = 0; c < G_N_ELEMENTS (checks); c++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint i = 0; i < columns->len; i++)
        if (shapes->pdata[i] != NULL
            && checks[c].is_undefined (columns->pdata[i], shapes->pdata[i]))
          g_ptr_array_add (names,
                           (gpointer)eda_column_profile_get_name (columns->pdata[i]));
      if (names->len == 0)
        continue;
      g_ptr_array_add (names, NULL);
      eda_result_add_coverage (result,
                               checks[c].check,
                               (const char *const *)names->pdata,
                               FALSE,
                               "%s",
                               checks[c].why);
    }
}
