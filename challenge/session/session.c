/* A session's life: made, read back, and what its getters say. */

#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "challenge/session/session-private.h"

static void
look_free (gpointer data)
{
  EdaLook *look = data;

  g_free (look->chart);
  g_free (look->columns);
  g_free (look->filter);
  g_free (look);
}

static EdaSession *
new_empty (EdaEventLog *log, EdaClaimSchema *schema)
{
  EdaSession *self = g_new0 (EdaSession, 1);

  self->log = log;
  self->schema = schema != NULL ? eda_claim_schema_ref (schema) : NULL;
  self->boot_id = g_strdup ("");
  self->claims = g_ptr_array_new_with_free_func (eda_hypothesis_free);
  self->findings
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_logged_finding_free);
  self->looks = g_ptr_array_new_with_free_func (look_free);
  self->links = g_array_new (FALSE, FALSE, sizeof (EdaFindingLink));
  self->reflections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
eda_session_free (EdaSession *self)
{
  eda_event_log_free (self->log);
  g_clear_pointer (&self->schema, eda_claim_schema_unref);
  g_free ((char *)self->data.title);
  g_free ((char *)self->data.path);
  g_free ((char *)self->data.sha256);
  g_free (self->boot_id);
  g_free (self->ui_state);
  g_free (self->unranked_why);
  g_free (self->seal);
  g_free (self->sealed_at);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->looks);
  g_array_unref (self->links);
  g_hash_table_unref (self->reflections);
  g_hash_table_unref (self->ticks);
  g_free (self);
}

void
eda_session_changed (EdaSession *self)
{
  if (self->watch != NULL)
    self->watch (self, self->watch_data);
}

void
eda_session_set_watch (EdaSession *self, EdaSessionWatch watch, gpointer data)
{
  self->watch = watch;
  self->watch_data = data;
}

void
eda_session_emit (EdaSession     *self,
                  const EdaClock *now,
                  const char     *kind,
                  EdaFacts       *take_payload)
{
  g_autoptr (GError) error = NULL;

  if (take_payload == NULL)
    take_payload = eda_facts_new_object ();
  if (!eda_event_log_add (self->log, now->wall, kind, take_payload, &error))
    g_info ("%s", error->message);
  eda_session_apply (self,
                     eda_event_log_get (self->log, eda_event_log_get_n (self->log) - 1));
}

/* Names are known from the start; a log that is read alone then reads its claims as they
 * were meant, and prints them in the same canonical form. */
static void
add_names (EdaFacts *facts, const EdaClaimSchema *schema)
{
  EdaFacts   *list = eda_facts_add_list (facts, "names");
  const guint n = schema != NULL ? eda_claim_schema_get_n_columns (schema) : 0;

  for (guint i = 0; i < n; i++)
    eda_facts_add_text (list, NULL, eda_claim_schema_get_name (schema, i));
}

static EdaFacts *
start_facts (const EdaSessionPlan *plan, const EdaSessionData *data, const char *boot_id)
{
  EdaFacts *facts = eda_facts_new_object ();
  double    minutes[EDA_N_TIMED_PHASES];

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    minutes[i] = plan->minutes[i];
  eda_facts_add_text (facts, "preset", eda_preset_get_name (plan->preset));
  eda_facts_add_text (facts, "timing", eda_timing_get_name (plan->timing));
  eda_facts_add_numbers (facts, "minutes", minutes, EDA_N_TIMED_PHASES);
  eda_facts_add_number (facts, "time_scale", plan->time_scale);
  eda_facts_add_count (facts, "focus_step", plan->focus_step);
  eda_facts_add_count (facts, "blind_level", plan->blind_level);
  eda_facts_add_number (facts, "holdout", plan->holdout);
  eda_facts_add_count (facts, "seed", (gint64)plan->seed);
  eda_facts_add_text (facts, "title", data->title);
  eda_facts_add_text (facts, "path", data->path);
  eda_facts_add_text (facts, "sha256", data->sha256);
  eda_facts_add_count (facts, "rows", (gint64)data->n_rows);
  eda_facts_add_count (facts, "columns", (gint64)data->n_columns);
  eda_facts_add_flag (facts, "seen_before", data->seen_before);
  eda_facts_add_text (facts, "app", EDA_VERSION);
  eda_facts_add_text (facts, "boot_id", boot_id);
  return facts;
}

