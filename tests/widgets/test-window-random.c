/* Whatever is done in the window, in whatever order: GTK has nothing to complain of (its
 * criticals are fatal here), nothing stays behind when the window goes, a replay without
 * a window agrees with the screen, and when all is undone the notebook has its first
 * bytes again. EDA_RANDOM_STEPS: how many things are done, 200. */

#include "analysis/transform/transform.h"
#include "notebook/replay.h"
#include "notebook/script-text.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/data-grid.h"
#include "widgets/figure-view.h"
#include "widgets/note-view.h"
#include "widgets/transform-view.h"

#define USUAL_STEPS 200
#define LOOK_EVERY 40
#define TELL_EVERY 1000
#define MAX_CELLS 14

static guint n_alive; /* cards that are not finalised yet */

static guint
pick (guint n)
{
  return (guint)g_test_rand_int_range (0, (int)n);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GString *text = g_string_new ("height,colour,day\n");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text,
                            "%u.%u,%s,2024-01-%02u\n",
                            (i * 7) % 40,
                            i % 10,
                            i % 3 == 0   ? "red"
                            : i % 7 == 0 ? ""
                                         : "blue",
                            i % 28 + 1);
  open_window (fixture, data, "random.csv", text->str);
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  g_string_free (text, TRUE);
}

static EdaScript *
get_script (Fixture *fixture)
{
  return eda_notebook_get_script (eda_window_get_notebook (fixture->window));
}

static void
finalised_cb (gpointer data, GObject *where)
{
  n_alive--;
}

/* Counts each card once. */
static void
watch_cards (Fixture *fixture)
{
  const GType types[]
      = { EDA_TYPE_CELL_VIEW, EDA_TYPE_NOTE_VIEW, EDA_TYPE_TRANSFORM_VIEW };

  for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
    {
      g_autoptr (GPtrArray) cards
          = harness_find_all (GTK_WIDGET (fixture->window), types[k]);

      for (guint i = 0; i < cards->len; i++)
        if (g_object_get_data (cards->pdata[i], "watched") == NULL)
          {
            g_object_set_data (cards->pdata[i], "watched", fixture);
            g_object_weak_ref (cards->pdata[i], finalised_cb, NULL);
            n_alive++;
          }
    }
}

/* --- Things to do --- */

static void
act (Fixture *fixture, const char *action, GVariant *take_parameter)
{
  gtk_widget_activate_action_variant (
      GTK_WIDGET (fixture->window), action, take_parameter);
}

/* Returns: (nullable): there may be no cell left */
static const char *
pick_id (Fixture *fixture)
{
  EdaScript *script = get_script (fixture);
  guint      n = eda_script_get_n_entries (script);

  return n > 0 ? eda_entry_get_id (eda_script_get_entry (script, pick (n))) : NULL;
}

static void
add_something (Fixture *fixture)
{
  static const char *const whats[]
      = { "filter", "derive", "drop-missing", "sort", "shape", "variable", "crosstab" };

  if (eda_script_get_n_entries (get_script (fixture)) >= MAX_CELLS)
    return;
  if (pick (3) == 0)
    act (fixture, "script.add-note", g_variant_new_string (""));
  else
    act (
        fixture, "script.add", g_variant_new_string (whats[pick (G_N_ELEMENTS (whats))]));
}

static void
do_with_cell (Fixture *fixture)
{
  static const char *const actions[]
      = { "script.remove",   "script.move-up",        "script.move-down",
          "script.add-note", "script.add-note-above", "script.duplicate" };
  const char *id = pick_id (fixture);
  guint       which = pick (G_N_ELEMENTS (actions));

  if (id != NULL
      && (which < 3 || eda_script_get_n_entries (get_script (fixture)) < MAX_CELLS))
    act (fixture, actions[which], g_variant_new_string (id));
}

static void
choose_something (Fixture *fixture)
{
  static const char *const keys[] = { "where", "column", "rows", "columns", "formula" };
  static const char *const values[] = { "height > 5", "colour = 'red'", "height",
                                        "colour",     "nonsense >",     "height * 2" };
  const char              *id = pick_id (fixture);
  const char              *chosen[] = { values[pick (G_N_ELEMENTS (values))], NULL };

  if (id != NULL)
    act (fixture,
         "script.set-param",
         g_variant_new ("(ss^as)", id, keys[pick (G_N_ELEMENTS (keys))], chosen));
}

