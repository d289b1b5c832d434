/* That the parts of this build load, and what is said of one that does not. */

#include "analysis/core/error.h"
#include "analysis/core/part.h"

static void
test_loads (void)
{
  const char *const names[] = { EDA_PART_ARCHIVE, EDA_PART_CHARSET, EDA_PART_FIGURES };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      gconstpointer record = eda_part_get (names[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (record);
      g_assert_true (eda_part_get (names[i], &error) == record);
    }
}

static void
test_names_what_is_missing (void)
{
  g_autoptr (GError) error = NULL;
  gconstpointer record = eda_part_get ("nothing", &error);

  g_assert_null (record);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_PART);
  g_assert_cmpstr (eda_error_get_id (error), ==, "part.missing");
  g_assert_true (
      g_str_has_suffix (eda_error_get_place (error)->file, "/parts/eda-nothing.so"));
  g_assert_nonnull (eda_error_get_hint (error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/part/loads", test_loads);
  g_test_add_func ("/part/names-what-is-missing", test_names_what_is_missing);
  return g_test_run ();
}
