/* How the file is read: the panel, the types of columns, undo and redo, and what is told
 * when a file was read in another way or in part. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/core/letters.h"
#include "analysis/result/format.h"
#include "analysis/result/words.h"
#include "widgets/tidy-names.h"
#include "widgets/widgets.h"

#define CHANGE_TOAST_S 8

static EdaTable *
get_table (EdaWindow *self)
{
  EdaProfile *profile = eda_notebook_get_profile (self->notebook);

  return profile != NULL ? eda_profile_get_table (profile) : NULL;
}

/* --- Choosing --- */

/* A file that could not be opened is tried in the new way; an open one is read again. */
void
eda_window_choose_settings (EdaWindow *self, EdaLoadSettings *settings)
{
  if (eda_window_get_page (self) == EDA_PAGE_ERROR && self->wanted_file != NULL)
    eda_runner_open (self->runner, self->wanted_file, settings);
  else
    eda_runner_change (self->runner, settings);
}

void
eda_window_read_as (EdaWindow *self, const char *const *columns, int storage)
{
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_with_storage (
      eda_runner_get_settings (self->runner), columns, storage);

  eda_runner_change (self->runner, settings);
}

void
eda_window_discard (EdaWindow *self)
{
  eda_runner_discard (self->runner);
  if (eda_runner_get_file (self->runner) == NULL)
    eda_window_show_page (self, EDA_PAGE_START);
}

/* --- Showing --- */

void
eda_window_show_settings (EdaWindow *self)
{
  EdaTable *table = get_table (self);

  if (self->import_view == NULL)
    return;
  if (eda_window_get_page (self) == EDA_PAGE_ERROR && self->wanted_settings != NULL)
    eda_import_view_show (self->import_view, self->wanted_settings, NULL);
  else
    eda_import_view_show (self->import_view,
                          eda_runner_get_settings (self->runner),
                          table != NULL && eda_window_get_page (self) == EDA_PAGE_NOTEBOOK
                              ? eda_table_get_source (table)
                              : NULL);
}

EdaImportView *
eda_window_get_import_view (EdaWindow *self)
{
  GtkWidget *view;

  if (self->import_view != NULL)
    return self->import_view;
  view = eda_import_view_new ();
  self->import_view = EDA_IMPORT_VIEW (view);
  g_signal_connect_swapped (
      view, "settings-chosen", G_CALLBACK (eda_window_choose_settings), self);
  adw_bin_set_child (self->import_bin, view);
  eda_tidy_names (view);
  eda_window_show_settings (self);
  return self->import_view;
}