EdaSession *
eda_session_new (EdaEventLog          *log,
                 const EdaSessionPlan *plan,
                 const EdaSessionData *data,
                 EdaClaimSchema       *schema,
                 const EdaClock       *now)
{
  EdaSession      *self = new_empty (log, schema);
  g_autofree char *boot_id = eda_clock_dup_boot_id ();
  EdaFacts        *facts = start_facts (plan, data, boot_id);

  self->last = *now;
  self->last_beat = self->last_input = now->mono;
  add_names (facts, schema);
  eda_session_emit (self, now, "start", facts);
  if (data->seen_before)
    eda_session_unrank (self, now, "seen before");
  if (plan->timing == EDA_TIMING_UNTIMED)
    eda_session_unrank (self, now, "untimed");
  return self;
}

static gboolean
replay (EdaSession *self, GError **error)
{
  guint64 wrong;

  if (eda_event_log_get_n (self->log) == 0
      || !g_str_equal (eda_event_log_get (self->log, 0)->kind, "start"))
    {
      eda_error_set (
          error, EDA_ERROR_FILE_READ, NULL, NULL, "These are no events of a session");
      return FALSE;
    }
  if (!eda_event_log_verify (self->log, &wrong))
    {
      eda_error_set (error,
                     EDA_ERROR_FILE_READ,
                     NULL,
                     NULL,
                     "Event %lu was changed after it was written",
                     (gulong)wrong);
      return FALSE;
    }
  for (gsize i = 0; i < eda_event_log_get_n (self->log); i++)
    eda_session_apply (self, eda_event_log_get (self->log, i));
  return TRUE;
}

EdaSession *
eda_session_read (EdaEventLog *log, GError **error)
{
  g_autoptr (EdaSession) self = new_empty (log, NULL);

  self->read_only = TRUE;
  return replay (self, error) ? g_steal_pointer (&self) : NULL;
}

/* How long it was away: by the boot clock within one start of the machine, else by the
 * wall. */
static gint64
time_away (const EdaSession *self, const EdaClock *now, const char *boot_id)
{
  const EdaEvent *event
      = eda_event_log_get (self->log, eda_event_log_get_n (self->log) - 1);
  const gint64 boot = eda_facts_count_of (event->payload, "boot", -1);
  gint64       away = now->wall - eda_clock_wall_from_text (event->at);

  if (boot >= 0 && boot_id[0] != '\0' && g_str_equal (boot_id, self->boot_id))
    away = now->boot - boot;
  return MAX (away, 0);
}

EdaSession *
eda_session_resume (EdaEventLog    *log,
                    EdaClaimSchema *schema,
                    const EdaClock *now,
                    const char     *boot_id,
                    GError        **error)
{
  g_autoptr (EdaSession) self = new_empty (log, schema);
  EdaFacts *facts;
  gint64    away;

  if (!replay (self, error))
    return NULL;
  away = time_away (self, now, boot_id);
  self->last = *now;
  self->last_beat = self->last_input = now->mono;
  if (!eda_session_is_timed_phase (self->phase))
    return g_steal_pointer (&self);
  facts = eda_facts_new_object ();
  eda_facts_add_count (facts, "away_ms", away);
  eda_facts_add_text (facts, "boot_id", boot_id);
  eda_session_emit (self, now, "resume", facts);
  if (away > EDA_SLEEP_LIMIT_MS)
    eda_session_unrank (self, now, "away for more than half an hour");
  return g_steal_pointer (&self);
}

