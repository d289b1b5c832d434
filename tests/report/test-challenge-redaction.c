/* A challenge on data that are secret: what is hidden stands in no format, whoever wrote
 * the sentence, the program or the learner who left it as it was. */

#include <math.h>
#include <string.h>

#include "analysis/findings/finding-rule.h"
#include "analysis/table/load.h"
#include "challenge/facts-read.h"
#include "plots/figures.h"
#include "report/challenge.h"
#include "report/render.h"
#include "tests/challenge/session-play.h"

#define N_ROWS 240
#define OWN_WORDS "I, the learner, say that pay is unfair"

typedef struct
{
  GPtrArray  *secrets; /* every cell that is no number, and numbers with four digits */
  EdaProfile *profile;
  Play        play;
  EdaSessionReview *review;
} Secret;

static const char *const teams[] = { "zqnorth", "zqsouth", "zqwest" };
static const char *const claims[] = {
  "pay ~ bonus + @90",
  "pay ~ team @80",
  "median(pay) > 4 @70",
  "max(pay) < 5 @60",
  "pay ~ normal @80",
  "levels(team) > 2 @90",
  "bonus ~ team @85",
  "strongest(pay) = bonus @60",
  "missing(bonus) > 1% @60",
  "mail ~ team @70",
  "sentinel(pay) = -999 @55",
  "redundant(pay, bonus) @55",
  "age !~ pay @80",
  "top(team) = zqother @60",
  "share(team = zqother) > 20% @60",
};

/* One table for all cells that must not be seen: the last column is nobody's secret. */
static char *
write_csv (GPtrArray *secrets)
{
  GString *out = g_string_new ("mail,team,pay,bonus,age\n");

  for (guint row = 0; row < N_ROWS; row++)
    {
      const guint      team = row % 3;
      const double     pay = 300.1234 + 40 * team + 1.3701 * ((row * 37) % 101);
      g_autofree char *mail = g_strdup_printf ("zq%u@zqmail.org", row * row);
      g_autofree char *paid = g_strdup_printf ("%.4f", row % 60 == 7 ? 9999.4321 : pay);
      g_autofree char *more
          = row % 17 == 3 ? g_strdup ("") : g_strdup_printf ("%.4f", pay / 7 + row % 5);

      g_string_append_printf (
          out, "%s,%s,%s,%s,%u\n", mail, teams[team], paid, more, 20 + (row * 13) % 41);
      g_ptr_array_add (secrets, g_steal_pointer (&mail));
      g_ptr_array_add (secrets, g_steal_pointer (&paid));
      if (more[0] != '\0')
        g_ptr_array_add (secrets, g_steal_pointer (&more));
    }
  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_ptr_array_add (secrets, g_strdup (teams[i]));
  return g_string_free (out, FALSE);
}

static EdaProfile *
profile_of (const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table
      = eda_load_bytes (bytes, "people.csv", NULL, &context, &error);

  g_assert_no_error (error);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

static void
log_finding (Play *play, const EdaFinding *found)
{
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();
  const EdaPatternType *pattern = eda_pattern_of_finding (found);

  finding->step = found->step;
  finding->pattern = g_strdup (pattern != NULL ? pattern->code : "");
  finding->columns = g_strdupv (found->columns);
  finding->headline = g_strdup (found->text);
  finding->filled = TRUE;
  finding->so_what = g_strdup ("Ask the team before anything is decided");
  finding->action = g_strdup ("clean");
  finding->filter = g_strdup ("team = 'zqnorth'");
  finding->statistic = eda_facts_new_object ();
  eda_facts_add_text (finding->statistic, "name", found->statistic);
  eda_facts_add_number (finding->statistic, "value", found->value);
  eda_facts_add_count (finding->statistic, "n", N_ROWS);
  eda_facts_add_number (finding->statistic, "p", 0.001);
  g_assert_null (eda_session_add_finding (play->session, finding, NULL, &play->now));
}

/* All that the program itself found, each left as it was filled in, and one line of the
 * learner's own. */
static void
explore (Play *play, EdaProfile *profile)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaLoggedFinding) own = eda_logged_finding_new ();

  for (guint step = 1; step <= 6; step++)
    {
      g_autoptr (GPtrArray) found = eda_find_for_step (profile, step, &context);

      for (guint i = 0; i < found->len; i++)
        log_finding (play, found->pdata[i]);
    }
  own->step = 4;
  own->pattern = g_strdup ("group_mean");
  own->columns = g_strsplit ("pay,team", ",", -1);
  own->headline = g_strdup (OWN_WORDS);
  own->star = 1;
  own->confidence = .9;
  g_assert_null (eda_session_add_finding (play->session, own, NULL, &play->now));
}

