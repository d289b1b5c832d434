/* Distances of words, and who is nearest. */

#include "challenge/claim-suggest.h"

#define LONGEST 64 /* letters compared; no word of the language comes near */

static guint
fold (const char *word, gunichar out[LONGEST])
{
  guint n = 0;

  for (; *word != '\0' && n < LONGEST; word = g_utf8_next_char (word))
    out[n++] = g_unichar_tolower (g_utf8_get_char (word));
  return n;
}

guint
eda_claim_distance (const char *a, const char *b)
{
  gunichar    x[LONGEST], y[LONGEST];
  guint       rows[3][LONGEST + 1];
  guint      *before = rows[0], *last = rows[1], *now = rows[2];
  const guint n = fold (a, x), m = fold (b, y);

  for (guint j = 0; j <= m; j++)
    last[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *spare = before;

      now[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          now[j]
              = MIN (MIN (last[j], now[j - 1]) + 1, last[j - 1] + (x[i - 1] != y[j - 1]));
          if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
            now[j] = MIN (now[j], before[j - 2] + 1);
        }
      before = last;
      last = now;
      now = spare;
    }
  return last[m];
}

char *
eda_claim_suggest (const char        *word,
                   const char *const *candidates,
                   guint              most,
                   const char        *mark)
{
  const guint farthest = MAX (1, (guint)g_utf8_strlen (word, -1) / 3);
  GString    *out = g_string_new (NULL);
  guint       found = 0;

  for (guint distance = 0; distance <= farthest; distance++)
    for (guint i = 0; candidates[i] != NULL && found < most; i++)
      if (eda_claim_distance (word, candidates[i]) == distance)
        g_string_append_printf (
            out, "%s%s%s%s", found++ > 0 ? " or " : "", mark, candidates[i], mark);
  return g_string_free (out, found == 0);
}

char *
eda_claim_suggest_column (const char *word, const EdaClaimSchema *schema)
{
  const guint             n = eda_claim_schema_get_n_columns (schema);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = eda_claim_schema_get_name (schema, i);
  return eda_claim_suggest (word, names, 2, "`");
}

char *
eda_claim_suggest_word (const char *word, const EdaClaimWord *table, guint most)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (; table->word != NULL; table++)
    g_ptr_array_add (words, (gpointer)table->word);
  g_ptr_array_add (words, NULL);
  return eda_claim_suggest (word, (const char *const *)words->pdata, most, "");
}
