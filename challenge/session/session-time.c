/* Time: what runs, what rests, and when a phase is over. */

#include "challenge/session/session-private.h"

#define BEAT_MS 4000 /* and up to a second until the next tick: five are lost at most */
#define IDLE_MS (5 * 60000)
#define SLEEP_MS 2000 /* boot beyond mono: the machine slept */
#define MOST_PAUSES 2
#define MOST_PAUSED_MS (10 * 60000)
#define NO_PAUSE_MS 60000 /* before the end of a strict phase */
#define MOST_HINTS 3
#define MIN_CLAIMS 3

gboolean
eda_session_is_timed_phase (EdaPhase phase)
{
  return phase >= EDA_PHASE_HYPOTHESES && phase <= EDA_PHASE_REFLECT;
}

gint64
eda_session_get_limit (const EdaSession *self, EdaPhase phase)
{
  return eda_session_plan_get_ms (&self->plan, phase) + self->extra[phase]
         - self->borrowed[phase];
}

static EdaFacts *
facts_with_times (const EdaSession *self)
{
  EdaFacts *facts = eda_facts_new_object ();

  eda_facts_add_take (facts, "times", eda_session_save_times (self));
  return facts;
}

void
eda_session_unrank (EdaSession *self, const EdaClock *now, const char *why)
{
  EdaFacts *facts;

  if (self->unranked_why != NULL)
    return;
  facts = eda_facts_new_object ();
  eda_facts_add_text (facts, "why", why);
  eda_session_emit (self, now, "unranked", facts);
}

static void
go_to (EdaSession *self, EdaPhase phase, const char *reason, const EdaClock *now)
{
  EdaFacts *facts = facts_with_times (self);

  eda_facts_add_text (facts, "from", eda_phase_get_name (self->phase));
  eda_facts_add_text (facts, "to", eda_phase_get_name (phase));
  eda_facts_add_text (facts, "reason", reason);
  eda_facts_add_count (facts, "borrowed_ms", self->grace);
  self->last_input = now->mono;
  eda_session_emit (self, now, "phase", facts);
}

void
eda_session_leave_phase (EdaSession *self, const char *reason, const EdaClock *now)
{
  const EdaPhase next = eda_session_plan_find_phase (&self->plan, self->phase + 1);

  if (self->phase == EDA_PHASE_HYPOTHESES)
    eda_session_seal (self, now);
  if (self->phase == EDA_PHASE_COMPARE)
    eda_session_emit (self, now, "reveal-all", NULL);
  go_to (self, next, reason, now);
}

static gboolean
is_last (const EdaSession *self)
{
  return eda_session_plan_find_phase (&self->plan, self->phase + 1) == EDA_PHASE_DONE;
}

/* How much of @ms may be counted before something changes. */
static gint64
until_change (const EdaSession *self, gint64 ms)
{
  const gint64 left
      = eda_session_get_limit (self, self->phase) - self->active[self->phase];

  if (self->run == EDA_RUN_GRACE)
    return MIN (ms, EDA_GRACE_MS - self->grace);
  if (self->run == EDA_RUN && self->plan.timing != EDA_TIMING_UNTIMED)
    return CLAMP (left, 0, ms);
  return ms;
}

static void
count (EdaSession *self, gint64 ms, gboolean idle)
{
  self->active[self->phase] += ms;
  if (idle)
    self->idle[self->phase] += ms;
  else if (self->phase == EDA_PHASE_EXPLORE)
    self->step_ms[self->step] += ms;
  if (self->run == EDA_RUN_GRACE)
    self->grace += ms;
  if (self->run == EDA_RUN_OVERTIME)
    self->overtime[self->phase] += ms;
}

