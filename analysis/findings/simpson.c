/* AR6, Simpson's reversal: two numbers go one way over all rows and the other way within
 * the groups of a category. */

#include <math.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/significance.h"

#define MIN_R 0.1
#define ALPHA 0.01
#define MIN_GROUP 20
#define MAX_LEVELS 8
#define CATEGORIES 8
#define PAIRS 60
#define ROWS 20000 /* more are thinned evenly */
#define FEW_VALUES 8
#define MAJORITY 0.6 /* of the groups go the other way each for itself */

extern const EdaFindingRule eda_finding_simpson;

/* Sums of one group, of the values minus the column's median. */
typedef struct
{
  double n, x, y, xx, yy, xy;
} Sums;

typedef struct
{
  double r, p;     /* within the groups, taken together */
  double majority; /* share of the groups whose own sign is that of r */
  gsize  n;
} Within;

static void
gather (const EdaColumnProfile *a,
        const EdaColumnProfile *b,
        const EdaColumnProfile *by,
        Sums                    sums[MAX_LEVELS])
{
  gsize n_rows = eda_column_get_n_rows (a->column), step = (n_rows + ROWS - 1) / ROWS;

  for (gsize row = 0; row < n_rows; row += step)
    {
      gint32 level = eda_column_profile_get_level_at (by, row);
      double x = eda_column_get_number (a->column, row) - a->quantiles[4];
      double y = eda_column_get_number (b->column, row) - b->quantiles[4];

      if (level < 0 || level >= MAX_LEVELS || !isfinite (x) || !isfinite (y))
        continue;
      sums[level].n++;
      sums[level].x += x;
      sums[level].y += y;
      sums[level].xx += x * x;
      sums[level].yy += y * y;
      sums[level].xy += x * y;
    }
}

static Within
measure_within (const EdaColumnProfile *a,
                const EdaColumnProfile *b,
                const EdaColumnProfile *by)
{
  Sums   sums[MAX_LEVELS] = { { 0 } };
  double xx = 0, yy = 0, xy = 0, n = 0, up = 0, down = 0, groups = 0, df;
  Within found = { NAN, NAN, 0, 0 };

  gather (a, b, by, sums);
  for (guint i = 0; i < MAX_LEVELS; i++)
    if (sums[i].n >= MIN_GROUP)
      {
        double own = sums[i].xy - sums[i].x * sums[i].y / sums[i].n;

        xx += sums[i].xx - sums[i].x * sums[i].x / sums[i].n;
        yy += sums[i].yy - sums[i].y * sums[i].y / sums[i].n;
        xy += own;
        n += sums[i].n;
        up += own > 0;
        down += own < 0;
        groups++;
      }
  df = n - groups - 1;
  if (groups < 2 || !(xx > 0) || !(yy > 0) || df < 3)
    return found;
  found.r = xy / sqrt (xx * yy);
  found.p = eda_student_p (found.r * sqrt (df / MAX (1 - found.r * found.r, 1e-300)), df);
  found.majority = (found.r > 0 ? up : down) / groups;
  found.n = (gsize)n;
  return found;
}

static gboolean
is_reversal (double r, double q, const Within *within)
{
  return fabs (r) >= MIN_R && q < ALPHA && within->r * r < 0 && fabs (within->r) >= MIN_R
         && within->majority >= MAJORITY;
}

static EdaFinding *
make_finding (const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              const EdaColumnProfile *by,
              double                  r,
              const Within           *within)
{
  const char *names[] = { eda_column_profile_get_name (a),
                          eda_column_profile_get_name (b),
                          eda_column_profile_get_name (by),
                          NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new (eda_finding_simpson.id,
                                         eda_finding_simpson.kind,
                                         eda_finding_simpson.step,
                                         EDA_SEVERITY_WARN,
                                         names);

  eda_finding_set_evidence (finding, "r within the groups", within->r, MIN_R, within->n);
  eda_finding_set_text (
      finding,
      "%s and %s %s over all rows (r = %s) and %s within the groups of %s (r = %s).",
      names[0],
      names[1],
      r > 0 ? "rise together" : "move in opposite directions",
      eda_say (pad, EDA_ROLE_COEFFICIENT, r),
      r > 0 ? "move in opposite directions" : "rise together",
      names[2],
      eda_say (pad, EDA_ROLE_COEFFICIENT, within->r));
  eda_finding_set_advice (finding,
                          "The groups differ in both columns, and that difference makes "
                          "the relation over all rows: the "
                          "conclusion turns round.",
                          "Compare within the groups; decide by the question which of "
                          "the two is the answer.");
  return finding;
}

/* The categories that are asked: at most CATEGORIES. */
static GPtrArray *
pick_groupings (const GPtrArray *columns)
{
  GPtrArray *groupings = g_ptr_array_new ();

  for (guint i = 0; i < columns->len && groupings->len < CATEGORIES; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (!column->numeric && eda_column_is_grouping (column, MAX_LEVELS))
        g_ptr_array_add (groupings, columns->pdata[i]);
    }
  return groupings;
}

/* Of one pair, the grouping that turns it most. */
static void
look_at_pair (const EdaCorrelations  *found,
              const EdaPair          *pair,
              const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              const GPtrArray        *groupings,
              GPtrArray              *out)
{
  gsize                   at = (gsize)pair->i * found->p + pair->j;
  const EdaColumnProfile *by = NULL;
  Within                  best = { 0, NAN, 0, 0 };

  for (guint k = 0; k < groupings->len; k++)
    {
      Within within = measure_within (a, b, groupings->pdata[k]);

      if (is_reversal (found->r[at], found->r_q[at], &within)
          && within.p * groupings->len * PAIRS < ALPHA && fabs (within.r) > fabs (best.r))
        {
          best = within;
          by = groupings->pdata[k];
        }
    }
  if (by != NULL)
    g_ptr_array_add (out, make_finding (a, b, by, found->r[at], &best));
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);
  g_autoptr (GPtrArray) groupings = columns != NULL ? pick_groupings (columns) : NULL;
  g_autofree EdaPair *pairs = NULL;
  guint               n = 0, first = out->len;

  if (columns == NULL || found == NULL || found->p < 2)
    return;
  pairs = eda_correlations_rank (
      found, eda_table_get_n_rows (eda_profile_get_table (profile)), PAIRS, &n);
  for (guint k = 0; k < n && !eda_context_is_cancelled (context); k++)
    {
      const EdaColumnProfile *a = columns->pdata[found->columns[pairs[k].i]];
      const EdaColumnProfile *b = columns->pdata[found->columns[pairs[k].j]];

      if (eda_column_is_spread_measure (a, FEW_VALUES)
          && eda_column_is_spread_measure (b, FEW_VALUES))
        look_at_pair (found, &pairs[k], a, b, groupings, out);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_simpson = { "AR6",
                                             "simpson",
                                             4,
                                             check,
                                             "r over all rows and r within the groups",
                                             "both 0.1, opposite, p < 0.01 by Bonferroni",
                                             "warn" };