static void
type_something (Fixture *fixture)
{
  g_autoptr (GPtrArray) texts
      = harness_find_all (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW);

  if (texts->len > 0)
    gtk_text_buffer_insert_at_cursor (
        gtk_text_view_get_buffer (texts->pdata[pick (texts->len)]),
        "# So **it** is\n",
        -1);
}

static void
tick_something (Fixture *fixture)
{
  guint step = pick (EDA_N_STEPS) + 1;

  if (pick (2) == 0)
    act (fixture, "script.set-looked-at", g_variant_new ("(ub)", step, pick (2) == 0));
  else
    act (fixture, "script.set-so-what", g_variant_new ("(us)", step, "So."));
}

static void
fold_something (Fixture *fixture)
{
  EdaNotebookView *view = eda_window_get_notebook_view (fixture->window);
  guint            n = eda_notebook_view_get_n_cards (view);

  if (n > 0)
    eda_cell_view_set_folded (eda_notebook_view_get_card (view, pick (n)), pick (2) == 0);
}

static void
focus_something (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries
      = harness_find_all (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY);
  GtkWidget *entry = entries->len > 0 ? entries->pdata[pick (entries->len)] : NULL;

  if (entry == NULL || !gtk_widget_get_mapped (entry))
    return;
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), pick (2) == 0 ? "height > 2" : "");
}

static void
brush_something (Fixture *fixture)
{
  EdaPlotBox box = { 0, 1 + pick (9), -G_MAXDOUBLE, G_MAXDOUBLE };
  g_autoptr (GPtrArray) figures
      = harness_find_all (GTK_WIDGET (fixture->window), EDA_TYPE_FIGURE_VIEW);

  if (figures->len > 0)
    g_signal_emit_by_name (eda_figure_view_get_plot (figures->pdata[pick (figures->len)]),
                           "brushed",
                           &box,
                           TRUE);
}

/* The page is a long box, whose parts are drawn as they come into sight. */
static void
scroll_somewhere (Fixture *fixture)
{
  GtkWidget     *view = GTK_WIDGET (eda_window_get_notebook_view (fixture->window));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_last_child (view)));

  gtk_adjustment_set_value (
      adjustment, gtk_adjustment_get_upper (adjustment) * g_test_rand_double ());
}

static void
press_something (Fixture *fixture)
{
  static const char *const keys[]
      = { "Down",        "Right",        "<Control>End", "<Control>Home", "<Shift>Down",
          "bracketleft", "bracketright", "BackSpace",    "minus",         "equal",
          "quotedbl",    "apostrophe",   "Page_Down",    "<Shift>End",    "Left" };

  harness_press (harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_DATA_GRID),
                 keys[pick (G_N_ELEMENTS (keys))]);
}

static void
read_otherwise (Fixture *fixture)
{
  static const char *const columns[] = { "height", "colour", "day" };
  const char              *chosen[] = { columns[pick (G_N_ELEMENTS (columns))], NULL };

  if (pick (4) > 0 || !is_idle (fixture->window))
    return;
  eda_window_read_as (
      fixture->window, chosen, pick (2) == 0 ? (int)EDA_STORAGE_TEXT : -1);
}

static void
look_otherwise (Fixture *fixture)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      pick (2) == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
walk_about (Fixture *fixture)
{
  static const char *const actions[]
      = { "win.sidebar",       "win.import",      "win.show-data", "win.show-rows",
          "win.show-notebook", "win.find-column", "win.reload" };
  static const int widths[] = { 360, 700, 1200 };

  switch (pick (4))
    {
    case 0:
      gtk_window_set_default_size (
          GTK_WINDOW (fixture->window), widths[pick (G_N_ELEMENTS (widths))], 700);
      break;
    case 1:
      act (fixture, "win.go-to-step", g_variant_new_uint32 (pick (EDA_N_STEPS) + 1));
      break;
    default:
      act (fixture, actions[pick (G_N_ELEMENTS (actions))], NULL);
      break;
    }
}

