/* A challenge in the real window, its clock moved by hand and its keys pressed one by one. */
#pragma once

#include "app/play.h"
#include "app/window-challenge-private.h"
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

/* A picture of what is shown, where EDA_PICTURES names a folder for them. */
static inline void
take_picture (Fixture *fixture, const char *name)
{
  const char      *folder = g_getenv ("EDA_PICTURES");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;

  if (path != NULL)
    harness_save_picture (GTK_WIDGET (fixture->window), 1, path);
}

/* The file is chosen as the file dialog would hand it over: it is the desktop's own. */
static inline void
choose_file (Fixture *fixture)
{
  eda_window_choose_challenge_file (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}
