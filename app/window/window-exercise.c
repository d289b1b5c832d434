/* An exercise of the programme: its file is made where practice files are kept, and the
 * page of a new challenge opens with it and its preset. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "app/play/practice-work.h"

#define WISH_KEY "eda-wish"

typedef struct
{
  EdaPreset preset;
  guint     step;  /* 0: of all steps */
  AdwToast *toast; /* says that the file is being made */
} Wish;

static void
wish_free (Wish *self)
{
  adw_toast_dismiss (self->toast);
  g_object_unref (self->toast);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static Wish *
wish_new (EdaWindow *window, EdaPreset preset, guint step)
{
  Wish *self = g_new (Wish, 1);

  *self = (Wish){ preset, step, adw_toast_new (_ ("Making the practice file…")) };
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_overlay_add_toast (window->toast_overlay, g_object_ref (self->toast));
  return self;
}

/* Beside the history, for its report reads it again. */
static GFile *
place_file (const char *name)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "eda-workbench", "practice", NULL);
  g_autofree char *base = g_strconcat (name, ".csv", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_file_new_build_filename (folder, base, NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EdaWindow *self = EDA_WINDOW (source);
  g_autoptr (Wish) wish = g_object_steal_data (source, WISH_KEY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = eda_practice_make_finish (result, &error);
  EdaWindow *target = file != NULL ? eda_window_challenge_with (self, file) : NULL;

  if (file == NULL)
    eda_window_toast (self, error->message);
  if (target == NULL)
    return;
  eda_challenge_setup_set_preset (target->challenge->setup, wish->preset);
  if (wish->step > 0)
    eda_challenge_setup_set_step (target->challenge->setup, wish->step);
}

static void
practise_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaWindow  *self = EDA_WINDOW (widget);
  const char *preset, *file_name;
  guint       step;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  EdaPracticeName *practice;

  if (g_object_get_data (G_OBJECT (self), WISH_KEY) != NULL)
    return; /* one at a time */
  g_variant_get (parameter, "(&su&s)", &preset, &step, &file_name);
  practice = eda_practice_name_parse (file_name, &error);
  if (practice == NULL)
    {
      eda_window_toast (self, error->message);
      return;
    }
  file = place_file (file_name);
  g_object_set_data_full (
      G_OBJECT (self),
      WISH_KEY,
      wish_new (self, (EdaPreset)MAX (eda_preset_find (preset), 0), step),
      (GDestroyNotify)wish_free);
  eda_practice_make (self, practice, file, made_cb);
}

static void
play_game_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_window_play_game (EDA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
eda_window_class_install_exercise_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (
      widget_class, "win.practise", "(sus)", practise_action);
  gtk_widget_class_install_action (widget_class, "win.play-game", "s", play_game_action);
}
