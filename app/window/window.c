/* The window shows one of five pages and follows its runner. What the user can do stands
 * in window-actions.c, recent files and samples in window-files.c, how a file is read in
 * window-import.c, the report in window-report.c. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "app/addables.h"
#include "app/settings.h"
#include "notebook/bundle.h"
#include "notebook/file.h"
#include "widgets/tidy-names.h"
#include "widgets/slices.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

/* Files that are read sooner show no loading page: a flash tells nothing. */
#define LOADING_PAGE_DELAY_MS 100

G_DEFINE_FINAL_TYPE (EdaWindow, eda_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *const page_names[] = {
  [EDA_PAGE_START] = "start",         [EDA_PAGE_LOADING] = "loading",
  [EDA_PAGE_ERROR] = "error",         [EDA_PAGE_NOTEBOOK] = "notebook",
  [EDA_PAGE_CHALLENGE] = "challenge",
};

void
eda_window_toast (EdaWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

void
eda_window_show_title (EdaWindow *self)
{
  EdaProfile      *profile = eda_notebook_get_profile (self->notebook);
  g_autofree char *size = NULL;
  g_autofree char *name = g_strdup ("EDA Workbench");

  if (profile != NULL && eda_window_get_page (self) == EDA_PAGE_NOTEBOOK)
    {
      EdaTable        *table = eda_profile_get_table (profile);
      g_autofree char *rows = eda_words_rows (eda_table_get_n_rows (table));
      g_autofree char *columns = eda_words_columns (eda_table_get_n_columns (table));

      g_free (name);
      name = g_strconcat (eda_window_is_modified (self) ? "• " : "",
                          eda_table_get_source (table)->name,
                          NULL);
      size = g_strdup_printf ("%s × %s%s",
                              rows,
                              columns,
                              eda_table_get_source (table)->partial ? _ (" · partial")
                                                                    : "");
    }
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, size != NULL ? size : "");
  gtk_window_set_title (GTK_WINDOW (self), name);
  eda_window_show_challenge_title (self);
}

void
eda_window_show_header_buttons (EdaWindow *self)
{
  EdaWindowPage page = eda_window_get_page (self);
  gboolean      notebook = page == EDA_PAGE_NOTEBOOK;

  gtk_widget_set_visible (self->export_button, notebook && !self->narrow);
  gtk_widget_set_visible (self->import_button, notebook && !self->narrow);
  gtk_widget_set_visible (self->add_button, notebook && !self->narrow);
  eda_window_show_undo (self);
  eda_window_show_views (self);
}

/* A page that is not seen for long comes at once. Without a GPU all do: each frame of a
 * cross-fade would go over the whole window several times. */
static GtkStackTransitionType
get_transition (EdaWindow *self, EdaWindowPage page)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self));

  return page == EDA_PAGE_LOADING || GSK_IS_CAIRO_RENDERER (renderer)
             ? GTK_STACK_TRANSITION_TYPE_NONE
             : GTK_STACK_TRANSITION_TYPE_CROSSFADE;
}

void
eda_window_show_page (EdaWindow *self, EdaWindowPage page)
{
  gboolean notebook = page == EDA_PAGE_NOTEBOOK;

  if (notebook)
    eda_window_make_cards (self);
  g_clear_handle_id (&self->loading_page_id, g_source_remove);
  gtk_stack_set_visible_child_full (
      self->stack, page_names[page], get_transition (self, page));
  gtk_widget_set_visible (self->sidebar_button, notebook);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->reread_revealer), FALSE);
  if (page == EDA_PAGE_START)
    {
      adw_flap_set_reveal_flap (self->import_flap, FALSE);
      eda_window_suggest_next (self);
    }
  eda_window_show_header_buttons (self);
  eda_window_show_title (self);
  eda_window_show_settings (self);
  eda_window_update_actions (self);
}

static char *
get_wanted_name (EdaWindow *self)
{
  return g_file_get_basename (self->wanted_file);
}

/* --- Following the runner --- */

