/* Findings, looks, links, the checklist by hand, and what is written down at the end. */

#include <math.h>
#include <string.h>

#include "challenge/session/session-private.h"

#define MIN_DWELL_MS 2000
#define FALSE_ALARM 0.05

static void
add_columns (EdaFacts *facts, char **columns)
{
  static const char *const none[] = { NULL };

  eda_facts_add_texts (
      facts, "columns", columns != NULL ? (const char *const *)columns : none);
}

static char **
read_columns (const EdaFacts *facts)
{
  const EdaFacts *list = eda_facts_find (facts, "columns");
  GStrvBuilder   *columns = g_strv_builder_new ();
  char          **out;

  for (gsize i = 0; list != NULL && i < eda_facts_get_size (list); i++)
    if (eda_facts_get_kind (eda_facts_get_child (list, i)) == EDA_FACTS_TEXT)
      g_strv_builder_add (columns, eda_facts_get_text (eda_facts_get_child (list, i)));
  out = g_strv_builder_end (columns);
  g_strv_builder_unref (columns);
  return out;
}

static EdaFacts *
facts_of (const EdaLoggedFinding *finding)
{
  EdaFacts *facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "step", finding->step);
  eda_facts_add_text (facts, "pattern", finding->pattern);
  eda_facts_add_count (facts, "direction", finding->direction);
  add_columns (facts, finding->columns);
  eda_facts_add_text (facts, "headline", finding->headline);
  if (finding->filled)
    eda_facts_add_flag (facts, "filled", TRUE);
  eda_facts_add_text (facts, "so_what", finding->so_what);
  eda_facts_add_text (facts, "action", finding->action);
  eda_facts_add_number (facts, "confidence", finding->confidence);
  eda_facts_add_count (facts, "star", finding->star);
  eda_facts_add_text (facts, "filter", finding->filter);
  eda_facts_add_text (facts, "transform", finding->transform);
  if (finding->statistic != NULL)
    eda_facts_add_take (facts, "statistic", eda_facts_ref (finding->statistic));
  return facts;
}

static void
apply_new (EdaSession *self, const EdaFacts *facts)
{
  EdaLoggedFinding *finding = eda_logged_finding_new ();
  EdaFacts         *statistic = eda_facts_find (facts, "statistic");

  finding->number = self->findings->len + 1;
  finding->phase_ms = eda_facts_count_of (facts, "phase_ms", 0);
  finding->looks_before = (guint)eda_facts_count_of (facts, "looks_before", 0);
  finding->hint_level = (guint)eda_facts_count_of (facts, "hint_level", 0);
  finding->step = (guint)eda_facts_count_of (facts, "step", 0);
  finding->pattern = g_strdup (eda_facts_text_of (facts, "pattern", ""));
  finding->direction = (int)eda_facts_count_of (facts, "direction", 0);
  finding->columns = read_columns (facts);
  finding->headline = g_strdup (eda_facts_text_of (facts, "headline", ""));
  finding->filled = eda_facts_flag_of (facts, "filled", FALSE);
  finding->so_what = g_strdup (eda_facts_text_of (facts, "so_what", NULL));
  finding->action = g_strdup (eda_facts_text_of (facts, "action", NULL));
  finding->confidence = eda_facts_number_of (facts, "confidence", NAN);
  finding->star = (guint)eda_facts_count_of (facts, "star", 0);
  finding->filter = g_strdup (eda_facts_text_of (facts, "filter", NULL));
  finding->transform = g_strdup (eda_facts_text_of (facts, "transform", NULL));
  finding->statistic = statistic != NULL ? eda_facts_ref (statistic) : NULL;
  finding->so_what_score = eda_so_what_score (
      finding->so_what, finding->headline, (const char *const *)finding->columns);
  g_ptr_array_add (self->findings, finding);
}

static EdaLook *
find_look (const EdaSession *self,
           const char       *chart,
           const char       *columns,
           const char       *filter)
{
  for (guint i = 0; i < self->looks->len; i++)
    {
      EdaLook *look = self->looks->pdata[i];

      if (g_str_equal (look->chart, chart) && g_str_equal (look->columns, columns)
          && g_str_equal (look->filter, filter))
        return look;
    }
  return NULL;
}

