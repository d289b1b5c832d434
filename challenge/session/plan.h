/* What a session is to be: its preset, how long each phase may last, how strict the clock is. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_PHASE_SETUP,
  EDA_PHASE_HYPOTHESES,
  EDA_PHASE_EXPLORE,
  EDA_PHASE_COMPARE,
  EDA_PHASE_REFLECT,
  EDA_PHASE_DONE,
  EDA_PHASE_ABANDONED,
} EdaPhase;
#define EDA_N_TIMED_PHASES 4 /* hypotheses .. reflect; their plans are in this order */

typedef enum
{
  EDA_PRESET_FULL120,
  EDA_PRESET_INTEGRATION45,
  EDA_PRESET_STEP30,
  EDA_PRESET_DAILY10,
  EDA_PRESET_REVIEW15,
  EDA_PRESET_CUSTOM,
} EdaPreset;
#define EDA_N_PRESETS 6

typedef enum
{
  EDA_TIMING_STRICT,  /* a phase ends with its plan, after a minute of grace */
  EDA_TIMING_SOFT,    /* overtime is counted, nothing ends by itself */
  EDA_TIMING_UNTIMED, /* no clock; not ranked */
} EdaTiming;

typedef struct
{
  EdaPreset preset;
  EdaTiming timing;
  guint     minutes[EDA_N_TIMED_PHASES]; /* 0: the phase is skipped */
  double    time_scale; /* 1 .. 3: every plan times this; never penalised */
  guint     focus_step; /* 1 .. 6 of STEP30; 0: all */
  guint     blind_level; /* 0 names, 1 types, 2 dictionary (usual), 3 five rows */
  double    holdout;     /* share of the rows kept back for checks, 0 .. 0.5 */
  guint64   seed;        /* of bootstrap, split and the order of the reveal */
} EdaSessionPlan;

/* Strict, scale 1, blind level 2, no holdout, seed 42. CUSTOM: all minutes 0, to be filled in. */
EdaSessionPlan eda_session_plan_of (EdaPreset preset);
/* Planned, scaled: milliseconds of a timed phase; 0 for others. */
gint64 eda_session_plan_get_ms (const EdaSessionPlan *self, EdaPhase phase);
/* EXPLORE begins with a sweep without claims in view, where it lasts 25 minutes or more; then come the
 * budgets of the six steps (1 .. 6) by the weights of the checklist. Milliseconds; never a lock. */
gint64 eda_session_plan_get_sweep_ms (const EdaSessionPlan *self);
gint64 eda_session_plan_get_step_ms (const EdaSessionPlan *self, guint step);
/* The first phase at or after @phase with a plan; DONE when none is left. Untimed sessions have all. */
EdaPhase eda_session_plan_find_phase (const EdaSessionPlan *self, EdaPhase phase);

/* There is time to find something. */
gboolean eda_session_plan_explores (const EdaSessionPlan *self);
/* The one step that it is about; 0: all. */
guint eda_session_plan_get_focus (const EdaSessionPlan *self);

const char *eda_preset_get_name (EdaPreset preset); /* "full120" */
const char *eda_timing_get_name (EdaTiming timing); /* "strict" */
const char *eda_phase_get_name (EdaPhase phase);    /* "hypotheses" */
int         eda_preset_find (const char *name);     /* -1: there is none */
int         eda_timing_find (const char *name);
int         eda_phase_find (const char *name);
