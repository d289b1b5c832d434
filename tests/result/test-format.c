/* How numbers look to people: each role with its digits, its gaps and its edge cases. */

#include "analysis/result/format.h"

#include <float.h>
#include <math.h>

#define GAP "\u202f"
#define MINUS "\u2212"

typedef struct
{
  double      value;
  const char *text;
} Case;

static void
check (EdaRole role, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = eda_format (role, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

#define CHECK(role, ...)                                                                 \
  check (role,                                                                           \
         (const Case[]){ __VA_ARGS__ },                                                  \
         sizeof ((const Case[]){ __VA_ARGS__ }) / sizeof (Case))

static void
test_counts_have_gaps (void)
{
  CHECK (EDA_ROLE_COUNT,
         { 0, "0" },
         { 7, "7" },
         { 999, "999" },
         { 1234, "1234" },
         { 53940, "53" GAP "940" },
         { 1234567890, "1" GAP "234" GAP "567" GAP "890" },
         { -1500, MINUS "1500" },
         { -15000, MINUS "15" GAP "000" });
}

static void
test_values_have_five_digits (void)
{
  CHECK (EDA_ROLE_VALUE,
         { 19.9, "19.9" },
         { 3.14159265, "3.1416" },
         { 1234.5678, "1234.6" },
         { 0.00123456789, "0.0012346" },
         { -2.5, MINUS "2.5" },
         { 9.99999, "10" },
         { 99999.7, "100" GAP "000" });
}

static void
test_whole_values_keep_every_digit (void)
{
  CHECK (EDA_ROLE_VALUE,
         { 123456, "123" GAP "456" },
         { 1234567.8, "1" GAP "234" GAP "568" },
         { 4294967296.0, "4" GAP "294" GAP "967" GAP "296" });
}

static void
test_extreme_values_are_scientific (void)
{
  CHECK (EDA_ROLE_VALUE,
         { 1.23456e15, "1.2346" GAP "×" GAP "10¹⁵" },
         { 1e308, "1" GAP "×" GAP "10³⁰⁸" },
         { -0.00001234567, MINUS "1.2346" GAP "×" GAP "10⁻⁵" },
         { 5e-324, "4.9407" GAP "×" GAP "10⁻³²⁴" });
}

static void
test_zero_has_no_sign (void)
{
  CHECK (EDA_ROLE_VALUE, { -0.0, "0" });
  CHECK (EDA_ROLE_COEFFICIENT, { -0.001, "0.00" });
  CHECK (EDA_ROLE_STATISTIC, { -0.0049, "0.00" });
  CHECK (EDA_ROLE_COUNT, { -0.2, "0" });
}

static void
test_shares_never_round_to_none_or_all (void)
{
  CHECK (EDA_ROLE_SHARE,
         { 0.1234, "12.3" GAP "%" },
         { 0, "0" GAP "%" },
         { 1, "100" GAP "%" },
         { 0.0001, "<" GAP "0.1" GAP "%" },
         { 0.99999, ">" GAP "99.9" GAP "%" },
         { -0.05, MINUS "5.0" GAP "%" });
}

static void
test_p_values_stop_at_a_thousandth (void)
{
  CHECK (EDA_ROLE_P,
         { 0.034, "0.034" },
         { 0.0009, "<" GAP "0.001" },
         { 0, "<" GAP "0.001" },
         { 1, "1.000" });
}

static void
test_coefficients_are_one_only_when_they_are (void)
{
  CHECK (EDA_ROLE_COEFFICIENT,
         { -0.8649, MINUS "0.86" },
         { 0.9964, "0.996" },
         { 0.99999, ">" GAP "0.999" },
         { -0.99999, "<" GAP MINUS "0.999" },
         { 1, "1.00" },
         { -1, MINUS "1.00" });
}

static void
test_statistics_have_two_decimals (void)
{
  CHECK (EDA_ROLE_STATISTIC,
         { 190.401, "190.40" },
         { -2.1, MINUS "2.10" },
         { 12345.678, "12" GAP "345.68" });
}

static void
test_dates_are_iso (void)
{
  CHECK (EDA_ROLE_DATE,
         { 0, "1970-01-01" },
         { -1, "1969-12-31" },
         { 19782, "2024-02-29" },
         { -719162, "0001-01-01" },
         { 2932896, "9999-12-31" });
}

static void
test_moments_show_milliseconds_only_when_there (void)
{
  CHECK (EDA_ROLE_DATETIME,
         { 0, "1970-01-01 00:00:00" },
         { 86399.5, "1970-01-01 23:59:59.500" },
         { 86399.9999, "1970-01-02 00:00:00" },
         { -1, "1969-12-31 23:59:59" });
  CHECK (EDA_ROLE_TIME, { 36725, "10:12:05" }, { 0.25, "00:00:00.250" });
}

static void
test_impossible_dates_are_plain_numbers (void)
{
  CHECK (EDA_ROLE_DATE, { 1e300, "1" GAP "×" GAP "10³⁰⁰" });
  CHECK (EDA_ROLE_TIME, { -5, MINUS "5" });
}

static void
test_nothing_known_is_a_dash_in_every_role (void)
{
  for (EdaRole role = EDA_ROLE_TEXT; role <= EDA_ROLE_TIME; role++)
    {
      g_autofree char *nothing = eda_format (role, NAN);
      g_autofree char *above = eda_format (role, INFINITY);
      g_autofree char *below = eda_format (role, -INFINITY);

      g_assert_cmpstr (nothing, ==, "–");
      g_assert_cmpstr (above, ==, "∞");
      g_assert_cmpstr (below, ==, MINUS "∞");
    }
}

static void
test_every_role_survives_extremes (void)
{
  const double extremes[] = { DBL_MAX, -DBL_MAX, DBL_MIN, 5e-324, 1e17, -1e17 };

  for (EdaRole role = EDA_ROLE_TEXT; role <= EDA_ROLE_TIME; role++)
    for (gsize i = 0; i < G_N_ELEMENTS (extremes); i++)
      {
        g_autofree char *text = eda_format (role, extremes[i]);

        g_assert_cmpuint (strlen (text), <, 64);
        g_assert_true (g_utf8_validate (text, -1, NULL));
      }
}

static void
test_counted_nouns (void)
{
  g_autofree char *none = eda_format_count (0, "row", NULL);
  g_autofree char *one = eda_format_count (1, "row", NULL);
  g_autofree char *many = eda_format_count (12000, "row", NULL);
  g_autofree char *odd = eda_format_count (2, "category", "categories");

  g_assert_cmpstr (none, ==, "0 rows");
  g_assert_cmpstr (one, ==, "1 row");
  g_assert_cmpstr (many, ==, "12" GAP "000 rows");
  g_assert_cmpstr (odd, ==, "2 categories");
}

static void
test_lists_of_names (void)
{
  const char *const names[] = { "a", "b", "c", "d", "e" };
  g_autofree char  *none = eda_format_list (names, 0, 3);
  g_autofree char  *one = eda_format_list (names, 1, 3);
  g_autofree char  *two = eda_format_list (names, 2, 3);
  g_autofree char  *three = eda_format_list (names, 3, 3);
  g_autofree char  *more = eda_format_list (names, 5, 2);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (two, ==, "a and b");
  g_assert_cmpstr (three, ==, "a, b and c");
  g_assert_cmpstr (more, ==, "a, b and 3 more");
}

static void
test_exact_is_the_shortest_that_reads_back (void)
{
  const Case cases[] = {
    { 0.1, "0.1" },
    { 1e300, "1e+300" },
    { 100000, "100000" },
    { 1.0 / 3, "0.3333333333333333" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 5e-324, "5e-324" },
    { DBL_MAX, "1.7976931348623157e+308" },
    { 123456789012345678.0, "1.2345678901234568e+17" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eda_format_exact (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_exact_reads_back_for_random_bits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (int i = 0; i < 20000; i++)
    {
      union
      {
        guint64 bits;
        double  number;
      } any = { .bits = ((guint64)g_rand_int (rand) << 32) | g_rand_int (rand) };
      g_autofree char *text = eda_format_exact (any.number);

      if (isfinite (any.number))
        g_assert_true (g_ascii_strtod (text, NULL) == any.number);
    }
}

static void
test_ties_numbers (void)
{
  g_autofree char *text = eda_tie_numbers ("r = −0.58 (n = 344), p < 0.001; a = b");
  g_autofree char *markup = eda_tie_numbers ("<b>p</b> &lt; 0.001");

  g_assert_cmpstr (
      text, ==, "r\u00a0=\u00a0−0.58 (n\u00a0=\u00a0344), p\u00a0<\u00a00.001; a = b");
  g_assert_cmpstr (markup, ==, "<b>p</b>\u00a0&lt;\u00a00.001");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/count", test_counts_have_gaps);
  g_test_add_func ("/format/value/digits", test_values_have_five_digits);
  g_test_add_func ("/format/value/whole", test_whole_values_keep_every_digit);
  g_test_add_func ("/format/value/extreme", test_extreme_values_are_scientific);
  g_test_add_func ("/format/zero", test_zero_has_no_sign);
  g_test_add_func ("/format/share", test_shares_never_round_to_none_or_all);
  g_test_add_func ("/format/p", test_p_values_stop_at_a_thousandth);
  g_test_add_func ("/format/coefficient", test_coefficients_are_one_only_when_they_are);
  g_test_add_func ("/format/statistic", test_statistics_have_two_decimals);
  g_test_add_func ("/format/date", test_dates_are_iso);
  g_test_add_func ("/format/moment", test_moments_show_milliseconds_only_when_there);
  g_test_add_func ("/format/impossible-date", test_impossible_dates_are_plain_numbers);
  g_test_add_func ("/format/nothing", test_nothing_known_is_a_dash_in_every_role);
  g_test_add_func ("/format/extremes", test_every_role_survives_extremes);
  g_test_add_func ("/format/counted", test_counted_nouns);
  g_test_add_func ("/format/list", test_lists_of_names);
  g_test_add_func ("/format/exact", test_exact_is_the_shortest_that_reads_back);
  g_test_add_func ("/format/exact/random", test_exact_reads_back_for_random_bits);
  g_test_add_func ("/format/ties-numbers", test_ties_numbers);
  return g_test_run ();
}
