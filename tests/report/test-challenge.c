/* The challenge report in all its formats, of a session that was played on the penguins.
 */

#include "report/challenge.h"

#include <string.h>

#include "challenge/facts-read.h"
#include "plots/figures.h"
#include "report/render.h"
#include "tests/hostile.h"
#include "tests/inert.h"
#include "tests/report/played.h"

typedef struct
{
  EdaProfile       *profile;
  Play              play;
  EdaSessionReview *review;
} Played;

static void
set_up (Played *self, gconstpointer data)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  self->profile = played_profile ();
  self->play = played_new (self->profile);
  self->review
      = eda_session_review_new (self->play.session, self->profile, NULL, &context, NULL);
}

static void
tear_down (Played *self, gconstpointer data)
{
  eda_session_review_free (self->review);
  play_clear (&self->play);
  eda_profile_unref (self->profile);
}

static GBytes *
render (const Played *self, EdaChallengeReport report, const char *id)
{
  const EdaContext       context = EDA_CONTEXT_INIT;
  const EdaReportFormat *format = eda_report_format_find (id);
  g_autoptr (GError) error = NULL;
  GBytes *document;

  report.review = self->review;
  report.figures = &eda_figures;
  document = format->challenge (&report, &context, &error);
  g_assert_no_error (error);
  return document;
}

static char *
make (const Played *self, EdaChallengeReport report, const char *id)
{
  g_autoptr (GBytes) document = render (self, report, id);

  return g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %.3000s", part, text);
}

static void
test_html (Played *self, gconstpointer data)
{
  g_autofree char *html = make (self,
                                (EdaChallengeReport){ .profile = self->profile,
                                                      .author = "A. Learner",
                                                      .question = "Who is heavy?" },
                                "html");

  assert_has (html, "Challenge report");
  assert_has (html, "A. Learner, 2026-01-01");
  assert_has (html, "Who is heavy?");
  assert_has (html, "Longer flippers go with heavier birds");
  assert_has (html, "Planned and used time");
  assert_has (html, "What I missed");
  assert_has (html, "How to see it:");
  assert_has (html, "wrong picture of the domain");
  assert_has (html, "the chain is intact");
  assert_has (html, "supports claim 1");
  assert_has (html, "exploratory, and not scored");
  /* what the learner typed is text */
  assert_has (html, "&lt;script&gt;others&lt;/script&gt;");
  g_assert_null (strstr (html, "<script"));
  assert_has (html, "&lt;b&gt;sexes&lt;/b&gt;");
  g_assert_cmpuint (strlen (html), <, 2 * 1024 * 1024);
}

/* The same numbers in every format. */
static void
test_markdown_and_json (Played *self, gconstpointer data)
{
  const EdaChallengeReport report = { .profile = self->profile };
  g_autofree char         *markdown = make (self, report, "md");
  g_autofree char         *json = make (self, report, "json");
  g_autofree char         *html = make (self, report, "html");
  g_autoptr (EdaFacts) facts = eda_facts_read (json, -1, NULL, NULL);
  const EdaFacts  *score = eda_facts_find (facts, "score");
  g_autofree char *brier = eda_format (
      EDA_ROLE_COEFFICIENT, eda_facts_get_number (eda_facts_find (score, "brier")));
  g_autofree char *said = g_strdup_printf ("Brier score %s", brier);

  assert_has (markdown, said);
  assert_has (html, said);
  assert_has (markdown, "## Expectations against findings");
  assert_has (markdown, "\\<script\\>");
  g_assert_cmpstr (
      eda_facts_get_text (eda_facts_find (facts, "format")), ==, "eda-challenge");
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "claims")), ==, 8);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "posthoc")), ==, 1);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "findings")), ==, 4);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "checklist")), ==, 26);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "reflection")), ==, 2);
}

/* "/Count 3" of the tree of pages. */
static guint
count_pages (GBytes *pdf)
{
  static const char mark[] = "/Count ";
  gsize             size;
  const char       *data = g_bytes_get_data (pdf, &size);
  const char       *at = memmem (data, size, mark, strlen (mark));

  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_nonnull (at);
  return (guint)g_ascii_strtoull (at + strlen (mark), NULL, 10);
}

