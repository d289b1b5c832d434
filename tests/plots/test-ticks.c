/* Where ticks stand and what they say. */

#include <math.h>

#include "plots/ticks.h"

#define GAP "\342\200\257" /* U+202F */

static char *
ticks_of (EdaAxisKind kind, double low, double high, double length_px)
{
  EdaAxis axis = { .kind = kind, .low = low, .high = high, .tick_high = NAN };
  g_autoptr (EdaTicks) ticks = eda_ticks_new (&axis, low, high, length_px, 80);

  for (guint i = 1; i < ticks->n; i++)
    g_assert_cmpfloat (ticks->at[i], >, ticks->at[i - 1]);
  return g_strjoinv (" ", ticks->labels);
}

#define assert_ticks(kind, low, high, length_px, expected)                               \
  G_STMT_START                                                                           \
  {                                                                                      \
    g_autofree char *text = ticks_of (kind, low, high, length_px);                       \
    g_assert_cmpstr (text, ==, expected);                                                \
  }                                                                                      \
  G_STMT_END

static void
test_steps_are_1_2_5 (void)
{
  g_assert_cmpfloat (eda_tick_step (0.9), ==, 1);
  g_assert_cmpfloat (eda_tick_step (1.2), ==, 2);
  g_assert_cmpfloat (eda_tick_step (2.2), ==, 5);
  g_assert_cmpfloat (eda_tick_step (6), ==, 10);
  g_assert_cmpfloat_with_epsilon (eda_tick_step (0.03), 0.05, 1e-12);
  g_assert_cmpfloat (eda_tick_step (NAN), ==, 1);
  g_assert_cmpfloat (eda_tick_step (INFINITY), ==, 1);
}

static void
test_numbers_are_short (void)
{
  assert_ticks (EDA_AXIS_LINEAR, 0, 1, 400, "0 0.2 0.4 0.6 0.8 1.0");
  assert_ticks (EDA_AXIS_LINEAR, -1, 1, 320, "−1.0 −0.5 0 0.5 1.0");
  assert_ticks (EDA_AXIS_LINEAR, 0, 2000, 320, "0 500 1k 1.5k 2k");
  assert_ticks (EDA_AXIS_LINEAR, 0, 40000, 320, "0 10k 20k 30k 40k");
  assert_ticks (EDA_AXIS_LINEAR, 0, 2e6, 320, "0 500k 1M 1.5M 2M");
  assert_ticks (EDA_AXIS_LINEAR, 0, 3e9, 240, "0 1G 2G 3G");
}

/* 1990 to 2020 is more likely years than 1.99k. */
static void
test_fine_steps_keep_their_digits (void)
{
  assert_ticks (EDA_AXIS_LINEAR, 1990, 2020, 240, "1990 2000 2010 2020");
  assert_ticks (EDA_AXIS_LINEAR,
                1000000,
                1000200,
                160,
                "1" GAP "000" GAP "000 1" GAP "000" GAP "100 1" GAP "000" GAP "200");
}

static void
test_width_decides_how_many (void)
{
  assert_ticks (EDA_AXIS_LINEAR, 0, 100, 160, "0 50 100");
  assert_ticks (EDA_AXIS_LINEAR, 0, 100, 800, "0 10 20 30 40 50 60 70 80 90 100");
}

static void
test_counts_have_whole_ticks (void)
{
  EdaAxis axis
      = { .kind = EDA_AXIS_LINEAR, .high = 2, .tick_high = NAN, .whole_numbers = TRUE };
  g_autoptr (EdaTicks) ticks = eda_ticks_new (&axis, 0, 2, 800, 80);

  g_assert_cmpuint (ticks->n, ==, 3);
  g_assert_cmpstr (ticks->labels[2], ==, "2");
}

static void
test_no_tick_above_tick_high (void)
{
  EdaAxis axis = { .kind = EDA_AXIS_LINEAR, .high = 130, .tick_high = 100 };
  g_autoptr (EdaTicks) ticks = eda_ticks_new (&axis, 0, 130, 500, 50);

  g_assert_cmpfloat (ticks->at[ticks->n - 1], ==, 100);
}

static void
test_log (void)
{
  assert_ticks (EDA_AXIS_LOG, 1, 1e6, 560, "1 10 100 1k 10k 100k 1M");
  assert_ticks (EDA_AXIS_LOG, 1, 1e6, 240, "1 100 10k 1M");
  assert_ticks (EDA_AXIS_LOG, 10, 1000, 480, "10 20 50 100 200 500 1k");
  assert_ticks (EDA_AXIS_LOG, 0.001, 1, 240, "0.001 0.01 0.1 1");
  assert_ticks (
      EDA_AXIS_LOG, 11, 14, 240, "11 12 13 14"); /* within a decade: as linear */
}

static void
test_dates (void)
{
  assert_ticks (EDA_AXIS_DATE,
                1609459200,
                1640995200,
                400,
                "Jan 2021 Apr 2021 Jul 2021 Oct 2021 Jan 2022");
  assert_ticks (
      EDA_AXIS_DATE, 1609459200, 1609459200 + 3 * 86400, 320, "1 Jan 2 Jan 3 Jan 4 Jan");
  assert_ticks (
      EDA_AXIS_DATE, 1609459200, 1609459200 + 7200, 320, "1 Jan 00:30 01:00 01:30 02:00");
  assert_ticks (EDA_AXIS_DATE, 0, 1e9, 320, "1970 1980 1990 2000");
}

/* Whatever the limits: a few ascending ticks, all within them. */
static void
test_awkward_limits (void)
{
  static const double limits[][2]
      = { { -1e308, 1e308 }, { 0, 1e-300 },    { 1e15, 1e15 + 1 }, { 1e300, 1e301 },
          { -5e-324, 1 },    { 1, 1 + 1e-12 }, { -1e18, 1e18 },    { -6e10, 3e11 } };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (EdaAxisKind kind = EDA_AXIS_NONE; kind <= EDA_AXIS_CATEGORY; kind++)
      {
        double  low = kind == EDA_AXIS_LOG ? MAX (limits[i][0], 1e-307) : limits[i][0];
        EdaAxis axis = { .kind = kind, .tick_high = NAN };
        g_autoptr (EdaTicks) ticks = eda_ticks_new (&axis, low, limits[i][1], 600, 50);

        g_assert_cmpuint (ticks->n, <=, 60);
        for (guint k = 0; k < ticks->n; k++)
          {
            g_assert_true (isfinite (ticks->at[k]));
            g_assert_cmpuint (g_utf8_strlen (ticks->labels[k], -1), <=, 24);
          }
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/steps", test_steps_are_1_2_5);
  g_test_add_func ("/ticks/short-numbers", test_numbers_are_short);
  g_test_add_func ("/ticks/fine-steps", test_fine_steps_keep_their_digits);
  g_test_add_func ("/ticks/width", test_width_decides_how_many);
  g_test_add_func ("/ticks/whole-numbers", test_counts_have_whole_ticks);
  g_test_add_func ("/ticks/tick-high", test_no_tick_above_tick_high);
  g_test_add_func ("/ticks/log", test_log);
  g_test_add_func ("/ticks/dates", test_dates);
  g_test_add_func ("/ticks/awkward", test_awkward_limits);
  return g_test_run ();
}
