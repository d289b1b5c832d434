/* A session as rows, written in one transaction. */

#include "analysis/result/facts-json.h"
#include "challenge/history/history-private.h"
#include "challenge/session/session-score.h"

static gboolean
save_session (EdaChallengeHistory *self,
              const char          *id,
              const EdaSession    *session,
              GError             **error)
{
  const EdaSessionData *data = eda_session_get_data (session);
  const EdaSessionPlan *plan = eda_session_get_plan (session);
  sqlite3_stmt         *statement = eda_sql_prepare (
      self,
      "INSERT INTO session VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14) "
              "ON CONFLICT (id) DO UPDATE SET state = excluded.state, ranked = excluded.ranked,"
              " unranked_why = excluded.unranked_why, sealed_at = excluded.sealed_at,"
              " seal = excluded.seal",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  eda_sql_bind_text (statement, 2, data->title);
  eda_sql_bind_text (statement, 3, data->sha256);
  sqlite3_bind_int64 (statement, 4, (sqlite3_int64)data->n_rows);
  sqlite3_bind_int64 (statement, 5, (sqlite3_int64)data->n_columns);
  eda_sql_bind_text (statement, 6, eda_preset_get_name (plan->preset));
  eda_sql_bind_text (statement, 7, eda_timing_get_name (plan->timing));
  sqlite3_bind_double (statement, 8, plan->time_scale);
  eda_sql_bind_text (statement, 9, eda_phase_get_name (eda_session_get_phase (session)));
  sqlite3_bind_int (statement, 10, eda_session_is_ranked (session));
  eda_sql_bind_text (statement, 11, eda_session_get_unranked_why (session));
  eda_sql_bind_text (
      statement, 12, eda_event_log_get (eda_session_get_log (session), 0)->at);
  eda_sql_bind_text (statement, 13, eda_session_get_sealed_at (session));
  eda_sql_bind_text (statement, 14, eda_session_get_seal (session));
  return eda_sql_finish (self, statement, error);
}

gboolean
eda_history_write_events (EdaChallengeHistory *self,
                          const char          *id,
                          const EdaSession    *session,
                          GError             **error)
{
  const EdaEventLog *log = eda_session_get_log (session);

  for (gsize i = 0; i < eda_event_log_get_n (log); i++)
    {
      const EdaEvent  *event = eda_event_log_get (log, i);
      g_autofree char *payload = eda_facts_to_json_line (event->payload);
      sqlite3_stmt    *statement
          = eda_sql_prepare (self, "INSERT INTO event VALUES (?1,?2,?3,?4,?5,?6)", error);

      if (statement == NULL)
        return FALSE;
      eda_sql_bind_text (statement, 1, id);
      sqlite3_bind_int64 (statement, 2, (sqlite3_int64)event->seq);
      eda_sql_bind_text (statement, 3, event->at);
      eda_sql_bind_text (statement, 4, event->kind);
      eda_sql_bind_text (statement, 5, payload);
      eda_sql_bind_text (statement, 6, event->hash);
      if (!eda_sql_finish (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_claim (EdaChallengeHistory *self,
            const char          *id,
            const EdaHypothesis *claim,
            GError             **error)
{
  static const char *const statuses[] = { "draft", "sealed", "withdrawn", "note" };
  sqlite3_stmt            *statement = eda_sql_prepare (
      self,
      "INSERT INTO claim VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  sqlite3_bind_int (statement, 2, (int)claim->number);
  eda_sql_bind_text (statement, 3, claim->text);
  if (claim->claim != NULL)
    {
      eda_sql_bind_text (statement, 4, eda_claim_kind_get_id (claim->claim->kind));
      sqlite3_bind_int (statement, 5, (int)eda_claim_kind_get_step (claim->claim->kind));
      sqlite3_bind_double (statement, 6, claim->claim->confidence);
    }
  eda_sql_bind_text (statement, 7, statuses[claim->status]);
  sqlite3_bind_int (statement, 8, claim->post_hoc);
  sqlite3_bind_int (statement, 9, claim->after_peek);
  sqlite3_bind_int (statement, 10, claim->self_judged);
  if (claim->verdict != NULL)
    eda_sql_bind_text (statement, 11, eda_outcome_get_name (claim->verdict->outcome));
  eda_sql_bind_number (statement, 12, claim->base_rate);
  if (claim->cause != '\0')
    eda_sql_bind_text (statement, 13, (char[]){ claim->cause, '\0' });
  return eda_sql_finish (self, statement, error);
}

static gboolean
save_times (EdaChallengeHistory *self,
            const char          *id,
            const EdaSession    *session,
            GError             **error)
{
  for (EdaPhase phase = EDA_PHASE_HYPOTHESES; phase <= EDA_PHASE_REFLECT; phase++)
    {
      sqlite3_stmt *statement
          = eda_sql_prepare (self, "INSERT INTO phase VALUES (?1,?2,?3,?4,?5,?6)", error);

      if (statement == NULL)
        return FALSE;
      eda_sql_bind_text (statement, 1, id);
      eda_sql_bind_text (statement, 2, eda_phase_get_name (phase));
      sqlite3_bind_int64 (
          statement, 3, eda_session_plan_get_ms (eda_session_get_plan (session), phase));
      sqlite3_bind_int64 (statement, 4, eda_session_get_active_ms (session, phase));
      sqlite3_bind_int64 (statement, 5, eda_session_get_idle_ms (session, phase));
      sqlite3_bind_int64 (statement, 6, eda_session_get_overtime_ms (session, phase));
      if (!eda_sql_finish (self, statement, error))
        return FALSE;
    }
  for (guint step = 0; step <= 6; step++)
    {
      sqlite3_stmt *statement
          = eda_sql_prepare (self, "INSERT INTO step_time VALUES (?1,?2,?3)", error);

      if (statement == NULL)
        return FALSE;
      eda_sql_bind_text (statement, 1, id);
      sqlite3_bind_int (statement, 2, (int)step);
      sqlite3_bind_int64 (statement, 3, eda_session_get_step_ms (session, step));
      if (!eda_sql_finish (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_score (EdaChallengeHistory *self,
            const char          *id,
            const EdaSession    *session,
            const EdaScoreParts *parts,
            GError             **error)
{
  const EdaPrediction score = eda_session_score_prediction (session);
  sqlite3_stmt       *statement = eda_sql_prepare (
      self,
      "INSERT OR REPLACE INTO score VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
      error);

  if (statement == NULL)
    return FALSE;
  eda_sql_bind_text (statement, 1, id);
  sqlite3_bind_int (statement, 2, EDA_SCORE_FORMULA);
  sqlite3_bind_int (statement, 3, (int)score.n);
  sqlite3_bind_int (statement, 4, (int)score.hits);
  eda_sql_bind_number (statement, 5, score.brier);
  eda_sql_bind_number (statement, 6, score.points);
  eda_sql_bind_number (statement, 7, score.bits);
  eda_sql_bind_number (statement, 8, parts->prediction);
  eda_sql_bind_number (statement, 9, parts->discovery);
  eda_sql_bind_number (statement, 10, parts->soundness);
  eda_sql_bind_number (statement, 11, parts->coverage);
  eda_sql_bind_number (statement, 12, parts->so_what);
  eda_sql_bind_number (statement, 13, eda_score_overall (parts));
  return eda_sql_finish (self, statement, error);
}

/* What is written anew; scores, review and rating stay until there are new ones. */
static const char *const renewed[] = { "event", "claim", "phase", "step_time", NULL };

gboolean
eda_history_write_session (EdaChallengeHistory *self,
                           const char          *id,
                           const EdaSession    *session,
                           const EdaScoreParts *parts,
                           GError             **error)
{
  if (!eda_sql_drop_session (self, renewed, id, error)
      || !save_session (self, id, session, error)
      || !eda_history_write_events (self, id, session, error)
      || !save_times (self, id, session, error))
    return FALSE;
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    if (!save_claim (self, id, eda_session_get_claim (session, i), error))
      return FALSE;
  return parts == NULL || save_score (self, id, session, parts, error);
}

gboolean
eda_challenge_history_save (EdaChallengeHistory *self,
                            const char          *id,
                            const EdaSession    *session,
                            const EdaScoreParts *parts,
                            GError             **error)
{
  return eda_sql_run (self, "BEGIN IMMEDIATE", error)
         && eda_sql_end (
             self, eda_history_write_session (self, id, session, parts, error), error);
}