static void
test_pdf (Played *self, gconstpointer data)
{
  g_autoptr (GBytes) all
      = render (self, (EdaChallengeReport){ .profile = self->profile }, "pdf");
  g_autoptr (GBytes) page = render (
      self, (EdaChallengeReport){ .profile = self->profile, .one_page = TRUE }, "pdf");

  g_assert_cmpuint (count_pages (all), >, 3);
  g_assert_cmpuint (count_pages (page), ==, 1);
}

/* One page: three findings, the summary, and no list of misses; the foot says so. */
static void
test_one_page (Played *self, gconstpointer data)
{
  const EdaChallengeReport report = { .profile = self->profile, .one_page = TRUE };
  g_autofree char         *html = make (self, report, "html");
  g_autofree char         *markdown = make (self, report, "md");

  assert_has (html, "Misses folded");
  assert_has (markdown, "Misses folded");
  g_assert_null (strstr (html, "What I missed"));
  g_assert_null (strstr (html, "Checklist"));
  g_assert_null (strstr (html, "Bill length leans to the left"));
}

static void
test_options (Played *self, gconstpointer data)
{
  g_autofree char *hidden
      = make (self,
              (EdaChallengeReport){ .profile = self->profile, .hide_scores = TRUE },
              "html");
  g_autofree char *folded
      = make (self,
              (EdaChallengeReport){ .profile = self->profile, .fold_misses = TRUE },
              "html");

  g_assert_null (strstr (hidden, "Brier"));
  g_assert_null (strstr (hidden, "Points"));
  assert_has (hidden, "refuted");
  assert_has (folded, "<details><summary>Show what was missed");
  assert_has (folded, "Misses folded");
}

/* Without the data there are claims, verdicts and findings, and nothing is made up. */
static void
test_without_data (void)
{
  g_autoptr (EdaProfile) profile = played_profile ();
  g_auto (Play) play = played_new (profile);
  const EdaContext context = EDA_CONTEXT_INIT;
  Played           self
      = { .review = eda_session_review_new (play.session, NULL, NULL, &context, NULL) };
  g_autofree char *html = make (&self, (EdaChallengeReport){ 0 }, "html");

  assert_has (html, "Longer flippers go with heavier birds");
  assert_has (html, "refuted");
  g_assert_null (strstr (html, "What I missed"));
  g_assert_null (strstr (html, "Checklist"));
  g_assert_true (isnan (self.review->parts.discovery));
  g_assert_true (isnan (self.review->parts.coverage));
  eda_session_review_free (self.review);
}

/* A session that was read back from its events makes the same document. */
static void
test_read_back (Played *self, gconstpointer data)
{
  const EdaEventLog *log = eda_session_get_log (self->play.session);
  g_autoptr (EdaFacts) list = eda_facts_new_list ();
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaSession) session = NULL;
  Played           again = { .profile = self->profile };
  g_autofree char *before = NULL, *after = NULL;

  for (gsize i = 0; i < eda_event_log_get_n (log); i++)
    {
      const EdaEvent *event = eda_event_log_get (log, i);
      EdaFacts       *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_count (facts, "seq", (gint64)event->seq);
      eda_facts_add_text (facts, "at", event->at);
      eda_facts_add_text (facts, "kind", event->kind);
      eda_facts_add_text (facts, "hash", event->hash);
      eda_facts_add_take (facts, "payload", eda_facts_ref (event->payload));
    }
  session = eda_session_read (eda_event_log_new_of (list, NULL), NULL);
  g_assert_nonnull (session);
  again.review = eda_session_review_new (session, self->profile, NULL, &context, NULL);
  before = make (self, (EdaChallengeReport){ .profile = self->profile }, "md");
  after = make (&again, (EdaChallengeReport){ .profile = self->profile }, "md");
  g_assert_cmpstr (before, ==, after);
  eda_session_review_free (again.review);
}

