/* Facts of two columns: twins, rows that make a correlation, outliers of a cloud. */

#include <math.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"
#include "analysis/kernels/sort.h"
#include "challenge/judging/measure.h"

#define FAR_TOP 0.01 /* of the rows, the most distant */
/* χ² with 2 degrees of freedom, .99, and .99 over χ² with 4 there */
#define NEAR 9.210340371976182
#define ROUNDS 3
#define NEAR_FACTOR 1.0487862544
#define MAD_SCALE 1.482602218505602

static gboolean
are_equal (EdaJudge *self, const EdaColumn *a, const EdaColumn *b)
{
  for (gsize at = 0; at < self->n_rows; at++)
    {
      g_autofree char *x = eda_column_dup_text (a, self->rows[at]);
      g_autofree char *y = eda_column_dup_text (b, self->rows[at]);

      if (g_strcmp0 (x, y) != 0)
        return FALSE;
    }
  return TRUE;
}

static double
find_redundance (EdaJudge *self, const EdaTerm *term)
{
  g_autoptr (GPtrArray) labels_a = NULL, labels_b = NULL;
  g_autofree gint32  *a = NULL, *b = NULL;
  g_autofree guint32 *counts = NULL;

  if (eda_judge_is_number (self, term->column)
      && eda_judge_is_number (self, term->column2))
    {
      g_autofree double *x
          = eda_judge_read_numbers (self, term->column, EDA_TRANSFORM_NONE);
      g_autofree double *y
          = eda_judge_read_numbers (self, term->column2, EDA_TRANSFORM_NONE);
      const gsize n = eda_judge_keep_pairs (x, y, self->n_rows);

      return fabs (eda_measure_r (x, y, n, 0).estimate);
    }
  a = eda_judge_read_groups (self, term->column, &labels_a);
  b = a != NULL ? eda_judge_read_groups (self, term->column2, &labels_b) : NULL;
  if (b == NULL)
    return NAN;
  counts = g_new (guint32, self->n_rows + 1);
  for (gsize i = 0; i < self->n_rows; i++)
    {
      counts[i] = a[i] >= 0 && b[i] >= 0;
      a[i] = MAX (a[i], 0);
      b[i] = MAX (b[i], 0);
    }
  return eda_counted_v (
      counts, a, (gint32)labels_a->len, b, (gint32)labels_b->len, self->n_rows);
}

static void
judge_redundant (EdaJudge *self)
{
  const EdaTerm      *term = &self->claim->left;
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_REDUNDANT, FALSE);
  const EdaColumn    *a = eda_judge_find_column (self, term->column);
  const EdaColumn    *b = a != NULL ? eda_judge_find_column (self, term->column2) : NULL;
  double              value;

  if (b == NULL)
    return;
  value = are_equal (self, a, b) ? 1 : find_redundance (self, term);
  if (self->verdict == NULL)
    eda_judge_fact (self,
                    "the association of the two columns",
                    EDA_ROLE_COEFFICIENT,
                    value,
                    self->n_rows,
                    &region);
}

static void
scale_robustly (const double *x, gsize n, double out[])
{
  g_autofree double *sorted = g_memdup2 (x, n * sizeof *x);
  g_autofree double *work = g_new (double, n + 1);
  double             median, spread;

  eda_sort (sorted, n);
  median = eda_quantile (sorted, n, 0.5);
  spread = MAD_SCALE * eda_mad_raw (sorted, n, work);
  for (gsize i = 0; i < n; i++)
    out[i] = spread > 0 ? (x[i] - median) / spread : NAN;
}

/* Centre and spread of a cloud. */
typedef struct
{
  double x, y, xx, yy, xy;
} Shape;

static double
distance (const Shape *shape, double x, double y)
{
  const double u = x - shape->x, v = y - shape->y;
  const double determinant = shape->xx * shape->yy - shape->xy * shape->xy;

  return (u * u * shape->yy - 2 * u * v * shape->xy + v * v * shape->xx) / determinant;
}

/* Means and covariances of the rows that @first calls near, as those of a normal cloud
 * that was cut there: nearly as sure as those of all rows (Rousseeuw & van Zomeren 1990,
 * JASA 85, 633–639). */
static Shape
shape_of_near (const double *x, const double *y, gsize n, const Shape *first)
{
  Shape shape = { 0 };
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (distance (first, x[i], y[i]) <= NEAR)
      {
        const double u = x[i] - shape.x, v = y[i] - shape.y;

        kept++;
        shape.x += u / (double)kept;
        shape.y += v / (double)kept;
        shape.xx += u * (x[i] - shape.x);
        shape.yy += v * (y[i] - shape.y);
        shape.xy += u * (y[i] - shape.y);
      }
  shape.xx *= NEAR_FACTOR / ((double)kept - 1);
  shape.yy *= NEAR_FACTOR / ((double)kept - 1);
  shape.xy *= NEAR_FACTOR / ((double)kept - 1);
  return shape;
}