static void
apply_look (EdaSession *self, const EdaFacts *facts)
{
  const char *chart = eda_facts_text_of (facts, "chart", "");
  const char *columns = eda_facts_text_of (facts, "columns", "");
  const char *filter = eda_facts_text_of (facts, "filter", "");
  EdaLook    *look = find_look (self, chart, columns, filter);

  if (look == NULL)
    {
      look = g_new0 (EdaLook, 1);
      look->step = (guint)eda_facts_count_of (facts, "step", 0);
      look->chart = g_strdup (chart);
      look->columns = g_strdup (columns);
      look->filter = g_strdup (filter);
      look->p = eda_facts_number_of (facts, "p", NAN);
      g_ptr_array_add (self->looks, look);
    }
  look->dwell_ms += eda_facts_count_of (facts, "dwell_ms", 0);
}

static void
apply_link (EdaSession *self, const EdaFacts *facts)
{
  const int relation = eda_link_find (eda_facts_text_of (facts, "relation", ""));
  const EdaFindingLink link = { (guint)eda_facts_count_of (facts, "finding", 0),
                                (guint)eda_facts_count_of (facts, "claim", 0),
                                (EdaLink)MAX (relation, 0) };

  for (guint i = 0; i < self->links->len; i++)
    {
      EdaFindingLink *other = &g_array_index (self->links, EdaFindingLink, i);

      if (other->finding == link.finding && other->claim == link.claim)
        {
          *other = link;
          return;
        }
    }
  g_array_append_val (self->links, link);
}

static void
apply_star (EdaSession *self, guint number, guint star)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      EdaLoggedFinding *finding = self->findings->pdata[i];

      if (finding->number == number)
        finding->star = star;
      else if (star > 0 && finding->star == star)
        finding->star = 0;
    }
}

gboolean
eda_session_apply_finding (EdaSession *self, const char *kind, const EdaFacts *facts)
{
  const guint       number = (guint)eda_facts_count_of (facts, "number", 0);
  EdaLoggedFinding *finding = eda_session_find_finding (self, number);

  if (g_str_equal (kind, "finding"))
    apply_new (self, facts);
  else if (g_str_equal (kind, "look"))
    apply_look (self, facts);
  else if (g_str_equal (kind, "link"))
    apply_link (self, facts);
  else if (finding == NULL)
    return FALSE;
  else if (g_str_equal (kind, "retract"))
    finding->retracted = TRUE;
  else if (g_str_equal (kind, "star"))
    apply_star (self, number, (guint)eda_facts_count_of (facts, "star", 0));
  else
    return FALSE;
  return TRUE;
}

EdaLoggedFinding *
eda_session_find_finding (EdaSession *self, guint number)
{
  return number >= 1 && number <= self->findings->len ? self->findings->pdata[number - 1]
                                                      : NULL;
}

static const char *
why_not_now (EdaSession *self, const EdaClock *now)
{
  eda_session_touch (self, now);
  if (self->run == EDA_RUN_PAUSED)
    return "The session is paused; go on first.";
  return self->phase == EDA_PHASE_EXPLORE || self->phase == EDA_PHASE_COMPARE
             ? NULL
             : "Findings are logged while the data are explored or compared.";
}

const char *
eda_session_add_finding (EdaSession             *self,
                         const EdaLoggedFinding *finding,
                         guint                  *number,
                         const EdaClock         *now)
{
  const char *why = why_not_now (self, now);
  EdaFacts   *facts;

  if (why == NULL && (finding->headline == NULL || finding->headline[0] == '\0'))
    why = "A finding needs a headline.";
  if (why != NULL)
    return why;
  facts = facts_of (finding);
  eda_facts_add_count (facts, "phase_ms", self->active[self->phase]);
  eda_facts_add_count (facts, "looks_before", self->looks->len);
  eda_facts_add_count (facts, "hint_level", self->hints);
  eda_session_emit (self, now, "finding", facts);
  if (number != NULL)
    *number = self->findings->len;
  eda_session_changed (self);
  return NULL;
}

static const char *
emit_on_finding (EdaSession     *self,
                 const char     *kind,
                 guint           number,
                 EdaFacts       *take_facts,
                 const EdaClock *now)
{
  const char *why = why_not_now (self, now);

  if (why == NULL && eda_session_find_finding (self, number) == NULL)
    why = "There is no such finding.";
  if (why != NULL)
    {
      eda_facts_unref (take_facts);
      return why;
    }
  eda_session_emit (self, now, kind, take_facts);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_retract_finding (EdaSession *self, guint number, const EdaClock *now)
{
  EdaFacts *facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "number", number);
  return emit_on_finding (self, "retract", number, facts, now);
}

