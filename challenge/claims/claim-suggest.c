/* Who is nearest among the names and words that claims know. */

#include "challenge/claims/claim-suggest.h"

char *
eda_claim_suggest_column (const char *word, const EdaClaimSchema *schema)
{
  const guint             n = eda_claim_schema_get_n_columns (schema);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = eda_claim_schema_get_name (schema, i);
  return eda_suggest_list (word, names, 2, "`");
}

char *
eda_claim_suggest_word (const char *word, const EdaClaimWord *table, guint most)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (; table->word != NULL; table++)
    g_ptr_array_add (words, (gpointer)table->word);
  g_ptr_array_add (words, NULL);
  return eda_suggest_list (word, (const char *const *)words->pdata, most, "");
}
