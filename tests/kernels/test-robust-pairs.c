/* Robust pairs, against R 4.2.2: line (), and the definitions written out. */
#include "analysis/kernels/robust-pairs.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"
#include "tests/kernels/pair-data.h"

static double work[PAIR_ROWS * (PAIR_ROWS - 1) / 2 + PAIR_ROWS];

static void
test_theil_sen (void)
{
  const EdaTheilSen t = eda_theil_sen (pair_x, pair_y, PAIR_ROWS, work);

  assert_agrees ("theil_sen/slope", t.slope, 0.48097781898041514);
  assert_near (t.intercept, -0.10288413378048245, 1e-13);
  assert_near (t.low, 0.31623526139954616, 1e-13);
  assert_near (t.high, 0.65319744702550142, 1e-13);
}

static void
test_biweight_midcorrelation (void)
{
  double far[PAIR_ROWS];

  assert_agrees ("bicor",
                 eda_biweight_midcorrelation (pair_x, pair_y, PAIR_ROWS, work),
                 0.73534997459779927);
  for (int i = 0; i < PAIR_ROWS; i++)
    far[i] = i == 6 ? 40 : pair_y[i];
  assert_agrees ("bicor",
                 eda_biweight_midcorrelation (pair_x, far, PAIR_ROWS, work),
                 0.71060512786596164);
}

static void
test_resistant_line (void)
{
  double                 x[PAIR_ROWS], y[PAIR_ROWS];
  const EdaResistantLine line = eda_resistant_line (pair_x, pair_y, PAIR_ROWS, work);

  assert_agrees ("resistant_line/slope", line.slope, 0.49482525298721847);
  assert_near (line.intercept, -0.16652671497642346, 1e-13);
  for (int i = 0; i < PAIR_ROWS; i++)
    {
      x[i] = floor (pair_x[i]);
      y[i] = floor (2 * pair_y[i]);
    }
  const EdaResistantLine tied = eda_resistant_line (x, y, PAIR_ROWS, work);

  assert_near (tied.slope, 1.3, TIGHT);
  assert_near (tied.intercept, -1.3, TIGHT);
}

static void
test_edges (void)
{
  const double x[] = { 1, 2, 3, 4 }, same[] = { 5, 5, 5, 5 };
  const double huge[] = { -1.5e308, 0, 1e308, 1.5e308 };

  assert_nan (eda_theil_sen (x, x, 0, work).slope);
  assert_nan (eda_theil_sen (x, x, 1, work).slope);
  assert_nan (eda_theil_sen (same, x, 4, work).slope);
  assert_near (eda_theil_sen (x, same, 4, work).slope, 0, TIGHT);
  assert_nan (eda_theil_sen (x, x, 2, work).low);
  assert_near (eda_theil_sen (huge, huge, 4, work).slope, 1, TIGHT);
  assert_nan (eda_biweight_midcorrelation (x, same, 4, work));
  assert_nan (eda_biweight_midcorrelation (x, x, 1, work));
  assert_nan (eda_resistant_line (same, x, 4, work).slope);
  assert_nan (eda_resistant_line (x, x, 1, work).slope);
}

int
main (int argc, char **argv)
{
  eda_init ();
  make_pair_data ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/robust-pairs/theil-sen", test_theil_sen);
  g_test_add_func ("/kernels/robust-pairs/bicor", test_biweight_midcorrelation);
  g_test_add_func ("/kernels/robust-pairs/resistant-line", test_resistant_line);
  g_test_add_func ("/kernels/robust-pairs/edges", test_edges);
  return g_test_run ();
}
