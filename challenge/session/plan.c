/* Presets and what follows from them. */

#include "challenge/session/plan.h"

#define MINUTE 60000
#define SWEEP_FROM 25 /* minutes of EXPLORE */
#define SWEEP_SHARE 0.13

static const char *const phase_names[]
    = { "setup", "hypotheses", "explore", "compare", "reflect", "done", "abandoned" };
static const char *const preset_names[]
    = { "full120", "integration45", "step30", "daily10", "review15", "custom" };
static const char *const timing_names[] = { "strict", "soft", "untimed" };

static const guint preset_minutes[EDA_N_PRESETS][EDA_N_TIMED_PHASES] = {
  { 30, 60, 20, 10 }, { 8, 25, 8, 4 }, { 6, 15, 6, 3 },
  { 4, 0, 4, 2 },     { 0, 10, 3, 2 }, { 0, 0, 0, 0 },
};

EdaSessionPlan
eda_session_plan_of (EdaPreset preset)
{
  EdaSessionPlan plan = { .preset = preset,
                          .timing = EDA_TIMING_STRICT,
                          .time_scale = 1,
                          .blind_level = 2,
                          .seed = 42 };

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    plan.minutes[i] = preset_minutes[preset][i];
  return plan;
}

static gboolean
is_timed (EdaPhase phase)
{
  return phase >= EDA_PHASE_HYPOTHESES && phase <= EDA_PHASE_REFLECT;
}

gint64
eda_session_plan_get_ms (const EdaSessionPlan *self, EdaPhase phase)
{
  return is_timed (phase) ? (gint64)(self->minutes[phase - EDA_PHASE_HYPOTHESES] * MINUTE
                                     * self->time_scale)
                          : 0;
}

gint64
eda_session_plan_get_sweep_ms (const EdaSessionPlan *self)
{
  const guint minutes = self->minutes[EDA_PHASE_EXPLORE - EDA_PHASE_HYPOTHESES];

  return minutes < SWEEP_FROM
             ? 0
             : (gint64)((guint)(SWEEP_SHARE * minutes + 0.5) * MINUTE * self->time_scale);
}

gint64
eda_session_plan_get_step_ms (const EdaSessionPlan *self, guint step)
{
  static const guint weights[] = { 14, 16, 20, 20, 15, 15 };
  const gint64       left = eda_session_plan_get_ms (self, EDA_PHASE_EXPLORE)
                      - eda_session_plan_get_sweep_ms (self);

  return step >= 1 && step <= 6 ? left * weights[step - 1] / 100 : 0;
}

EdaPhase
eda_session_plan_find_phase (const EdaSessionPlan *self, EdaPhase phase)
{
  const gboolean all
      = self->preset == EDA_PRESET_CUSTOM && self->timing == EDA_TIMING_UNTIMED;

  while (is_timed (phase) && !all && eda_session_plan_get_ms (self, phase) == 0)
    phase++;
  return phase;
}

gboolean
eda_session_plan_explores (const EdaSessionPlan *self)
{
  return eda_session_plan_find_phase (self, EDA_PHASE_EXPLORE) == EDA_PHASE_EXPLORE;
}

guint
eda_session_plan_get_focus (const EdaSessionPlan *self)
{
  return self->preset == EDA_PRESET_STEP30 ? self->focus_step : 0;
}

const char *
eda_preset_get_name (EdaPreset preset)
{
  return preset_names[preset];
}

const char *
eda_timing_get_name (EdaTiming timing)
{
  return timing_names[timing];
}

const char *
eda_phase_get_name (EdaPhase phase)
{
  return phase_names[phase];
}

static int
find_name (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int)i;
  return -1;
}

int
eda_preset_find (const char *name)
{
  return find_name (preset_names, G_N_ELEMENTS (preset_names), name);
}

int
eda_timing_find (const char *name)
{
  return find_name (timing_names, G_N_ELEMENTS (timing_names), name);
}

int
eda_phase_find (const char *name)
{
  return find_name (phase_names, G_N_ELEMENTS (phase_names), name);
}
