/* A checksum in the background: asked for, waited for, or never wanted. */

#include "analysis/table/hashing.h"

static void
test_many_pieces (void)
{
  gsize            n = 3 * 1024 * 1024 + 77;
  g_autofree char *bytes = g_malloc (n);
  g_autofree char *theirs = NULL;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (EdaHashing) hashing = NULL;

  for (gsize i = 0; i < n; i++)
    bytes[i] = (char)(i * 31 + i / 1000);
  theirs = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *)bytes, n);
  whole = g_bytes_new (bytes, n);
  hashing = eda_hashing_new (whole);
  eda_hashing_start (hashing);
  g_assert_cmpstr (eda_hashing_get (hashing), ==, theirs);
  g_assert_cmpstr (eda_hashing_get (hashing), ==, theirs);
}

static void
test_never_started (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (EdaHashing) asked = eda_hashing_new (bytes);
  g_autoptr (EdaHashing) not_asked = eda_hashing_new (bytes);

  g_assert_true (g_str_has_prefix (eda_hashing_get (asked), "ba7816bf"));
  eda_hashing_start (not_asked);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hashing/many-pieces", test_many_pieces);
  g_test_add_func ("/hashing/never-started", test_never_started);
  return g_test_run ();
}
