/* Letter values; the depths are Tukey's (1977, chapter 2). */
#include "analysis/kernels/letters.h"

#include <float.h>

#include "tests/kernels/near.h"

/* 1 .. 219: depths M 110, F 55.5, E 28, D 14.5, C 7.5; B would be 4. */
static void
test_depths (void)
{
  const double depths[] = { 110, 55.5, 28, 14.5, 7.5 };
  EdaLetter    letters[EDA_LETTERS_MOST];
  double       x[219];

  for (int i = 0; i < 219; i++)
    x[i] = i + 1;
  g_assert_cmpuint (eda_letter_values (x, 219, letters), ==, 5);
  for (int i = 0; i < 5; i++)
    {
      g_assert_cmpint (letters[i].letter, ==, "MFEDC"[i]);
      g_assert_cmpfloat (letters[i].depth, ==, depths[i]);
      g_assert_cmpfloat (letters[i].low, ==, depths[i]);
      g_assert_cmpfloat (letters[i].high, ==, 220 - depths[i]);
    }
}

static void
test_few (void)
{
  const double far[] = { -DBL_MAX, -DBL_MAX, DBL_MAX, DBL_MAX };
  EdaLetter    letters[EDA_LETTERS_MOST];

  g_assert_cmpuint (eda_letter_values (NULL, 0, letters), ==, 0);
  g_assert_cmpuint (eda_letter_values (awkward_sorted, 1, letters), ==, 1);
  g_assert_cmpfloat (letters[0].low, ==, -30.0417);
  g_assert_cmpuint (eda_letter_values (awkward_sorted, 11, letters), ==, 1);
  g_assert_cmpfloat (letters[0].high, ==, 3.7182);
  g_assert_cmpuint (eda_letter_values (far, 4, letters), ==, 1);
  g_assert_cmpfloat (letters[0].low, ==, 0);
}

/* Twenty-four letters are enough for more values than there are. */
static void
test_many (void)
{
  static double x[1 << 20];
  EdaLetter     letters[EDA_LETTERS_MOST];
  size_t        k;

  for (size_t i = 0; i < 1 << 20; i++)
    x[i] = (double)i;
  k = eda_letter_values (x, 1 << 20, letters);
  g_assert_cmpuint (k, ==, 17);
  g_assert_cmpfloat (letters[k - 1].depth, >=, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/depths", test_depths);
  g_test_add_func ("/letters/few", test_few);
  g_test_add_func ("/letters/many", test_many);
  return g_test_run ();
}
