/* See random-things.h. Each thing does what a button, a key or another program would. */

#include "tests/widgets/random-things.h"

#include "app/window-challenge-private.h"
#include "notebook/chosen.h"
#include "notebook/file.h"
#include "tests/notebook/random-script.h"
#include "widgets/data-grid.h"
#include "widgets/figure-view.h"

#define MAX_CELLS 14
#define MANY 5000 /* things, after which each has been done */

static const char *const columns[]
    = { "height", "height", "colour", "day", "width", NULL };

/* --- Tables --- */

/* @extra: (nullable): another column */
static void
write_table (GFile *file, const char *extra)
{
  g_autoptr (GString) text = g_string_new ("height,colour,day");
  guint n_rows = 40 + pick (40);
  guint first = pick (100);

  g_string_append_printf (
      text, "%s%s\n", extra != NULL ? "," : "", extra != NULL ? extra : "");
  for (guint i = first; i < first + n_rows; i++)
    {
      g_string_append_printf (text,
                              "%u.%u,%s,2024-01-%02u",
                              (i * 7) % 40,
                              i % 10,
                              i % 3 == 0   ? "red"
                              : i % 7 == 0 ? ""
                                           : "blue",
                              i % 28 + 1);
      g_string_append_printf (text, extra != NULL ? ",%u\n" : "\n", i % 9);
    }
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text->str, -1, NULL));
}

static GFile *
name_file (Random *self, const char *name)
{
  return g_file_new_build_filename (self->base.folder, name, NULL);
}

void
random_set_up (Random *self)
{
  self->other = name_file (self, "other.csv");
  self->secret = name_file (self, "secret.csv");
  self->notebook = name_file (self, "random.eda");
  write_table (self->base.csv, NULL);
  write_table (self->other, "width");
  write_table (self->secret, "age");
  eda_window_open (self->base.window, self->base.csv);
  harness_wait (is_idle, self->base.window);
  self->first = random_print_script (self);
}

void
random_tear_down (Random *self)
{
  g_autofree char *backup = g_strconcat (g_file_peek_path (self->notebook), "~", NULL);

  g_unlink (backup);
  g_unlink (g_file_peek_path (self->other));
  g_unlink (g_file_peek_path (self->secret));
  g_unlink (g_file_peek_path (self->notebook));
  g_clear_object (&self->other);
  g_clear_object (&self->secret);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->first, g_free);
}

/* --- Looking --- */

static EdaScript *
get_script (Random *self)
{
  return eda_notebook_get_script (eda_window_get_notebook (self->base.window));
}

char *
random_print_script (Random *self)
{
  return eda_script_print (get_script (self));
}

gboolean
random_is_read (gpointer window)
{
  return eda_runner_get_state (eda_window_get_runner (window)) != EDA_RUNNER_LOADING;
}

static GtkWidget *
get_window (Random *self)
{
  return GTK_WIDGET (self->base.window);
}

static void
act (Random *self, const char *action, GVariant *take_parameter)
{
  gtk_widget_activate_action_variant (get_window (self), action, take_parameter);
}

/* Returns: (nullable): there may be none */
static EdaEntry *
pick_entry (Random *self)
{
  EdaScript *script = get_script (self);
  guint      n = eda_script_get_n_entries (script);

  return n > 0 ? eda_script_get_entry (script, pick (n)) : NULL;
}

/* Returns: (nullable) */
static GtkWidget *
pick_widget (Random *self, GType type)
{
  g_autoptr (GPtrArray) widgets = harness_find_all (get_window (self), type);

  return widgets->len > 0 ? widgets->pdata[pick (widgets->len)] : NULL;
}

/* --- The notebook --- */

static void
add_something (Random *self)
{
  if (eda_script_get_n_entries (get_script (self)) >= MAX_CELLS)
    return;
  if (pick (4) == 0)
    act (self, "script.add-note", g_variant_new_string (""));
  else
    act (self, "script.add", g_variant_new_string (random_what ()));
}

