/* AO4, odd together: rows that are plain in each of two columns and far from the line
 * that the two make. In scores by median and MAD the axes of a strongly related pair lie
 * along the diagonals; the distance is taken across them. */

#include <math.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"
#include "analysis/kernels/significance.h"
#include "analysis/kernels/sort.h"

#define RELATED 0.5    /* |ρ|: below there is no line to be far from */
#define PLAIN 3.0      /* score within one column */
#define EXPECTED 0.01  /* rows this far that a normal pair of columns would have */
#define MAX_SHARE 0.05 /* more rows off the line are a bend or a tail, not odd */
#define MAX_ODD 500
#define PAIRS 60
#define MAX_ROWS 100000
#define MIN_N 30
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_odd_together;

static double
score (const EdaColumnProfile *column, double x)
{
  return (x - column->quantiles[4]) / column->mad;
}

/* Scores across the diagonal, NaN where a cell is missing or far by itself. */
static gsize
fill_across (const EdaColumnProfile *a,
             const EdaColumnProfile *b,
             double                  sign,
             double                  across[],
             gsize                   n_rows)
{
  gsize n = 0;

  for (gsize row = 0; row < n_rows; row++)
    {
      double u = score (a, eda_column_get_number (a->column, row));
      double v = score (b, eda_column_get_number (b->column, row));

      across[row] = fabs (u) <= PLAIN && fabs (v) <= PLAIN ? u - sign * v : NAN;
      n += !isnan (across[row]);
    }
  return n;
}

/* The distance beyond which a normal column of @n has EXPECTED values. */
static double
find_limit (gsize n)
{
  double low = 2, high = 10;

  for (guint step = 0; step < 50; step++)
    {
      double z = (low + high) / 2;

      if ((double)n * eda_chi_square_p (z * z, 1) > EXPECTED)
        low = z;
      else
        high = z;
    }
  return high;
}

static EdaFinding *
make_finding (const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              const guint64           rows[],
              gsize                   total,
              double                  limit,
              gsize                   n)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_odd_together, EDA_SEVERITY_NOTE, a, b);

  eda_finding_set_evidence (
      finding, "rows far across the line of the pair", (double)total, 1, n);
  eda_finding_set_rows (finding, rows, total);
  eda_finding_set_text (finding,
                        "%s %s ordinary in %s and in %s, but not as a pair: more than %s "
                        "MADs off the line of the two.",
                        eda_say_count (pad, total, "row", NULL),
                        total == 1 ? "is" : "are",
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        eda_say (pad, EDA_ROLE_STATISTIC, limit));
  eda_finding_set_advice (finding,
                          "No look at one column can find such rows: a swapped pair of "
                          "cells, two persons in one row, "
                          "or a case of its own.",
                          "Find them in the scatter plot, off the cloud; compare results "
                          "with and without them.");
  return finding;
}

static EdaFinding *
look (const EdaColumnProfile *a, const EdaColumnProfile *b, double sign)
{
  gsize              n_rows = MIN (eda_column_get_n_rows (a->column), MAX_ROWS);
  g_autofree double *across = g_new (double, n_rows + 1);
  g_autofree double *sorted = g_new (double, n_rows + 1);
  g_autofree double *work = g_new (double, n_rows + 1);
  guint64            rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize              n, total = 0, at = 0;
  double             median, mad, limit;

  n = fill_across (a, b, sign, across, n_rows);
  if (n < MIN_N)
    return NULL;
  for (gsize row = 0; row < n_rows; row++)
    if (!isnan (across[row]))
      sorted[at++] = across[row];
  eda_sort (sorted, n);
  median = eda_quantile (sorted, n, 0.5);
  mad = 1.4826 * eda_mad_raw (sorted, n, work);
  limit = find_limit (n);
  for (gsize row = 0; mad > 0 && row < n_rows; row++)
    if (fabs (across[row] - median) > limit * mad)
      {
        if (total < EDA_FINDING_MAX_ROWS)
          rows[total] = row + 1;
        total++;
      }
  if (total == 0 || total > MAX_ODD || (double)total > MAX_SHARE * (double)n)
    return NULL;
  return make_finding (a, b, rows, total, limit, n);
}

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return eda_column_is_spread_measure (column, FEW_VALUES) && column->mad > 0;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);
  g_autofree EdaPair    *pairs = NULL;
  guint                  n = 0, first = out->len;

  if (columns == NULL || found == NULL || found->p < 2)
    return;
  pairs = eda_correlations_rank (
      found, eda_table_get_n_rows (eda_profile_get_table (profile)), PAIRS, &n);
  for (guint k = 0; k < n && !eda_context_is_cancelled (context); k++)
    {
      const EdaColumnProfile *a = columns->pdata[found->columns[pairs[k].i]];
      const EdaColumnProfile *b = columns->pdata[found->columns[pairs[k].j]];
      double                  rho = found->rho[(gsize)pairs[k].i * found->p + pairs[k].j];
      EdaFinding             *finding = NULL;

      if (fabs (rho) >= RELATED && takes_part (a) && takes_part (b))
        finding = look (a, b, rho > 0 ? 1 : -1);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_odd_together
    = { "AO4",
        "odd-together",
        6,
        check,
        "rows far across the line of a pair with |ρ| of 0.5 or more",
        "0.01 such rows expected of a normal pair; at most 5 % and 500",
        "note",
        .once_for_twins = TRUE };
