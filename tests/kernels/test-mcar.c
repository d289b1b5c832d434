/* Little's test: against an EM of its own in R, and what must not matter. */
#include "analysis/kernels/mcar.h"

#include <string.h>

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

#define P 3
#define ROWS 20
#define NONE NAN

static const double rows[ROWS][P] = {
  { 2.1, 1.0, 10.2 }, { 3.4, NONE, 9.1 }, { NONE, 2.2, 8.8 },  { 5.6, 3.1, NONE },
  { 4.4, 2.0, 9.9 },  { 6.1, 3.9, 7.7 },  { NONE, 1.4, 11.5 }, { 7.2, 4.4, 6.1 },
  { 3.9, NONE, 9.3 }, { 5.0, 2.9, NONE }, { 8.3, 5.1, 5.2 },   { 2.7, 1.8, 10.8 },
  { 6.6, NONE, 7.0 }, { 4.1, 2.6, 9.4 },  { NONE, 3.3, 8.1 },  { 5.5, NONE, 8.0 },
  { 7.7, 4.0, NONE }, { 3.1, 2.3, 10.1 }, { 6.9, 4.7, 6.4 },   { 4.8, 3.0, 8.9 },
};

/* Patterns of up to @p columns, in memory of their own. */
typedef struct
{
  EdaMcarPattern pattern;
  size_t         observed[P + 1];
  double         mean[P + 1], products[(P + 1) * (P + 1)];
} Pattern;

/* The value of @column, made centred and scaled; the last of P + 1 is a copy of the first
 * two. */
static double
value_at (size_t row, size_t column)
{
  return column < P ? (rows[row][column] - 5) / 2
                    : value_at (row, 0) + 2 * value_at (row, 1);
}

static gboolean
fits (const Pattern *self, size_t row, size_t p)
{
  size_t k = 0;

  for (size_t i = 0; i < p; i++)
    if (!isnan (value_at (row, i)) && (k >= self->pattern.k || self->observed[k++] != i))
      return FALSE;
  return k == self->pattern.k;
}

static void
sum_up (Pattern *self, size_t p)
{
  size_t k = self->pattern.k;

  for (size_t row = 0; row < ROWS; row++)
    for (size_t i = 0; i < k && fits (self, row, p); i++)
      self->mean[i] += value_at (row, self->observed[i]) / (double)self->pattern.n;
  for (size_t row = 0; row < ROWS; row++)
    for (size_t i = 0; i < k * k && fits (self, row, p); i++)
      self->products[i] += (value_at (row, self->observed[i / k]) - self->mean[i / k])
                           * (value_at (row, self->observed[i % k]) - self->mean[i % k]);
}

static EdaMcar
test_rows (size_t p)
{
  Pattern        found[ROWS] = { 0 };
  EdaMcarPattern patterns[ROWS];
  size_t         n = 0;
  double         work[100];

  g_assert_cmpuint (eda_mcar_work_size (p), <=, G_N_ELEMENTS (work));
  for (size_t row = 0; row < ROWS; row++)
    {
      size_t at = 0;

      while (at < n && !fits (&found[at], row, p))
        at++;
      found[at].pattern.n++;
      if (at < n)
        continue;
      for (size_t i = 0; i < p; i++)
        if (!isnan (value_at (row, i)))
          found[n].observed[found[n].pattern.k++] = i;
      n++;
    }
  for (size_t i = 0; i < n; i++)
    {
      sum_up (&found[i], p);
      patterns[i] = found[i].pattern;
      patterns[i].observed = found[i].observed;
      patterns[i].mean = found[i].mean;
      patterns[i].products = found[i].products;
    }
  return eda_mcar_test (patterns, n, p, work);
}

/* An EM written in R 4.2.2 for this test, row by row with solve (), to 1e-14. Ours stops
 * at 1e-9 a step, which leaves about 1e-8. */
static void
test_against_r (void)
{
  EdaMcar found = test_rows (P);

  assert_agrees ("little_mcar/chi2", found.chi2, 6.1827345722746596);
  assert_agrees ("little_mcar/chi2_ml", found.chi2_ml, 6.5081416550259572);
  assert_near (found.p, 0.40303465691383655, 1e-7);
  assert_near (found.p_ml, 0.36873371214733719, 1e-7);
  g_assert_cmpfloat (found.df, ==, 6);
  g_assert_cmpuint (found.rank, ==, 3);
}

/* A fourth column that the first two determine is present in three patterns: twice it
 * says nothing new, and once (third column missing) neither. */
static void
test_a_column_that_follows_from_others (void)
{
  EdaMcar plain = test_rows (P), copied = test_rows (P + 1);

  g_assert_cmpuint (copied.rank, ==, 3);
  g_assert_cmpfloat (copied.df, ==, plain.df);
  assert_near (copied.chi2, plain.chi2, 1e-6);
}

static void
test_too_little (void)
{
  size_t         observed[] = { 0 };
  double         mean[] = { 0.25 }, products[] = { 3 }, work[10];
  EdaMcarPattern one = { 4, 1, observed, mean, products };

  assert_nan (eda_mcar_test (&one, 1, 1, work).chi2);
  assert_nan (eda_mcar_test (NULL, 0, 1, work).p);
}

/* Two columns that are never present in the same row: nothing tells how they go together,
 * and no degree of freedom is left. */
static void
test_never_together (void)
{
  size_t         first[] = { 0 }, second[] = { 1 };
  double         mean[] = { 0.25 }, products[] = { 3 }, work[40];
  EdaMcarPattern patterns[]
      = { { 4, 1, first, mean, products }, { 5, 1, second, mean, products } };

  assert_nan (eda_mcar_test (patterns, 2, 2, work).chi2);
}

/* A constant column and a covariance of 0: a sentence, no crash. */
static void
test_constant (void)
{
  size_t         both[] = { 0, 1 }, first[] = { 0 };
  double         means[] = { 0, 0 }, products[] = { 4, 0, 0, 0 };
  double         mean[] = { 1 }, square[] = { 2 }, work[40];
  EdaMcarPattern patterns[]
      = { { 4, 2, both, means, products }, { 3, 1, first, mean, square } };
  EdaMcar found = eda_mcar_test (patterns, 2, 2, work);

  g_assert_true (isnan (found.chi2) || found.df == 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/mcar/against-r", test_against_r);
  g_test_add_func ("/mcar/a-column-that-follows-from-others",
                   test_a_column_that_follows_from_others);
  g_test_add_func ("/mcar/too-little", test_too_little);
  g_test_add_func ("/mcar/never-together", test_never_together);
  g_test_add_func ("/mcar/constant", test_constant);
  return g_test_run ();
}
