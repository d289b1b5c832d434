/* What a report weighs: 150 kB and 8 kB a column, whatever the columns hold. */

#include "tests/app/run.h"

typedef void (*Fill) (GString *out, GRand *rand, guint column);

static void
fill_number (GString *out, GRand *rand, guint column)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  double x = g_rand_double (rand) * g_rand_double (rand) * 1000;

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.3f", x));
}

static void
fill_level (GString *out, GRand *rand, guint column)
{
  g_string_append_printf (
      out, "level %d", g_rand_int_range (rand, 0, 2 + (gint32)column % 11));
}

static void
fill_mixed (GString *out, GRand *rand, guint column)
{
  if (g_rand_int_range (rand, 0, 20) == 0)
    return;
  if (column % 4 == 0)
    fill_level (out, rand, column);
  else if (column % 4 == 1)
    g_string_append_printf (out,
                            "20%02d-%02d-%02d",
                            g_rand_int_range (rand, 10, 25),
                            g_rand_int_range (rand, 1, 13),
                            g_rand_int_range (rand, 1, 29));
  else
    fill_number (out, rand, column);
}

static char *
make_csv (guint n_columns, guint n_rows, Fill fill)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (out, "%scolumn_%u", column > 0 ? "," : "", column);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_string_append_c (out, column > 0 ? ',' : '\n');
        fill (out, rand, column);
      }
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static void
assert_light (Run *run, guint n_columns)
{
  gsize size = strlen (run->out);

  g_assert_cmpint (run->code, ==, 0);
  g_test_message ("%u columns: %" G_GSIZE_FORMAT " bytes", n_columns, size);
  g_assert_cmpuint (size, >, 10000);
  g_assert_cmpuint (size, <=, 150000 + 8000 * (gsize)n_columns);
}

static void
test_made_tables (Run *run, gconstpointer data)
{
  const struct
  {
    guint columns;
    Fill  fill;
  } cases[] = {
    { 2, fill_number }, { 12, fill_number }, { 12, fill_level }, { 60, fill_mixed }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *csv = make_csv (cases[i].columns, 100, cases[i].fill);

      put (run, "made.csv", csv, -1);
      run_batch (run, "report -q -o - made.csv");
      assert_light (run, cases[i].columns);
    }
}

static void
test_samples (Run *run, gconstpointer data)
{
  const struct
  {
    const char *name;
    guint       columns;
  } samples[] = { { "penguins.csv", 8 }, { "msleep.csv", 11 }, { "weather.csv", 12 } };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_build_filename (
          g_getenv ("EDA_SOURCE_ROOT"), "sample-data", samples[i].name, NULL);
      g_autofree char *words = g_strdup_printf ("report -q -o - '%s'", path);

      run_batch (run, words);
      assert_light (run, samples[i].columns);
    }
}

/* All parts alike: either each has its further tables or none, and the page says so. */
static void
test_what_is_left_out_is_said (Run *run, gconstpointer data)
{
  g_autofree char *csv = make_csv (40, 100, fill_number);

  put (run, "made.csv", csv, -1);
  run_batch (run, "report -q -o - made.csv");
  assert_says (run->out, "tables of this step are left out");
  assert_light (run, 40);
  g_assert_null (strstr (run->out, "column_0, named shapes"));
  g_assert_nonnull (strstr (run->out, "<caption>column_39, n = 100</caption>"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/size/made", test_made_tables);
  run_add ("/cli/size/samples", test_samples);
  run_add ("/cli/size/left-out", test_what_is_left_out_is_said);
  return g_test_run ();
}
