/* Counts of any parts of the rows, merged, are those of the whole. */
#include "analysis/kernels/counts.h"

#include "tests/kernels/near.h"

#define N 1000
#define STRIDE 7
#define BINS 5

static guint8 rows[N], columns[N];
static double values[N];

static void
fill (void)
{
  for (guint i = 0; i < N; i++)
    {
      rows[i] = (guint8)(i * i % STRIDE);
      columns[i] = (guint8)(i / 3 % 4);
      values[i] = i % 97 == 0 ? NAN : (double)(i % 120) - 10;
    }
}

static void
test_parts (void)
{
  guint64 levels[STRIDE] = { 0 }, pairs[STRIDE * STRIDE] = { 0 }, bins[BINS + 2] = { 0 };

  fill ();
  eda_count_levels (rows, N, levels);
  eda_count_pairs (rows, columns, N, STRIDE, pairs);
  eda_count_bins (values, N, 0, 100, BINS, bins);
  for (gsize cut = 0; cut <= N; cut += 125)
    {
      guint64 a[STRIDE] = { 0 }, b[STRIDE] = { 0 };
      guint64 c[STRIDE * STRIDE] = { 0 }, d[STRIDE * STRIDE] = { 0 };
      guint64 e[BINS + 2] = { 0 }, f[BINS + 2] = { 0 };

      eda_count_levels (rows, cut, a);
      eda_count_levels (rows + cut, N - cut, b);
      eda_counts_merge (a, b, STRIDE);
      g_assert_cmpmem (a, sizeof a, levels, sizeof levels);
      eda_count_pairs (rows, columns, cut, STRIDE, c);
      eda_count_pairs (rows + cut, columns + cut, N - cut, STRIDE, d);
      eda_counts_merge (c, d, STRIDE * STRIDE);
      g_assert_cmpmem (c, sizeof c, pairs, sizeof pairs);
      eda_count_bins (values, cut, 0, 100, BINS, e);
      eda_count_bins (values + cut, N - cut, 0, 100, BINS, f);
      eda_counts_merge (e, f, BINS + 2);
      g_assert_cmpmem (e, sizeof e, bins, sizeof bins);
    }
}

static void
test_bins (void)
{
  const double x[] = { -INFINITY, -1, 0, 0.5, 1, 1.999, 2, 3, 4, 4.001, INFINITY, NAN };
  guint64      counts[6] = { 0 };

  eda_count_bins (x, G_N_ELEMENTS (x), 0, 4, 4, counts);
  g_assert_cmpuint (counts[0], ==, 2); /* below */
  g_assert_cmpuint (counts[1], ==, 2);
  g_assert_cmpuint (counts[2], ==, 2);
  g_assert_cmpuint (counts[3], ==, 1);
  g_assert_cmpuint (counts[4], ==, 2); /* the upper edge belongs to the last */
  g_assert_cmpuint (counts[5], ==, 2); /* above */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/counts/parts", test_parts);
  g_test_add_func ("/kernels/counts/bins", test_bins);
  return g_test_run ();
}
