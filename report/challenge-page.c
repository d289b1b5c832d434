/* The challenge for people: its parts in the order of a reader with two minutes. */

#include <math.h>

#include "challenge/session/reflect.h"
#include "report/challenge-parts.h"
#include "report/page-parts.h"
#include "report/templates.h"

#define MINUTE 60000.0

void
eda_challenge_put_grid (EdaChallengePage *self,
                        EdaFacts         *facts,
                        const char       *key,
                        EdaGrid          *take_grid)
{
  g_autoptr (EdaGrid) grid = take_grid;
  g_autoptr (GString) marks = g_string_new (NULL);

  if (eda_grid_get_n_rows (grid) == 0)
    return;
  self->page->format->grid (self->page, marks, grid);
  eda_facts_add_text (facts, key, marks->str);
}

void
eda_challenge_put_figure (EdaChallengePage *self,
                          EdaFacts         *facts,
                          const char       *key,
                          EdaFigure        *take_figure)
{
  g_autoptr (EdaFigure) figure = take_figure;
  g_autoptr (GString) marks = g_string_new (NULL);

  if (figure == NULL)
    return;
  self->page->n_figures++;
  self->page->format->figure (self->page, marks, figure);
  g_string_append_printf (self->page->words, "%s\n%s\n", figure->title, figure->subtitle);
  eda_facts_add_text (facts, key, marks->str);
}

static char *
tell_lead (EdaChallengePage *self)
{
  const EdaSessionData *data = eda_session_get_data (self->session);
  const EdaSessionPlan *plan = eda_session_get_plan (self->session);
  g_autofree char      *rows = eda_format_count (data->n_rows, "row", NULL);
  g_autofree char      *columns = eda_format_count (data->n_columns, "column", NULL);
  const char *at = eda_event_log_get (eda_session_get_log (self->session), 0)->at;

  return g_strdup_printf (
      "%s%s%.10s: what was expected of %s × %s, and what the data say "
      "to it. Challenge %s, %s, %s%s.",
      self->report->author != NULL ? self->report->author : "",
      self->report->author != NULL ? ", " : "",
      at,
      rows,
      columns,
      eda_preset_get_name (plan->preset),
      eda_timing_get_name (plan->timing),
      eda_session_is_ranked (self->session) ? "ranked" : "not ranked: ",
      eda_session_is_ranked (self->session)
          ? ""
          : eda_session_get_unranked_why (self->session));
}

static guint
count_findings (const EdaSession *session)
{
  guint n = 0;

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    n += !eda_session_get_finding (session, i)->retracted;
  return n;
}

static void
add_tile (EdaFacts *tiles, EdaRole role, double value, const char *name)
{
  g_autofree char *text = eda_format (role, value);

  if (!isnan (value))
    eda_page_add_tile (tiles, text, name);
}

static void
add_glance (EdaChallengePage *self)
{
  const EdaSessionReview *review = self->review;
  EdaFacts               *tiles = eda_facts_add_list (self->page->facts, "glance");
  g_autofree char        *right
      = g_strdup_printf ("%u / %u", review->prediction.hits, review->prediction.n);
  const guint n = count_findings (self->session);

  eda_page_add_tile (tiles, right, "claims right, of those resolved");
  add_tile (tiles, EDA_ROLE_COUNT, n, n == 1 ? "finding" : "findings");
  if (self->report->hide_scores)
    return;
  add_tile (tiles, EDA_ROLE_COEFFICIENT, review->prediction.brier, "Brier score");
  add_tile (tiles, EDA_ROLE_COUNT, round (review->parts.discovery), "of 100: discovery");
  add_tile (tiles, EDA_ROLE_COUNT, round (review->overall), "of 100: overall");
}

static void
add_front (EdaChallengePage *self)
{
  g_autofree char *lead = tell_lead (self);

  eda_facts_add_text (self->page->facts, "version", EDA_VERSION);
  eda_facts_add_text (self->page->facts, "kicker", "Challenge report");
  eda_facts_add_text (
      self->page->facts, "name", eda_session_get_data (self->session)->title);
  eda_facts_add_text (self->page->facts, "question", self->report->question);
  eda_facts_add_text (self->page->facts, "lead", lead);
  add_glance (self);
}

