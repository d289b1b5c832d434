/* Columns that break averages: constant, without a value, all ties, infinite, at the ends
 * of what a double can hold, one level, very many levels. Alone, in pairs, and all
 * together, with no row, one, two, three and more: every report is written, and no number
 * in it is nonsense. */

#include <jansson.h>

#include "tests/app/run.h"

typedef void (*AddCell) (GString *csv, guint row);

typedef struct
{
  const char *name;
  AddCell     add;
} BadColumn;

static double
mix (guint row)
{
  return (double)(row * 2654435761u % 1000) / 500 - 1;
}

static void
add_constant (GString *csv, guint row)
{
  g_string_append (csv, "5");
}

static void
add_missing (GString *csv, guint row)
{
}

static void
add_one_present (GString *csv, guint row)
{
  g_string_append (csv, row == 0 ? "7" : "");
}

static void
add_ties (GString *csv, guint row)
{
  g_string_append (csv, row % 2 == 0 ? "1" : "2");
}

static void
add_infinity (GString *csv, guint row)
{
  g_string_append (csv, row % 2 == 0 ? "inf" : "-inf");
}

static void
add_some_infinity (GString *csv, guint row)
{
  g_string_append_printf (csv, row % 5 == 1 ? "inf" : "%.4f", mix (row));
}

static void
add_huge (GString *csv, guint row)
{
  g_string_append_printf (csv, "%.17ge308", 1.7 * mix (row));
}

static void
add_huge_ties (GString *csv, guint row)
{
  g_string_append (csv, row % 3 == 0 ? "1e308" : "-1e308");
}

static void
add_one_huge (GString *csv, guint row)
{
  g_string_append_printf (csv, row == 2 ? "1e308" : "%u", row);
}

static void
add_subnormal (GString *csv, guint row)
{
  static const char *const values[] = { "5e-324", "1e-320", "0", "-5e-324", "2.5e-310" };

  g_string_append (csv, values[row * row % G_N_ELEMENTS (values)]);
}

static void
add_subnormal_spread (GString *csv, guint row)
{
  g_string_append_printf (csv, "%.17ge-310", mix (row));
}

static void
add_negative_zero (GString *csv, guint row)
{
  g_string_append (csv, row % 2 == 0 ? "-0.0" : "0.0");
}

static void
add_whole (GString *csv, guint row)
{
  g_string_append_printf (
      csv, "%" G_GUINT64_FORMAT, (G_GUINT64_CONSTANT (1) << 53) - 1 - row % 7);
}

static void
add_too_whole (GString *csv, guint row)
{
  g_string_append_printf (
      csv, "%" G_GUINT64_FORMAT, (G_GUINT64_CONSTANT (1) << 53) + row % 9);
}

static void
add_narrow (GString *csv, guint row)
{
  g_string_append_printf (csv, "%.17g", 1 + 1e-15 * mix (row));
}

static void
add_level (GString *csv, guint row)
{
  g_string_append (csv, "a");
}

static void
add_levels (GString *csv, guint row)
{
  g_string_append_printf (csv, "level %u", row);
}

static void
add_day (GString *csv, guint row)
{
  g_string_append (csv, "2020-02-29");
}

static const BadColumn columns[] = {
  { "constant", add_constant },
  { "missing", add_missing },
  { "one-present", add_one_present },
  { "ties", add_ties },
  { "infinity", add_infinity },
  { "some-infinity", add_some_infinity },
  { "huge", add_huge },
  { "huge-ties", add_huge_ties },
  { "one-huge", add_one_huge },
  { "subnormal", add_subnormal },
  { "subnormal-spread", add_subnormal_spread },
  { "negative-zero", add_negative_zero },
  { "whole", add_whole },
  { "too-whole", add_too_whole },
  { "narrow", add_narrow },
  { "level", add_level },
  { "levels", add_levels },
  { "day", add_day },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

/* Columns @first, @first + @step, … and row numbers, so that no line is empty. */
static char *
make_csv (guint first, guint step, guint n_rows)
{
  GString *csv = g_string_new ("n");

  for (guint k = first; k < N_COLUMNS; k += step)
    g_string_append_printf (csv, ",%s", columns[k].name);
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_printf (csv, "\n%u", row + 1);
      for (guint k = first; k < N_COLUMNS; k += step)
        {
          g_string_append_c (csv, ',');
          columns[k].add (csv, row);
        }
    }
  g_string_append_c (csv, '\n');
  return g_string_free (csv, FALSE);
}

