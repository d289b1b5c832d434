/* AR10, leak to the outcome: a column that nearly gives away the one that seems to be the
 * outcome (by its name): |r|, the correlation ratio or Theil’s U above 0.8, or two groups
 * that hardly overlap. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/ranks.h"

#define LIMIT 0.8
#define LEVEL_LIMIT 0.9
#define SAME 0.99 /* AR2 */
#define MIN_N 30
#define MIN_LEVEL 5
#define MIN_ROWS_A_LEVEL 20 /* on average: with fewer, chance tells a lot */
#define MAX_ROWS 100000

extern const EdaFindingRule eda_finding_leak;

static gboolean
is_outcome (const EdaColumnProfile *column)
{
  static const char *const names[]
      = { "outcome",   "target",    "label",    "class",    "response",
          "result",    "churn",     "churned",  "survived", "default",
          "defaulted", "diagnosis", "approved", "admitted", "refunded",
          "damaged",   "escalated", "sold",     NULL };
  g_autofree char *small = g_ascii_strdown (eda_column_profile_get_name (column), -1);

  return g_strv_contains (names, small);
}

static void
add_finding (const EdaColumnProfile *outcome,
             const EdaColumnProfile *other,
             const char             *statistic,
             double                  value,
             guint64                 n,
             GPtrArray              *out)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_leak, EDA_SEVERITY_WARN, other, outcome);

  eda_finding_set_evidence (finding, statistic, value, LIMIT, n);
  if (g_str_equal (statistic, "r"))
    eda_finding_set_r_interval (finding, value, (double)n);
  eda_finding_set_text (finding,
                        "%s nearly gives %s away: %s %s (n = %s).",
                        eda_column_profile_get_name (other),
                        eda_column_profile_get_name (outcome),
                        statistic,
                        eda_say (pad, EDA_ROLE_COEFFICIENT, value),
                        eda_say (pad, EDA_ROLE_COUNT, (double)n));
  eda_finding_set_advice (
      finding,
      "A column that was made after the outcome, or from it, predicts it perfectly here "
      "and is not "
      "known when it matters.",
      "Ask when the column gets its value; leave it out if that is after the outcome.");
  g_ptr_array_add (out, finding);
}

static void
look_at_numbers (const GPtrArray *columns, const EdaCorrelations *found, GPtrArray *out)
{
  for (guint i = 0; i < found->p; i++)
    for (guint j = 0; j < found->p; j++)
      {
        const EdaColumnProfile *outcome = columns->pdata[found->columns[i]];
        const EdaColumnProfile *other = columns->pdata[found->columns[j]];
        gsize                   at = (gsize)i * found->p + j;

        if (i != j && is_outcome (outcome) && eda_column_is_measure (other)
            && fabs (found->r[at]) > LIMIT && fabs (found->r[at]) < SAME
            && found->n[at] >= MIN_N)
          add_finding (outcome, other, "r", found->r[at], (guint64)found->n[at], out);
      }
}

/* Of two levels: 2 U / (n1 n2) - 1, how far the ranks of the one stand above the other’s,
 * in the first 100 000 rows. */
static double
separate (const EdaColumnProfile *outcome, const EdaColumnProfile *other, gsize *n)
{
  gsize              n_rows = MIN (eda_column_get_n_rows (other->column), MAX_ROWS);
  g_autofree double *x = g_new (double, n_rows + 1);
  g_autofree double *ranks = g_new (double, n_rows + 1);
  g_autofree size_t *order = g_new (size_t, n_rows + 1);
  g_autofree guint8 *first = g_new (guint8, n_rows + 1);
  double             sum = 0, n_first = 0, n_second;

  *n = 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (outcome, row);
      double value = eda_column_get_number (other->column, row);

      if (level < 0 || !isfinite (value))
        continue;
      first[*n] = level == 0;
      x[(*n)++] = value;
    }
  eda_midranks (x, *n, ranks, order);
  for (gsize i = 0; i < *n; i++)
    if (first[i])
      {
        sum += ranks[i];
        n_first++;
      }
  n_second = (double)*n - n_first;
  if (n_first < MIN_LEVEL || n_second < MIN_LEVEL)
    return NAN;
  return 2 * (sum - n_first * (n_first + 1) / 2) / (n_first * n_second) - 1;
}

static void
look_at_groups (const GPtrArray *columns, GPtrArray *out)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *outcome = columns->pdata[i];

      if (!is_outcome (outcome) || !outcome->has_levels || outcome->n_levels != 2)
        continue;
      for (guint j = 0; j < columns->len; j++)
        {
          const EdaColumnProfile *other = columns->pdata[j];
          gsize                   n;
          double                  value;

          if (i == j || !eda_column_is_spread_measure (other, MIN_LEVEL))
            continue;
          value = separate (outcome, other, &n);
          if (fabs (value) > LEVEL_LIMIT && n >= MIN_N)
            add_finding (outcome, other, "rank-biserial r", value, n, out);
        }
    }
}

/* How well @other tells @outcome, when one of them at least has levels: the square root
 * of the share of variance between the groups, or Theil’s U. NaN: said elsewhere, or too
 * few rows. */
static double
tell (const EdaAssociations *found,
      const GPtrArray       *columns,
      guint                  outcome,
      guint                  other,
      const char           **statistic)
{
  gsize                   at = (gsize)outcome * found->n + other;
  const EdaColumnProfile *a = columns->pdata[found->columns[outcome]];
  const EdaColumnProfile *b = columns->pdata[found->columns[other]];

  if (found->rows[at] < MIN_N
      || found->rows[at] < MIN_ROWS_A_LEVEL * (b->numeric ? a->n_levels : b->n_levels))
    return NAN;
  if (found->measure[at] == EDA_ASSOCIATION_ETA2 && (a->numeric || a->n_levels > 2))
    {
      *statistic = "η";
      return sqrt (found->value[at]);
    }
  *statistic = "Theil’s U";
  return found->measure[at] == EDA_ASSOCIATION_CRAMERS_V && found->value[at] < SAME
             ? found->theils_u[at]
             : NAN;
}

static void
look_at_levels (const GPtrArray *columns, const EdaAssociations *found, GPtrArray *out)
{
  for (guint i = 0; i < found->n; i++)
    {
      const EdaColumnProfile *outcome = columns->pdata[found->columns[i]];

      for (guint j = 0; is_outcome (outcome) && j < found->n; j++)
        {
          const char *statistic = NULL;
          double      value = i != j ? tell (found, columns, i, j, &statistic) : NAN;

          if (value > LIMIT)
            add_finding (outcome,
                         columns->pdata[found->columns[j]],
                         statistic,
                         value,
                         (guint64)found->rows[(gsize)i * found->n + j],
                         out);
        }
    }
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);
  const EdaAssociations *mixed = eda_profile_get_associations (profile, context, NULL);
  guint                  first = out->len;

  if (columns == NULL || found == NULL || mixed == NULL)
    return;
  look_at_numbers (columns, found, out);
  look_at_groups (columns, out);
  look_at_levels (columns, mixed, out);
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_leak
    = { "AR10",
        "leak",
        4,
        check,
        "|r|, η, Theil’s U, or rank-biserial r of two levels",
        "0.8, 0.9 for two levels",
        "warn" };