static EdaGrid *
make_dictionary (EdaProfile *profile)
{
  static const char *const titles[] = { "Column", "Type", "Why it is read so", NULL };
  EdaGrid                 *grid = eda_grid_new ("The columns", titles);
  EdaTable                *table = eda_profile_get_table (profile);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_get_name (column));
      eda_grid_add_text (grid, eda_type_get_name (eda_column_get_type (column)));
      eda_grid_add_text (grid, eda_column_get_type_reason (column));
    }
  return grid;
}

static void
add_data (EdaChallengePage *self)
{
  const EdaSessionData *data = eda_session_get_data (self->session);
  EdaFacts             *facts = eda_facts_add_object (self->page->facts, "data");
  EdaFacts             *list = eda_facts_add_list (facts, "entries");
  g_autofree char      *size
      = g_strdup_printf ("%" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT " columns",
                         data->n_rows,
                         data->n_columns);
  g_autofree char *hidden = self->report->redaction != NULL
                                ? eda_redaction_tell (self->report->redaction)
                                : NULL;

  eda_page_add_entry (list, "Data", NULL, data->title);
  eda_page_add_entry (list, "Size", NULL, size);
  eda_page_add_entry (list, "SHA-256 of the file", "mono", data->sha256);
  if (hidden != NULL)
    eda_page_add_entry (list, "Hidden", NULL, hidden);
  if (self->report->profile != NULL)
    eda_challenge_put_grid (
        self, facts, "dictionary", make_dictionary (self->report->profile));
}

static void
add_minutes (EdaGrid *grid, gint64 ms)
{
  g_autofree char *text = g_strdup_printf ("%.1f", (double)ms / MINUTE);

  eda_grid_add_text (grid, text);
}

static EdaGrid *
make_time_grid (const EdaSession *session)
{
  static const char *const titles[]
      = { "Phase", "Planned (min)", "Used (min)", "Idle (min)", "Overtime (min)", NULL };
  static const char *const names[] = { "Hypotheses", "Explore", "Compare", "Reflect" };
  EdaGrid                 *grid = eda_grid_new ("Time", titles);

  for (EdaPhase phase = EDA_PHASE_HYPOTHESES; phase <= EDA_PHASE_REFLECT; phase++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, names[phase - EDA_PHASE_HYPOTHESES]);
      add_minutes (grid, eda_session_plan_get_ms (eda_session_get_plan (session), phase));
      add_minutes (grid, eda_session_get_active_ms (session, phase));
      add_minutes (grid, eda_session_get_idle_ms (session, phase));
      add_minutes (grid, eda_session_get_overtime_ms (session, phase));
    }
  return grid;
}

static EdaGrid *
make_checklist (const EdaSessionReview *review)
{
  static const char *const titles[] = { "", "What", "Weight", "Done", NULL };
  EdaGrid                 *grid = eda_grid_new ("Checklist", titles);
  guint                    n;
  const EdaChecklistItem  *items = eda_checklist_get (&n);

  for (guint i = 0; i < n && review->needs.columns > 0; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, items[i].code);
      eda_grid_add_text (grid, items[i].title);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, items[i].weight);
      eda_grid_add_number (
          grid,
          EDA_ROLE_SHARE,
          eda_checklist_get_coverage (review->session, &items[i], &review->needs));
    }
  eda_grid_set_note (grid,
                     "Ticked by what was looked at for two seconds or more; by hand it "
                     "counts half, or all of it with a note.");
  return grid;
}