static void
do_with_cell (Random *self)
{
  static const char *const actions[] = {
    "script.remove",       "script.move-up",           "script.move-down",
    "script.copy-command", "script.add-all-to-report", "script.take-out-of-report",
    "script.add-note",     "script.add-note-above",    "script.duplicate",
  };
  EdaEntry *entry = pick_entry (self);
  guint     which = pick (G_N_ELEMENTS (actions));

  if (entry != NULL
      && (which < 6 || eda_script_get_n_entries (get_script (self)) < MAX_CELLS))
    act (self, actions[which], g_variant_new_string (eda_entry_get_id (entry)));
}

/* One option of a cell, or all that it has. */
static void
choose_something (Random *self)
{
  EdaEntry           *entry = pick_entry (self);
  const char         *what = entry != NULL ? eda_entry_get_what (entry) : NULL;
  const EdaParamSpec *specs = what != NULL ? find_specs (what) : NULL;
  gboolean            all = pick (2) == 0;

  for (; specs != NULL && specs->key != NULL; specs++)
    if (all || pick (3) == 0)
      {
        g_autofree char  *value = random_value (specs, columns);
        const char *const values[] = { value, NULL };

        act (self,
             "script.set-param",
             g_variant_new ("(ss^as)", eda_entry_get_id (entry), specs->key, values));
      }
}

/* A result of a cell for the report. */
static void
choose_for_report (Random *self)
{
  EdaNotebook *notebook = eda_window_get_notebook (self->base.window);
  EdaEntry    *entry = pick_entry (self);
  EdaCell     *cell = entry != NULL
                          ? eda_notebook_find_cell (notebook, eda_entry_get_id (entry))
                          : NULL;
  EdaResult   *result = cell != NULL ? eda_cell_get_result (cell) : NULL;

  if (result == NULL || eda_result_get_n_blocks (result) == 0)
    return;
  act (self,
       "script.set-in-report",
       g_variant_new (
           "(ssb)",
           eda_entry_get_id (entry),
           eda_result_get_block (result, pick (eda_result_get_n_blocks (result)))->key,
           pick (2) == 0));
}

static void
type_something (Random *self)
{
  GtkWidget *view = pick_widget (self, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_insert_at_cursor (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "# So **it** is\n", -1);
}

static void
tick_something (Random *self)
{
  guint step = pick (EDA_N_STEPS) + 1;

  if (pick (2) == 0)
    act (self, "script.set-looked-at", g_variant_new ("(ub)", step, pick (2) == 0));
  else
    act (self, "script.set-so-what", g_variant_new ("(us)", step, "So."));
}

static void
undo_something (Random *self)
{
  act (self, "win.undo", NULL);
}

static void
redo_something (Random *self)
{
  act (self, "win.redo", NULL);
}

/* --- What is seen --- */

static void
fold_something (Random *self)
{
  EdaNotebookView *view = eda_window_get_notebook_view (self->base.window);
  guint            n = eda_notebook_view_get_n_cards (view);

  if (n > 0)
    eda_cell_view_set_folded (eda_notebook_view_get_card (view, pick (n)), pick (2) == 0);
}

static void
focus_something (Random *self)
{
  GtkWidget *entry = pick_widget (self, GTK_TYPE_ENTRY);

  if (entry == NULL || !gtk_widget_get_mapped (entry))
    return;
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), pick (2) == 0 ? "height > 2" : "");
}

static void
brush_something (Random *self)
{
  EdaPlotBox box = { 0, 1 + pick (9), -G_MAXDOUBLE, G_MAXDOUBLE };
  GtkWidget *figure = pick_widget (self, EDA_TYPE_FIGURE_VIEW);

  if (figure != NULL)
    g_signal_emit_by_name (
        eda_figure_view_get_plot (EDA_FIGURE_VIEW (figure)), "brushed", &box, TRUE);
}

/* The page is a long box, whose parts are drawn as they come into sight. */
static void
scroll_somewhere (Random *self)
{
  GtkWidget     *view = GTK_WIDGET (eda_window_get_notebook_view (self->base.window));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_last_child (view)));

  gtk_adjustment_set_value (
      adjustment, gtk_adjustment_get_upper (adjustment) * g_test_rand_double ());
}

