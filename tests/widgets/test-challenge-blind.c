/* While hypotheses are written no value of the file can be reached: by no action, key,
 * menu, tooltip, copy, window or name. It is tried. */

#include "app/shortcuts.h"
#include "tests/widgets/challenge-fixture.h"

#define N_ROWS 40

/* Texts that occur nowhere else in the program. */
static char *
make_csv (GPtrArray *values)
{
  static const char *const towns[] = { "Quorndonia", "Zwollemere", "Xantenburg" };
  GString                 *text = g_string_new ("price,town,born\n");

  for (guint i = 0; i < N_ROWS; i++)
    {
      char *price = g_strdup_printf ("%u.%u", 71003 + 17 * i, 61 + i);
      char *born = g_strdup_printf ("1913-05-%02u", i % 28 + 1);

      g_string_append_printf (text, "%s,%s,%s\n", price, towns[i % 3], born);
      g_ptr_array_add (values, price);
      g_ptr_array_add (values, born);
    }
  for (guint i = 0; i < G_N_ELEMENTS (towns); i++)
    g_ptr_array_add (values, g_strdup (towns[i]));
  return g_string_free (text, FALSE);
}

static GPtrArray *values;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);
  g_autofree char     *text = NULL;

  values = g_ptr_array_new_with_free_func (g_free);
  text = make_csv (values);
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "people.csv", text);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
end (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();

  eda_session_abandon (eda_play_get_session (get_play (fixture)), &now);
  g_clear_pointer (&values, g_ptr_array_unref);
  tear_down (fixture, data);
}

/* --- What can be read --- */

static gboolean sealed; /* values may be told */
static guint    n_told;

static void
assert_hides (const char *text, const char *where)
{
  for (guint i = 0; text != NULL && i < values->len; i++)
    if (strstr (text, values->pdata[i]) != NULL)
      {
        if (!sealed)
          g_error ("“%s” is told by %s", (char *)values->pdata[i], where);
        n_told++;
      }
}

/* What assistive technology is told: asked for something else, it says what it is. */
static void
read_property (GtkWidget *widget, GtkAccessibleProperty property)
{
  g_autofree char *told
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");

  assert_hides (told, "an accessible property");
}

static void
read_widget (GtkWidget *widget)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  assert_hides (gtk_widget_get_tooltip_text (widget), type);
  if (GTK_IS_LABEL (widget))
    assert_hides (gtk_label_get_text (GTK_LABEL (widget)), type);
  if (GTK_IS_EDITABLE (widget))
    assert_hides (gtk_editable_get_text (GTK_EDITABLE (widget)), type);
  if (GTK_IS_WINDOW (widget))
    assert_hides (gtk_window_get_title (GTK_WINDOW (widget)), type);
  read_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  read_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  read_property (widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_widget (child);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer done)
{
  g_autofree char *text
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  assert_hides (text, "the clipboard");
  *(gboolean *)done = TRUE;
}

static void
read_clipboard (GtkWidget *widget)
{
  gboolean done = FALSE;

  gdk_clipboard_read_text_async (
      gtk_widget_get_clipboard (widget), NULL, pasted_cb, &done);
  harness_wait (keyboard_is_done, &done);
}

/* Every window there is; those beside the one that is played in are closed. */
static void
read_everything (Fixture *fixture)
{
  GList *windows;

  harness_settle (GTK_WIDGET (fixture->window));
  windows = gtk_window_list_toplevels ();
  for (GList *link = windows; link != NULL; link = link->next)
    read_widget (link->data);
  for (GList *link = windows; link != NULL; link = link->next)
    if (link->data != fixture->window && gtk_widget_get_mapped (link->data))
      gtk_window_destroy (link->data);
  g_list_free (windows);
  read_clipboard (GTK_WIDGET (fixture->window));
  g_assert_null (eda_notebook_get_profile (eda_window_get_notebook (fixture->window)));
  g_assert_cmpint (
      eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_HYPOTHESES);
}

/* --- What can be done --- */

/* What ends the part or the program is no way to values that are hidden, and the dialog
 * for files is the desktop's own. */