/* Not before the page is seen: a file that is read sooner costs no widgets. */
static void
show_first_rows (EdaWindow *self)
{
  if (eda_window_get_page (self) == EDA_PAGE_LOADING)
    eda_loading_view_set_first_rows (self->loading_view,
                                     eda_runner_get_first_rows (self->runner));
}

/* What is open stays in sight while it is read in another way. */
static gboolean
is_rereading (EdaWindow *self)
{
  return eda_runner_get_purpose (self->runner) != EDA_RUNNER_OPEN
         && eda_window_get_page (self) == EDA_PAGE_NOTEBOOK;
}

static gboolean
show_loading_page_cb (gpointer data)
{
  EdaWindow *self = EDA_WINDOW (data);

  self->loading_page_id = 0;
  if (is_rereading (self))
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->reread_revealer), TRUE);
  else
    {
      eda_window_show_page (self, EDA_PAGE_LOADING);
      show_first_rows (self);
    }
  return G_SOURCE_REMOVE;
}

static void
set_wanted_settings (EdaWindow *self, EdaLoadSettings *settings)
{
  eda_load_settings_ref (settings);
  g_clear_pointer (&self->wanted_settings, eda_load_settings_unref);
  self->wanted_settings = settings;
}

static void
start_loading (EdaWindow *self)
{
  g_autofree char *name = get_wanted_name (self);

  if (eda_runner_get_purpose (self->runner) == EDA_RUNNER_OPEN)
    set_wanted_settings (self, eda_runner_get_settings (self->runner));
  eda_loading_view_set_name (self->loading_view, name);
  eda_window_show_rereading (self);
  g_clear_handle_id (&self->loading_page_id, g_source_remove);
  self->loading_page_id
      = g_timeout_add (LOADING_PAGE_DELAY_MS, show_loading_page_cb, self);
}

static void
state_changed_cb (EdaWindow *self)
{
  switch (eda_runner_get_state (self->runner))
    {
    case EDA_RUNNER_LOADING:
      self->loading = TRUE;
      start_loading (self);
      break;
    case EDA_RUNNER_RUNNING:
      if (!self->loading)
        break;
      self->loading = FALSE;
      if (eda_runner_get_purpose (self->runner) == EDA_RUNNER_OPEN)
        eda_window_notebook_opened (self);
      eda_window_watch_files (self);
      eda_window_remember (self, eda_runner_get_file (self->runner));
      if (!is_rereading (self))
        eda_notebook_view_go_to_top (self->notebook_view);
      eda_window_show_page (self, EDA_PAGE_NOTEBOOK);
      if (!eda_window_data_replaced (self))
        eda_window_tell_outcome (self);
      break;
    case EDA_RUNNER_IDLE:
    default:
      self->loading = FALSE;
      break;
    }
  eda_window_follow_work (self);
  eda_window_update_actions (self);
}

static void
progress_cb (EdaWindow *self)
{
  EdaProgress progress = eda_runner_get_progress (self->runner);

  if (eda_runner_get_state (self->runner) != EDA_RUNNER_LOADING)
    return;
  eda_loading_view_set_progress (self->loading_view, &progress);
  if (eda_runner_is_keeping (self->runner))
    eda_loading_view_set_keeping (self->loading_view);
  eda_window_show_rereading (self);
}

static void
failed_cb (EdaWindow *self, const GError *error)
{
  gboolean         has_data = eda_notebook_get_profile (self->notebook) != NULL;
  g_autofree char *name = get_wanted_name (self);

  g_clear_pointer (&self->replaced_columns, g_strfreev);
  if (eda_runner_get_purpose (self->runner) != EDA_RUNNER_OPEN && has_data)
    {
      eda_window_show_page (self, EDA_PAGE_NOTEBOOK);
      eda_window_tell_unchanged (self, error);
      return;
    }
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_CANCELLED))
    {
      g_autofree char *text = g_strdup_printf (_ ("Reading of “%s” cancelled"), name);

      eda_window_show_page (self, has_data ? EDA_PAGE_NOTEBOOK : EDA_PAGE_START);
      eda_window_toast (self, text);
      return;
    }
  eda_error_view_set_error (self->error_view, name, error, has_data);
  eda_window_show_page (self, EDA_PAGE_ERROR);
}

