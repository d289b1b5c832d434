/* AO8, impulse: single values that jump out of their neighbours along the rows, where
 * neighbours are alike. Hampel's filter alone flags plain noise now and then; a jump must
 * be far beyond what is usual in the column, too. */

#include <math.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/hampel.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"

#define FAR_FENCE 3.0
#define CALM 0.7 /* IQR of the jumps / IQR of the column: neighbours tell the value */
#define MAX_SHARE 0.05 /* more jumps are the way of the column */
#define MIN_N 30

extern const EdaFindingRule eda_finding_impulse;

/* A column along the rows; arrays of n. */
typedef struct
{
  double *x, *jumps, *mads;
  gsize  *rows;
  gsize   n;
} Series;

static void
series_clear (Series *self)
{
  g_free (self->x);
  g_free (self->jumps);
  g_free (self->mads);
  g_free (self->rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, series_clear)

static void
series_init (Series *self, const EdaColumnProfile *column)
{
  gsize n_rows = eda_column_get_n_rows (column->column);

  self->x = g_new (double, column->n_finite);
  self->jumps = g_new (double, column->n_finite);
  self->mads = g_new (double, column->n_finite);
  self->rows = g_new (gsize, column->n_finite);
  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (column->column, row);

      if (!isfinite (x))
        continue;
      self->rows[self->n] = row;
      self->x[self->n++] = x;
    }
  eda_hampel (self->x, self->n, self->mads);
  eda_hampel_jumps (self->x, self->n, self->jumps);
}

/* Out and back again: in a sorted column the last values are far from the others, too. */
static gboolean
is_peak (const double x[], gsize i)
{
  return (x[i] > x[i - 1] && x[i] > x[i + 1]) || (x[i] < x[i - 1] && x[i] < x[i + 1]);
}

/* The usual jumps; FALSE where the neighbours tell nothing about a value. */
static gboolean
find_fences (const Series *self, double iqr, EdaFences *fences)
{
  g_autofree double *sorted = g_memdup2 (self->jumps, self->n * sizeof (double));
  double             spread;

  eda_sort (sorted, self->n);
  spread = eda_quantile (sorted, self->n, 0.75) - eda_quantile (sorted, self->n, 0.25);
  *fences = eda_tukey_fences (sorted, self->n, FAR_FENCE);
  return spread > 0 && spread < CALM * iqr;
}

static gboolean
is_impulse (const Series *self, const EdaFences *fences, gsize i)
{
  return (self->jumps[i] < fences->low || self->jumps[i] > fences->high)
         && fabs (self->mads[i]) > EDA_HAMPEL_LIMIT && is_peak (self->x, i);
}

static EdaFinding *
make_finding (const EdaColumnProfile *column,
              const Series           *series,
              const guint64           rows[],
              gsize                   total,
              gsize                   farthest)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  double      jump = series->jumps[farthest];
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_impulse, EDA_SEVERITY_NOTE, column);

  eda_finding_set_evidence (finding,
                            "distance from the ten neighbours, in MADs",
                            series->mads[farthest],
                            EDA_HAMPEL_LIMIT,
                            series->n);
  eda_finding_set_rows (finding, rows, total);
  eda_finding_set_text (
      finding,
      "%s jumps out of its neighbours in %s, farthest in row %s: %s, where they have %s.",
      eda_column_profile_get_name (column),
      eda_say_count (pad, total, "row", NULL),
      eda_say (pad, EDA_ROLE_COUNT, (double)series->rows[farthest] + 1),
      eda_say (pad, EDA_ROLE_VALUE, series->x[farthest]),
      eda_say (pad, EDA_ROLE_VALUE, series->x[farthest] - jump));
  eda_finding_set_advice (
      finding,
      "What changes slowly does not jump and come back: such a value is often a fault of "
      "the device or of the typing, however ordinary it is for the column as a whole.",
      "Compare with the rows before and after; smooth with medians, not with means.");
  return finding;
}

static EdaFinding *
look (const EdaColumnProfile *column)
{
  g_auto (Series) series = { 0 };
  guint64   rows[EDA_FINDING_MAX_ROWS];
  gsize     total = 0, farthest = 0;
  EdaFences fences;

  series_init (&series, column);
  if (!find_fences (&series, column->iqr, &fences))
    return NULL;
  for (gsize i = 1; i + 1 < series.n; i++)
    {
      if (!is_impulse (&series, &fences, i))
        continue;
      if (total == 0 || fabs (series.jumps[i]) > fabs (series.jumps[farthest]))
        farthest = i;
      if (total < EDA_FINDING_MAX_ROWS)
        rows[total] = series.rows[i] + 1;
      total++;
    }
  if (total == 0 || (double)total > MAX_SHARE * (double)series.n)
    return NULL;
  return make_finding (column, &series, rows, total, farthest);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaRowOrder *found = eda_profile_get_row_order (profile, context, NULL);
  guint              first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->columns->len; i++)
    {
      const EdaAlongRows *along = &g_array_index (found->columns, EdaAlongRows, i);
      EdaFinding         *finding = NULL;

      if (along->impulses > 0 && along->n >= MIN_N
          && !eda_is_ruled_by_code (columns->pdata[along->column]))
        finding = look (columns->pdata[along->column]);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_impulse
    = { "AO8",
        "impulse",
        6,
        check,
        "distance from the ten neighbours, in MADs (Hampel)",
        "3, beyond the 3.0 fences of all such jumps, where neighbours are alike",
        "note",
        .once_for_twins = TRUE };
