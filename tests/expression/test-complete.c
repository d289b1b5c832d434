/* What is offered at the cursor, which stands at "|". */

#include "tests/expression/sample.h"

#include "analysis/expression/complete.h"

/* "price,qty": the texts of all candidates, of one kind only. @start: where the word
 * begins. */
static void
assert_offers (const char *text, EdaCandidateKind kind, gsize start, const char *expected)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  const char      *cursor = strchr (text, '|');
  g_autofree char *line
      = g_strdup_printf ("%.*s%s", (int)(cursor - text), text, cursor + 1);
  gsize begins;
  g_autoptr (GPtrArray) found
      = eda_expression_complete (line, (gsize)(cursor - text), table, &begins);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const EdaCandidate *candidate = found->pdata[i];

      if (candidate->kind == kind)
        g_string_append_printf (
            joined, "%s%s", joined->len > 0 ? " " : "", candidate->text);
    }
  g_assert_cmpstr (joined->str, ==, expected);
  g_assert_cmpuint (begins, ==, start);
}

static void
test_columns (void)
{
  assert_offers (
      "|", EDA_CANDIDATE_COLUMN, 0, "price qty region `unit price` day at open empty");
  assert_offers ("pr|", EDA_CANDIDATE_COLUMN, 0, "price");
  assert_offers ("price > 1 and U|nused", EDA_CANDIDATE_COLUMN, 14, "`unit price`");
  assert_offers ("price > `u|", EDA_CANDIDATE_COLUMN, 8, "`unit price`");
  assert_offers ("log(p|", EDA_CANDIDATE_COLUMN, 4, "price");
  assert_offers ("price |", EDA_CANDIDATE_COLUMN, 6, "");
}

static void
test_levels (void)
{
  assert_offers ("region = |", EDA_CANDIDATE_LEVEL, 9, "'North' 'South' 'it''s, East'");
  assert_offers ("region = 'S|", EDA_CANDIDATE_LEVEL, 9, "'South'");
  assert_offers (
      "region in ('North', |", EDA_CANDIDATE_LEVEL, 20, "'North' 'South' 'it''s, East'");
  assert_offers ("region not in (so|", EDA_CANDIDATE_LEVEL, 15, "'South'");
  assert_offers (
      "region starts with |", EDA_CANDIDATE_LEVEL, 19, "'North' 'South' 'it''s, East'");
  assert_offers ("region = 'North' and |", EDA_CANDIDATE_LEVEL, 21, "");
  assert_offers ("price = |", EDA_CANDIDATE_LEVEL, 8, "");
}

static void
test_words (void)
{
  assert_offers ("price i|", EDA_CANDIDATE_WORD, 6, "in is missing is not missing");
  assert_offers ("price > 3 a|", EDA_CANDIDATE_WORD, 10, "and");
  assert_offers ("m|", EDA_CANDIDATE_WORD, 0, "missing");
  assert_offers ("lo|", EDA_CANDIDATE_FUNCTION, 0, "log( log10( log2( log1p( lower(");
  assert_offers ("price < 3 or z|", EDA_CANDIDATE_FUNCTION, 13, "zscore(");
}

/* Whatever stands there, and wherever the cursor is. */
static void
test_anywhere (void)
{
  static const char text[] = "`a` ≤ ' ( 12x 2024-99-99 \" $ in region = ä";
  g_autoptr (EdaTable) table = load_text (SAMPLE);

  for (gsize cursor = 0; cursor < sizeof text; cursor++)
    {
      gsize start;
      g_autoptr (GPtrArray) found = eda_expression_complete (text, cursor, table, &start);

      g_assert_nonnull (found);
      g_assert_cmpuint (start, <=, cursor);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/complete/columns", test_columns);
  g_test_add_func ("/complete/levels", test_levels);
  g_test_add_func ("/complete/words", test_words);
  g_test_add_func ("/complete/anywhere", test_anywhere);
  return g_test_run ();
}
