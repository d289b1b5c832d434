/* Any bytes at all: the fast way and the plain one load the same table, or refuse it
 * alike.
 *
 * With clang and "meson setup -Dfuzz=true" this is a libFuzzer program; without, it runs
 * the files and folders it is given, once each. The first two bytes choose the threads
 * and the pieces. */

#include "tests/table/same-table.h"

#include <stdio.h>
#include <stdlib.h>

#define MAX_BYTES 65536

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *difference = NULL;
  gboolean         was_fast;

  if (size < 2 || size > MAX_BYTES)
    return 0;
  bytes = g_bytes_new (data + 1, size - 1);
  difference = compare_ways (bytes, NULL, data[0] % 3 + 1, &was_fast);
  if (difference == NULL)
    return 0;
  fprintf (stderr, "the ways differ: %s\n", difference);
  abort ();
}

#ifndef EDA_LIBFUZZER

static guint
run_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize            size;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return 0;
  LLVMFuzzerTestOneInput ((const guint8 *)contents, size);
  return 1;
}

static guint
run_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  if (folder == NULL)
    return run_file (path);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      n += run_file (file);
    }
  return n;
}

int
main (int argc, char *argv[])
{
  guint n = 0;

  printf ("1..1\n");
  for (int i = 1; i < argc; i++)
    n += run_folder (argv[i]);
  printf ("%s 1 - %u files load the same both ways\n", n > 0 ? "ok" : "not ok", n);
  return n > 0 ? 0 : 1;
}

#endif