const char *
eda_session_star_finding (EdaSession *self, guint number, guint star, const EdaClock *now)
{
  EdaFacts *facts;

  if (star > 3)
    return "There are three stars.";
  facts = eda_facts_new_object ();
  eda_facts_add_count (facts, "number", number);
  eda_facts_add_count (facts, "star", star);
  return emit_on_finding (self, "star", number, facts, now);
}

const char *
eda_session_link (
    EdaSession *self, guint finding, guint claim, EdaLink relation, const EdaClock *now)
{
  EdaFacts *facts;

  if (eda_session_find_claim (self, claim) == NULL)
    return "There is no such claim.";
  facts = eda_facts_new_object ();
  eda_facts_add_count (facts, "finding", finding);
  eda_facts_add_count (facts, "claim", claim);
  eda_facts_add_text (facts, "relation", eda_link_get_name (relation));
  return emit_on_finding (self, "link", finding, facts, now);
}

const char *
eda_session_look (EdaSession *self, const EdaLook *look, const EdaClock *now)
{
  const char *why = why_not_now (self, now);
  const char *filter = look->filter != NULL ? look->filter : "";
  EdaFacts   *facts;

  if (why != NULL)
    return why;
  if (look->dwell_ms < MIN_DWELL_MS
      && find_look (self, look->chart, look->columns, filter) == NULL)
    return "Shorter than two seconds is no look.";
  facts = eda_facts_new_object ();
  eda_facts_add_count (facts, "step", look->step);
  eda_facts_add_text (facts, "chart", look->chart);
  eda_facts_add_text (facts, "columns", look->columns);
  eda_facts_add_text (facts, "filter", filter);
  eda_facts_add_count (facts, "dwell_ms", look->dwell_ms);
  eda_facts_add_number (facts, "p", look->p);
  eda_session_emit (self, now, "look", facts);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_tick_item (EdaSession     *self,
                       const char     *item,
                       const char     *note,
                       const EdaClock *now)
{
  const char *why = why_not_now (self, now);
  EdaFacts   *facts;

  if (why != NULL)
    return why;
  facts = eda_facts_new_object ();
  eda_facts_add_text (facts, "item", item);
  eda_facts_add_text (facts, "note", note != NULL ? note : "");
  eda_session_emit (self, now, "tick-item", facts);
  eda_session_changed (self);
  return NULL;
}

const char *
eda_session_reflect (EdaSession     *self,
                     const char     *prompt,
                     const char     *body,
                     const EdaClock *now)
{
  EdaFacts *facts;

  eda_session_touch (self, now);
  if (self->phase != EDA_PHASE_REFLECT && self->phase != EDA_PHASE_DONE)
    return "Reflection comes after the comparison.";
  facts = eda_facts_new_object ();
  eda_facts_add_text (facts, "prompt", prompt);
  eda_facts_add_text (facts, "body", body);
  eda_session_emit (self, now, "reflection", facts);
  eda_session_changed (self);
  return NULL;
}

guint
eda_session_get_n_findings (const EdaSession *self)
{
  return self->findings->len;
}

const EdaLoggedFinding *
eda_session_get_finding (const EdaSession *self, guint number)
{
  return eda_session_find_finding ((EdaSession *)self, number);
}

guint
eda_session_get_n_looks (const EdaSession *self)
{
  return self->looks->len;
}

const EdaLook *
eda_session_get_look (const EdaSession *self, guint index)
{
  return self->looks->pdata[index];
}

double
eda_session_get_false_alarms (const EdaSession *self)
{
  guint tests = 0;

  for (guint i = 0; i < self->looks->len; i++)
    tests += !isnan (((EdaLook *)self->looks->pdata[i])->p);
  return FALSE_ALARM * tests;
}

const GArray *
eda_session_get_links (const EdaSession *self)
{
  return self->links;
}

const char *
eda_session_get_reflection (const EdaSession *self, const char *prompt)
{
  return g_hash_table_lookup (self->reflections, prompt);
}

double
eda_session_get_ticked (const EdaSession *self, const char *item)
{
  const char *note = g_hash_table_lookup (self->ticks, item);

  if (note == NULL)
    return 0;
  return note[0] != '\0' ? 1 : 0.5;
}
