/* What the user can do to the notebook itself: notes, transforms, more analyses, their
 * options and their order. Each is one edit of the script, with a name that undo tells.
 */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/transform/transform.h"
#include "notebook/checklist.h"
#include "notebook/chosen.h"
#include "notebook/command.h"

/* Returns: (transfer none): of the newest edit */
static EdaScript *
get_script (EdaWindow *self)
{
  return eda_notebook_get_script (self->notebook);
}

static void
edit (EdaWindow *self, EdaScript *take_script, const char *name, const char *merge)
{
  eda_runner_edit (self->runner, take_script, name, merge);
  eda_script_unref (take_script);
  eda_window_show_undo (self);
}

/* The position of the entry that the parameter names; -1 when it has gone meanwhile. */
static int
find_entry (EdaWindow *self, GVariant *parameter)
{
  const char *id;

  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    id = g_variant_get_string (parameter, NULL);
  else
    g_variant_get_child (parameter, 0, "&s", &id);
  return eda_script_find (get_script (self), id);
}

/* "the note", "Filter Rows" */
static char *
name_entry (const EdaEntry *entry)
{
  const char         *what = eda_entry_get_what (entry);
  const EdaAnalysis  *analysis = what != NULL ? eda_analysis_find (what) : NULL;
  const EdaTransform *transform = what != NULL ? eda_transform_find (what) : NULL;

  if (what == NULL)
    return g_strdup (_ ("note"));
  return g_strdup_printf ("“%s”",
                          analysis != NULL    ? _ (analysis->title)
                          : transform != NULL ? _ (transform->title)
                                              : what);
}

/* --- Adding --- */

static void
insert (EdaWindow *self, guint position, EdaEntry *take_entry)
{
  g_autoptr (EdaEntry) entry = take_entry;
  g_autofree char *title = name_entry (entry);
  g_autofree char *name = g_strdup_printf (_ ("%s added"), title);

  edit (self, eda_script_insert (get_script (self), position, entry), name, NULL);
  eda_notebook_view_go_to_cell (self->notebook_view, eda_entry_get_id (entry));
}

static void
insert_note (EdaWindow *self, guint position)
{
  g_autofree char *id = eda_script_make_id (get_script (self), "note");

  insert (self, position, eda_entry_new_note (id, ""));
}

/* Below the cell, or on top. */
static void
add_note_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  insert_note (self, (guint)(find_entry (self, parameter) + 1));
}

static void
add_note_above_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);

  insert_note (self, (guint)MAX (0, find_entry (self, parameter)));
}

/* Transforms stand together on top, for all that follows; an analysis behind those of its
 * step. */
static guint
find_place (EdaWindow *self, const char *what)
{
  const EdaAnalysis *analysis = eda_analysis_find (what);
  guint              place = 0;

  for (guint i = 0; i < eda_notebook_get_n_cells (self->notebook); i++)
    {
      EdaCell           *cell = eda_notebook_get_cell (self->notebook, i);
      const EdaAnalysis *other = eda_cell_get_analysis (cell);
      const char        *its = eda_entry_get_what (eda_cell_get_entry (cell));

      if (analysis != NULL ? other != NULL && other->step <= analysis->step
                           : its != NULL && eda_transform_find (its) != NULL)
        place = i + 1;
    }
  return place;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  const char      *what = g_variant_get_string (parameter, NULL);
  g_autofree char *id = eda_script_make_id (get_script (self), what);

  insert (self, find_place (self, what), eda_entry_new_block (id, what, NULL));
}

/* From the rows, which stay what one looks at. */
static void
add_filter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  g_autofree char *id = eda_script_make_id (get_script (self), "filter");
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) params
      = eda_params_with_text (none, "where", g_variant_get_string (parameter, NULL));
  g_autoptr (EdaEntry) entry = eda_entry_new_block (id, "filter", params);

  edit (self,
        eda_script_insert (get_script (self), find_place (self, "filter"), entry),
        _ ("Filter added"),
        NULL);
}

static void
keep_one (EdaScript **script, guint position, const char *what, EdaParams *params)
{
  g_autoptr (EdaScript) before = *script;
  g_autofree char *id = eda_script_make_id (before, what);
  g_autoptr (EdaEntry) entry = eda_entry_new_block (id, what, params);

  *script = eda_script_insert (before, position, entry);
}

