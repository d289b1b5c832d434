/* What an event does to the state: the same for one that happens and one that is read
 * back. */

#include "challenge/session/session-private.h"

/* What the log itself knows of the file, for those who have nothing better. */
static EdaClaimSchema *
read_names (const EdaFacts *facts)
{
  const EdaFacts *names = eda_facts_find (facts, "names");
  EdaClaimSchema *schema;

  if (names == NULL || eda_facts_get_size (names) == 0)
    return NULL;
  schema = eda_claim_schema_new ();
  for (gsize i = 0; i < eda_facts_get_size (names); i++)
    eda_claim_schema_add (schema,
                          eda_facts_get_text (eda_facts_get_child (names, i)),
                          EDA_CLAIM_COLUMN_UNKNOWN);
  return schema;
}

static void
apply_start (EdaSession *self, const EdaFacts *facts)
{
  const EdaFacts *minutes = eda_facts_find (facts, "minutes");

  self->plan.preset
      = (EdaPreset)MAX (eda_preset_find (eda_facts_text_of (facts, "preset", "")), 0);
  self->plan.timing
      = (EdaTiming)MAX (eda_timing_find (eda_facts_text_of (facts, "timing", "")), 0);
  for (guint i = 0; i < EDA_N_TIMED_PHASES && minutes != NULL
                    && eda_facts_get_size (minutes) == EDA_N_TIMED_PHASES;
       i++)
    self->plan.minutes[i]
        = (guint)eda_facts_get_number (eda_facts_get_child (minutes, i));
  self->plan.time_scale = eda_facts_number_of (facts, "time_scale", 1);
  self->plan.focus_step = (guint)eda_facts_count_of (facts, "focus_step", 0);
  self->plan.blind_level = (guint)eda_facts_count_of (facts, "blind_level", 2);
  self->plan.holdout = eda_facts_number_of (facts, "holdout", 0);
  self->plan.seed = (guint64)eda_facts_count_of (facts, "seed", 42);
  self->data.title = g_strdup (eda_facts_text_of (facts, "title", ""));
  self->data.path = g_strdup (eda_facts_text_of (facts, "path", NULL));
  self->data.sha256 = g_strdup (eda_facts_text_of (facts, "sha256", ""));
  self->data.n_rows = (guint64)eda_facts_count_of (facts, "rows", 0);
  self->data.n_columns = (guint64)eda_facts_count_of (facts, "columns", 0);
  self->data.seen_before = eda_facts_flag_of (facts, "seen_before", FALSE);
  if (self->schema == NULL)
    self->schema = read_names (facts);
}

EdaFacts *
eda_session_save_times (const EdaSession *self)
{
  EdaFacts *facts = eda_facts_new_object ();
  double    active[EDA_N_PHASES], idle[EDA_N_PHASES], overtime[EDA_N_PHASES];
  double    steps[7];

  for (guint i = 0; i < EDA_N_PHASES; i++)
    {
      active[i] = (double)self->active[i];
      idle[i] = (double)self->idle[i];
      overtime[i] = (double)self->overtime[i];
    }
  for (guint i = 0; i < 7; i++)
    steps[i] = (double)self->step_ms[i];
  eda_facts_add_numbers (facts, "active_ms", active, EDA_N_PHASES);
  eda_facts_add_numbers (facts, "idle_ms", idle, EDA_N_PHASES);
  eda_facts_add_numbers (facts, "overtime_ms", overtime, EDA_N_PHASES);
  eda_facts_add_numbers (facts, "step_ms", steps, 7);
  eda_facts_add_count (facts, "grace_ms", self->grace);
  eda_facts_add_count (facts, "paused_ms", self->paused);
  eda_facts_add_count (facts, "boot", self->last.boot);
  return facts;
}

static void
load_list (const EdaFacts *facts, const char *key, gint64 out[], guint n)
{
  const EdaFacts *list = eda_facts_find (facts, key);

  if (list != NULL && eda_facts_get_size (list) == n)
    for (guint i = 0; i < n; i++)
      out[i] = (gint64)eda_facts_get_number (eda_facts_get_child (list, i));
}

