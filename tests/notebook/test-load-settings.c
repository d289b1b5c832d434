/* What the user said about reading a file: a value that is copied, compared and named. */

#include "notebook/load-settings.h"

typedef EdaLoadSettings Settings;

static Settings *
read_as (const Settings *settings, const char *column, int storage)
{
  return eda_load_settings_with_storage (
      settings, (const char *[]){ column, NULL }, storage);
}

static void
test_a_change_leaves_the_old_value (void)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) semicolon
      = eda_load_settings_with_delimiter (automatic, ';');

  g_assert_cmpint (eda_load_settings_get_options (automatic)->delimiter, ==, 0);
  g_assert_cmpint (eda_load_settings_get_options (semicolon)->delimiter, ==, ';');
  g_assert_false (eda_load_settings_equal (automatic, semicolon));
}

static void
test_equal_is_by_content (void)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) text = read_as (automatic, "year", EDA_STORAGE_TEXT);
  g_autoptr (EdaLoadSettings) same = read_as (automatic, "year", EDA_STORAGE_TEXT);
  g_autoptr (EdaLoadSettings) number = read_as (automatic, "year", EDA_STORAGE_REAL);
  g_autoptr (EdaLoadSettings) back = read_as (text, "year", -1);
  g_autoptr (EdaLoadSettings) na
      = eda_load_settings_with_missing (automatic, (const char *[]){ "NA", NULL });

  g_assert_true (eda_load_settings_equal (text, same));
  g_assert_false (eda_load_settings_equal (text, number));
  g_assert_true (eda_load_settings_equal (back, automatic));
  g_assert_false (eda_load_settings_equal (na, automatic));
}

static void
assert_named (const Settings *before, Settings *take_after, const char *name)
{
  g_autoptr (EdaLoadSettings) after = take_after;
  g_autofree char *text = eda_load_settings_describe_change (before, after);

  g_assert_cmpstr (text, ==, name);
}

static void
test_changes_have_names (void)
{
  g_autoptr (EdaLoadSettings) a = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) text = read_as (a, "year", EDA_STORAGE_TEXT);
  const char *const both[] = { "x", "y", NULL };

  assert_named (a, eda_load_settings_ref (a), "nothing changed");
  assert_named (a, eda_load_settings_ref (text), "column year read as text");
  assert_named (text, eda_load_settings_ref (a), "type of column year: automatic");
  assert_named (a,
                eda_load_settings_with_storage (a, both, EDA_STORAGE_DATE),
                "2 columns read as date");
  assert_named (a, eda_load_settings_with_delimiter (a, ';'), "delimiter: semicolon");
  assert_named (a, eda_load_settings_with_delimiter (a, '~'), "delimiter: “~”");
  assert_named (a, eda_load_settings_with_quote (a, 0), "quotes: none");
  assert_named (a, eda_load_settings_with_decimal (a, ','), "decimal sign: comma");
  assert_named (a, eda_load_settings_with_header (a, 0), "no column names in the file");
  assert_named (a, eda_load_settings_with_all_lines (a, TRUE), "every line is a row");
  assert_named (
      a, eda_load_settings_with_encoding (a, "ISO-8859-1"), "encoding: ISO-8859-1");
  assert_named (text,
                eda_load_settings_with_delimiter (a, '\t'),
                "delimiter: tab and 1 more change");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-settings/old-value-stays", test_a_change_leaves_the_old_value);
  g_test_add_func ("/load-settings/equal-is-by-content", test_equal_is_by_content);
  g_test_add_func ("/load-settings/changes-have-names", test_changes_have_names);
  return g_test_run ();
}
