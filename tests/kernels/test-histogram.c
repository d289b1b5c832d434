/* Bins: honest counts, round edges, no combs, no crash at the ends of the range. */
#include "analysis/kernels/histogram.h"

#include <float.h>

#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"

/* What must hold for any data: edges ascend, every value is counted once, and in its bin.
 */
static void
check_histogram (const EdaHistogram *h, const double sorted[], size_t n)
{
  double total = (double)(h->below + h->above);

  g_assert_cmpuint (h->k, >=, 1);
  g_assert_cmpuint (h->k, <=, EDA_MAX_BINS);
  for (size_t i = 0; i < h->k; i++)
    {
      double inside = 0;

      g_assert_true (isfinite (h->edges[i]) && isfinite (h->edges[i + 1]));
      g_assert_cmpfloat (h->edges[i], <, h->edges[i + 1]);
      for (size_t j = 0; j < n; j++)
        inside += sorted[j] >= h->edges[i]
                  && (sorted[j] < h->edges[i + 1]
                      || (i + 1 == h->k && sorted[j] == h->edges[i + 1]));
      g_assert_cmpfloat (h->counts[i], ==, inside);
      total += h->counts[i];
    }
  g_assert_cmpfloat (total, ==, (double)n);
}

static EdaHistogram
make (double x[], size_t n)
{
  eda_sort (x, n);

  const EdaHistogram h = eda_histogram (x, n);

  check_histogram (&h, x, n);
  return h;
}

/* IQR 20.55663, SD 31.45909…, n = 11; the cube root with 50 digits. */
static void
test_rules (void)
{
  const EdaBinRules rules = eda_bin_rules (awkward_sorted, 11, 31.45909551003791);

  g_assert_cmpuint (rules.sturges, ==, 5); /* log2 11 + 1 = 4.46 */
  assert_near (rules.fd_width, 18.486343548819917, TIGHT);
  assert_near (rules.scott_width, 49.367457827343515, TIGHT);
  g_assert_cmpuint (eda_bin_rules (awkward_sorted, 8, 1).sturges, ==, 4);
  g_assert_cmpuint (eda_bin_rules (awkward_sorted, 0, NAN).sturges, ==, 0);
  g_assert_cmpfloat (eda_bin_rules (awkward_sorted, 1, NAN).scott_width, ==, 0.0);
}

static void
test_round_edges (void)
{
  const EdaHistogram h = eda_histogram (awkward_sorted, 11);

  check_histogram (&h, awkward_sorted, 11);

  g_assert_cmpint (h.rule, ==, EDA_BINS_FREEDMAN_DIACONIS);
  /* 18.5 rounds to steps of 20 */
  g_assert_cmpfloat (h.edges[0], ==, -40.0);
  g_assert_cmpfloat (h.edges[1], ==, -20.0);
  g_assert_cmpfloat (h.edges[h.k], ==, 100.0);
  g_assert_cmpfloat (h.counts[0], ==, 1.0); /* -30.04 */
  g_assert_cmpfloat (h.counts[2], ==, 6.0); /* 0 .. 20 */
}

/* One decimal: each edge is the very double that "4.6" in a file becomes. */
static void
test_edges_are_decimals (void)
{
  double x[141];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (double)(40 + i / 4) / 10; /* 4.0, 4.1 … 7.5, four of each; 7.5 once */

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));
  const double       width = h.edges[1] - h.edges[0];

  g_assert_cmpfloat (h.edges[0], ==, 4.0);
  for (size_t i = 0; i <= h.k; i++)
    {
      g_autofree char *text = g_strdup_printf ("%.1f", h.edges[i]);

      g_assert_cmpfloat (h.edges[i], ==, g_ascii_strtod (text, NULL));
    }
  for (size_t i = 0; i + 1 < h.k; i++) /* all full bars are equally high */
    g_assert_cmpfloat (h.counts[i], ==, 4 * round (width * 10));
}

static void
test_bar_for_each_integer (void)
{
  double             x[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3 };
  const double       expected[] = { 2, 1, 3, 1, 3, 1, 1, 1, 3 };
  const EdaHistogram h = make (x, G_N_ELEMENTS (x));

  g_assert_cmpint (h.rule, ==, EDA_BINS_ONE_PER_VALUE);
  g_assert_cmpuint (h.k, ==, 9);
  g_assert_cmpfloat (h.edges[0], ==, 0.5);
  g_assert_cmpfloat (h.edges[9], ==, 9.5);
  for (size_t i = 0; i < 9; i++)
    g_assert_cmpfloat (h.counts[i], ==, expected[i]);
}

