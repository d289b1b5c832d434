/* Correlations by Fisher's z, differences by Hedges, tables and groups by bootstrap. */

#include "challenge/judging/measure.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/anova.h"
#include "analysis/kernels/contingency.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/kendall.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/ranks.h"
#include "analysis/kernels/resample.h"

static EdaMeasured
of_correlation (const char *name, double r, double variance, gsize n)
{
  const EdaInterval ci = eda_interval_correlation (r, variance, EDA_LIMIT_LEVEL);

  return (EdaMeasured){ name, EDA_ROLE_COEFFICIENT, r, ci.low, ci.high, n, NAN };
}

EdaMeasured
eda_measure_r (const double *x, const double *y, gsize n, gsize lost)
{
  return of_correlation (
      "Pearson’s r", eda_pearson (x, y, n).r, 1 / ((double)n - 3 - (double)lost), n);
}

EdaMeasured
eda_measure_partial (double r, gsize n)
{
  return of_correlation ("the partial correlation", r, 1 / ((double)n - 4), n);
}

EdaMeasured
eda_measure_rho (const double *x, const double *y, gsize n)
{
  g_autofree double *work = g_new (double, 2 * n + 1);
  g_autofree gsize  *order = g_new (gsize, n + 1);
  const double       rho = eda_spearman (x, y, n, work, order).r;

  return of_correlation ("Spearman’s ρ", rho, (1 + rho * rho / 2) / ((double)n - 3), n);
}

EdaMeasured
eda_measure_tau (const double *x, const double *y, gsize n)
{
  g_autofree double  *ranks = g_new (double, n + 1);
  g_autofree gsize   *order = g_new (gsize, n + 1);
  g_autofree guint32 *a = g_new (guint32, n + 1), *b = g_new (guint32, n + 1);
  const guint32       limit = (guint32)(2 * n + 2);
  g_autofree guint32 *work = g_new (guint32, 3 * n + limit + 1);

  eda_midranks (x, n, ranks, order);
  for (gsize i = 0; i < n; i++)
    a[i] = (guint32)(2 * ranks[i]);
  eda_midranks (y, n, ranks, order);
  for (gsize i = 0; i < n; i++)
    b[i] = (guint32)(2 * ranks[i]);
  return of_correlation (
      "Kendall’s τ", eda_kendall (a, b, n, limit, work).tau, 0.437 / ((double)n - 4), n);
}

EdaMeasured
eda_measure_numbers (const double *x, const double *y, gsize n)
{
  const EdaMeasured r = eda_measure_r (x, y, n, 0), rho = eda_measure_rho (x, y, n);

  return fabs (rho.estimate) > fabs (r.estimate) ? rho : r;
}

EdaMeasured
eda_measure_g (const double *a, gsize n, const double *b, gsize m)
{
  const EdaMoments one = eda_moments (a, n), two = eda_moments (b, m);
  const double g = eda_standardised_difference (one.mean, one.sd, n, two.mean, two.sd, m);
  const EdaInterval ci = eda_interval_hedges_g (g, n, m, EDA_LIMIT_LEVEL);

  return (EdaMeasured){ "Hedges’ g", EDA_ROLE_STATISTIC, g, ci.low, ci.high, n + m, NAN };
}

double
eda_counted_r (const guint32 *counts, const double *x, const double *y, gsize n)
{
  double total = 0, mean_x = 0, mean_y = 0, sxx = 0, syy = 0, sxy = 0;

  for (gsize i = 0; i < n; i++)
    {
      total += counts[i];
      mean_x += counts[i] * x[i];
      mean_y += counts[i] * y[i];
    }
  mean_x /= total;
  mean_y /= total;
  for (gsize i = 0; i < n; i++)
    {
      const double u = x[i] - mean_x, v = y[i] - mean_y;

      sxx += counts[i] * u * u;
      syy += counts[i] * v * v;
      sxy += counts[i] * u * v;
    }
  return sxx > 0 && syy > 0 ? sxy / sqrt (sxx) / sqrt (syy) : NAN;
}

double
eda_counted_omega2 (const guint32 *counts,
                    const double  *x,
                    const gint32  *groups,
                    gint32         n_groups,
                    gsize          n,
                    gboolean       corrected)
{
  g_autofree double *sums = g_new0 (double, 2 * n_groups);
  double            *sizes = sums + n_groups;
  double             total = 0, mean = 0, all = 0, between = 0, k = 0;

  for (gsize i = 0; i < n; i++)
    {
      total += counts[i];
      mean += counts[i] * x[i];
    }
  mean /= total;
  for (gsize i = 0; i < n; i++)
    {
      const double deviation = x[i] - mean;

      sizes[groups[i]] += counts[i];
      sums[groups[i]] += counts[i] * deviation;
      all += counts[i] * deviation * deviation;
    }
  for (gint32 g = 0; g < n_groups; g++)
    if (sizes[g] > 0)
      {
        between += sums[g] * sums[g] / sizes[g];
        k++;
      }
  if (!(all > 0) || k < 2 || total <= k)
    return NAN;
  return corrected ? eda_omega2 (between / all, total, k) : between / all;
}