static void
show_undo_button (GtkWidget  *button,
                  gboolean    visible,
                  const char *verb,
                  const char *name,
                  const char *keys)
{
  g_autofree char *tooltip = name != NULL
                                 ? g_strdup_printf ("%s: %s (%s)", verb, name, keys)
                                 : g_strdup_printf ("%s (%s)", verb, keys);

  gtk_widget_set_visible (button, visible);
  eda_widget_set_tooltip (button, tooltip);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

void
eda_window_show_undo (EdaWindow *self)
{
  EdaHistory *history = eda_notebook_get_history (self->notebook);
  guint       position = eda_history_get_position (history);
  guint       n = eda_history_get_n_states (history);
  gboolean    open = get_table (self) != NULL;
  gboolean    visible
      = open && n > 1 && !self->narrow && eda_window_get_page (self) == EDA_PAGE_NOTEBOOK;

  show_undo_button (self->undo_button,
                    visible,
                    _ ("Undo"),
                    eda_history_get_name (history, position),
                    "Ctrl+Z");
  show_undo_button (self->redo_button,
                    visible,
                    _ ("Redo"),
                    position + 1 < n ? eda_history_get_name (history, position + 1)
                                     : NULL,
                    "Ctrl+Shift+Z");
  eda_window_enable (self, "win.undo", open && position > 0);
  eda_window_enable (self, "win.redo", open && position + 1 < n);
}

void
eda_window_show_rereading (EdaWindow *self)
{
  EdaProgress      progress = eda_runner_get_progress (self->runner);
  g_autofree char *units = eda_progress_to_text (&progress);
  g_autofree char *text = g_strdup_printf (_ ("Reading again: %s"), units);

  gtk_label_set_label (self->reread_label, text);
}

/* --- Telling --- */

static void
show_change_toast (EdaWindow  *self,
                   const char *text,
                   const char *button,
                   const char *action)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (markup);

  if (self->change_toast != NULL)
    adw_toast_dismiss (self->change_toast);
  adw_toast_set_timeout (toast, CHANGE_TOAST_S);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  g_set_weak_pointer (&self->change_toast, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* "3 cells of year do not fit and count as missing"; NULL when all of those whose type
 * was changed fit. */
static char *
describe_misfits (EdaTable              *table,
                  const EdaLoadSettings *before,
                  const EdaLoadSettings *after)
{
  const gsize     *n_refused = eda_table_get_source (table)->n_refused;
  const char      *name = NULL;
  gsize            n = 0;
  guint            n_columns = 0;
  g_autofree char *cells = NULL;
  g_autofree char *columns = NULL;

  for (guint i = 0; n_refused != NULL && i < eda_table_get_n_columns (table); i++)
    {
      const char *column = eda_column_get_name (eda_table_get_column (table, i));

      if (n_refused[i] == 0
          || eda_load_settings_get_storage (before, column)
                 == eda_load_settings_get_storage (after, column))
        continue;
      name = column;
      n += n_refused[i];
      n_columns++;
    }
  if (n == 0)
    return NULL;
  cells = eda_format (EDA_ROLE_COUNT, (double)n);
  columns = eda_words_columns (n_columns);
  /* Translators: a number of cells; the name of a column, or "2 columns". */
  return g_strdup_printf (ngettext ("%s cell of %s does not fit and counts as missing",
                                    "%s cells of %s do not fit and count as missing",
                                    n),
                          cells,
                          n_columns == 1 ? name : columns);
}

static EdaLoadSettings *
get_load (EdaHistory *history, guint position)
{
  return eda_script_get_load (eda_history_get_script (history, position));
}

void
eda_window_offer_undo (EdaWindow *self, const char *done)
{
  g_autofree char *text = eda_letters_capitalise (done);

  show_change_toast (self, text, _ ("Undo"), "win.undo");
}

static void
tell_change (EdaWindow *self)
{
  EdaHistory      *history = eda_notebook_get_history (self->notebook);
  guint            position = eda_history_get_position (history);
  g_autofree char *done
      = eda_letters_capitalise (eda_history_get_name (history, position));
  g_autofree char *misfits = describe_misfits (
      get_table (self), get_load (history, position - 1), get_load (history, position));

  show_change_toast (self, misfits != NULL ? misfits : done, _ ("Undo"), "win.undo");
}

static void
tell_step (EdaWindow *self, gboolean undone)
{
  EdaHistory      *history = eda_notebook_get_history (self->notebook);
  guint            position = eda_history_get_position (history);
  const char      *name = eda_history_get_name (history, position + (undone ? 1 : 0));
  g_autofree char *text
      = g_strdup_printf (undone ? _ ("Undone: %s") : _ ("Redone: %s"), name);

  show_change_toast (
      self, text, undone ? _ ("Redo") : _ ("Undo"), undone ? "win.redo" : "win.undo");
}

static void
tell_partial (EdaWindow *self)
{
  g_autofree char *rows = eda_words_rows (eda_table_get_n_rows (get_table (self)));
  g_autofree char *text = g_strdup_printf (_ ("Kept %s"), rows);

  show_change_toast (self, text, _ ("Discard"), "win.discard");
}

void
eda_window_tell_outcome (EdaWindow *self)
{
  switch (eda_runner_get_purpose (self->runner))
    {
    case EDA_RUNNER_CHANGE:
      tell_change (self);
      break;
    case EDA_RUNNER_UNDO:
      tell_step (self, TRUE);
      break;
    case EDA_RUNNER_REDO:
      tell_step (self, FALSE);
      break;
    case EDA_RUNNER_OPEN:
    case EDA_RUNNER_RELOAD:
    default:
      if (self->change_toast != NULL)
        adw_toast_dismiss (self->change_toast);
      if (eda_table_get_source (get_table (self))->partial)
        tell_partial (self);
      break;
    }
}

void
eda_window_tell_unchanged (EdaWindow *self, const GError *error)
{
  const char      *hint = eda_error_get_hint (error);
  g_autofree char *message = eda_letters_capitalise (error->message);
  g_autofree char *text = g_strdup_printf ("%s.%s%s\n%s",
                                           message,
                                           hint != NULL ? " " : "",
                                           hint != NULL ? hint : "",
                                           _ ("The table is as it was."));

  eda_window_show_settings (self);
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_CANCELLED))
    {
      show_change_toast (self, _ ("Cancelled: the table is as it was"), NULL, NULL);
      return;
    }
  eda_import_view_set_error (eda_window_get_import_view (self), text);
  if (adw_flap_get_reveal_flap (self->import_flap))
    return;
  show_change_toast (self,
                     eda_runner_get_purpose (self->runner) == EDA_RUNNER_RELOAD
                         ? _ ("Not read again")
                         : _ ("Not changed: the file cannot be read so"),
                     _ ("Why"),
                     "win.import");
}