static void
read_as_cb (EdaWindow *self, const char *const *columns, int storage)
{
  eda_window_read_as (self, columns, storage);
}

/* --- The window --- */

static void
eda_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eda_window_parent_class)->realize (widget);
  eda_window_make_cards_when_seen (EDA_WINDOW (widget));
  eda_window_follow_width (EDA_WINDOW (widget));
}

/* What is typed counts when it is left; that must be before the notebook goes. */
static void
finish_typing (EdaWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* Closing is no crash: what is not saved is still kept, and offered when the program
 * starts. */
static gboolean
eda_window_close_request (GtkWindow *window)
{
  EdaWindow *self = EDA_WINDOW (window);

  finish_typing (self);
  if (!eda_window_is_modified (self))
    eda_autosave_clear (self->autosave);
  return GTK_WINDOW_CLASS (eda_window_parent_class)->close_request (window);
}

static void
eda_window_dispose (GObject *object)
{
  EdaWindow *self = EDA_WINDOW (object);

  if (self->notebook != NULL)
    finish_typing (self);
  g_clear_handle_id (&self->loading_page_id, g_source_remove);
  eda_slices_remove (self);
  g_clear_handle_id (&self->idle_save_id, g_source_remove);
  eda_window_clear_challenge (self);
  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  if (self->notebook != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->notebook, self);
      eda_window_unfollow_cells (self);
    }
  eda_window_unwatch_files (self);
  eda_window_stop_unpacking (self);
  g_clear_pointer (&self->replaced_columns, g_strfreev);
  g_clear_object (&self->runner);
  g_clear_object (&self->notebook);
  g_clear_object (&self->wanted_file);
  g_clear_object (&self->notebook_file);
  g_clear_object (&self->saved_data);
  g_clear_object (&self->opening_notebook);
  g_clear_object (&self->add_menu);
  g_clear_pointer (&self->saved_script, eda_script_unref);
  g_clear_pointer (&self->autosave, eda_autosave_free);
  g_clear_pointer (&self->wanted_settings, eda_load_settings_unref);
  g_clear_weak_pointer (&self->change_toast);
  G_OBJECT_CLASS (eda_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/eda/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, import_flap);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, import_bin);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, reread_revealer);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, reread_label);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, challenge_bar_bin);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, start_view);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, loading_view);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, error_view);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, column_list);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, log_flap);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, log_bin);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, notebook_view);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, views);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, view_bar);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, data_page);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, challenge_bin);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, EdaWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, eda_window_go_to_column);
  gtk_widget_class_bind_template_callback (widget_class, read_as_cb);
  gtk_widget_class_bind_template_callback (widget_class, eda_window_describe_column);
  gtk_widget_class_bind_template_callback (widget_class, eda_window_toast);
}

static void
eda_window_class_init (EdaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_window_dispose;
  widget_class->realize = eda_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = eda_window_close_request;
  bind_template (widget_class);
  eda_window_class_install_actions (widget_class);
  eda_window_class_install_data_actions (widget_class);
  eda_window_class_install_practice_actions (widget_class);
  eda_window_class_install_progress_actions (widget_class);
  eda_window_class_install_tour_actions (widget_class);
  eda_window_class_install_exercise_actions (widget_class);
  eda_window_class_install_notebook_actions (widget_class);
  eda_window_class_install_script_actions (widget_class);
  eda_window_class_install_challenge_actions (widget_class);
}