static EdaParams *
make_sort (GVariant *sort)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) by = NULL;
  g_autofree const char **columns = NULL;
  gboolean                descending;

  g_variant_get (sort, "(^a&sb)", &columns, &descending);
  by = eda_params_with (none, "columns", columns);
  return descending ? eda_params_with_text (by, "order", "descending")
                    : g_steal_pointer (&by);
}

/* What was marked and sorted by hand, in one change, behind the transforms that are
 * there. */
static void
keep_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);
  guint      position = find_place (self, "filter");
  EdaScript *script = eda_script_ref (get_script (self));
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (GVariant) sorts = g_variant_get_child_value (parameter, 1);
  const char *condition;

  g_variant_get_child (parameter, 0, "&s", &condition);
  if (*condition != '\0')
    {
      g_autoptr (EdaParams) params = eda_params_with_text (none, "where", condition);

      keep_one (&script, position++, "filter", params);
    }
  for (gsize i = 0; i < g_variant_n_children (sorts); i++)
    {
      g_autoptr (GVariant) sort = g_variant_get_child_value (sorts, i);
      g_autoptr (EdaParams) params = make_sort (sort);

      keep_one (&script, position++, "sort", params);
    }
  edit (self, script, _ ("Kept as a step"), NULL);
  eda_window_offer_undo (self, _ ("Kept as a step"));
}

static void
duplicate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow *self = EDA_WINDOW (widget);
  int        at = find_entry (self, parameter);
  EdaEntry  *entry = at >= 0 ? eda_script_get_entry (get_script (self), (guint)at) : NULL;
  const char      *what = entry != NULL ? eda_entry_get_what (entry) : NULL;
  g_autofree char *id = NULL;

  if (entry == NULL)
    return;
  id = eda_script_make_id (get_script (self), what != NULL ? what : "note");
  insert (self,
          (guint)at + 1,
          what != NULL ? eda_entry_new_block (id, what, eda_entry_get_params (entry))
                       : eda_entry_new_note (id, eda_entry_get_text (entry)));
}

/* --- Changing --- */

static void
replace (EdaWindow *self, int at, EdaEntry *take_entry, const char *name)
{
  g_autoptr (EdaEntry) entry = take_entry;
  g_autofree char *merge = g_strdup_printf ("%s %s", name, eda_entry_get_id (entry));

  edit (self, eda_script_replace (get_script (self), (guint)at, entry), name, merge);
}

/* Only blocks have params, only the others have a text. */
static gboolean
is_block (EdaWindow *self, int at)
{
  return eda_entry_get_kind (eda_script_get_entry (get_script (self), (guint)at))
         == EDA_ENTRY_BLOCK;
}

static void
set_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow  *self = EDA_WINDOW (widget);
  int         at = find_entry (self, parameter);
  const char *text;

  if (at < 0 || is_block (self, at))
    return;
  g_variant_get_child (parameter, 1, "&s", &text);
  replace (
      self,
      at,
      eda_entry_with_text (eda_script_get_entry (get_script (self), (guint)at), text),
      _ ("Note changed"));
}

static void
set_param_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow              *self = EDA_WINDOW (widget);
  int                     at = find_entry (self, parameter);
  EdaEntry               *entry;
  const char             *key;
  g_autofree const char **values = NULL;
  g_autoptr (EdaParams) params = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (at < 0 || !is_block (self, at))
    return;
  entry = eda_script_get_entry (get_script (self), (guint)at);
  g_variant_get_child (parameter, 1, "&s", &key);
  g_variant_get_child (parameter, 2, "^a&s", &values);
  params = eda_params_with (eda_entry_get_params (entry), key, values);
  title = name_entry (entry);
  name = g_strdup_printf (_ ("%s of %s changed"), key, title);
  replace (self, at, eda_entry_with_params (entry, params), name);
  eda_history_end_merging (eda_notebook_get_history (self->notebook));
}

/* --- The report --- */

static void
set_in_report (EdaWindow *self, GVariant *parameter, const char *key, gboolean chosen)
{
  int       at = find_entry (self, parameter);
  EdaEntry *entry;
  EdaCell  *cell;

  if (at < 0 || !is_block (self, at))
    return;
  entry = eda_script_get_entry (get_script (self), (guint)at);
  cell = eda_notebook_get_cell (self->notebook, (guint)at);
  replace (self,
           at,
           eda_chosen_with (entry, eda_cell_get_result (cell), key, chosen),
           chosen ? _ ("Added to the report") : _ ("Taken out of the report"));
  eda_history_end_merging (eda_notebook_get_history (self->notebook));
}