/* A finite number is what a program reads; what is none stands there as null. */
static void
check_json (const char *text)
{
  json_error_t error;
  json_t      *root = json_loads (text, 0, &error);

  if (root == NULL)
    g_error ("%s in line %d", error.text, error.line);
  json_decref (root);
  g_assert_false (g_regex_match_simple ("[ \\[]-0(\\.0*)?(?=[],\\s])", text, 0, 0));
}

/* The words of a page: no number that is none, no wrong zero, no one of many. */
static void
check_words (const char *text)
{
  static const char *const wrong[]
      = { "\\bnan\\b",
          "\\(null\\)",
          "[-−]0(\\.0+)?(?![\\d.])(?<!e-0)(?= )",
          "(?<![\\d .,])1 (rows|values|cells|columns|levels|pairs|groups)\\b",
          "\\ball 1\\b",
          "inf %",
          "[a-z,.]  +[a-zA-Z]",
          "−?∞ (%|rows)",
          "[eE]\\+30[0-9] %" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GMatchInfo) found = NULL;
      g_autoptr (GRegex) regex = g_regex_new (wrong[i], G_REGEX_CASELESS, 0, NULL);

      if (g_regex_match (regex, text, 0, &found))
        {
          int start;

          g_match_info_fetch_pos (found, 0, &start, NULL);
          g_error ("“%s”: …%.*s…", wrong[i], 120, text + MAX (start - 60, 0));
        }
    }
}

static void
check_report (Run *run, guint first, guint step, guint n_rows)
{
  g_autofree char *csv = make_csv (first, step, n_rows);
  g_autofree char *json = NULL, *page = NULL, *again = NULL;

  put (run, "bad.csv", csv, -1);
  run_batch (run, "report -q --force -f html,json,md -o out/ bad.csv");
  g_assert_cmpint (run->code, ==, 0);
  json = get (run, "out/bad.csv.json");
  page = get (run, "out/bad.csv.md");
  check_json (json);
  check_words (page);
  run_batch (run, "export bad.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, csv);
}

static void
test_all_together (Run *run, gconstpointer data)
{
  static const guint sizes[] = { 0, 1, 2, 3, 8, 45 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_report (run, 0, 1, sizes[i]);
}

static void
test_alone (Run *run, gconstpointer data)
{
  for (guint k = 0; k < N_COLUMNS; k++)
    check_report (run, k, N_COLUMNS, 30);
}

/* Each third column with its third next. */
static void
test_some (Run *run, gconstpointer data)
{
  for (guint step = 2; step <= 5; step++)
    for (guint first = 0; first < step; first++)
      check_report (run, first, step, 120);
}

static void
test_many_levels (Run *run, gconstpointer data)
{
  GString         *csv = g_string_new ("id,level,twice,x\n");
  g_autofree char *json = NULL;

  for (guint row = 0; row < 100000; row++)
    g_string_append_printf (csv, "%u,l%u,t%u,%.3f\n", row, row, row / 2, mix (row));
  put (run, "bad.csv", csv->str, (gssize)csv->len);
  g_string_free (csv, TRUE);
  run_batch (run, "report -q -f json,md -o out/ bad.csv");
  g_assert_cmpint (run->code, ==, 0);
  json = get (run, "out/bad.csv.json");
  check_json (json);
  g_assert_nonnull (strstr (json, "\"levels_total\": 50000"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/bad-data/all-together", test_all_together);
  run_add ("/bad-data/alone", test_alone);
  run_add ("/bad-data/some", test_some);
  run_add ("/bad-data/many-levels", test_many_levels);
  return g_test_run ();
}