/* The far value goes to the end bar; the integers keep a bar each. */
static void
test_bar_for_each_integer_but_one (void)
{
  double x[61];

  for (size_t i = 0; i < 60; i++)
    x[i] = (double)(i % 6);
  x[60] = 99999;

  const EdaHistogram h = make (x, 61);

  g_assert_cmpint (h.rule, ==, EDA_BINS_ONE_PER_VALUE);
  g_assert_cmpuint (h.k, ==, 6);
  g_assert_cmpuint (h.above, ==, 1);
}

/* Every integer from 0 to 999 three times: bars of whole width, all full ones equal. */
static void
test_no_aliasing_of_integers (void)
{
  static double x[3000];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (double)(i / 3);

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));
  const double       width = h.edges[1] - h.edges[0];

  g_assert_cmpfloat (width, ==, floor (width));
  for (size_t i = 0; i < h.k; i++)
    g_assert_cmpfloat (h.counts[i], ==, 3 * width);
}

/* One value in 25 has a decimal: bars of 0.5 would be full and empty in turn. */
static void
test_mostly_whole (void)
{
  static double x[5000];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (double)(i % 6) + (i % 25 == 0 ? 0.3 : 0);

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));

  g_assert_cmpfloat (h.edges[1] - h.edges[0], ==, 1.0);
}

/* Even numbers only: a width of 5 would hold two and three of them in turn. */
static void
test_no_comb_on_a_grid (void)
{
  for (size_t spacing = 2; spacing <= 50; spacing = spacing < 5 ? 5 : spacing * 2)
    {
      double x[300];

      for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
        x[i] = (double)(i / 3 * spacing);

      const EdaHistogram h = make (x, G_N_ELEMENTS (x));

      for (size_t i = 0; i + 1 < h.k; i++)
        g_assert_cmpfloat (h.counts[i], ==, h.counts[0]);
    }
}

/* 0.5, 1, 2: the closed last bar must not join 1 and 2. */
static void
test_last_bar_holds_no_extra_value (void)
{
  double x[60];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (const double[]){ 0.5, 1, 2 }[i % 3];

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));

  for (size_t i = 0; i < h.k; i++)
    g_assert_cmpfloat (h.counts[i], <=, 20.0);
}

static void
test_far_values_do_not_squeeze (void)
{
  double x[103];

  for (size_t i = 0; i < 100; i++)
    x[i] = 50 + 10 * sin ((double)i * 1.618);
  x[100] = -1e6;
  x[101] = 1e9;
  x[102] = 1e308;

  const EdaHistogram h = make (x, 103);

  g_assert_cmpuint (h.below, ==, 1);
  g_assert_cmpuint (h.above, ==, 2);
  g_assert_cmpfloat (h.edges[0], >=, 30.0);
  g_assert_cmpfloat (h.edges[h.k], <=, 70.0);
  g_assert_cmpuint (h.k, >=, 4);
}

/* A fifth of the values far away are a second group, not stragglers: nothing is hidden.
 */
static void
test_second_group_is_shown (void)
{
  double x[200];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (i % 6 == 0 ? 1000 : 0) + sin ((double)i * 1.618);

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));

  g_assert_cmpuint (h.below + h.above, ==, 0);
}

static void
test_sturges_without_iqr (void)
{
  double x[40] = { 0.1, 0.27, 0.33, 1.75, 2.125, 3.3 };

  const EdaHistogram h = make (x, G_N_ELEMENTS (x));

  g_assert_cmpint (h.rule, ==, EDA_BINS_STURGES);
  g_assert_cmpfloat (h.edges[1] - h.edges[0], ==, 0.5); /* 3.3 / 7 bins */
}

static void
test_single_value (void)
{
  double       x[] = { 7, 7, 7 }, y[] = { 3.7 };
  const double edge_cases[] = { 0, -0.1, 5e-324, -5e-324, DBL_MAX, -DBL_MAX, 0x1p60 };
  const EdaHistogram h = make (x, 3), one = make (y, 1);

  g_assert_cmpint (h.rule, ==, EDA_BINS_SINGLE);
  g_assert_cmpfloat (h.edges[0], ==, 6.5);
  g_assert_cmpfloat (h.edges[1], ==, 7.5);
  g_assert_cmpfloat (h.counts[0], ==, 3.0);
  g_assert_cmpfloat (one.counts[0], ==, 1.0);
  for (size_t i = 0; i < G_N_ELEMENTS (edge_cases); i++)
    {
      double z[] = { edge_cases[i], edge_cases[i] };

      g_assert_cmpuint (make (z, 2).k, ==, 1);
    }
}