static void
do_something (Fixture *fixture)
{
  static void (*const things[]) (Fixture *)
      = { add_something,    add_something,   do_with_cell,   choose_something,
          choose_something, type_something,  tick_something, fold_something,
          focus_something,  brush_something, walk_about,     walk_about,
          scroll_somewhere, press_something, read_otherwise, look_otherwise };

  switch (pick (5))
    {
    case 0:
      act (fixture, "win.undo", NULL);
      break;
    case 1:
      act (fixture, "win.redo", NULL);
      break;
    default:
      things[pick (G_N_ELEMENTS (things))](fixture);
      break;
    }
}

/* --- What must hold --- */

static char *
read_all (GPtrArray *results)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      {
        const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

        g_string_append_printf (text,
                                "%s %s\n",
                                block->key,
                                block->kind == EDA_BLOCK_TEXT ? block->text : "");
      }
  return g_string_free (text, FALSE);
}

/* Where a cell fails, both say so. */
static void
assert_replay_agrees (Fixture *fixture)
{
  EdaNotebook *notebook = eda_window_get_notebook (fixture->window);
  EdaContext   context = EDA_CONTEXT_INIT;
  g_autoptr (GPtrArray) shown = eda_notebook_dup_results (notebook);
  g_autoptr (EdaProfile) view = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replayed
      = eda_replay_script (eda_notebook_get_file_profile (notebook),
                           eda_notebook_get_script (notebook),
                           &context,
                           &view,
                           NULL,
                           &error);
  g_autofree char *on_screen = shown != NULL ? read_all (shown) : NULL;
  g_autofree char *in_batch = replayed != NULL ? read_all (replayed) : NULL;

  if (shown != NULL)
    g_assert_cmpstr (on_screen, ==, in_batch);
}

static void
look (Fixture *fixture)
{
  harness_settle (GTK_WIDGET (fixture->window));
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
  assert_replay_agrees (fixture);
}

static char *
print_script (Fixture *fixture)
{
  return eda_script_print (get_script (fixture));
}

static gboolean
is_read (gpointer window)
{
  return eda_runner_get_state (eda_window_get_runner (window)) != EDA_RUNNER_LOADING;
}

/* Where the file was read otherwise, a step takes until it is read again. */
static void
walk_history (Fixture *fixture, const char *action, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      act (fixture, action, NULL);
      harness_wait (is_read, fixture->window);
    }
}

/* Back to the beginning, and forth again. */
static void
assert_undone (Fixture *fixture, const char *first)
{
  EdaHistory *history
      = eda_notebook_get_history (eda_window_get_notebook (fixture->window));
  guint            position = eda_history_get_position (history);
  g_autofree char *last = print_script (fixture), *undone = NULL, *redone = NULL;

  walk_history (fixture, "win.undo", position);
  undone = print_script (fixture);
  g_assert_cmpstr (undone, ==, first);
  look (fixture);
  walk_history (fixture, "win.redo", position);
  redone = print_script (fixture);
  g_assert_cmpstr (redone, ==, last);
}

static guint
get_n_steps (void)
{
  const char *text = g_getenv ("EDA_RANDOM_STEPS");

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : USUAL_STEPS;
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  guint            n = get_n_steps ();
  g_autofree char *first = print_script (fixture);

  for (guint i = 0; i < n; i++)
    {
      do_something (fixture);
      for (guint k = pick (4); k > 0; k--)
        g_main_context_iteration (NULL, FALSE);
      watch_cards (fixture);
      if (i % LOOK_EVERY == LOOK_EVERY - 1)
        look (fixture);
      if (i % TELL_EVERY == TELL_EVERY - 1)
        g_test_message ("%u things done, %u cards alive", i + 1, n_alive);
    }
  look (fixture);
  assert_undone (fixture, first);
}

static void
tear_down_all (Fixture *fixture, gconstpointer data)
{
  tear_down (fixture, data);
  g_assert_cmpuint (n_alive, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add ("/window-random", Fixture, application, set_up, test_random, tear_down_all);
  return g_test_run ();
}