/* Something is due at this moment: grace, overtime or the next phase. */
static void
change_if_due (EdaSession *self, const EdaClock *now)
{
  const gint64 left
      = eda_session_get_limit (self, self->phase) - self->active[self->phase];

  if (self->plan.timing == EDA_TIMING_UNTIMED)
    return;
  if (self->run == EDA_RUN_GRACE)
    {
      if (self->grace >= EDA_GRACE_MS)
        eda_session_leave_phase (self, "timeout", now);
    }
  else if (self->run != EDA_RUN || left > 0)
    return;
  else if (self->plan.timing == EDA_TIMING_SOFT)
    eda_session_emit (self, now, "overtime", facts_with_times (self));
  else if (is_last (self))
    eda_session_leave_phase (self, "timeout", now);
  else
    eda_session_emit (self, now, "grace", facts_with_times (self));
}

static void
run_on (EdaSession *self, gint64 ms, const EdaClock *now)
{
  while (ms > 0 && eda_session_is_timed_phase (self->phase))
    {
      const gint64   part = until_change (self, ms);
      const gboolean idle = self->phase == EDA_PHASE_EXPLORE
                            && now->mono - ms - self->last_input >= IDLE_MS;

      count (self, part, idle);
      ms -= part;
      change_if_due (self, now);
    }
}

static void
rest_on (EdaSession *self, gint64 ms, const EdaClock *now)
{
  if (!self->pause_counts)
    return;
  self->paused += ms;
  if (self->paused > MOST_PAUSED_MS)
    eda_session_unrank (self, now, "paused for more than ten minutes");
}

static void
notice_sleep (EdaSession *self, gint64 ms, const EdaClock *now)
{
  EdaFacts *facts;

  if (ms <= SLEEP_MS)
    return;
  facts = eda_facts_new_object ();
  eda_facts_add_count (facts, "ms", ms);
  eda_session_emit (self, now, "suspend", facts);
  if (ms > EDA_SLEEP_LIMIT_MS)
    eda_session_unrank (self, now, "asleep for more than half an hour");
}

static void
beat (EdaSession *self, const EdaClock *now)
{
  EdaFacts *facts;

  if (now->mono - self->last_beat < BEAT_MS)
    return;
  self->last_beat = now->mono;
  facts = facts_with_times (self);
  eda_facts_add_count (facts, "boot", now->boot);
  eda_facts_add_text (facts, "ui", self->ui_state);
  eda_session_emit (self, now, "heartbeat", facts);
}

void
eda_session_tick (EdaSession *self, const EdaClock *now)
{
  const gint64 ms = now->mono - self->last.mono;
  const gint64 sleep = (now->boot - self->last.boot) - ms;

  if (self->read_only || !eda_session_is_timed_phase (self->phase))
    {
      self->last = *now;
      return;
    }
  self->last = *now;
  notice_sleep (self, sleep, now);
  if (ms > 0 && self->run == EDA_RUN_PAUSED)
    rest_on (self, ms, now);
  else if (ms > 0)
    run_on (self, ms, now);
  beat (self, now);
  eda_session_changed (self);
}

void
eda_session_touch (EdaSession *self, const EdaClock *now)
{
  eda_session_tick (self, now);
  self->last_input = now->mono;
}

gboolean
eda_session_is_idle (const EdaSession *self)
{
  return self->phase == EDA_PHASE_EXPLORE && self->run != EDA_RUN_PAUSED
         && self->last.mono - self->last_input >= IDLE_MS;
}

const char *
eda_session_begin (EdaSession *self, const EdaClock *now)
{
  if (self->phase != EDA_PHASE_SETUP)
    return "The session has begun already.";
  self->last = *now;
  self->last_beat = self->last_input = now->mono;
  go_to (self,
         eda_session_plan_find_phase (&self->plan, EDA_PHASE_HYPOTHESES),
         "begin",
         now);
  eda_session_changed (self);
  return NULL;
}

static guint
count_valid (const EdaSession *self)
{
  guint n = 0;

  for (guint i = 0; i < self->claims->len; i++)
    {
      const EdaHypothesis *claim = self->claims->pdata[i];

      n += claim->claim != NULL && claim->status == EDA_HYPOTHESIS_DRAFT;
    }
  return n;
}

