/* Where folders are looked for by a program that is installed, and by one in its build.
 */

#include "analysis/core/folder.h"

#include <string.h>

static void
test_stands_beside_an_installed_program (void)
{
  g_autofree char *here = eda_folder_find (EDA_FOLDER_PARTS, "/opt/eda/bin/eda-batch");
  g_autofree char *there = eda_folder_find (EDA_FOLDER_PARTS, "/srv/moved/bin/eda-batch");

  g_assert_true (g_str_has_prefix (here, "/opt/eda/"));
  g_assert_true (g_str_has_prefix (there, "/srv/moved/"));
  g_assert_true (g_str_has_suffix (here, "/eda-workbench"));
  g_assert_cmpstr (here + strlen ("/opt/eda"), ==, there + strlen ("/srv/moved"));
}

static void
test_shared_files_stand_together (void)
{
  g_autofree char *locale = eda_folder_find (EDA_FOLDER_LOCALE, "/opt/eda/bin/eda-batch");
  g_autofree char *samples
      = eda_folder_find (EDA_FOLDER_SAMPLES, "/opt/eda/bin/eda-batch");

  g_assert_cmpstr (locale, ==, "/opt/eda/share/locale");
  g_assert_cmpstr (samples, ==, "/opt/eda/share/eda-workbench/samples");
}

static void
test_stands_in_the_build (void)
{
  const char      *build = g_getenv ("EDA_BUILD_ROOT");
  g_autofree char *program = g_build_filename (build, "app", "eda-batch", NULL);
  g_autofree char *wanted = g_build_filename (build, "parts", NULL);
  g_autofree char *found = eda_folder_find (EDA_FOLDER_PARTS, program);

  g_assert_cmpstr (found, ==, wanted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/folder/stands-beside-an-installed-program",
                   test_stands_beside_an_installed_program);
  g_test_add_func ("/core/folder/shared-files-stand-together",
                   test_shared_files_stand_together);
  g_test_add_func ("/core/folder/stands-in-the-build", test_stands_in_the_build);
  return g_test_run ();
}
