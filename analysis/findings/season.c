/* AD14, season: values that come again every 7, 12, 24, 30, 52 or 365 rows, above and
 * below a straight trend. */

#include <math.h>

#include "analysis/findings/measure-rule.h"
#include "analysis/findings/row-order.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/serial.h"
#include "analysis/kernels/significance.h"

#define MIN_N 40
#define MAX_N 50000 /* first rows: more do not make a season surer */
#define PERIODS 4   /* fewer of them are no season */
#define EFFECT 0.2
#define ALPHA 0.01
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_season;

static const guint lags[] = { 7, 12, 24, 30, 52, 365 };

typedef struct
{
  guint  lag;
  double contrast; /* autocorrelation at the lag minus that half a period away */
  double p;        /* of the largest, times the number of lags looked at */
} Season;

/* A trend or a slow walk is alike at the lag and at its half; a wave is opposite at the
 * half. */
static Season
find_season (const double x[], gsize n)
{
  const EdaMoments moments = eda_moments (x, n);
  Season           best = { 0, -INFINITY, NAN };
  guint            looked_at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lags) && lags[i] * PERIODS <= n; i++)
    {
      double contrast = eda_autocorrelation (x, &moments, lags[i])
                        - eda_autocorrelation (x, &moments, lags[i] / 2);

      looked_at++;
      if (contrast > best.contrast)
        best = (Season){ lags[i], contrast, NAN };
    }
  /* the variance of one autocorrelation without any is 1 / n */
  if (looked_at > 0 && isfinite (best.contrast))
    {
      double z = MAX (best.contrast, 0) / sqrt (2 / (double)n);

      best.p = fmin (looked_at * eda_chi_square_p (z * z, 1) / 2, 1);
    }
  return best;
}

/* What rises from the first row to the last is alike at any distance, and would hide a
 * wave. */
static void
remove_trend (double x[], gsize n)
{
  g_autofree double *row = g_new (double, n + 1);
  EdaLine            line;

  for (gsize i = 0; i < n; i++)
    row[i] = (double)i;
  line = eda_fit_line (row, x, n);
  if (isfinite (line.slope))
    for (gsize i = 0; i < n; i++)
      x[i] -= line.intercept + line.slope * row[i];
}

static Season
find_in_column (const EdaColumnProfile *column)
{
  gsize              n_rows = eda_column_get_n_rows (column->column), n = 0;
  g_autofree double *x = g_new (double, MIN (n_rows, MAX_N) + 1);

  for (gsize row = 0; row < n_rows && n < MAX_N; row++)
    {
      double value = eda_column_get_number (column->column, row);

      if (isfinite (value))
        x[n++] = value;
    }
  remove_trend (x, n);
  return find_season (x, n);
}

static gboolean
make_test (const EdaMeasureLook *look, EdaRuleTest *test)
{
  Season found = find_in_column (look->column);

  test->p = found.p;
  test->effect = found.contrast;
  return TRUE;
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_measure_tests (&eda_finding_season, profile, context, make_test);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  const EdaRuleTest      *test = look->test;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(test->effect >= EFFECT))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_season, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            "autocorrelation at the period minus at its half",
                            test->effect,
                            EFFECT,
                            test->n);
  finding->q = test->q;
  eda_finding_set_text (
      finding,
      "%s comes again about every %s: rows a period apart are alike, rows half "
      "a period apart are not (%s).",
      eda_column_profile_get_name (column),
      eda_say_count (pad, find_in_column (column).lag, "row", NULL),
      eda_say_equals (pad, "difference of r", EDA_ROLE_COEFFICIENT, test->effect));
  eda_finding_set_advice (
      finding,
      "A season hides trends, and makes columns with the same season seem related.",
      "Draw it against the row or the date, and compare only whole periods.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_season, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_season
    = { "AD14",
        "season",
        4,
        check,
        "autocorrelation without a trend, at the period minus at its half",
        "0.2 and q < 0.01",
        "note",
        list_tests,
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
