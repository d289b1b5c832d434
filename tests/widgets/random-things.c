/* See random-things.h. Each thing does what a button, a key or another program would. */

#include "tests/widgets/random-things.h"

#include "notebook/chosen.h"
#include "tests/notebook/random-script.h"
#include "widgets/data/data-grid.h"
#include "widgets/notebook/figure-view.h"

#define MANY 5000 /* things, after which each has been done */

/* --- Looking --- */

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
  EdaScript *script = random_get_script (self);
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
  if (eda_script_get_n_entries (random_get_script (self)) >= RANDOM_MAX_CELLS)
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
      && (which < 6
          || eda_script_get_n_entries (random_get_script (self)) < RANDOM_MAX_CELLS))
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
        g_autofree char  *value = random_value (specs, random_columns);
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
  { "column read as another type", random_read_otherwise, 8, 0 },
  { "saved", random_save, 10, 0 },
  { "opened again", random_open_saved, 4, 0 },
  { "notebook changed outside", random_change_saved, 4, 0 },
  { "data changed outside", random_change_data, 8, 0 },
  { "data replaced", random_replace_data, 5, 0 },
  { "table pasted", random_paste_table, 2, 0 },
  { "table opened", random_open_table, 2, 0 },
  { "report written", random_write_report, 3, 0 },
  { "second window", random_open_beside, 3, 0 },
  { "challenge begun and left", random_play_challenge, 3, 0 },
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
