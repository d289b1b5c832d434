/* Linear least squares by Householder's QR (Businger & Golub 1965), every step in
 * double-double arithmetic. Polynomials of a high degree lose nearly all digits of a
 * double; here enough of them are left. */
#include "analysis/kernels/least-squares.h"

#define NO_LENGTH 1e-25 /* a column this short beside its own length is none */

static EdaDouble2 *
at (EdaDouble2 matrix[], size_t p, size_t row, size_t column)
{
  return &matrix[row * p + column];
}

/* Sum of the squares of rows @first on. */
static EdaDouble2
square_column (EdaDouble2 design[], size_t n, size_t p, size_t column, size_t first)
{
  EdaDouble2 sum = { 0, 0 };

  for (size_t row = first; row < n; row++)
    {
      const EdaDouble2 x = *at (design, p, row, column);

      sum = eda_d2_add (sum, eda_d2_multiply (x, x));
    }
  return sum;
}

/* Powers of two that bring the largest value of each column near 1. */
static void
scale_columns (EdaDouble2 design[], size_t n, size_t p, double scales[])
{
  for (size_t column = 0; column < p; column++)
    {
      double largest = 0;
      int    exponent = 0;

      for (size_t row = 0; row < n; row++)
        largest = fmax (largest, fabs (at (design, p, row, column)->high));
      frexp (largest, &exponent);
      scales[column] = ldexp (1.0, -exponent);
      for (size_t row = 0; row < n; row++)
        {
          at (design, p, row, column)->high *= scales[column];
          at (design, p, row, column)->low *= scales[column];
        }
    }
}

/* Takes from the column @to of @matrix (stride @stride) its reflection at @column of
 * @design, from row @first on. */
static void
reflect (EdaDouble2  design[],
         size_t      p,
         size_t      column,
         EdaDouble2  beta,
         size_t      n,
         EdaDouble2 *to,
         size_t      stride)
{
  EdaDouble2 sum = { 0, 0 };

  for (size_t row = column; row < n; row++)
    sum = eda_d2_add (sum,
                      eda_d2_multiply (*at (design, p, row, column), to[row * stride]));
  sum = eda_d2_multiply (sum, beta);
  for (size_t row = column; row < n; row++)
    to[row * stride] = eda_d2_subtract (
        to[row * stride], eda_d2_multiply (sum, *at (design, p, row, column)));
}

/* Turns column @column to its diagonal; the reflection's vector stays in its place.
 * Returns the diagonal element, 0 where there is no direction left. */
static EdaDouble2
eliminate (
    EdaDouble2 design[], EdaDouble2 y[], size_t n, size_t p, size_t column, double whole)
{
  const EdaDouble2 squares = square_column (design, n, p, column, column);
  EdaDouble2      *top = at (design, p, column, column);
  EdaDouble2       diagonal = eda_d2_sqrt (squares), beta;

  if (!(diagonal.high > NO_LENGTH * whole))
    return eda_d2 (0.0);
  if (top->high > 0)
    diagonal = eda_d2_minus (diagonal);
  /* v = x - diagonal e1; 2 / v'v = 1 / (diagonal² - diagonal x1) */
  beta = eda_d2_subtract (squares, eda_d2_multiply (diagonal, *top));
  beta = eda_d2_divide (eda_d2 (1.0), beta);
  *top = eda_d2_subtract (*top, diagonal);
  for (size_t other = column + 1; other < p; other++)
    reflect (design, p, column, beta, n, design + other, p);
  reflect (design, p, column, beta, n, y, 1);
  return diagonal;
}

/* Solves R b = @right in place; R has its diagonal in @diagonals. */
static void
solve (EdaDouble2 design[], size_t p, const EdaDouble2 diagonals[], EdaDouble2 right[])
{
  for (size_t row = p; row-- > 0;)
    {
      EdaDouble2 sum = right[row];

      for (size_t k = row + 1; k < p; k++)
        sum = eda_d2_subtract (sum, eda_d2_multiply (*at (design, p, row, k), right[k]));
      right[row]
          = diagonals[row].high == 0 ? eda_d2 (0.0) : eda_d2_divide (sum, diagonals[row]);
    }
}