const char *
eda_session_next (EdaSession *self, gboolean force, const EdaClock *now)
{
  const guint needed = self->plan.preset == EDA_PRESET_DAILY10 ? 1 : MIN_CLAIMS;

  eda_session_touch (self, now);
  if (!eda_session_is_timed_phase (self->phase))
    return "There is no next phase.";
  if (self->run == EDA_RUN_PAUSED)
    return "The session is paused; go on first.";
  if (self->phase == EDA_PHASE_HYPOTHESES && !force && count_valid (self) < needed)
    return needed == 1 ? "There is no claim yet." : "There are fewer than three claims.";
  eda_session_leave_phase (self, "early", now);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_pause (EdaSession *self, const EdaClock *now)
{
  eda_session_tick (self, now);
  if (!eda_session_is_timed_phase (self->phase))
    return "There is nothing to pause.";
  if (self->run == EDA_RUN_PAUSED)
    return "The session is paused already.";
  if (self->run == EDA_RUN_GRACE)
    return "There is no pause in the minute of grace.";
  if (self->plan.timing == EDA_TIMING_STRICT
      && eda_session_get_left_ms (self) <= NO_PAUSE_MS)
    return "There is no pause in the last minute of a phase.";
  eda_session_emit (self, now, "pause", facts_with_times (self));
  if (self->pauses > MOST_PAUSES && self->plan.timing != EDA_TIMING_UNTIMED)
    eda_session_unrank (self, now, "more than two pauses");
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_go_on (EdaSession *self, const EdaClock *now)
{
  eda_session_tick (self, now);
  if (self->run != EDA_RUN_PAUSED)
    return "The session is not paused.";
  self->last_input = now->mono;
  eda_session_emit (self, now, "go-on", facts_with_times (self));
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_abandon (EdaSession *self, const EdaClock *now)
{
  eda_session_tick (self, now);
  if (self->phase >= EDA_PHASE_DONE)
    return "The session is over.";
  go_to (self, EDA_PHASE_ABANDONED, "abandon", now);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_extend (EdaSession *self, guint minutes, const EdaClock *now)
{
  EdaFacts *facts;

  eda_session_tick (self, now);
  if (!eda_session_is_timed_phase (self->phase))
    return "There is no clock now.";
  facts = facts_with_times (self);
  eda_facts_add_count (facts, "ms", (gint64)minutes * 60000);
  eda_session_emit (self, now, "extend", facts);
  eda_session_unrank (self, now, "time was added");
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_stop_clock (EdaSession *self, const EdaClock *now)
{
  eda_session_tick (self, now);
  if (self->phase >= EDA_PHASE_DONE)
    return "There is no clock now.";
  eda_session_emit (self, now, "stop-clock", facts_with_times (self));
  eda_session_unrank (self, now, "untimed");
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_peek (EdaSession *self, const EdaClock *now)
{
  eda_session_touch (self, now);
  if (self->phase != EDA_PHASE_HYPOTHESES || self->run == EDA_RUN_PAUSED)
    return "Rows can be peeked at while claims are written.";
  if (self->peeks > 0)
    return "There is one peek in a session.";
  eda_session_emit (self, now, "peek", facts_with_times (self));
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_hint (EdaSession *self, const EdaClock *now)
{
  eda_session_touch (self, now);
  if (self->phase != EDA_PHASE_EXPLORE || self->run == EDA_RUN_PAUSED)
    return "There are hints while the data are explored.";
  if (self->hints >= MOST_HINTS)
    return "There are three hints in a session.";
  eda_session_emit (self, now, "hint", facts_with_times (self));
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_set_step (EdaSession *self, guint step, const EdaClock *now)
{
  EdaFacts *facts;

  eda_session_touch (self, now);
  if (self->phase != EDA_PHASE_EXPLORE || step > 6)
    return "There are steps while the data are explored.";
  if (step == self->step)
    return NULL;
  facts = facts_with_times (self);
  eda_facts_add_count (facts, "step", step);
  eda_session_emit (self, now, "step", facts);
  return NULL;
}
