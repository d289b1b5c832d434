/* What a page says of columns, and how much of it a challenge tells. */

#include "challenge/claims/data-dictionary.h"

static EdaClaimSchema *
read_page (const char *page)
{
  EdaClaimSchema *schema = eda_claim_schema_new ();

  eda_claim_schema_add (schema, "age", EDA_CLAIM_COLUMN_NUMBER);
  eda_claim_schema_add (schema, "genus", EDA_CLAIM_COLUMN_CATEGORY);
  eda_claim_schema_add (schema, "order", EDA_CLAIM_COLUMN_CATEGORY);
  eda_data_dictionary_read (schema, page);
  return schema;
}

static void
assert_meanings (const char *page, const char *age, const char *genus, const char *order)
{
  g_autoptr (EdaClaimSchema) schema = read_page (page);

  g_assert_cmpstr (eda_claim_schema_get_meaning (schema, 0), ==, age);
  g_assert_cmpstr (eda_claim_schema_get_meaning (schema, 1), ==, genus);
  g_assert_cmpstr (eda_claim_schema_get_meaning (schema, 2), ==, order);
}

#define HEAD "| column | meaning | unit | allowed |\n|---|---|---|---|\n"

static void
test_rows (void)
{
  assert_meanings (HEAD "| age | in `years` | | |\n", "in years", NULL, NULL);
  assert_meanings ("# A page\n\n" HEAD "| age | of the patient | years | 0 to 110 |\n",
                   "of the patient · years · 0 to 110",
                   NULL,
                   NULL);
  assert_meanings (
      HEAD "| AGE | of the patient |  | ? |\r\n", "of the patient", NULL, NULL);
  assert_meanings ("| Column | Meaning |\n|:--|--:|\n| `genus`, `order` | what it is |\n",
                   NULL,
                   "what it is",
                   "what it is");
}

/* Other tables of the page tell what is found in the data: they are no dictionary. */
static void
test_others (void)
{
  assert_meanings ("", NULL, NULL, NULL);
  assert_meanings ("| column | mean |\n|---|---|\n| age | 42.5 |\n", NULL, NULL, NULL);
  assert_meanings (HEAD "| age | ? | ? | ? |\n", NULL, NULL, NULL);
  assert_meanings (HEAD "| age | a |\n\n| x | y |\n| genus | b |\n", "a", NULL, NULL);
  assert_meanings ("column meaning\nage of the patient\n|\n||\n", NULL, NULL, NULL);
  assert_meanings (HEAD "| weight | of the patient |\n|", NULL, NULL, NULL);
}

static void
test_levels (void)
{
  g_autoptr (EdaClaimSchema) all = read_page (HEAD "| age | of the patient |\n");

  for (guint level = 0; level <= 3; level++)
    {
      g_autoptr (EdaClaimSchema) less = eda_claim_schema_new_less (all, level);

      g_assert_cmpstr (eda_claim_schema_get_name (less, 0), ==, "age");
      g_assert_cmpint (eda_claim_schema_get_type (less, 0),
                       ==,
                       level >= 1 ? EDA_CLAIM_COLUMN_NUMBER : EDA_CLAIM_COLUMN_UNKNOWN);
      g_assert_cmpstr (eda_claim_schema_get_meaning (less, 0),
                       ==,
                       level >= 2 ? "of the patient" : NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-dictionary/rows", test_rows);
  g_test_add_func ("/data-dictionary/others", test_others);
  g_test_add_func ("/data-dictionary/levels", test_levels);
  return g_test_run ();
}
