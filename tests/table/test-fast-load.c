/* The fast way and the plain one give the same table: for texts made by chance out of all
 * that people write into cells, with any number of threads and the smallest pieces. */

#include "analysis/core/error.h"
#include "tests/table/same-table.h"

#define N_RANDOM 250

/* Makes cells of one kind. */
typedef void (*CellFunc) (GRand *rand, GString *out);

static void
whole (GRand *rand, GString *out)
{
  g_string_append_printf (out, "%d", g_rand_int_range (rand, -50, 5000));
}

static void
large (GRand *rand, GString *out)
{
  g_string_append_printf (out,
                          "%d%09d",
                          g_rand_int_range (rand, 1, 9000),
                          g_rand_int_range (rand, 0, 999999999));
}

static void
price (GRand *rand, GString *out)
{
  g_string_append_printf (
      out, "%d.%02d", g_rand_int_range (rand, 0, 900), g_rand_int_range (rand, 0, 100));
}

static void
real (GRand *rand, GString *out)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out,
                   g_ascii_dtostr (text, sizeof text, g_rand_double_range (rand, -9, 9)));
}

static void
date (GRand *rand, GString *out)
{
  g_string_append_printf (out,
                          "%d-%02d-%02d",
                          g_rand_int_range (rand, 1898, 2050),
                          g_rand_int_range (rand, 1, 13),
                          g_rand_int_range (rand, 1, 29));
}

static void
datetime (GRand *rand, GString *out)
{
  date (rand, out);
  g_string_append_printf (out,
                          "%c%02d:%02d:%02d",
                          g_rand_boolean (rand) ? 'T' : ' ',
                          g_rand_int_range (rand, 0, 24),
                          g_rand_int_range (rand, 0, 60),
                          g_rand_int_range (rand, 0, 60));
}

static void
pick (GRand *rand, GString *out, const char *const words[], gint n)
{
  g_string_append (out, words[g_rand_int_range (rand, 0, n)]);
}

#define PICK(name, ...)                                                                  \
  static void name (GRand *rand, GString *out)                                           \
  {                                                                                      \
    static const char *const words[] = { __VA_ARGS__ };                                  \
    pick (rand, out, words, G_N_ELEMENTS (words));                                       \
  }

PICK (boolean, "true", "false")
PICK (mixed_boolean, "TRUE", "False", "true", "NA")
PICK (category, "North", "South", "East", "West", "Käse", "日本")
PICK (code, "007", "012", "999", "100")
PICK (nothing, "", "")
PICK (tokens, "NA", "", "n/a", "NULL", "-", "?")
PICK (other_dates, "31/12/2020", "01/02/2021", "3.4.2021", "2020/5/6")
PICK (amounts, "$1,200.50", "12%", "€ 3", "1 kg")
PICK (odd_numbers,
      "1e5",
      "+7",
      "5.",
      ".5",
      "-0",
      "-0.0",
      "inf",
      "1E-320",
      "007.5",
      "12345678901234567890")
PICK (long_decimals,
      "0.12345678901234567",
      "123456789.123456789",
      "3.14159265358979",
      "1.0000000000000002")
PICK (times, "12:30", "09:15:27", "23:59:59.5")
PICK (grouped, "\"1,234\"", "\"12,345.5\"", "7")
PICK (quoted,
      "\"a, b\"",
      "\"said \"\"no\"\"\"",
      "\"\"",
      "\"x\ny\"",
      "\"x\r\ny\"",
      "plain",
      "\"5\"",
      "\"\"\"\"")
PICK (blanks, " 5", "5 ", " a b ", "  ", "7")

static void
text (GRand *rand, GString *out)
{
  category (rand, out);
  g_string_append_printf (out, " no %d", g_rand_int_range (rand, 0, 1000));
}

static const CellFunc kinds[] = {
  whole,       large,   price,       real,          date,   datetime, boolean,
  category,    code,    nothing,     tokens,        text,   quoted,   times,
  other_dates, amounts, odd_numbers, long_decimals, blanks, grouped,  mixed_boolean,
};

/* Columns keep to their kind, but for some that have one cell in so many of another. */
static void
append_rows (
    GRand *rand, GString *out, guint n_columns, guint n_rows, const char *line_end)
{
  g_autofree guint *kind = g_new (guint, n_columns);
  g_autofree guint *stray = g_new (guint, n_columns);
  g_autofree guint *empty = g_new (guint, n_columns);

  for (guint j = 0; j < n_columns; j++)
    {
      kind[j] = (guint)g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds));
      stray[j] = g_rand_boolean (rand) ? 0 : (guint)g_rand_int_range (rand, 2, 200);
      empty[j] = g_rand_boolean (rand) ? 0 : (guint)g_rand_int_range (rand, 2, 20);
    }
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        guint k = kind[j];

        if (stray[j] > 0 && g_rand_int_range (rand, 0, (gint)stray[j]) == 0)
          k = (guint)g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds));
        if (empty[j] == 0 || g_rand_int_range (rand, 0, (gint)empty[j]) != 0)
          kinds[k](rand, out);
        g_string_append (out, j + 1 < n_columns ? "," : line_end);
      }
}

static GString *
make_text (GRand *rand)
{
  GString    *out = g_string_new (NULL);
  guint       n_columns = (guint)g_rand_int_range (rand, 2, 9);
  guint       n_rows = (guint)g_rand_int_range (rand, 1, 400);
  const char *line_end = g_rand_int_range (rand, 0, 3) == 0 ? "\r\n" : "\n";

  if (g_rand_int_range (rand, 0, 5) > 0)
    for (guint j = 0; j < n_columns; j++)
      g_string_append_printf (out,
                              "%s%u%s",
                              g_rand_boolean (rand) ? "id " : "x",
                              j,
                              j + 1 < n_columns ? "," : line_end);
  append_rows (rand, out, n_columns, n_rows, line_end);
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_truncate (out, out->len - strlen (line_end));
  else if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append (out, line_end);
  if (g_rand_int_range (rand, 0, 10) == 0)
    g_string_append_printf (out, "%s# a row that is too short", line_end);
  return out;
}

