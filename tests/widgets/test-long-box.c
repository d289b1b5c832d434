/* What is seen of a long box is drawn and nothing else is, wherever the page stands and
 * whatever moves. */

#include "tests/widgets/harness.h"
#include "widgets/long-box.h"

#define TILE_PX 50
#define N_TILES 40
#define N_BOXES 3
#define PAGE_PX 300
#define WIDTH_PX 100

/* --- A tile has a height and a grey of its own --- */

#define TYPE_TILE (tile_get_type ())
G_DECLARE_FINAL_TYPE (Tile, tile, TEST, TILE, GtkWidget)

struct _Tile
{
  GtkWidget parent_instance;

  guchar grey;
};

G_DEFINE_FINAL_TYPE (Tile, tile, GTK_TYPE_WIDGET)

static void
tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float grey = (float)TEST_TILE (widget)->grey / 255;

  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA){ grey, grey, grey, 1 },
                             &GRAPHENE_RECT_INIT (0,
                                                  0,
                                                  (float)gtk_widget_get_width (widget),
                                                  (float)gtk_widget_get_height (widget)));
}

static void
tile_class_init (TileClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = tile_snapshot;
}

static void
tile_init (Tile *self)
{
}

static GtkWidget *
tile_new (guint grey)
{
  Tile *self = g_object_new (TYPE_TILE, NULL);

  self->grey = (guchar)grey;
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH_PX, TILE_PX);
  return GTK_WIDGET (self);
}

/* --- A page of boxes in a box --- */

typedef struct
{
  GtkWidget *window, *scroller, *outer;
  GtkWidget *boxes[N_BOXES];
} Fixture;

static GtkWidget *
box_new (void)
{
  return g_object_new (EDA_TYPE_LONG_BOX, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->outer = box_new ();
  for (guint i = 0; i < N_BOXES; i++)
    {
      fixture->boxes[i] = box_new ();
      for (guint k = 0; k < N_TILES; k++)
        gtk_box_append (GTK_BOX (fixture->boxes[i]), tile_new (i * N_TILES + k + 1));
      gtk_box_append (GTK_BOX (fixture->outer), fixture->boxes[i]);
    }
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (fixture->scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->outer);
  fixture->window = harness_show (fixture->scroller, WIDTH_PX, PAGE_PX);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  harness_close (fixture->window);
}

static GskRenderNode *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (
      paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  return gtk_snapshot_to_node (snapshot);
}

/* The greys down the middle of the page. */
static guchar *
read_page (Fixture *fixture, int *height)
{
  g_autoptr (GskRenderNode) node = draw (fixture->scroller);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  guchar            *greys;
  int                width = gtk_widget_get_width (fixture->scroller);

  *height = gtk_widget_get_height (fixture->scroller);
  texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (GTK_NATIVE (fixture->window)),
      node,
      &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)*height));
  pixels = g_malloc0 ((gsize)width * (gsize)*height * 4);
  gdk_texture_download (texture, pixels, (gsize)width * 4);
  greys = g_malloc ((gsize)*height);
  for (int y = 0; y < *height; y++)
    greys[y] = pixels[((gsize)y * (gsize)width + (gsize)width / 2) * 4];
  return greys;
}

/* @first: the grey of the tile at the top of the page. */
static void
assert_page (Fixture *fixture, double value, guint (*grey_at) (guint tile))
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));
  g_autofree guchar *greys = NULL;
  int                height;

  gtk_adjustment_set_value (adjustment, value);
  harness_settle (fixture->window);
  greys = read_page (fixture, &height);
  g_assert_cmpint (height, >=, PAGE_PX);
  for (int y = 0; y < height; y++)
    g_assert_cmpuint (greys[y], ==, grey_at ((guint)((int)value + y) / TILE_PX));
}

static guint
in_order (guint tile)
{
  return tile + 1;
}

static guint
first_moved_behind (guint tile)
{
  return (tile + N_TILES) % (N_BOXES * N_TILES) + 1;
}

/* --- */

static void
test_seen (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 0, 30, 1975, 2000, 3990, 5650, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    assert_page (fixture, values[i], in_order);
}

/* Seen are six tiles or seven, and one on either side is near enough. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t bounds;
  g_autoptr (GskRenderNode) node = NULL;

  assert_page (fixture, 2600, in_order);
  node = draw (fixture->boxes[1]);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.size.height, <=, PAGE_PX + 4 * TILE_PX);
  g_assert_null (draw (fixture->boxes[0]));
}

/* What stands behind gets another place, but neither another size nor a scrolled page. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  assert_page (fixture, 1500, in_order);
  gtk_box_reorder_child_after (
      GTK_BOX (fixture->outer), fixture->boxes[0], fixture->boxes[N_BOXES - 1]);
  assert_page (fixture, 1500, first_moved_behind);
}

/* A box that is in no scroller is all there. */
static void
test_free (void)
{
  GtkWidget      *box = box_new (), *window;
  graphene_rect_t bounds;
  g_autoptr (GskRenderNode) node = NULL;

  for (guint i = 0; i < 4; i++)
    gtk_box_append (GTK_BOX (box), tile_new (i + 1));
  window = harness_show (box, WIDTH_PX, PAGE_PX);
  node = draw (box);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.size.height, ==, 4 * TILE_PX);
  harness_close (window);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add ("/long-box/seen", Fixture, NULL, set_up, test_seen, tear_down);
  g_test_add ("/long-box/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  g_test_add ("/long-box/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add_func ("/long-box/free", test_free);
  return g_test_run ();
}
