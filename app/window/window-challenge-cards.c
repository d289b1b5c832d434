/* A review goes through the cards of practice that are due. */

#include "app/window/window-challenge-private.h"

#include "widgets/challenge/challenge-cards.h"
#include "widgets/challenge/challenge-log.h"

#define MOST_CARDS 8

static void
practised_cb (EdaWindow *self, const char *pattern, gboolean seen)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (path, NULL, &error);

  if (history == NULL
      || !eda_challenge_history_practise (
          history, pattern, seen ? 1 : 0, eda_play_now ().wall, &error))
    eda_window_toast (self, error->message);
}

GtkWidget *
eda_window_make_due_cards (EdaWindow *self)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  g_autoptr (EdaFacts) cards = history != NULL ? eda_challenge_history_list_due (
                                   history, eda_play_now ().wall, MOST_CARDS, NULL)
                                               : NULL;
  GtkWidget *widget;

  if (cards == NULL)
    return NULL;
  widget = eda_challenge_cards_new (cards);
  g_signal_connect_object (
      widget, "practised", G_CALLBACK (practised_cb), self, G_CONNECT_SWAPPED);
  return widget;
}