static void
judge (Play *play, EdaProfile *profile)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  for (guint i = 1; i <= eda_session_get_n_claims (play->session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (play->session, i);
      g_autoptr (EdaVerdict) verdict
          = eda_claim_judge (claim->claim, profile, i, &context, NULL);

      g_assert_null (
          eda_session_set_verdict (play->session, i, verdict, NAN, &play->now));
    }
}

static Play
play_secret (EdaProfile *profile)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);
  const EdaSessionData data
      = { .title = "people.csv",
          .sha256 = eda_source_info_get_sha256 (eda_table_get_source (table)),
          .n_rows = eda_table_get_n_rows (table),
          .n_columns = eda_table_get_n_columns (table) };
  const EdaContext context = EDA_CONTEXT_INIT;
  Play             play = { .now = { 5000, 7000, 1767225600000 } };

  play.schema = eda_claim_schema_new_of_profile (profile, &context, NULL);
  play.session
      = eda_session_new (eda_event_log_new (), &plan, &data, play.schema, &play.now);
  play_begin (&play);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    play_claim (&play, claims[i]);
  play_next (&play);
  explore (&play, profile);
  play_next (&play);
  judge (&play, profile);
  play_next (&play);
  play_next (&play);
  return play;
}

static void
set_up (Secret *self, gconstpointer data)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autofree char *csv = NULL;

  self->secrets = g_ptr_array_new_with_free_func (g_free);
  csv = write_csv (self->secrets);
  self->profile = profile_of (csv);
  self->play = play_secret (self->profile);
  self->review
      = eda_session_review_new (self->play.session, self->profile, NULL, &context, NULL);
}

static void
tear_down (Secret *self, gconstpointer data)
{
  eda_session_review_free (self->review);
  play_clear (&self->play);
  eda_profile_unref (self->profile);
  g_ptr_array_unref (self->secrets);
}

/* --- What a reader can read --- */

static char *
read_pdf (GBytes *pdf)
{
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                          NULL,
                          "pdftotext",
                          "-raw",
                          "-",
                          "-",
                          NULL);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (process);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

/* The document, and the figures beside it. */
static char *
render (EdaChallengeReport report, const char *id)
{
  const EdaContext       context = EDA_CONTEXT_INIT;
  const EdaReportFormat *format = eda_report_format_find (id);
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  report.figures = &eda_figures;
  report.attachments = attachments;
  report.figure_folder = format->has_attachments ? "figures" : NULL;
  document = format->challenge (&report, &context, &error);
  g_assert_no_error (error);
  if (g_str_equal (id, "pdf"))
    return read_pdf (document);
  g_string_append_len (
      all, g_bytes_get_data (document, NULL), (gssize)g_bytes_get_size (document));
  for (guint i = 0; i < attachments->len; i++)
    {
      GBytes *bytes = ((EdaAttachment *)attachments->pdata[i])->bytes;

      g_string_append_len (
          all, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static guint
count_secrets (const Secret *self, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->secrets->len; i++)
    n += strstr (text, self->secrets->pdata[i]) != NULL;
  return n;
}

static void
assert_silent (const Secret *self, const char *text, const char *where)
{
  for (guint i = 0; i < self->secrets->len; i++)
    if (strstr (text, self->secrets->pdata[i]) != NULL)
      g_error ("“%s” is seen in %s", (char *)self->secrets->pdata[i], where);
}

static EdaRedaction *
hide (const Secret *self, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, ",", -1);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  EdaRedaction *redaction = eda_redaction_new (
      self->review, self->profile, (const char *const *)list, &context, &error);

  g_assert_no_error (error);
  return redaction;
}

static char *
render_hidden (const EdaRedaction *redaction, const char *id, gboolean one_page)
{
  return render ((EdaChallengeReport){ .review = redaction->review,
                                       .profile = redaction->profile,
                                       .redaction = redaction,
                                       .one_page = one_page },
                 id);
}

static const char *const formats[] = { "html", "md", "json", "pdf" };

static void
test_silent (Secret *self, gconstpointer words)
{
  g_autoptr (EdaRedaction) redaction = hide (self, words);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint one_page = 0; one_page < 2; one_page++)
      {
        g_autofree char *open = render (
            (EdaChallengeReport){ .review = self->review, .profile = self->profile },
            formats[i]);
        g_autofree char *text = render_hidden (redaction, formats[i], one_page);

        /* there is something to hide */
        g_assert_cmpuint (count_secrets (self, open), >=, 5);
        assert_silent (self, text, formats[i]);
        g_assert_nonnull (strstr (text, OWN_WORDS));
      }
}

