/* The findings: at a glance, one by one, as a log of faults, and as things to do. */

#include <math.h>

#include "challenge/facts-read.h"
#include "report/challenge-parts.h"

#define TOP 3
#define FIGURES 9
#define PAGE_ASPECT 0.36

static gboolean
counts (const EdaLoggedFinding *finding)
{
  return !finding->retracted;
}

char *
eda_challenge_tell_confidence (double confidence)
{
  return isnan (confidence) ? g_strdup ("–")
                            : g_strdup_printf ("%.0f\u202f%%", 100 * confidence);
}

char *
eda_challenge_tell_statistic (const EdaFacts *statistic)
{
  const EdaFacts  *interval;
  g_autofree char *value = NULL, *n = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (statistic == NULL || eda_facts_text_of (statistic, "name", NULL) == NULL)
    return g_strdup ("");
  interval = eda_facts_find (statistic, "ci");
  value = eda_format (EDA_ROLE_VALUE, eda_facts_number_of (statistic, "value", NAN));
  n = eda_format (EDA_ROLE_COUNT, eda_facts_number_of (statistic, "n", NAN));
  g_string_append (out, eda_facts_text_of (statistic, "name", ""));
  if (!isnan (eda_facts_number_of (statistic, "value", NAN))) /* hidden ones are not told */
    g_string_append_printf (out, " %s", value);
  if (interval != NULL && eda_facts_get_kind (interval) == EDA_FACTS_LIST
      && eda_facts_get_size (interval) == 2)
    {
      g_autofree char *low = eda_format (
          EDA_ROLE_VALUE, eda_facts_get_number (eda_facts_get_child (interval, 0)));
      g_autofree char *high = eda_format (
          EDA_ROLE_VALUE, eda_facts_get_number (eda_facts_get_child (interval, 1)));

      g_string_append_printf (out, " [%s, %s]", low, high);
    }
  g_string_append_printf (out, ", n = %s", n);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Confidence times what follows from it; the stars of the learner decide before. */
static double
rank_of (const EdaLoggedFinding *finding)
{
  const double sure = isnan (finding->confidence) ? 0.5 : finding->confidence;

  return (finding->star > 0 ? 10 * (4 - finding->star) : 0)
         + sure * finding->so_what_score;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const EdaLoggedFinding *one = *(const EdaLoggedFinding *const *)a;
  const EdaLoggedFinding *two = *(const EdaLoggedFinding *const *)b;
  const double            x = rank_of (one), y = rank_of (two);

  if (x != y)
    return x > y ? -1 : 1;
  return one->number < two->number ? -1 : 1;
}

/* (transfer container) */
static GPtrArray *
rank_findings (const EdaSession *session)
{
  GPtrArray *ranked = g_ptr_array_new ();

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    if (counts (eda_session_get_finding (session, i)))
      g_ptr_array_add (ranked, (gpointer)eda_session_get_finding (session, i));
  g_ptr_array_sort (ranked, compare_ranks);
  return ranked;
}

static void
tell_finding (EdaFacts *facts, const EdaLoggedFinding *finding)
{
  g_autofree char *statistic = eda_challenge_tell_statistic (finding->statistic);

  eda_facts_add_count (facts, "ord", finding->number);
  eda_facts_add_text (facts, "headline", finding->headline);
  eda_facts_add_text (facts, "stat_text", statistic);
  eda_facts_add_text (facts, "so_what", finding->so_what);
}

void
eda_challenge_add_top (EdaChallengePage *self)
{
  g_autoptr (GPtrArray) ranked = rank_findings (self->session);
  EdaFacts *list = eda_facts_add_list (eda_facts_add_object (self->page->facts, "short"),
                                       "findings");

  for (guint i = 0; i < MIN (ranked->len, TOP); i++)
    tell_finding (eda_facts_add_object (list, NULL), ranked->pdata[i]);
}

/* "supports claim 3; contradicts claim 5" */
static char *
tell_links (const EdaSession *session, guint finding)
{
  const GArray *links = eda_session_get_links (session);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const EdaFindingLink *link = &g_array_index (links, EdaFindingLink, i);

      if (link->finding == finding && link->relation != EDA_LINK_UNEXPECTED)
        g_string_append_printf (out,
                                "%s%s claim %u",
                                out->len > 0 ? "; " : "",
                                eda_link_get_name (link->relation),
                                link->claim);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* (nullable): flat enough for one page with all the rest */
static EdaFigure *
picture (EdaChallengePage *self, const EdaLoggedFinding *finding)
{
  g_autoptr (EdaFigure) figure
      = eda_challenge_new_figure_of (self->report->profile,
                                     eda_pattern_find (finding->pattern),
                                     finding->columns,
                                     self->context);
  EdaFigure *flat;

  if (figure == NULL || !self->report->one_page)
    return g_steal_pointer (&figure);
  flat = eda_figure_copy (figure);
  flat->aspect = fmin (flat->aspect, PAGE_ASPECT);
  return flat;
}

static void
add_finding (EdaChallengePage       *self,
             EdaFacts               *list,
             const EdaLoggedFinding *finding,
             guint                   place)
{
  EdaFacts        *facts = eda_facts_add_object (list, NULL);
  g_autofree char *links = tell_links (self->session, finding->number);
  g_autofree char *sure = eda_challenge_tell_confidence (finding->confidence);

  tell_finding (facts, finding);
  eda_facts_add_count (facts, "step", finding->step);
  eda_facts_add_text (facts, "sure", isnan (finding->confidence) ? NULL : sure);
  eda_facts_add_text (facts, "filter", finding->filter);
  eda_facts_add_text (facts, "transform", finding->transform);
  eda_facts_add_text (facts, "links", links);
  eda_facts_add_text (facts, "check", self->review->checks[finding->number - 1].sentence);
  if (place < (self->report->one_page ? 1 : FIGURES))
    eda_challenge_put_figure (self, facts, "figure", picture (self, finding));
}

void
eda_challenge_add_findings (EdaChallengePage *self)
{
  g_autoptr (GPtrArray) ranked = rank_findings (self->session);
  EdaFacts   *facts = eda_facts_add_object (self->page->facts, "found");
  EdaFacts   *list = eda_facts_add_list (facts, "findings");
  const guint shown = self->report->one_page ? MIN (ranked->len, TOP) : ranked->len;

  eda_facts_add_flag (facts, "any", ranked->len > 0);
  for (guint i = 0; i < shown; i++)
    add_finding (self, list, ranked->pdata[i], i);
}

/* A fault of the data, not a pattern of the world. */
static gboolean
is_fault (const EdaLoggedFinding *finding)
{
  const EdaPatternType *pattern = eda_pattern_find (finding->pattern);

  return g_strcmp0 (finding->action, "clean") == 0
         || (pattern != NULL
             && (g_str_equal (pattern->family, "quality")
                 || g_str_equal (pattern->family, "missing")));
}

void
eda_challenge_add_quality (EdaChallengePage *self)
{
  static const char *const titles[]
      = { "Issue", "Columns", "Evidence", "Decision", "Reason", NULL };
  EdaGrid *grid = eda_grid_new ("Faults of the data, and what was decided", titles);

  for (guint i = 1; i <= eda_session_get_n_findings (self->session); i++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (self->session, i);
      g_autofree char        *evidence = NULL, *columns = NULL;

      if (!counts (finding) || !is_fault (finding))
        continue;
      evidence = eda_challenge_tell_statistic (finding->statistic);
      columns = finding->columns != NULL ? g_strjoinv (", ", finding->columns) : NULL;
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, finding->headline);
      eda_grid_add_text (grid, columns);
      eda_grid_add_text (grid, evidence);
      eda_grid_add_text (grid, finding->action);
      eda_grid_add_text (grid, finding->so_what);
    }
  eda_challenge_put_grid (self, self->page->facts, "quality", grid);
}

void
eda_challenge_add_actions (EdaChallengePage *self)
{
  static const char *const titles[] = { "Kind", "What to do", "From finding", NULL };
  EdaGrid                 *grid = eda_grid_new ("What follows", titles);

  for (guint i = 1; i <= eda_session_get_n_findings (self->session); i++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (self->session, i);

      if (!counts (finding) || finding->so_what == NULL || finding->so_what[0] == '\0'
          || g_strcmp0 (finding->action, "none") == 0)
        continue;
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, finding->action);
      eda_grid_add_text (grid, finding->so_what);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, finding->number);
    }
  eda_challenge_put_grid (self, self->page->facts, "actions", grid);
}
