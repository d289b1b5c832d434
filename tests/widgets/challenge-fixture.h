/* A challenge in the real window, its clock moved by hand and its keys pressed one by one. */
#pragma once

#include "app/play/play.h"
#include "app/window/window-challenge-private.h"
#include "tests/widgets/keyboard.h"
#include "tests/widgets/window-fixture.h"

static EdaClock test_clock = { 5000, 7000, 1767225600000 };

static inline EdaClock
tell_test_clock (void)
{
  return test_clock;
}

static inline EdaPlay *
get_play (Fixture *fixture)
{
  return fixture->window->challenge->play;
}

static inline const EdaSession *
get_session (Fixture *fixture)
{
  return eda_play_get_session (get_play (fixture));
}

/* Second by second, as the window sees it. */
static inline void
let_pass (Fixture *fixture, gint64 seconds)
{
  for (gint64 i = 0; i < seconds; i++)
    {
      test_clock.mono += 1000;
      test_clock.boot += 1000;
      test_clock.wall += 1000;
      if (get_play (fixture) != NULL)
        eda_play_tick (get_play (fixture));
    }
  harness_settle (GTK_WIDGET (fixture->window));
}

static inline gboolean
file_is_read (gpointer data)
{
  EdaWindow *window = data;

  return window->challenge != NULL && window->challenge->facts != NULL;
}

static inline gboolean
is_judged (gpointer data)
{
  EdaPlay *play = data;

  for (guint i = 1; i <= eda_session_get_n_claims (eda_play_get_session (play)); i++)
    {
      const EdaHypothesis *claim
          = eda_session_get_claim (eda_play_get_session (play), i);

      if (eda_hypothesis_is_judged (claim) && claim->claim->kind != EDA_CLAIM_FREE
          && claim->verdict == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The window in front of the one that is played in. */
static inline GtkWidget *
get_dialog (Fixture *fixture)
{
  GtkWidget *dialog = NULL;
  GList     *windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (fixture->window)
        && gtk_widget_get_mapped (link->data))
      dialog = link->data;
  g_list_free (windows);
  g_assert_nonnull (dialog);
  return dialog;
}

static inline GtkWidget *
find_file_dialog (gpointer window)
{
  g_autoptr (GList) dialogs = gtk_window_list_toplevels ();

  for (GList *link = dialogs; link != NULL; link = link->next)
    if (GTK_IS_FILE_CHOOSER (link->data) && gtk_widget_get_mapped (link->data))
      return link->data;
  return NULL;
}

static inline gboolean
has_file_dialog (gpointer window)
{
  return find_file_dialog (window) != NULL;
}

static inline gboolean
has_no_file_dialog (gpointer window)
{
  return find_file_dialog (window) == NULL;
}

/* As a person does: the whole name of the file is typed. */
static inline void
answer_file_dialog (Fixture *fixture, const char *keys, const char *path)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  harness_wait (has_file_dialog, window);
  harness_settle (find_file_dialog (window));
  if (*keys != '\0')
    press (window, keys);
  type_text (window, path);
  press (window, "Return");
  harness_wait (has_no_file_dialog, window);
}

static inline gboolean
is_known (gpointer play)
{
  return eda_play_get_data (play) != NULL;
}

static inline gboolean
is_reviewed (gpointer play)
{
  return eda_play_get_review (play) != NULL;
}

/* GTK's dialog for files warns of file systems that do not tell how much room they have,
 * such as a desktop portal's: nothing of ours. */
static inline GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE")
        && g_str_has_prefix (fields[i].value, "Failed to measure available space"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

static inline void
let_file_dialogs_warn (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

/* A picture of what is shown, where EDA_PICTURES names a folder for them. */
static inline void
take_picture_of (Fixture *fixture, GtkWidget *window, const char *name)
{
  const char      *folder = g_getenv ("EDA_PICTURES");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;

  if (path == NULL)
    return;
  harness_settle (window);
  harness_save_picture (window, 1, path);
}

static inline void
take_picture (Fixture *fixture, const char *name)
{
  take_picture_of (fixture, GTK_WIDGET (fixture->window), name);
}

/* Two sizes and two colours of the same pictures: EDA_PICTURE_WIDTH, EDA_PICTURE_DARK. */
static inline void
dress (Fixture *fixture)
{
  const char *width = g_getenv ("EDA_PICTURE_WIDTH");

  if (width != NULL)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), atoi (width), 760);
  if (g_getenv ("EDA_PICTURE_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  harness_settle (GTK_WIDGET (fixture->window));
  /* without a window manager the keys go to what is under the pointer when a dialog closes */
  keyboard_require ();
  keyboard_run (GTK_WIDGET (fixture->window),
                (const char *const[]){ "xdotool", "mousemove", "170", "640", NULL });
}

/* The file is chosen as the file dialog would hand it over: it is the desktop's own. */
static inline void
choose_file (Fixture *fixture)
{
  eda_window_choose_challenge_file (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}
