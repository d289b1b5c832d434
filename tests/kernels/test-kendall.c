/* Kendall's tau-b, against R 4.2.2 cor.test (…, method = "kendall", exact = FALSE). */
#include "analysis/kernels/kendall.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

#define LIMIT 64

static EdaKendall
kendall_of (const uint32_t x[], const uint32_t y[], size_t n)
{
  g_autofree uint32_t *work = g_new (uint32_t, 3 * n + LIMIT + 1);

  return eda_kendall (x, y, n, LIMIT, work);
}

static void
test_with_ties (void)
{
  const uint32_t   x[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5 };
  const uint32_t   y[] = { 2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4 };
  const EdaKendall k = kendall_of (x, y, 11);

  assert_agrees ("kendall", k.tau, 0.14757295747452437);
  assert_agrees ("kendall", k.p, 0.56360905106962833);
}

/* The interval by hand: tanh (atanh (tau) ∓ 1.96 √(0.437 / 4)). */
static void
test_without_ties (void)
{
  const uint32_t   x[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  const uint32_t   y[] = { 2, 1, 4, 3, 6, 5, 8, 7 };
  const EdaKendall k = kendall_of (x, y, 8);

  assert_agrees ("kendall", k.tau, 0.7142857142857143);
  assert_agrees ("kendall", k.p, 0.013347575926843165);
  assert_near (k.ci_low, 0.24308765665888168, 1e-13);
  assert_near (k.ci_high, 0.91274107660232828, 1e-13);
}

/* Several rounds of merging. */
static void
test_many (void)
{
  uint32_t x[200], y[200];

  for (uint32_t i = 0; i < 200; i++)
    {
      x[i] = i * 37 % 50;
      y[i] = i * i % 31;
    }
  const EdaKendall k = kendall_of (x, y, 200);

  assert_agrees ("kendall", k.tau, 0.029486060044205006);
  assert_agrees ("kendall", k.p, 0.54949199582785002);
}

static void
test_opposite (void)
{
  uint32_t x[60], y[60];

  for (uint32_t i = 0; i < 60; i++)
    {
      x[i] = i;
      y[i] = 60 - i;
    }
  g_assert_cmpfloat (kendall_of (x, y, 60).tau, ==, -1.0);
  g_assert_cmpfloat (kendall_of (x, y, 60).ci_high, ==, -1.0);
}

static void
test_edges (void)
{
  const uint32_t x[] = { 1, 2, 3 }, same[] = { 5, 5, 5 };

  assert_nan (kendall_of (x, x, 0).tau);
  assert_nan (kendall_of (x, x, 1).tau);
  assert_nan (kendall_of (x, same, 3).tau);
  assert_nan (kendall_of (same, x, 3).p);
  g_assert_cmpfloat (kendall_of (x, x, 2).tau, ==, 1.0);
  assert_nan (kendall_of (x, x, 2).p);
  assert_nan (kendall_of (x, x, 3).ci_low);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/kendall/ties", test_with_ties);
  g_test_add_func ("/kernels/kendall/no-ties", test_without_ties);
  g_test_add_func ("/kernels/kendall/many", test_many);
  g_test_add_func ("/kernels/kendall/opposite", test_opposite);
  g_test_add_func ("/kernels/kendall/edges", test_edges);
  return g_test_run ();
}
