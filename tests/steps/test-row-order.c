/* Tests of drift and impulses along the rows. */

#include "tests/steps/awkward-tables.h"

static double
at_drifting (gsize row)
{
  return normal_noise (row, 3) + (row < 150 ? 0 : 2);
}

/* A slow wave with one jump. */
static double
at_wave (gsize row)
{
  return sin ((double)row / 25) + normal_noise (row, 4) / 100 + (row == 77 ? 3 : 0);
}

static EdaResult *
run_on (double (*at) (gsize row))
{
  TableMaker maker = maker_new (300);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_checked (profile, "row-order");
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("row-order");
}

static void
test_drift_is_named (void)
{
  g_autoptr (EdaResult) result = run_on (at_drifting);

  assert_says (find_block (result, "row-order/opening")->text,
               "differs from the first in x");
  g_assert_cmpfloat (
      eda_facts_get_number (find_fact (result, "columns/0/drift/d")), >, 1);
  g_assert_cmpfloat (
      eda_facts_get_number (find_fact (result, "columns/0/drift/tau")), >, 0.2);
}

static void
test_noise_does_not_drift (void)
{
  g_autoptr (EdaResult) result = run_on (at_bell);

  assert_says (find_block (result, "row-order/opening")->text, "No column drifts");
  assert_text_fact (result, "coverage/0/check", "impulses (Hampel)");
  g_assert_cmpint (
      eda_facts_get_kind (find_fact (result, "columns/0/impulses")), ==, EDA_FACTS_NULL);
}

/* Bars at the lags, as high as the facts; noise has no such picture. */
static void
test_serial_figure (void)
{
  g_autoptr (EdaResult) wave = run_on (at_wave), noise_only = run_on (at_bell);
  const EdaFigure *figure = find_block (wave, "row-order/x/autocorrelation")->figure;
  const EdaLayer  *bars = figure->layers->pdata[0];

  g_assert_cmpuint (
      bars->n, ==, eda_facts_get_size (find_fact (wave, "columns/0/serial/r")));
  assert_number (wave, "columns/0/serial/r/2", bars->y[2]);
  g_assert_cmpfloat (bars->y[0], >, 0.8);
  g_assert_false (has_block (noise_only, "row-order/x/autocorrelation"));
}

static void
test_an_impulse_is_named_with_its_row (void)
{
  g_autoptr (EdaResult) result = run_on (at_wave);

  assert_count (result, "columns/0/impulses/rows/0/row", 78);
  g_assert_cmpfloat (
      eda_facts_get_number (find_fact (result, "columns/0/impulses/rows/0/mads")), >, 10);
  assert_says (find_block (result, "row-order/impulses")->text,
               "jump out of their neighbours in x");
}

/* 60 000 values in blocks of two: the trend is still there. */
static void
test_many_rows_go_in_blocks (void)
{
  TableMaker maker = maker_new (60000);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_row);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "row-order");

  assert_count (result, "columns/0/drift/block", 2);
  assert_number (result, "columns/0/drift/tau", 1);
  assert_number (result, "columns/0/drift/ks_d", 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/row-order/awkward-tables", test_awkward_tables);
  g_test_add_func ("/row-order/serial-figure", test_serial_figure);
  g_test_add_func ("/row-order/drift-is-named", test_drift_is_named);
  g_test_add_func ("/row-order/noise-does-not-drift", test_noise_does_not_drift);
  g_test_add_func ("/row-order/an-impulse-is-named-with-its-row",
                   test_an_impulse_is_named_with_its_row);
  g_test_add_func ("/row-order/many-rows-go-in-blocks", test_many_rows_go_in_blocks);
  return g_test_run ();
}
