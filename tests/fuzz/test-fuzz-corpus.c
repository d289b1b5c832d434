/* What the fuzzer found once stays mended, and a few thousand generated files are loaded
 * the same both ways. Files of the corpus are inputs of the fuzzer; of the other folders
 * (named behind it) plain CSV files. */

#include "tests/fuzz/fuzz-case.h"
#include "tests/fuzz/generate.h"

#include <string.h>

#define N_GENERATED 4000
#define MAX_GENERATED 600

static char *
load (const guint8 *data, gsize size)
{
  FuzzCase fuzz_case;

  return fuzz_case_init (&fuzz_case, data, size) ? fuzz_case_compare (&fuzz_case) : NULL;
}

static void
load_file (const char *path, gsize n_control)
{
  g_autofree char *contents = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *data = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  data = g_malloc0 (n_control + size);
  memcpy (data + n_control, contents, size);
  difference = load ((guint8 *)data, n_control + size);
  if (difference != NULL)
    g_error ("%s: %s", path, difference);
}

/* Returns the number of files. */
static guint
load_folder (const char *path, gsize n_control)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  g_assert_nonnull (folder);
  for (; (name = g_dir_read_name (folder)) != NULL; n++)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      load_file (file, n_control);
    }
  return n;
}

static void
test_corpus (gconstpointer path)
{
  g_assert_cmpuint (load_folder (path, 0), >, 0);
}

static void
test_plain_files (gconstpointer path)
{
  g_assert_cmpuint (load_folder (path, FUZZ_CONTROL), >, 0);
}

static void
test_generated (void)
{
  guint8 data[MAX_GENERATED];

  for (guint seed = 1; seed <= N_GENERATED; seed++)
    {
      FuzzDice         dice = fuzz_dice_new (seed);
      gsize            size = fuzz_generate (&dice, data, sizeof data);
      g_autofree char *difference = NULL;

      if (seed % 2 == 0)
        size = fuzz_mutate (&dice, data, size, sizeof data);
      difference = load (data, size);
      if (difference != NULL)
        g_error ("seed %u: %s", seed, difference);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  g_test_add_data_func ("/fuzz/corpus", argv[1], test_corpus);
  g_test_add_data_func ("/fuzz/plain-files", argv[2], test_plain_files);
  g_test_add_func ("/fuzz/generated", test_generated);
  return g_test_run ();
}
