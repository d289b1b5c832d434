/* Prompt cards: each can be completed to a claim, shows no more than names, and fits the
 * file. */

#include "challenge/session/prompts.h"

#include <string.h>

#include "challenge/claims/claim-parse.h"
#include "challenge/session/reflect.h"
#include "tests/challenge/claims-schema.h"

static void
test_decks (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_autoptr (GPtrArray) cards = eda_prompts_draw (schema, NULL, 7);
  guint of_step[7] = { 0 };

  for (guint i = 0; i < cards->len; i++)
    {
      const EdaPrompt *card = cards->pdata[i];

      of_step[card->step]++;
      g_assert_cmpuint (card->cursor, <=, strlen (card->line));
      g_assert_null (strstr (card->line, "{"));
      g_assert_null (strstr (card->line, "▮"));
      if (i > 0)
        g_assert_cmpuint (card->step, >=, ((EdaPrompt *)cards->pdata[i - 1])->step);
    }
  for (guint step = 1; step <= 6; step++)
    g_assert_cmpuint (of_step[step], >=, 3);
}

/* Typed at the mark, and a confidence behind the @, every card is a claim. */
static void
test_cards_become_claims (void)
{
  static const struct
  {
    const char *question, *typed;
  } answers[] = {
    { "What will be most skewed, and which way?", "right-skewed" },
    { "Which two columns move together?", "+" },
    { "What will be missing, and how much of it?", "50" },
    { "Which group is highest?", "a" },
    { "What would surprise you?", "customers complain more on Mondays" },
    { "What will lie far out, and on which side?", "high" },
    { "Which category is lopsided?", "80" },
  };
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_autoptr (GPtrArray) cards = eda_prompts_draw (schema, NULL, 11);
  guint found = 0;

  for (guint i = 0; i < cards->len; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (answers); k++)
      {
        const EdaPrompt *card = cards->pdata[i];
        g_autoptr (GString) line = g_string_new (card->line);
        g_autoptr (EdaClaimIssue) issue = NULL;
        g_autoptr (EdaClaim) claim = NULL;

        if (!g_str_equal (card->question, answers[k].question))
          continue;
        g_string_insert (line, card->cursor, answers[k].typed);
        if (g_str_has_suffix (line->str, "@"))
          g_string_append (line, "70");
        claim = eda_claim_parse (line->str, schema, &issue, NULL);
        if (claim == NULL)
          g_error ("%s: %s", line->str, issue->message);
        found++;
      }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (answers));
}

/* Without numbers there is no card about numbers; with names alone all may be asked. */
static void
test_fit (void)
{
  g_autoptr (EdaClaimSchema) words = eda_claim_schema_new ();
  g_autoptr (EdaClaimSchema) unknown = eda_claim_schema_new ();
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) many = NULL;

  eda_claim_schema_add (words, "city", EDA_CLAIM_COLUMN_CATEGORY);
  few = eda_prompts_draw (words, NULL, 3);
  for (guint i = 0; i < few->len; i++)
    g_assert_null (strstr (((EdaPrompt *)few->pdata[i])->line, "outliers"));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("column %u", i);

      eda_claim_schema_add (unknown, name, EDA_CLAIM_COLUMN_UNKNOWN);
    }
  many = eda_prompts_draw (unknown, NULL, 3);
  g_assert_cmpuint (many->len, >, few->len);
}

static void
test_own_cards (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_autoptr (GPtrArray) usual = eda_prompts_draw (schema, NULL, 3);
  g_autoptr (GPtrArray) more = eda_prompts_draw (
      schema,
      "[tide]\nstep=4\nquestion=Does the tide matter?\nclaim={number} over {date} ▮ @\n"
      "[broken]\nstep=9\nquestion=None\nclaim=x\n[open]\nstep=1\nquestion=Q\nclaim={any",
      3);
  g_autoptr (GPtrArray) none = eda_prompts_draw (schema, "no key file", 3);

  g_assert_cmpuint (more->len, ==, usual->len + 1);
  g_assert_cmpuint (none->len, ==, usual->len);
}

static void
test_causes (void)
{
  guint                   n;
  const EdaMissCause     *causes = eda_miss_causes (&n);
  const EdaReflectPrompt *prompts;

  g_assert_cmpuint (n, ==, 8);
  for (guint i = 0; i < n; i++)
    g_assert_true (eda_miss_cause_find (causes[i].letter) == &causes[i]);
  g_assert_null (eda_miss_cause_find ('X'));
  prompts = eda_reflect_prompts (&n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (prompts[3].id, ==, "if-then");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prompts/decks", test_decks);
  g_test_add_func ("/prompts/cards-become-claims", test_cards_become_claims);
  g_test_add_func ("/prompts/fit", test_fit);
  g_test_add_func ("/prompts/own-cards", test_own_cards);
  g_test_add_func ("/prompts/causes", test_causes);
  return g_test_run ();
}
