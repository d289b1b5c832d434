/* --redact: what is hidden is in no format. */

#include "tests/app/run.h"

#define STAFF                                                                            \
  "mail,card,surname,pay\nann@x.org,4111111111111111,Roe,1234.5\n"                       \
  "bob@x.org,5500005555555559,Doe,2345.5\ncid@x.org,4012888888881881,Poe,3456.5\n"       \
  "dan@x.org,6011111111111117,Noe,4567.5\neve@x.org,4222222222222220,Loe,5678.5\n"       \
  "eve@x.org,4111111111111111,Koe,6789.5\n"

static const char *const personal[]
    = { "ann@x.org", "eve@x.org", "Roe", "Koe", "4111111111111111", NULL };

static void
assert_hides (Run *run, const char *redact, const char *const *hidden)
{
  const char *const formats[] = { "html", "md", "json" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words
          = g_strdup_printf ("report -q %s -f %s -o - staff.csv", redact, formats[i]);

      run_batch (run, words);
      g_assert_cmpint (run->code, ==, 0);
      for (const char *const *text = hidden; *text != NULL; text++)
        if (strstr (run->out, *text) != NULL)
          g_error ("“%s” is seen in %s", *text, formats[i]);
      assert_says (run->out, "hidden 1");
    }
}

static void
test_named (Run *run, gconstpointer data)
{
  const char *const hidden[]
      = { "ann@x.org", "eve@x.org", "1234.5", "1 234.5", "6789.5", NULL };

  put (run, "staff.csv", STAFF, -1);
  assert_hides (run, "--redact=mail,pay", hidden);
  assert_says (run->out, "Roe");
}

static void
test_personal (Run *run, gconstpointer data)
{
  put (run, "staff.csv", STAFF, -1);
  assert_hides (run, "--redact=personal", personal);
  assert_says (run->out, "1234.5");
}

static void
assert_none (const char *text, const char *const *hidden, const char *where)
{
  for (; *hidden != NULL; hidden++)
    if (strstr (text, *hidden) != NULL)
      g_error ("“%s” is seen in %s", *hidden, where);
}

static void
test_pdf (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (run, "staff.csv", STAFF, -1);
  run_batch (run, "report -q --redact=personal -f pdf -o staff.pdf staff.csv");
  g_assert_cmpint (run->code, ==, 0);
  text = read_pdf (run, "staff.pdf");
  assert_none (text, personal, "the PDF");
  assert_says (text, "hidden 1");
}

/* Of both tables, in what changed as well. */
static void
test_compare (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;
  const char      *formats[] = { "html", "md", "json" };

  put (run, "old.csv", STAFF, -1);
  put (run, "new.csv", STAFF "fay@x.org,4111111111111111,Zoe,9789.5\n", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = g_strdup_printf (
          "compare -q --redact=personal -f %s -o - old.csv new.csv", formats[i]);

      run_batch (run, words);
      g_assert_cmpint (run->code, ==, 0);
      assert_none (run->out, personal, formats[i]);
      g_assert_null (strstr (run->out, "fay@x.org"));
      g_assert_null (strstr (run->out, "Zoe"));
    }
  run_batch (run, "compare -q --redact=personal -f pdf -o x.pdf old.csv new.csv");
  text = read_pdf (run, "x.pdf");
  assert_none (text, personal, "the PDF");
  g_assert_null (strstr (text, "Zoe"));
}

/* "all" is every column; a column of that name is one of them. */
static void
test_all (Run *run, gconstpointer data)
{
  const char *const hidden[] = { "ann@x.org", "Roe", "1234.5", "4111111111111111", NULL };

  put (run, "staff.csv", STAFF, -1);
  assert_hides (run, "--redact=all", hidden);
}

static void
test_counts_stay (Run *run, gconstpointer data)
{
  put (run, "staff.csv", STAFF, -1);
  run_batch (run, "report -q --redact=mail -f json -o - staff.csv");
  assert_says (run->out, "\"distinct\": 5");
  assert_says (run->out, "\"value\": \"hidden 5\",\n          \"count\": 2,");
}

static void
test_personal_columns_are_flagged (Run *run, gconstpointer data)
{
  put (run, "staff.csv", STAFF, -1);
  run_batch (run, "report -q -f md -o - staff.csv");
  assert_says (run->out, "look like e-mail addresses");
  assert_says (run->out, "surname seems to hold names of persons");
}

static void
test_unknown_column (Run *run, gconstpointer data)
{
  put (run, "staff.csv", STAFF, -1);
  run_batch (run, "--redact=salary staff.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "“salary”");
  g_assert_cmpuint (count_files (run), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/redact/named", test_named);
  run_add ("/cli/redact/all", test_all);
  run_add ("/cli/redact/personal", test_personal);
  run_add ("/cli/redact/pdf", test_pdf);
  run_add ("/cli/redact/compare", test_compare);
  run_add ("/cli/redact/counts", test_counts_stay);
  run_add ("/cli/redact/flagged", test_personal_columns_are_flagged);
  run_add ("/cli/redact/unknown", test_unknown_column);
  return g_test_run ();
}