static void
make_notebook (EdaWindow *self)
{
  self->notebook = eda_notebook_new ();
  self->runner = eda_runner_new (self->notebook);
  g_signal_connect_swapped (
      self->runner, "state-changed", G_CALLBACK (state_changed_cb), self);
  g_signal_connect_swapped (
      self->runner, "previewed", G_CALLBACK (show_first_rows), self);
  g_signal_connect_swapped (self->runner, "progress", G_CALLBACK (progress_cb), self);
  g_signal_connect_swapped (self->runner, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (
      self->notebook, "items-changed", G_CALLBACK (eda_window_follow_cells), self);
  g_signal_connect_swapped (
      self->notebook, "script-changed", G_CALLBACK (eda_window_autosave), self);
  g_signal_connect_swapped (
      self->notebook, "profile-changed", G_CALLBACK (eda_window_show_title), self);
  self->followed_cells = g_ptr_array_new_with_free_func (g_object_unref);
  eda_window_follow_cells (self);
  self->autosave = eda_autosave_new (NULL);
  eda_window_make_data_page (self);
  eda_column_list_set_columns (self->column_list,
                               eda_notebook_get_columns (self->notebook));
}

static void
eda_window_init (EdaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->sidebar_button, _ ("Columns"), NULL);
  eda_widget_set_label (self->open_button, _ ("Open a file"), NULL);
  eda_widget_set_label (self->import_button, _ ("How it was read"), NULL);
  eda_widget_set_label (self->export_button, _ ("Save report"), NULL);
  eda_widget_set_label (self->add_button, _ ("Add to the notebook"), NULL);
  eda_widget_set_label (self->menu_button, _ ("Main menu"), NULL);
  self->add_menu = g_menu_new ();
  eda_addables_fill_menu (self->add_menu);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button),
                                  G_MENU_MODEL (self->add_menu));
  g_menu_prepend_submenu (self->primary_menu, _ ("_Add"), G_MENU_MODEL (self->add_menu));
  make_notebook (self);
  eda_window_accept_drops (self);
  eda_window_add_samples (self);
  eda_window_follow_recent (self);
  eda_tidy_names (GTK_WIDGET (self));
  eda_window_show_page (self, EDA_PAGE_START);
  eda_window_offer_challenge (self);
}

EdaWindow *
eda_window_new (AdwApplication *application)
{
  return g_object_new (EDA_TYPE_WINDOW, "application", application, NULL);
}

void
eda_window_open (EdaWindow *self, GFile *file)
{
  g_autoptr (EdaLoadSettings) settings = NULL;

  g_return_if_fail (EDA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  if (eda_window_divert (self, file))
    return;
  if (eda_notebook_file_is_named (file) || eda_bundle_is_named (file))
    {
      eda_window_open_notebook (self, file);
      return;
    }
  eda_window_stop_unpacking (self);
  g_clear_object (&self->opening_notebook);
  g_clear_pointer (&self->replaced_columns, g_strfreev);
  g_set_object (&self->wanted_file, file);
  settings = eda_settings_dup_load ();
  eda_runner_open (self->runner, file, settings);
}

gboolean
eda_window_is_empty (EdaWindow *self)
{
  g_return_val_if_fail (EDA_IS_WINDOW (self), FALSE);
  return eda_notebook_get_profile (self->notebook) == NULL
         && eda_runner_get_state (self->runner) == EDA_RUNNER_IDLE;
}

EdaWindowPage
eda_window_get_page (EdaWindow *self)
{
  const char *name;

  g_return_val_if_fail (EDA_IS_WINDOW (self), EDA_PAGE_START);
  name = gtk_stack_get_visible_child_name (self->stack);
  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    if (g_strcmp0 (name, page_names[i]) == 0)
      return (EdaWindowPage)i;
  return EDA_PAGE_START;
}

EdaNotebook *
eda_window_get_notebook (EdaWindow *self)
{
  g_return_val_if_fail (EDA_IS_WINDOW (self), NULL);
  return self->notebook;
}

EdaRunner *
eda_window_get_runner (EdaWindow *self)
{
  g_return_val_if_fail (EDA_IS_WINDOW (self), NULL);
  return self->runner;
}

EdaNotebookView *
eda_window_get_notebook_view (EdaWindow *self)
{
  g_return_val_if_fail (EDA_IS_WINDOW (self), NULL);
  eda_window_make_cards (self);
  return self->notebook_view;
}
