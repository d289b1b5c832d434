/* What a crash has left unsaved, offered when the program starts next: each notebook is
 * restored, saved somewhere, or discarded. What is not decided is offered again. */

#include "app/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "notebook/file.h"
#include "widgets/challenge-parts.h"
#include "widgets/recovery-card.h"

#define WIDTH_PX 520
#define HEIGHT_PX 520
#define DATA_KEY "eda-recovery"

typedef struct
{
  EdaWindow       *window; /* that it is offered in */
  GtkWidget       *dialog;
  GtkWidget       *box;
  AdwToastOverlay *toasts;
  GPtrArray       *decided; /* GFile: shown no more */
  GPtrArray
       *discarded; /* GFile, of them: they go with the dialog, and come back before */
  char *saving;    /* (nullable): its URI, once it is asked where */
} Recovery;

static void show_left (Recovery *self);

/* --- What was left --- */

/* (element-type GFile) (transfer full): of which nothing has become yet */
static GPtrArray *
list_left (Recovery *self)
{
  GPtrArray *left = eda_autosave_list_left (NULL);

  for (guint i = left->len; i-- > 0;)
    if (g_ptr_array_find_with_equal_func (
            self->decided, left->pdata[i], (GEqualFunc)g_file_equal, NULL))
      g_ptr_array_remove_index (left, i);
  return left;
}

/* Of the last change, as people here write it. */
static char *
tell_time (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) changed
      = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) here = changed != NULL ? g_date_time_to_local (changed) : NULL;

  return here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M") : g_strdup ("?");
}

/* The file that it was saved in, else that of its data; of what cannot be read its own.
 */
static char *
tell_name (GFile *file, const EdaScript *script)
{
  const char *saved
      = script != NULL
            ? eda_params_get_text (eda_script_get_header (script), EDA_AUTOSAVE_NOTEBOOK)
            : NULL;
  g_autoptr (GFile) place = saved != NULL ? g_file_parse_name (saved) : NULL;
  g_autoptr (GFile) data
      = script != NULL ? eda_notebook_file_get_data (file, script) : NULL;
  g_autofree char *name = NULL;

  if (place != NULL)
    return g_file_get_basename (place);
  if (data == NULL)
    return g_file_get_basename (file);
  name = g_file_get_basename (data);
  return g_strdup_printf (_ ("A notebook about %s, not saved yet"), name);
}

static GtkWidget *
card_new (GFile *file)
{
  g_autoptr (EdaScript) script = eda_notebook_file_load (file, NULL, NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = tell_name (file, script);
  g_autofree char *time = tell_time (file);
  g_autofree char *description = g_strdup_printf (_ ("Last change: %s"), time);

  return eda_recovery_card_new (name, description, uri);
}

/* --- What becomes of it --- */

static void
decide (GPtrArray *decided, GFile *file)
{
  g_ptr_array_add (decided, g_object_ref (file));
}

static void
undecide (GPtrArray *decided, GFile *file)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (decided, file, (GEqualFunc)g_file_equal, &index))
    g_ptr_array_remove_index (decided, index);
}

static void
show_rest (Recovery *self)
{
  g_autoptr (GPtrArray) left = list_left (self);

  if (left->len > 0)
    show_left (self);
  else
    gtk_window_destroy (GTK_WINDOW (self->dialog));
}

/* In this window if nothing is open in it. What was left is that window's once it is
 * read, and stays where it is if it cannot be. */
static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Recovery *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  EdaWindow *target = self->window;

  if (!eda_window_is_empty (target))
    target = eda_window_new (
        ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (target))));
  decide (self->decided, file);
  show_rest (self);
  eda_window_open (target, file);
  gtk_window_present (GTK_WINDOW (target));
}

static void
discard_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Recovery *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  AdwToast *toast = adw_toast_new (_ ("Notebook discarded"));

  decide (self->decided, file);
  decide (self->discarded, file);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "recovery.undo");
  adw_toast_set_action_target_value (toast, parameter);
  adw_toast_overlay_add_toast (self->toasts, toast);
  show_left (self);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Recovery *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  undecide (self->discarded, file);
  undecide (self->decided, file);
  show_left (self);
}

