/* A challenge: claims are sealed, the data explored, verdicts revealed, lessons written down.
 *
 * A pure state machine: the clock is passed into every call, nothing is drawn, no thread is started.
 * Everything that happens is an event of its log, and the state is what the events add up to: a
 * session read back from its file is the one that was left. The window calls eda_session_tick()
 * once a second and draws what the getters say; it is told of changes by one function.
 *
 *   SETUP → HYPOTHESES → EXPLORE → COMPARE → REFLECT → DONE      any → ABANDONED
 *
 * Commands return NULL when done, or a sentence why not (static text, for a dialog or a toast). */
#pragma once

#include "challenge/claims/claim-parse.h"
#include "challenge/session/clock.h"
#include "challenge/session/events.h"
#include "challenge/session/finding-log.h"
#include "challenge/session/plan.h"
#include "challenge/judging/verdict.h"

/* Of every timed phase. */
typedef enum
{
  EDA_RUN,
  EDA_RUN_PAUSED,   /* the whole page is covered */
  EDA_RUN_GRACE,    /* strict, time is up: only the focused text stays editable, 60 s at most */
  EDA_RUN_OVERTIME, /* soft */
} EdaRunState;

/* The data set as the session knows it; texts are copied. */
typedef struct
{
  const char *title;
  const char *path;   /* (nullable) */
  const char *sha256; /* of the bytes */
  guint64     n_rows, n_columns;
  gboolean    seen_before; /* this learner ever opened these bytes: not ranked */
} EdaSessionData;

/* What a phase may show. */
typedef enum
{
  EDA_SHOW_NAMES,      /* columns, counts, title, context */
  EDA_SHOW_DICTIONARY, /* meaning, unit, allowed range: from blind level 2 on */
  EDA_SHOW_TYPES,      /* from blind level 1 on */
  EDA_SHOW_PEEK,       /* five random rows, for thirty seconds */
  EDA_SHOW_VALUES,     /* cells, levels, counts, panels, everything computed from them */
  EDA_SHOW_VERDICTS,
  EDA_SHOW_INSIGHTS,   /* what the data held, and what was missed: after the last verdict */
} EdaShow;

typedef enum
{
  EDA_HYPOTHESIS_DRAFT,
  EDA_HYPOTHESIS_SEALED,
  EDA_HYPOTHESIS_WITHDRAWN,
  EDA_HYPOTHESIS_NOTE, /* could not be read when the claims were sealed: kept as text */
} EdaHypothesisStatus;

typedef struct
{
  guint               number; /* from 1, kept for ever */
  gint64              phase_ms;
  char               *text;  /* as typed last */
  EdaClaim           *claim; /* (nullable): of a draft that does not parse yet */
  EdaHypothesisStatus status;
  gboolean            post_hoc;   /* written when values were visible: exploratory */
  gboolean            after_peek;
  guint               edits;
  EdaVerdict         *verdict; /* (nullable) */
  gboolean            self_judged;
  gboolean            revealed;
  char                cause;     /* of a miss: D M S Q W C T L; 0 = not said */
  double              base_rate; /* q; NaN = not known */
} EdaHypothesis;

typedef struct _EdaSession EdaSession;

/* @log: (transfer full); empty. @schema: (nullable): what the claims may be checked against now */
EdaSession *eda_session_new (EdaEventLog *log, const EdaSessionPlan *plan, const EdaSessionData *data, EdaClaimSchema *schema, const EdaClock *now);
/**
 * eda_session_resume:
 * @log: (transfer full): of a session that was left
 * @boot_id: of now: decides whether the time away is known by the boot clock or by the wall
 *
 * It comes back PAUSED with the time of its last heartbeat; away for more than half an hour it is no
 * longer ranked. NULL with @error when the log is none of a session or its chain is broken.
 */
EdaSession *eda_session_resume (EdaEventLog *log, EdaClaimSchema *schema, const EdaClock *now, const char *boot_id, GError **error);
/* To read and report only: nothing is added to the log, time does not go on. */
EdaSession *eda_session_read (EdaEventLog *log, GError **error);
void        eda_session_free (EdaSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaSession, eda_session_free)

/* Called after every change; one watcher. */
typedef void (*EdaSessionWatch) (EdaSession *session, gpointer data);
void eda_session_set_watch (EdaSession *self, EdaSessionWatch watch, gpointer data);
/* Values become visible, or types become known: drafts and new claims are checked against it. */
void eda_session_set_schema (EdaSession *self, EdaClaimSchema *schema);

/* Once a second and at every input: counts time, ends phases, notices sleep, beats before five seconds are over. */
void eda_session_tick (EdaSession *self, const EdaClock *now);
/* The learner did something: idle time ends. */
void eda_session_touch (EdaSession *self, const EdaClock *now);
/* What the window wants back after a crash, one text; saved with the next heartbeat. */
void        eda_session_set_ui_state (EdaSession *self, const char *text);
const char *eda_session_get_ui_state (const EdaSession *self);

const char *eda_session_begin (EdaSession *self, const EdaClock *now);
/* On to the next phase. From HYPOTHESES this seals; @force although there are fewer than three
 * claims (one in DAILY10). */
