/* How alike two words are. */
#include "analysis/kernels/jaro-winkler.h"

#include <string.h>

#include "tests/kernels/near.h"

static double
distance (const char *a, const char *b)
{
  uint32_t one[200], two[200];
  size_t   n_a = strlen (a), n_b = strlen (b);

  for (size_t i = 0; i < n_a; i++)
    one[i] = (uint32_t)a[i];
  for (size_t i = 0; i < n_b; i++)
    two[i] = (uint32_t)b[i];
  return eda_jaro_winkler (one, n_a, two, n_b);
}

/* R package stringdist 0.9.10: stringdist (a, b, method = "jw", p = 0.1); the first three
 * are Winkler's own examples. */
static void
test_against_r (void)
{
  assert_agrees ("jaro_winkler", distance ("MARTHA", "MARHTA"), 0.038888888888888903);
  assert_agrees ("jaro_winkler", distance ("DIXON", "DICKSONX"), 0.1866666666666667);
  assert_agrees ("jaro_winkler", distance ("DWAYNE", "DUANE"), 0.16000000000000003);
  assert_agrees (
      "jaro_winkler", distance ("Helsinki", "Helsinski"), 0.022222222222222254);
  assert_agrees ("jaro_winkler", distance ("Hamburg", "Homburg"), 0.085714285714285715);
}

static void
test_edges (void)
{
  char longest[151] = { 0 };

  memset (longest, 'x', 150);
  g_assert_cmpfloat (distance ("", ""), ==, 0);
  g_assert_cmpfloat (distance ("", "a"), ==, 1);
  g_assert_cmpfloat (distance ("a", "a"), ==, 0);
  g_assert_cmpfloat (distance ("a", "b"), ==, 1);
  g_assert_cmpfloat (distance ("AB", "BA"), ==, 1);
  g_assert_cmpfloat (distance ("abc", "xyz"), ==, 1);
  g_assert_cmpfloat (distance (longest, longest), ==, 0);
  g_assert_cmpfloat (distance ("DICKSONX", "DIXON"), ==, distance ("DIXON", "DICKSONX"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jaro-winkler/against-r", test_against_r);
  g_test_add_func ("/jaro-winkler/edges", test_edges);
  return g_test_run ();
}