/* Bytes that nobody understands are saved as they are. */
static gboolean
save_left (GFile *left, GFile *file, GError **error)
{
  g_autoptr (EdaScript) script = eda_notebook_file_load (left, NULL, NULL);
  g_autoptr (GFile) data
      = script != NULL ? eda_notebook_file_get_data (left, script) : NULL;
  g_autoptr (EdaScript) clean = NULL;
  g_autoptr (EdaScript) related = NULL;

  if (data == NULL)
    return g_file_copy (left, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
  clean = eda_script_with_header (script, EDA_AUTOSAVE_NOTEBOOK, NULL);
  related = eda_notebook_file_relate (file, clean, data);
  return eda_notebook_file_save (file, related, error);
}

static void
save_to_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Recovery *self = data;
  g_autoptr (GError) error = NULL;
  const char *left_uri, *uri;
  g_autoptr (GFile) left = NULL;
  g_autoptr (GFile) file = NULL;

  g_variant_get (parameter, "(&s&s)", &left_uri, &uri);
  left = g_file_new_for_uri (left_uri);
  file = g_file_new_for_uri (uri);
  if (!save_left (left, file, &error))
    {
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
      return;
    }
  g_file_delete (left, NULL, NULL);
  eda_window_toast (self->window, _ ("Notebook saved"));
  show_rest (self);
}

static void
save_chosen (EdaWindow *window, GFile *file)
{
  Recovery        *self = g_object_get_data (G_OBJECT (window), DATA_KEY);
  g_autofree char *uri = g_file_get_uri (file);

  if (self != NULL)
    gtk_widget_activate_action (
        self->dialog, "recovery.save-to", "(ss)", self->saving, uri);
}

static void
save_as_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Recovery             *self = data;
  GtkFileChooserNative *chooser
      = eda_window_new_chooser (self->window, _ ("Save Notebook"), TRUE, save_chosen);

  g_free (self->saving);
  self->saving = g_variant_dup_string (parameter, NULL);
  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser),
                                       GTK_WINDOW (self->dialog));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser),
                                     "notebook" EDA_NOTEBOOK_SUFFIX);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- The dialog --- */

static void
show_left (Recovery *self)
{
  g_autoptr (GPtrArray) left = list_left (self);

  eda_challenge_clear (self->box);
  gtk_box_append (
      GTK_BOX (self->box),
      eda_challenge_label_new (
          left->len > 0 ? _ ("The last session ended early. What was not saved was kept. "
                             "What you leave here is offered again at the next start.")
                        : _ ("Nothing is left to decide."),
          NULL));
  for (guint i = 0; i < left->len; i++)
    gtk_box_append (GTK_BOX (self->box), card_new (left->pdata[i]));
  gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
recovery_free (gpointer data)
{
  Recovery *self = data;

  for (guint i = 0; i < self->discarded->len; i++)
    g_file_delete (self->discarded->pdata[i], NULL, NULL);
  g_free (self->saving);
  g_ptr_array_unref (self->decided);
  g_ptr_array_unref (self->discarded);
  g_free (self);
}

static void
destroyed_cb (GtkWidget *dialog, EdaWindow *window)
{
  g_object_set_data (G_OBJECT (window), DATA_KEY, NULL);
}

static void
add_actions (Recovery *self)
{
  static const GActionEntry actions[] = {
    { "restore", restore_action, "s", NULL, NULL },
    { "save-as", save_as_action, "s", NULL, NULL },
    { "save-to", save_to_action, "(ss)", NULL, NULL },
    { "discard", discard_action, "s", NULL, NULL },
    { "undo", undo_action, "s", NULL, NULL },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (
      G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (self->dialog, "recovery", G_ACTION_GROUP (group));
}

static void
build (Recovery *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = eda_challenge_page_new (WIDTH_PX, &self->box);
  int        width, height; /* GTK 4.8 insists on both */

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, &height);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), page);
  adw_toast_overlay_set_child (self->toasts, content);
  g_object_set (self->dialog,
                "title",
                _ ("Recovered Notebooks"),
                "transient-for",
                self->window,
                "modal",
                TRUE,
                "destroy-with-parent",
                TRUE,
                "default-width",
                MIN (WIDTH_PX, MAX (width, 340)),
                "default-height",
                HEIGHT_PX,
                "width-request",
                340,
                "content",
                self->toasts,
                NULL);
}

void
eda_window_offer_restore (EdaWindow *window)
{
  g_autoptr (GPtrArray) left = eda_autosave_list_left (NULL);
  Recovery *self;

  if (left->len == 0)
    return;
  self = g_new0 (Recovery, 1);
  self->window = window;
  self->dialog = adw_window_new ();
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->decided = g_ptr_array_new_with_free_func (g_object_unref);
  self->discarded = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set_data_full (G_OBJECT (window), DATA_KEY, self, recovery_free);
  add_actions (self);
  build (self);
  /* Else a toast takes the key for itself, and the next one another. */
  gtk_event_controller_set_propagation_phase (
      eda_challenge_close_on_escape (self->dialog), GTK_PHASE_CAPTURE);
  g_signal_connect (self->dialog, "destroy", G_CALLBACK (destroyed_cb), window);
  gtk_window_present (GTK_WINDOW (self->dialog));
  show_left (self);
}
