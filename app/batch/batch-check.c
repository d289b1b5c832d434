/* Reads the claims, loads the data, judges, prints, and turns the verdicts into an exit
 * code. */

#include "app/batch/batch-check.h"

#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "app/batch/batch-load.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-signal.h"
#include "app/batch/batch-talk.h"
#include "challenge/claims/claims-file.h"
#include "challenge/judging/verdict.h"

enum
{
  EXIT_CONFIRMED = 0,
  EXIT_FILE_FAILED = 1,
  EXIT_REFUTED = 3,
  EXIT_OUTPUT = 4,
  EXIT_CLAIMS = 5,
  EXIT_LIMIT = 6,
};

typedef struct
{
  const EdaBatchOptions *options;
  EdaContext             context;
  EdaBatchTalk           talk;
  EdaTable              *table;
  EdaProfile            *profile;
  GPtrArray             *lines;    /* EdaClaimLine */
  GPtrArray             *verdicts; /* EdaVerdict of each */
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_clear_pointer (&self->table, eda_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static int
code_of (const GError *error)
{
  if (eda_batch_signal_get_exit_code () != 0)
    return eda_batch_signal_get_exit_code ();
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE))
    return EXIT_OUTPUT;
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY))
    return EXIT_LIMIT;
  return EXIT_FILE_FAILED;
}

static void
say_issue (const Check         *self,
           const EdaClaimLine  *line,
           const EdaClaimIssue *issue,
           const char          *level)
{
  const char      *file = self->options->files[1];
  g_autofree char *place
      = g_strdup_printf ("%s:%u:%u", file, line->number, issue->start + 1);
  g_autofree char *caret = eda_claim_issue_to_caret (issue, line->text);
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_auto (GStrv) rows = g_strsplit (caret, "\n", -1);
  g_autofree char *tame = eda_print_tame (rows[0]);
  g_autofree char *text = g_strdup_printf ("%s: %s: %s%s%s\n  %s\n  %s",
                                           place,
                                           issue->code,
                                           issue->message,
                                           issue->fix != NULL ? " — " : "",
                                           issue->fix != NULL ? issue->fix : "",
                                           tame,
                                           rows[1]);
  g_autofree char *code = g_strdup_printf ("claim.%s", issue->code);

  eda_facts_add_text (facts, "level", level);
  eda_facts_add_text (facts, "code", code);
  eda_facts_add_text (facts, "file", file);
  eda_facts_add_count (facts, "line", line->number);
  eda_facts_add_count (facts, "column", issue->start + 1);
  eda_facts_add_text (facts, "message", issue->message);
  eda_facts_add_text (facts, "hint", issue->fix);
  eda_batch_say (self->options, facts, text);
}

static gboolean
read_claims (Check *self, GError **error)
{
  g_autoptr (EdaClaimSchema) schema = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  gsize length;

  if (!g_file_get_contents (self->options->files[1], &text, &length, &failure))
    {
      const EdaPlace place = { self->options->files[1], 0, 0 };

      eda_error_set (error,
                     g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                         ? EDA_ERROR_FILE_NOT_FOUND
                         : EDA_ERROR_FILE_READ,
                     &place,
                     NULL,
                     "%s",
                     g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                         ? "There is no such file"
                         : failure->message);
      return FALSE;
    }
  schema = eda_claim_schema_new_of_profile (self->profile, &self->context, error);
  if (schema != NULL)
    self->lines = eda_claims_read (text, schema);
  return self->lines != NULL;
}

static gboolean
load (Check *self, GError **error)
{
  self->table
      = eda_batch_load (self->options->files[0], self->options, &self->context, error);
  eda_batch_talk_clear (&self->talk);
  if (self->table == NULL)
    return FALSE;
  self->profile = eda_profile_new (self->table, &(EdaProfileOptions){ FALSE, 0 });
  return TRUE;
}

static gboolean
judge (Check *self, GError **error)
{
  self->verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_verdict_unref);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];
      EdaVerdict         *verdict
          = eda_claim_judge (line->claim, self->profile, i + 1, &self->context, error);

      if (verdict == NULL)
        return FALSE;
      g_ptr_array_add (self->verdicts, verdict);
    }
  return TRUE;
}

static void
count_outcomes (const Check *self, guint counts[4])
{
  for (guint i = 0; i < self->verdicts->len; i++)
    counts[((EdaVerdict *)self->verdicts->pdata[i])->outcome]++;
}

static void
print_text (const Check *self)
{
  static const char *const marks[] = { "✓", "✕", "?", "–" };
  guint                    counts[4] = { 0 };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];
      const EdaVerdict   *verdict = self->verdicts->pdata[i];
      g_autofree char    *text = eda_claim_to_line (line->claim);
      g_autofree char    *tame = eda_print_tame (text);
      g_autofree char    *sentence = eda_print_tame (verdict->sentence);

      printf ("%s %s\n    %s\n", marks[verdict->outcome], tame, sentence);
    }
  count_outcomes (self, counts);
  printf ("%s%u confirmed, %u refuted, %u inconclusive, %u void (seed %" G_GUINT64_FORMAT
          ")\n",
          self->lines->len > 0 ? "\n" : "",
          counts[0],
          counts[1],
          counts[2],
          counts[3],
          self->options->seed);
}