/* Empty rows and columns of the table are left out; how many are left. */
static gint32
close_up (double *table, gint32 rows, gint32 columns, gsize row_step, gsize column_step)
{
  gint32 kept = 0;

  for (gint32 i = 0; i < rows; i++)
    {
      double sum = 0;

      for (gint32 j = 0; j < columns; j++)
        sum += table[(gsize)i * row_step + (gsize)j * column_step];
      for (gint32 j = 0; sum > 0 && j < columns; j++)
        table[(gsize)kept * row_step + (gsize)j * column_step]
            = table[(gsize)i * row_step + (gsize)j * column_step];
      kept += sum > 0;
    }
  return kept;
}

double
eda_counted_v (const guint32 *counts,
               const gint32  *a,
               gint32         n_a,
               const gint32  *b,
               gint32         n_b,
               gsize          n)
{
  g_autofree double *table = g_new0 (double, (gsize)n_a *(gsize)n_b);
  gint32             rows, columns;

  for (gsize i = 0; i < n; i++)
    table[(gsize)a[i] * (gsize)n_b + (gsize)b[i]] += counts[i];
  rows = close_up (table, n_a, n_b, (gsize)n_b, 1);
  columns = close_up (table, n_b, rows, 1, (gsize)n_b);
  for (gint32 i = 0; i < rows; i++)
    memmove (table + (gsize)i * (gsize)columns,
             table + (gsize)i * (gsize)n_b,
             (gsize)columns * sizeof *table);
  return eda_contingency (table, (gsize)rows, (gsize)columns, NULL, NULL, NULL)
      .cramers_v_corrected;
}

/* Rows that take part, thinned for the bootstrap. */
typedef struct
{
  gsize    n;
  double  *x;
  gint32  *a, *b;
  gint32   n_a, n_b;
  gboolean corrected;
} Rows;

static double
measure_v (const guint32 counts[], gsize n, gpointer data)
{
  const Rows *rows = data;

  return eda_counted_v (counts, rows->a, rows->n_a, rows->b, rows->n_b, n);
}

static double
measure_omega2 (const guint32 counts[], gsize n, gpointer data)
{
  const Rows *rows = data;

  return eda_counted_omega2 (counts, rows->x, rows->a, rows->n_a, n, rows->corrected);
}

static gboolean
measure (EdaJudge           *judge,
         Rows               *rows,
         EdaCountedStatistic statistic,
         EdaMeasured        *measured)
{
  g_autofree guint32 *once = g_new (guint32, rows->n + 1);
  g_autofree double  *replicates = g_new (double, EDA_LIMIT_REPLICATES);
  g_autofree gsize   *places = NULL;
  gsize               m;
  double              mean = 0;
  gsize               numbers = 0;

  for (gsize i = 0; i < rows->n; i++)
    once[i] = 1;
  measured->role = EDA_ROLE_COEFFICIENT;
  measured->estimate = statistic (once, rows->n, rows);
  measured->low = measured->high = measured->needed = NAN;
  measured->n = rows->n;
  if (isnan (measured->estimate))
    return TRUE;
  m = eda_judge_thin (judge, rows->n, &places);
  for (gsize i = 0; i < m; i++)
    {
      rows->a[i] = rows->a[places[i]];
      if (rows->b != NULL)
        rows->b[i] = rows->b[places[i]];
      if (rows->x != NULL)
        rows->x[i] = rows->x[places[i]];
    }
  if (!eda_judge_resample_rows (
          judge, m, statistic, rows, EDA_LIMIT_REPLICATES, replicates))
    return FALSE;
  for (guint i = 0; i < EDA_LIMIT_REPLICATES; i++)
    if (!isnan (replicates[i]))
      {
        mean += replicates[i];
        numbers++;
      }
  {
    const EdaInterval ci
        = eda_resample_interval (replicates, EDA_LIMIT_REPLICATES, EDA_LIMIT_LEVEL);
    const double shift = measured->estimate - mean / (double)numbers;

    measured->low = fmin (ci.low + shift, measured->estimate);
    measured->high = fmax (ci.high + shift, measured->estimate);
  }
  return TRUE;
}

gboolean
eda_measure_v (EdaJudge     *judge,
               const gint32 *a,
               gint32        n_a,
               const gint32 *b,
               gint32        n_b,
               EdaMeasured  *measured)
{
  g_autofree gint32 *left = g_new (gint32, judge->n_rows + 1);
  g_autofree gint32 *right = g_new (gint32, judge->n_rows + 1);
  Rows               rows = { .a = left, .b = right, .n_a = n_a, .n_b = n_b };

  for (gsize i = 0; i < judge->n_rows; i++)
    if (a[i] >= 0 && b[i] >= 0)
      {
        left[rows.n] = a[i];
        right[rows.n++] = b[i];
      }
  measured->name = "Cramér’s V, corrected for chance";
  return measure (judge, &rows, measure_v, measured);
}

gboolean
eda_measure_omega2 (EdaJudge     *judge,
                    const double *x,
                    const gint32 *groups,
                    gint32        n_groups,
                    gboolean      corrected,
                    EdaMeasured  *measured)
{
  g_autofree double *values = g_new (double, judge->n_rows + 1);
  g_autofree gint32 *of = g_new (gint32, judge->n_rows + 1);
  Rows rows = { .x = values, .a = of, .n_a = n_groups, .corrected = corrected };

  for (gsize i = 0; i < judge->n_rows; i++)
    if (groups[i] >= 0 && !isnan (x[i]))
      {
        values[rows.n] = x[i];
        of[rows.n++] = groups[i];
      }
  measured->name = corrected ? "ω² of the groups" : "η² of the groups";
  return measure (judge, &rows, measure_omega2, measured);
}
