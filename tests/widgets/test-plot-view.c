/* Figures on the screen. */

#include "tests/widgets/harness.h"
#include "widgets/notebook/plot-view.h"

static GtkWidget *
make_plot (void)
{
  g_autoptr (EdaFigure) figure = harness_make_figure ("Distribution of price");

  return eda_plot_view_new (figure);
}

/* In a window that scrolls, as a notebook does: a plot's height follows from its width.
 */
static GtkWidget *
show (GtkWidget *plot)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), plot);
  return harness_show (scroller, 500, 400);
}

static void
test_is_a_named_image (void)
{
  GtkWidget *plot = g_object_ref_sink (make_plot ());

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL, "Distribution of price");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Three bars of heights 1, 2 and 3.");
  g_assert_true (gtk_widget_get_focusable (plot));
  g_assert_finalize_object (plot);
}

static void
test_height_follows_width (void)
{
  GtkWidget *plot = g_object_ref_sink (make_plot ());
  int        minimum, narrow, wide;

  g_assert_cmpint (
      gtk_widget_get_request_mode (plot), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  gtk_widget_measure (plot, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  gtk_widget_measure (plot, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (plot, GTK_ORIENTATION_VERTICAL, 640, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, 100);
  g_assert_cmpint (wide, >, narrow);
  g_assert_finalize_object (plot);
}

static void
test_is_drawn_when_shown (void)
{
  GtkWidget *plot = make_plot ();
  GtkWidget *window;

  g_assert_false (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plot)));
  window = show (plot);
  g_assert_true (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plot)));
  harness_close (window);
}

/* Thirty figures under each other: those far below have no picture until they come near.
 */
static void
test_far_figures_are_not_drawn (void)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget     *scroller = gtk_scrolled_window_new ();
  GtkWidget     *plots[30];
  GtkWidget     *window;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < G_N_ELEMENTS (plots); i++)
    gtk_box_append (GTK_BOX (box), plots[i] = make_plot ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  window = harness_show (scroller, 500, 400);
  g_assert_true (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plots[0])));
  g_assert_false (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plots[29])));

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  harness_settle (window);
  g_assert_true (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plots[29])));
  g_assert_false (eda_plot_view_is_drawn (EDA_PLOT_VIEW (plots[0])));
  harness_close (window);
}

static void
assert_paper_is (GdkTexture *picture, gboolean dark)
{
  gsize              stride = 4 * (gsize)gdk_texture_get_width (picture);
  g_autofree guchar *pixels = g_malloc (stride * gdk_texture_get_height (picture));

  gdk_texture_download (picture, pixels, stride);
  if (dark)
    g_assert_cmpuint (pixels[0], <, 128);
  else
    g_assert_cmpuint (pixels[0], >, 128);
}

static void
test_picture_follows_the_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *plot = g_object_ref_sink (make_plot ());
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  light = eda_plot_view_dup_picture (EDA_PLOT_VIEW (plot));
  g_assert_cmpint (gdk_texture_get_width (light), ==, 1280);
  assert_paper_is (light, FALSE);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = eda_plot_view_dup_picture (EDA_PLOT_VIEW (plot));
  assert_paper_is (dark, TRUE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_finalize_object (plot);
}

static void
test_copies_a_picture (void)
{
  GtkWidget    *plot = make_plot ();
  GtkWidget    *window = show (plot);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (plot);

  g_assert_true (gtk_widget_activate_action (plot, "plot.copy", NULL));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                                    GDK_TYPE_TEXTURE));
  harness_close (window);
}

static void
step (GtkWidget *plot, int by)
{
  gtk_widget_activate_action (plot, "plot.step", "i", by);
}

/* What an arrow key has led to is the figure's description, until the focus goes on. */
static void
test_arrows_tell_values (void)
{
  GtkWidget     *plot = make_plot ();
  GtkWidget     *window = show (plot);
  GtkAccessible *accessible = GTK_ACCESSIBLE (plot);

  step (plot, 1);
  gtk_test_accessible_assert_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "0 – 1: 1");
  step (plot, 1);
  step (plot, 1);
  step (plot, 1); /* the last one stays */
  gtk_test_accessible_assert_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 – 3: 3");
  gtk_widget_activate_action (plot, "plot.clear", NULL);
  gtk_test_accessible_assert_property (accessible,
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Three bars of heights 1, 2 and 3.");
  harness_close (window);
}

