/* The window from right to left: numbers, signs and units read as everywhere. */

#include "tests/widgets/window-fixture.h"
#include "widgets/data/data-grid-private.h"
#include "widgets/reading-order.h"
#include "widgets/data/row-form.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_window (fixture,
               data,
               "change.csv",
               "change,share,text\n-5,12 %,+1\n7,,(3)\n-1200,100 %,~4\n30,3 %,-x\n");
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down_all (Fixture *fixture, gconstpointer data)
{
  tear_down (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
assert_kept (const char *text, const char *kept)
{
  g_autofree char *found = eda_keep_order (g_strdup (text));

  g_assert_cmpstr (found, ==, kept);
}

static void
test_what_is_kept (void)
{
  assert_kept ("0 %", "0 %");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_kept ("0 %", "\u20660 %\u2069");
  assert_kept ("−5", "\u2066−5\u2069");
  assert_kept ("5 kg", "5 kg"); /* has a direction of its own */
  assert_kept ("-5 سنة", "-5 سنة");
  assert_kept ("", "");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* --- What is seen --- */

static int
get_x (PangoLayout *layout, const char *at)
{
  PangoRectangle place;

  pango_layout_index_to_pos (layout, (int)(at - pango_layout_get_text (layout)), &place);
  return MIN (place.x, place.x + place.width);
}

/* The last sign of a line of numbers stands at its right; a warning may stand before
 * what is kept. Returns: whether it is one. */
static gboolean
check (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const char *kept = strstr (text, "\u2066"), *end = strstr (text, "\u2069");
  const char *first = kept != NULL ? g_utf8_next_char (kept) : text;
  const char *last
      = g_utf8_find_prev_char (text, end != NULL ? end : text + strlen (text));

  if (pango_layout_get_line_count (layout) != 1 || eda_has_order (text) || last == NULL
      || first >= last)
    return FALSE;
  if (get_x (layout, first) > get_x (layout, last))
    {
      g_test_message ("“%s” is turned about", text);
      g_test_fail ();
    }
  return TRUE;
}

static guint
check_labels (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = harness_find_all (root, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += gtk_widget_get_mapped (labels->pdata[i])
         && check (gtk_label_get_layout (labels->pdata[i]));
  return n;
}

static void
test_notebook (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (check_labels (GTK_WIDGET (fixture->window)), >, 20);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget   *window = GTK_WIDGET (fixture->window);
  EdaDataGrid *grid;
  GtkWidget   *form;
  guint        n = 0;

  gtk_widget_activate_action (window, "win.show-data", NULL);
  harness_settle (window);
  grid = EDA_DATA_GRID (harness_find (window, EDA_TYPE_DATA_GRID));
  for (guint at = 0; at < 3; at++)
    for (gsize row = 0; row < 4; row++)
      n += check (
          eda_data_grid_get_layout (grid, eda_data_grid_get_column (grid, at), row));
  g_assert_cmpuint (n, >=, 6);

  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.show-form", NULL);
  harness_settle (window);
  form = harness_find (window, EDA_TYPE_ROW_FORM);
  g_assert_cmpuint (check_labels (form), ==, 3);
  gtk_popover_popdown (GTK_POPOVER (form));
  harness_settle (window);
}

#define ADD(path, function)                                                              \
  g_test_add (                                                                           \
      "/reading-order/" path, Fixture, application, set_up, function, tear_down_all)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add_func ("/reading-order/kept", test_what_is_kept);
  ADD ("notebook", test_notebook);
  ADD ("rows", test_rows);
  return g_test_run ();
}
