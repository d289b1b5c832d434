/* Numbers in narrow forms: every form gives back exactly the double it was made of. */

#include "analysis/table/column-private.h"

#include <math.h>
#include <string.h>

static EdaValues
values_of (const double x[], gsize n)
{
  return (EdaValues){ .data = g_memdup2 (x, n * sizeof x[0]) };
}

static void
assert_same (const EdaValues *values, const double x[], gsize n)
{
  g_autofree double *read = g_new (double, n);

  eda_values_read (values, 0, n, read);
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (x[i]))
        g_assert_true (isnan (read[i]) && eda_values_is_missing (values, i));
      else
        g_assert_cmpmem (&read[i], sizeof read[i], &x[i], sizeof x[i]);
    }
}

static void
narrow (EdaValues *values, gsize n)
{
  double min, max;

  eda_values_find_range (values, n, &min, &max);
  eda_values_narrow (values, n, min, max);
}

/* Scaled and narrowed, @x takes @layout. */
static void
assert_layout (const double x[], gsize n, guint scale, EdaLayout layout)
{
  EdaValues values = values_of (x, n);

  g_assert_true (eda_values_try_scale (&values, n, scale));
  assert_same (&values, x, n);
  narrow (&values, n);
  g_assert_cmpint (values.layout, ==, layout);
  assert_same (&values, x, n);
  g_free (values.data);
}

static void
test_widths (void)
{
  const double bytes[] = { -127, 127, NAN, 0 };
  const double shorts[] = { -128, NAN, 127 };
  const double edges[] = { -32767, 32767, NAN };
  const double words[] = { -32768, NAN, 5 };
  const double most[] = { -2147483647., 2147483647., NAN };

  assert_layout (bytes, 4, 0, EDA_LAYOUT_INT8);
  assert_layout (shorts, 3, 0, EDA_LAYOUT_INT16);
  assert_layout (edges, 3, 0, EDA_LAYOUT_INT16);
  assert_layout (words, 3, 0, EDA_LAYOUT_INT32);
  assert_layout (most, 3, 0, EDA_LAYOUT_INT32);
}

static void
test_decimals (void)
{
  const double prices[] = { 128.79, NAN, 0.01, -19.9 };
  const double nine[] = { 0.000000001, 2.147483647, 0.1 };

  assert_layout (prices, 4, 2, EDA_LAYOUT_INT16);
  assert_layout (nine, 3, 9, EDA_LAYOUT_INT32);
}

static void
test_all_missing (void)
{
  const double nothing[] = { NAN, NAN };

  assert_layout (nothing, 2, 0, EDA_LAYOUT_INT8);
}

static void
test_what_stays_double (void)
{
  const double refused[][2] = {
    { 1, 0.5 },          { 1, -0. },         { 1, INFINITY },
    { 1, -2147483648. }, { 1, 2147483648. }, { 1, 1e308 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      EdaValues values = values_of (refused[i], 2);

      g_assert_false (eda_values_try_scale (&values, 2, 0));
      assert_same (&values, refused[i], 2);
      g_free (values.data);
    }
}

/* Two-decimal numbers up to five million, in steps that visit all last digits. */
static void
test_every_decimal_comes_back (void)
{
  gsize              n = 300000;
  double            *x = g_new (double, n);
  EdaValues          values = { .data = NULL };
  g_autofree double *copy = NULL;

  for (gsize i = 0; i < n; i++)
    x[i] = (double)(i * 1693) / 100;
  copy = g_memdup2 (x, n * sizeof x[0]);
  values.layout = EDA_LAYOUT_DOUBLE;
  values.data = x;
  g_assert_true (eda_values_try_scale (&values, n, 2));
  assert_same (&values, copy, n);
  g_free (values.data);
}

static void
test_base (void)
{
  const double x[] = { 1700000000, NAN, 1700000127 };
  gint32      *stored = g_new (gint32, 3);
  EdaValues    values = { EDA_LAYOUT_INT32, 0, 1700000000, stored };

  stored[0] = 0;
  stored[1] = G_MININT32;
  stored[2] = 127;
  assert_same (&values, x, 3);
  narrow (&values, 3);
  g_assert_cmpint (values.layout, ==, EDA_LAYOUT_INT8);
  assert_same (&values, x, 3);
  g_free (values.data);
}

static void
test_codes (void)
{
  const gint32    codes[] = { 0, -1, 126, 5 };
  const guint     n_levels[] = { 127, 128, 32767, 32768 };
  const EdaLayout layouts[]
      = { EDA_LAYOUT_INT8, EDA_LAYOUT_INT16, EDA_LAYOUT_INT16, EDA_LAYOUT_INT32 };

  for (guint k = 0; k < G_N_ELEMENTS (n_levels); k++)
    {
      gpointer narrowed = g_memdup2 (codes, sizeof codes);

      g_assert_cmpint (eda_codes_narrow (&narrowed, 4, n_levels[k]), ==, layouts[k]);
      for (gsize i = 0; i < 4; i++)
        g_assert_cmpint (eda_codes_get (narrowed, layouts[k], i), ==, codes[i]);
      g_free (narrowed);
    }
}

static void
test_column_of_narrow_values (void)
{
  const double  x[] = { 12.5, NAN, -3.25 };
  EdaValues     values = values_of (x, 3);
  EdaColumnSpec spec
      = { (char *)"x", 1, EDA_STORAGE_REAL, EDA_TYPE_REAL, (char *)"because", 3 };
  double out[2];
  g_autoptr (EdaColumn) column = NULL;
  g_autofree char *text = NULL;

  g_assert_true (eda_values_try_scale (&values, 3, 2));
  narrow (&values, 3);
  column = eda_column_new_values (&spec, &values, 1);
  text = eda_column_dup_text (column, 2);
  eda_column_read_numbers (column, 1, 2, out);
  g_assert_cmpuint (eda_column_get_n_missing (column), ==, 1);
  g_assert_true (eda_column_is_missing (column, 1));
  g_assert_true (isnan (out[0]));
  g_assert_cmpfloat (out[1], ==, -3.25);
  g_assert_cmpfloat (eda_column_get_number (column, 0), ==, 12.5);
  g_assert_cmpstr (text, ==, "-3.25");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/widths", test_widths);
  g_test_add_func ("/values/decimals", test_decimals);
  g_test_add_func ("/values/all-missing", test_all_missing);
  g_test_add_func ("/values/what-stays-double", test_what_stays_double);
  g_test_add_func ("/values/every-decimal-comes-back", test_every_decimal_comes_back);
  g_test_add_func ("/values/base", test_base);
  g_test_add_func ("/values/codes", test_codes);
  g_test_add_func ("/values/column", test_column_of_narrow_values);
  return g_test_run ();
}
