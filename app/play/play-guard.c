/* Which files may be opened while a challenge keeps their values hidden: none with the
 * same bytes, wherever it lies and whatever it is called. */

#include "app/play/play.h"

#include <glib/gi18n.h>

static goffset
size_of (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : -1;
}

static gboolean
has_same_bytes (GFile *a, GFile *b)
{
  g_autoptr (GBytes) bytes_a = NULL;
  g_autoptr (GBytes) bytes_b = NULL;

  if (g_file_equal (a, b))
    return TRUE;
  if (size_of (a) != size_of (b))
    return FALSE;
  bytes_a = g_file_load_bytes (a, NULL, NULL, NULL);
  bytes_b = g_file_load_bytes (b, NULL, NULL, NULL);
  return bytes_a != NULL && bytes_b != NULL && g_bytes_equal (bytes_a, bytes_b);
}

/* Findings may still be logged, and are checked on rows that nobody saw. */
static gboolean
holds_rows_back (EdaSession *session)
{
  return eda_session_get_plan (session)->holdout > 0
         && eda_session_get_phase (session) >= EDA_PHASE_EXPLORE
         && eda_session_get_phase (session) <= EDA_PHASE_COMPARE;
}

/* (nullable): the one whose values, or some of them, are hidden now. */
static EdaPlay *
get_hiding (void)
{
  EdaPlay    *play = eda_play_get_live ();
  EdaSession *session = play != NULL ? eda_play_get_session (play) : NULL;

  return session != NULL
                 && (!eda_session_shows (session, EDA_SHOW_VALUES)
                     || holds_rows_back (session))
             ? play
             : NULL;
}

static const char *
tell_why (EdaPlay *play)
{
  EdaSession *session = eda_play_get_session (play);

  if (holds_rows_back (session))
    return _ ("Rows of this file are held back for your challenge. It opens when you "
              "have compared.");
  return eda_session_get_phase (session) <= EDA_PHASE_HYPOTHESES
             ? _ (
                 "This file belongs to your challenge. It opens once your hypotheses are "
                 "sealed.")
             : _ ("This file belongs to your challenge, which is paused.");
}

const char *
eda_play_why_hidden (GFile *file)
{
  EdaPlay *play = get_hiding ();

  return play != NULL && has_same_bytes (file, eda_play_get_file (play)) ? tell_why (play)
                                                                         : NULL;
}

const char *
eda_play_why_hidden_data (const char *sha256)
{
  EdaPlay *play = get_hiding ();

  return play != NULL
                 && g_strcmp0 (sha256,
                               eda_session_get_data (eda_play_get_session (play))->sha256)
                        == 0
             ? tell_why (play)
             : NULL;
}
