/* Every sentence with gaps becomes a claim when its gaps are filled. */

#include <string.h>

#include "challenge/claims/claim-forms.h"
#include "challenge/claims/claim-parse.h"
#include "tests/challenge/claims-schema.h"

/* A column that may stand there, another one for each gap. */
static const char *
take_column (const EdaClaimSlot *slot, const EdaClaimSchema *schema, guint skip)
{
  for (guint i = 0; i < eda_claim_schema_get_n_columns (schema); i++)
    if (eda_claim_slot_takes (slot, schema, i) && skip-- == 0)
      return eda_claim_schema_get_name (schema, i);
  g_assert_not_reached ();
}

static const char *
take_value (const EdaClaimSlot   *slot,
            const EdaClaimSchema *schema,
            guint                 place,
            guint                 choice)
{
  static const char *const levels[] = { "1st", "region code", "second level" };
  guint                    n = 0;

  switch (slot->kind)
    {
    case EDA_SLOT_COLUMN:
    case EDA_SLOT_NUMBER_COLUMN:
    case EDA_SLOT_CATEGORY_COLUMN:
      return take_column (slot, schema, place);
    case EDA_SLOT_DATE_COLUMN:
      return "date";
    case EDA_SLOT_WORD:
      while (slot->choices[n] != NULL)
        n++;
      return slot->choices[choice % n];
    case EDA_SLOT_NUMBER:
      return place == 0 ? "0.4" : place == 1 ? "0.5" : "0.9";
    case EDA_SLOT_PERCENT:
      return "12.5";
    case EDA_SLOT_LEVEL:
      return levels[place % G_N_ELEMENTS (levels)];
    case EDA_SLOT_TEXT:
      return "Houses by the river cost more";
    }
  g_assert_not_reached ();
}

static char *
fill (const EdaClaimForm *form, const EdaClaimSchema *schema, guint choice)
{
  g_autoptr (GArray) slots = eda_claim_form_list_slots (form);
  const char *values[16] = { NULL };

  g_assert_cmpuint (slots->len, <=, 8);
  for (guint i = 0; i < slots->len; i++)
    values[i] = take_value (&g_array_index (slots, EdaClaimSlot, i), schema, i, choice);
  return eda_claim_form_fill (form, values, 70);
}

static void
test_all (void)
{
  guint               n;
  const EdaClaimForm *forms = eda_claim_form_all (&n);
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  gboolean kinds[EDA_CLAIM_N_KINDS] = { FALSE };
  guint    n_kinds = 0;

  for (guint i = 0; i < n; i++)
    for (guint choice = 0; choice < 15; choice++)
      {
        g_autofree char *line = fill (&forms[i], schema, choice);
        g_autoptr (EdaClaimIssue) issue = NULL;
        g_autoptr (EdaClaim) claim = eda_claim_parse (line, schema, &issue, NULL);

        if (claim == NULL)
          g_error ("%s: %s", line, issue->message);
        g_assert_null (strstr (line, "  "));
        g_assert_cmpfloat (claim->confidence, ==, 0.7);
        if (forms[i].step > 0)
          g_assert_cmpuint (eda_claim_kind_get_step (claim->kind), ==, forms[i].step);
        kinds[claim->kind] = TRUE;
      }
  for (guint i = 0; i < EDA_CLAIM_N_KINDS; i++)
    n_kinds += kinds[i];
  g_assert_cmpuint (n_kinds, >=, 36);
}

/* What is typed into a gap is quoted, not read. */
static void
test_quotes (void)
{
  guint               n;
  const EdaClaimForm *forms = eda_claim_form_all (&n);
  const char *const   values[] = { "region code", "north` @99 because", NULL };

  for (guint i = 0; i < n; i++)
    if (g_str_equal (forms[i].pattern, "top({c}) = {level}"))
      {
        g_autofree char *line = eda_claim_form_fill (&forms[i], values, 60);
        g_autoptr (EdaClaim) claim = eda_claim_parse (line, NULL, NULL, NULL);

        g_assert_nonnull (claim);
        g_assert_cmpfloat (claim->confidence, ==, 0.6);
        return;
      }
  g_assert_not_reached ();
}

/* A gap that is empty makes no claim, and no crash. */
static void
test_empty (void)
{
  guint               n;
  const EdaClaimForm *forms = eda_claim_form_all (&n);
  const char *const   values[] = { "", "", "", "", "", "", "", "" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = eda_claim_form_fill (&forms[i], values, 50);

      g_assert_true (g_str_has_suffix (line, " @50"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-forms/all", test_all);
  g_test_add_func ("/claim-forms/quotes", test_quotes);
  g_test_add_func ("/claim-forms/empty", test_empty);
  return g_test_run ();
}
