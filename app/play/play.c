/* The session does the work; here it is given its clock, its disk and its data. */

#include "app/play/play-private.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/result/translate.h"
#include "challenge/facts-read.h"

#define SUFFIX ".events"

G_DEFINE_FINAL_TYPE (EdaPlay, eda_play, G_TYPE_OBJECT)

enum
{
  CHANGED,
  TICKED,
  TOLD,
  WARNED,
  N_SIGNALS,
};
static guint    signals[N_SIGNALS];
static EdaPlay *live;
static EdaClock (*clock_now) (void) = eda_clock_now;

EdaClock
eda_play_now (void)
{
  return clock_now ();
}

void
eda_play_set_clock (EdaClock (*clock) (void))
{
  clock_now = clock != NULL ? clock : eda_clock_now;
}

void
eda_play_tell (EdaPlay *self, const char *sentence)
{
  g_autofree char *told = eda_translate (sentence);

  g_signal_emit (self, signals[TOLD], 0, told);
}

void
eda_play_changed (EdaPlay *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- The disk --- */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "eda-workbench", "challenges", NULL);
}

char *
eda_play_find_left (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, SUFFIX)
          && !eda_event_log_is_open (path)) /* here, or in another window */
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* --- What happens --- */

/* Five minutes and one minute before the end of a phase, once each. */
static void
warn (EdaPlay *self)
{
  static const gint64 marks[] = { 300000, 60000 };
  const gint64        left = eda_session_get_left_ms (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (self->seen_left > marks[i] && left <= marks[i] && left > 0
        && eda_session_get_run_state (self->session) == EDA_RUN)
      g_signal_emit (self,
                     signals[WARNED],
                     0,
                     i == 0 ? _ ("Five minutes left in this part.")
                            : _ ("One minute left in this part."));
  self->seen_left = left;
}

static void
enter_phase (EdaPlay *self)
{
  const EdaPhase phase = eda_session_get_phase (self->session);

  if (phase == self->seen_phase)
    return;
  self->seen_phase = phase;
  self->seen_left = 0;
  if (phase >= EDA_PHASE_COMPARE && phase <= EDA_PHASE_DONE && self->judging == NULL)
    eda_play_start_judging (self);
  eda_play_save (self);
  eda_play_start_review (self);
  if (phase >= EDA_PHASE_DONE)
    g_clear_handle_id (&self->tick_id, g_source_remove);
  if (phase >= EDA_PHASE_DONE && live == self)
    live = NULL;
}

static gboolean
is_only_a_beat (EdaPlay *self, gsize n)
{
  const EdaEventLog *log = eda_session_get_log (self->session);

  for (gsize i = self->seen_events; i < n; i++)
    if (!g_str_equal (eda_event_log_get (log, i)->kind, "heartbeat"))
      return FALSE;
  return TRUE;
}

static void
session_cb (EdaSession *session, gpointer data)
{
  EdaPlay       *self = data;
  const gsize    n = eda_event_log_get_n (eda_session_get_log (session));
  const gboolean changed = !is_only_a_beat (self, n);

  self->seen_events = n;
  enter_phase (self);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
eda_play_tick (EdaPlay *self)
{
  const EdaClock now = eda_play_now ();

  g_return_if_fail (EDA_IS_PLAY (self));
  if (self->touched)
    eda_session_touch (self->session, &now);
  else
    eda_session_tick (self->session, &now);
  self->touched = FALSE;
  eda_play_hand_over (self);
  warn (self);
  g_signal_emit (self, signals[TICKED], 0);
}

void
eda_play_touch (EdaPlay *self)
{
  g_return_if_fail (EDA_IS_PLAY (self));
  self->touched = TRUE;
}

static gboolean
tick_cb (gpointer data)
{
  g_autoptr (EdaPlay) self = g_object_ref (data);

  eda_play_tick (self);
  return G_SOURCE_CONTINUE;
}

/* --- Its life --- */

static void
start (EdaPlay *self, GFile *file, EdaClaimSchema *schema, EdaSession *take_session)
{
  self->file = g_object_ref (file);
  self->schema = eda_claim_schema_ref (schema);
  self->session = take_session;
  self->seen_phase = EDA_PHASE_SETUP;
  self->seen_events = eda_event_log_get_n (eda_session_get_log (take_session));
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  live = self;
  eda_session_set_watch (self->session, session_cb, self);
}

static gboolean
may_begin (GError **error)
{
  if (live == NULL)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 _ ("Finish or leave that one first."),
                 _ ("Another challenge is being played"));
  return FALSE;
}

EdaPlay *
eda_play_new (GFile                  *file,
              const EdaChallengeFile *facts,
              const EdaSessionPlan   *plan,
              GError                **error)
{
  g_autoptr (EdaPlay) self = g_object_new (EDA_TYPE_PLAY, NULL);
  g_autofree char *folder = get_folder ();
  g_autofree char *name = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (EdaChallengeHistory) history = NULL;
  g_autoptr (EdaClaimSchema) schema
      = eda_claim_schema_new_less (facts->schema, plan->blind_level);
  const EdaClock now = eda_play_now ();
  EdaSessionData data
      = { facts->title, path, facts->sha256, facts->n_rows, facts->n_columns, FALSE };
  EdaEventLog *log;

  if (!may_begin (error))
    return NULL;
  self->id = g_uuid_string_random ();
  name = g_strconcat (self->id, SUFFIX, NULL);
  self->log_path = g_build_filename (folder, name, NULL);
  g_mkdir_with_parents (folder, 0700);
  log = eda_event_log_create (self->log_path, error);
  if (log == NULL)
    return NULL;
  history = eda_play_open_history (self, NULL);
  data.seen_before
      = history != NULL && eda_challenge_history_knows (history, facts->sha256);
  start (self, file, schema, eda_session_new (log, plan, &data, schema, &now));
  eda_session_begin (self->session, &now);
  return g_steal_pointer (&self);
}

/* The lines of a session that was left are read with what was known when they were
 * written. */
static guint
get_blind_level (const EdaEventLog *log)
{
  return eda_event_log_get_n (log) == 0
             ? 0
             : (guint)eda_facts_count_of (
                 eda_event_log_get (log, 0)->payload, "blind_level", 0);
}

EdaPlay *
eda_play_resume (const char *log_path, const EdaChallengeFile *facts, GError **error)
{
  g_autoptr (EdaPlay) self = g_object_new (EDA_TYPE_PLAY, NULL);
  g_autofree char *boot_id = eda_clock_dup_boot_id ();
  g_autofree char *name = g_path_get_basename (log_path);
  const EdaClock   now = eda_play_now ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (EdaClaimSchema) schema = NULL;
  EdaEventLog *log;
  EdaSession  *session;

  if (!may_begin (error))
    return NULL;
  log = eda_event_log_open (log_path, error);
  if (log == NULL)
    return NULL;
  schema = eda_claim_schema_new_less (facts->schema, get_blind_level (log));
  session = eda_session_resume (log, schema, &now, boot_id, error);
  if (session == NULL)
    return NULL;
  self->id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  self->log_path = g_strdup (log_path);
  file = g_file_new_for_path (eda_session_get_data (session)->path);
  start (self, file, schema, session);
  enter_phase (self);
  return g_steal_pointer (&self);
}

void
eda_play_stop (EdaPlay *self)
{
  g_return_if_fail (EDA_IS_PLAY (self));
  if (live == self)
    live = NULL;
  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->judging != NULL)
    g_cancellable_cancel (self->judging);
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
}

static void
eda_play_dispose (GObject *object)
{
  EdaPlay *self = EDA_PLAY (object);

  eda_play_stop (self);
  eda_play_clear_hints (self);
  eda_play_clear_data (self);
  g_clear_object (&self->file);
  g_clear_pointer (&self->session, eda_session_free);
  g_clear_pointer (&self->schema, eda_claim_schema_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->log_path, g_free);
  G_OBJECT_CLASS (eda_play_parent_class)->dispose (object);
}

static guint
new_sentence_signal (GType type, const char *name)
{
  return g_signal_new (
      name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
eda_play_class_init (EdaPlayClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_play_dispose;
  signals[CHANGED] = g_signal_new (
      "changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new (
      "ticked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD] = new_sentence_signal (type, "told");
  signals[WARNED] = new_sentence_signal (type, "warned");
}

static void
eda_play_init (EdaPlay *self)
{
}

EdaPlay *
eda_play_get_live (void)
{
  return live;
}

EdaSession *
eda_play_get_session (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->session;
}

EdaClaimSchema *
eda_play_get_schema (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->schema;
}

GFile *
eda_play_get_file (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->file;
}

const char *
eda_play_get_id (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->id;
}
