/* eda-batch and what it is given: good files, bad files, streams, overrides. */

#include "tests/app/run.h"

static void
check_bad_file (Run *run, const char *name, const char *code)
{
  g_autofree char *human = g_strdup_printf ("report -o x.html '%s'", name);
  g_autofree char *machine = g_strdup_printf ("--json -o x.html '%s'", name);
  g_autofree char *expected = g_strdup_printf ("\"code\": \"%s\"", code);

  run_batch (run, human);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_true (g_str_has_prefix (run->err, "eda-batch: "));
  assert_says (run->err, name);
  g_assert_false (exists (run, "x.html"));
  run_batch (run, machine);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_cmpint (run->err[0], ==, '{');
  assert_says (run->err, expected);
}

static void
test_missing_file (Run *run, gconstpointer data)
{
  check_bad_file (run, "nowhere.csv", "file.not-found");
}

static void
test_folder (Run *run, gconstpointer data)
{
  put (run, "folder/inside.csv", SMALL_CSV, -1);
  check_bad_file (run, "folder", "file.is-folder");
}

static void
test_empty_file (Run *run, gconstpointer data)
{
  put (run, "empty.csv", "", 0);
  check_bad_file (run, "empty.csv", "csv.empty");
}

static void
test_binary_file (Run *run, gconstpointer data)
{
  static const char png[]
      = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89";

  put (run, "picture.csv", png, sizeof png);
  check_bad_file (run, "picture.csv", "csv.binary");
}

static void
test_header_only (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "names.csv", "name,price\n", -1);
  run_batch (run, "names.csv --header=yes");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "names.csv.html");
  assert_says (html, "0 rows × 2 columns");
}

static void
test_one_column (Run *run, gconstpointer data)
{
  put (run, "one.csv", "price\n1\n2\n3\n", -1);
  run_batch (run, "report -f html,json one.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->err, "3 rows × 1 column");
}

static void
test_a_thousand_columns (Run *run, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *html = NULL;

  for (int row = 0; row < 12; row++)
    for (int column = 0; column < 1000; column++)
      g_string_append_printf (csv,
                              row == 0 ? "c%d%s" : "%d%s",
                              row == 0 ? column : (row * (column + 7)) % 101,
                              column < 999 ? "," : "\n");
  put (run, "wide.csv", csv->str, -1);
  run_batch (run, "wide.csv");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "wide.csv.html");
  g_assert_cmpuint (strlen (html), <, 150000 + 1000 * 8000);
  assert_says (html, "left out");
}

/* Nobody reads such a report; export still has it all. */
static void
test_too_many_columns (Run *run, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *copy = NULL;

  for (int row = 0; row < 3; row++)
    for (int column = 0; column <= 10000; column++)
      g_string_append_printf (csv, "%d%s", row + column, column < 10000 ? "," : "\n");
  put (run, "wide.csv", csv->str, -1);
  run_batch (run, "wide.csv");
  g_assert_cmpint (run->code, ==, 6);
  assert_says (run->err, "columns, a report describes at most 10");
  assert_says (run->err, "--max-memory");
  g_assert_false (exists (run, "wide.csv.html"));
  run_batch (run, "export wide.csv -o copy.csv");
  g_assert_cmpint (run->code, ==, 0);
  copy = get (run, "copy.csv");
  g_assert_cmpstr (copy, ==, csv->str);
}

static void
test_memory_limit (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "--max-memory=16 sales.csv");
  g_assert_cmpint (run->code, ==, 6);
  g_assert_false (exists (run, "sales.csv.html"));
}

/* Whoever says what the bytes mean gets them read, but not without end. */
static void
test_endless_zeros (Run *run, gconstpointer data)
{
  run_batch (run, "export /dev/zero -o copy.csv");
  g_assert_cmpint (run->code, ==, 1);
  run_batch (run, "export --max-memory=1M --encoding=UTF-8 /dev/zero -o copy.csv");
  g_assert_cmpint (run->code, ==, 6);
  assert_says (run->err, "memory");
  g_assert_false (exists (run, "copy.csv"));
}

/* The table is whole, with a sign for each of them. */
static void
test_nul_bytes (Run *run, gconstpointer data)
{
  static const char text[] = "a,b\nx\0y,1\nz,2\n";

  put (run, "nul.csv", text, sizeof text - 1);
  run_batch (run, "export nul.csv -o -");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "a,b\nx␀y,1\nz,2\n");
}

static void
test_overrides_reach_the_loader (Run *run, gconstpointer data)
{
  put (run, "german.csv", "x;y\n1,5;?\n2,5;b\n", -1);
  run_batch (run,
             "-f json -o - --delimiter=semicolon --decimal=comma --header=yes "
             "--quote=none --na='?' "
             "--encoding=ISO-8859-1 --type=y=text --seed=7 german.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"delimiter\": \";\"");
  assert_says (run->out, "\"decimal\": \",\"");
  assert_says (run->out, "\"encoding\": \"ISO-8859-1\"");
  assert_says (run->out, "\"quote\": null");
  assert_says (run->out, "\"seed\": 7");
  assert_says (run->out, "\"mean\": 2,");
}

static void
test_names_that_look_like_options (Run *run, gconstpointer data)
{
  put (run, "-odd.csv", SMALL_CSV, -1);
  run_batch (run, "-f json -o - -- -odd.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"name\": \"-odd.csv\"");
}

static void
test_hostile_data_stay_inert (Run *run, gconstpointer data)
{
  static const char csv[]
      = "<script>alert(1)</script>,\"a\"\"b\"\n=cmd|x,\u202egnp\n<b>,</title>\n";
  g_autofree char *html = NULL;

  put (run, "<script>.csv", csv, -1);
  run_batch (run, "--header=yes '<script>.csv'");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "<script>.csv.html");
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "\u202e"));
}

static void
test_standard_input_to_standard_output (Run *run, gconstpointer data)
{
  run_with_input (run, "report -f json -", SMALL_CSV);
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"format\": \"eda-profile\"");
  assert_says (run->out, "\"rows\": 4");
  run_with_input (run, "- -o page.html", SMALL_CSV);
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (exists (run, "page.html"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/streams", test_standard_input_to_standard_output);
  run_add ("/cli/bad/missing", test_missing_file);
  run_add ("/cli/bad/folder", test_folder);
  run_add ("/cli/bad/empty", test_empty_file);
  run_add ("/cli/bad/binary", test_binary_file);
  run_add ("/cli/header-only", test_header_only);
  run_add ("/cli/one-column", test_one_column);
  run_add ("/cli/thousand-columns", test_a_thousand_columns);
  run_add ("/cli/too-many-columns", test_too_many_columns);
  run_add ("/cli/memory", test_memory_limit);
  run_add ("/cli/endless-zeros", test_endless_zeros);
  run_add ("/cli/nul-bytes", test_nul_bytes);
  run_add ("/cli/overrides", test_overrides_reach_the_loader);
  run_add ("/cli/dash-names", test_names_that_look_like_options);
  run_add ("/cli/hostile", test_hostile_data_stay_inert);
  return g_test_run ();
}