/* A session in which somebody typed @text wherever something can be typed. */
static Play
play_with (const char *text)
{
  EdaSessionPlan       plan = eda_session_plan_of (EDA_PRESET_FULL120);
  const EdaSessionData data = { text, NULL, text, 900, 18, FALSE };
  g_autofree char     *claim = g_strdup_printf ("? customers %s @60", text);
  g_autofree char     *why = g_strdup_printf ("age ~ normal @80 because %s", text);
  Play play = { .schema = claims_schema (), .now = { 5000, 7000, 1767225600000 } };

  play.session
      = eda_session_new (eda_event_log_new (), &plan, &data, play.schema, &play.now);
  play_begin (&play);
  eda_session_add_claim (play.session, claim, NULL, &play.now);
  eda_session_add_claim (play.session, why, NULL, &play.now);
  play_next (&play);
  played_log (&play, text, 1, text, text, text, text, .9, 1);
  play_next (&play);
  for (guint i = 1; i <= eda_session_get_n_claims (play.session); i++)
    {
      g_autoptr (EdaVerdict) verdict = eda_verdict_new_own (EDA_OUTCOME_REFUTED, text);

      eda_session_set_verdict (play.session, i, verdict, .5, &play.now);
      eda_session_set_cause (play.session, i, 'D', &play.now);
    }
  play_next (&play);
  g_assert_null (eda_session_reflect (play.session, "worked", text, &play.now));
  return play;
}

static void
test_hostile (void)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      const char *text = hostile_texts[i];
      g_auto (Play) play = play_with (text);
      Played                   self = { .review = eda_session_review_new (
                          play.session, NULL, NULL, &context, NULL) };
      const EdaChallengeReport report
          = { .author = text, .question = text, .command = text };
      EdaChallengeReport page = report;
      g_autofree char   *html = make (&self, report, "html");
      g_autofree char   *markdown = make (&self, report, "md");
      g_autofree char   *json = make (&self, report, "json");
      g_autofree char   *one = NULL;
      g_autoptr (GBytes) pdf = render (&self, report, "pdf");
      g_autoptr (EdaFacts) facts = eda_facts_read (json, -1, NULL, NULL);

      page.one_page = TRUE;
      one = make (&self, page, "html");
      assert_inert_markup (strchr (html, '>') + 1);
      assert_inert_markup (strchr (one, '>') + 1);
      assert_inert_markdown (markdown, NULL);
      assert_inert_pdf (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
      assert_no_unseen_signs (json);
      g_assert_nonnull (facts);
      eda_session_review_free (self.review);
    }
}

/* Nothing was claimed, found or written down. */
static void
test_empty_session (void)
{
  EdaSessionPlan   plan = eda_session_plan_of (EDA_PRESET_FULL120);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = played_profile ();
  g_auto (Play) play = play_new (eda_event_log_new (), &plan);
  Played           self = { .profile = profile };
  g_autofree char *html = NULL;

  play_begin (&play);
  for (guint i = 0; i < 4; i++)
    play_next (&play);
  self.review = eda_session_review_new (play.session, profile, NULL, &context, NULL);
  html = make (&self, (EdaChallengeReport){ .profile = profile }, "html");
  assert_has (html, "No finding was written down.");
  assert_has (html, "No claim was resolved by the data.");
  assert_has (html, "Nothing was written down.");
  g_assert_null (strstr (html, "nan"));
  eda_session_review_free (self.review);
}

#define ADD(path, test) g_test_add (path, Played, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/challenge/html", test_html);
  ADD ("/challenge/markdown-and-json", test_markdown_and_json);
  ADD ("/challenge/pdf", test_pdf);
  ADD ("/challenge/one-page", test_one_page);
  ADD ("/challenge/options", test_options);
  ADD ("/challenge/read-back", test_read_back);
  g_test_add_func ("/challenge/without-data", test_without_data);
  g_test_add_func ("/challenge/empty-session", test_empty_session);
  g_test_add_func ("/challenge/hostile", test_hostile);
  return g_test_run ();
}
