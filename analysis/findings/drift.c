/* AD14, drift along the rows: the values rise, fall or step from the first row to the
 * last. */

#include <math.h>

#include "analysis/findings/measure-rule.h"
#include "analysis/findings/row-order.h"
#include "analysis/kernels/change-point.h"
#include "analysis/kernels/drift.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/ranks.h"

#define MIN_N 30
#define ALPHA 0.01
#define EFFECT 0.3 /* standard deviations between the two sides of the cut */
#define STEP 1.15  /* a step explains so much more than a straight line */
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_drift;

typedef struct
{
  double   d;   /* between the parts before and behind the cut, in standard deviations */
  double   p;   /* the smaller of trend and step, twice */
  double   tau; /* Kendall's, against the row */
  gboolean step;
  gsize    at; /* finite values before the cut, of @n */
  gsize    n;
} Drift;

static double
mean_of (const double x[], gsize n)
{
  return eda_moments (x, n).mean;
}

/* r² of the values against their place. */
static double
fit_line (const double x[], gsize n, const EdaMoments *all)
{
  double products = 0, middle = ((double)n - 1) / 2;

  for (gsize i = 0; i < n; i++)
    products += ((double)i - middle) * (x[i] - all->mean);
  return products * products
         / ((double)n * ((double)n * (double)n - 1) / 12 * all->variance
            * ((double)n - 1));
}

static Drift
measure_drift (const EdaColumnProfile *column, const double *x, gsize n)
{
  g_autofree double *ranks = g_new (double, n);
  g_autofree double *work = g_new (double, 2 * n);
  g_autofree size_t *order = g_new (size_t, n);
  EdaMoments         all = eda_moments (x, n);
  EdaMannKendall     trend = eda_mann_kendall (x, n, work);
  EdaChangePoint     cut;
  Drift              found = { 0, NAN, trend.tau, FALSE, 0, n };
  double             share, gap;

  eda_midranks (x, n, ranks, order);
  cut = eda_pettitt (ranks, n);
  if (cut.at == 0 || isnan (trend.p))
    return found;
  gap = mean_of (x + cut.at, n - cut.at) - mean_of (x, cut.at);
  share = (double)cut.at / (double)n;
  found.d = gap / column->moments.sd;
  found.p = fmin (2 * fmin (trend.p, cut.p), 1);
  found.at = cut.at;
  found.step
      = share * (1 - share) * gap * gap > STEP * fit_line (x, n, &all) * all.variance;
  return found;
}

static Drift
find_drift (const EdaColumnProfile *column)
{
  gsize              n;
  g_autofree double *x = eda_order_values (column, MIN_N, EDA_ORDER_MAX, &n);

  if (x == NULL)
    return (Drift){ 0, NAN, NAN, FALSE, 0, 0 };
  return measure_drift (column, x, n);
}

static gboolean
make_test (const EdaMeasureLook *look, EdaRuleTest *test)
{
  Drift found = find_drift (look->column);

  test->p = found.p;
  test->effect = found.d;
  return TRUE;
}

/* Rows that were sorted drift by themselves. */
static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);

  if (columns == NULL || eda_order_find_sorted (columns) != NULL)
    return g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));
  return eda_list_measure_tests (&eda_finding_drift, profile, context, make_test);
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  const EdaRuleTest      *test = look->test;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  Drift       found;
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(fabs (test->effect) >= EFFECT))
    return NULL;
  found = find_drift (column);
  if (fabs (found.tau) > 0.95) /* a counter: it numbers the rows */
    return NULL;
  finding = eda_finding_new_on (&eda_finding_drift, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            "shift along the rows in standard deviations",
                            test->effect,
                            EFFECT,
                            test->n);
  finding->q = test->q;
  eda_finding_set_text (finding,
                        "%s %s along the rows: after %s of them it lies %s standard "
                        "deviations %s on average.",
                        eda_column_profile_get_name (column),
                        found.step ? "steps" : "drifts",
                        eda_say (pad, EDA_ROLE_SHARE, (double)found.at / (double)found.n),
                        eda_say (pad, EDA_ROLE_STATISTIC, fabs (test->effect)),
                        test->effect > 0 ? "higher" : "lower");
  eda_finding_set_advice (
      finding,
      "Rows that change with their order are not alike: time, a new device or a new "
      "person may "
      "stand behind it, and any two columns that drift seem related.",
      "Draw the column against the row or the date; compare the parts before and after.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_drift, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_drift
    = { "AD14",
        "drift",
        4,
        check,
        "shift at the best cut (Pettitt), trend (Mann–Kendall)",
        "0.3 SD and q < 0.01",
        "note",
        list_tests,
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES },
        .once_for_twins = TRUE };
