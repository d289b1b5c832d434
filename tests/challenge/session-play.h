/* A session and a clock that is moved by hand. */
#pragma once

#include "challenge/session/session.h"
#include "tests/challenge/claims-schema.h"

#define SECOND 1000
#define MINUTE 60000

typedef struct
{
  EdaSession     *session;
  EdaClaimSchema *schema;
  EdaClock        now;
} Play;

static inline Play
play_new (EdaEventLog *log, const EdaSessionPlan *plan)
{
  const EdaSessionData data = { "Passengers", NULL, "9f2c", 900, 18, FALSE };
  Play                 play = { NULL, claims_schema (), { 5000, 7000, 1767225600000 } };

  play.session = eda_session_new (log, plan, &data, play.schema, &play.now);
  return play;
}

static inline void
play_clear (Play *play)
{
  g_clear_pointer (&play->session, eda_session_free);
  g_clear_pointer (&play->schema, eda_claim_schema_unref);
}

static inline void
play_move (Play *play, gint64 ms)
{
  play->now.mono += ms;
  play->now.boot += ms;
  play->now.wall += ms;
}

/* Tick by tick. */
static inline void
play_run (Play *play, gint64 ms)
{
  for (gint64 step; ms > 0; ms -= step)
    {
      step = MIN (ms, SECOND);
      play_move (play, step);
      eda_session_tick (play->session, &play->now);
    }
}

static inline void
play_begin (Play *play)
{
  g_assert_null (eda_session_begin (play->session, &play->now));
}

static inline guint
play_claim (Play *play, const char *text)
{
  guint number = 0;

  g_assert_cmpstr (
      eda_session_add_claim (play->session, text, &number, &play->now), ==, NULL);
  return number;
}

static inline void
play_next (Play *play)
{
  g_assert_cmpstr (eda_session_next (play->session, TRUE, &play->now), ==, NULL);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Play, play_clear)
