/* What the fast readers take means the same to the patient ones, to the last bit. */

#include "analysis/table/fast-number.h"
#include "analysis/table/parse.h"

#include <string.h>

#define SLACK 16

/* The cell stands behind and before other bytes, as in a file. */
static void
compare_number (const char *text, guint guess, gboolean taken)
{
  char                  block[100];
  gsize                 n = strlen (text);
  const EdaNumberLayout layout = { '.', ',' };
  EdaFastNumber         number;
  EdaNumberFlags        flags;
  double                fast, patient;
  gboolean              fine;

  memset (block, '7', sizeof block);
  memcpy (block + SLACK, text, n);
  fine = eda_fast_number_read (block + SLACK, n, '.', guess, &number)
         && eda_fast_number_to_double (&number, &fast);
  if (taken)
    g_assert_true (fine);
  if (!fine)
    return;
  if (!eda_parse_number (text, n, layout, &patient, &flags))
    g_error ("“%s” is no number", text);
  g_assert_cmpmem (&fast, sizeof fast, &patient, sizeof patient);
  g_assert_cmpint ((flags & EDA_NUMBER_INTEGER) != 0, ==, number.decimals == 0);
  g_assert_cmpint (
      flags & (EDA_NUMBER_PADDED | EDA_NUMBER_HUGE | EDA_NUMBER_GROUPED), ==, 0);
}

static void
test_plain_numbers (void)
{
  static const char *const texts[] = { "0",
                                       "7",
                                       "-7",
                                       "12345678",
                                       "123456789",
                                       "999999999999999",
                                       "0.1",
                                       "-0.5",
                                       ".5",
                                       "128.79",
                                       "57.0296",
                                       "0.039472961424349",
                                       "-3.14159265358979",
                                       "00.25",
                                       "-0",
                                       "1234567.12345678",
                                       "9007199254740992" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint guess = 0; guess < 17; guess++)
      compare_number (texts[i], guess, TRUE);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",
                                       "-",
                                       ".",
                                       "5.",
                                       "+5",
                                       "1e5",
                                       "1,234",
                                       "007",
                                       "x",
                                       "1 ",
                                       " 1",
                                       "1.2.3",
                                       "--1",
                                       "1-",
                                       "12345678901234567890",
                                       "9007199254740993",
                                       "0.12345678901234567890" };
  EdaFastNumber            number;
  double                   value;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char block[100] = "7777777777777777";

      strcpy (block + SLACK, texts[i]);
      for (guint guess = 0; guess < 17; guess++)
        g_assert_false (
            eda_fast_number_read (block + SLACK, strlen (texts[i]), '.', guess, &number)
            && eda_fast_number_to_double (&number, &value));
    }
}

static void
test_random_numbers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 200000; i++)
    {
      char  text[64];
      guint decimals = (guint)g_rand_int_range (rand, 1, 12);

      g_snprintf (text,
                  sizeof text,
                  "%s%d.%0*u",
                  g_rand_boolean (rand) ? "-" : "",
                  g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 30)),
                  (int)decimals,
                  (guint)g_rand_int_range (rand, 0, 10000000)
                      % (guint)eda_fast_whole_powers[MIN (decimals, 7)]);
      compare_number (text, i % 3 == 0 ? decimals : 0, FALSE);
    }
}

/* Any bytes at all: never more than the patient reader takes. */
static void
test_random_signs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  const char *signs = "0123456789.-,e+ ";

  for (guint i = 0; i < 200000; i++)
    {
      char  text[24];
      gsize n = (gsize)g_rand_int_range (rand, 1, 12);

      for (gsize k = 0; k < n; k++)
        text[k] = signs[g_rand_int_range (rand, 0, g_rand_int_range (rand, 10, 17))];
      text[n] = '\0';
      compare_number (text, i % 5, FALSE);
    }
}

static void
compare_time (const char *text)
{
  char   block[100] = "7777777777777777";
  gsize  n = strlen (text);
  gint32 days;
  gint64 seconds;
  double patient;

  strcpy (block + SLACK, text);
  if (eda_fast_date_read (block + SLACK, n, &days))
    {
      g_assert_true (eda_parse_date (text, n, EDA_DATE_YMD, &patient));
      g_assert_cmpfloat (patient, ==, days);
    }
  if (eda_fast_datetime_read (block + SLACK, n, &seconds))
    {
      g_assert_true (eda_parse_datetime (text, n, EDA_DATE_YMD, &patient));
      g_assert_cmpfloat (patient, ==, (double)seconds);
    }
}

static void
test_times (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gint64 seconds;
  gint32 days;

  for (guint i = 0; i < 100000; i++)
    {
      char text[64];

      g_snprintf (text,
                  sizeof text,
                  "%04d-%02d-%02d%c%02d:%02d:%02d",
                  g_rand_int_range (rand, 1500, 2500),
                  g_rand_int_range (rand, 0, 14),
                  g_rand_int_range (rand, 0, 33),
                  " Tx"[i % 3],
                  g_rand_int_range (rand, 0, 26),
                  g_rand_int_range (rand, 0, 62),
                  g_rand_int_range (rand, 0, 62));
      compare_time (text);
      text[10] = '\0';
      compare_time (text);
    }
  g_assert_true (eda_fast_date_read ("2000-02-29", 10, &days));
  g_assert_cmpint (days, ==, 11016);
  g_assert_false (eda_fast_date_read ("2001-02-29", 10, &days));
  g_assert_true (eda_fast_datetime_read ("1969-12-31T23:59:59", 19, &seconds));
  g_assert_cmpint (seconds, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fast-number/plain", test_plain_numbers);
  g_test_add_func ("/fast-number/refused", test_refused);
  g_test_add_func ("/fast-number/random-numbers", test_random_numbers);
  g_test_add_func ("/fast-number/random-signs", test_random_signs);
  g_test_add_func ("/fast-number/times", test_times);
  return g_test_run ();
}