static void
press_something (Random *self)
{
  static const char *const keys[]
      = { "Down",        "Right",        "<Control>End", "<Control>Home", "<Shift>Down",
          "bracketleft", "bracketright", "BackSpace",    "minus",         "equal",
          "quotedbl",    "apostrophe",   "Page_Down",    "<Shift>End",    "Left" };

  harness_press (harness_find (get_window (self), EDA_TYPE_DATA_GRID),
                 keys[pick (G_N_ELEMENTS (keys))]);
}

static void
look_otherwise (Random *self)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      pick (2) == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
walk_about (Random *self)
{
  static const char *const actions[]
      = { "win.sidebar",       "win.import",      "win.show-data", "win.show-rows",
          "win.show-notebook", "win.find-column", "win.reload" };
  static const int widths[] = { 360, 700, 1200 };

  switch (pick (4))
    {
    case 0:
      gtk_window_set_default_size (
          GTK_WINDOW (self->base.window), widths[pick (G_N_ELEMENTS (widths))], 700);
      break;
    case 1:
      act (self, "win.go-to-step", g_variant_new_uint32 (pick (EDA_N_STEPS) + 1));
      break;
    default:
      act (self, actions[pick (G_N_ELEMENTS (actions))], NULL);
      break;
    }
}

/* --- Files --- */

static void
read_otherwise (Random *self)
{
  const char *chosen[] = { pick_text (columns), NULL };

  eda_window_read_as (
      self->base.window, chosen, pick (2) == 0 ? (int)EDA_STORAGE_TEXT : -1);
}

/* Another history begins with what is read. */
static void
wait_for_history (Random *self)
{
  harness_wait (random_is_read, self->base.window);
  g_free (self->first);
  self->first = random_print_script (self);
}

static gboolean
is_saved (Random *self)
{
  return g_file_query_exists (self->notebook, NULL);
}

/* What is on disk is what is there, whole. */
static void
save (Random *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaScript) related = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bytes = NULL;

  eda_window_save_notebook (self->base.window, self->notebook, &error);
  g_assert_no_error (error);
  related = eda_notebook_file_relate (
      self->notebook,
      get_script (self),
      eda_runner_get_file (eda_window_get_runner (self->base.window)));
  text = eda_script_print (related);
  g_assert_true (
      g_file_get_contents (g_file_peek_path (self->notebook), &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, text);
  g_assert_false (eda_window_is_modified (self->base.window));
}

/* What is there is what is on disk. */
static void
open_saved (Random *self)
{
  g_autoptr (EdaScript) saved = NULL;

  if (!is_saved (self))
    return;
  saved = eda_notebook_file_load (self->notebook, NULL, NULL);
  eda_window_open (self->base.window, self->notebook);
  wait_for_history (self);
  g_assert_true (eda_script_equal (saved, get_script (self)));
}

/* By another program; the reader takes it over, or does not. */
static void
change_saved (Random *self)
{
  g_autoptr (EdaScript) saved = NULL, changed = NULL;
  g_autoptr (EdaEntry) block = NULL;

  if (!is_saved (self))
    return;
  saved = eda_notebook_file_load (self->notebook, NULL, NULL);
  if (eda_script_get_n_entries (saved) >= MAX_CELLS)
    return;
  block = random_block (saved, columns);
  changed = eda_script_insert (saved, 0, block);
  g_assert_true (eda_notebook_file_save (self->notebook, changed, NULL));
  if (pick (2) == 0)
    open_saved (self);
}

/* By another program, while it is open; the reader reads it again, or does not. */
static void
change_data (Random *self)
{
  write_table (self->base.csv, pick (3) == 0 ? "width" : NULL);
  write_table (self->other, "width");
  if (pick (2) == 0)
    act (self, "win.reload", NULL);
}

/* The notebook stays what it is. */
static void
replace_data (Random *self)
{
  g_autoptr (EdaScript) before = eda_script_ref (get_script (self));

  eda_window_replace_data_with (self->base.window,
                                pick (2) == 0 ? self->base.csv : self->other);
  wait_for_history (self);
  g_assert_true (eda_script_equal (before, get_script (self)));
}

static void
paste_table (Random *self)
{
  g_assert_true (eda_window_open_pasted (self->base.window,
                                         "height\tcolour\tday\n1\tred\t2024-01-01\n"
                                         "2\tblue\t2024-01-02\n7\t\t2024-01-05\n"));
  wait_for_history (self);
}

