/* What may be asked for in a challenge at a price: a peek at five rows, and hints. */

#include "app/window/window-challenge-private.h"

#include <glib/gi18n.h>

#include "app/play/challenge-peek.h"
#include "widgets/challenge/challenge-peek.h"

static EdaSession *
get_session (EdaWindow *self)
{
  return eda_play_get_session (self->challenge->play);
}

/* --- The peek --- */

/* Nothing is shown that may not be seen any more. */
static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaPeek) peek = eda_peek_read_finish (result, &error);

  if (peek == NULL)
    {
      eda_window_toast (self, error->message);
      return;
    }
  if (eda_window_plays (self) && eda_session_shows (get_session (self), EDA_SHOW_PEEK))
    eda_challenge_peek_present (
        GTK_WINDOW (self), (const char *const *)peek->names, peek->cells, peek->n_rows);
}

void
eda_window_peek (EdaWindow *self)
{
  EdaPlay       *play = self->challenge->play;
  const EdaClock now = eda_play_now ();
  const char    *why;

  eda_window_flush_challenge_page (self); /* what is written before is no peek's */
  why = eda_session_peek (get_session (self), &now);
  eda_window_tell_why (self, why);
  if (why == NULL)
    eda_peek_read_async (eda_play_get_file (play),
                         eda_session_get_data (get_session (self))->sha256,
                         eda_session_get_plan (get_session (self)),
                         peeked_cb,
                         g_object_ref (self));
}

/* --- What it costs --- */

void
eda_window_ask_for_peek (EdaWindow *self)
{
  eda_window_ask_in_challenge (
      self,
      _ ("Look at Five Rows?"),
      _ ("You see them once, for 30 seconds. What you write or change afterwards is "
         "marked "
         "as written after a peek, and your rating moves half as much."),
      "peek",
      _ ("_Look"));
}

void
eda_window_ask_for_hint (EdaWindow *self)
{
  static const char *const costs[] = {
    N_ ("It tells in which step there is something left to find. What it is about "
        "then counts 0.8 when you find it."),
    N_ ("It tells of what kind it is. What it is about then counts 0.6 when you find "
        "it."),
    N_ ("It tells in which columns it is. What it is about then counts 0.3 when you "
        "find it.")
  };
  const guint hints = eda_session_get_hints (get_session (self));

  if (hints >= G_N_ELEMENTS (costs))
    eda_window_toast (self, _ ("You have had the three hints of a challenge."));
  else
    eda_window_ask_in_challenge (
        self, _ ("Take a Hint?"), _ (costs[hints]), "hint", _ ("_Take It"));
}

void
eda_window_take_hint (EdaWindow *self)
{
  eda_play_ask_for_hint (self->challenge->play);
  eda_window_show_log (self, TRUE);
}