static void
test_extreme_ranges (void)
{
  double ends[] = { -DBL_MAX, DBL_MAX };
  double large[] = { -1e308, -5e307, 0, 1.25e307, 5e307, 1e308 };
  double least[] = { 5e-324, 1e-323, 2e-323, 2.5e-323, 4e-323 };
  double across[] = { -1e308, -1, 0, 5e-324, 1e-200, 1, 2, 3, 1e308 };
  double near_one[] = { 1, 1 + DBL_EPSILON, 1 + 2 * DBL_EPSILON, 1 + 5 * DBL_EPSILON };
  double far_off[] = { 1e15, 1e15 + 0.125, 1e15 + 0.25, 1e15 + 1 };
  double whole_far[] = { 0x1p52, 0x1p52 + 1, 0x1p52 + 7, 0x1p53 };

  g_assert_cmpuint (make (ends, 2).k, >=, 2);
  g_assert_cmpuint (make (large, 6).k, >=, 2);
  make (least, 5);
  make (across, 9);
  make (near_one, 4);
  make (far_off, 4);
  make (whole_far, 4);
  g_assert_cmpuint (eda_histogram (ends, 0).k, ==, 0);
}

static void
test_infinite_values (void)
{
  const double       x[] = { -INFINITY, 1.5, 2.5, 3.25, INFINITY, INFINITY };
  const EdaHistogram h = eda_histogram (x, 6), none = eda_histogram (x + 4, 2);

  check_histogram (&h, x, 6);
  g_assert_cmpuint (h.below, ==, 1);
  g_assert_cmpuint (h.above, ==, 2);
  g_assert_cmpuint (none.k, ==, 0);
  g_assert_cmpuint (none.above, ==, 2);
}

/* Heavy tails of every magnitude from a fixed seed; the invariants are the test. */
static void
test_any_data (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (size_t round = 0; round < 400; round++)
    {
      double       x[120];
      const size_t n = 1 + round % 120;
      const double scale = pow (10, g_rand_double_range (rand, -320, 300));

      for (size_t i = 0; i < n; i++)
        x[i] = scale * tan (g_rand_double_range (rand, -1.57, 1.57));
      for (size_t i = 0; i < n && round % 3 == 0; i++)
        x[i] = rint (x[i] / scale * 4) * scale;
      make (x, n);
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (
      eda_bin_rule_get_name (EDA_BINS_FREEDMAN_DIACONIS), ==, "Freedman–Diaconis");
  g_assert_cmpstr (eda_bin_rule_get_name (EDA_BINS_STURGES), ==, "Sturges");
}

/* By hand: 1 + log2 100 + log2 (1 + 1.5 / sqrt (588 / 10403)) = 10.51 */
static void
test_doane (void)
{
  g_assert_cmpuint (eda_bins_doane (100, -1.5), ==, 11);
  g_assert_cmpuint (eda_bins_doane (100, 0), ==, 8);
  g_assert_cmpuint (eda_bins_doane (2, 0), ==, 0);
  g_assert_cmpuint (eda_bins_doane (50, NAN), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/histogram/rules", test_rules);
  g_test_add_func ("/kernels/histogram/round-edges", test_round_edges);
  g_test_add_func ("/kernels/histogram/edges-are-decimals", test_edges_are_decimals);
  g_test_add_func ("/kernels/histogram/bar-for-each-integer", test_bar_for_each_integer);
  g_test_add_func ("/kernels/histogram/integers-but-one",
                   test_bar_for_each_integer_but_one);
  g_test_add_func ("/kernels/histogram/no-aliasing", test_no_aliasing_of_integers);
  g_test_add_func ("/kernels/histogram/mostly-whole", test_mostly_whole);
  g_test_add_func ("/kernels/histogram/no-comb", test_no_comb_on_a_grid);
  g_test_add_func ("/kernels/histogram/last-bar", test_last_bar_holds_no_extra_value);
  g_test_add_func ("/kernels/histogram/far-values", test_far_values_do_not_squeeze);
  g_test_add_func ("/kernels/histogram/second-group", test_second_group_is_shown);
  g_test_add_func ("/kernels/histogram/sturges", test_sturges_without_iqr);
  g_test_add_func ("/kernels/histogram/single-value", test_single_value);
  g_test_add_func ("/kernels/histogram/extreme-ranges", test_extreme_ranges);
  g_test_add_func ("/kernels/histogram/infinite-values", test_infinite_values);
  g_test_add_func ("/kernels/histogram/any-data", test_any_data);
  g_test_add_func ("/kernels/histogram/names", test_names);
  g_test_add_func ("/histogram/doane", test_doane);
  return g_test_run ();
}