void
eda_session_load_times (EdaSession *self, const EdaFacts *facts)
{
  load_list (facts, "active_ms", self->active, EDA_N_PHASES);
  load_list (facts, "idle_ms", self->idle, EDA_N_PHASES);
  load_list (facts, "overtime_ms", self->overtime, EDA_N_PHASES);
  load_list (facts, "step_ms", self->step_ms, 7);
  self->grace = eda_facts_count_of (facts, "grace_ms", self->grace);
  self->paused = eda_facts_count_of (facts, "paused_ms", self->paused);
}

static void
apply_phase (EdaSession *self, const EdaFacts *facts)
{
  const int phase = eda_phase_find (eda_facts_text_of (facts, "to", ""));

  if (phase < 0)
    return;
  self->phase = (EdaPhase)phase;
  self->run = EDA_RUN;
  self->borrowed[phase] = eda_facts_count_of (facts, "borrowed_ms", 0);
  self->grace = 0;
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
apply_run (EdaSession *self, const char *kind, const EdaFacts *facts)
{
  if (g_str_equal (kind, "pause"))
    {
      self->run = EDA_RUN_PAUSED;
      self->pauses++;
      self->pause_counts = TRUE;
    }
  else if (g_str_equal (kind, "resume"))
    {
      self->run = EDA_RUN_PAUSED;
      self->pause_counts = FALSE;
      set_text (&self->boot_id, eda_facts_text_of (facts, "boot_id", ""));
    }
  else if (g_str_equal (kind, "go-on"))
    self->run = self->grace > 0 ? EDA_RUN_GRACE : EDA_RUN;
  else if (g_str_equal (kind, "grace"))
    self->run = EDA_RUN_GRACE;
  else if (g_str_equal (kind, "overtime"))
    self->run = EDA_RUN_OVERTIME;
}

static void
apply_rest (EdaSession *self, const EdaEvent *event)
{
  const EdaFacts *facts = event->payload;
  const char     *kind = event->kind;

  if (g_str_equal (kind, "heartbeat"))
    set_text (&self->ui_state, eda_facts_text_of (facts, "ui", self->ui_state));
  else if (g_str_equal (kind, "unranked") && self->unranked_why == NULL)
    self->unranked_why = g_strdup (eda_facts_text_of (facts, "why", ""));
  else if (g_str_equal (kind, "peek"))
    self->peeks++;
  else if (g_str_equal (kind, "hint"))
    self->hints++;
  else if (g_str_equal (kind, "extend"))
    {
      self->extra[self->phase] += eda_facts_count_of (facts, "ms", 0);
      if (self->run != EDA_RUN_PAUSED)
        self->run = EDA_RUN;
      self->grace = 0;
    }
  else if (g_str_equal (kind, "stop-clock"))
    {
      self->plan.timing = EDA_TIMING_UNTIMED;
      if (self->run != EDA_RUN_PAUSED)
        self->run = EDA_RUN;
    }
  else if (g_str_equal (kind, "step"))
    self->step = (guint)eda_facts_count_of (facts, "step", 0);
  else if (g_str_equal (kind, "tick-item"))
    g_hash_table_replace (self->ticks,
                          g_strdup (eda_facts_text_of (facts, "item", "")),
                          g_strdup (eda_facts_text_of (facts, "note", "")));
  else if (g_str_equal (kind, "reflection"))
    g_hash_table_replace (self->reflections,
                          g_strdup (eda_facts_text_of (facts, "prompt", "")),
                          g_strdup (eda_facts_text_of (facts, "body", "")));
}

void
eda_session_apply (EdaSession *self, const EdaEvent *event)
{
  const EdaFacts *times = eda_facts_find (event->payload, "times");

  if (times != NULL)
    eda_session_load_times (self, times);
  if (g_str_equal (event->kind, "start"))
    {
      apply_start (self, event->payload);
      set_text (&self->boot_id, eda_facts_text_of (event->payload, "boot_id", ""));
    }
  else if (g_str_equal (event->kind, "phase"))
    apply_phase (self, event->payload);
  else if (!eda_session_apply_claim (self, event->kind, event->payload)
           && !eda_session_apply_finding (self, event->kind, event->payload))
    {
      apply_run (self, event->kind, event->payload);
      apply_rest (self, event);
    }
  if (g_str_equal (event->kind, "seal"))
    {
      set_text (&self->seal, eda_facts_text_of (event->payload, "sha256", ""));
      set_text (&self->sealed_at, event->at);
    }
}
