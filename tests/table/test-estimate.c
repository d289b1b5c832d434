/* Tables that would not fit are refused before they are read. */

#include "tests/table/load-helpers.h"

static void
test_ceiling (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  options.max_memory = 50; /* the bytes fit, the table does not */
  table = load_with ("a,b\n1,2\n3,4\n5,6\n7,8\n", -1, &options, &error);
  g_assert_null (table);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
}

/* Of an endless line there are several copies while it is read. */
static void
test_ceiling_of_a_long_line (void)
{
  g_autofree char *cell = g_strnfill (3000, 'x');
  g_autofree char *line = g_strdup_printf ("a,b\n1,%s\n", cell);
  g_autofree char *spread = g_strdup (line);
  EdaLoadOptions   options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) refused = NULL;
  g_autoptr (EdaTable) table = NULL;

  options.max_memory = 10000;
  refused = load_with (line, -1, &options, &error);
  g_assert_null (refused);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_clear_error (&error);
  for (gsize i = 100; i < strlen (spread); i += 100)
    spread[i] = '\n'; /* as many bytes in short lines */
  table = load_with (spread, -1, &options, &error);
  g_assert_no_error (error);
}

/* A column takes memory before its first cell. */
static void
test_ceiling_of_many_columns (void)
{
  g_autofree char *text = g_strnfill (80000, ',');
  EdaLoadOptions   options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) refused = NULL;
  g_autoptr (EdaTable) table = NULL;

  for (gsize i = 0; i < 80000; i += 2)
    text[i] = '1';
  text[39999] = text[79999] = '\n';
  options.max_memory = 12000000;
  refused = load_with (text, -1, &options, &error);
  g_assert_null (refused);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_clear_error (&error);
  options.max_memory = 20000000;
  table = load_with (text, -1, &options, &error);
  g_assert_no_error (error);
}

/* Two lines, the second one byte longer than any table's; @line_end closes the first. */
static char *
make_endless (const char *line_end)
{
  GString *text = g_string_new ("a,b");

  g_string_append (text, line_end);
  text = g_string_set_size (text, 3 + strlen (line_end) + 64 * 1024 * 1024 + 1);
  memset (text->str + 3 + strlen (line_end), 'x', 64 * 1024 * 1024 + 1);
  return g_string_free (text, FALSE);
}

static void
test_endless_line (gconstpointer line_end)
{
  g_autofree char *text = make_endless (line_end);
  EdaLoadOptions   options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = load_with (text, -1, &options, &error);

  g_assert_null (table);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, 2);
  g_assert_cmpuint (eda_error_get_place (error)->column, ==, 64 * 1024 * 1024 + 1);
  g_assert_nonnull (strstr (eda_error_get_hint (error), "--max-memory"));
}

/* As many bytes in lines that end like those of old Macs are a table. */
static void
test_lines_that_end_in_cr (void)
{
  g_autofree char *text = make_endless ("\r");
  EdaLoadOptions   options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  for (gsize i = 1023; text[i] != '\0' && text[i + 1] != '\0'; i += 1024 * 1024)
    text[i] = '\r';
  table = load_with (text, -1, &options, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate/ceiling", test_ceiling);
  g_test_add_func ("/estimate/ceiling-of-a-long-line", test_ceiling_of_a_long_line);
  g_test_add_func ("/estimate/ceiling-of-many-columns", test_ceiling_of_many_columns);
  g_test_add_data_func ("/estimate/endless-line", "\n", test_endless_line);
  g_test_add_data_func ("/estimate/endless-line-after-cr", "\r", test_endless_line);
  g_test_add_func ("/estimate/lines-that-end-in-cr", test_lines_that_end_in_cr);
  return g_test_run ();
}
