/* Correspondence analysis: the singular values of the residuals, by GSL. */
#include "analysis/kernels/correspondence.h"

#include <math.h>

#include <gsl/gsl_linalg.h>

/* A table with its longer side as lines, which is what the decomposition wants. */
typedef struct
{
  const double *counts;
  size_t        lines, others, line_step, other_step;
  gsl_vector   *line_masses, *other_masses; /* shares */
  gsl_matrix   *u, *v;                      /* lines × others, others × others */
  gsl_vector   *values;                     /* others, falling */
} Table;

static void
table_clear (Table *self)
{
  gsl_vector *vectors[] = { self->line_masses, self->other_masses, self->values };
  gsl_matrix *matrices[] = { self->u, self->v };

  for (size_t i = 0; i < 3; i++)
    if (vectors[i] != NULL)
      gsl_vector_free (vectors[i]);
  for (size_t i = 0; i < 2; i++)
    if (matrices[i] != NULL)
      gsl_matrix_free (matrices[i]);
}

static int
table_init (Table *self, const double counts[], size_t rows, size_t columns)
{
  const int tall = rows >= columns;

  self->counts = counts;
  self->lines = tall ? rows : columns;
  self->others = tall ? columns : rows;
  self->line_step = tall ? columns : 1;
  self->other_step = tall ? 1 : columns;
  self->line_masses = gsl_vector_calloc (self->lines);
  self->other_masses = gsl_vector_calloc (self->others);
  self->u = gsl_matrix_alloc (self->lines, self->others);
  self->v = gsl_matrix_alloc (self->others, self->others);
  self->values = gsl_vector_alloc (self->others);
  return self->line_masses != NULL && self->other_masses != NULL && self->u != NULL
         && self->v != NULL && self->values != NULL;
}

static double
get_count (const Table *self, size_t line, size_t other)
{
  return self->counts[line * self->line_step + other * self->other_step];
}

static void
sum_masses (Table *self)
{
  double n = 0;

  for (size_t i = 0; i < self->lines; i++)
    for (size_t j = 0; j < self->others; j++)
      {
        self->line_masses->data[i] += get_count (self, i, j);
        self->other_masses->data[j] += get_count (self, i, j);
        n += get_count (self, i, j);
      }
  gsl_vector_scale (self->line_masses, 1 / n);
  gsl_vector_scale (self->other_masses, 1 / n);
  for (size_t i = 0; i < self->lines; i++)
    for (size_t j = 0; j < self->others; j++)
      {
        const double expected = self->line_masses->data[i] * self->other_masses->data[j];

        gsl_matrix_set (
            self->u, i, j, (get_count (self, i, j) / n - expected) / sqrt (expected));
      }
}

/* Principal coordinates of one side on one axis. */
static void
place_points (double            points[],
              const gsl_matrix *vectors,
              const gsl_vector *masses,
              size_t            axis,
              double            length)
{
  for (size_t i = 0; i < masses->size; i++)
    points[EDA_CORRESPONDENCE_AXES * i + axis]
        = length * gsl_matrix_get (vectors, i, axis) / sqrt (masses->data[i]);
}

static void
turn_points (double points[], size_t n, size_t axis)
{
  for (size_t i = 0; i < n; i++)
    points[EDA_CORRESPONDENCE_AXES * i + axis]
        = 0 - points[EDA_CORRESPONDENCE_AXES * i + axis];
}

/* Is the first of the largest coordinates, to rounding, negative? */
static int
points_down (const double points[], size_t n, size_t axis)
{
  double largest = 0;

  for (size_t i = 0; i < n; i++)
    {
      const double at = points[EDA_CORRESPONDENCE_AXES * i + axis];

      if (fabs (at) > fabs (largest) * (1 + 1e-9))
        largest = at;
    }
  return largest < 0;
}

int
eda_correspondence (const double counts[],
                    size_t       rows,
                    size_t       columns,
                    double       inertia[],
                    double       row_points[],
                    double       column_points[])
{
  Table     self = { 0 };
  const int fine = rows > 1 && columns > 1 && table_init (&self, counts, rows, columns);
  double *const line_points = rows >= columns ? row_points : column_points;
  double *const other_points = rows >= columns ? column_points : row_points;

  if (fine)
    {
      sum_masses (&self);
      gsl_linalg_SV_decomp_jacobi (self.u, self.v, self.values);
      for (size_t k = 0; k + 1 < self.others; k++)
        inertia[k] = self.values->data[k] * self.values->data[k];
      for (size_t k = 0; k < EDA_CORRESPONDENCE_AXES; k++)
        {
          /* one axis less than levels: the last singular value is 0 */
          const double length = k + 1 < self.others ? self.values->data[k] : 0;

          place_points (line_points, self.u, self.line_masses, k, length);
          place_points (other_points, self.v, self.other_masses, k, length);
          if (points_down (row_points, rows, k))
            {
              turn_points (row_points, rows, k);
              turn_points (column_points, columns, k);
            }
        }
    }
  table_clear (&self);
  return fine;
}