static void
test_zooms_and_comes_back (void)
{
  GtkWidget *plot = make_plot ();
  GtkWidget *window = show (plot);
  EdaPlotBox view;

  gtk_widget_activate_action (plot, "plot.zoom", "d", 0.5);
  view = eda_plot_view_get_view (EDA_PLOT_VIEW (plot));
  g_assert_cmpfloat_with_epsilon (view.x_low, 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.x_high, 2.25, 1e-9);
  g_assert_cmpfloat (view.y_high, ==, 3); /* bars keep their heights */
  harness_settle (window);
  gtk_widget_activate_action (plot, "plot.pan", "(ii)", 1, 0);
  view = eda_plot_view_get_view (EDA_PLOT_VIEW (plot));
  g_assert_cmpfloat_with_epsilon (view.x_low, 0.9, 1e-9);
  gtk_widget_activate_action (plot, "plot.reset", NULL);
  view = eda_plot_view_get_view (EDA_PLOT_VIEW (plot));
  g_assert_cmpfloat (view.x_high, ==, 3);
  harness_close (window);
}

static void
remember_box (GtkWidget        *plot,
              const EdaPlotBox *box,
              gboolean          done,
              EdaPlotBox       *remembered)
{
  g_assert_true (done);
  *remembered = *box;
}

static void
test_keys_take_the_rows_of_a_bar (void)
{
  g_autoptr (EdaFigure) figure = harness_make_figure ("Distribution of price");
  GtkWidget *plot, *window;
  EdaPlotBox taken = { 0, 0, 0, 0 };

  eda_axis_bind (&figure->x, "price", 1);
  plot = eda_plot_view_new (figure);
  window = show (plot);
  g_signal_connect (plot, "brushed", G_CALLBACK (remember_box), &taken);
  gtk_widget_activate_action (plot, "plot.take", NULL); /* nothing to take yet */
  g_assert_cmpfloat (taken.x_high, ==, 0);
  step (plot, 1);
  step (plot, 1);
  gtk_widget_activate_action (plot, "plot.take", NULL);
  g_assert_cmpfloat (taken.x_low, ==, 1);
  g_assert_cmpfloat (taken.x_high, <, 2);
  g_assert_cmpfloat (taken.x_high, >, 1.999);
  harness_close (window);
}

static GdkContentFormats *
copied_formats (GtkWidget *plot, const char *action)
{
  g_assert_true (gtk_widget_activate_action (plot, action, NULL));
  return gdk_clipboard_get_formats (gtk_widget_get_clipboard (plot));
}

static void
test_copies_drawing_and_values_too (void)
{
  GtkWidget         *plot = make_plot ();
  GtkWidget         *window = show (plot);
  GdkContentFormats *formats = copied_formats (plot, "plot.copy");

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  formats = copied_formats (plot, "plot.copy-drawing");
  g_assert_false (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  formats = copied_formats (plot, "plot.copy-values");
  g_assert_false (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  harness_close (window);
}

/* Axes are there at once, a worker's points follow. */
static void
test_dense_points_follow (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("Cloud");
  EdaLayer *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 60000);
  GtkWidget *plot, *window;

  for (gsize i = 0; i < points->n; i++)
    {
      points->x[i] = (double)(i % 251) / 250;
      points->y[i] = (double)(i % 239) / 238;
    }
  plot = eda_plot_view_new (figure);
  window = show (plot);
  harness_wait ((gboolean (*) (gpointer))eda_plot_view_is_settled, plot);
  gtk_widget_activate_action (plot, "plot.zoom", "d", 0.5);
  g_assert_false (eda_plot_view_is_settled (EDA_PLOT_VIEW (plot)));
  harness_wait ((gboolean (*) (gpointer))eda_plot_view_is_settled, plot);
  harness_close (window);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/plot-view/is-a-named-image", test_is_a_named_image);
  g_test_add_func ("/plot-view/height-follows-width", test_height_follows_width);
  g_test_add_func ("/plot-view/is-drawn-when-shown", test_is_drawn_when_shown);
  g_test_add_func ("/plot-view/far-figures-are-not-drawn",
                   test_far_figures_are_not_drawn);
  g_test_add_func ("/plot-view/picture-follows-the-theme",
                   test_picture_follows_the_theme);
  g_test_add_func ("/plot-view/copies-a-picture", test_copies_a_picture);
  g_test_add_func ("/plot-view/arrows-tell-values", test_arrows_tell_values);
  g_test_add_func ("/plot-view/zooms-and-comes-back", test_zooms_and_comes_back);
  g_test_add_func ("/plot-view/keys-take-rows", test_keys_take_the_rows_of_a_bar);
  g_test_add_func ("/plot-view/copies-more", test_copies_drawing_and_values_too);
  g_test_add_func ("/plot-view/dense-points-follow", test_dense_points_follow);
  return g_test_run ();
}
