/* AD5, several modes: Hartigan's dip says that one hump does not describe the column. */

#include <math.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/dip.h"

#define ALPHA 0.01
#define DIP 0.02 /* a dip that the eye sees */
#define MIN_N 30
#define FEW_VALUES 20

extern const EdaFindingRule eda_finding_several_modes;

/* Values of few digits make dips of their own: equal values are spread evenly over the
 * step to the next value, as if they had been measured finer. */
static EdaTest
find_dip (const EdaColumnProfile *column)
{
  const double       *x = column->sorted;
  gsize               n = column->n_finite;
  double              step = INFINITY;
  g_autofree double  *spread = g_new (double, n);
  g_autofree guint32 *work = g_new (guint32, 4 * n);

  for (gsize i = 1; i < n; i++)
    if (x[i] > x[i - 1])
      step = MIN (step, x[i] - x[i - 1]);
  for (gsize i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && x[end] == x[i]; end++)
        ;
      for (gsize k = i; k < end; k++)
        spread[k] = x[i] + step * (((double)(k - i) + 0.5) / (double)(end - i) - 0.5);
    }
  return eda_dip (spread, n, work);
}

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return eda_column_is_spread_measure (column, FEW_VALUES) && column->n_finite >= MIN_N;
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      EdaTest                 dip;
      EdaRuleTest test = { i, EDA_NO_COLUMN, NAN, NAN, NAN, column->n_finite };

      if (!takes_part (column) || eda_context_is_cancelled (context))
        continue;
      dip = find_dip (column);
      test.p = dip.p;
      test.effect = dip.statistic;
      g_array_append_val (tests, test);
    }
  return tests;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  const EdaColumnProfile *column = columns->pdata[test->a];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(test->effect >= DIP))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_several_modes, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding, "Hartigan’s dip", test->effect, DIP, test->n);
  finding->q = test->q;
  eda_finding_set_text (finding,
                        "%s has more than one hump: dip %s, %s (n = %s).",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_VALUE, test->effect),
                        eda_say_equals (pad, "q", EDA_ROLE_P, test->q),
                        eda_say (pad, EDA_ROLE_COUNT, (double)test->n));
  eda_finding_set_advice (
      finding,
      "Two humps are mostly two groups in one column; a mean between them describes "
      "nobody.",
      "Look for a category that separates them, and describe the groups apart.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_several_modes, profile, context, out, look);
}

const EdaFindingRule eda_finding_several_modes
    = { "AD5",  "several-modes", 3, check, "Hartigan’s dip", "0.02 and q < 0.01",
        "note", list_tests };