static void
open_table (Random *self)
{
  eda_window_open (self->base.window, pick (2) == 0 ? self->base.csv : self->other);
  wait_for_history (self);
}

static void
write_report (Random *self)
{
  g_autoptr (GFile) file = name_file (self, pick (4) == 0 ? "random.html" : "random.md");
  g_autoptr (GPtrArray) results
      = eda_notebook_dup_results (eda_window_get_notebook (self->base.window));
  gboolean saved = eda_window_save_report (self->base.window, file, NULL);

  g_assert_true (saved == (results != NULL));
  g_file_delete (file, NULL, NULL);
}

/* --- Other windows --- */

/* Closed while it is still at work, or afterwards. */
static void
open_beside (Random *self)
{
  EdaWindow *window = eda_window_new (
      ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->base.window))));

  gtk_window_present (GTK_WINDOW (window));
  eda_window_open (window, self->other);
  for (guint k = pick (20); k > 0; k--)
    g_main_context_iteration (NULL, FALSE);
  if (pick (2) == 0)
    harness_wait (is_idle, window);
  close_window (window);
}

static gboolean
has_facts (gpointer window)
{
  return EDA_WINDOW (window)->challenge->facts != NULL;
}

/* Begun, played for a part or two, and left, or its window is closed. */
static void
play_challenge (Random *self)
{
  EdaWindow     *window = eda_window_challenge_with (self->base.window, self->secret);
  const EdaClock now = eda_play_now ();
  EdaSession    *session;

  g_assert_nonnull (window);
  harness_wait (has_facts, window);
  eda_window_begin_challenge (window);
  g_assert_true (eda_window_plays (window));
  session = eda_play_get_session (window->challenge->play);
  eda_session_add_claim (session, "height > 3 @80", NULL, &now);
  for (guint n = pick (3); n > 0 && window->challenge != NULL; n--)
    eda_session_next (session, TRUE, &now);
  if (pick (2) == 0)
    eda_session_abandon (session, &now);
  close_window (window);
  g_assert_null (eda_play_get_live ());
}

/* --- All of it --- */

static struct
{
  const char *name;
  void (*run) (Random *self);
  guint weight;
  guint n_done;
} things[] = {
  { "undone", undo_something, 100, 0 },
  { "redone", redo_something, 100, 0 },
  { "cell added", add_something, 50, 0 },
  { "cell moved, doubled, removed", do_with_cell, 40, 0 },
  { "option chosen", choose_something, 80, 0 },
  { "result chosen for the report", choose_for_report, 10, 0 },
  { "note typed", type_something, 20, 0 },
  { "step ticked", tick_something, 20, 0 },
  { "card folded", fold_something, 20, 0 },
  { "entry filled in", focus_something, 20, 0 },
  { "rows brushed", brush_something, 20, 0 },
  { "page scrolled", scroll_somewhere, 20, 0 },
  { "key pressed in the data", press_something, 20, 0 },
  { "colours changed", look_otherwise, 10, 0 },
  { "walked about", walk_about, 40, 0 },
  { "column read as another type", read_otherwise, 8, 0 },
  { "saved", save, 10, 0 },
  { "opened again", open_saved, 4, 0 },
  { "notebook changed outside", change_saved, 4, 0 },
  { "data changed outside", change_data, 8, 0 },
  { "data replaced", replace_data, 5, 0 },
  { "table pasted", paste_table, 2, 0 },
  { "table opened", open_table, 2, 0 },
  { "report written", write_report, 3, 0 },
  { "second window", open_beside, 3, 0 },
  { "challenge begun and left", play_challenge, 3, 0 },
};

void
random_do_something (Random *self)
{
  guint all = 0, i = 0;
  gint  left;

  for (guint k = 0; k < G_N_ELEMENTS (things); k++)
    all += things[k].weight;
  for (left = (gint)pick (all); left >= (gint)things[i].weight; i++)
    left -= (gint)things[i].weight;
  things[i].run (self);
  things[i].n_done++;
}

void
random_tell (guint n_done)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_test_message ("%5u %s", things[i].n_done, things[i].name);
      g_assert_true (n_done < MANY || things[i].n_done > 0);
    }
}
