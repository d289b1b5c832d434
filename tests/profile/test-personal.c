/* What looks personal, and what only nearly does. */

#include "analysis/profile/personal.h"

#include "tests/profile/make-table.h"

#define N 6

static const char *
kind_of (EdaColumn *take_column)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaColumn) column = take_column;
  g_autoptr (EdaColumnProfile) profile = eda_column_profile_new (column, &context, NULL);

  return eda_personal_kind (profile, NULL);
}

static const char *
kind_of_texts (const char *name, const char *value)
{
  const char *const values[N] = { value, value, value, value, value, value };

  return kind_of (texts (name, values, N));
}

static void
test_patterns (void)
{
  g_assert_cmpstr (kind_of_texts ("c", "ann@example.org"), ==, "e-mail addresses");
  g_assert_cmpstr (kind_of_texts ("c", "+49 30 123456"), ==, "telephone numbers");
  g_assert_cmpstr (kind_of_texts ("c", "192.168.1.1"), ==, "internet addresses");
  g_assert_null (kind_of_texts ("c", "a plain word"));
}

/* The numbers that banks and card makers print as examples, and each with one digit
 * changed. */
static void
test_check_digits (void)
{
  g_assert_cmpstr (kind_of_texts ("c", "4111 1111 1111 1111"), ==, "card numbers");
  g_assert_null (kind_of_texts ("c", "4111 1111 1111 1112"));
  g_assert_cmpstr (
      kind_of_texts ("c", "GB82 WEST 1234 5698 7654 32"), ==, "bank account numbers");
  g_assert_cmpstr (
      kind_of_texts ("c", "DE89370400440532013000"), ==, "bank account numbers");
  g_assert_null (kind_of_texts ("c", "DE89370400440532013001"));
}

static void
test_names (void)
{
  g_assert_cmpstr (kind_of_texts ("Last_Name", "Roe"), ==, "names of persons");
  g_assert_cmpstr (kind_of_texts ("birth date", "1990"), ==, "birth dates");
  g_assert_cmpstr (kind_of_texts ("street", "Main 3"), ==, "addresses");
  g_assert_null (kind_of_texts ("streetcar", "7"));
  g_assert_null (kind_of_texts ("name", "Great Auk")); /* a species has one too */
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/personal/patterns", test_patterns);
  g_test_add_func ("/personal/check-digits", test_check_digits);
  g_test_add_func ("/personal/names", test_names);
  return g_test_run ();
}
