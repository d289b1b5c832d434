/* See harness.h. */

#include "tests/widgets/harness.h"

#include "analysis/core/error.h"
#include "widgets/slices.h"
#include "widgets/widgets.h"

#define PATIENCE_S 60

/* GTK 4.8 asks now and then where the pointer is over a window that has closed meanwhile,
 * after a test's last line; where no desktop shows notifications, GLib says so when slow
 * work is done. Every other complaint ends the test. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return strstr (message, "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE")
             == NULL
         && strstr (message, "unable to send notifications") == NULL;
}

static GLogFunc write_complaint;

/* GLib forgets the fatal handler when a test begins, and asks it after this. */
static void
complain (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  g_test_log_set_fatal_handler (is_fatal, NULL);
  if (is_fatal (domain, level, message, NULL))
    write_complaint (domain, level, message, data);
}

void
harness_init (int *argc, char ***argv)
{
  gtk_disable_setlocale ();
  g_test_init (argc, argv, NULL);
  write_complaint = g_log_set_default_handler (complain, NULL);
  adw_init ();
  eda_init ();
  eda_widgets_init ();
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-font-name",
                "Inter 11",
                NULL);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("Waited in vain for %d s", PATIENCE_S);
  return G_SOURCE_REMOVE;
}

void
harness_wait (gboolean (*condition) (gpointer), gpointer data)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_S, give_up_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

void
harness_settle (GtkWidget *widget)
{
  for (guint i = 0; i < 3 || eda_slices_are_pending (); i++)
    {
      gtk_widget_queue_draw (widget);
      gtk_test_widget_wait_for_draw (widget);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Newer GTK warns of a window that is smaller than what is in it. */
static void
assert_fits (GtkWidget *child, int width, int height)
{
  int min_width, min_height;

  gtk_widget_measure (
      child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (
      child, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <=, width);
  g_assert_cmpint (min_height, <=, height);
}

GtkWidget *
harness_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait (is_mapped, child);
  harness_settle (window);
  assert_fits (child, width, height);
  return window;
}

void
harness_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
harness_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

GtkWidget *
harness_find (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = harness_find_all (root, type);

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

GtkWidget *
harness_find_text (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = harness_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (gtk_label_get_text (labels->pdata[i]), text) == 0
        && gtk_widget_get_mapped (labels->pdata[i]))
      return labels->pdata[i];
  return NULL;
}

/* Among the shortcuts of the controller. */
static GtkShortcut *
find_shortcut (GListModel *shortcuts, const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
        return shortcut;
    }
  return NULL;
}

void
harness_press (GtkWidget *widget, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      GtkShortcut *shortcut = GTK_IS_SHORTCUT_CONTROLLER (controller)
                                  ? find_shortcut (G_LIST_MODEL (controller), key)
                                  : NULL;

      if (shortcut == NULL)
        continue;
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                    0,
                                    widget,
                                    gtk_shortcut_get_arguments (shortcut));
      return;
    }
  g_error ("%s does nothing in a %s", key, G_OBJECT_TYPE_NAME (widget));
}

/* Containers that only pass the focus on, and the insides of named entries. */
static gboolean
needs_no_name (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_TEXT (widget) || GTK_IS_WINDOW (widget)
         || GTK_IS_POPOVER (widget);
}

/* Within something that keeps the focus out of itself. */
static gboolean
is_shut (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_focus (widget))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible,
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || gtk_widget_get_tooltip_text (widget) != NULL;
}

void
harness_assert_named (GtkWidget *root)
{
  g_autoptr (GPtrArray) widgets = harness_find_all (root, GTK_TYPE_WIDGET);
  guint n_focusable = 0;

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = widgets->pdata[i];

      if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_mapped (widget)
          || needs_no_name (widget) || is_shut (widget))
        continue;
      n_focusable++;
      if (!has_name (widget))
        g_error ("A %s in a %s has no name",
                 G_OBJECT_TYPE_NAME (widget),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
  g_assert_cmpuint (n_focusable, >, 0);
}