const char *eda_session_next (EdaSession *self, gboolean force, const EdaClock *now);
const char *eda_session_pause (EdaSession *self, const EdaClock *now);
const char *eda_session_go_on (EdaSession *self, const EdaClock *now);
const char *eda_session_abandon (EdaSession *self, const EdaClock *now);
const char *eda_session_extend (EdaSession *self, guint minutes, const EdaClock *now); /* of this phase; not ranked */
const char *eda_session_stop_clock (EdaSession *self, const EdaClock *now);            /* untimed from here; not ranked */
const char *eda_session_peek (EdaSession *self, const EdaClock *now);                  /* HYPOTHESES, once */
const char *eda_session_hint (EdaSession *self, const EdaClock *now);                  /* EXPLORE, three times */

/* Claims: in HYPOTHESES editable, in EXPLORE new ones only, and those are post hoc. @number: (out)
 * (nullable). */
const char *eda_session_add_claim (EdaSession *self, const char *text, guint *number, const EdaClock *now);
const char *eda_session_edit_claim (EdaSession *self, guint number, const char *text, const EdaClock *now);
const char *eda_session_withdraw_claim (EdaSession *self, guint number, const EdaClock *now);
/* From COMPARE on: what the data say. Scores count it once it is set for all. */
const char *eda_session_set_verdict (EdaSession *self, guint number, EdaVerdict *verdict, double base_rate, const EdaClock *now);
/* Of a claim in one's own words; @evidence: a number, or a finding. */
const char *eda_session_judge (EdaSession *self, guint number, EdaOutcome outcome, const char *evidence, const EdaClock *now);
const char *eda_session_reveal (EdaSession *self, guint number, const EdaClock *now);
const char *eda_session_set_cause (EdaSession *self, guint number, char cause, const EdaClock *now);
/* The next to reveal, in the seeded order; 0: all are. */
guint eda_session_get_next_reveal (const EdaSession *self);

/* Findings and looks: in EXPLORE and COMPARE. */
const char *eda_session_add_finding (EdaSession *self, const EdaLoggedFinding *finding, guint *number, const EdaClock *now);
const char *eda_session_retract_finding (EdaSession *self, guint number, const EdaClock *now);
const char *eda_session_star_finding (EdaSession *self, guint number, guint star, const EdaClock *now);
const char *eda_session_link (EdaSession *self, guint finding, guint claim, EdaLink relation, const EdaClock *now);
/* The same chart, columns and filter again adds to its dwell. Shorter than two seconds is no look. */
const char *eda_session_look (EdaSession *self, const EdaLook *look, const EdaClock *now);
/* Where the learner works in EXPLORE: 0 the sweep, 1 .. 6. */
const char *eda_session_set_step (EdaSession *self, guint step, const EdaClock *now);
/* A line of the checklist by hand: half, or all of it with a note. */
const char *eda_session_tick_item (EdaSession *self, const char *item, const char *note, const EdaClock *now);
/* REFLECT and later: "worked", "longest", "look-for", "if-then". */
const char *eda_session_reflect (EdaSession *self, const char *prompt, const char *body, const EdaClock *now);

EdaPhase              eda_session_get_phase (const EdaSession *self);
EdaRunState           eda_session_get_run_state (const EdaSession *self);
const EdaSessionPlan *eda_session_get_plan (const EdaSession *self);
const EdaSessionData *eda_session_get_data (const EdaSession *self);
/* Of the phase now: below 0 in overtime; of GRACE what is left of it. −1 and untimed: no clock. */
gint64      eda_session_get_left_ms (const EdaSession *self);
gint64      eda_session_get_active_ms (const EdaSession *self, EdaPhase phase);
gint64      eda_session_get_idle_ms (const EdaSession *self, EdaPhase phase);
gint64      eda_session_get_overtime_ms (const EdaSession *self, EdaPhase phase);
gint64      eda_session_get_step_ms (const EdaSession *self, guint step); /* 0 .. 6, without idle time */
gint64      eda_session_get_paused_ms (const EdaSession *self);
guint       eda_session_get_n_pauses (const EdaSession *self);
gboolean    eda_session_is_idle (const EdaSession *self); /* five minutes without input: "Still there?" */
gboolean    eda_session_is_ranked (const EdaSession *self);
const char *eda_session_get_unranked_why (const EdaSession *self); /* (nullable) */
gboolean    eda_session_shows (const EdaSession *self, EdaShow what);
const char *eda_session_get_seal (const EdaSession *self);    /* (nullable): SHA-256 */
const char *eda_session_get_sealed_at (const EdaSession *self); /* (nullable): UTC */
guint       eda_session_get_hints (const EdaSession *self);
guint       eda_session_get_peeks (const EdaSession *self);

guint                   eda_session_get_n_claims (const EdaSession *self);
const EdaHypothesis    *eda_session_get_claim (const EdaSession *self, guint number); /* from 1 */
/* Sealed, or written later and readable: the data or the learner say something to it. */
gboolean                eda_hypothesis_is_judged (const EdaHypothesis *self);
guint                   eda_session_get_n_findings (const EdaSession *self);
const EdaLoggedFinding *eda_session_get_finding (const EdaSession *self, guint number);
guint                   eda_session_get_n_looks (const EdaSession *self);
const EdaLook          *eda_session_get_look (const EdaSession *self, guint index); /* from 0 */
/* Looks with a test that would be "significant" by chance alone: 0.05 of them. */
double                eda_session_get_false_alarms (const EdaSession *self);
const GArray         *eda_session_get_links (const EdaSession *self); /* EdaFindingLink */
const char           *eda_session_get_reflection (const EdaSession *self, const char *prompt); /* (nullable) */
/* Coverage by hand of a line of the checklist: 0, 0.5 or 1. */
double             eda_session_get_ticked (const EdaSession *self, const char *item);
const EdaEventLog *eda_session_get_log (const EdaSession *self);
