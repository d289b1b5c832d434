/* AD15, gap in the dates: a run of days without a row in a column that has nearly every
 * day elsewhere. */

#include <math.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/sort.h"

#define MIN_DAYS 20 /* different dates */
#define TIMES 5     /* the usual step */
#define CHANCE 1e-3 /* of so wide a gap where dates are strewn at random */

extern const EdaFindingRule eda_finding_date_gap;

typedef struct
{
  double from, to, step; /* last day before it, first behind it, the usual step */
} DateGap;

/* The widest step between two dates that follow each other, and the median one. */
static gboolean
find_gap (const EdaColumnProfile *column, DateGap *gap)
{
  g_autofree double *steps = g_new (double, column->n_finite + 1);
  gsize              n = 0;
  double             widest = 0;

  for (gsize i = 1; i < column->n_finite; i++)
    if (column->sorted[i] > column->sorted[i - 1])
      {
        double step = column->sorted[i] - column->sorted[i - 1];

        steps[n++] = step;
        if (step > widest)
          {
            widest = step;
            *gap = (DateGap){ column->sorted[i - 1], column->sorted[i], 0 };
          }
      }
  if (n + 1 < MIN_DAYS)
    return FALSE;
  eda_sort (steps, n);
  gap->step = steps[n / 2];
  return TRUE;
}

/* Of n rows strewn over the other days, one step in n is so wide. */
static gboolean
is_by_chance (const EdaColumnProfile *column, const DateGap *gap)
{
  double days = column->max - column->min - (gap->to - gap->from);
  double rate = (double)column->n_finite / MAX (days, 1);

  return (double)column->n_finite * exp (-rate * (gap->to - gap->from)) > CHANCE;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  DateGap     gap = { 0, 0, 0 };
  double      days;
  EdaFinding *finding;

  if (eda_column_get_storage (column->column) != EDA_STORAGE_DATE
      || !find_gap (column, &gap))
    return NULL;
  days = gap.to - gap.from;
  if (days <= TIMES * gap.step || is_by_chance (column, &gap))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_date_gap, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "widest step in days", days, TIMES * gap.step, column->n_finite);
  eda_finding_set_text (
      finding,
      "%s has no row between %s and %s, while dates usually follow after %s.",
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_DATE, gap.from),
      eda_say (pad, EDA_ROLE_DATE, gap.to),
      eda_say_count (pad, (guint64)gap.step, "day", NULL));
  eda_finding_set_advice (
      finding,
      "A gap in time splits the record: sums by month or year miss it, and lines drawn "
      "across it "
      "invent what happened.",
      "Find out whether nothing happened, nothing was recorded, or rows were lost.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_date_gap
    = { "AD15",
        "date-gap",
        1,
        check,
        "widest step between dates",
        "5 times the usual one, p < 0.001 by chance",
        "note" };