static gboolean
ends_it (const char *action)
{
  static const char *const ends[] = { "window.close",          "app.quit",
                                      "challenge.next",        "challenge.leave",
                                      "challenge.begin",       "challenge.cancel",
                                      "challenge.leave-left",  "win.open",
                                      "challenge.choose-file", NULL };

  return g_strv_contains (ends, action);
}

static void
activate (Fixture *fixture, const char *action, const GVariantType *type)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  g_autofree char *uri = g_file_get_uri (fixture->csv);

  if (type == NULL)
    gtk_widget_activate_action (window, action, NULL);
  else if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT32))
    for (guint i = 0; i <= 6; i++)
      gtk_widget_activate_action (window, action, "u", i);
  else if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    {
      const char *const words[] = { "",      "price", "distributions",
                                    "shape", uri,     g_file_peek_path (fixture->csv) };

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        gtk_widget_activate_action (window, action, "s", words[i]);
    }
}

/* Every action that a widget of the window's class has. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  GtkWidgetClass     *klass = GTK_WIDGET_GET_CLASS (fixture->window);
  const GVariantType *type;
  const char         *name, *property;
  GType               owner;
  guint               n = 0;

  for (guint i = 0;
       gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property);
       i++)
    {
      if (ends_it (name))
        continue;
      g_test_message ("%s", name);
      activate (fixture, name, type);
      read_everything (fixture);
      n++;
    }
  g_assert_cmpuint (n, >, 40);
}

/* Every row of the table of keys, the palette with it. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  guint              n;
  const EdaShortcut *shortcuts = eda_shortcuts (&n);

  keyboard_require ();
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      for (char **key = keys; *key != NULL; key++)
        {
          g_autoptr (GString) pressed = g_string_new (*key);

          if (shortcuts[i].action != NULL && ends_it (shortcuts[i].action))
            continue;
          g_string_replace (pressed, "<Control>", "ctrl+", 0);
          g_string_replace (pressed, "<Shift>", "shift+", 0);
          g_string_replace (pressed, "<Alt>", "alt+", 0);
          press (GTK_WIDGET (fixture->window), pressed->str);
          read_everything (fixture);
          if (eda_session_get_run_state (get_session (fixture)) == EDA_RUN_PAUSED)
            press (GTK_WIDGET (fixture->window), "ctrl+shift+p");
          press (GTK_WIDGET (fixture->window), "Escape");
        }
    }
}

/* Copy and menu of everything that takes the focus, one Tab after the other. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  keyboard_require ();
  for (guint i = 0; i < 16; i++)
    {
      press (window, "Tab ctrl+a ctrl+c");
      read_everything (fixture);
      press (window, "shift+F10");
      read_everything (fixture);
      press (window, "Escape");
    }
}

/* What completes a line, and what is wrong with it. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "town",
                                       "top(town) = ",
                                       "share(town = ",
                                       "highest(price by town) = ",
                                       "price by town: ",
                                       "type(born) = ",
                                       "price ~ Quo",
                                       "where town = ",
                                       "median(price) > ",
                                       "sentinel(price) = " };
  GtkEditable             *entry
      = eda_challenge_claims_get_entry (fixture->window->challenge->claims);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gtk_editable_set_text (entry, lines[i]);
      gtk_editable_set_position (entry, -1);
      read_everything (fixture);
      gtk_widget_activate (GTK_WIDGET (entry));
      read_everything (fixture);
    }
}

static gboolean
notebook_is_open (gpointer data)
{
  EdaWindow *window = data;

  return is_idle (window) && eda_window_get_page (window) == EDA_PAGE_NOTEBOOK;
}

/* That nothing was found above is not for want of looking. */
static void
test_opens (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();

  eda_session_next (eda_play_get_session (get_play (fixture)), TRUE, &now);
  harness_wait (notebook_is_open, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
  sealed = TRUE;
  read_widget (GTK_WIDGET (fixture->window));
  sealed = FALSE;
  g_assert_cmpuint (n_told, >, 10);
}

#define ADD(name, function)                                                              \
  g_test_add ("/challenge-blind/" name, Fixture, application, set_up, function, end)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("actions", test_actions);
  ADD ("keys", test_keys);
  ADD ("copies", test_copies);
  ADD ("lines", test_lines);
  ADD ("opens", test_opens);
  return g_test_run ();
}
