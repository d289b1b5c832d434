/* However blocks are shared out, all together have the same bits. */
#include "analysis/kernels/merge-tree.h"

#include <string.h>

#include "analysis/kernels/moment-parts.h"
#include "analysis/kernels/random.h"
#include "tests/kernels/near.h"

#define BLOCKS 77
#define ROWS 13

static double x[BLOCKS * ROWS];

static void
fill (void)
{
  guint64 state = 3;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 1e3 * eda_random_normal (&state);
}

static EdaMergeTree
add_blocks (gsize first, gsize end)
{
  EdaMergeTree tree;

  eda_merge_tree_init (&tree, EDA_MOMENT_PART_WIDTH, eda_moment_part_combine, first);
  for (gsize block = first; block < end; block++)
    {
      const EdaMomentPart part = eda_moment_part (x + block * ROWS, ROWS);
      double              summary[EDA_MOMENT_PART_WIDTH];

      memcpy (summary, &part, sizeof part);
      eda_merge_tree_add (&tree, summary);
    }
  return tree;
}

static void
assert_same (const EdaMergeTree *tree, const double expected[])
{
  double found[EDA_MOMENT_PART_WIDTH];

  g_assert_true (eda_merge_tree_finish (tree, found));
  g_assert_cmpmem (found, sizeof found, expected, sizeof found);
}

static void
test_any_two_lots (void)
{
  EdaMergeTree whole;
  double       expected[EDA_MOMENT_PART_WIDTH];

  fill ();
  whole = add_blocks (0, BLOCKS);
  g_assert_true (eda_merge_tree_finish (&whole, expected));
  g_assert_cmpfloat (expected[0], ==, BLOCKS * ROWS);
  for (gsize cut = 0; cut <= BLOCKS; cut++)
    {
      EdaMergeTree tree = add_blocks (0, cut), later = add_blocks (cut, BLOCKS);

      eda_merge_tree_merge (&tree, &later);
      assert_same (&tree, expected);
    }
}

/* Many lots, and those in the middle are merged first. */
static void
test_any_order_of_merging (void)
{
  EdaMergeTree whole = add_blocks (0, BLOCKS), tree;
  double       expected[EDA_MOMENT_PART_WIDTH];

  g_assert_true (eda_merge_tree_finish (&whole, expected));
  for (gsize a = 0; a <= BLOCKS; a += 11)
    for (gsize b = a; b <= BLOCKS; b += 6)
      {
        EdaMergeTree middle = add_blocks (a, b), last = add_blocks (b, BLOCKS);

        tree = add_blocks (0, a);
        eda_merge_tree_merge (&middle, &last);
        eda_merge_tree_merge (&tree, &middle);
        assert_same (&tree, expected);
      }
}

static void
test_nothing (void)
{
  EdaMergeTree tree = add_blocks (4, 4);
  double       found[EDA_MOMENT_PART_WIDTH] = { 9 };

  g_assert_false (eda_merge_tree_finish (&tree, found));
  g_assert_cmpfloat (found[0], ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/merge-tree/two-lots", test_any_two_lots);
  g_test_add_func ("/kernels/merge-tree/order", test_any_order_of_merging);
  g_test_add_func ("/kernels/merge-tree/nothing", test_nothing);
  return g_test_run ();
}