static void
print_tap (const Check *self)
{
  printf ("1..%u\n", self->lines->len);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];
      const EdaVerdict   *verdict = self->verdicts->pdata[i];
      g_autofree char    *text = eda_claim_to_line (line->claim);
      g_auto (GStrv) parts = g_strsplit (text, "#", -1);
      g_autofree char *escaped = g_strjoinv ("\\#", parts);
      g_autofree char *tame = eda_print_tame (escaped);
      g_autofree char *sentence = eda_print_tame (verdict->sentence);

      if (verdict->outcome >= EDA_OUTCOME_INCONCLUSIVE)
        printf ("ok %u - %s # SKIP %s\n", i + 1, tame, sentence);
      else
        printf ("%s %u - %s\n# %s\n",
                verdict->outcome == EDA_OUTCOME_CONFIRMED ? "ok" : "not ok",
                i + 1,
                tame,
                sentence);
    }
}

static void
print_json (const Check *self)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  guint     counts[4] = { 0 };
  EdaFacts *claims;

  count_outcomes (self, counts);
  eda_facts_add_text (facts, "file", self->options->files[0]);
  eda_facts_add_text (facts, "claims_file", self->options->files[1]);
  eda_facts_add_count (facts, "rows", (gint64)eda_table_get_n_rows (self->table));
  eda_facts_add_count (facts, "seed", (gint64)self->options->seed);
  for (int i = 0; i < 4; i++)
    eda_facts_add_count (facts, eda_outcome_get_name ((EdaOutcome)i), counts[i]);
  claims = eda_facts_add_list (facts, "claims");
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];
      g_autofree char    *canonical = eda_claim_to_canonical (line->claim);
      EdaFacts           *claim = eda_facts_add_object (claims, NULL);

      eda_facts_add_count (claim, "line", line->number);
      eda_facts_add_text (claim, "text", line->text);
      eda_facts_add_text (claim, "canonical", canonical);
      eda_facts_add_text (claim, "kind", eda_claim_kind_get_id (line->claim->kind));
      eda_facts_add_number (claim, "confidence", line->claim->confidence);
      eda_facts_add_text (claim, "because", line->claim->because);
      eda_facts_add_text (claim, "unless", line->claim->unless);
      eda_verdict_add_facts (self->verdicts->pdata[i], claim);
    }
  eda_print_json (facts);
}

static void
print_cell (const char *text)
{
  g_autofree char *tame = eda_print_tame (text);

  for (const char *at = tame; *at != '\0'; at++)
    {
      if (strchr ("|\\`*_<>[]", *at) != NULL)
        putchar ('\\');
      putchar (*at);
    }
}

static void
print_markdown (const Check *self)
{
  printf ("| claim | sure | verdict | what the data say |\n|---|---|---|---|\n");
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];
      const EdaVerdict   *verdict = self->verdicts->pdata[i];
      g_autofree char    *canonical = eda_claim_to_canonical (line->claim);
      g_autofree char    *sure = eda_format (EDA_ROLE_SHARE, line->claim->confidence);

      printf ("| ");
      print_cell (canonical);
      printf (" | %s | %s | ", sure, eda_verdict_get_words (verdict));
      print_cell (verdict->sentence);
      printf (" |\n");
    }
}

static int
verdict_code (const Check *self)
{
  guint counts[4] = { 0 };

  count_outcomes (self, counts);
  if (counts[EDA_OUTCOME_REFUTED] > 0)
    return EXIT_REFUTED;
  return self->options->strict
                 && counts[EDA_OUTCOME_INCONCLUSIVE] + counts[EDA_OUTCOME_VOID] > 0
             ? EXIT_REFUTED
             : EXIT_CONFIRMED;
}

static void
print (const Check *self)
{
  switch ((EdaBatchCheckFormat)self->options->check_format)
    {
    case EDA_BATCH_CHECK_TEXT:
      print_text (self);
      break;
    case EDA_BATCH_CHECK_TAP:
      print_tap (self);
      break;
    case EDA_BATCH_CHECK_JSON:
      print_json (self);
      break;
    case EDA_BATCH_CHECK_MARKDOWN:
      print_markdown (self);
      break;
    }
}

static gboolean
say_issues (const Check *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const EdaClaimLine *line = self->lines->pdata[i];

      if (line->issue != NULL)
        say_issue (self, line, line->issue, "error");
      for (guint k = 0; k < line->hints->len; k++)
        say_issue (self, line, line->hints->pdata[k], "hint");
    }
  return eda_claims_count_issues (self->lines) > 0;
}

int
eda_batch_check (const EdaBatchOptions *options)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Check) self = { .options = options };

  eda_batch_signal_watch (cancellable);
  eda_batch_talk_init (&self.talk, options, options->files[0]);
  self.context
      = (EdaContext){ cancellable, options->seed, eda_batch_talk_progress, &self.talk };
  if (load (&self, &error) && read_claims (&self, &error))
    {
      if (say_issues (&self))
        return EXIT_CLAIMS;
      if (judge (&self, &error))
        {
          print (&self);
          if (eda_print_finish (&error))
            return verdict_code (&self);
        }
    }
  if (eda_batch_signal_get_exit_code () == 0)
    eda_batch_say_error (options->json, options->colour, options->files[0], error);
  return code_of (error);
}