static void
compare_random (guint seed, guint *n_fast)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GString *text = make_text (rand);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  gboolean         was_fast;
  g_autofree char *difference = compare_ways (bytes, NULL, seed % 3 + 1, &was_fast);

  if (difference != NULL)
    g_test_message ("seed %u: %s", seed, difference);
  g_assert_null (difference);
  *n_fast += was_fast;
}

static void
test_random_texts (void)
{
  guint n_fast = 0;

  for (guint seed = 0; seed < N_RANDOM; seed++)
    compare_random (seed, &n_fast);
  g_test_message ("%u of %u were fast", n_fast, N_RANDOM);
  g_assert_cmpuint (n_fast, >, N_RANDOM / 2);
}

static void
assert_way (const char *text, gboolean fast)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  for (guint n = 1; n <= 3; n++)
    {
      gboolean         was_fast;
      g_autofree char *difference = compare_ways (bytes, NULL, n, &was_fast);

      g_assert_cmpstr (difference, ==, NULL);
      g_assert_cmpint (was_fast, ==, fast);
    }
}

static void
test_what_is_fast (void)
{
  assert_way ("a,b\n1,2\n3,4\n", TRUE);
  assert_way ("a,b\r\n1,2\r\n3,4", TRUE);
  assert_way ("a;b\n\"x;y\";\"1\"\n\"\"\"\";2\n", TRUE);
  assert_way ("a\tb\n1\t2\n\t\n", TRUE);
  assert_way ("a,b\n1,2\n3,4\n\n\n", TRUE);
}

static void
test_what_is_not (void)
{
  assert_way ("a,b\n1,2\n3\n4,5\n", FALSE);     /* a short row */
  assert_way ("a,b\n1,2\n\n3,4\n", FALSE);      /* a blank line */
  assert_way ("a,b\n1,2\n1,\"2\n3,4\n", FALSE); /* an open quote */
  assert_way ("a,b\n1,5\" pipe\n3,4\n", FALSE); /* a loose one */
  assert_way ("a,b\r1,2\r3,4\r", FALSE);        /* lines that end in CR */
}

/* The header again: only the plain way sets it aside. */
static void
test_header_again (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  const char    *text = "a,b\n1,2\nx,y\na,b\n3,4\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  gboolean         was_fast;
  g_autofree char *difference = NULL;

  options.header = 1;
  difference = compare_ways (bytes, &options, 2, &was_fast);
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_false (was_fast);
}

/* Types change when the sample has long been looked at. */
static void
test_late_surprises (void)
{
  static const char *const surprises[]
      = { "x",  "1.5",   "99999999999", "2.123456789012",
          "-0", "1e400", "2020-01-01",  "2020-01-01 10:00:00.25",
          "NA", "007",   "\"1,5\"",     "true" };

  for (guint k = 0; k < G_N_ELEMENTS (surprises); k++)
    {
      GString *text = g_string_new ("number,date,time,word\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *difference = NULL;
      gboolean         was_fast;

      for (guint i = 0; i < 2000; i++)
        if (i == 1234)
          g_string_append_printf (text,
                                  "%s,%s,%s,%s\n",
                                  surprises[k],
                                  surprises[k],
                                  surprises[k],
                                  surprises[k]);
        else
          g_string_append_printf (text,
                                  "%u,2021-03-%02u,2021-03-04 05:06:%02u,w%u\n",
                                  i,
                                  1 + i % 28,
                                  i % 60,
                                  i % 7);
      bytes = g_string_free_to_bytes (text);
      difference = compare_ways (bytes, NULL, 2, &was_fast);
      g_assert_cmpstr (difference, ==, NULL);
      g_assert_true (was_fast);
    }
}

static void
test_own_missing_tokens (void)
{
  char          *missing[] = { (char *)"-999", (char *)"x", NULL };
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  const char    *text = "a,b,c\n-999,x,2020-01-01\n5,NA,x\n,y,\n7,z,2020-01-03\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  gboolean         was_fast;
  g_autofree char *difference = NULL;

  options.missing = missing;
  difference = compare_ways (bytes, &options, 1, &was_fast);
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_true (was_fast);
}

static void
cancel_on_progress (const EdaProgress *progress, gpointer data)
{
  if (progress->bytes_done > 0)
    g_cancellable_cancel (data);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString   *text = g_string_new ("a,b\n");
  EdaLoadWay way = { .tuning = { 2, 4096, 1024 } };
  EdaContext context = EDA_CONTEXT_INIT;

  context.cancellable = cancellable;
  context.progress = cancel_on_progress;
  context.progress_data = cancellable;
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%u,%u\n", i, i % 10);
  bytes = g_string_free_to_bytes (text);
  table = eda_load_bytes_by (&way, bytes, "test.csv", NULL, &context, &error);
  g_assert_null (table);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fast-load/random-texts", test_random_texts);
  g_test_add_func ("/fast-load/what-is-fast", test_what_is_fast);
  g_test_add_func ("/fast-load/what-is-not", test_what_is_not);
  g_test_add_func ("/fast-load/header-again", test_header_again);
  g_test_add_func ("/fast-load/late-surprises", test_late_surprises);
  g_test_add_func ("/fast-load/own-missing-tokens", test_own_missing_tokens);
  g_test_add_func ("/fast-load/cancel", test_cancel);
  return g_test_run ();
}