/* Squared distances: first by medians, MADs, and r from the ranks; then by what these
 * call near, in units of the robust scales. */
static gboolean
find_distances (const double *x, const double *y, gsize n, double out[])
{
  g_autofree double *u = g_new (double, n + 1), *v = g_new (double, n + 1);
  const Shape        first
      = { 0, 0, 1, 1, 2 * sin (G_PI * eda_measure_rho (x, y, n).estimate / 6) };
  Shape shape;

  scale_robustly (x, n, u);
  scale_robustly (y, n, v);
  if (n == 0 || !isfinite (distance (&first, u[0], v[0])))
    return FALSE;
  shape = first;
  for (guint round = 0; round < ROUNDS; round++)
    shape = shape_of_near (u, v, n, &shape);
  for (gsize i = 0; i < n; i++)
    out[i] = distance (&shape, u[i], v[i]);
  return isfinite (out[0]);
}

/* What one in a thousand rows of a normal cloud exceeds, whose centre and spread are not
 * known but taken from n rows: F with 2 and n − 2 degrees of freedom; 13.82 of very many.
 */
static double
far_limit (gsize n)
{
  const double m = (double)n;

  return (m * m - 1) / m * (pow (EDA_LIMIT_FAR_2D, -2 / (m - 2)) - 1);
}

static void
judge_cloud (EdaJudge *self, const double *distances, gsize n)
{
  const EdaConfirming region = eda_confirming_of_region (&self->claim->region, 0);
  const gboolean      percent = self->claim->region.percent;
  const double        limit = far_limit (n);
  gsize               far = 0;

  for (gsize i = 0; i < n; i++)
    far += distances[i] > limit;
  eda_judge_fact (self,
                  percent ? "the share of rows far from the cloud"
                          : "the number of rows far from the cloud",
                  percent ? EDA_ROLE_SHARE : EDA_ROLE_COUNT,
                  percent ? (double)far / (double)n : (double)far,
                  n,
                  &region);
}

static void
judge_influence (EdaJudge *self, double *x, double *y, const double *distances, gsize n)
{
  g_autofree double *sorted = g_memdup2 (distances, n * sizeof *distances);
  const double       all = eda_measure_r (x, y, n, 0).estimate;
  gsize              kept = 0;
  double             limit, without, change;
  g_autofree char   *region = NULL;

  eda_sort (sorted, n);
  limit = sorted[n - 1 - (gsize)(FAR_TOP * (double)n)];
  for (gsize i = 0; i < n; i++)
    if (distances[i] <= limit)
      {
        x[kept] = x[i];
        y[kept++] = y[i];
      }
  without = eda_measure_r (x, y, kept, 0).estimate;
  change = fabs (all - without);
  region = g_strdup_printf ("a change of more than %g", EDA_LIMIT_INFLUENCE);
  if (isnan (change))
    eda_judge_void (self, "a column is constant");
  else
    eda_judge_yes_no (self,
                      "the change of r without the most distant 1 %",
                      EDA_ROLE_COEFFICIENT,
                      change,
                      n,
                      change > EDA_LIMIT_INFLUENCE,
                      region);
}

void
eda_judge_pair_fact (EdaJudge *self)
{
  const EdaTerm     *term = &self->claim->left;
  g_autofree double *x = NULL, *y = NULL, *distances = NULL;
  gsize              n;

  if (self->claim->kind == EDA_CLAIM_REDUNDANT)
    {
      judge_redundant (self);
      return;
    }
  x = eda_judge_read_numbers (self, term->column, EDA_TRANSFORM_NONE);
  y = x != NULL ? eda_judge_read_numbers (self, term->column2, EDA_TRANSFORM_NONE) : NULL;
  if (y == NULL)
    return;
  n = eda_judge_keep_pairs (x, y, self->n_rows);
  distances = g_new (double, n + 1);
  if (n < EDA_LIMIT_MIN_ROWS || !find_distances (x, y, n, distances))
    eda_judge_void (
        self,
        "distances need %d rows with both values, and spread in the middle half",
        EDA_LIMIT_MIN_ROWS);
  else if (self->claim->right.function != EDA_FUNCTION_NONE)
    eda_judge_void (self, "two clouds are not compared; claim a share of each");
  else if (self->claim->kind == EDA_CLAIM_INFLUENTIAL)
    judge_influence (self, x, y, distances, n);
  else
    judge_cloud (self, distances, n);
}