static char *
tell_doing (const EdaSession *session)
{
  const guint      n = eda_session_get_n_pauses (session);
  g_autofree char *looks = eda_format_count (
      eda_session_get_n_looks (session), "chart or table", "charts and tables");
  g_autofree char *hints
      = eda_format_count (eda_session_get_hints (session), "hint", NULL);
  g_autofree char *times = eda_format_count (n, "pause", NULL);
  g_autofree char *pauses
      = n > 0 ? g_strdup_printf ("%s of %.1f minutes in all",
                                 times,
                                 (double)eda_session_get_paused_ms (session) / MINUTE)
              : g_strdup ("no pause");

  return g_strdup_printf ("%s looked at, %s, %s.",
                          looks,
                          eda_session_get_hints (session) > 0 ? hints : "no hint",
                          pauses);
}

static void
add_done (EdaChallengePage *self)
{
  EdaFacts        *facts = eda_facts_add_object (self->page->facts, "done");
  g_autofree char *text = tell_doing (self->session);

  eda_facts_add_text (facts, "text", text);
  eda_challenge_put_figure (
      self, facts, "figure", eda_challenge_new_timeline (self->session));
  eda_challenge_put_grid (self, facts, "times", make_time_grid (self->session));
  eda_challenge_put_grid (self, facts, "checklist", make_checklist (self->review));
}

static void
add_origin (EdaChallengePage *self)
{
  const EdaEventLog *log = eda_session_get_log (self->session);
  EdaFacts          *list = eda_facts_add_list (self->page->facts, "origin");
  const char        *seal = eda_session_get_seal (self->session);
  g_autofree char   *seed = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                           eda_session_get_plan (self->session)->seed);
  g_autofree char   *chain = g_strdup_printf (
      "%" G_GSIZE_FORMAT
      " events; the chain is %s. It shows later changes; it is no proof "
        "against somebody determined.",
      eda_event_log_get_n (log),
      eda_event_log_verify (log, NULL) ? "intact" : "broken");

  eda_page_add_entry (list, "Program", NULL, "EDA Workbench " EDA_VERSION);
  eda_page_add_entry (list, "Random seed", NULL, seed);
  eda_page_add_entry (list, "Seal", "mono", seal != NULL ? seal : "–");
  eda_page_add_entry (list, "Event log", NULL, chain);
  if (self->report->command != NULL)
    eda_page_add_entry (list, "Make it again", "command", self->report->command);
}

/* Cancelled figures are missing ones: the context is asked at the end. */
static gboolean
add_parts (EdaChallengePage *self, GError **error)
{
  add_front (self);
  eda_challenge_add_top (self);
  add_data (self);
  eda_challenge_add_expected (self);
  if (!self->report->one_page)
    {
      add_done (self);
      eda_challenge_add_quality (self);
    }
  eda_challenge_add_findings (self);
  eda_challenge_add_verdicts (self);
  if (!self->report->one_page)
    {
      eda_challenge_add_surprises (self);
      eda_challenge_add_missed (self);
      eda_challenge_add_actions (self);
    }
  eda_challenge_add_trust (self);
  add_origin (self);
  eda_page_add_glossary (self->page);
  return eda_context_check (self->context, error);
}

gboolean
eda_challenge_page_init (EdaPage                  *page,
                         EdaReport                *storage,
                         const EdaChallengeReport *report,
                         const EdaPageFormat      *format,
                         gpointer                  format_data,
                         const EdaContext         *context,
                         GError                  **error)
{
  EdaChallengePage self
      = { report, report->review, report->review->session, page, context };

  *storage = (EdaReport){ .profile = report->profile,
                          .figures = report->figures,
                          .figure_folder = report->figure_folder,
                          .attachments = report->attachments };
  *page = (EdaPage){ .report = storage, .format = format, .format_data = format_data };
  page->model = eda_challenge_model (report);
  page->words = g_string_new (NULL);
  page->facts = eda_facts_add_object (page->model, "page");
  return add_parts (&self, error);
}

char *
eda_challenge_page_fill (const EdaPage            *page,
                         const EdaChallengeReport *report,
                         const char               *suffix,
                         GError                  **error)
{
  g_autofree char *name
      = g_strconcat (report->one_page ? "challenge-page" : "challenge", suffix, NULL);

  return eda_page_fill_facts (
      page->model, page->format, name, eda_templates_get_text (name), error);
}