EdaFigure *
harness_make_figure (const char *title)
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 3);

  eda_figure_set_alt (figure, "Three bars of heights 1, 2 and 3.");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "value", 0, 3);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "rows", 0, 3);
  for (guint i = 0; i < 3; i++)
    {
      bars->x[i] = i;
      bars->x2[i] = i + 1;
      bars->y[i] = i + 1;
    }
  return figure;
}

EdaGrid *
harness_make_grid (guint n_rows)
{
  EdaGrid *grid = eda_grid_new ("Two columns", (const char *[]){ "name", "rows", NULL });

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("row %u", i + 1);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, 10 * (i + 1));
    }
  return grid;
}

EdaFinding *
harness_make_finding (EdaSeverity severity)
{
  EdaFinding *finding
      = eda_finding_new ("AD1", "skewed", 3, severity, (const char *[]){ "price", NULL });

  eda_finding_set_text (finding, "price leans to the right (skewness 2.1).");
  eda_finding_set_advice (finding, "The mean is pulled up.", "Look at the median.");
  return finding;
}

EdaResult *
harness_make_result (guint n_groups)
{
  EdaResult *result = eda_result_new ();

  eda_result_set_summary (result, "%u groups", n_groups);
  eda_result_add_text (result, "test/text", "An opening paragraph.");
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *group = g_strdup_printf ("column %u", i + 1);

      eda_result_begin_group (result, group);
      eda_result_take_figure (result, "test/figure", harness_make_figure (group));
      eda_result_take_grid (result, "test/grid", harness_make_grid (3));
    }
  eda_result_begin_group (result, NULL);
  eda_result_take_finding (result, harness_make_finding (EDA_SEVERITY_WARN));
  eda_result_take_finding (result, harness_make_finding (EDA_SEVERITY_NOTE));
  return result;
}

EdaNotebook *
harness_make_notebook (void)
{
  static const EdaAnalysis analyses[] = {
    { .id = "shape", .title = "Shape & Types", .step = 1 },
    { .id = "missing", .title = "Missing Data", .step = 2 },
    { .id = "distributions", .title = "Distributions", .step = 3 },
    { .id = "relationships", .title = "Relationships", .step = 4 },
    { .id = "categories", .title = "Categories", .step = 5 },
    { .id = "outliers", .title = "Outliers", .step = 6 },
  };
  static const EdaAnalysis *const pointers[]
      = { &analyses[0], &analyses[1], &analyses[2],
          &analyses[3], &analyses[4], &analyses[5] };

  return eda_notebook_new_for (pointers, G_N_ELEMENTS (pointers));
}

/* --- Pictures --- */

static GtkWidget *
find_popover (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_popover (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A popover has a surface of its own. */
static void
add_popover (GtkWidget *window, GtkSnapshot *snapshot)
{
  GtkWidget *popover = find_popover (window);
  g_autoptr (GdkPaintable) paintable = NULL;
  GdkPopup *surface;

  if (popover == NULL)
    return;
  surface = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (popover)));
  paintable = gtk_widget_paintable_new (popover);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (surface),
                                                gdk_popup_get_position_y (surface)));
  gdk_paintable_snapshot (paintable,
                          snapshot,
                          gtk_widget_get_width (popover),
                          gtk_widget_get_height (popover));
}

void
harness_save_picture (GtkWidget *widget, int scale, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  double w = gtk_widget_get_width (widget);
  double h = gtk_widget_get_height (widget);

  gtk_snapshot_scale (snapshot, scale, scale);
  gdk_paintable_snapshot (paintable, snapshot, w, h);
  add_popover (widget, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)),
                                     node,
                                     &GRAPHENE_RECT_INIT (0, 0, w * scale, h * scale));
  if (!gdk_texture_save_to_png (texture, path))
    g_printerr ("%s cannot be written\n", path);
}
