/* The session's own: its state, and the one way in which it changes. */
#pragma once

#include "challenge/facts-read.h"
#include "challenge/session/session.h"

#define EDA_N_PHASES (EDA_PHASE_ABANDONED + 1)
#define EDA_GRACE_MS 60000
#define EDA_SLEEP_LIMIT_MS (30 * 60000) /* asleep or away for longer: not ranked */

struct _EdaSession
{
  EdaEventLog    *log;
  EdaClaimSchema *schema; /* (nullable) */
  gboolean        read_only;
  EdaSessionWatch watch;
  gpointer        watch_data;

  EdaSessionPlan plan;
  EdaSessionData data; /* texts owned */

  EdaPhase    phase;
  EdaRunState run;
  EdaClock    last;                  /* when time was counted last */
  gint64      last_beat, last_input; /* mono */
  char       *boot_id;
  char       *ui_state;

  gint64   active[EDA_N_PHASES], idle[EDA_N_PHASES], overtime[EDA_N_PHASES];
  gint64   extra[EDA_N_PHASES];    /* added by the learner */
  gint64   borrowed[EDA_N_PHASES]; /* by the grace of the phase before */
  gint64   grace;                  /* used in this phase */
  gint64   step_ms[7];
  guint    step;
  gint64   paused; /* ms, of those that count */
  guint    pauses;
  gboolean pause_counts; /* a resumed session is paused for free */

  char *unranked_why; /* NULL: ranked */
  char *seal, *sealed_at;
  guint hints, peeks;

  GPtrArray  *claims;   /* EdaHypothesis */
  GPtrArray  *findings; /* EdaLoggedFinding */
  GPtrArray  *looks;    /* EdaLook */
  GArray     *links;    /* EdaFindingLink */
  GHashTable *reflections, *ticks; /* text → text */
};

/* Adds the event and applies it: nothing else changes what a session remembers. @take_payload:
 * (nullable) */
void eda_session_emit (EdaSession *self, const EdaClock *now, const char *kind, EdaFacts *take_payload);
void eda_session_apply (EdaSession *self, const EdaEvent *event);
/* Applies an event on claims or findings; FALSE: it is none. */
gboolean eda_session_apply_claim (EdaSession *self, const char *kind, const EdaFacts *payload);
gboolean eda_session_apply_finding (EdaSession *self, const char *kind, const EdaFacts *payload);

/* The time counters, as they stand in events. */
EdaFacts *eda_session_save_times (const EdaSession *self);
void      eda_session_load_times (EdaSession *self, const EdaFacts *payload);
void      eda_session_unrank (EdaSession *self, const EdaClock *now, const char *why);
/* Milliseconds that the phase may last, grace not counted. */
gint64 eda_session_get_limit (const EdaSession *self, EdaPhase phase);
gboolean eda_session_is_timed_phase (EdaPhase phase);
/* Leaves the phase: seals, reveals, goes on to the next with a plan. @reason: "timeout", "early" */
void eda_session_leave_phase (EdaSession *self, const char *reason, const EdaClock *now);
void eda_session_seal (EdaSession *self, const EdaClock *now);
void eda_session_changed (EdaSession *self);

EdaHypothesis    *eda_session_find_claim (EdaSession *self, guint number);   /* (nullable) */
EdaLoggedFinding *eda_session_find_finding (EdaSession *self, guint number); /* (nullable) */
void              eda_hypothesis_free (gpointer data);