static void
set_in_report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *key;
  gboolean    chosen;

  g_variant_get_child (parameter, 1, "&s", &key);
  g_variant_get_child (parameter, 2, "b", &chosen);
  set_in_report (EDA_WINDOW (widget), parameter, key, chosen);
}

static void
add_all_to_report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_in_report (EDA_WINDOW (widget), parameter, EDA_CHOSEN_ALL, TRUE);
}

static void
take_out_of_report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_in_report (EDA_WINDOW (widget), parameter, EDA_CHOSEN_ALL, FALSE);
}

/* --- The checklist --- */

static void
set_looked_at_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  guint            step;
  gboolean         looked_at;
  g_autofree char *name = NULL;

  g_variant_get (parameter, "(ub)", &step, &looked_at);
  name = g_strdup_printf (_ ("Step %u ticked"), step);
  edit (self,
        eda_checklist_with_looked_at (get_script (self), step, looked_at),
        name,
        NULL);
}

static void
set_so_what_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  guint            step;
  const char      *text;
  g_autofree char *name = NULL;

  g_variant_get (parameter, "(u&s)", &step, &text);
  name = g_strdup_printf (_ ("Step %u: so what?"), step);
  edit (self, eda_checklist_with_so_what (get_script (self), step, text), name, NULL);
}

/* --- Order --- */

static void
move (EdaWindow *self, GVariant *parameter, int by)
{
  int              from = find_entry (self, parameter), to = from + by;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (from < 0 || to < 0 || to >= (int)eda_script_get_n_entries (get_script (self)))
    return;
  title = name_entry (eda_script_get_entry (get_script (self), (guint)from));
  name = g_strdup_printf (_ ("%s moved"), title);
  edit (self, eda_script_move (get_script (self), (guint)from, (guint)to), name, NULL);
  eda_notebook_view_go_to_cell (
      self->notebook_view,
      eda_cell_get_id (eda_notebook_get_cell (self->notebook, (guint)to)));
}

static void
move_up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (EDA_WINDOW (widget), parameter, -1);
}

static void
move_down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (EDA_WINDOW (widget), parameter, 1);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  int              at = find_entry (self, parameter);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (at < 0)
    return;
  title = name_entry (eda_script_get_entry (get_script (self), (guint)at));
  name = g_strdup_printf (_ ("%s removed"), title);
  edit (self, eda_script_remove (get_script (self), (guint)at), name, NULL);
  eda_window_offer_undo (self, name);
}

/* --- Telling others --- */

static void
copy_command_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EdaWindow       *self = EDA_WINDOW (widget);
  g_autofree char *data = g_file_get_parse_name (eda_runner_get_file (self->runner));
  g_autofree char *notebook = eda_window_name_notebook (self);
  g_autofree char *command = eda_command_print (
      get_script (self), g_variant_get_string (parameter, NULL), data, notebook);
  gboolean unsaved = self->notebook_file == NULL || eda_window_is_modified (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), command);
  eda_window_toast (self,
                    unsaved && g_str_has_prefix (command, "eda-batch replay")
                        ? _ ("Command copied; save the notebook before you use it")
                        : _ ("Command copied"));
}

static const struct
{
  const char                 *name, *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "script.add-note", "s", add_note_action },
  { "script.add-note-above", "s", add_note_above_action },
  { "script.add", "s", add_action },
  { "script.add-filter", "s", add_filter_action },
  { "script.keep", "(sa(asb))", keep_action },
  { "script.keep", "(sa(asb))", keep_action },
  { "script.duplicate", "s", duplicate_action },
  { "script.set-text", "(ss)", set_text_action },
  { "script.set-param", "(ssas)", set_param_action },
  { "script.set-in-report", "(ssb)", set_in_report_action },
  { "script.add-all-to-report", "s", add_all_to_report_action },
  { "script.take-out-of-report", "s", take_out_of_report_action },
  { "script.set-looked-at", "(ub)", set_looked_at_action },
  { "script.set-so-what", "(us)", set_so_what_action },
  { "script.move-up", "s", move_up_action },
  { "script.move-down", "s", move_down_action },
  { "script.remove", "s", remove_action },
  { "script.copy-command", "s", copy_command_action },
};

void
eda_window_class_install_script_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

/* Nothing can be put into a notebook that is not there. */
void
eda_window_enable_script_actions (EdaWindow *self, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    eda_window_enable (self, actions[i].name, enabled);
}