static EdaDouble2
square_about (const EdaDouble2 y[], size_t n, int about_mean)
{
  EdaDouble2 mean = { 0, 0 }, sum = { 0, 0 };

  for (size_t i = 0; about_mean && i < n; i++)
    mean = eda_d2_add (mean, y[i]);
  if (about_mean)
    mean = eda_d2_divide (mean, eda_d2 ((double)n));
  for (size_t i = 0; i < n; i++)
    {
      const EdaDouble2 d = eda_d2_subtract (y[i], mean);

      sum = eda_d2_add (sum, eda_d2_multiply (d, d));
    }
  return sum;
}

/* Diagonal of (X'X)⁻¹ = R⁻¹ R⁻ᵀ: squares along the rows of R⁻¹, column by column. */
static void
add_errors (EdaDouble2 design[], size_t p, const EdaDouble2 diagonals[], double errors[])
{
  EdaDouble2 unit[EDA_LEAST_SQUARES_MAX];

  for (size_t column = 0; column < p; column++)
    {
      for (size_t k = 0; k < p; k++)
        unit[k] = eda_d2 (k == column ? 1.0 : 0.0);
      solve (design, p, diagonals, unit);
      for (size_t row = 0; row < p; row++)
        errors[row] += unit[row].high * unit[row].high;
    }
}

static size_t
factorise (
    EdaDouble2 design[], EdaDouble2 y[], size_t n, size_t p, EdaDouble2 diagonals[])
{
  size_t rank = 0;

  for (size_t column = 0; column < p; column++)
    {
      const double whole = sqrt (square_column (design, n, p, column, 0).high);

      diagonals[column] = eliminate (design, y, n, p, column, whole);
      rank += diagonals[column].high != 0;
    }
  return rank;
}

EdaLeastSquares
eda_least_squares (EdaDouble2 design[],
                   EdaDouble2 y[],
                   size_t     n,
                   size_t     p,
                   int        intercept,
                   double     coefficients[],
                   double     errors[])
{
  EdaLeastSquares self = { n, 0, NAN, NAN, NAN };
  EdaDouble2      diagonals[EDA_LEAST_SQUARES_MAX] = { { 0, 0 } };
  EdaDouble2      right[EDA_LEAST_SQUARES_MAX];
  double          scales[EDA_LEAST_SQUARES_MAX];
  EdaDouble2      residuals = { 0, 0 }, total;

  for (size_t k = 0; k < p; k++)
    coefficients[k] = errors[k] = NAN;
  if (n < p || p == 0 || p > EDA_LEAST_SQUARES_MAX)
    return self;

  total = square_about (y, n, intercept);
  scale_columns (design, n, p, scales);
  self.rank = factorise (design, y, n, p, diagonals);
  if (self.rank < p)
    return self;

  for (size_t row = p; row < n; row++)
    residuals = eda_d2_add (residuals, eda_d2_multiply (y[row], y[row]));
  for (size_t k = 0; k < p; k++)
    {
      right[k] = y[k];
      errors[k] = 0;
    }
  solve (design, p, diagonals, right);
  add_errors (design, p, diagonals, errors);

  self.residual_sum = eda_d2_get (residuals);
  if (n > p)
    self.residual_sd = sqrt (self.residual_sum / (double)(n - p));
  if (total.high > 0)
    self.r_squared
        = eda_d2_get (eda_d2_subtract (eda_d2 (1.0), eda_d2_divide (residuals, total)));
  for (size_t k = 0; k < p; k++)
    {
      coefficients[k] = eda_d2_get (right[k]) * scales[k];
      errors[k] = self.residual_sd * sqrt (errors[k]) * scales[k];
    }
  return self;
}

EdaLeastSquares
eda_polynomial (const double x[],
                const double y[],
                size_t       n,
                size_t       degree,
                int          intercept,
                EdaDouble2   design[],
                EdaDouble2   work[],
                double       coefficients[],
                double       errors[])
{
  const size_t p = degree + (intercept ? 1 : 0);

  for (size_t i = 0; i < n; i++)
    {
      EdaDouble2 power = eda_d2 (intercept ? 1.0 : x[i]);

      for (size_t k = 0; k < p; k++)
        {
          design[i * p + k] = power;
          power = eda_d2_multiply (power, eda_d2 (x[i]));
        }
      work[i] = eda_d2 (y[i]);
    }
  return eda_least_squares (design, work, n, p, intercept, coefficients, errors);
}
