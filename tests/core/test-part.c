/* Where parts are looked for, that those of this build load, and what is said of one that
 * doesn't. */

#include "analysis/core/error.h"
#include "analysis/core/part.h"

#include <string.h>

static void
test_stands_beside_an_installed_program (void)
{
  g_autofree char *here = eda_part_find ("/opt/eda/bin/eda-batch", "archive");
  g_autofree char *there = eda_part_find ("/srv/moved/bin/eda-batch", "archive");

  g_assert_true (g_str_has_prefix (here, "/opt/eda/"));
  g_assert_true (g_str_has_prefix (there, "/srv/moved/"));
  g_assert_true (g_str_has_suffix (here, "/eda-workbench/eda-archive.so"));
  g_assert_cmpstr (here + strlen ("/opt/eda"), ==, there + strlen ("/srv/moved"));
}

static void
test_stands_in_the_build (void)
{
  const char      *build = g_getenv ("EDA_BUILD_ROOT");
  g_autofree char *program = g_build_filename (build, "app", "eda-batch", NULL);
  g_autofree char *wanted = g_build_filename (build, "parts", "eda-archive.so", NULL);
  g_autofree char *found = eda_part_find (program, "archive");

  g_assert_cmpstr (found, ==, wanted);
}

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
  g_test_add_func ("/part/stands-beside-an-installed-program",
                   test_stands_beside_an_installed_program);
  g_test_add_func ("/part/stands-in-the-build", test_stands_in_the_build);
  g_test_add_func ("/part/loads", test_loads);
  g_test_add_func ("/part/names-what-is-missing", test_names_what_is_missing);
  return g_test_run ();
}
