/* What a spreadsheet would calculate, and how it is kept from it. */

#include "analysis/result/spreadsheet.h"

#include <string.h>

static void
test_formulas (void)
{
  static const char *const formulas[] = { "=1+1",
                                          "=cmd|' /C calc'!A0",
                                          "+SUM(A1)",
                                          "-2+3",
                                          "-2+3+cmd|' /C calc'!A0",
                                          "@SUM(1)",
                                          "\t=1",
                                          "\r=1",
                                          "-",
                                          "＝1+1",
                                          "+49 30 1234x" };
  static const char *const texts[]
      = { "", "-5", "+1.2e-3", "-1,234.5", "-12 %", "+49 30", "a=b", " =1", "−5", "'=1" };

  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    if (!eda_is_formula (formulas[i], strlen (formulas[i])))
      g_error ("“%s” is none", formulas[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (eda_is_formula (texts[i], strlen (texts[i])))
      g_error ("“%s” is one", texts[i]);
}

/* Texts of a file need not end in a zero byte. */
static void
test_length_counts (void)
{
  g_assert_false (eda_is_formula ("=1", 0));
  g_assert_false (eda_is_formula ("-5x", 2));
  g_assert_true (eda_is_formula ("-5x", 3));
}

static void
test_tsv_cells (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  eda_append_tsv_cell (out, "=HYPERLINK(\"x\")");
  eda_append_tsv_cell (out, "|a\tb\r\nc");
  eda_append_tsv_cell (out, "|-3.5");
  g_assert_cmpstr (out->str, ==, "'=HYPERLINK(\"x\")|a b  c|-3.5");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spreadsheet/formulas", test_formulas);
  g_test_add_func ("/spreadsheet/length", test_length_counts);
  g_test_add_func ("/spreadsheet/tsv", test_tsv_cells);
  return g_test_run ();
}
