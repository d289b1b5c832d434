/* Expressions that are read, their one spelling, and what is said of those that are not.
 */

#include "tests/expression/sample.h"

static void
assert_prints (const char *text, const char *expected)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (EdaExpression) expression = read_on (text, table);
  g_autofree char *printed = eda_expression_print (expression);
  g_autoptr (EdaExpression) again = read_on (printed, table);

  g_assert_cmpstr (printed, ==, expected);
  g_assert_true (eda_expression_equal (expression, again));
}

static void
test_spelling (void)
{
  static const char *const pairs[][2] = {
    { "price>3", "price > 3" },
    { "price == 3", "price = 3" },
    { "price <> 3 AND Not open", "price != 3 and not open" },
    { "price ≥ 3 or price ≤ −2", "price >= 3 or price <= -2" },
    { "(((price)))>((3))", "price > 3" },
    { "(open or price>1) or open", "open or price > 1 or open" },
    { "open or price > 1 and open", "open or price > 1 and open" },
    { "(open or price > 1) and open", "(open or price > 1) and open" },
    { "not (open and open)", "not (open and open)" },
    { "(price - 1) - 2 = price - (1 - 2)", "price - 1 - 2 = price - (1 - 2)" },
    { "price*(2+3)/4 % 5 > 0", "price * (2 + 3) / 4 % 5 > 0" },
    { "-2^2 < (-2)^2", "-2 ^ 2 < (-2) ^ 2" },
    { "2^3^2 = 2^-1", "2 ^ 3 ^ 2 = 2 ^ -1" },
    { "(2^3)^2 > - -price", "(2 ^ 3) ^ 2 > --price" },
    { "`unit price` > .5e1", "`unit price` > 5" },
    { "\"unit price\" + 1e300 > 0.1", "`unit price` + 1e+300 > 0.1" },
    { "region = 'it''s, East'", "region = 'it''s, East'" },
    { "region NOT IN ('North','South')", "region not in ('North', 'South')" },
    { "not region in ('North')", "region not in ('North')" },
    { "price between 1 and 2 and open", "price between 1 and 2 and open" },
    { "price not between 1 and -2", "price not between 1 and -2" },
    { "region is missing or region is not missing",
      "region is missing or region is not missing" },
    { "region starts with 'N' and region not ends with 'h'",
      "region starts with 'N' and region not ends with 'h'" },
    { "region contains 'o' and region matches '^N.*h$'",
      "region contains 'o' and region matches '^N.*h$'" },
    { "day >= 2024-01-31", "day >= 2024-01-31" },
    { "day >= '2024-01-31'", "day >= 2024-01-31" },
    { "'2024-01-31' < day", "2024-01-31 < day" },
    { "at > 2024-01-31T14:30", "at > 2024-01-31T14:30:00" },
    { "at > '2024-01-31'", "at > 2024-01-31" },
    { "day - 2024-01-01 > 2024-01-3", "day - 2024-01-01 > 2024 - 1 - 3" },
    { "ROUND(LOG(price),2) > max(qty,1)", "round(log(price), 2) > max(qty, 1)" },
    { "if(open, price, missing) > 0", "if(open, price, missing) > 0" },
    { "(open = true) = (price > 1)", "(open = true) = (price > 1)" },
    { "(price is missing) = false", "(price is missing) = false" },
    { "empty = 3 or empty = 'a'", "empty = 3 or empty = 'a'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_prints (pairs[i][0], pairs[i][1]);
}

/* Words of the language, quotes and line ends in names. */
static void
test_names (void)
{
  g_autoptr (EdaTable) table
      = load_text ("and,a`b,größe,Sepal.Length,log,x y\n1,2,3,4,5,6\n7,8,9,1,2,3\n");
  g_autoptr (EdaExpression) expression
      = read_on ("`and`+`a``b`+größe+Sepal.Length+log+log(log)+\"x y\"", table);
  g_autofree char *printed = eda_expression_print (expression);

  g_assert_cmpstr (
      printed, ==, "`and` + `a``b` + größe + Sepal.Length + log + log(log) + `x y`");
}

static void
assert_fails (const char *text, guint64 byte, const char *message, const char *hint)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (GError) error = NULL;
  EdaExpression *expression = eda_expression_new (text, table, &error);

  g_assert_null (expression);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpstr (eda_error_get_hint (error), ==, hint);
  g_assert_cmpuint (eda_error_get_place (error)->column, ==, byte + 1);
}

static void
test_errors (void)
{
  assert_fails ("prise > 3", 0, "There is no column “prise”", "Did you mean `price`?");
  assert_fails ("price > 3 and regoin = 'x'",
                14,
                "There is no column “regoin”",
                "Did you mean `region`?");
  assert_fails ("region = North",
                9,
                "There is no column “North”",
                "Texts are written in single quotes: 'North'.");
  assert_fails ("region = \"South\"",
                9,
                "There is no column “South”",
                "Texts are written in single quotes: 'South'.");
  assert_fails ("", 0, "A value is missing at the end", NULL);
  assert_fails ("price >", 7, "A value is missing at the end", NULL);
  assert_fails ("price > > 3", 8, "A value should stand here, not “>”", NULL);
  assert_fails ("price > 3)",
                9,
                "The expression should end here, before “)”",
                "A bracket is closed that was never opened.");
  assert_fails ("(price > 3", 10, "“)” is missing at the end", NULL);
  assert_fails ("price && open", 6, "This sign means nothing here", "Write “and”.");
  assert_fails ("region = 'x",
                9,
                "A quote is opened here and never closed",
                "Close it; a quote inside is written twice.");
  assert_fails ("day > 2024-02-30",
                6,
                "There is no such day or time",
                "Dates are written 2024-01-31, times 14:30 or 14:30:05.");
  assert_fails ("price > '3'",
                8,
                "'3' is text, and a number is wanted",
                "Write 3, without quotes.");
  assert_fails (
      "region = 3", 9, "3 is a number, and text is wanted", "Write '3', in quotes.");
  assert_fails ("day > 3",
                6,
                "3 is a number, and a date is wanted",
                "Dates are written 2024-01-31.");
  assert_fails ("price and open",
                0,
                "price is a number, and true or false is wanted",
                "Compare it with something, such as “= 1” or “is not missing”.");
  assert_fails ("price = missing",
                8,
                "Nothing can be compared with a missing value",
                "Write “is missing” or “is not missing”.");
  assert_fails ("region = ''",
                9,
                "Nothing can be compared with a missing value",
                "Write “is missing” or “is not missing”.");
  assert_fails ("lgo(price) > 1", 0, "There is no function “lgo”", "Did you mean log?");
  assert_fails ("log(price, 2) > 1", 0, "log takes fewer values", "Write log(x).");
  assert_fails ("min(price) > 1", 0, "min needs more values", "Write min(a, b, …).");
  assert_fails ("region in (North)",
                11,
                "Only values can stand in a list",
                "Put texts in single quotes: 'text'.");
  assert_fails ("region matches '('",
                15,
                "The pattern cannot be read",
                "Patterns are Perl's; signs such as ( . * mean themselves behind a "
                "backslash.");
  assert_fails (
      "region matches region", 15, "A text in single quotes should stand here", NULL);
  assert_fails ("2nd > 1",
                0,
                "A name cannot begin with a digit",
                "Put the name of the column in backticks: `2nd`.");
  assert_fails ("open > open",
                0,
                "Neither of true and false is greater",
                "Compare them by “=” or “!=”.");
}

static void
test_condition (void)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (EdaExpression) number = read_on ("price + 1", table);
  g_autoptr (GError) error = NULL;

  g_assert_false (eda_expression_check_condition (number, &error));
  g_assert_cmpstr (error->message, ==, "A condition is true or false, this is a number");
}

