/* The checksum against GLib's, at every length that ends a block in another way. */

#include "analysis/table/sha256.h"

static char *
take (const guint8 *bytes, gsize size, gsize piece)
{
  g_autoptr (EdaSha256) sum = eda_sha256_new ();

  for (gsize at = 0; at < size; at += piece)
    eda_sha256_update (sum, bytes + at, MIN (piece, size - at));
  return eda_sha256_finish (sum);
}

static void
test_known_sums (void)
{
  g_autofree char *nothing = take (NULL, 0, 1);
  g_autofree char *abc = take ((const guint8 *)"abc", 3, 3);

  g_assert_cmpstr (
      nothing, ==, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  g_assert_cmpstr (
      abc, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_every_length_and_piece (void)
{
  static const gsize pieces[] = { 1, 7, 63, 64, 65, 200 };
  guint8             bytes[200];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8)(i * 37 + 11);
  for (gsize size = 1; size <= sizeof bytes; size++)
    for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
      {
        g_autofree char *ours = take (bytes, size, pieces[i]);
        g_autofree char *theirs
            = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, size);

        g_assert_cmpstr (ours, ==, theirs);
      }
}

static void
test_portable_is_the_same (void)
{
  g_autoptr (EdaSha256) portable = eda_sha256_new_by (TRUE);
  g_autofree char *ours = take ((const guint8 *)"a table", 7, 7);
  g_autofree char *theirs = NULL;

  eda_sha256_update (portable, (const guint8 *)"a table", 7);
  theirs = eda_sha256_finish (portable);
  g_assert_cmpstr (ours, ==, theirs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sha256/known-sums", test_known_sums);
  g_test_add_func ("/sha256/every-length-and-piece", test_every_length_and_piece);
  g_test_add_func ("/sha256/portable-is-the-same", test_portable_is_the_same);
  return g_test_run ();
}