/* Verdicts, scores, n and p are those of the data; what they were measured to be is not
 * told. */
static void
test_verdicts_stay (Secret *self, gconstpointer data)
{
  g_autoptr (EdaRedaction) redaction = hide (self, "all");
  g_autofree char *json = render_hidden (redaction, "json", FALSE);
  g_autoptr (EdaFacts) facts = eda_facts_read (json, -1, NULL, NULL);
  const EdaFacts *list = eda_facts_find (facts, "claims");

  g_assert_true (eda_facts_flag_of (eda_facts_find (facts, "redaction"), "all", FALSE));
  for (guint i = 0; i < eda_facts_get_size (list); i++)
    {
      const EdaFacts   *claim = eda_facts_get_child (list, i);
      const EdaVerdict *verdict
          = eda_session_get_claim (self->play.session, i + 1)->verdict;

      g_assert_cmpstr (eda_facts_text_of (claim, "outcome", NULL),
                       ==,
                       eda_outcome_get_name (verdict->outcome));
      g_assert_cmpint (eda_facts_count_of (claim, "n", -1), ==, (gint64)verdict->n);
      g_assert_cmpstr (eda_facts_text_of (claim, "sentence", NULL),
                       ==,
                       "What was measured is hidden.");
      g_assert_null (eda_facts_text_of (claim, "claimed", NULL));
    }
  /* "median(pay) > 4" in the units of pay; "pay ~ bonus" in none */
  g_assert_true (
      isnan (eda_facts_number_of (eda_facts_get_child (list, 2), "estimate", NAN)));
  g_assert_false (
      isnan (eda_facts_number_of (eda_facts_get_child (list, 0), "estimate", NAN)));
  g_assert_cmpfloat (redaction->review->overall, ==, self->review->overall);
}

/* What was not asked to be hidden is told as before, in words of the program as well. */
static void
test_others_stay (Secret *self, gconstpointer data)
{
  g_autoptr (EdaRedaction) redaction = hide (self, "mail");
  g_autofree char *markdown = render_hidden (redaction, "md", FALSE);

  g_assert_null (strstr (markdown, "@zqmail"));
  g_assert_nonnull (strstr (markdown, "zqnorth"));
  g_assert_nonnull (strstr (markdown, "The values of mail are hidden"));
}

/* The session itself is not touched. */
static void
test_original_stays (Secret *self, gconstpointer data)
{
  const EdaLoggedFinding *finding = eda_session_get_finding (self->play.session, 1);
  g_autofree char        *before = g_strdup (finding->headline);
  g_autoptr (EdaRedaction) redaction = hide (self, "all");
  const EdaEventLog *log = eda_session_get_log (redaction->session);

  g_assert_cmpstr (finding->headline, ==, before);
  g_assert_cmpstr (eda_session_get_finding (redaction->session, 1)->headline, !=, before);
  g_assert_true (eda_event_log_verify (log, NULL));
}

static void
assert_refuses (const Secret *self, EdaProfile *profile, const char *word)
{
  const char *const words[] = { word, NULL };
  const EdaContext  context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_redaction_new (self->review, profile, words, &context, &error));
  g_assert_nonnull (strstr (error->message, word));
}

/* A name that nobody knows hides nothing, so there is no report. */
static void
test_refuses (Secret *self, gconstpointer data)
{
  const char *const all[] = { "all", NULL };
  const EdaContext  context = EDA_CONTEXT_INIT;
  g_autoptr (EdaRedaction) blind = NULL;
  g_autofree char *markdown = NULL;

  assert_refuses (self, self->profile, "salary");
  assert_refuses (self, NULL, "pay");
  assert_refuses (self, NULL, "personal");
  blind = eda_redaction_new (self->review, NULL, all, &context, NULL);
  markdown = render_hidden (blind, "md", FALSE);
  assert_silent (self, markdown, "a report without data");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test, words) g_test_add (path, Secret, words, set_up, test, tear_down)
  ADD ("/challenge-redaction/all", test_silent, "all");
  ADD ("/challenge-redaction/named", test_silent, "mail,team,pay,bonus");
  ADD ("/challenge-redaction/verdicts-stay", test_verdicts_stay, NULL);
  ADD ("/challenge-redaction/others-stay", test_others_stay, NULL);
  ADD ("/challenge-redaction/original-stays", test_original_stays, NULL);
  ADD ("/challenge-redaction/refuses", test_refuses, NULL);
  return g_test_run ();
}