static void
test_caret (void)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (GError) error = NULL;
  g_autofree char *picture = NULL;

  g_assert_null (eda_expression_new ("größe > 3", table, &error));
  picture = eda_expression_point_at ("größe > 3", error);
  g_assert_cmpstr (picture, ==, "größe > 3\n^~~~~\n");
}

/* @part, @n times between @before and @behind. */
static char *
repeat (const char *before, const char *part, gsize n, const char *behind)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, part);
  g_string_append (text, behind);
  return g_string_free (text, FALSE);
}

static void
assert_refused_as (char *take_text, const char *message)
{
  g_autofree char *text = take_text;
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_expression_new (text, table, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  g_assert_true (g_str_has_prefix (error->message, message));
}

static void
test_hostile (void)
{
  const char *deep = "The expression is nested more than 200 deep";
  const char *is_long = "The expression is longer than 16384 bytes";

  assert_refused_as (repeat ("", "(", 100000, ""), is_long);
  assert_refused_as (repeat ("", "a", 1000000, ""), is_long);
  assert_refused_as (repeat ("", "(", 16000, ""), deep);
  assert_refused_as (repeat ("", "not ", 4000, "open"), deep);
  assert_refused_as (repeat ("price > ", "-", 16000, "1"), deep);
  assert_refused_as (repeat ("price > ", "-", 16000, "price"), deep);
  assert_refused_as (repeat ("price > 2", "^2", 8000, ""), deep);
  assert_refused_as (repeat ("price > 1", "+1", 8000, ""), deep);
  assert_refused_as (repeat ("", "abs(", 4000, ""), deep);
  assert_refused_as (repeat ("", "a", 16000, ""), "There is no column “aaa");
  assert_refused_as (g_strdup ("price > 1e999"), "The number is too large");
  assert_refused_as (g_strdup ("region = '\xff'"), "The expression is not valid UTF-8");
  assert_refused_as (repeat ("region matches '", "(a+)+", 300, "'"),
                     "The pattern is longer");
  assert_refused_as (g_strdup ("region matches '(*LIMIT_MATCH=4000000000)a'"),
                     "A pattern cannot begin with");
  assert_refused_as (g_strdup ("region matches '((((a{999}){999}){999}){999})'"),
                     "The pattern cannot be read");
}

/* What is long and flat is fine. */
static void
test_many (void)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autofree char *text = repeat ("open", " or open", 2000, "");
  g_autofree char *list = repeat ("price in (1", ",2", 8000, ")");
  g_autoptr (EdaExpression) flat = read_on (text, table);
  g_autoptr (EdaExpression) values = read_on (list, table);

  g_assert_cmpint (eda_expression_get_kind (flat), ==, EDA_KIND_TRUTH);
  g_assert_cmpint (eda_expression_get_kind (values), ==, EDA_KIND_TRUTH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/expression/spelling", test_spelling);
  g_test_add_func ("/expression/names", test_names);
  g_test_add_func ("/expression/errors", test_errors);
  g_test_add_func ("/expression/condition", test_condition);
  g_test_add_func ("/expression/caret", test_caret);
  g_test_add_func ("/expression/hostile", test_hostile);
  g_test_add_func ("/expression/many", test_many);
  return g_test_run ();
}
