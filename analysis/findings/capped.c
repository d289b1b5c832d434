/* AD11, pile-up at a limit: far more values at the very minimum or maximum than just
 * inside it. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"

#define SHARE 0.02
#define TIMES 5
#define MIN_N 50
#define MIN_COUNT 4
#define FEW_VALUES 10
#define BINS 30

extern const EdaFindingRule eda_finding_capped;

typedef struct
{
  gsize    at, beside; /* values at the limit, and in the bin inside of it */
  gboolean top;
} PileUp;

static PileUp
count_at (const EdaColumnProfile *column, gboolean top)
{
  const double *x = column->sorted;
  gsize         n = column->n_finite;
  double        limit = top ? x[n - 1] : x[0], width = (x[n - 1] - x[0]) / BINS;
  PileUp        found = { 0, 0, top };

  for (gsize i = 0; i < n && x[top ? n - 1 - i : i] == limit; i++)
    found.at++;
  for (gsize i = found.at; i < n && fabs (x[top ? n - 1 - i : i] - limit) <= width; i++)
    found.beside++;
  return found;
}

/* Five times what a bin beside it holds in its share of values, and no value inside is as
 * frequent: columns of few values repeat all of them. */
static gboolean
is_pile (const EdaColumnProfile *column, const PileUp *found)
{
  gsize longest = 0;

  if (found->at < MIN_COUNT || (double)found->at <= SHARE * (double)column->n_finite
      || (double)found->at <= TIMES * MAX ((double)found->beside / 5, 1))
    return FALSE;
  for (gsize i = 0, end; i < column->n_finite; i = end)
    {
      for (end = i + 1;
           end < column->n_finite && column->sorted[end] == column->sorted[i];
           end++)
        ;
      if (column->sorted[i] != (found->top ? column->max : column->min))
        longest = MAX (longest, end - i);
    }
  return found->at > TIMES * longest;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  PileUp      found;
  double      limit, share;
  EdaFinding *finding;

  found = count_at (column, TRUE);
  if (!is_pile (column, &found))
    found = count_at (column, FALSE);
  limit = found.top ? column->max : column->min;
  if (!is_pile (column, &found) || limit == 0 /* AD6 */)
    return NULL;
  share = (double)found.at / (double)column->n_finite;
  finding = eda_finding_new_on (&eda_finding_capped, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            found.top ? "share at the maximum" : "share at the minimum",
                            share,
                            SHARE,
                            column->n_finite);
  eda_finding_set_share_interval (
      finding, share * (double)column->n_finite, (double)column->n_finite);
  eda_finding_set_text (
      finding,
      "%s of the values of %s (%s) are exactly %s, its %s: it looks cut off there.",
      eda_say (pad, EDA_ROLE_SHARE, share),
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_COUNT, (double)found.at),
      eda_say (pad, EDA_ROLE_VALUE, limit),
      found.top ? "maximum" : "minimum");
  eda_finding_set_advice (finding,
                          "Beyond a limit of the device or of the form the true values "
                          "are unknown; mean, spread and "
                          "slopes come out too small.",
                          "Find out where the limit comes from; report the share at it, "
                          "and medians instead of means.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_capped, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_capped
    = { "AD11",
        "capped",
        3,
        check,
        "share at the minimum or maximum",
        "2 %, and 5 times any other value",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
