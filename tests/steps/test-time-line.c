/* Tests of a number along the calendar. */

#include "tests/steps/awkward-tables.h"

/* 1970-01-01 and the days after it: 31 in January, 28 in February. */
static double
at_day (gsize row)
{
  return (double)row;
}

/* Every half year only. */
static double
at_far_day (gsize row)
{
  return (double)row * 183;
}

static double
at_never (gsize row)
{
  return 1e12 + (double)row;
}

static EdaResult *
run_on (
    gsize n, const char *when, const char *value, const char *measure, const char *step)
{
  TableMaker maker = maker_new (n);

  maker_add_numbers (&maker, "day", EDA_TYPE_DATE, at_day);
  maker_add_numbers (&maker, "far", EDA_TYPE_DATE, at_far_day);
  maker_add_numbers (&maker, "never", EDA_TYPE_DATE, at_never);
  maker_add_numbers (&maker, "no-day", EDA_TYPE_DATE, at_missing);
  maker_add_numbers (&maker, "count", EDA_TYPE_INTEGER, at_day);
  maker_add_numbers (&maker, "five", EDA_TYPE_CONSTANT, at_five);
  maker_add_numbers (&maker, "none", EDA_TYPE_REAL, at_missing);
  maker_add_numbers (&maker, "huge", EDA_TYPE_REAL, at_huge);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (silent, "when", when);
  g_autoptr (EdaParams) two = eda_params_with_text (one, "measure", measure);
  g_autoptr (EdaParams) three = eda_params_with_text (two, "step", step);
  g_autoptr (EdaParams) params = value != NULL
                                     ? eda_params_with_text (three, "value", value)
                                     : eda_params_ref (three);

  return run_checked_with (profile, "time-line", params);
}

/* 0 to 30 in January, 31 to 58 in February, 59 in March; by hand. */
static void
test_steps_of_the_calendar (void)
{
  g_autoptr (EdaResult) median = run_on (60, "day", "count", "median", "month");
  g_autoptr (EdaResult) mean = run_on (60, "day", "count", "mean", "month");
  g_autoptr (EdaResult) sum = run_on (60, "day", "count", "sum", "month");

  assert_number (median, "time-line/counts/0", 31);
  assert_number (median, "time-line/counts/1", 28);
  assert_number (median, "time-line/counts/2", 1);
  assert_number (median, "time-line/values/0", 15);
  assert_number (median, "time-line/values/1", 44.5);
  assert_number (median, "time-line/values/2", 59);
  assert_number (mean, "time-line/values/1", 44.5);
  assert_number (sum, "time-line/values/0", 465);
  assert_text_fact (median, "time-line/edges/3", "1970-04-01T00:00:00");
  assert_says (find_block (median, "time-line/text")->text,
               "lowest in the step from 1970-01-01");
  g_assert_true (has_block (median, "time-line/figure"));
  g_assert_true (has_block (median, "time-line/steps"));
}

static void
test_a_step_that_fits (void)
{
  g_autoptr (EdaResult) days = run_on (100, "day", "count", "median", "auto");
  g_autoptr (EdaResult) years = run_on (100, "far", "count", "median", "auto");

  assert_text_fact (days, "time-line/step", "day");
  assert_text_fact (years, "time-line/step", "year");
}

static void
test_rows_are_counted_without_a_number (void)
{
  g_autoptr (EdaResult) result = run_on (60, "day", NULL, "median", "auto");

  g_assert_true (has_block (result, "time-line/figure"));
  assert_text_fact (result, "time-line/timeline/step", "day");
}

static void
test_what_cannot_be_drawn_says_so (void)
{
  static const char *const pairs[][2] = {
    { "no-day", "count" }, { "day", "none" }, { "never", "count" }, { "no-day", NULL }
  };
  g_autoptr (EdaResult) many = run_on (100, "far", "count", "median", "day");

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (EdaResult) result
          = run_on (40, pairs[i][0], pairs[i][1], "median", "auto");

      assert_says (find_block (result, "time-line/needs")->text,
                   "needs rows with a date");
    }
  assert_says (find_block (many, "time-line/needs")->text, "choose longer ones");
}

static void
test_few_and_huge (void)
{
  for (gsize n = 0; n < 6; n++)
    {
      eda_result_unref (run_on (n, "day", "count", "median", "auto"));
      eda_result_unref (run_on (n, "day", "five", "mean", "hour"));
      eda_result_unref (run_on (n, "far", "huge", "median", "month"));
    }
  eda_result_unref (run_on (300, "day", "huge", "sum", "year"));
  eda_result_unref (run_on (300, "day", "huge", "mean", "month"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/time-line/steps", test_steps_of_the_calendar);
  g_test_add_func ("/time-line/fits", test_a_step_that_fits);
  g_test_add_func ("/time-line/rows", test_rows_are_counted_without_a_number);
  g_test_add_func ("/time-line/cannot", test_what_cannot_be_drawn_says_so);
  g_test_add_func ("/time-line/few-and-huge", test_few_and_huge);
  return g_test_run ();
}
