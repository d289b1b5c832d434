/* Keys as a person presses them: through the X server, to whatever has the focus. */
#pragma once

#include "tests/widgets/harness.h"

/* A test that cannot press keys has shown nothing, so it fails. */
static inline void
keyboard_require (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");

  if (tool == NULL || g_strcmp0 (g_getenv ("GDK_BACKEND"), "x11") != 0)
    g_error ("Pressing keys needs xdotool and Xvfb; \"./dev test\" installs them");
}

static inline void
keyboard_done_cb (GObject *process, GAsyncResult *result, gpointer done)
{
  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, NULL));
  *(gboolean *)done = TRUE;
}

static inline gboolean
keyboard_is_done (gpointer done)
{
  return *(gboolean *)done;
}

static inline void
keyboard_run (GtkWidget *window, const char *const *arguments)
{
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, NULL);
  gboolean done = FALSE;

  g_assert_nonnull (process);
  g_subprocess_wait_check_async (process, NULL, keyboard_done_cb, &done);
  harness_wait (keyboard_is_done, &done);
  harness_settle (window);
}

/* "Tab", "ctrl+shift+f"; several with blanks between */
static inline void
press (GtkWidget *window, const char *keys)
{
  g_autofree char *line = g_strconcat ("xdotool key --delay 2 ", keys, NULL);
  g_auto (GStrv) arguments = g_strsplit (line, " ", -1);

  keyboard_run (window, (const char *const *)arguments);
}

static inline void
type_text (GtkWidget *window, const char *text)
{
  const char *const arguments[] = { "xdotool", "type", "--delay", "2", text, NULL };

  keyboard_run (window, arguments);
}