void
eda_session_set_schema (EdaSession *self, EdaClaimSchema *schema)
{
  g_clear_pointer (&self->schema, eda_claim_schema_unref);
  self->schema = schema != NULL ? eda_claim_schema_ref (schema) : NULL;
}

void
eda_session_set_ui_state (EdaSession *self, const char *text)
{
  g_free (self->ui_state);
  self->ui_state = g_strdup (text);
}

const char *
eda_session_get_ui_state (const EdaSession *self)
{
  return self->ui_state;
}

EdaPhase
eda_session_get_phase (const EdaSession *self)
{
  return self->phase;
}

EdaRunState
eda_session_get_run_state (const EdaSession *self)
{
  return self->run;
}

const EdaSessionPlan *
eda_session_get_plan (const EdaSession *self)
{
  return &self->plan;
}

const EdaSessionData *
eda_session_get_data (const EdaSession *self)
{
  return &self->data;
}

gint64
eda_session_get_left_ms (const EdaSession *self)
{
  if (self->plan.timing == EDA_TIMING_UNTIMED
      || !eda_session_is_timed_phase (self->phase))
    return -1;
  if (self->run == EDA_RUN_GRACE)
    return EDA_GRACE_MS - self->grace;
  return eda_session_get_limit (self, self->phase) - self->active[self->phase];
}

gint64
eda_session_get_active_ms (const EdaSession *self, EdaPhase phase)
{
  return self->active[phase];
}

gint64
eda_session_get_idle_ms (const EdaSession *self, EdaPhase phase)
{
  return self->idle[phase];
}

gint64
eda_session_get_overtime_ms (const EdaSession *self, EdaPhase phase)
{
  return self->overtime[phase];
}

gint64
eda_session_get_step_ms (const EdaSession *self, guint step)
{
  return step < G_N_ELEMENTS (self->step_ms) ? self->step_ms[step] : 0;
}

gint64
eda_session_get_paused_ms (const EdaSession *self)
{
  return self->paused;
}

guint
eda_session_get_n_pauses (const EdaSession *self)
{
  return self->pauses;
}

gboolean
eda_session_is_ranked (const EdaSession *self)
{
  return self->unranked_why == NULL;
}

const char *
eda_session_get_unranked_why (const EdaSession *self)
{
  return self->unranked_why;
}

static gboolean
all_revealed (const EdaSession *self)
{
  return self->phase > EDA_PHASE_COMPARE || eda_session_get_next_reveal (self) == 0;
}

gboolean
eda_session_shows (const EdaSession *self, EdaShow what)
{
  const gboolean after
      = self->phase >= EDA_PHASE_EXPLORE && self->phase <= EDA_PHASE_DONE;

  if (self->run == EDA_RUN_PAUSED)
    return FALSE;
  switch (what)
    {
    case EDA_SHOW_NAMES:
      return self->phase != EDA_PHASE_ABANDONED;
    case EDA_SHOW_TYPES:
      return after || self->plan.blind_level >= 1;
    case EDA_SHOW_DICTIONARY:
      return after || self->plan.blind_level >= 2;
    case EDA_SHOW_PEEK:
      return after || self->peeks > 0;
    case EDA_SHOW_VALUES:
      return after;
    case EDA_SHOW_VERDICTS:
      return self->phase >= EDA_PHASE_COMPARE && after;
    case EDA_SHOW_INSIGHTS:
      return self->phase >= EDA_PHASE_COMPARE && after && all_revealed (self);
    }
  return FALSE;
}

const char *
eda_session_get_seal (const EdaSession *self)
{
  return self->seal;
}

const char *
eda_session_get_sealed_at (const EdaSession *self)
{
  return self->sealed_at;
}

guint
eda_session_get_hints (const EdaSession *self)
{
  return self->hints;
}

guint
eda_session_get_peeks (const EdaSession *self)
{
  return self->peeks;
}

const EdaEventLog *
eda_session_get_log (const EdaSession *self)
{
  return self->log;
}
