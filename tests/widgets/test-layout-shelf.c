/* What is kept is found, and when there is no room left the oldest goes. */

#include "tests/widgets/harness.h"
#include "widgets/notebook/layout-shelf.h"

#define ROOM 3

static void
put (EdaLayoutShelf *shelf, const char *text)
{
  PangoContext *context = pango_context_new ();
  PangoLayout  *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_text (layout, text, -1);
  g_assert_true (eda_layout_shelf_put (shelf, g_strdup (text), layout) == layout);
}

static void
assert_kept (EdaLayoutShelf *shelf, const char *text, gboolean kept)
{
  PangoLayout *layout = eda_layout_shelf_find (shelf, text);

  g_assert_true (kept == (layout != NULL));
  if (kept)
    g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
}

static void
test_oldest_goes (void)
{
  EdaLayoutShelf *shelf = eda_layout_shelf_new (ROOM, g_str_hash, g_str_equal, g_free);

  put (shelf, "a");
  put (shelf, "b");
  put (shelf, "c");
  assert_kept (shelf, "a", TRUE);
  put (shelf, "d");
  assert_kept (shelf, "a", FALSE);
  assert_kept (shelf, "b", TRUE);
  assert_kept (shelf, "d", TRUE);
  put (shelf, "a");
  assert_kept (shelf, "b", FALSE);
  assert_kept (shelf, "a", TRUE);
  g_assert_cmpuint (eda_layout_shelf_get_n (shelf), ==, ROOM);
  eda_layout_shelf_free (shelf);
}

static void
test_cleared (void)
{
  EdaLayoutShelf *shelf = eda_layout_shelf_new (ROOM, g_str_hash, g_str_equal, g_free);

  for (guint round = 0; round < 2; round++)
    {
      put (shelf, "a");
      put (shelf, "b");
      eda_layout_shelf_clear (shelf);
      assert_kept (shelf, "a", FALSE);
      g_assert_cmpuint (eda_layout_shelf_get_n (shelf), ==, 0);
    }
  eda_layout_shelf_free (shelf);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/layout-shelf/oldest-goes", test_oldest_goes);
  g_test_add_func ("/layout-shelf/cleared", test_cleared);
  return g_test_run ();
}
