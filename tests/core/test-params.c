/* Named choices: order and unknown keys are kept, and a spec says what fits. */

#include <math.h>

#include "analysis/core/error.h"
#include "analysis/core/params.h"

static const EdaParamChoice scales[]
    = { { "linear", "Linear" }, { "log", "Logarithmic" }, { NULL, NULL } };
static const EdaParamSpec specs[] = {
  { .key = "column",
    .title = "Column",
    .help = "The column to draw.",
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE },
  { .key = "scale",
    .title = "Scale",
    .help = "How the axis runs.",
    .kind = EDA_PARAM_CHOICE,
    .fallback = "linear",
    .choices = scales },
  { .key = "bins",
    .title = "Bins",
    .help = "How many bars.",
    .kind = EDA_PARAM_WHOLE,
    .low = 1,
    .high = 500 },
  { NULL },
};

static EdaParams *
with (EdaParams *take_before, const char *key, const char *value)
{
  EdaParams *after = eda_params_with_text (take_before, key, value);

  eda_params_unref (take_before);
  return after;
}

static void
assert_refused (EdaParams *take_params, const char *message, const char *hint)
{
  g_autoptr (EdaParams) params = take_params;
  g_autoptr (GError) error = NULL;

  g_assert_false (eda_params_check (params, specs, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpstr (eda_error_get_hint (error), ==, hint);
}

static void
test_change_makes_a_new_value (void)
{
  const char *const columns[] = { "a", "b, c", NULL };
  g_autoptr (EdaParams) before = eda_params_new ();
  g_autoptr (EdaParams) after = eda_params_with (before, "columns", columns);
  g_autoptr (EdaParams) none = eda_params_with (after, "columns", NULL);

  g_assert_null (eda_params_get_values (before, "columns"));
  g_assert_true (g_strv_equal (eda_params_get_values (after, "columns"), columns));
  g_assert_true (eda_params_equal (before, none));
  g_assert_false (eda_params_equal (before, after));
}

static void
test_key_keeps_its_place (void)
{
  g_autoptr (EdaParams) params
      = with (with (with (eda_params_new (), "x", "1"), "y", "2"), "x", "3");
  g_autoptr (EdaParams) turned = with (with (eda_params_new (), "y", "2"), "x", "3");

  g_assert_cmpuint (eda_params_get_n (params), ==, 2);
  g_assert_cmpstr (eda_params_get_key (params, 0), ==, "x");
  g_assert_cmpstr (eda_params_get_text (params, "x"), ==, "3");
  g_assert_true (eda_params_equal (params, turned));
}

static void
test_fallback_holds_where_nothing_is_chosen (void)
{
  g_autoptr (EdaParams) params = with (eda_params_new (), "bins", "20");

  g_assert_cmpstr (eda_param_get_text (&specs[1], params), ==, "linear");
  g_assert_cmpfloat (eda_param_get_number (&specs[2], params), ==, 20);
  g_assert_true (isnan (eda_param_get_number (&specs[0], params)));
}

static void
test_what_does_not_fit_is_refused (void)
{
  g_autoptr (EdaParams) fine = with (
      with (with (eda_params_new (), "column", "x"), "scale", "log"), "colour", "red");

  g_assert_true (eda_params_check (fine, specs, NULL));
  assert_refused (eda_params_new (), "Column is not chosen", "The column to draw.");
  assert_refused (with (eda_params_ref (fine), "scale", "cubic"),
                  "scale: “cubic” does not fit",
                  "Choose one of: linear, log.");
  assert_refused (with (eda_params_ref (fine), "bins", "2.5"),
                  "bins: “2.5” does not fit",
                  "Write a whole number from 1 to 500.");
  assert_refused (with (eda_params_ref (fine), "bins", "501"),
                  "bins: “501” does not fit",
                  "Write a whole number from 1 to 500.");
  assert_refused (with (eda_params_ref (fine), "bins", "nan"),
                  "bins: “nan” does not fit",
                  "Write a whole number from 1 to 500.");
}

static void
test_what_is_missing_is_found (void)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) chosen = with (eda_params_new (), "column", "x");

  g_assert_true (eda_params_find_missing (none, specs) == &specs[0]);
  g_assert_null (eda_params_find_missing (chosen, specs));
  g_assert_null (eda_params_find_missing (none, NULL));
}

static void
test_one_value_where_one_is_meant (void)
{
  const char *const two[] = { "x", "y", NULL };
  g_autoptr (EdaParams) none = eda_params_new ();

  assert_refused (eda_params_with (none, "column", two),
                  "column: “y” does not fit",
                  "Only one value can stand here.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/params/change-makes-a-new-value", test_change_makes_a_new_value);
  g_test_add_func ("/params/key-keeps-its-place", test_key_keeps_its_place);
  g_test_add_func ("/params/fallback-holds", test_fallback_holds_where_nothing_is_chosen);
  g_test_add_func ("/params/what-does-not-fit-is-refused",
                   test_what_does_not_fit_is_refused);
  g_test_add_func ("/params/what-is-missing", test_what_is_missing_is_found);
  g_test_add_func ("/params/one-value-where-one-is-meant",
                   test_one_value_where_one_is_meant);
  return g_test_run ();
}
