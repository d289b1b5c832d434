/* Counts of any parts of the rows, merged, are those of the whole. */
#include "analysis/kernels/counts.h"

#include "tests/kernels/near.h"

#define N 1000
#define STRIDE 7

static guint8 rows[N], columns[N];
static gint32 codes[N];

static void
fill (void)
{
  for (guint i = 0; i < N; i++)
    {
      rows[i] = (guint8)(i * i % STRIDE);
      columns[i] = (guint8)(i / 3 % 4);
      codes[i] = (gint32)(i * i % (STRIDE + 1)) - 1;
    }
}

static void
test_parts (void)
{
  gsize   levels[STRIDE] = { 0 };
  guint64 pairs[STRIDE * STRIDE] = { 0 };

  fill ();
  eda_count_codes (codes, N, levels);
  eda_count_pairs (rows, columns, N, STRIDE, pairs);
  for (gsize cut = 0; cut <= N; cut += 125)
    {
      gsize   a[STRIDE] = { 0 };
      guint64 c[STRIDE * STRIDE] = { 0 }, d[STRIDE * STRIDE] = { 0 };

      eda_count_codes (codes, cut, a);
      eda_count_codes (codes + cut, N - cut, a);
      g_assert_cmpmem (a, sizeof a, levels, sizeof levels);
      eda_count_pairs (rows, columns, cut, STRIDE, c);
      eda_count_pairs (rows + cut, columns + cut, N - cut, STRIDE, d);
      eda_counts_merge (c, d, STRIDE * STRIDE);
      g_assert_cmpmem (c, sizeof c, pairs, sizeof pairs);
    }
}

static void
test_codes (void)
{
  const gint32 some[] = { 2, -1, 0, 2, -1, 2 };
  gsize        counts[4] = { 0 };

  eda_count_codes (some, G_N_ELEMENTS (some), counts);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 0);
  g_assert_cmpuint (counts[2], ==, 3);
  g_assert_cmpuint (counts[3], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/counts/parts", test_parts);
  g_test_add_func ("/kernels/counts/codes", test_codes);
  return g_test_run ();
}
